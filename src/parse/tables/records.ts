import type { Agency, Deadline, Diagnostic, Group, Period, Place, Row, Table } from '../../model/index.ts';
import { joinTokens, placeOf, type Token } from '../../source/document.ts';
import { type AgencyContext, readAgencies, splitLeadAndPartners } from '../agencies/index.ts';
import { readDeadlineCell } from '../deadlines/index.ts';
import type { Ledger } from '../ledger.ts';
import { topicOf, topicOfTask } from '../topics.ts';
import type { CellWords, RowDraft } from './draft.ts';
import type { FoundTable } from './find.ts';
import { bareNumber, numberParts } from './numbers.ts';

/** What the records of a table need to know of the plan. */
export interface PlanContext {
  readonly period: Period | null;
  readonly agencies: AgencyContext;
}

export interface TableRecords {
  readonly table: Table;
  readonly rows: Row[];
  readonly deadlines: Deadline[];
}

type Body = 'lead' | 'coordinate' | 'monitor' | 'implement';
const BODIES: readonly Body[] = ['lead', 'coordinate', 'monitor', 'implement'];

/** Below this a row's borders are doubtful enough to say so. */
export const SURE = 0.9;

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

function tokensOfRow(draft: RowDraft): Token[] {
  return [...draft.number, ...draft.cells.flat(2)].sort((a, b) => a.start - b.start);
}

class Builder {
  readonly #found: FoundTable;
  readonly #id: string;
  readonly #context: PlanContext;
  readonly #ledger: Ledger;
  readonly #groups: Group[] = [];
  readonly #rows: Row[] = [];
  readonly #deadlines: Deadline[] = [];
  readonly #ids = new Set<string>();
  readonly #byGroup: boolean;
  readonly #kind: Table['kind'];
  #declared: number | null = null;
  #due: number;

  constructor(found: FoundTable, id: string, context: PlanContext, dueFrom: number, ledger: Ledger) {
    this.#found = found;
    this.#id = id;
    this.#context = context;
    this.#ledger = ledger;
    this.#due = dueFrom;
    this.#byGroup = numbersRestart(found);
    const roles = found.columns.map((c) => c.role);
    this.#kind = roles.includes('indicator') ? 'indicators' : roles.includes('task') ? 'tasks' : 'other';
  }

