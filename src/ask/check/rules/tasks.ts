import { readDeadlineCell } from '../../../grammars/deadlines/index.ts';
import type { Agency, Place, Row } from '../../../model/index.ts';
import { leastSureCell } from '../../../model/least-sure.ts';
import { SURE_ROW } from '../../../model/vocabularies.ts';
import { bodiesOf, cellOf, nameOf } from '../../../plans/plan-index.ts';
import { matchKey, plainKey } from '../../../text/fold.ts';
import { type Hit, hit, type Rule, type RuleContext } from '../rule.ts';

/** The lines of a table that somebody has to do: a task that is only divided into sub-rows is none itself. */
function linesToDo({ plan }: RuleContext): Row[] {
  const divided = new Set(plan.rows.map((row) => row.parent));
  return plan.rows.filter((row) => row.kind === 'task' && !divided.has(row.id));
}

function placeOf(row: Row, role: string): Place {
  return row.where[role]?.[0] ?? row.source;
}

/** Ids of the task tables that have a column of this role. */
function tablesWith({ plan }: RuleContext, role: string): Set<string> {
  return new Set(
    plan.tables
      .filter((table) => table.columns.some((column) => column.role === role))
      .map((table) => table.id),
  );
}

/** One finding for a table that lacks the whole column, not one for each of its rows. */
function lacking(context: RuleContext, role: string, code: 'no-lead-column' | 'no-deadline-column'): Hit[] {
  const having = tablesWith(context, role);
  return context.plan.tables
    .filter((table) => table.kind === 'tasks' && !having.has(table.id))
    .map((table) => hit(code, { table: table.id }, { of: table.id, source: table.source }));
}

/**
 * Who leads, what comes out and by when: a plan says these of every task (guidance of the Ministry of Home Affairs
 * on annual plans, "khung logic": name, responsibility, time, product).
 */
const noLead: Rule = {
  id: 'no-lead',
  severity: 'warning',
  find: (context) => {
    const { index } = context;
    // in some layouts one column names who carries the task out
    const having = new Set([...tablesWith(context, 'lead'), ...tablesWith(context, 'implement')]);
    const rows = linesToDo(context).filter(
      (row) =>
        having.has(row.table) && bodiesOf(index, row, 'lead').length === 0 && row.implement.length === 0,
    );
    const tables = lacking(context, 'lead', 'no-lead-column').filter(({ of }) => !having.has(of ?? ''));
    return [
      ...tables,
      ...rows.map((row) =>
        hit('no-lead', { row: nameOf(index, row) }, { of: row.id, source: placeOf(row, 'lead') }),
      ),
    ];
  },
};

/** Uses of columns that tell a row's time where no column of times does: marks under quarters, the start, the end. */
const TIMED_USES: ReadonlySet<string> = new Set(['start', 'end', 'mark']);

/** Ids of the tables that have a place for the time of their rows. */
function timedTables(context: RuleContext): Set<string> {
  const timed = context.plan.tables.filter(({ columns }) =>
    columns.some(({ use }) => use !== undefined && TIMED_USES.has(use)),
  );
  return new Set([...tablesWith(context, 'deadline'), ...timed.map(({ id }) => id)]);
}

const noDeadline: Rule = {
  id: 'no-deadline',
  severity: 'warning',
  find: (context) => {
    const { index } = context;
    const having = timedTables(context);
    const tables = lacking(context, 'deadline', 'no-deadline-column').filter(
      ({ of }) => !having.has(of ?? ''),
    );
    const rows = linesToDo(context).filter(
      (row) => having.has(row.table) && row.deadlines.length === 0 && cellOf(index, row, 'deadline') === '',
    );
    return [
      ...tables,
      ...rows.map((row) =>
        hit('no-deadline', { row: nameOf(index, row) }, { of: row.id, source: placeOf(row, 'deadline') }),
      ),
    ];
  },
};

/** Only where the table has the column: many tables have none. */
const noProduct: Rule = {
  id: 'no-product',
  severity: 'warning',
  find: (context) => {
    const { index } = context;
    const having = tablesWith(context, 'product');
    return linesToDo(context)
      .filter((row) => having.has(row.table) && cellOf(index, row, 'product') === '')
      .map((row) =>
        hit('no-product', { row: nameOf(index, row) }, { of: row.id, source: placeOf(row, 'product') }),
      );
  },
};

/** "Các cơ quan, đơn vị, địa phương" is everybody; "các cơ quan có liên quan" leaves open who. */
const OPEN = /(?<![a-z])lien quan(?![a-z])/;

