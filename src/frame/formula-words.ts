import type { SourceLine, Token } from '../source/document.ts';
import { plainKey } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';

/**
 * The formulas that stand at the head of documents, found word by word: the narrow column of a web page or a
 * Word cell breaks them anywhere, and extractors put the other column's words between their lines.
 */

/** Decree 30/2020/NĐ-CP, Annex I, box 1; the Party's Guidance 36-HD/VPTW; the Youth Union's rule on documents. */
const FORMULAS: readonly (readonly string[])[] = [
  'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'Độc lập Tự do Hạnh phúc',
  'Đảng Cộng sản Việt Nam',
  'Đoàn TNCS Hồ Chí Minh',
].map((words) => plainKey(words).split(' '));

/** Words of its beginning that show a formula: fewer may begin a name. */
const SHOWS = 2;
/** Lines of the other column that may stand between two pieces of a formula. */
const REACH = 3;

/** Words of one token, without signs: "lập-Tự" gives two words, "-" none. Each token is held against every formula. */
const wordsOf = remembered(
  (token): readonly string[] =>
    plainKey(token)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w !== ''),
  { most: 20_000 },
);

/** How many tokens from `at` carry on a formula from its word `next`, and the word it stops before. */
function runFrom(
  tokens: readonly Token[],
  at: number,
  formula: readonly string[],
  next: number,
): { end: number; next: number } {
  let word = next;
  let end = at;
  for (const [i, token] of tokens.slice(at).entries()) {
    const words = wordsOf(token.text);
    if (word === formula.length || !words.every((w, k) => formula[word + k] === w)) break;
    word += words.length;
    // signs alone belong to the formula between its words only
    if (words.length > 0) end = at + i + 1;
  }
  return { end, next: word };
}

interface Piece {
  readonly from: number;
  readonly end: number;
  readonly formula: readonly string[];
  readonly next: number;
}

/** A formula that begins on this line and is either whole or broken off by the line's end. */
function beginning(tokens: readonly Token[]): Piece | null {
  for (let at = 0; at < tokens.length; at++) {
    for (const formula of FORMULAS) {
      const run = runFrom(tokens, at, formula, 0);
      const whole = run.next === formula.length;
      if (run.next >= SHOWS && (whole || run.end === tokens.length || at === 0))
        return { from: at, formula, ...run };
    }
  }
  return null;
}

/** The next words of a formula at the beginning or the end of a line. */
function goingOn(tokens: readonly Token[], { formula, next }: Piece): Piece | null {
  for (const at of [0, ...tokens.keys()]) {
    const run = runFrom(tokens, at, formula, next);
    const edge = at === 0 || run.end === tokens.length;
    if (run.next > next && edge) return { from: at, formula, ...run };
  }
  return null;
}

/**
 * The tokens of each line that belong to a formula.
 * @returns one set for all lines
 */
export function formulaWords(lines: readonly SourceLine[]): Set<Token> {
  const found = new Set<Token>();
  let open: Piece | null = null;
  let since = 0;
  for (const [i, line] of lines.entries()) {
    const { tokens } = line;
    const going: Piece | null = open && since <= REACH ? goingOn(tokens, open) : null;
    const piece: Piece | null = going ?? beginning(tokens);
    since += 1;
    if (!piece) continue;
    for (const t of tokens.slice(piece.from, piece.end)) found.add(t);
    open = piece.next < piece.formula.length ? piece : null;
    const above = open ? endAbove(lines.slice(Math.max(0, i - REACH), i), open) : [];
    if (above.length > 0) open = null;
    for (const t of above) found.add(t);
    since = 0;
  }
  return found;
}

/** Layout: the second line of a broken formula comes before its first ("VIỆT NAM" / "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"). */
function endAbove(lines: readonly SourceLine[], { formula, next }: Piece): readonly Token[] {
  for (const { tokens } of [...lines].reverse()) {
    const run = runFrom(tokens, 0, formula, next);
    if (run.end === tokens.length && run.next === formula.length) return tokens;
  }
  return [];
}

/** Whether a line is one of a formula's pieces, whole or broken: "CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM". */
export function holdsFormula(line: SourceLine): boolean {
  // an item of a list or a sentence may name the state, the Party and the Union too
  if (line.tokens.length > LONGEST || !/^[\p{Lu}*_|]/u.test(line.text) || /[;.:]$/.test(line.text))
    return false;
  const piece = beginning(line.tokens);
  if (piece) {
    const beside = [...line.tokens.slice(0, piece.from), ...line.tokens.slice(piece.end)];
    return beside.every((t) => !/\p{Ll}/u.test(t.text)) || piece.next === piece.formula.length;
  }
  return FORMULAS.some((formula) =>
    formula.some((_, k) => {
      if (k === 0 || k > formula.length - SHOWS) return false;
      const run = runFrom(line.tokens, 0, formula, k);
      return run.next === formula.length && run.end === line.tokens.length;
    }),
  );
}

/** Tokens of a line with a formula and the longest name beside it. */
const LONGEST = 24;
