import { diagnostic } from '../diagnostics/report.ts';
import type { AgencyContext } from '../grammars/agencies/index.ts';
import { type DeadlineFields, readDeadlineCell } from '../grammars/deadlines/index.ts';
import { topicOf, topicOfTask } from '../grammars/topics.ts';
import type { Agency, Deadline, Diagnostic, Group, Period, Place, Row, Table } from '../model/index.ts';
import { leastSureCell } from '../model/least-sure.ts';
import { SURE_ROW } from '../model/vocabularies.ts';
import { joinTokens, placeOf, type Token } from '../source/document.ts';
import type { Ledger } from '../source/ledger.ts';
import type { Sayings } from '../source/sayings.ts';
import { append } from '../text/append.ts';
import { isDitto } from '../text/ditto.ts';
import { bareNumber } from '../text/row-numbers.ts';
import { BODIES, type Body, bodiesIn } from './bodies.ts';
import type { HeadingColumn } from './columns.ts';
import { doubtOf, type RowDoubt } from './doubt.ts';
import type { CellWords, GroupDraft, RowDraft } from './draft.ts';
import { deadlinesOfColumns } from './due-columns.ts';
import type { FoundTable } from './find.ts';
import { incompleteRows, Numbering, numberingFaults, type RowPlace } from './rows/numbering.ts';
import { pointOf, withPoints } from './rows/points.ts';
import { countOfTitle, countOfTotal } from './rows/totals.ts';

/** What the records of a table need to know of the plan. */
export interface PlanContext {
  readonly period: Period | null;
  readonly agencies: AgencyContext;
  readonly said: Sayings['rows'];
}

/** The records of one table. */
export interface TableRecords {
  readonly table: Table;
  readonly rows: Row[];
  readonly deadlines: Deadline[];
}

/** Turns a table as its layout was read into records; claims all its words. */
export function tableRecords(
  found: FoundTable,
  id: string,
  context: PlanContext,
  dueFrom: number,
  ledger: Ledger,
): TableRecords {
  const builder = new Builder(found, id, context, dueFrom, ledger);
  return builder.build();
}

function tokensOfRow(draft: RowDraft): readonly Token[] {
  const known = TOKENS_OF_ROWS.get(draft);
  if (known) return known;
  const tokens = [...draft.number, ...draft.cells.flat(2)].sort((a, b) => a.start - b.start);
  TOKENS_OF_ROWS.set(draft, tokens);
  return tokens;
}

/** Put in order once: a row, its doubts and its table all ask where it stands. */
const TOKENS_OF_ROWS = new WeakMap<RowDraft, readonly Token[]>();

class Builder {
  readonly #found: FoundTable;
  readonly #id: string;
  readonly #context: PlanContext;
  readonly #ledger: Ledger;
  readonly #groups: Group[] = [];
  readonly #rows: Row[] = [];
  readonly #deadlines: Deadline[] = [];
  readonly #byId = new Map<string, Row>();
  readonly #numbering: Numbering;
  /** For each role the last row whose own cell holds words, and which row of the table it is. */
  readonly #filled = new Map<string, { readonly row: Row; readonly at: number }>();
  readonly #kind: Table['kind'];
  readonly #columns: readonly HeadingColumn[];
  /** What the row of the group that is open says for the rows under it, and the name it is pointed at by. */
  #given: { readonly id: string; readonly cells: Readonly<Record<string, string>> } | null = null;
  #declared: number | null = null;
  #due: number;

  constructor(found: FoundTable, id: string, context: PlanContext, dueFrom: number, ledger: Ledger) {
    this.#found =
      found.kind.kind === 'other' ? found : { ...found, items: withPoints(found.items, found.columns) };
    this.#id = id;
    this.#context = context;
    this.#ledger = ledger;
    this.#due = dueFrom;
    this.#kind = found.kind.kind;
    this.#columns = this.#kind === 'other' ? withoutRoles(found.columns) : found.columns;
    this.#numbering = new Numbering(id, this.#found.items, this.#kind === 'indicators');
  }