const openLead: Rule = {
  id: 'open-lead',
  severity: 'info',
  find: (context) => {
    const { index } = context;
    return linesToDo(context).flatMap((row) => {
      const lead = bodiesOf(index, row, 'lead');
      if (
        lead.length === 0 ||
        lead.some((agency) => agency.kind !== 'generic' || !OPEN.test(plainKey(agency.name)))
      )
        return [];
      const names = lead.map((agency) => agency.text).join('; ');
      return [
        hit(
          'open-lead',
          { row: nameOf(index, row), lead: names },
          { of: row.id, source: placeOf(row, 'lead') },
        ),
      ];
    });
  },
};

const leadIsPartner: Rule = {
  id: 'lead-is-partner',
  severity: 'warning',
  find: (context) => {
    const { index } = context;
    return linesToDo(context).flatMap((row) => {
      const partners = new Set(row.coordinate.filter((agency) => agency.kind === 'named').map(identity));
      const twice = bodiesOf(index, row, 'lead').find(
        (agency) => agency.kind === 'named' && partners.has(identity(agency)),
      );
      return twice
        ? [
            hit(
              'lead-is-partner',
              { row: nameOf(index, row), body: twice.name },
              { of: row.id, source: placeOf(row, 'coordinate') },
            ),
          ]
        : [];
    });
  },
};

function identity(agency: Agency): string {
  // a registered body may stand for many ("Phòng Nội vụ" of several districts): the name tells them apart
  return `${agency.id ?? ''}|${matchKey(agency.name)}`;
}

/** A product cell that holds nothing but a time: the cells of a row were mixed up when the plan was typed. */
const timeInProduct: Rule = {
  id: 'time-in-product-cell',
  severity: 'warning',
  find: (context) => {
    const { plan, index } = context;
    const flagged = new Set(
      plan.diagnostics.filter((d) => d.code === 'time-in-product-cell').map((d) => d.of),
    );
    return plan.rows.flatMap((row) => {
      const text = row.cells.product ?? '';
      if (text === '' || !(flagged.has(row.id) || isOnlyTime(text, context))) return [];
      return [
        hit(
          'time-in-product-cell',
          { row: nameOf(index, row), text },
          { of: row.id, source: placeOf(row, 'product') },
        ),
      ];
    });
  },
};

/** Longer cells name a product besides. */
const LONGEST_TIME = 80;

function isOnlyTime(text: string, { plan }: RuleContext): boolean {
  if (text.length > LONGEST_TIME) return false;
  const read = readDeadlineCell(text, plan.document.period);
  const covered = read.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const dated = read.every(
    ({ kind, action }) => action === null && kind !== 'unknown' && kind !== 'external',
  );
  return read.length > 0 && dated && covered >= 0.8 * text.length;
}

const duplicateTask: Rule = {
  id: 'duplicate-task',
  severity: 'warning',
  find: (context) => {
    const { plan, index } = context;
    const first = new Map<string, Row>();
    return plan.rows.flatMap((row) => {
      const text = row.cells.task ?? '';
      if (row.kind !== 'task' || text === '') return [];
      // the same words under another heading, or for another product, are another task
      const key = [row.table, row.group, row.parent, row.cells.product ?? '']
        .map(String)
        .concat(matchKey(text))
        .join('\n');
      const before = first.get(key);
      if (!before) first.set(key, row);
      const other = before && nameOf(index, before);
      return other === undefined
        ? []
        : [
            hit(
              'duplicate-task',
              { row: nameOf(index, row), other },
              { of: row.id, source: placeOf(row, 'task') },
            ),
          ];
    });
  },
};

const lowConfidence: Rule = {
  id: 'low-confidence',
  severity: 'warning',
  find: ({ plan, index }) =>
    plan.rows
      .filter((row) => row.confidence < SURE_ROW)
      .map((row) => {
        const cell = leastSureCell(row);
        const columns = plan.tables.find(({ id }) => id === row.table)?.columns;
        const column = cell && (columns?.find(({ role }) => role === cell.role)?.heading || cell.role);
        const fields = {
          row: nameOf(index, row),
          confidence: row.confidence,
          column,
          cell: cell?.confidence ?? null,
        };
        const source = cell ? placeOf(row, cell.role) : row.source;
        return hit('row-borders-uncertain', fields, { of: row.id, source });
      }),
};

/** Rules about what each task says. */
export const TASK_RULES: readonly Rule[] = [
  noLead,
  openLead,
  leadIsPartner,
  noDeadline,
  noProduct,
  timeInProduct,
  duplicateTask,
  lowConfidence,
];
