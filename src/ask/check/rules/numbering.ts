import type { Row } from '../../../model/index.ts';
import { numberParts } from '../../../tables/numbers.ts';
import type { Hit, Rule, RuleContext } from '../rule.ts';

/** A row whose number does not follow on from the one before it. */
interface Break {
  readonly row: Row;
  /** The first number left out; null where the number comes again. */
  readonly from: string | null;
  readonly to: string;
}

/**
 * Where the numbers of a table leave one out or come again. Numbers may run on through the groups of a table or
 * begin anew in each; those of sub-rows (10.1, 10.2) begin anew under each row.
 */
function breaksOf({ plan }: RuleContext): Break[] {
  const breaks: Break[] = [];
  for (const table of plan.tables) {
    const last = new Map<string, { n: number; group: string | null }>();
    for (const row of plan.rows) {
      if (row.table !== table.id || row.continues !== null) continue;
      const parts = numberParts(row.number);
      if (!parts) continue;
      const n = parts.at(-1) ?? 0;
      const head = parts.slice(0, -1).join('.');
      const series = head === '' ? '' : `${row.group ?? ''}/${head}`;
      const before = last.get(series) ?? { n: 0, group: row.group };
      last.set(series, { n, group: row.group });
      const anew = n === 1 && row.group !== before.group;
      if (anew || n === before.n + 1) continue;
      const named = (of: number): string => (head === '' ? String(of) : `${head}.${of}`);
      if (n > before.n) breaks.push({ row, from: named(before.n + 1), to: named(n - 1) });
      else breaks.push({ row, from: null, to: named(n) });
    }
  }
  return breaks;
}

const rowGap: Rule = {
  id: 'row-number-gap',
  severity: 'warning',
  find: (context) =>
    breaksOf(context).flatMap(({ row, from, to }) =>
      from === null
        ? []
        : [{ message: context.say.rowGap({ row: row.number, from, to }), of: row.id, source: row.source }],
    ),
};

const rowRepeat: Rule = {
  id: 'row-number-repeat',
  severity: 'warning',
  find: (context) =>
    breaksOf(context).flatMap(({ row, from }) =>
      from === null
        ? [{ message: context.say.rowRepeat({ row: row.number }), of: row.id, source: row.source }]
        : [],
    ),
};

/** "TỔNG CỘNG: 27 NHIỆM VỤ" under a table: the PAR index divides what is done by what is planned, so counts matter. */
const declaredRows: Rule = {
  id: 'declared-rows-differ',
  severity: 'error',
  find: ({ plan, say }) =>
    plan.tables.flatMap((table) => {
      if (table.declaredRows === null) return [];
      const rows = plan.rows.filter((row) => row.table === table.id);
      const counted = rows.filter((row) => row.parent === null && row.continues === null).length;
      const divided = new Set(rows.map((row) => row.parent));
      const lines = rows.filter((row) => !divided.has(row.id)).length;
      // some count each product of a task
      if (table.declaredRows === counted || table.declaredRows === lines) return [];
      const message = say.declaredRows({ table: table.id, declared: table.declaredRows, counted });
      return [{ message, of: table.id, source: table.source }];
    }),
};

const emptyGroup: Rule = {
  id: 'empty-group',
  severity: 'warning',
  find: ({ plan, say }) =>
    plan.tables.flatMap((table) => {
      const filled = new Set(plan.rows.filter((row) => row.table === table.id).map((row) => row.group));
      return table.groups
        .filter(
          ({ marker }, i) => !filled.has(marker) && !isHeadOfGroups(table.groups[i + 1]?.marker, marker),
        )
        .map(({ marker, title, source }) => ({
          message: say.emptyGroup({ marker, title }),
          of: table.id,
          source,
        }));
    }),
};

/** A group whose next one stands under it (A, then I) holds groups, not rows. */
function isHeadOfGroups(next: string | undefined, marker: string): boolean {
  const lettered = /^[A-HĐ]$/.test(marker);
  return lettered && next !== undefined && !/^[A-HĐ]$/.test(next);
}

/** What the parser saw of the body's numbers: only it knows the order of the Vietnamese letters and of the layout. */
function sectionRule(
  id: 'section-number-gap' | 'section-number-repeat',
  say: 'sectionGap' | 'sectionRepeat',
): Rule {
  return {
    id,
    severity: 'warning',
    find: (context) =>
      context.plan.diagnostics
        .filter((diagnostic) => diagnostic.code === id)
        .map((diagnostic): Hit => {
          const section = diagnostic.of ?? '';
          const hit = {
            message: context.say[say]({ section }),
            of: diagnostic.of,
            source: diagnostic.source,
          };
          return diagnostic.severity === 'info' ? { ...hit, severity: 'info' } : hit;
        }),
  };
}

export const NUMBERING_RULES: readonly Rule[] = [
  declaredRows,
  rowGap,
  rowRepeat,
  sectionRule('section-number-gap', 'sectionGap'),
  sectionRule('section-number-repeat', 'sectionRepeat'),
  emptyGroup,
];
