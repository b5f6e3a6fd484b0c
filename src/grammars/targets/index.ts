/**
 * Measurable aims (mục tiêu, chỉ tiêu) in the plan's sentences and in its indicator tables. The grammar's parts
 * stand in the folder beside this file.
 */
export { readIndicatorTarget, targetFromCell } from './indicators.ts';
export { AMOUNT_WORDS, TARGET_OPENERS } from './measure-words.ts';
export { type FoundTarget, readTargets } from './sentences.ts';
export { targetYearOf } from './years.ts';
