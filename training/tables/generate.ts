import { deadline } from './deadlines.ts';
import { COMMUNES, PROVINCES } from './phrases/bodies.ts';
import { TOPICS, type Topic } from './phrases/topics.ts';
import { FIELD_NAMES, INDICATOR_TAILS, INDICATORS, PLACES } from './phrases/values.ts';
import { Random } from './random.ts';
import { phrasesFor, poolFor, type Split } from './split.ts';
import type { CorpusRow, CorpusTable, Merge, OtherContent } from './table.ts';
import { citation, duty, type Hand, lead, money, note, type Office, partners, product } from './words.ts';

/** How a table numbers its rows. */
type Numbering = 'running' | 'restarting' | 'none';
type Grouping = 'roman' | 'letter' | 'none' | 'arabic';

interface Scheme {
  readonly kind: 'tasks' | 'indicators';
  readonly columns: readonly string[];
  readonly others: CorpusTable['others'];
  readonly grouping: Grouping;
  readonly numbering: Numbering;
  readonly rows: number;
  /** Chance that a row has rows under it: "10.1", dashes, or further products without a number. */
  readonly subs: number;
  readonly subForm: 'decimal' | 'dash' | 'product';
  readonly merging: boolean;
  readonly ditto: '' | 'nt' | 'như trên' | 'Như trên' | '-nt-';
  readonly blank: '' | '-';
  /** A column that is empty from top to bottom. */
  readonly empty: string | null;
  readonly numberForm: 'plain' | 'padded' | 'dot';
}

/** Orders of a task table's columns that offices use; `?` marks a column that may be left out. */
const TASK_ORDERS: readonly string[] = [
  'no task product lead coordinate deadline note?',
  'no task product deadline lead coordinate monitor',
  'no task lead coordinate deadline note?',
  'no task lead coordinate product deadline note?',
  'no task deadline lead coordinate note?',
  'no task product lead coordinate deadline other:money',
  'no task deadline product lead coordinate',
  'other:field no task product lead deadline',
  'no task implement deadline note?',
  'no task product implement deadline other:money note?',
  'no task other:basis product lead coordinate deadline note?',
  'no task lead product deadline note?',
  'no task product lead coordinate monitor implement deadline note?',
  'no task implement coordinate deadline other:place note?',
  'no task lead coordinate deadline product other:money note?',
  'no task product deadline lead',
  'task product lead coordinate deadline',
  'no task monitor implement product deadline note?',
];
const INDICATOR_ORDERS: readonly string[] = [
  'no indicator target monitor implement',
  'no indicator other:unit target lead note?',
  'no indicator target lead coordinate deadline',
  'no indicator other:unit other:year other:year other:year lead',
  'no indicator other:unit target monitor implement note?',
  'no indicator other:unit other:year other:year other:year other:year note',
  'no indicator target implement deadline note?',
];

/** Which share of a split's tables hold indicators. */
const INDICATOR_SHARE = 0.22;

function columnsOf(random: Random, order: string, year: number): Pick<Scheme, 'columns' | 'others'> {
  const columns: string[] = [];
  const others: Record<string, { content: OtherContent; heading?: string }> = {};
  let count = 0;
  let years = 0;
  for (const word of order.split(' ')) {
    if (word.endsWith('?') && random.chance(0.5)) continue;
    const role = word.replace('?', '');
    const content = /^other:(.+)$/.exec(role)?.[1] as OtherContent | undefined;
    if (content === undefined) columns.push(role);
    else {
      const name = `other-${++count}`;
      columns.push(name);
      others[name] = content === 'year' ? { content, heading: String(year + years++) } : { content };
    }
  }
  return { columns, others };
}

