import { isTopicName } from '../../../grammars/topics.ts';
import { joinTokens } from '../../../source/document.ts';
import { areSeldom, FEWEST_IN_CAPITALS, isInCapitals } from '../../../text/capitals.ts';
import { NEVER } from '../../../text/logs.ts';
import { rememberedFor } from '../../../text/remembered.ts';
import { SHAPE } from '../features/shapes.ts';
import type { Span } from '../learning/rows.ts';
import { type CellScores, noLines } from './scores.ts';
import { hasShape, type Words } from './words.ts';

/** Lines that name a group among rows that have no numbers: a line of its own over its rows, in bold where bold is seen. */

/** What a title costs, since groups are fewer than rows, as a logarithm. Reasoned. */
const TITLE = 4;
/** What a line gains as a title by naming a content of reform or standing in capitals, and loses by going on, by opening as a product or a task does, or by its length. Reasoned. */
const NAMES_CONTENT = 8;
const IN_CAPITALS = 3;
const GOES_ON = 6;
/** What a line in capitals gains beside that where few others are. Reasoned: as much as what it may lose by its first word. */
const STANDS_OUT = 5;
const LONGEST_TITLE = 20;

/** The column of tasks or indicators, whose words are also those of titles. */
export function subjectOf({ facts }: CellScores): number {
  return Math.max(
    0,
    facts.columns.findIndex(({ role }) => role === 'task' || role === 'indicator'),
  );
}

/** What the words of a line are worth as a group's title: they are the words of tasks, and stand alone. */
export function titleGain(scores: CellScores, { from, to }: Span): number {
  const { crosses } = scores.facts;
  if (crosses && crosses.before[to] !== crosses.before[from]) return NEVER;
  const subject = subjectOf(scores);
  const widths = { widest: 0, least: 0 };
  noLines(widths);
  const said = scores.start(subject, from) + scores.inner(subject, from, to, false, widths);
  return said + titleScore(scores.facts.words, { from, to }) - TITLE;
}

function titleScore(words: Words, { from, to }: Span): number {
  const gains =
    (namesContent(words, { from, to }) ? NAMES_CONTENT : 0) +
    (areInCapitals(words, { from, to }) ? IN_CAPITALS : 0) +
    (standsOut(words, { from, to }) ? STANDS_OUT : 0);
  return gains - (goesOn(words, { from, to }) ? GOES_ON : 0);
}

/** Whether a line is the beginning, the rest or the whole of a cell rather than a title. */
function goesOn(words: Words, { from, to }: Span): boolean {
  const last = SHAPE.comma | SHAPE.semicolon | SHAPE.colon | SHAPE.stop | SHAPE.hang | SHAPE.governs;
  if (!standsOut(words, { from, to })) {
    if (hasShape(words, from, SHAPE.productHead)) return true;
    if (hasShape(words, from, SHAPE.taskHead) && !namesContent(words, { from, to })) return true;
  }
  const wraps = hasShape(words, to, SHAPE.lower);
  return (
    wraps ||
    hasShape(words, to - 1, last) ||
    !hasShape(words, from, SHAPE.capital) ||
    to - from > LONGEST_TITLE
  );
}

function namesContent(words: Words, { from, to }: Span): boolean {
  return isTopicName(joinTokens(words.tokens.slice(from, to)));
}

/** Whether a line is in capitals among lines that are not. */
export function standsOut(words: Words, span: Span): boolean {
  return areInCapitals(words, span) && areCapitalsSeldom(words);
}

const areCapitalsSeldom = rememberedFor((words: Words): boolean => {
  const lines = Array.from(words.lineFrom, (from, l) => ({ from, to: words.lineTo[l] ?? from }));
  return areSeldom(lines.filter((line) => areInCapitals(words, line)).length, lines.length);
});

function areInCapitals(words: Words, { from, to }: Span): boolean {
  return to - from >= FEWEST_IN_CAPITALS && isInCapitals(joinTokens(words.tokens.slice(from, to)));
}
