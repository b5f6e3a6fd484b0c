import type { SourceLine, Token } from '../source/document.ts';
import { matchKey } from '../text/fold.ts';
import { rememberedFor } from '../text/remembered.ts';

/** Small questions about a line of prose, asked by every part that reads a plan's frame. */

/** The line in the form that it is matched in. */
export const keyOf = rememberedFor((line: SourceLine): string => matchKey(line.text));

/** Begins with a capital letter, a digit or an opening mark before one: as a new paragraph does. */
export function opensLikeSentence(text: string): boolean {
  return /^[“"'‘«(*[]*(?:\p{Lu}|\p{N})/u.test(text);
}

/** A sentence or a list item ends here. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…][”"’»)*]*$/u.test(text);
}

/** The last sentence of a document: "./." (Decree 30/2020/NĐ-CP, Annex I); extractors put spaces in. */
export function endsDocument(text: string): boolean {
  return /\.\s?\/\s?\.?$/.test(text);
}

/**
 * Last words after which a sentence must go on: a number, a name or a noun has to follow.
 * "mức độ" / "4. …" and "khoản" / "2 Điều …" are wrapped lines, not headings.
 */
const DEMANDING = new Set(
  (
    'và hoặc của khoản điều quý tháng ngày từ đến tới tại theo các những mọi mỗi với trong trên dưới về cho là có được bị bởi do ' +
    'khi nếu để như gồm không sự lục thứ - –'
  ).split(' '),
);
const DEMANDING_PAIR =
  /(?:^| )(?:mức độ|từ điểm|tại điểm|văn bản số|quyết định số|kế hoạch số|nghị quyết số)$/;

/** Whether a line's end asks for another: a mark that opens or joins, or a word that governs the next. */
export function demandsMore(text: string): boolean {
  if (/[,(\-–/“]$/.test(text)) return true;
  const last = text.slice(text.lastIndexOf(' ') + 1);
  // a heading in capitals may end in any word
  if (/\p{Lu}{2}/u.test(last)) return false;
  return DEMANDING.has(matchKey(last)) || DEMANDING_PAIR.test(matchKey(text.slice(-24)));
}

/** A line cut in two before one of its tokens. */
export function cutLine(line: SourceLine, at: number): [SourceLine, SourceLine] {
  return [
    partOf(line, line.tokens.slice(0, at)),
    { ...partOf(line, line.tokens.slice(at)), gap: 0, opensPage: false },
  ];
}

function partOf(line: SourceLine, tokens: readonly Token[]): SourceLine {
  const first = tokens[0];
  const last = tokens.at(-1);
  const text = tokens.map((t) => t.text).join(' ');
  const start = first?.start ?? line.start;
  return { ...line, tokens, text, raw: text, start, end: last?.end ?? start };
}

/** White space between two tokens of one line, in characters of the source. */
export function spaceBetween(left: Token, right: Token): number {
  return left.line === right.line && left.page === right.page ? right.start - left.end : 0;
}