function schemeOf(random: Random, at: number, year: number): Scheme {
  const kind =
    (at + 1) * INDICATOR_SHARE - Math.floor((at + 1) * INDICATOR_SHARE) < INDICATOR_SHARE
      ? 'indicators'
      : 'tasks';
  const orders = kind === 'tasks' ? TASK_ORDERS : INDICATOR_ORDERS;
  const shape = columnsOf(random, orders[at % orders.length] ?? random.pick(orders), year);
  const grouping = random.weighted<Grouping>([
    ['roman', 55],
    ['none', 22],
    ['letter', 15],
    ['arabic', 8],
  ]);
  const optional = shape.columns.filter(
    (c) => ['note', 'coordinate', 'product', 'monitor'].includes(c) || shape.others[c]?.content === 'money',
  );
  return {
    ...shape,
    kind,
    grouping: grouping === 'arabic' && !shape.columns.includes('no') ? 'none' : grouping,
    numbering: !shape.columns.includes('no')
      ? 'none'
      : grouping === 'arabic'
        ? 'restarting'
        : random.pick(['running', 'restarting']),
    rows: random.weighted([
      [random.int(8, 20), 35],
      [random.int(21, 45), 40],
      [random.int(46, 75), 17],
      [random.int(100, 120), 8],
    ]),
    subs: shape.columns.includes('no')
      ? random.weighted([
          [0, 40],
          [0.12, 35],
          [0.3, 25],
        ])
      : 0,
    subForm:
      kind === 'indicators'
        ? random.pick(['dash', 'decimal', 'dash'])
        : shape.columns.includes('product')
          ? random.pick(['product', 'decimal', 'product'])
          : 'decimal',
    merging: random.chance(0.25),
    ditto: random.weighted<Scheme['ditto']>([
      ['', 85],
      ['nt', 5],
      ['như trên', 4],
      ['Như trên', 3],
      ['-nt-', 3],
    ]),
    blank: random.chance(0.15) ? '-' : '',
    empty: optional.length > 0 && random.chance(0.25) ? random.pick(optional) : null,
    numberForm:
      grouping === 'arabic'
        ? 'plain'
        : random.weighted<Scheme['numberForm']>([
            ['plain', 80],
            ['padded', 8],
            ['dot', 12],
          ]),
  };
}

