import { ScoreCount } from '../model/score-rules.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import type { FollowMessages } from './ledger.ts';
import type { Given } from './score.ts';

/**
 * What a plan cannot tell of criteria, as somebody types it: `1.2=0.5` gives points, `1.7=all:20,on-time:17,late:2`
 * gives counts.
 */
export function readGiven(texts: readonly string[], messages: FollowMessages): Result<Map<string, Given>> {
  const given = new Map<string, Given>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const value = at > 0 ? givenOf(text.slice(at + 1).trim()) : null;
    if (value === null) return failed(messages.follow.troubles.badGiven(text));
    given.set(text.slice(0, at).trim(), value);
  }
  return done(given);
}

const NUMBER = /^\d{1,9}(?:[.,]\d{1,4})?$/;

function givenOf(text: string): Given | null {
  if (NUMBER.test(text)) return { points: Number(text.replace(',', '.')) };
  const counts: Partial<Record<ScoreCount, number>> = {};
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split(':').map((each) => each.trim());
    const count = ScoreCount.safeParse(name);
    if (!count.success || !NUMBER.test(value)) return null;
    counts[count.data] = Number(value);
  }
  return { counts };
}

/** Names that stand one a line; `#` and what follows it, and empty lines, say nothing. */
export function readNames(text: string): string[] {
  const names = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => (line.split('#')[0] ?? '').trim())
    .filter((line) => line !== '');
  return [...new Set(names)];
}
