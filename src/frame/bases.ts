import { issuingVerb, opensBody, opensSpeaker } from '../grammars/issuer.ts';
import { BASIS_OBJECT, BASIS_OPENING, BASIS_OPENING_MID_LINE } from '../lexicon/formulas.ts';
import type { Basis } from '../model/index.ts';
import { joinTokens, placeOf, type SourceLine, type Token } from '../source/document.ts';
import { textAt, wordsOf } from '../source/words.ts';
import { append } from '../text/append.ts';
import { matchKey } from '../text/fold.ts';

/**
 * The grounds of a document (căn cứ ban hành) and the sentence that opens its text.
 * Decree 30/2020/NĐ-CP puts each ground on a line of its own, closed by a semicolon, the last by a full stop;
 * plans also write them in one sentence with the opening ("Thực hiện … năm 2022; Sở Ngoại vụ xây dựng …:").
 */
export interface Preamble {
  readonly bases: Basis[];
  /** Words outside the bases, paragraph by paragraph. */
  readonly opening: readonly (readonly Token[])[];
  readonly words: readonly Token[];
}

/** Characters and words that decide; a preamble of any length is read in linear time. */
const HEAD = 40;
const LOOK = 160;
const LOOK_WORDS = 40;

/** Whether a text begins with the words of a basis and goes on to name a document or a proposal. */
export function opensBasis(text: string): boolean {
  if (!/^(?:[-+*•] ?)?[CTX]/.test(text)) return false;
  const head = matchKey(text.slice(0, HEAD));
  if (!BASIS_OPENING.test(head)) return false;
  if (/^(?:[-+*•] ?)?(?:căn cứ|(?:theo|xét) đề nghị) /.test(head)) return true;
  const key = matchKey(text.slice(0, LOOK));
  return BASIS_OBJECT.test(key.slice(0, 60)) && /số|ngày|năm|của/.test(key);
}

/**
 * The bases (căn cứ) and what follows them up to the first article or section.
 * @param lines between the kind of document and its text
 * @param prefix of the ids that bases get: `basis-1`
 */
export function readPreamble(lines: readonly SourceLine[], prefix: string): Preamble {
  const words = lines.flatMap((l) => l.tokens);
  const starts = new Map<number, SourceLine>();
  let count = 0;
  for (const line of lines) {
    starts.set(count, line);
    count += line.tokens.length;
  }
  const cut = openingStart(words, starts);
  const bases: Basis[] = [];
  const opening: Token[][] = [];
  for (const part of segments(words.slice(0, cut), starts)) {
    if (opensBasis(textOf(part, LOOK_WORDS))) {
      bases.push({
        id: `${prefix}-${bases.length + 1}`,
        text: joinTokens(part),
        citations: [],
        source: placeOf(part),
      });
    } else {
      opening.push([...part]);
    }
  }
  const above = opening.at(-1) ?? [];
  // "Để hoàn thành …, Ủy ban nhân dân xã ban hành …" is one sentence
  if (above.at(-1) === words[cut - 1] && /,$/.test(textAt(above, above.length - 1)))
    append(above, words.slice(cut));
  else if (cut < words.length) opening.push(words.slice(cut));
  return { bases, opening, words };
}

/** Cuts before each line, or mid-line clause, that begins a basis or a new paragraph. */
function segments(words: readonly Token[], starts: ReadonlyMap<number, SourceLine>): Token[][] {
  const parts: Token[][] = [];
  for (const [i, token] of words.entries()) {
    const before = words[i - 1];
    const line = starts.get(i);
    const begins =
      !before ||
      (line
        ? beginsAtLine(words, i, line, before)
        : /[;.]$/.test(before.text) &&
          BASIS_OPENING_MID_LINE.test(keyFrom(words, i)) &&
          opensBasis(textFrom(words, i, LOOK_WORDS)));
    if (begins) parts.push([]);
    parts.at(-1)?.push(token);
  }
  return parts;
}

function beginsAtLine(words: readonly Token[], i: number, line: SourceLine, before: Token): boolean {
  const capital = /^[-+*•“(]?\p{Lu}|^[-+*•]$/u.test(textAt(words, i));
  if (line.paragraph && capital) return true;
  if (!/[;.:,]$/.test(before.text) || !capital) return false;
  // after a comma only another "Căn cứ" begins a basis
  if (before.text.endsWith(',')) return BASIS_OPENING_MID_LINE.test(keyFrom(words, i));
  return opensBasis(textFrom(words, i, LOOK_WORDS)) || /[.:]$/.test(before.text);
}

const ISSUED = /kế hoạch|cải cách hành chính|cchc|như sau/;
/** Tokens from the subject to its verb. */
const SUBJECT = 24;
const SENTENCE = 90;

/**
 * Where the sentence begins in which the issuer speaks ("Ủy ban nhân dân tỉnh ban hành Kế hoạch …, như sau:"):
 * the last clause of the preamble with a body as its subject and a verb of issuing.
 */
function openingStart(words: readonly Token[], starts: ReadonlyMap<number, SourceLine>): number {
  for (let i = words.length - 1; i >= 0; i--) {
    const before = words[i - 1];
    const clause = !before || /[;.,:]$/.test(before.text) || (starts.get(i)?.paragraph ?? false);
    if (!clause || !/^\p{Lu}/u.test(textAt(words, i))) continue;
    const head = textFrom(words, i, 4);
    if (!opensBody(head) && !opensSpeaker(head) && !/^cơ quan /.test(matchKey(head))) continue;
    const subject = textFrom(words, i, SUBJECT);
    const verb = issuingVerb(subject);
    if (
      verb > 0 &&
      !/[;:.]/.test(subject.slice(0, verb)) &&
      ISSUED.test(matchKey(textFrom(words, i, SENTENCE).slice(verb)))
    )
      return i;
  }
  return words.length;
}

function textOf(words: readonly Token[], most: number): string {
  return textFrom(words, 0, most);
}

function textFrom(words: readonly Token[], at: number, most: number): string {
  return wordsOf(words, at, at + most);
}

function keyFrom(words: readonly Token[], at: number): string {
  return matchKey(textFrom(words, at, 4));
}
