import { type HeadingRole, WHOLE_HEADINGS } from '../lexicon/headings.ts';
import { matchKey } from '../text/fold.ts';

/** Finds known headings (see the lexicon) in words that stand one after the other. */

/** A heading may end in the year it is for ("Thời gian (Năm 2026)", "Chỉ tiêu phấn đấu năm 2023"). */
const YEAR_TAIL = /^(19|20)\d\d$/;

interface Node {
  readonly next: Map<string, Node>;
  role?: HeadingRole;
}

function expand(phrase: string): string[][] {
  // the notation has one level of brackets and alternatives inside them
  let lists: string[][] = [[]];
  for (const m of phrase.matchAll(/\[([^\]]*)\]|([^[\]]+)/g)) {
    const options = (m[1] !== undefined ? ['', ...m[1].split('|')] : [m[2] ?? '']).map((option) =>
      option.split(' ').filter((word) => word !== ''),
    );
    lists = lists.flatMap((list) => options.map((words) => list.concat(words)));
  }
  return lists;
}

/** Splits at the alternatives that are not inside brackets. */
function alternatives(phrase: string): string[] {
  return phrase.split(/\|(?![^[]*\])/);
}

const ROOT: Node = { next: new Map() };
const PARENTS = new Set<string>();
const VOCABULARY = new Set<string>();
for (const [role, notation] of WHOLE_HEADINGS) {
  for (const words of alternatives(matchKey(notation)).flatMap(expand)) {
    if (words.length === 0) continue;
    for (const word of words) VOCABULARY.add(word);
    if (role === 'parent') {
      PARENTS.add(words.join(' '));
      continue;
    }
    let node = ROOT;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.role ??= role;
  }
}

/** The words of a heading in the form they are matched in: no punctuation, one spelling. */
export function headingWords(text: string): readonly string[] {
  const known = seen.get(text);
  if (known) return known;
  const words = matchKey(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (text.length < 40 && seen.size < MOST_SEEN) seen.set(text, words);
  return words;
}

/** Words looked at before: nearly every line of a plan is asked whether it begins a heading. */
const seen = new Map<string, readonly string[]>();
const MOST_SEEN = 20_000;

/** A phrase of the lexicon that a heading has. */
export interface HeadingMatch {
  readonly role: HeadingRole;
  /** Words that the match takes, the year included. */
  readonly words: number;
}

/** All known headings that begin at `from`, longest first. */
export function headingsFrom(words: readonly string[], from: number): HeadingMatch[] {
  const found: HeadingMatch[] = [];
  let node: Node | undefined = ROOT;
  for (let i = from; i < words.length; i++) {
    node = node.next.get(words[i] ?? '');
    if (!node) break;
    if (!node.role) continue;
    const length = i + 1 - from;
    const tail = yearTail(words, i + 1);
    if (tail > 0) found.unshift({ role: node.role, words: length + tail });
    found.unshift({ role: node.role, words: length });
  }
  return found.sort((a, b) => b.words - a.words);
}

/** Whether some known heading begins with this word, in the form of `headingWords`. */
export function beginsHeading(word: string): boolean {
  return ROOT.next.has(word);
}

function yearTail(words: readonly string[], at: number): number {
  const named = words[at] === 'năm' ? 1 : 0;
  const year = words[at + named];
  return year !== undefined && YEAR_TAIL.test(year) ? named + 1 : 0;
}

/** Whether a word occurs in any known heading. */
export function isHeadingWord(word: string): boolean {
  return VOCABULARY.has(word);
}

/** How many words from `from` on begin a known heading, whole or cut off by a line's end. */
export function headingReach(words: readonly string[], from: number): number {
  let node: Node | undefined = ROOT;
  let reach = 0;
  for (let i = from; i < words.length; i++) {
    node = node.next.get(words[i] ?? '');
    if (!node) break;
    reach += 1;
  }
  return reach;
}

/** Whether these words head several columns that have headings of their own (Trách nhiệm cụ thể). */
export function isParentHeading(words: readonly string[]): boolean {
  return PARENTS.has(words.join(' '));
}

/** The role of one whole heading cell, or null where it is none of the known ones. */
export function roleOfHeading(text: string): HeadingRole | null {
  const words = headingWords(text);
  const match = headingsFrom(words, 0)[0];
  if (match && match.words === words.length) return match.role;
  // a known heading with a few words of its own after it ("Cơ quan chủ trì (qua Sở Nội vụ)")
  return match && match.words >= 2 && words.length - match.words <= 4 ? match.role : null;
}
