import * as bodies from './phrases/bodies.ts';
import {
  CITED,
  FIELDS,
  LISTED,
  PURPOSES,
  SCOPES,
  SORTS,
  type Sort,
  SUBJECTS,
  TAILS,
  type Topic,
  VERBS,
} from './phrases/topics.ts';
import { MONEY, NOTES, PRODUCT_TAILS, PRODUCTS } from './phrases/values.ts';
import type { Random } from './random.ts';
import { phrasesFor, poolFor, type Split } from './split.ts';

/** The office whose plan it is: how long it writes and whom it names. */
export type Office = 'province' | 'department' | 'district' | 'commune';

/** Who writes: fixed for one table, so that a table has one hand. */
export interface Hand {
  readonly split: Split;
  readonly office: Office;
  readonly year: number;
  /** Share of names in their short spelling. */
  readonly abbreviates: number;
  /** Words a duty has, about, at the least and at the most. */
  readonly length: readonly [number, number];
  readonly separator: '; ' | ', ' | '\n' | ';\n';
  /** Whether sentences end with a full stop, and how often. */
  readonly stops: number;
  /** How often a duty has a list of its own, and in which form. */
  readonly lists: number;
  readonly listMark: '-' | '+' | 'a)' | '(1)';
  /** Chance that a named body stands with a group in one cell. */
  readonly long: boolean;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const wordCount = (words: string): number => words.split(/\s+/).length;

/** A citation with number and, mostly, date and issuer (viện dẫn). */
export function citation(random: Random, hand: Hand): string {
  const { kind, symbol, issuer, normative } = random.pick(
    poolFor(hand.split, CITED, (c) => c.symbol + c.kind),
  );
  const year = hand.year - random.int(0, 4);
  const number = normative ? `${random.int(3, 180)}/${year}/${symbol}` : `${random.int(2, 4900)}/${symbol}`;
  const month = random.int(1, 12);
  const day = random.int(1, 28);
  const date = `ngày ${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
  const parts = [`${kind} số ${number}`];
  if (random.chance(0.75)) parts.push(date);
  if (random.chance(0.7)) parts.push(`của ${issuer}`);
  if (random.chance(0.4)) parts.push(random.pick(phrasesFor(hand.split, SUBJECTS)));
  return parts.join(' ');
}

/** A duty's words, their sort and object, from which its product is named. */
export interface Duty {
  readonly words: string;
  readonly sort: Sort;
  readonly object: string;
}

/** The words of a task (nhiệm vụ): verb, object, and as much behind it as the office writes. */
export function duty(random: Random, hand: Hand, topic: Topic): Duty {
  const sort = random.pick(SORTS);
  const objects = phrasesFor(hand.split, topic[sort]);
  const object = random.pick(objects);
  const aim = random.int(hand.length[0], hand.length[1]);
  let words = `${random.pick(phrasesFor(hand.split, VERBS[sort]))} ${object}`;
  const add: (() => string)[] = [
    () => ` ${random.pick(phrasesFor(hand.split, FIELDS))}`,
    () => ` ${random.pick(phrasesFor(hand.split, SCOPES))}`,
    () => ` năm ${hand.year}`,
    () => ` ${random.pick(['theo', 'thực hiện', 'theo quy định tại', 'căn cứ'])} ${citation(random, hand)}`,
    () =>
      ` và ${random.pick(
        phrasesFor(hand.split, topic[sort])
          .filter((o) => o !== object)
          .concat('các nội dung liên quan'),
      )}`,
    () => `, ${random.pick(phrasesFor(hand.split, PURPOSES))}`,
  ];
  const chosen = add.filter(() => random.chance(0.5));
  for (const piece of chosen) if (wordCount(words) < aim) words += piece();
  while (wordCount(words) < aim) {
    const tail = random.pick(phrasesFor(hand.split, random.chance(0.7) ? TAILS : PURPOSES));
    words += random.chance(0.55) ? `; ${tail}` : random.chance(0.5) ? `, ${tail}` : `. ${capital(tail)}`;
  }
  if (random.chance(hand.lists)) words += list(random, hand);
  else if (random.chance(hand.stops)) words += '.';
  return { words, sort, object };
}

/** A list inside a cell: "…: - a; - b." over lines or in one. */
function list(random: Random, hand: Hand): string {
  const items = random.some(phrasesFor(hand.split, LISTED), random.int(2, 4));
  const marks = items.map((_, i) =>
    hand.listMark === 'a)' ? `${'abcdđ'.charAt(i)})` : hand.listMark === '(1)' ? `(${i + 1})` : hand.listMark,
  );
  const lines = random.chance(0.75);
  const end = random.pick([';', ';', '.', ',']);
  const said = items.map(
    (item, i) =>
      `${marks[i]} ${capital(item)}${i === items.length - 1 ? (hand.stops > 0.3 ? '.' : '') : end}`,
  );
  return `:${lines ? '\n' : ' '}${said.join(lines ? '\n' : ' ')}`;
}

/** What a duty brings forth (sản phẩm, kết quả). */
export function product(random: Random, hand: Hand, of: Duty): string {
  let words = random.pick(phrasesFor(hand.split, PRODUCTS[of.sort])).replace('{paper}', capital(of.object));
  if (random.chance(0.3)) words += ` ${random.pick(phrasesFor(hand.split, PRODUCT_TAILS))}`;
  if (random.chance(0.12)) {
    const second = random
      .pick(phrasesFor(hand.split, PRODUCTS.practices))
      .replace('{paper}', capital(of.object));
    words = random.chance(0.5)
      ? `- ${words}\n- ${second}`
      : `${words}; ${second.charAt(0).toLowerCase()}${second.slice(1)}`;
  }
  return words;
}

interface Register {
  readonly named: readonly bodies.Named[];
  readonly sets: readonly string[];
}

function register(hand: Hand): Register {
  const since = hand.year >= 2026;
  if (hand.office === 'province')
    return since
      ? { named: bodies.DEPARTMENTS_SINCE, sets: bodies.COLLECTIVES_SINCE }
      : { named: bodies.DEPARTMENTS_BEFORE, sets: bodies.COLLECTIVES_BEFORE };
  if (hand.office === 'department') return { named: bodies.UNIT_BODIES, sets: bodies.UNIT_COLLECTIVES };
  if (hand.office === 'district') return { named: bodies.DISTRICT_BODIES, sets: bodies.DISTRICT_COLLECTIVES };
  return { named: bodies.COMMUNE_BODIES, sets: bodies.COMMUNE_COLLECTIVES };
}

function named(random: Random, hand: Hand, not: readonly string[] = []): string {
  const pool = poolFor(hand.split, register(hand).named, ([full]) => full).filter(
    ([full, short]) => !not.includes(full) && !not.includes(short),
  );
  const [full, short] = random.pick(pool);
  return random.chance(hand.abbreviates) ? short : full;
}

/** The body that leads (cơ quan chủ trì), or a set of bodies, or two. */
export function lead(random: Random, hand: Hand): string {
  const sets = phrasesFor(hand.split, register(hand).sets);
  return random.weighted<() => string>([
    [() => named(random, hand), 60],
    [() => random.pick(sets), 22],
    [() => joined(random, hand, [named(random, hand), named(random, hand)]), 7],
    [() => `${named(random, hand)} và ${lower(random.pick(sets))}`, 4],
    [() => place(random, hand), 4],
    [() => `${named(random, hand)} (${named(random, hand)})`, 2],
    [() => `Theo phân công tại ${citation(random, hand)}`, 1],
  ])();
}

/** The bodies that take part (cơ quan phối hợp). */
export function partners(random: Random, hand: Hand, leading: string): string {
  const sets = phrasesFor(hand.split, register(hand).sets);
  return random.weighted<() => string>([
    [() => '', 14],
    [() => random.pick(sets), 40],
    [() => named(random, hand, [leading]), 15],
    [() => joined(random, hand, several(random, hand, leading, random.int(2, hand.long ? 5 : 3))), 14],
    [
      () => joined(random, hand, [...several(random, hand, leading, random.int(1, 2)), random.pick(sets)]),
      10,
    ],
    [() => `${named(random, hand, [leading])} và ${lower(random.pick(sets))}`, 5],
    [() => ofSorts(random, hand), 2],
  ])();
}

const lower = (words: string): string =>
  words.startsWith('C') ? words.charAt(0).toLowerCase() + words.slice(1) : words;

function several(random: Random, hand: Hand, leading: string, count: number): string[] {
  const out: string[] = [];
  for (let i = 0; i < count; i++) out.push(named(random, hand, [leading, ...out]));
  return [...new Set(out)];
}

function joined(random: Random, hand: Hand, names: readonly string[]): string {
  const dashed = hand.separator === '\n' && random.chance(0.4);
  if (dashed) return names.map((name) => `- ${name}`).join('\n');
  return names.join(hand.separator);
}

/** "Các Sở: Tài chính, Tư pháp, Y tế". */
function ofSorts(random: Random, hand: Hand): string {
  const full = poolFor(hand.split, register(hand).named, ([name]) => name).map(([name]) => name);
  const same = full.filter((name) => /^(Sở|Phòng) /.test(name));
  if (same.length < 3) return random.pick(full);
  const kind = same[0]?.split(' ')[0] ?? 'Sở';
  const names = random
    .some(
      same.filter((name) => name.startsWith(`${kind} `)),
      3,
    )
    .map((name) => name.slice(kind.length + 1));
  return `Các ${kind}: ${names.join(', ')}`;
}

function place(random: Random, hand: Hand): string {
  if (hand.office === 'province' && hand.year < 2026)
    return `UBND huyện ${random.pick(phrasesFor(hand.split, bodies.DISTRICTS))}`;
  if (hand.office === 'department' || hand.office === 'commune') return named(random, hand);
  const kind = random.pick(['xã', 'xã', 'phường']);
  return `UBND ${kind} ${random.pick(phrasesFor(hand.split, kind === 'xã' ? bodies.COMMUNES : bodies.WARDS))}`;
}

export function note(random: Random, hand: Hand): string {
  return random.pick(phrasesFor(hand.split, NOTES));
}

/** An amount with or without its unit, or where the money comes from. */
export function money(random: Random, hand: Hand): string {
  const amount = random.weighted([
    [random.int(1, 99) * 5, 3],
    [random.int(1, 40) * 100, 2],
    [random.int(10, 99) / 10, 1],
  ]);
  const said = String(amount)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+$)/, '.');
  return random.weighted([
    [said, 40],
    [`${said} triệu đồng`, 15],
    ['', 25],
    [random.pick(phrasesFor(hand.split, MONEY)), 20],
  ]);
}
