import type { Citation } from '../../../model/index.ts';
import { Topic } from '../../../model/index.ts';
import { matchKey } from '../../../text/fold.ts';
import type { Hit, Rule, RuleContext } from '../rule.ts';

/**
 * One number with two dates. Numbers begin anew each year, so two documents may share one: it is a slip where the
 * number carries its year (60/2021/NĐ-CP), where both dates are of one year, or where only the year differs.
 */
const twoDates: Rule = {
  id: 'citation-two-dates',
  severity: 'error',
  find: ({ plan, say }) => {
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
      const message = say.twoDates({ number, date: issuedOn, other: other.issuedOn });
      return [{ message, of: citation.of, source: citation.source }];
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
  find: ({ plan, say }) =>
    plan.diagnostics
      .filter(({ code }) => code.startsWith('citation-') && code !== twoDates.id)
      .map(({ code, message, of, source }) => ({
        message: say.citationOdd({ code, detail: message }),
        of,
        source,
      })),
};

/** "(Có phụ lục kèm theo)" without one. */
const appendixMissing: Rule = {
  id: 'appendix-missing',
  severity: 'error',
  find: ({ plan, say }) =>
    plan.diagnostics
      .filter(({ code }) => code === 'appendix-missing')
      .map(({ message, of, source }) => ({ message: say.appendixMissing({ detail: message }), of, source })),
};

/**
 * A yearly plan covers the six contents of Resolution 76/NQ-CP of 15/7/2021 and steering. Asked only of plans in which
 * most are found: a plan about one content alone is another sort of plan.
 */
const contentUncovered: Rule = {
  id: 'content-uncovered',
  severity: 'info',
  find: ({ plan, say, topics }) => {
    const covered = new Set(
      [...plan.rows, ...plan.sections, ...plan.tables.flatMap((table) => table.groups)].map(
        (each) => each.topic,
      ),
    );
    const missing = Topic.options.filter((topic) => !covered.has(topic));
    if (missing.length > Topic.options.length / 2) return [];
    return missing.map((topic) => ({
      message: say.contentUncovered({ topic: topics[topic] ?? topic }),
      of: null,
      source: null,
    }));
  },
};

const readingError: Rule = {
  id: 'reading-error',
  severity: 'error',
  find: ({ plan, say }: RuleContext) =>
    plan.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ message, of, source }) => ({ message: say.readingError({ detail: message }), of, source })),
};

/** A table of the source that gave no rows, or was not recognised under its appendix's title. */
const tableLost: Rule = {
  id: 'table-lost',
  severity: 'error',
  find: ({ plan, say }) =>
    plan.diagnostics
      .filter(
        ({ severity, code }) =>
          severity !== 'error' && (code === 'table-without-rows' || code === 'appendix-without-table'),
      )
      .map(({ of, source }) => ({ message: say.tableLost({ table: of }), of, source })),
};

/** Longest beginning of lost words that is shown. */
const SHOWN = 60;

/** Words of the source that stand in no record. */
const wordsUnplaced: Rule = {
  id: 'words-unplaced',
  severity: 'warning',
  find: ({ plan, say }) =>
    plan.discarded
      .filter(({ reason }) => reason === 'unplaced')
      .map(({ text, source }) => {
        const start = text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
        return {
          message: say.wordsUnplaced({ text: start, words: text.split(' ').length }),
          of: null,
          source,
        };
      }),
};

export const DOCUMENT_RULES: readonly Rule[] = [
  appendixMissing,
  contentUncovered,
  twoDates,
  citationOdd,
  readingError,
  tableLost,
  wordsUnplaced,
];
