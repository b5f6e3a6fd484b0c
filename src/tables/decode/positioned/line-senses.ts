import type { Token } from '../../../source/document.ts';
import { DIVISION_FEATURES } from './division-features.ts';
import type { ArcSink } from './lattice.ts';
import { isWide, type TextLine } from './lines.ts';
import type { DivisionWeights, Place } from './pages.ts';
import type { Vocabulary, WordSense } from './vocabulary.ts';
import type { ColumnKind } from './words.ts';

/** What the language says of words in a column, before the table has taught anything. */

const F = DIVISION_FEATURES.index;

export function addSenses(
  t: Pick<ArcSink, 'add'>,
  senses: readonly WordSense[],
  line: TextLine,
  kind: ColumnKind,
  from: number,
  to: number,
): void {
  for (let w = from; w < to; w++) {
    const feature = senseFeature(kind, senses[w], line.tokens[w]);
    if (feature >= 0) t.add(feature);
  }
}

/** The feature of a word in a kind of column; -1 where the word says nothing. */
function senseFeature(kind: ColumnKind, sense: WordSense | undefined, token: Token | undefined): number {
  if (!sense) return -1;
  switch (kind) {
    case 'body':
      return sense.named ? F.namedBody : sense.calendar ? F.calendarBody : -1;
    case 'time':
      return sense.named ? F.namedTime : sense.time ? F.wordTime : F.otherTime;
    case 'value':
      return /\d/.test(token?.text ?? '') ? F.figureValue : F.wordValue;
    case 'prose':
      return sense.calendar ? F.numberProse : sense.named ? F.nameProse : -1;
    default:
      return -1;
  }
}

/** What the language says for words in each column, before any have been counted. */
export function senseVocabulary(
  pages: readonly {
    readonly lines: readonly TextLine[];
    readonly senses: readonly (readonly WordSense[])[];
  }[],
  kinds: readonly ColumnKind[],
  weights: DivisionWeights,
): Vocabulary {
  const senses = new Map<Token, WordSense>();
  for (const page of pages) {
    for (const [l, line] of page.lines.entries()) {
      for (const [w, token] of line.tokens.entries()) {
        const sense = page.senses[l]?.[w];
        if (sense) senses.set(token, sense);
      }
    }
  }
  return (c, token) => {
    const feature = senseFeature(kinds[c] ?? 'other', token && senses.get(token), token);
    return feature < 0 ? 0 : (weights.blind[feature] ?? 0);
  };
}

/** How well words make a row's number: one numeral, and then a capital or room. */
export function addNumber(t: ArcSink, { page, line }: Place, c: number, from: number, to: number): void {
  const [first, second] = [line.tokens[from], line.tokens[from + 1]];
  const ends = line.spaces[from + 1]?.from ?? 0;
  const gutter = page.gutters[c]?.from ?? 0;
  const alone = second === undefined || isWide(line.spaces[from + 1]) || /^\p{Lu}/u.test(second.text);
  const numeral = /^(?:\(?(?:[\dIVXLC]+|[A-ZĐ])[\d.]*\)?|[.)]+)$/.test(first?.text ?? '');
  if (!numeral) t.add(F.noNumeral);
  else t.add(ends < gutter || (alone && ends <= gutter + 1) ? F.numeral : F.numeralPast);
  t.add(F.numeralMore, to - from - 1);
}
