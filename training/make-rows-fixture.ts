// Writes fixtures/rows: one small table with every kind of row, in every form that people hold. See README.md.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { docx } from './render/docx.ts';
import { frameOf } from './render/frame.ts';
import { setTable } from './render/grid.ts';
import { html } from './render/html.ts';
import type { Layout } from './render/layout.ts';
import { makePdfs, missingPrograms, readAll } from './render/readers.ts';
import { ROWS_TABLE } from './tables/rows-table.ts';
import { faultsOf } from './tables/table.ts';

const LAYOUT: Layout = {
  id: 'rows-fixture',
  split: 'test',
  engine: 'writer',
  font: 'Tinos',
  size: 12,
  headSize: 12,
  landscape: true,
  margins: [2, 2, 2, 2],
  borders: 'all',
  padding: 0.19,
  heads: {
    no: 'STT',
    task: 'Nhiệm vụ',
    product: 'Sản phẩm',
    lead: 'Cơ quan chủ trì',
    coordinate: 'Cơ quan phối hợp',
    deadline: 'Thời gian hoàn thành',
  },
  parents: [],
  headCase: 'as-is',
  headBold: true,
  keyRow: '(1)',
  widths: { no: 1.5, task: 8, product: 5.2, lead: 4, coordinate: 4, deadline: 3 },
  vertical: 'center',
  align: { no: 'center', task: 'left', product: 'left', lead: 'left', coordinate: 'left', deadline: 'left' },
  groupForm: 'apart',
  groupMark: '. ',
  groupAlign: 'left',
  groupBold: true,
  repeatHeading: true,
  splitRows: false,
  pageNumber: 'header',
  pageForm: '2',
  spacing: 2,
  lineHeight: 1,
  frame: 'plan',
  newPage: true,
  emptyLines: 0,
  paragraphSpaces: false,
  autoNumbers: false,
  headBreaks: 0,
  hardSpaces: false,
  ending: 'none',
  tikaDrop: 1,
};

/** The table as cells of text: what Markdown and CSV hold, which know no merged cells. */
function plainRows(): string[][] {
  return setTable(ROWS_TABLE, LAYOUT).map(({ cells }) =>
    cells.flatMap(({ lines, span }) => [lines.join(' '), ...Array.from({ length: span - 1 }, () => '')]),
  );
}

const OVER = frameOf(ROWS_TABLE, LAYOUT).over.map(({ text }) => text);

function csv(): string {
  const columns = ROWS_TABLE.columns.length;
  const over = OVER.map((text) => [text, ...Array.from({ length: columns - 1 }, () => '')]);
  return `\ufeff${stringify([...over, ...plainRows()])}`;
}

function markdown(): string {
  const [head = [], ...rows] = plainRows();
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${[...OVER, [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')].join('\n\n')}\n`;
}

const out = resolve(process.argv[2] ?? 'fixtures/rows');
const missing = missingPrograms();
const faults = faultsOf(ROWS_TABLE);
if (missing.length > 0 || faults.length > 0) {
  process.stderr.write(`make-rows-fixture: ${[...missing, ...faults].join(', ')}\n`);
  process.exitCode = 2;
} else {
  const scratch = join(out, '.scratch');
  mkdirSync(scratch, { recursive: true });
  const ruled = join(out, 'plan');
  const open = join(out, 'borderless');
  for (const [base, borders] of [
    [ruled, 'all'],
    [open, 'none'],
  ] as const) {
    const setting = { table: ROWS_TABLE, layout: { ...LAYOUT, borders } };
    writeFileSync(`${base}.docx`, docx([setting]));
    writeFileSync(`${base}.html`, html([setting]));
  }
  const drawn = [ruled, open].map((base) => ({ base, engine: 'writer' as const, tikaDrop: 1 }));
  makePdfs(drawn, scratch);
  await readAll(
    drawn.slice(0, 1),
    scratch,
    resolve(import.meta.dirname, '../../../training/render/Tika.java'),
  );
  writeFileSync(`${ruled}.md`, markdown());
  writeFileSync(`${ruled}.csv`, csv());
  for (const rest of ['borderless.docx', 'borderless.html', 'borderless.word.txt', 'plan.default.txt'])
    rmSync(join(out, rest), { force: true });
  renameSync(`${open}.pdf`, join(out, 'plan.borderless.pdf'));
  rmSync(scratch, { recursive: true });
  const size = readFileSync(`${ruled}.pdf`).length;
  process.stderr.write(`${out}: PDF of ${size} bytes\n`);
}
