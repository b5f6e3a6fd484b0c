import type { SourceLine, Token } from '../source/document.ts';
import { textAt, wordsOf } from '../source/words.ts';
import { matchKey } from '../text/fold.ts';

/**
 * The words that a digital signature (chữ ký số) prints on a page: signer, address, time. Decree 30/2020/NĐ-CP,
 * Annex I, part II puts them beside or above the letterhead; they name who stamped the file, not who issued it.
 */

/** What the programs that sign write before the values. */
const LABEL =
  /^(?:(?:được )?ký (?:số |điện tử )?(?:bởi|ngày|lúc)|người ký|đơn vị ký|cơ quan ký|thời gian ký|ngày ký|giờ ký|e-?mail|thư điện tử|tổ chức|cơ quan|chức vụ|digitally signed by|signed by|signature|signer|date|reason|location)\s?[:=]/;
/** Labels that the name of a body follows, which may take more lines. */
const NAMING = /^(?:(?:được )?ký |người ký|đơn vị ký|cơ quan|tổ chức|digitally|signed by|signer)/;
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,24}[.;,]?$/u;
/** "07:25:14", "2027-01-09T08:15:33+07:00": a clock time with seconds; no letterhead has one. */
const CLOCK = /(?:^|T)\d{1,2}:\d{2}:\d{2}/;
const ZONE = /^(?:\(?(?:GMT|UTC))?[+-]\d{2}[:']?\d{2}'?\)?$/;
const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[;,]?$/;
/** Words of the longest label. */
const LABEL_WORDS = 5;
/** Lines of a name between two lines of one stamp. */
const NAME_LINES = 4;

function textFrom(tokens: readonly Token[], from: number): string {
  return wordsOf(tokens, from, from + LABEL_WORDS);
}

/** Index of the first token of a line that belongs to a stamp; -1 where none does. */
function stampFrom(tokens: readonly Token[]): number {
  const at = tokens.findIndex(
    (t, i) =>
      LABEL.test(matchKey(textFrom(tokens, i))) ||
      ADDRESS.test(t.text) ||
      CLOCK.test(t.text) ||
      ZONE.test(t.text),
  );
  if (at < 1 || !CLOCK.test(textAt(tokens, at))) return at;
  // "Số: 31/KH-UBND; 08/01/2027; 16:40:05": the registry's stamp, in one go
  if (/^số/.test(matchKey(textAt(tokens, 0))) && textAt(tokens, at - 1).endsWith(';')) return 0;
  return DAY.test(textAt(tokens, at - 1)) ? at - 1 : at;
}

/**
 * The tokens of a digital signature among the lines of a letterhead.
 * @param anchored lines that certainly belong to the letterhead: no name of a signer reaches over one
 * @param isName whether a line may be part of a body's name
 */
export function stampWords(
  lines: readonly SourceLine[],
  anchored: (line: SourceLine) => boolean,
  isName: (line: SourceLine) => boolean,
): Set<Token> {
  const marked = lines.map((line, at) => ({ line, at, from: stampFrom(line.tokens) }));
  const found = new Set(marked.flatMap(({ line, from }) => (from < 0 ? [] : line.tokens.slice(from))));
  const plain = marked.filter(({ from }) => from < 0);
  const atTop = plain.find(({ line }) => anchored(line))?.at ?? lines.length;
  const names = plain.filter(({ at }) => namesSigner(marked, at, anchored, atTop));
  // the only body on the page is its issuer, wherever the stamp stands
  if (!plain.some((one) => !names.includes(one) && isName(one.line))) return found;
  for (const { line } of names) for (const t of line.tokens) found.add(t);
  return found;
}

/** A line of a letterhead and its place, and the first of its tokens that belongs to a stamp; -1 where none does. */
interface Marked {
  readonly line: SourceLine;
  readonly at: number;
  readonly from: number;
}

/**
 * A line between two lines of a stamp, or above the first one at the top of the page.
 * @param atTop lines before the first of the letterhead
 */
function namesSigner(
  lines: readonly Marked[],
  at: number,
  anchored: (line: SourceLine) => boolean,
  atTop: number,
): boolean {
  if (reach(lines, at, 1, anchored) !== 'stamp') return false;
  const above = reach(lines, at, -1, anchored);
  if (above !== 'stamp') return above === 'end';
  const last = lines.findLast((one) => one.at < at && one.from >= 0);
  // between two lines without a label only where the page begins with them
  return !last || last.at < atTop || NAMING.test(matchKey(textFrom(last.line.tokens, last.from)));
}

/** What comes first in one direction: a stamp's line, a line of the letterhead, the end; or none of them near. */
function reach(
  lines: readonly Marked[],
  at: number,
  step: 1 | -1,
  anchored: (line: SourceLine) => boolean,
): 'stamp' | 'letterhead' | 'end' | 'far' {
  for (let n = 0; n <= NAME_LINES; n++) {
    const one = lines[at + n * step];
    if (!one) return 'end';
    if (one.from >= 0) return 'stamp';
    if (anchored(one.line)) return 'letterhead';
  }
  return 'far';
}
