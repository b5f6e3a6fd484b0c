import { Random } from '../tables/random.ts';
import type { CorpusTable } from '../tables/table.ts';
import type { Align, Layout } from './layout.ts';

/** A cell as it is set: the same for Word and for a page. */
export interface SetCell {
  /** Paragraphs. */
  readonly lines: readonly string[];
  readonly span: number;
  /** First cell of a merge over rows, one that it swallows, or neither. */
  readonly merge: 'none' | 'first' | 'inside';
  /** For the first cell: over how many rows. */
  readonly down: number;
  readonly align: Align;
  readonly bold: boolean;
  /** The column in which it starts. */
  readonly column: string;
  /** The list whose next number Word writes here by itself; null where the digits are typed. */
  readonly list: number | null;
}
export interface SetRow {
  readonly cells: readonly SetCell[];
  readonly kind: 'heading' | 'key' | 'group' | 'row' | 'total';
}

function cell(column: string, words: string, more: Partial<SetCell> = {}): SetCell {
  return {
    column,
    lines: words.split('\n'),
    span: 1,
    merge: 'none',
    down: 1,
    align: 'center',
    bold: false,
    list: null,
    ...more,
  };
}

/** Every row of the table as it stands on paper, headings and groups among them. */
export function setTable(table: CorpusTable, layout: Layout): SetRow[] {
  const rows: SetRow[] = [...headings(table, layout)];
  const key = keyRow(table, layout);
  if (key !== null) rows.push(key);
  let group: string | null = null;
  let opened = 0;
  const lists = layout.autoNumbers ? listsOf(table) : null;
  table.rows.forEach((row, at) => {
    if (row.group !== group && row.group !== null) {
      const groups = groupsUpTo(table, row.group, opened);
      for (const { marker, title } of groups) rows.push(groupRow(table, layout, marker, title));
      opened += groups.length;
    }
    group = row.group;
    rows.push({
      kind: 'row',
      cells: table.columns.map((column) => bodyCell(table, layout, column, at, lists)),
    });
  });
  if (table.total !== undefined) {
    const [first = 'no'] = table.columns;
    rows.push({
      kind: 'total',
      cells: [cell(first, table.total, { span: table.columns.length, bold: true })],
    });
  }
  return rows;
}

/** The groups that open above a row: its own, and those not yet printed that hold groups only. */
function groupsUpTo(table: CorpusTable, marker: string, opened: number): CorpusTable['groups'] {
  const at = table.groups.findIndex((group, i) => i >= opened && group.marker === marker);
  return at < 0
    ? table.groups.filter((group) => group.marker === marker).slice(0, 1)
    : table.groups.slice(opened, at + 1);
}

/**
 * Which list counts each row, where Word could have counted them: whole numbers that run on by one and begin
 * again at 1 with a list of their own. Null where a number is of another form.
 */
export function listsOf(table: CorpusTable): readonly (number | null)[] | null {
  let list = 0;
  let last = 0;
  const lists: (number | null)[] = [];
  for (const { no } of table.rows) {
    if (no === '') {
      lists.push(null);
      continue;
    }
    const value = /^[1-9]\d*\.?$/.test(no) ? Number.parseInt(no, 10) : 0;
    if (value === 1) list++;
    else if (value !== last + 1) return null;
    last = value;
    lists.push(list);
  }
  return list > 0 ? lists : null;
}

function bodyCell(
  table: CorpusTable,
  layout: Layout,
  column: string,
  at: number,
  lists: ReturnType<typeof listsOf>,
): SetCell {
  const row = table.rows[at];
  const words = (column === 'no' ? row?.no : row?.cells[column]) ?? '';
  const merge = table.merges.find((m) => m.column === column && m.rowIndexes.includes(at));
  const first = merge?.rowIndexes[0] === at;
  return cell(column, typed(words, layout, `${column} ${at}`), {
    align: layout.align[column] ?? 'left',
    merge: merge === undefined ? 'none' : first ? 'first' : 'inside',
    down: first ? (merge?.rowIndexes.length ?? 1) : 1,
    list: column === 'no' ? (lists?.[at] ?? null) : null,
  });
}