  build(): TableRecords {
    const { items, repeated, copies, caption, appendix } = this.#found;
    const columns = this.#columns;
    // the words of an upper heading stand in each column under it
    this.#ledger.claim(new Set(columns.flatMap((c) => c.tokens)));
    for (const tokens of repeated) this.#ledger.discard(tokens, 'repeated-header');
    for (const tokens of copies) this.#ledger.discard(tokens, 'merged-copy');
    this.#ledger.claim(caption);
    for (const d of this.#found.diagnostics) this.#report({ ...d, of: this.#id });
    this.#explainColumns();
    for (const item of items) {
      if (item.kind === 'group') this.#addGroup(item);
      else if (item.kind === 'total') this.#addTotal(item.tokens);
      else this.#addRow(item);
    }
    this.#declared ??= countOfTitle(appendix.title ?? '');
    this.#checkTable();
    const faults = numberingFaults(this.#id, this.#rows, this.#declared);
    for (const d of [...faults, ...incompleteRows(this.#rows)]) this.#report(d);
    const table: Table = {
      id: this.#id,
      appendix: appendix.label,
      title:
        caption.length > 0 ? [appendix.title, joinTokens(caption)].filter(Boolean).join(' ') : appendix.title,
      kind: this.#kind,
      columns: columns.map(({ tokens: _, own: _own, upper: _upper, ...column }) => column),
      groups: this.#groups,
      declaredRows: this.#declared,
      source: placeOf(this.#allTokens()),
    };
    return { table, rows: this.#rows, deadlines: this.#deadlines };
  }

  #allTokens(): Token[] {
    const { appendix, columns, items } = this.#found;
    const words = items.flatMap((i) =>
      i.kind === 'row' ? tokensOfRow(i) : i.kind === 'group' ? tokensOfGroup(i) : [...i.tokens],
    );
    return [...appendix.tokens, ...columns.flatMap((c) => c.tokens), ...words].sort(
      (a, b) => a.start - b.start,
    );
  }

  #report(d: Diagnostic): void {
    this.#ledger.report(d);
  }

  #addGroup(draft: GroupDraft): void {
    const { marker, title } = draft;
    const all = tokensOfGroup(draft);
    this.#ledger.claim(all);
    const text = joinTokens(title);
    const mark = bareNumber(joinTokens(marker));
    const name = mark === '' ? text : mark;
    this.#numbering.openGroup(name);
    const cells = this.#cellsOf(draft.cells ?? []);
    const own = Object.fromEntries(Object.entries(cells).filter(([, words]) => words !== ''));
    this.#given = Object.keys(own).length > 0 ? { id: `${this.#id}/${name}`, cells: own } : null;
    this.#groups.push({
      marker: name,
      title: text,
      topic: topicOf(text),
      ...(this.#given ? { cells: own } : {}),
      source: placeOf(all),
    });
  }

  /** The words of each column's cell, by role. */
  #cellsOf(drafts: readonly CellWords[]): Record<string, string> {
    const cells: Record<string, string> = {};
    for (const [c, column] of this.#columns.entries())
      if (column.role !== 'no') cells[column.role] = joinTokens((drafts[c] ?? []).flat());
    return cells;
  }

  #addTotal(tokens: readonly Token[]): void {
    this.#ledger.discard(tokens, 'total');
    const count = countOfTotal(joinTokens(tokens));
    if (count !== null) this.#declared = count;
  }

  #addRow(draft: RowDraft): void {
    for (const runs of draft.cells) for (const run of runs) this.#ledger.claim(run);
    this.#ledger.claim(draft.number);
    const printed = bareNumber(joinTokens(draft.number));
    const number = pointOf(printed) ?? printed;
    const place = this.#numbering.place(number, draft);
    const { id } = place;
    const said = this.#context.said.get(id);
    const cells = { ...this.#cellsOf(draft.cells), ...said?.cells };
    const where: Record<string, Place[]> = {};
    for (const [c, column] of this.#columns.entries()) {
      const runs = draft.cells[c] ?? [];
      if (column.role !== 'no' && runs.length > 0) where[column.role] = runs.map(placeOf);
    }
    if (draft.ungrouped) this.#given = null;
    const inherited = this.#inheritance(draft, cells, place);
    const group = draft.ungrouped ? undefined : this.#groups.at(-1);
    const row: Row = {
      id,
      table: this.#id,
      kind: KIND_OF_ROW[this.#kind],
      group: group?.marker ?? null,
      topic: group?.topic ?? topicOfTask(cells['task'] ?? cells['indicator'] ?? ''),
      number,
      parent: place.parent,
      continues: place.continues,
      cells,
      inherited,
      ...this.#bodies(cells, inherited),
      deadlines: [],
      where,
      // who has looked at a row leaves no doubt of it, and no other way to divide it
      ...(said ? { confidence: 1, checked: said.checked } : this.#doubtOf(draft)),
      source: placeOf(tokensOfRow(draft)),
    };
    append(row.deadlines, this.#deadlinesOf(row));
    this.#remember(row);
    this.#checkNumber(row, place);
    this.#checkRow(row, draft);
  }

  /** In a table that is none of tasks or indicators no column has a role that could be wrong. */
  #doubtOf(draft: RowDraft): RowDoubt {
    const { known } = this.#found;
    return doubtOf(draft, this.#columns, known, (cells) => this.#cellsOf(cells));
  }

  #remember(row: Row): void {
    this.#rows.push(row);
    this.#byId.set(row.id, row);
    for (const [role, text] of Object.entries(row.cells))
      if (text !== '' && !isDitto(text)) this.#filled.set(role, { row, at: this.#rows.length });
  }

  #checkTable(): void {
    const { columns, items, diagnostics } = this.#found;
    const rows = items.filter((i): i is RowDraft => i.kind === 'row');
    const about = { of: this.#id, source: placeOf(columns.flatMap((c) => c.tokens)) };
    if (rows.length === 0 && !diagnostics.some((d) => d.severity === 'error'))
      this.#report(diagnostic('table-without-rows', { table: this.#id }, about));
    if (rows.length > 0 && columns.some((c) => c.role === 'no') && rows.every((r) => r.number.length === 0))
      this.#report(diagnostic('row-numbers-missing', {}, about));
  }

  #checkNumber(row: Row, place: RowPlace): void {
    if (place.unnumbered)
      this.#report(diagnostic('row-number-missing', {}, { of: row.id, source: row.source }));
  }

  /** Cells merged over several rows: written as such, or left empty in the rows that break another one down. */
  #inheritance(
    draft: RowDraft,
    cells: Record<string, string>,
    { parent, continues }: RowPlace,
  ): Record<string, string> {
    const inherited: Record<string, string> = {};
    const above = parent === null ? undefined : this.#byId.get(parent);
    for (const [c, column] of this.#columns.entries()) {
      const { role } = column;
      const text = cells[role] ?? '';
      if (role === 'no' || (text !== '' && !isDitto(text))) continue;
      const up = draft.mergedUp[c] ?? 0;
      const holder = isDitto(text)
        ? this.#filled.get(role)?.row
        : up > 0
          ? this.#holder(role, up)
          : above && isShared(role)
            ? this.#origin(above, role)
            : undefined;
      // that a further line has the task's words is said by what it continues
      if (holder && holder.id === continues && isSubject(role)) continue;
      if (holder) inherited[role] = holder.id;
      else if (this.#given && isShared(role) && (this.#given.cells[role] ?? '') !== '')
        inherited[role] = this.#given.id;
    }
    return inherited;
  }

  /** The row, at most `up` rows above, that holds a merged cell's words. */
  #holder(role: string, up: number): Row | undefined {
    const last = this.#filled.get(role);
    return last && last.at > this.#rows.length - up ? last.row : undefined;
  }

  #origin(row: Row, role: string): Row | undefined {
    return (row.cells[role] ?? '') === '' ? this.#byId.get(row.inherited[role] ?? '') : row;
  }

  #textOf(
    role: string,
    cells: Readonly<Record<string, string>>,
    inherited: Readonly<Record<string, string>>,
  ): string {
    const own = cells[role] ?? '';
    const from = inherited[role];
    if (from === undefined) return own;
    return (from === this.#given?.id ? this.#given.cells[role] : this.#byId.get(from)?.cells[role]) ?? own;
  }

  #bodies(
    cells: Readonly<Record<string, string>>,
    inherited: Readonly<Record<string, string>>,
  ): Record<Body, Agency[]> {
    const partners = this.#columns.some((c) => c.role === 'coordinate');
    return bodiesIn((body) => this.#textOf(body, cells, inherited), partners, this.#context.agencies);
  }

  /**
   * A row's deadlines: those of its deadline cell, of its columns for start and end, of its marks under periods. A
   * merged cell's deadlines are those of the row that holds its words.
   */
  #deadlinesOf(row: Row): string[] {
    const holder = row.inherited['deadline'];
    const above = holder === undefined ? undefined : this.#byId.get(holder);
    if (above) return [...above.deadlines];
    const text = this.#textOf('deadline', row.cells, row.inherited);
    const source = row.where['deadline']?.[0] ?? row.source;
    const read = [
      ...readDeadlineCell(text, this.#context.period).map((fields) => ({ ...fields, source })),
      ...deadlinesOfColumns(this.#columns, row, this.#context.period),
    ];
    return read.map((fields) => this.#addDeadline(row, fields));
  }

  #addDeadline(row: Row, { span: _, doubt, ...fields }: DeadlineFields & { readonly source: Place }): string {
    const { source } = fields;
    const id = `due-${this.#due}`;
    this.#due += 1;
    this.#deadlines.push({ id, of: row.id, ...fields });
    const about = { of: row.id, source };
    const { text } = fields;
    if (fields.kind === 'unknown') this.#report(diagnostic('deadline-not-understood', { text }, about));
    else if (doubt) this.#report(diagnostic(`deadline-${doubt}`, { text }, { ...about, mild: true }));
    return id;
  }

  /** Says which roles the cells told rather than the headings, and why a table is no plan table. */
  #explainColumns(): void {
    const { kind, columns } = this.#found;
    const source = placeOf(columns.flatMap((c) => c.tokens));
    if (kind.kind === 'other') {
      this.#report(diagnostic('table-of-other-kind', { why: kind.why }, { of: this.#id, source }));
      return;
    }
    for (const c of columns) {
      const role = SPAN_ENDS.find((end) => end === c.use) ?? c.role;
      if (c.evidence !== 'contents' || role === 'no' || role.startsWith('other-')) continue;
      const fields = { heading: c.heading, role, probability: c.confidence ?? 0 };
      const place = c.tokens.length > 0 ? placeOf(c.tokens) : source;
      this.#report(diagnostic('column-role-by-contents', fields, { of: this.#id, source: place }));
    }
  }

  #checkRow(row: Row, draft: RowDraft): void {
    const name = row.number === '' ? row.id : row.number;
    const about = { of: row.id, source: row.source };
    if (row.confidence < SURE_ROW) {
      const cell = leastSureCell(row);
      const column = cell && (this.#columns.find((c) => c.role === cell.role)?.heading || cell.role);
      const fields = {
        row: name,
        confidence: row.confidence,
        column,
        cell: cell?.confidence ?? null,
      };
      const source = (cell && row.where[cell.role]?.[0]) ?? row.source;
      this.#report(diagnostic('row-borders-uncertain', fields, { of: row.id, source }));
    }
    const cut = draft.cells.some((runs: CellWords) => runs.length > 1);
    if (cut) this.#report(diagnostic('row-over-page', {}, about));
    const product = row.cells['product'] ?? '';
    if (
      row.cells['deadline'] === '' &&
      row.inherited['deadline'] === undefined &&
      product !== '' &&
      isTime(product, this.#context.period)
    ) {
      const source = row.where['product']?.[0] ?? row.source;
      this.#report(diagnostic('time-in-product-cell', { row: name, text: product }, { of: row.id, source }));
    }
  }
}

const KIND_OF_ROW: Readonly<Record<Table['kind'], Row['kind']>> = {
  tasks: 'task',
  indicators: 'indicator',
  other: 'other',
};

/** The two columns of a span; neither has a role of its own. */
const SPAN_ENDS = ['start', 'end'] as const;

/** In a table that is none of tasks or indicators no column has a role but that of numbers. */
function withoutRoles(columns: readonly HeadingColumn[]): HeadingColumn[] {
  let others = 0;
  return columns.map((column) => {
    if (column.role === 'no') return column;
    others += 1;
    return { ...column, role: `other-${others}` as const };
  });
}

function tokensOfGroup(draft: GroupDraft): Token[] {
  return [...draft.marker, ...draft.title, ...(draft.cells ?? []).flat(2)].sort((a, b) => a.start - b.start);
}

/** Columns that say what a row is about. */
function isSubject(role: string): boolean {
  return role === 'task' || role === 'indicator';
}

/** Columns whose cell a table merges over a row and the rows that break it down. */
function isShared(role: string): boolean {
  return role === 'deadline' || role === 'product' || BODIES.some((b) => b === role);
}

/** "Theo lộ trình đã được phê duyệt" in the product's column: when, not what. */
function isTime(text: string, period: Period | null): boolean {
  const read = readDeadlineCell(text, period);
  return (
    text.length < 80 && read.length > 0 && read.every((d) => d.kind !== 'unknown') && TIME_ONLY.test(text)
  );
}

/** A product names a thing; a time begins like this and names none. */
const TIME_ONLY =
  /^(?:Theo|Trong|Quý|Tháng|Năm|Thường xuyên|Hàng|Hằng|Định kỳ|Trước|Chậm nhất|Sau|Cả năm|Tổ chức thực hiện theo|Thực hiện theo)(?=\s|$)/;
