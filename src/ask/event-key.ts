import { createHash } from 'node:crypto';
import type { Deadline, Plan, Row } from '../model/index.ts';
import { bodiesOf, cellOf, type PlanIndex } from '../plans/plan-index.ts';
import { plainKey } from '../text/fold.ts';

/** Where a plan says nothing of its own date. */
const NO_DATE = '2000-01-01';

/** What a plan is, whatever file it stands in and whether or not it already has its number. */
function identityOf({ document, source }: Plan): string {
  const { uri, issuer, type, title, period } = document;
  if (uri !== null) return uri;
  return title === null ? source.sha256 : [issuer, type, title, period?.start, period?.end].join('|');
}

/**
 * What a time of a plan is known by in calendars: the task's words and who leads it, and which of its times it is; for
 * a section its path. A row that is put in before it changes nothing of it, and neither does another day.
 * @param nth which of the times of the row or section it is, from 1
 */
export function eventKey(index: PlanIndex, deadline: Deadline, row: Row | null, nth: number): string {
  const section = row ? null : index.sections.get(deadline.of);
  const about = row
    ? [
        cellOf(index, row, 'task'),
        cellOf(index, row, 'product'),
        bodiesOf(index, row, 'lead')
          .map(({ name }) => name)
          .join(';'),
      ]
    : [section?.path ?? deadline.of];
  const key = [identityOf(index.plan), ...about.map(plainKey), deadline.action ?? '', String(nth)].join('\n');
  return createHash('sha256').update(key.normalize('NFC')).digest('hex').slice(0, 32);
}

/** The day that a plan's events were made known: when it was issued, or what it says was last corrected. */
export function stampOf({ document, corrections = [] }: Plan): string {
  const issued = document.issuedOn ?? document.decision?.issuedOn ?? document.period?.start ?? NO_DATE;
  return corrections.reduce(
    (latest, { at }) => (at.slice(0, 10) > latest ? at.slice(0, 10) : latest),
    issued,
  );
}
