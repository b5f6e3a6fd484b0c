import { featureSet } from './features.ts';

/** What speaks for and against a line's words being divided among the columns one way or another. */
export const DIVISION_FEATURES = featureSet([
  // how far the border stands off the gutter, by the kind of space it stands in
  'offWide',
  'offWide2',
  'offSingle',
  'offSingle2',
  // words of a column that begin after room, after a space as between words; a wide space inside a cell
  'room',
  'roomWidth',
  'single',
  'singleBound',
  'singleCapital',
  'singleStop',
  'inside',
  'insideWidth',
  'insideOften',
  // words on both sides of a wide space that follow one another elsewhere: inside a cell, before one that begins in lower case
  'insidePhrase',
  'roomPhrase',
  // the column of numbers
  'numeral',
  'numeralPast',
  'noNumeral',
  'numeralMore',
  // what the words are, by the kind of column
  'namedBody',
  'calendarBody',
  'namedTime',
  'wordTime',
  'otherTime',
  'figureValue',
  'wordValue',
  'numberProse',
  'nameProse',
  // what other lines say: words counted by column; same place as most lines of the column, or as the next lines
  'words',
  'startShare',
  'startShareSingle',
  'centreShare',
  'startBeside',
  'startBesideSingle',
  'centreBeside',
  'across',
  'fromNothing',
  'lowerFromEnd',
  // against the column's width
  'over',
  'early',
  'apart',
  // of lines in doubt, what their words are together with those above in the same cell: in a column of bodies, words that
  // belong to none, a name that goes on, a body right after another one; in one of times, what the words add to it;
  // in one of prose, a time that begins in the middle of a sentence
  'bodyResidue',
  'bodyGoesOn',
  'bodyAfterBody',
  'timeGain',
  'timeInProse',
  // once rows are known, of the whole cell that a line's words would make with those above and below: bodies from the
  // first word to the last, a first word in lower case, a last one that governs what would follow, the same words as another row's cell
  'wholeBodies',
  'wholeLower',
  'wholeOpen',
  'wholeSeen',
]);
