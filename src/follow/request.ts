import { LANGUAGES, type Messages, messagesIn } from '../messages/index.ts';
import { ProgressState } from '../model/ledger.ts';
import { ScoreCount, type ScoreRules } from '../model/score-rules.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { matchKey } from '../text/fold.ts';
import type { FollowMessages } from './ledger.ts';
import type { Given } from './score.ts';
import { STANDINGS, type Standing } from './states.ts';

/** Codes by what they are called: by themselves, and in every language. */
function byName<T extends string>(
  codes: readonly T[],
  names: (messages: Messages, code: T) => readonly string[],
): ReadonlyMap<string, T> {
  return new Map(
    codes.flatMap((code) =>
      [code, ...LANGUAGES.flatMap((language) => names(messagesIn(language), code))].map(
        (name) => [matchKey(name), code] as const,
      ),
    ),
  );
}

const STATES = byName(ProgressState.options, ({ follow }, state) => [follow.states[state]]);
const STANDING_NAMES = byName(STANDINGS, ({ follow, query }, standing) => [
  follow.standings[standing],
  ...query.states[standing],
]);

/** A state (trạng thái thực hiện) by its code or by what sheets call it; null where it is none. */
export function stateNamed(words: string): ProgressState | null {
  return STATES.get(matchKey(words)) ?? null;
}

/** Standings (tình trạng) by their codes or by what reports call them. */
export function readStandings(texts: readonly string[], messages: FollowMessages): Result<Standing[]> {
  const found = texts.map((text) => STANDING_NAMES.get(matchKey(text)));
  const lost = texts.find((_, i) => found[i] === undefined);
  if (lost === undefined) return done(found.flatMap((standing) => standing ?? []));
  const { standings, troubles } = messages.follow;
  return failed(
    troubles.badStanding(
      lost,
      STANDINGS.map((each) => `${each} ("${standings[each]}")`),
    ),
  );
}

/**
 * What a plan cannot tell of criteria, as somebody types it: `1.2=0.5` gives points, `1.7=all:20,on-time:17,late:2`
 * gives counts.
 * @param rules those that have the criteria; points go up to a criterion's maximum, parts up to `all`
 */
export function readGiven(
  texts: readonly string[],
  rules: ScoreRules,
  messages: FollowMessages,
): Result<Map<string, Given>> {
  const given = new Map<string, Given>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const value = at > 0 ? givenOf(text.slice(at + 1).trim()) : null;
    if (value === null) return failed(messages.follow.troubles.badGiven(text));
    const id = text.slice(0, at).trim();
    const criterion = rules.criteria.find((each) => each.id === id);
    if (!criterion) {
      const known = rules.criteria.map((each) => each.id);
      return failed(messages.follow.troubles.unknownCriterion(id, rules.id, known));
    }
    if ('points' in value && value.points > criterion.maximum)
      return failed(messages.follow.troubles.overMaximum(id, criterion.maximum, value.points));
    if ('counts' in value && overAll(value.counts))
      return failed(messages.follow.troubles.countsOverAll(id, text));
    given.set(id, value);
  }
  return done(given);
}

/** Whether more is said to be done, late and so on than there is. */
function overAll(counts: Partial<Record<ScoreCount, number>>): boolean {
  const { all = 0, finished = 0, late = 0, done: undated = 0, partly = 0, overdue = 0, stopped = 0 } = counts;
  const over = Math.max(finished, (counts['on-time'] ?? 0) + late + undated);
  return Math.max(over + overdue + stopped, over + partly) > all;
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
