import type { Level } from '../../lexicon/body.ts';
import { matchKey } from '../../text/fold.ts';
import type { Cell } from './cell.ts';
import type { Draft, Head, Phrase } from './drafts.ts';
import { endOfLevelList, endOfQualifiers, type LevelItem } from './grammar.ts';
import type { NameEntry } from './lexicon.ts';
import { cityLevel, resolveBody, resolveTier } from './resolve.ts';
import { isOpened } from './sets.ts';
import { sliceOf, spelledOut, spelledRest } from './wording.ts';
import { intern, wordKey } from './words.ts';

/** Bodies whose official name every province writes alike. */
const UNIFORM = new Set(['ministry', 'department', 'department-rank', 'committee', 'council']);

/**
 * A registered name as it is shown: the register's words, but the links of the source ("Văn hóa, Thể thao"
 * or "Văn hóa - Thể thao") for bodies that provinces name in their own way.
 */
export function shownName(cell: Cell, entry: NameEntry, from: number, to: number): string {
  const { w } = cell;
  const written = sliceOf(w, from, to);
  if (
    written.toLowerCase() === entry.core.toLowerCase() ||
    w.caseless ||
    entry.bodies.some((body) => UNIFORM.has(body.class))
  )
    return entry.core;
  const words = (text: string): string => matchKey(text).replace(/[^\p{L}\p{N}]+(?:và )?/gu, ' ');
  return matchKey(written) !== matchKey(entry.core) && words(written) === words(entry.core)
    ? spelledOut(written)
    : entry.core;
}

/** First words of "thành phố" and "TP". */
const CITY = new Set([intern(wordKey('thành')), intern(wordKey('tp'))]);

/** The level that a level noun means in the plan. */
function levelOf(cell: Cell, item: LevelItem): Level {
  const city = item.form === 'one' && CITY.has(cell.w.codes[item.noun[0]] ?? 0);
  return city && item.level === 'district' ? cityLevel(cell.context) : item.level;
}

/** "UBND các huyện; thị xã Nam An": levels after a semicolon, of the name before it. */
export function readMoreLevels(cell: Cell, head: Head, i: number): Phrase | null {
  const { lex, w } = cell;
  const items: LevelItem[] = [];
  const levels = endOfLevelList(lex, w, i, items);
  if (levels === i || items.length === 0) return null;
  const to = endOfQualifiers(lex, w, levels);
  const drafts = leveled(cell, head, items, to);
  for (const draft of drafts.slice(0, 1)) draft.from = i;
  return { drafts, end: to, following: 'note' };
}

/** One draft for each body or set that a name and its levels make. */
export function leveled(cell: Cell, head: Head, items: readonly LevelItem[], to: number): Draft[] {
  const { w } = cell;
  const drafts: Draft[] = [];
  const core = head.entry.core;
  let from = head.from;
  for (let k = 0; k < items.length; ) {
    const item = items[k];
    if (!item) break;
    const level = levelOf(cell, item);
    let last = item;
    let next = k + 1;
    if (item.form === 'set' || (item.form === 'one' && !item.place)) {
      // "các huyện, thị xã, thành phố" is one set; "các huyện, các xã" and "huyện, xã" are two
      for (let more = items[next]; more && continues(item, more); more = items[next]) {
        last = more;
        next += 1;
      }
    }
    const end = next === items.length ? to : last.to;
    drafts.push({ ...levelDraft(cell, head, item, last, level), from, to: end });
    if (end > last.to) Object.assign(drafts.at(-1) ?? {}, qualified(cell, drafts.at(-1), last.to, end));
    from = items[next]?.from ?? end;
    k = next;
  }
  return drafts.length > 0
    ? drafts
    : [{ name: core, kind: 'named', id: null, from: head.from, to: Math.min(to, w.size) }];
}

function continues(item: LevelItem, more: LevelItem): boolean {
  return !more.place && more.form === item.form && more.level === item.level && more.from === more.noun[0];
}

function qualified(cell: Cell, draft: Draft | undefined, from: number, to: number): Partial<Draft> {
  const name = `${draft?.name ?? ''} ${spelledRest(sliceOf(cell.w, from, to))}`;
  return isOpened(cell, from, to) ? { name, kind: 'generic', id: null } : { name };
}

/** The body or set of a name at one level. */
function levelDraft(
  cell: Cell,
  head: Head,
  item: LevelItem,
  last: LevelItem,
  level: Level,
): Pick<Draft, 'name' | 'kind' | 'id'> {
  const { w } = cell;
  const { entry } = head;
  const body =
    resolveBody(entry, level, cell.context) ??
    (level === 'central' ? resolveBody(entry, null, cell.context) : null);
  const core = shownName(cell, head.entry, head.from, head.to);
  const noun = spelledRest(sliceOf(w, ...item.noun)).toLowerCase();
  if (item.place) {
    const place = sliceOf(w, ...item.place);
    // a province's own bodies are the register's; one district's or commune's has no id there
    return {
      name: `${core} ${noun} ${place}`,
      kind: 'named',
      id: level === 'province' ? (body?.id ?? null) : null,
    };
  }
  if (item.form === 'tier') {
    const id = body ? resolveTier(cell.lex, body, level) : null;
    return { name: `${core} cấp ${noun}`, kind: level === 'province' ? 'named' : 'group', id };
  }
  if (item.form === 'every') return { name: `${core} các cấp`, kind: 'group', id: null };
  const inherits = item.form === 'set' && item.from === item.noun[0];
  const words = (inherits ? 'các ' : '') + spelledRest(sliceOf(w, item.from, last.to)).toLowerCase();
  const several = item.form === 'set' || last !== item;
  if (several)
    return {
      name: `${core} ${words}`,
      kind: 'group',
      id: body && level !== 'province' ? resolveTier(cell.lex, body, level) : null,
    };
  return { name: `${core} ${words}`, kind: 'named', id: body?.id ?? null };
}
