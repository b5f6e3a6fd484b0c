import { holdsGroups } from '../../../tables/rows/groups.ts';
import { countRows, hasDeclaredRows, seriesBreaks } from '../../../tables/rows/series.ts';
import { type Hit, hit, type Rule, type RuleContext } from '../rule.ts';

/** The rows of each table, and what their numbers leave out or say again. */
function breaksOf({
  plan,
}: RuleContext): ReturnType<typeof seriesBreaks<RuleContext['plan']['rows'][number]>> {
  return plan.tables.flatMap(({ id }) => seriesBreaks(plan.rows.filter((row) => row.table === id)));
}

const rowGap: Rule = {
  id: 'row-number-gap',
  severity: 'warning',
  find: (context) =>
    breaksOf(context)
      .filter(({ kind }) => kind === 'gap')
      .map(({ row, from, to }) =>
        hit('row-number-gap', { row: row.number, from, to }, { of: row.id, source: row.source }),
      ),
};

const rowRepeat: Rule = {
  id: 'row-number-repeat',
  severity: 'warning',
  find: (context) =>
    breaksOf(context)
      .filter(({ kind }) => kind === 'repeat')
      .map(({ row }) => hit('row-number-repeat', { row: row.number }, { of: row.id, source: row.source })),
};

const declaredRows: Rule = {
  id: 'declared-rows-differ',
  severity: 'error',
  find: ({ plan }) =>
    plan.tables.flatMap((table) => {
      if (table.declaredRows === null) return [];
      const rows = plan.rows.filter((row) => row.table === table.id);
      if (hasDeclaredRows(rows, table.declaredRows)) return [];
      const fields = { table: table.id, declared: table.declaredRows, counted: countRows(rows).tasks };
      return [hit('declared-rows-differ', fields, { of: table.id, source: table.source })];
    }),
};

const emptyGroup: Rule = {
  id: 'empty-group',
  severity: 'warning',
  find: ({ plan }) =>
    plan.tables.flatMap((table) => {
      const filled = new Set(plan.rows.filter((row) => row.table === table.id).map((row) => row.group));
      return table.groups
        .filter(({ marker }, i) => !filled.has(marker) && !holdsGroups(marker, table.groups[i + 1]?.marker))
        .map(({ marker, title, source }) => hit('empty-group', { marker, title }, { of: table.id, source }));
    }),
};

/** What the parser saw of the body's numbers: only it knows the order of the Vietnamese letters and of the layout. */
function sectionRule(id: 'section-number-gap' | 'section-number-repeat'): Rule {
  return {
    id,
    severity: 'warning',
    find: ({ plan }) =>
      plan.diagnostics
        .filter(({ code }) => code === id)
        .map(({ severity, ...found }): Hit => (severity === 'info' ? { ...found, severity } : found)),
  };
}

/** Rules about numbers of rows and sections. */
export const NUMBERING_RULES: readonly Rule[] = [
  declaredRows,
  rowGap,
  rowRepeat,
  sectionRule('section-number-gap'),
  sectionRule('section-number-repeat'),
  emptyGroup,
];
