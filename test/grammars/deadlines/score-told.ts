import {
  deadlineEnd,
  deadlineRoles,
  deadlineScore,
  deadlineStart,
  deadlineWordRole,
} from '../../../src/grammars/deadlines/index.ts';

/**
 * How much a run of words looks like a deadline cell, how well one begins with its first word and ends with its last, and what
 * each word may be in it.
 */
export function toldScore(run: string): string {
  const words = run.split(' ');
  const roles = deadlineRoles(words);
  const shares = [deadlineScore(words), deadlineStart(roles, 0), deadlineEnd(roles, words.length - 1)];
  return `${shares.map((share) => share.toFixed(2)).join(' ')} | ${words.map(deadlineWordRole).join(' ')}`;
}
