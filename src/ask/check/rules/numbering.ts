import { holdsGroups } from '../../../tables/rows/groups.ts';
import { countRows, hasDeclaredRows, seriesBreaks } from '../../../tables/rows/series.ts';
import type { Hit, Rule, RuleContext } from '../rule.ts';

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
      .map(({ row, from, to }) => ({
        message: context.say.rowGap({ row: row.number, from, to }),
        of: row.id,
        source: row.source,
      })),
};

const rowRepeat: Rule = {
  id: 'row-number-repeat',
  severity: 'warning',
  find: (context) =>
    breaksOf(context)
      .filter(({ kind }) => kind === 'repeat')
      .map(({ row }) => ({
        message: context.say.rowRepeat({ row: row.number }),
        of: row.id,
        source: row.source,
      })),
};

const declaredRows: Rule = {
  id: 'declared-rows-differ',
  severity: 'error',
  find: ({ plan, say }) =>
    plan.tables.flatMap((table) => {
      if (table.declaredRows === null) return [];
      const rows = plan.rows.filter((row) => row.table === table.id);
      if (hasDeclaredRows(rows, table.declaredRows)) return [];
      const message = say.declaredRows({
        table: table.id,
        declared: table.declaredRows,
        counted: countRows(rows).tasks,
      });
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
        .filter(({ marker }, i) => !filled.has(marker) && !holdsGroups(marker, table.groups[i + 1]?.marker))
        .map(({ marker, title, source }) => ({
          message: say.emptyGroup({ marker, title }),
          of: table.id,
          source,
        }));
    }),
};

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