  build(): TableRecords {
    const { columns, items, repeated, appendix } = this.#found;
    // the words of an upper heading stand in each column under it
    this.#ledger.claim(new Set(columns.flatMap((c) => c.tokens)));
    for (const tokens of repeated) this.#ledger.discard(tokens, 'repeated-header');
    for (const d of this.#found.diagnostics) this.#report({ ...d, of: this.#id });
    for (const [i, item] of items.entries()) {
      if (item.kind === 'group') this.#addGroup(item.marker, item.title);
      else if (item.kind === 'total') this.#addTotal(item.tokens);
      else this.#addRow(item, i);
    }
    const titleCount = /^(\d{1,3}) (?:nhiệm vụ|chỉ tiêu)\b/i.exec(appendix.title ?? '')?.[1];
    this.#declared ??= titleCount === undefined ? null : Number(titleCount);
    this.#checkNumbers();
    const table: Table = {
      id: this.#id,
      appendix: appendix.label,
      title: appendix.title,
      kind: this.#kind,
      columns: columns.map(({ role, heading }) => ({ role, heading })),
      groups: this.#groups,
      declaredRows: this.#declared,
      source: placeOf(this.#allTokens()),
    };
    return { table, rows: this.#rows, deadlines: this.#deadlines };
  }

  #allTokens(): Token[] {
    const { appendix, columns, items } = this.#found;
    const words = items.flatMap((i) =>
      i.kind === 'row' ? tokensOfRow(i) : i.kind === 'group' ? [...i.marker, ...i.title] : [...i.tokens],
    );
    return [...appendix.tokens, ...columns.flatMap((c) => c.tokens), ...words].sort(
      (a, b) => a.start - b.start,
    );
  }

  #report(d: Diagnostic): void {
    this.#ledger.report(d);
  }

  #addGroup(marker: readonly Token[], title: readonly Token[]): void {
    this.#ledger.claim(marker);
    this.#ledger.claim(title);
    const text = joinTokens(title);
    const mark = bareNumber(joinTokens(marker));
    this.#groups.push({
      marker: mark === '' ? text : mark,
      title: text,
      topic: topicOf(text),
      source: placeOf([...marker, ...title]),
    });
  }

  #addTotal(tokens: readonly Token[]): void {
    const text = joinTokens(tokens);
    this.#ledger.discard(tokens, 'total');
    const count =
      /(\d{1,4})\s*(?:nhiệm vụ|chỉ tiêu|công việc|nội dung)/i.exec(text)?.[1] ??
      /:\s*(\d{1,4})\b/.exec(text)?.[1];
    if (count !== undefined) this.#declared = Number(count);
  }

  #addRow(draft: RowDraft, index: number): void {
    for (const runs of draft.cells) for (const run of runs) this.#ledger.claim(run);
    this.#ledger.claim(draft.number);
    const number = bareNumber(joinTokens(draft.number));
    const place = this.#placeInTable(number, draft, index);
    const id = this.#uniqueId(place.id, number, draft);
    const cells: Record<string, string> = {};
    const where: Record<string, Place[]> = {};
    for (const [c, column] of this.#found.columns.entries()) {
      if (column.role === 'no') continue;
      const runs = draft.cells[c] ?? [];
      cells[column.role] = joinTokens(runs.flat());
      if (runs.length > 0) where[column.role] = runs.map(placeOf);
    }
    const inherited = this.#inheritance(draft, cells, place.parent);
    const group = this.#groups.at(-1);
    const row: Row = {
      id,
      table: this.#id,
      kind: this.#kind === 'indicators' ? 'indicator' : 'task',
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
      confidence: Math.round(draft.confidence * 1000) / 1000,
      source: placeOf(tokensOfRow(draft)),
    };
    row.deadlines.push(...this.#deadlinesOf(row));
    this.#rows.push(row);
    this.#checkRow(row, draft);
  }

  /** Where a row belongs: its id, the row above it that it breaks down, the row that it carries on. */
  #placeInTable(
    number: string,
    draft: RowDraft,
    index: number,
  ): { id: string; parent: string | null; continues: string | null } {
    const base =
      this.#byGroup && this.#groups.length > 0
        ? `${this.#id}/${this.#groups.at(-1)?.marker}.`
        : `${this.#id}/`;
    const owner = this.#rows.findLast((r) => r.continues === null && !isDashId(r.id));
    if (number !== '') {
      const parts = number.split('.');
      const above = parts.length > 1 ? `${base}${parts.slice(0, -1).join('.')}` : null;
      return {
        id: `${base}${number}`,
        parent: above !== null && this.#ids.has(above) ? above : null,
        continues: null,
      };
    }
    const numbered = this.#found.columns.some((c) => c.role === 'no');
    if (!numbered || !owner) return { id: `${base}${this.#ordinal(index)}`, parent: null, continues: null };
    if (this.#kind === 'indicators' || startsWithDash(draft)) {
      const n = this.#rows.filter((r) => r.parent === owner.id && isDashId(r.id)).length + 1;
      return { id: `${owner.id}.-${n}`, parent: owner.id, continues: null };
    }
    const n = this.#rows.filter((r) => r.continues === owner.id).length + 2;
    return { id: `${owner.id}~${n}`, parent: null, continues: owner.id };
  }

  /** Rows of a table without numbers are counted. */
  #ordinal(index: number): number {
    return this.#found.items.slice(0, index + 1).filter((i) => i.kind === 'row').length;
  }

  #uniqueId(id: string, number: string, draft: RowDraft): string {
    let unique = id;
    for (let n = 2; this.#ids.has(unique); n++) unique = `${id}~${n}`;
    this.#ids.add(unique);
    if (unique !== id && number !== '') {
      const source = placeOf(draft.number);
      this.#report({
        severity: 'warning',
        code: 'row-number-repeat',
        message: `Row number ${number} stands twice.`,
        of: unique,
        source,
      });
    }
    return unique;
  }

  /** Cells merged over several rows: written as such, or left empty in the rows that break another one down. */
  #inheritance(
    draft: RowDraft,
    cells: Record<string, string>,
    parent: string | null,
  ): Record<string, string> {
    const inherited: Record<string, string> = {};
    const above = this.#rows.find((r) => r.id === parent);
    for (const [c, column] of this.#found.columns.entries()) {
      const { role } = column;
      if (role === 'no' || cells[role] !== '') continue;
      const up = draft.mergedUp[c] ?? 0;
      const holder =
        up > 0 ? this.#holder(role, up) : above && isShared(role) ? this.#origin(above, role) : undefined;
      if (holder) inherited[role] = holder.id;
    }
    return inherited;
  }

  /** The row, at most `up` rows above, that holds a merged cell's words. */
  #holder(role: string, up: number): Row | undefined {
    return this.#rows.slice(-up).findLast((r) => (r.cells[role] ?? '') !== '');
  }

  #origin(row: Row, role: string): Row | undefined {
    if ((row.cells[role] ?? '') !== '') return row;
    return this.#rows.find((r) => r.id === row.inherited[role]);
  }

  #textOf(
    role: string,
    cells: Readonly<Record<string, string>>,
    inherited: Readonly<Record<string, string>>,
  ): string {
    return cells[role] || (this.#rows.find((r) => r.id === inherited[role])?.cells[role] ?? '');
  }

  #bodies(
    cells: Readonly<Record<string, string>>,
    inherited: Readonly<Record<string, string>>,
  ): Record<Body, Agency[]> {
    const context = this.#context.agencies;
    const texts = Object.fromEntries(BODIES.map((b) => [b, this.#textOf(b, cells, inherited)]));
    const partners = this.#found.columns.some((c) => c.role === 'coordinate');
    const split = partners ? null : splitLeadAndPartners(texts['lead'] ?? '', context);
    const read = (body: Body): Agency[] =>
      readAgencies(
        (split ? split[body] : undefined) ?? (split && body === 'lead' ? '' : (texts[body] ?? '')),
        context,
      );
    return {
      lead: read('lead'),
      coordinate: read('coordinate'),
      monitor: read('monitor'),
      implement: read('implement'),
    };
  }

  /** Reads a row's deadline cell; a merged cell's deadlines are those of the row that holds its words. */
  #deadlinesOf(row: Row): string[] {
    const holder = row.inherited['deadline'];
    if (holder !== undefined) return [...(this.#rows.find((r) => r.id === holder)?.deadlines ?? [])];
    const text = row.cells['deadline'] ?? '';
    const source = row.where['deadline']?.[0] ?? row.source;
    return readDeadlineCell(text, this.#context.period).map(({ span: _, doubt, ...fields }) => {
      const id = `due-${this.#due}`;
      this.#due += 1;
      this.#deadlines.push({ id, of: row.id, ...fields, source });
      if (fields.kind === 'unknown') {
        this.#report({
          severity: 'warning',
          code: 'deadline-not-understood',
          message: `The deadline "${fields.text}" was not understood.`,
          of: row.id,
          source,
        });
      } else if (doubt) {
        this.#report({
          severity: 'info',
          code: `deadline-${doubt}`,
          message: `The deadline "${fields.text}" was read with a doubt: ${doubt}.`,
          of: row.id,
          source,
        });
      }
      return id;
    });
  }

  #checkRow(row: Row, draft: RowDraft): void {
    if (row.confidence < SURE) {
      const message = `The borders between this row's cells are uncertain (confidence ${row.confidence}).`;
      this.#report({
        severity: 'warning',
        code: 'row-borders-uncertain',
        message,
        of: row.id,
        source: row.source,
      });
    }
    const cut = draft.cells.some((runs: CellWords) => runs.length > 1);
    if (cut)
      this.#report({
        severity: 'info',
        code: 'row-over-page',
        message: 'The row runs over a page break; its parts were joined.',
        of: row.id,
        source: row.source,
      });
    const product = row.cells['product'] ?? '';
    if (
      row.cells['deadline'] === '' &&
      row.inherited['deadline'] === undefined &&
      product !== '' &&
      isTime(product, this.#context.period)
    ) {
      const message = `The product cell holds a time ("${product}") and the deadline cell is empty.`;
      this.#report({
        severity: 'warning',
        code: 'time-in-product-cell',
        message,
        of: row.id,
        source: row.where['product']?.[0] ?? row.source,
      });
    }
  }

  /** Numbering in sequence, and the count that the table declares. */
  #checkNumbers(): void {
    let before = 0;
    let group: string | null = null;
    let counted = 0;
    for (const row of this.#rows) {
      if (row.group !== group && this.#byGroup) before = 0;
      group = row.group;
      const parts = numberParts(row.number);
      if (parts?.length !== 1) continue;
      counted += 1;
      const [n = 0] = parts;
      if (n > before + 1) {
        const missing = n === before + 2 ? `${before + 1} is` : `${before + 1} to ${n - 1} are`;
        this.#report({
          severity: 'warning',
          code: 'row-number-gap',
          message: `Row number ${missing} missing before ${n}.`,
          of: row.id,
          source: row.source,
        });
      }
      before = n;
    }
    if (this.#declared !== null && this.#declared !== counted) {
      const message = `The table says that it has ${this.#declared} rows, but ${counted} were found.`;
      this.#report({
        severity: 'warning',
        code: 'declared-rows-differ',
        message,
        of: this.#id,
        source: null,
      });
    }
  }
}

function isDashId(id: string): boolean {
  return /\.-\d+$/.test(id);
}

function startsWithDash(draft: RowDraft): boolean {
  return draft.cells.flat(2)[0]?.text === '-' && draft.cells.findIndex((runs) => runs.length > 0) <= 1;
}

/** Columns whose cell a table merges over a row and the rows that break it down. */
function isShared(role: string): boolean {
  return role === 'deadline' || role === 'product' || BODIES.some((b) => b === role);
}

/** Whether the numbers begin again in each group, so that a number alone names no row. */
function numbersRestart(found: FoundTable): boolean {
  const seen = new Set<string>();
  let group = 0;
  const firstIn = new Map<string, number>();
  for (const item of found.items) {
    if (item.kind === 'group') group += 1;
    if (item.kind !== 'row' || item.number.length === 0) continue;
    const number = bareNumber(joinTokens(item.number));
    const before = firstIn.get(number);
    if (before !== undefined && before !== group) return true;
    firstIn.set(number, group);
    seen.add(number);
  }
  return false;
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
