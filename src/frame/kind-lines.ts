import { DOCUMENT_KINDS, documentKind } from '../lexicon/document-kinds.ts';
import type { Block, SourceLine } from '../source/document.ts';
import { textAt, wordsOf } from '../source/words.ts';
import { isInCapitals } from '../text/capitals.ts';
import { matchKey, wordKey } from '../text/fold.ts';

/** The line that names the kind of a document (tên loại; Decree 30/2020/NĐ-CP, Annex I, box 5a). */
export interface DocumentKindLine {
  /** Abbreviation of the kind, "KH". */
  readonly type: string;
  readonly typeName: string;
  /** Tokens that name the kind; the title may go on after them. */
  readonly tokens: number;
  /** "QUYẾT ĐỊNH:" opens the articles, it does not name the document. */
  readonly enacts: boolean;
}

/** Kinds that say what they are wherever they stand in capitals; the words of the others are words of headings too. */
const PLAIN = new Map([
  ['quyết định', 'QĐ'],
  ['kế hoạch', 'KH'],
]);
/** Kinds that only a letterhead above them tells from a heading. */
const UNDER_LETTERHEAD = new Map(
  DOCUMENT_KINDS.filter((k) => k.system !== 'normative' && k.code !== 'CV' && !PLAIN.has(matchKey(k.name)))
    .map((k) => [matchKey(k.name), k.code] as const)
    // a name that the state and the Party share has the state's code
    .reverse(),
);
/** "CHƯƠNG TRÌNH HÀNH ĐỘNG" is the longest name in use. */
const MOST_WORDS = 4;

/** First letters of the two, so that most lines are done with at once. */
const KIND_INITIAL = /^[QqKk]/;

/**
 * The kind of document, as the line that names it ("QUYẾT ĐỊNH", "KẾ HOẠCH", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH …").
 * @param small also accept it in small letters, alone on its line (Word sets capitals as a font effect) or in a heading
 */
export function kindLineOf(line: SourceLine, small = false): DocumentKindLine | null {
  if (!KIND_INITIAL.test(line.text)) return null;
  const spaced = spacedKind(line);
  if (spaced) return spaced;
  const two = wordsOf(line.tokens, 0, 2);
  const word = two.replace(/:$/, '');
  const code = PLAIN.get(matchKey(word));
  const rest = wordsOf(line.tokens, 2);
  if (code === undefined || (!isInCapitals(word) && !(small && isHeading(line, rest)))) return null;
  const enacts = two.endsWith(':') || rest === ':';
  // "KẾ HOẠCH CẢI CÁCH …" and "KẾ HOẠCH Cải cách …", but not a heading's second line "KẾ HOẠCH (có phụ lục)"
  if (!enacts && rest !== '' && isInCapitals(word) && !/^\p{Lu}/u.test(rest)) return null;
  return { type: code, typeName: nameOf(code), tokens: enacts ? line.tokens.length : 2, enacts };
}

/** Words of the longest title that a heading holds together with the kind. */
const HEADING_WORDS = 40;

/** Alone on its line, or with the title in a heading of the source ("Kế hoạch cải cách hành chính năm 2026"). */
function isHeading(line: SourceLine, rest: string): boolean {
  if (rest === '') return true;
  return line.heading !== undefined && line.tokens.length <= HEADING_WORDS && !/[.;:]$/.test(rest);
}

/**
 * A kind other than decision and plan ("THÔNG BÁO", "CHƯƠNG TRÌNH"): alone on its line, or with a title in small
 * letters behind it. Whether a letterhead stands above is the caller's to ask.
 * @param small also accept it in small letters, alone on its line
 */
export function otherKindLineOf(line: SourceLine, small = false): DocumentKindLine | null {
  if (!/^\p{Lu}/u.test(line.text)) return null;
  const first = textAt(line.tokens, 0);
  if (first.length > 1 && !OTHER_INITIAL.has(wordKey(first)) && !isSpread(line)) return null;
  const whole = line.text.replace(/\s/g, '');
  for (let n = Math.min(MOST_WORDS, line.tokens.length); n > 0; n--) {
    const words = wordsOf(line.tokens, 0, n);
    const code = UNDER_LETTERHEAD.get(matchKey(words));
    if (code === undefined) continue;
    const rest = wordsOf(line.tokens, n);
    if (isInCapitals(words) ? rest !== '' && !/^\p{Lu}\p{Ll}/u.test(rest) : !small || rest !== '')
      return null;
    return { type: code, typeName: nameOf(code), tokens: n, enacts: false };
  }
  const spread = isSpread(line) && isInCapitals(whole) ? OTHER_UNSPACED.get(matchKey(whole)) : undefined;
  if (spread === undefined) return null;
  return { type: spread, typeName: nameOf(spread), tokens: line.tokens.length, enacts: false };
}

/** Layout: letters set apart, "K Ế  H O Ạ C H". */
function spacedKind(line: SourceLine): DocumentKindLine | null {
  if (line.tokens.length < 2 || !isSpread(line)) return null;
  const joined = line.text.replace(/\s/g, '');
  const code = PLAIN_UNSPACED.get(matchKey(joined).replace(/:$/, ''));
  if (code === undefined || !isInCapitals(joined)) return null;
  return { type: code, typeName: nameOf(code), tokens: line.tokens.length, enacts: joined.endsWith(':') };
}

/** Letters of a kind's longest name, and of one word of it. */
const LETTERS = { name: 20, word: 4 };

function isSpread(line: SourceLine): boolean {
  return (
    line.tokens.length > 2 &&
    line.tokens.length <= LETTERS.name &&
    line.tokens.every((t) => t.text.length <= LETTERS.word)
  );
}

const unspaced = (kinds: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...kinds].map(([name, code]) => [name.replaceAll(' ', ''), code]));
const PLAIN_UNSPACED = unspaced(PLAIN);
const OTHER_UNSPACED = unspaced(UNDER_LETTERHEAD);
/** First words of the other kinds, so that most lines are done with at once. */
const OTHER_INITIAL = new Set([...UNDER_LETTERHEAD.keys()].map((name) => name.split(' ')[0] ?? ''));

function nameOf(code: string): string {
  return documentKind(code)?.name ?? code;
}

/** "QUYẾT" / "ĐỊNH": a kind that a narrow column breaks becomes one line again, with the tokens of both. */
export function joinBrokenKinds(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const whole = above?.kind === 'line' && block.kind === 'line' ? joinedKind(above, block) : null;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(block);
  }
  return joined;
}

function joinedKind(first: SourceLine, second: SourceLine): SourceLine | null {
  if (
    first.tokens.length + second.tokens.length > LETTERS.name ||
    !/^\p{Lu}[\p{Lu}\s]{0,30}$/u.test(first.text)
  )
    return null;
  const text = `${first.text} ${second.text}`;
  if (text.length > 2 * LETTERS.name) return null;
  if (!isInCapitals(text.replace(/\s/g, ''))) return null;
  const both = text.replace(/\s/g, '').replace(/:$/, '');
  const own = PLAIN_UNSPACED.get(matchKey(both)) ?? OTHER_UNSPACED.get(matchKey(both));
  if (own === undefined) return null;
  return { ...first, tokens: [...first.tokens, ...second.tokens], text, raw: text, end: second.end };
}
