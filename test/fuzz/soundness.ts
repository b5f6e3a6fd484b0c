import { isDeepStrictEqual } from 'node:util';
import type { Plan, SourceFormat } from '../../src/model/index.ts';
import type { Trouble } from '../../src/model/trouble.ts';
import { parsePlan } from '../../src/parse.ts';
import { readPlanFile } from '../../src/plans/plan-file.ts';
import { readSource } from '../../src/readers/index.ts';
import { PLAN_FORMATS, planWriter } from '../../src/writers/index.ts';
import { faultsOf, wordsOf } from '../support/faults.ts';

/**
 * What is wrong with what comes of a file, whatever the file: one sentence a fault, none where all is well. Either it
 * is refused in four parts, or its plan is sound, keeps every word once, and reads back as it was written.
 * @param text what the file says where it is text: its words are counted from outside, not as the readers saw them
 * @param markup what the file shows where it is markup: its letters are counted in the same way
 */
export async function faultsOfFile(
  bytes: Uint8Array,
  {
    format,
    text,
    markup,
    readBack,
  }: { format?: SourceFormat; text?: string; markup?: string; readBack: boolean },
): Promise<string[]> {
  try {
    const source = await readSource(bytes, { file: 'fuzz', ...(format && { format }) });
    if (!source.ok) return troubleFaults(source.trouble);
    const plan = parsePlan(source.value);
    const torn = text === undefined ? [] : tornNumbers(text, plan);
    return [
      ...faultsOf(source.value, plan).filter((fault) => !torn.some((t) => t.tells.test(fault))),
      ...(markup === undefined ? [] : letterFaults(markup, wordsOf(source.value))),
      ...(text === undefined || plan.source.format === 'html' ? [] : wordFaults(mended(text, torn), plan)),
      ...(readBack ? await readBackFaults(plan) : []),
    ];
  } catch (error) {
    return [`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

/** A row's number of several pieces, each the first word of its line, and what is told of one that is no word by itself. */
interface TornNumber {
  readonly whole: string;
  readonly pieces: readonly FirstWord[];
  readonly tells: RegExp;
}

/** What a line of the text begins with, and where. */
interface FirstWord {
  readonly text: string;
  readonly at: number;
}

/** Lines further down on which the next piece of a number stands at most: those of centred cells stand between. */
const LINES_BETWEEN = 3;

/** Numbers of rows that a column too narrow for them tears ("10.1" over "2"): such a number is one word in its row, and a figure of both pieces ("10.1" over "1") is none. */
function tornNumbers(text: string, plan: Plan): TornNumber[] {
  const firsts = [...text.matchAll(/^[^\S\n]*(\S*)/gm)].map(
    ([before, word = ''], line, all): FirstWord => ({
      text: word,
      at: (all[line]?.index ?? 0) + before.length - word.length,
    }),
  );
  return plan.rows.flatMap((row) => {
    const [whole = ''] = /^\d{1,3}(?:\.\d{1,3}){0,3}(?= |$)/.exec(row.number) ?? [];
    return firsts.flatMap((_, line) => {
      const pieces = whole === '' ? null : piecesFrom(firsts, line, whole);
      if (!pieces || pieces.length < 2) return [];
      const figures = pieces.flatMap((piece) => piece.text.split('.')).filter((figure) => figure !== '');
      return [{ whole, pieces, tells: new RegExp(`^lost: (?:${figures.join('|')}) × [1-9]$`) }];
    });
  });
}

/** The first words of a line and of those below that make a number together; null where they don't. */
function piecesFrom(firsts: readonly FirstWord[], line: number, number: string): FirstWord[] | null {
  const first = firsts[line];
  if (!first || first.text === '' || !number.startsWith(first.text)) return null;
  const rest = number.slice(first.text.length);
  if (rest === '') return [first];
  for (let next = line + 1; next <= line + LINES_BETWEEN; next++) {
    const more = piecesFrom(firsts, next, rest);
    if (more) return [first, ...more];
  }
  return null;
}

/** The text with such numbers whole. */
function mended(text: string, torn: readonly TornNumber[]): string {
  const letters = text.split('');
  for (const { whole, pieces } of torn)
    for (const [k, { text: piece, at }] of pieces.entries())
      letters.splice(
        at,
        piece.length,
        ...[k === 0 ? whole : '', ...Array<string>(piece.length - 1).fill('')],
      );
  return letters.join('');
}

/** A refusal that lacks one of its four parts. */
export function troubleFaults(trouble: Trouble): string[] {
  const { code, what, expected, example, got } = trouble;
  return [code, what, expected, example, got].some((part) => part.trim() === '')
    ? [`a trouble without one of its parts: ${JSON.stringify(trouble)}`]
    : [];
}

/** Formats of plan files from which a plan comes back otherwise than it was. */
export async function readBackFaults(plan: Plan): Promise<string[]> {
  const faults: string[] = [];
  for (const format of PLAN_FORMATS) {
    const written = (await planWriter(format)).one(plan);
    const read = await readPlanFile(written);
    if (!read.ok) faults.push(`${format} does not read back: ${read.trouble.got}`);
    else if (!isDeepStrictEqual(read.value[0], JSON.parse(JSON.stringify(plan))))
      faults.push(`${format} reads back otherwise`);
  }
  return faults;
}

const TAG = /<\/?[a-z][^>]*>/gi;
const EMPHASISED = /\S*[\p{L}\p{N}]\*{1,3}[\p{L}\p{N}]\S*/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** A word whatever letter its tone mark stands on: extractors misplace marks, and readers put them right. */
function canonical(word: string): string {
  const letters = word.normalize('NFD');
  return letters.replace(TONES, '') + (letters.match(TONES) ?? []).sort().join('');
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOfText(text)) {
    const key = canonical(word);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Runs of letters, marks and digits, in one form. */
function wordsOfText(text: string): string[] {
  const plain = text
    .replace(INVISIBLE, '')
    .toWellFormed()
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .normalize('NFC');
  return plain.match(/[\p{L}\p{M}\p{N}%]+/gu) ?? [];
}

/**
 * Letters of a page that the reader did not hand over, and letters that it handed over more often than the page has
 * them. Runs that nothing sets apart are one word, so that words cannot be counted from outside. Numbers that Word or a
 * browser counts for itself are of ASCII's letters and digits, which are not asked whether there are more.
 */
function letterFaults(markup: string, handedOver: string): string[] {
  const [page, read] = [lettersOf(markup), lettersOf(handedOver)];
  const lost = [...page].filter(([letter, n]) => n > (read.get(letter) ?? 0));
  const more = [...read].filter(([letter, n]) => letter > '\u007f' && n > (page.get(letter) ?? 0));
  return [
    ...lost.map(([letter, n]) => `lost from the page: ${letter} × ${n - (read.get(letter) ?? 0)}`),
    ...more.map(([letter, n]) => `more than on the page: ${letter} × ${n - (page.get(letter) ?? 0)}`),
  ];
}

/** How often each letter, mark and digit stands in a text, wherever its marks stand. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const plain = text
    .replace(INVISIBLE, '')
    .toWellFormed()
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .normalize('NFC')
    .normalize('NFD');
  for (const [letter] of plain.matchAll(/[\p{L}\p{M}\p{N}]/gu))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Words of the text that no record holds, and words that records hold more often than the text. */
function wordFaults(text: string, plan: Plan): string[] {
  // what emphasis within a word joins may be read as one word or two; tags in cells of Markdown are structure
  const joined = text.match(EMPHASISED)?.map((word) => word.replaceAll('*', '')) ?? [];
  const written = counted([text, ...joined].join('\n'));
  const least = counted(
    plan.source.format === 'text' ? text : text.replace(TAG, ' ').replace(EMPHASISED, ' '),
  );
  const headings = mostInAHeading(plan);
  const own = counted([...recordTexts(plan), ...labelTexts(plan).keys()].join('\n'));
  const all = counted(
    [
      ...recordTexts(plan),
      ...labelsWritten(text, plan),
      ...headerTexts(plan.document),
      ...plan.tables.flatMap((t) => t.columns.map((c) => c.heading)),
    ].join('\n'),
  );
  const left = new Map([...all].map(([word, n]) => [word, n - (least.get(word) ?? 0)]));
  const glued = new Set<string>();
  for (const word of wordsOfText(text)) {
    const parts = partsOf(word, left);
    if (parts) glued.add(canonical(word));
    for (const part of parts ?? []) written.set(part, (written.get(part) ?? 0) + 1);
  }
  const lost = [...least].filter(([word, n]) => n > (all.get(word) ?? 0) && !glued.has(word));
  for (const [word, n] of headings) own.set(word, (own.get(word) ?? 0) + n);
  const more = [...own].filter(([word, n]) => n > (written.get(word) ?? 0));
  return [
    ...lost.map(([word, n]) => `lost from the text: ${word} × ${n - (all.get(word) ?? 0)}`),
    ...more.map(([word, n]) => `more than in the text: ${word} × ${n - (written.get(word) ?? 0)}`),
  ];
}

/** The two words that a run of letters is ("PHÍSử": cells that touch), where records hold both and the text does not have them; null else. */
function partsOf(word: string, left: ReadonlyMap<string, number>): string[] | null {
  for (let cut = 1; cut < word.length; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)].map(canonical);
    if (parts.every((part) => (left.get(part) ?? 0) > 0)) return parts;
  }
  return null;
}

/**
 * How often each word stands in the heading of one column, for the column that has it most often. A heading over
 * several columns is said of each of them, and a table goes on under the heading of the one before it: the words of one
 * column's heading are as many words of the text, and no record has them.
 */
function mostInAHeading(plan: Plan): Map<string, number> {
  const most = new Map<string, number>();
  for (const { columns } of plan.tables)
    for (const { heading } of columns)
      for (const [word, n] of counted(heading)) most.set(word, Math.max(n, most.get(word) ?? 0));
  return most;
}

/**
 * Words that stand in records as the source has them. What stands beside a group's title in its row is the group's
 * own, in `cells`: its rows do not repeat it, so that it counts once.
 */
function recordTexts(plan: Plan): string[] {
  return [
    ...plan.bases.map((b) => b.text),
    ...plan.sections.flatMap((s) => [s.marker, s.title ?? '', s.text]),
    ...plan.tables.flatMap((t) =>
      // a group that has no number is named by its words
      t.groups.flatMap((g) => [isNamedByTitle(g) ? '' : g.marker, g.title, ...Object.values(g.cells ?? {})]),
    ),
    ...plan.rows.flatMap((row) => [row.number, ...Object.values(row.cells)]),
    ...plan.discarded.map((d) => d.text),
  ];
}

/** Whether a group's title stands for the number that it lacks; "III" above "III" is a number and a title. */
function isNamedByTitle({ marker, title, source }: Plan['tables'][number]['groups'][number]): boolean {
  const both = /^[IVXLC\d]+$/.test(title) && source.end - source.start > 2 * title.length;
  return marker === title && !both;
}

/** The label and title of the tables, each with how many tables have it; those of one appendix share them. */
function labelTexts(plan: Plan): Map<string, number> {
  const tables = new Map<string, number>();
  for (const { appendix, title } of plan.tables) {
    const label = `${appendix ?? ''}\n${title ?? ''}`;
    tables.set(label, (tables.get(label) ?? 0) + 1);
  }
  return tables;
}

/**
 * The same as often as the text may have them: appendices of one name say it each for themselves, tables of one appendix
 * do not, so that a word lost elsewhere is not made up for by a label that two tables share.
 */
function labelsWritten(text: string, plan: Plan): string[] {
  const page = wordsIn(text);
  return [...labelTexts(plan)].flatMap(([label, tables]) => {
    const words = wordsIn(label);
    const times = words === '' ? 0 : page.split(words).length - 1;
    return Array.from({ length: Math.max(1, Math.min(tables, times)) }, () => label);
  });
}

function wordsIn(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}%]+/gu) ?? []).join(' ');
}

/** Fields of the header that are worked out from others, which hold the words themselves. */
const WORKED_OUT = new Set(['uri', 'level', 'province', 'carriesOut', 'period']);

/** The header's words, which it also spells out, orders and puts into one form. */
function headerTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, field]) => (WORKED_OUT.has(key) ? [] : headerTexts(field)));
}

/** The smallest text that is still at fault: lines, then words, are left out as long as it stays so. */
export async function smallest(text: string, isAtFault: (text: string) => Promise<boolean>): Promise<string> {
  const byLines = await reduced(text.split(/(?<=\n)/), (parts) => isAtFault(parts.join('')));
  const byWords = await reduced(byLines.join('').split(/(?<=\s)/), (parts) => isAtFault(parts.join('')));
  return byWords.join('');
}

/** Tries that one case is worth. */
const MOST_TRIES = 3000;

/** Delta debugging (Zeller 2002): leaves out ever smaller shares of a list. */
export async function reduced<T>(
  all: readonly T[],
  isAtFault: (parts: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let parts = all;
  let tries = 0;
  for (let size = Math.ceil(parts.length / 2); size >= 1 && tries < MOST_TRIES; ) {
    let found = false;
    for (let at = 0; at < parts.length && tries < MOST_TRIES; tries++) {
      const rest = parts.toSpliced(at, size);
      if (rest.length > 0 && (await isAtFault(rest))) {
        parts = rest;
        found = true;
      } else at += size;
    }
    if (size === 1 && !found) break;
    size = found ? Math.min(size, Math.ceil(parts.length / 2)) : Math.floor(size / 2);
  }
  return parts;
}