/** The words as somebody typed them: with an empty paragraph, or a space that doesn't break. */
function typed(words: string, layout: Layout, where: string): string {
  const random = new Random(`${layout.id} ${where}`);
  const spaced = layout.hardSpaces ? words.replace(/(Quý|Tháng|ngày) (?=[0-9IV])/g, '$1\u00a0') : words;
  if (words === '' || !random.chance(layout.emptyLines)) return spaced;
  return random.chance(0.5) ? `${spaced}\n` : `\n${spaced}`;
}

function headings(table: CorpusTable, layout: Layout): SetRow[] {
  const say = (words: string): string =>
    broken(layout.headCase === 'upper' ? words.toUpperCase() : words, layout);
  const style = { bold: layout.headBold };
  const under = new Set(layout.parents.flatMap(({ columns }) => columns));
  if (layout.parents.length === 0)
    return [{ kind: 'heading', cells: table.columns.map((c) => cell(c, say(layout.heads[c] ?? ''), style)) }];
  const top: SetCell[] = [];
  const bottom: SetCell[] = [];
  for (const column of table.columns) {
    const parent = layout.parents.find(({ columns }) => columns.includes(column));
    if (parent === undefined) {
      top.push(cell(column, say(layout.heads[column] ?? ''), { ...style, merge: 'first', down: 2 }));
      bottom.push(cell(column, '', { merge: 'inside' }));
    } else {
      if (parent.columns[0] === column)
        top.push(cell(column, say(parent.text), { ...style, span: parent.columns.length }));
      if (under.has(column)) bottom.push(cell(column, layout.heads[column] ?? '', style));
    }
  }
  return [
    { kind: 'heading', cells: top },
    { kind: 'heading', cells: bottom },
  ];
}

/** A heading with a line break set by hand in its middle. */
function broken(words: string, layout: Layout): string {
  const parts = words.split(' ');
  if (parts.length < 3 || !new Random(`${layout.id} ${words}`).chance(layout.headBreaks)) return words;
  const middle = Math.ceil(parts.length / 2);
  return `${parts.slice(0, middle).join(' ')}\n${parts.slice(middle).join(' ')}`;
}

function keyRow(table: CorpusTable, layout: Layout): SetRow | null {
  if (layout.keyRow === 'none') return null;
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
  const lettered = (i: number, wrap: (s: string) => string): string =>
    wrap(i < 2 ? 'AB'.charAt(i) : String(i - 1));
  const say: Record<Exclude<Layout['keyRow'], 'none'>, (i: number) => string> = {
    '(1)': (i) => `(${i + 1})`,
    '1': (i) => String(i + 1),
    'A B 1': (i) => lettered(i, (s) => s),
    '(A) (B) (1)': (i) => lettered(i, (s) => `(${s})`),
    a: (i) => 'abcdefghij'.charAt(i),
    I: (i) => roman[i] ?? '',
  };
  const words = say[layout.keyRow];
  return { kind: 'key', cells: table.columns.map((column, i) => cell(column, words(i))) };
}

function groupRow(table: CorpusTable, layout: Layout, marker: string, title: string): SetRow {
  const style = { bold: layout.groupBold, align: layout.groupAlign };
  const [first = 'no', second = 'task', ...rest] = table.columns;
  if (layout.groupForm === 'joined')
    return {
      kind: 'group',
      cells: [cell(first, `${marker}${layout.groupMark}${title}`, { ...style, span: table.columns.length })],
    };
  const number = cell(first, marker, { bold: layout.groupBold, align: layout.align[first] ?? 'center' });
  if (layout.groupForm === 'span')
    return {
      kind: 'group',
      cells: [number, cell(second, title, { ...style, span: table.columns.length - 1 })],
    };
  return {
    kind: 'group',
    cells: [number, cell(second, title, style), ...rest.map((column) => cell(column, ''))],
  };
}
