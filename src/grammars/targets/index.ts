/**
 * Measurable aims (mục tiêu, chỉ tiêu) in the plan's sentences and in its indicator tables. The grammar's parts
 * stand in the folder beside this file.
 */
export { readIndicatorTarget, targetFromCell } from './indicators.ts';
export { type FoundTarget, readTargets } from './sentences.ts';
export { TARGET_OPENERS } from './words.ts';
export { targetYearOf } from './years.ts';