function handOf(random: Random, split: Split, year: number): Hand {
  const office = random.weighted<Office>([
    ['province', 50],
    ['department', 20],
    ['commune', 20],
    ['district', 10],
  ]);
  const terse: readonly [number, number] = random.pick([
    [3, 10],
    [4, 14],
  ]);
  const long: readonly [number, number] = random.pick([
    [6, 30],
    [10, 45],
    [8, 80],
  ]);
  return {
    split,
    office,
    year: office === 'district' && year >= 2026 ? 2024 : year,
    abbreviates: random.weighted([
      [0, 55],
      [0.3, 20],
      [0.9, 25],
    ]),
    length: office === 'commune' || random.chance(0.3) ? terse : long,
    separator: random.weighted<Hand['separator']>([
      ['; ', 50],
      [', ', 25],
      ['\n', 12],
      [';\n', 13],
    ]),
    stops: random.weighted([
      [0, 50],
      [0.2, 20],
      [0.95, 30],
    ]),
    lists: random.weighted([
      [0, 45],
      [0.08, 30],
      [0.25, 25],
    ]),
    listMark: random.weighted<Hand['listMark']>([
      ['-', 60],
      ['+', 10],
      ['a)', 20],
      ['(1)', 10],
    ]),
    long: random.chance(0.5),
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The topics of the table's groups with their markers; one without a marker where there are no groups. */
function sectionsOf(
  random: Random,
  scheme: Scheme,
  split: Split,
): { marker: string | null; title: string; topic: Topic }[] {
  const topics =
    scheme.rows < 14
      ? random.some(TOPICS, 3)
      : random.chance(0.6)
        ? [...TOPICS]
        : random.some(TOPICS, random.int(2, 6));
  if (scheme.grouping === 'none') return topics.map((topic) => ({ marker: null, title: '', topic }));
  return topics.map((topic, i) => ({
    marker:
      scheme.grouping === 'letter'
        ? String.fromCharCode(65 + i)
        : scheme.grouping === 'arabic'
          ? String(i + 1)
          : (ROMAN[i] ?? 'X'),
    title: random.pick(phrasesFor(split, topic.titles)),
    topic,
  }));
}

/** Cells of the columns that tasks and indicators have alike. */
function commonCells(random: Random, hand: Hand, scheme: Scheme, cells: Record<string, string>): void {
  const leading = lead(random, hand);
  for (const column of scheme.columns) {
    if (column === 'lead') cells[column] = leading;
    else if (column === 'implement')
      cells[column] = random.chance(0.6) ? lead(random, hand) : partners(random, hand, '') || leading;
    else if (column === 'coordinate') cells[column] = partners(random, hand, leading);
    else if (column === 'monitor') cells[column] = random.chance(0.25) ? '' : lead(random, hand);
    else if (column === 'deadline') cells[column] = random.chance(0.04) ? '' : deadline(random, hand);
    else if (column === 'note') cells[column] = random.chance(0.85) ? '' : note(random, hand);
    else if (scheme.others[column] !== undefined)
      cells[column] ??= otherCell(random, hand, scheme.others[column].content);
  }
}

function otherCell(random: Random, hand: Hand, content: OtherContent): string {
  if (content === 'money') return money(random, hand);
  if (content === 'basis') return random.chance(0.3) ? '' : citation(random, hand);
  if (content === 'field') return random.pick(phrasesFor(hand.split, FIELD_NAMES));
  if (content === 'place') return random.chance(0.2) ? '' : random.pick(phrasesFor(hand.split, PLACES));
  return '';
}

function taskCells(random: Random, hand: Hand, scheme: Scheme, topic: Topic): Record<string, string> {
  const said = duty(random, hand, topic);
  const cells: Record<string, string> = { task: said.words };
  if (scheme.columns.includes('product'))
    cells.product = random.chance(0.06) ? '' : product(random, hand, said);
  commonCells(random, hand, scheme, cells);
  return cells;
}

function indicatorCells(random: Random, hand: Hand, scheme: Scheme): Record<string, string> {
  const one = random.pick(poolFor(hand.split, INDICATORS, (i) => i.words));
  let words = one.words;
  if (random.chance(0.7)) words += ` ${random.pick(phrasesFor(hand.split, INDICATOR_TAILS))}`;
  if (hand.length[1] > 20 && random.chance(0.4)) words += ` theo ${citation(random, hand)}`;
  const cells: Record<string, string> = { indicator: words };
  const unitApart = Object.values(scheme.others).some(({ content }) => content === 'unit');
  let value = random.int(one.low, one.high);
  for (const column of scheme.columns) {
    const content = scheme.others[column]?.content;
    if (content === 'unit') cells[column] = one.unit;
    else if (column === 'target' || content === 'year') {
      cells[column] = amount(random, value, one.unit, unitApart);
      value = Math.min(
        one.unit === '%' ? 100 : 9999,
        value + random.int(0, Math.max(1, Math.round((one.high - one.low) / 6))),
      );
    }
  }
  commonCells(random, hand, scheme, cells);
  return cells;
}

function amount(random: Random, value: number, unit: string, unitApart: boolean): string {
  const with_ = unitApart ? String(value) : unit === '%' ? `${value}%` : `${value} ${unit}`;
  return random.weighted([
    [with_, 55],
    [`≥ ${with_}`, 8],
    [`Tối thiểu ${with_}`, 8],
    [`Trên ${with_}`, 6],
    [`Đạt ${with_}`, 6],
    [`Từ ${with_} trở lên`, 5],
    [`${value},${random.int(1, 9)}${unitApart ? '' : unit === '%' ? '%' : ` ${unit}`}`, 6],
    [unitApart ? '-' : 'Tăng so với năm trước', 3],
    ['', 3],
  ]);
}

/** "7", "07" or "7." as the table prints its numbers. */
function printed(scheme: Scheme, n: number): string {
  return scheme.numberForm === 'padded'
    ? String(n).padStart(2, '0')
    : scheme.numberForm === 'dot'
      ? `${n}.`
      : String(n);
}

/** Rows under a row: sub-numbers, dashes, or lines with a further product. */
function subRows(
  random: Random,
  hand: Hand,
  scheme: Scheme,
  topic: Topic,
  no: string,
  group: string | null,
): CorpusRow[] {
  const count = random.int(1, scheme.subForm === 'product' ? 3 : 4);
  const stem = no.replace(/\.$/, '');
  return Array.from({ length: count }, (_, i) => {
    const cells =
      scheme.kind === 'tasks' ? taskCells(random, hand, scheme, topic) : indicatorCells(random, hand, scheme);
    if (scheme.subForm === 'product') {
      cells.task = '';
      cells.product ||= 'Báo cáo kết quả';
    }
    return {
      no: scheme.subForm === 'decimal' ? `${stem}.${i + 1}` : scheme.subForm === 'dash' ? '-' : '',
      group,
      cells,
    };
  });
}

function rowsOf(
  random: Random,
  hand: Hand,
  scheme: Scheme,
  sections: ReturnType<typeof sectionsOf>,
): CorpusRow[] {
  const rows: CorpusRow[] = [];
  const share = Math.max(1, Math.round(scheme.rows / sections.length));
  let n = 0;
  for (const { marker, title, topic } of sections) {
    if (scheme.numbering === 'restarting' && marker !== null) n = 0;
    const count = Math.max(1, share + random.int(-1, 2));
    // a content numbered as its rows are ("1", then "1.1") is a row above them, not a group
    const group = scheme.grouping === 'arabic' ? null : marker;
    if (scheme.grouping === 'arabic' && marker !== null)
      rows.push({ no: marker, group, cells: titleCells(scheme, title) });
    for (let i = 0; i < count; i++) {
      n++;
      const no =
        scheme.numbering === 'none'
          ? ''
          : scheme.grouping === 'arabic'
            ? `${marker}.${n}`
            : printed(scheme, n);
      const cells =
        scheme.kind === 'tasks'
          ? taskCells(random, hand, scheme, topic)
          : indicatorCells(random, hand, scheme);
      const under = random.chance(scheme.subs) ? subRows(random, hand, scheme, topic, no, group) : [];
      // a parent whose rows carry everything stands with its words alone, as often as not
      const bare = under.length > 0 && scheme.subForm !== 'product' && random.chance(0.6);
      const subject = scheme.kind === 'tasks' ? 'task' : 'indicator';
      if (bare) for (const role of Object.keys(cells)) if (role !== subject) cells[role] = '';
      rows.push({ no, group, cells }, ...under);
    }
  }
  return rows;
}

function titleCells(scheme: Scheme, title: string): Record<string, string> {
  const subject = scheme.kind === 'tasks' ? 'task' : 'indicator';
  return Object.fromEntries(
    scheme.columns.filter((c) => c !== 'no').map((c) => [c, c === subject ? title : '']),
  );
}

/** Blanks what the scheme leaves empty, writes its dashes and dittos. */
function finish(random: Random, scheme: Scheme, rows: readonly CorpusRow[]): void {
  rows.forEach((row, i) => {
    for (const role of Object.keys(row.cells)) {
      const subject = role === 'task' || role === 'indicator';
      if (role === scheme.empty) row.cells[role] = '';
      else if (
        !subject &&
        row.cells[role] === '' &&
        scheme.blank !== '' &&
        role !== 'note' &&
        row.cells.task !== '' &&
        random.chance(0.7)
      )
        row.cells[role] = scheme.blank;
      else if (
        scheme.ditto !== '' &&
        i > 0 &&
        ['lead', 'coordinate', 'deadline', 'implement'].includes(role) &&
        random.chance(0.12)
      )
        row.cells[role] = scheme.ditto;
    }
  });
}

/** Runs of rows whose lead, partners or time are one cell. */
function mergesOf(random: Random, scheme: Scheme, rows: readonly CorpusRow[]): Merge[] {
  const merges: Merge[] = [];
  const columns = scheme.columns.filter(
    (c) =>
      ['lead', 'coordinate', 'deadline', 'monitor', 'implement'].includes(c) ||
      scheme.others[c]?.content === 'field',
  );
  for (const column of columns) {
    const field = scheme.others[column]?.content === 'field';
    if (!scheme.merging && !field) continue;
    for (let i = 0; i < rows.length; i++) {
      if (!random.chance(field ? 0.6 : 0.12) || rows[i]?.cells[column] === '' || column === scheme.empty)
        continue;
      const run = [i];
      const want = random.int(2, field ? 5 : 4);
      while (
        run.length < want &&
        rows[i + run.length]?.group === rows[i]?.group &&
        rows[i + run.length] !== undefined
      )
        run.push(i + run.length);
      if (run.length < 2) continue;
      for (const at of run.slice(1)) {
        const row = rows[at];
        if (row !== undefined) row.cells[column] = '';
      }
      merges.push({ column, rowIndexes: run });
      i += run.length - 1;
    }
  }
  return [...merges, ...(scheme.subForm === 'product' && random.chance(0.4) ? taskMerges(rows, scheme) : [])];
}

/** Number and task of a row run over the lines of its further products. */
function taskMerges(rows: readonly CorpusRow[], scheme: Scheme): Merge[] {
  const merges: Merge[] = [];
  for (let i = 0; i < rows.length; i++) {
    const run = [i];
    while (
      rows[i + run.length]?.no === '' &&
      rows[i + run.length]?.cells.task === '' &&
      rows[i + run.length]?.group === rows[i]?.group
    )
      run.push(i + run.length);
    if (run.length < 2 || scheme.numbering === 'none') continue;
    merges.push({ column: 'no', rowIndexes: run }, { column: 'task', rowIndexes: run });
    i += run.length - 1;
  }
  return merges;
}

const TITLES = {
  tasks: [
    'DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM {year}',
    'BẢNG PHÂN CÔNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM {year}',
    'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM {year} CỦA {place}',
    'KHUNG KẾ HOẠCH TRIỂN KHAI CẢI CÁCH HÀNH CHÍNH NĂM {year}',
    'Danh mục công việc cụ thể năm {year}',
    'PHÂN CÔNG THỰC HIỆN KẾ HOẠCH CCHC NĂM {year}',
    'BIỂU TỔNG HỢP NHIỆM VỤ TRỌNG TÂM NĂM {year}',
  ],
  indicators: [
    'CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM {year}',
    'HỆ THỐNG CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH CỦA {place}',
    'BẢNG CHỈ TIÊU CHỦ YẾU NĂM {year}',
    'Chỉ tiêu phấn đấu năm {year}',
  ],
};

/** The table number `at` of a split: the same every time. */
export function makeTable(split: Split, at: number): CorpusTable {
  const id = `${split}-${String(at).padStart(3, '0')}`;
  const random = new Random(`table ${id}`);
  const year = random.pick([2022, 2023, 2024, 2025, 2026, 2026, 2027, 2028]);
  const scheme = schemeOf(random, at, year);
  const hand = handOf(random, split, year);
  const sections = sectionsOf(random, scheme, split);
  const rows = rowsOf(random, hand, scheme, sections);
  finish(random, scheme, rows);
  const merges = mergesOf(random, scheme, rows);
  const place = hand.office === 'commune' ? `XÃ ${random.pick(COMMUNES)}` : `TỈNH ${random.pick(PROVINCES)}`;
  const title = random
    .pick(phrasesFor(split, TITLES[scheme.kind]))
    .replace('{year}', String(hand.year))
    .replace('{place}', place.toUpperCase());
  return {
    id,
    split,
    title,
    kind: scheme.kind,
    year: hand.year,
    province: random.pick(PROVINCES),
    columns: scheme.columns,
    others: scheme.others,
    groups:
      scheme.grouping === 'none' || scheme.grouping === 'arabic'
        ? []
        : sections.map(({ marker, title: words }) => ({ marker: marker ?? '', title: words })),
    rows,
    merges,
    traits: [
      hand.office,
      `groups:${scheme.grouping}`,
      `numbers:${scheme.numbering}`,
      ...(scheme.subs > 0 ? [`subs:${scheme.subForm}`] : []),
      ...(merges.length > 0 ? ['merged'] : []),
      ...(scheme.ditto ? ['ditto'] : []),
      ...(scheme.blank ? ['dashes'] : []),
      ...(hand.lists > 0 ? ['lists'] : []),
      ...(scheme.empty ? [`empty:${scheme.empty}`] : []),
    ],
  };
}

/** How many tables each split has. */
export const TABLE_COUNTS: Readonly<Record<Split, number>> = { train: 72, tune: 18, test: 30 };
