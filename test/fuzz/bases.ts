import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { docx, item, p, r, tbl, tc, tr } from '../readers/docx/support.ts';
import { PageWriter, pdfOf } from '../readers/pdf/support.ts';
import { fixtureNames, planFile } from '../support/fixture.ts';
import { PLAN_TEXT } from '../support/text.ts';

/** Small plans in every format, for accidents to happen to. */

const HEADING = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian hoàn thành'];
const ROWS = [
  ['1', 'Đánh số nhà ở các ngõ mới mở', 'Danh sách số nhà', 'Phòng Kinh tế', 'Quý II/2026'],
  ['2', 'Thay biển tên đường đã mờ', 'Biên bản nghiệm thu', 'UBND phường Đồi Thông', 'Trước ngày 30/9/2026'],
  ['3', 'Vẽ lại bản đồ khu phố', 'Bản đồ', 'Phòng Kinh tế', 'Thường xuyên'],
];
const TOP = [
  'KẾ HOẠCH',
  'Đánh số nhà, đặt tên đường năm 2026',
  'I. MỤC ĐÍCH',
  '1. Mỗi nhà có một số.',
  '2. Trên 95% số đường có biển.',
];

function wordTable(): string {
  const heading = tr(
    HEADING.map((h) => tc(p(r(h, '<w:b/>')))),
    '<w:tblHeader/>',
  );
  const group = tr([tc(p('I')), tc(p('Số nhà'), '<w:gridSpan w:val="4"/>')]);
  const rows = ROWS.map((row, i) =>
    tr(
      row.map((cell, c) => {
        const merged = c === 3 ? `<w:vMerge${i === 0 ? ' w:val="restart"' : ''}/>` : '';
        return tc(p(c === 3 && i > 0 ? '' : cell), i < 2 ? merged : '');
      }),
    ),
  );
  return tbl([heading, group, ...rows], undefined, [700, 3000, 2000, 2000, 2000]);
}

/** The body of a Word document. */
export const WORD_BODY = [
  ...TOP.map((line) => p(line)),
  item(1, 0, 'Tổ dân phố góp ý trước khi đặt tên.'),
  p('PHỤ LỤC'),
  p('CÁC VIỆC'),
  wordTable(),
  p('Nơi nhận:'),
].join('');

export const asWord = (body: string): Uint8Array => docx({ body });

const reference = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** The sheet of a workbook, its words in its cells. */
export const SHEET = `<sheetData>${[['PHỤ LỤC'], ['CÁC VIỆC'], HEADING, ['I', 'Số nhà'], ...ROWS]
  .map(
    (row, r) =>
      `<row r="${r + 1}">${row
        .map((cell, c) =>
          /^\d+$/.test(cell)
            ? `<c r="${reference(r, c)}"><v>${cell}</v></c>`
            : `<c r="${reference(r, c)}" t="inlineStr"><is><t>${cell}</t></is></c>`,
        )
        .join('')}</row>`,
  )
  .join('')}</sheetData><mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="B4:E4"/></mergeCells>`;

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of one sheet. */
export function asWorkbook(sheet: string): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="PL1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${sheet}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const cells = (tag: string, row: readonly string[]): string =>
  `<tr>${row.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`;
export const HTML_PAGE = `<html><head><meta charset="utf-8"></head><body>${TOP.map((line) => `<p>${line}</p>`).join('')}<ol start="1"><li>Tổ dân phố góp ý.</li><li>Dán thông báo.</li></ol><p>PHỤ LỤC</p><table border="1"><thead>${cells('th', HEADING)}</thead><tbody><tr><td>I</td><td colspan="4">Số nhà</td></tr>${ROWS.map((row) => cells('td', row)).join('')}<tr><td rowspan="2">4</td><td>Dọn biển cũ<br>ở chợ</td><td></td><td rowspan="2">Phòng Kinh tế</td><td>Quý III</td></tr><tr><td>Bán biển cũ</td><td></td><td>Quý IV</td></tr></tbody></table></body></html>`;

export function pdfPlan(): Uint8Array {
  const xs = [40, 75, 220, 330, 440, 560];
  const page = new PageWriter()
    .lines(60, 60, TOP)
    .text(60, 200, 'PHỤ LỤC')
    .grid(xs, [220, 260, 300, 340, 380]);
  for (const [i, row] of [HEADING, ...ROWS].entries()) {
    for (const [c, cell] of row.entries()) page.text((xs[c] ?? 0) + 2, 235 + i * 40, cell.slice(0, 20));
  }
  return pdfOf([page, new PageWriter().lines(60, 60, ['2', 'Nơi nhận:', '- Các phường;'])]);
}

/** A plan of three duties as text. */
export function shortPlan(): string {
  return `${TOP.join('\n')}\n\nPHỤ LỤC\nCÁC VIỆC\n\n${[HEADING, ...ROWS].map((row) => row.join('\t')).join('\n')}\n`;
}

const quoted = (row: readonly string[]): string => row.map((c) => (/[,"]/.test(c) ? `"${c}"` : c)).join(',');

/** Plans as texts of every layout, those of the fixtures too: what is read of them is long. */
export function textPlans(): string[] {
  return [...fixtureNames().map((name) => readFileSync(planFile(name), 'utf8')), ...shortTexts()];
}

/** Lines that a piece of a plan has: a heading and a few rows in the layouts that take most lines for them. */
const PIECE = 60;

/** Short plans of every layout, and pieces of the fixtures: ten are tried in the time that a whole fixture takes. */
export function shortPlans(): string[] {
  const pieces = fixtureNames().flatMap((name) => {
    const lines = readFileSync(planFile(name), 'utf8').split('\n');
    const from = Array.from({ length: Math.ceil(lines.length / PIECE) }, (_, i) => i * PIECE);
    return from.map((at) => lines.slice(at, at + PIECE).join('\n'));
  });
  return [...pieces, ...shortTexts()];
}

function shortTexts(): string[] {
  const head = `${TOP.join('\n')}\n\nPHỤ LỤC\nCÁC VIỆC\n\n`;
  return [
    PLAN_TEXT,
    `${head}${[HEADING, ...ROWS].map((row) => row.join('\t')).join('\n')}\n`,
    `${head}${[HEADING, ...ROWS].map((row) => row.join(' | ')).join('\n')}\n`,
    `# ${head}| ${HEADING.join(' | ')} |\n|---|---|---|---|---|\n${ROWS.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
    `${[HEADING, ...ROWS].map(quoted).join('\n')}\n`,
    `${head}${[HEADING, ...ROWS].map((row) => row.join('\n\n')).join('\n\n')}\n\f2\n\nNơi nhận:\n- Các phường;`,
  ];
}

export const oldWord = (): Uint8Array =>
  readFileSync(join(import.meta.dirname, '..', 'readers', 'doc', 'library.doc'));
