import type { Citation, Diagnostic, Plan } from '../../../model/index.ts';
import { TOPICS } from '../../../model/vocabularies.ts';
import { matchKey } from '../../../text/fold.ts';
import { type Hit, hit, type Rule } from '../rule.ts';

/**
 * One number with two dates. Numbers begin anew each year, so two documents may share one: it is a slip where the
 * number carries its year (60/2021/NĐ-CP), where both dates are of one year, or where only the year differs.
 */
const twoDates: Rule = {
  id: 'citation-two-dates',
  severity: 'error',
  find: ({ plan }) => {
    const first = new Map<string, Citation[]>();
    return plan.citations.flatMap((citation): Hit[] => {
      const { number, issuedOn } = citation;
      if (number === null || issuedOn === null) return [];
      const key = matchKey(`${citation.type} ${number}`);
      const before = first.get(key) ?? [];
      first.set(key, [...before, citation]);
      if (before.some((other) => other.issuedOn === issuedOn)) return [];
      const other = before.find((each) => contradicts(each, citation));
      if (!other?.issuedOn) return [];
      const fields = { number, date: issuedOn, other: other.issuedOn };
      return [hit('citation-two-dates', fields, { of: citation.of, source: citation.source })];
    });
  },
};

function contradicts(a: Citation, b: Citation): boolean {
  const issuers = [a.issuer, b.issuer].map((issuer) => (issuer === null ? null : matchKey(issuer)));
  if (issuers[0] !== null && issuers[1] !== null && issuers[0] !== issuers[1]) return false;
  const [x, y] = [a.issuedOn ?? '', b.issuedOn ?? ''];
  return (
    /\/(?:19|20)\d\d\//.test(a.number ?? '') || x.slice(0, 4) === y.slice(0, 4) || x.slice(5) === y.slice(5)
  );
}

/** What the parser found odd in a reference; it has the words that the record no longer holds. */
const citationOdd: Rule = {
  id: 'citation-odd',
  severity: 'warning',
  find: ({ plan }) => reported(plan, ({ code }) => code.startsWith('citation-') && code !== twoDates.id),
};

/** What the parser reported of a kind, at the severity of the rule. */
function reported(plan: Plan, wanted: (diagnostic: Diagnostic) => boolean): Hit[] {
  return plan.diagnostics.filter(wanted).map(({ severity: _, ...found }) => found);
}

/** "(Có phụ lục kèm theo)" without one. */
const appendixMissing: Rule = {
  id: 'appendix-missing',
  severity: 'error',
  find: ({ plan }) => reported(plan, ({ code }) => code === 'appendix-missing'),
};

/**
 * A yearly plan covers the six contents of Resolution 76/NQ-CP of 15/7/2021 and steering. Asked only of plans in which
 * most are found: a plan about one content alone is another sort of plan.
 */
const contentUncovered: Rule = {
  id: 'content-uncovered',
  severity: 'info',
  find: ({ plan }) => {
    const covered = new Set(
      [...plan.rows, ...plan.sections, ...plan.tables.flatMap((table) => table.groups)].map(
        (each) => each.topic,
      ),
    );
    const missing = TOPICS.filter((topic) => !covered.has(topic));
    if (missing.length > TOPICS.length / 2) return [];
    return missing.map((topic) => hit('content-uncovered', { topic }, {}));
  },
};

const readingError: Rule = {
  id: 'reading-error',
  severity: 'error',
  find: ({ plan }) => reported(plan, ({ severity }) => severity === 'error'),
};

/** A table of the source that gave no rows, or was not recognised under its appendix's title. */
const tableLost: Rule = {
  id: 'table-lost',
  severity: 'error',
  find: ({ plan }) =>
    reported(
      plan,
      ({ severity, code }) =>
        severity !== 'error' && (code === 'table-without-rows' || code === 'appendix-without-table'),
    ),
};

/** Longest beginning of lost words that is shown. */
const SHOWN = 60;

/** Words of the source that stand in no record. */
const wordsUnplaced: Rule = {
  id: 'words-unplaced',
  severity: 'warning',
  find: ({ plan }) =>
    plan.discarded
      .filter(({ reason }) => reason === 'unplaced')
      .map(({ text, source }) => {
        const start = text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
        return hit('words-unplaced', { text: start, words: text.split(' ').length }, { source });
      }),
};

/** Rules about the document as a whole. */
export const DOCUMENT_RULES: readonly Rule[] = [
  appendixMissing,
  contentUncovered,
  twoDates,
  citationOdd,
  readingError,
  tableLost,
  wordsUnplaced,
];
