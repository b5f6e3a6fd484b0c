import { strToU8, zipSync } from 'fflate';
import type { CorpusTable } from '../tables/table.ts';
import { type FrameLine, frameOf } from './frame.ts';
import { listsOf, type SetCell, type SetRow, setTable } from './grid.ts';
import type { Layout } from './layout.ts';

/** Twentieths of a point in a centimetre and a point: WordprocessingML's units (ECMA-376, part 1). */
const DXA_CM = 1440 / 2.54;
const dxa = (cm: number): number => Math.round(cm * DXA_CM);
const points = (pt: number): number => Math.round(pt * 20);
const markup = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

interface Style {
  readonly size: number;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly align: 'left' | 'center' | 'both';
  readonly spacing: number;
  readonly lineHeight: number;
  /** A list of numbering.xml, whose number stands for the words. */
  readonly list?: number | null;
}

function paragraph(words: string, style: Style): string {
  const run = `<w:rPr>${style.bold ? '<w:b/>' : ''}${style.italic ? '<w:i/>' : ''}<w:sz w:val="${style.size * 2}"/></w:rPr>`;
  const spacing = `<w:spacing w:before="${points(style.spacing)}" w:after="${points(style.spacing)}" w:line="${Math.round(style.lineHeight * 240)}" w:lineRule="auto"/>`;
  const counted = typeof style.list === 'number';
  const list = counted ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${style.list}"/></w:numPr>` : '';
  const said =
    words === '' || counted ? '' : `<w:r>${run}<w:t xml:space="preserve">${markup(words)}</w:t></w:r>`;
  return `<w:p><w:pPr>${list}${spacing}<w:jc w:val="${style.align}"/>${run}</w:pPr>${said}</w:p>`;
}

function cellXml(cell: SetCell, width: number, layout: Layout, size: number): string {
  const merge = cell.merge === 'none' ? '' : `<w:vMerge${cell.merge === 'first' ? ' w:val="restart"' : ''}/>`;
  const properties = `<w:tcW w:w="${dxa(width)}" w:type="dxa"/>${cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : ''}${merge}<w:vAlign w:val="${layout.vertical}"/>`;
  const style = {
    size,
    bold: cell.bold,
    align: cell.align,
    spacing: layout.spacing,
    lineHeight: layout.lineHeight,
    list: cell.list,
  };
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${cell.lines.map((words) => paragraph(layout.paragraphSpaces && cell.merge !== 'inside' ? `${words} ` : words, style)).join('')}</w:tc>`;
}

/** One list for each run of numbers; the mark is the number with or without a point, and nothing behind it. */
function numbering(settings: readonly Setting[]): string {
  const [setting] = settings;
  const dotted = setting?.table.rows.some(({ no }) => no.endsWith('.')) === true;
  const lists = Math.max(0, ...((setting ? listsOf(setting.table) : null) ?? []).map((list) => list ?? 0));
  const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="${dotted ? '%1.' : '%1'}"/><w:lvlJc w:val="left"/></w:lvl>`;
  const num = (id: number): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  return `<?xml version="1.0" encoding="UTF-8"?><w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level}</w:abstractNum>${Array.from({ length: lists }, (_, i) => num(i + 1)).join('')}</w:numbering>`;
}

function rowXml(row: SetRow, table: CorpusTable, layout: Layout): string {
  const heading = row.kind === 'heading' || row.kind === 'key';
  const flags = `${layout.splitRows && !heading ? '' : '<w:cantSplit/>'}${heading && layout.repeatHeading ? '<w:tblHeader/>' : ''}`;
  const width = (cell: SetCell): number => {
    const at = table.columns.indexOf(cell.column);
    return table.columns
      .slice(at, at + cell.span)
      .reduce((sum, column) => sum + (layout.widths[column] ?? 0), 0);
  };
  const size = heading ? layout.headSize : layout.size;
  return `<w:tr><w:trPr>${flags}</w:trPr>${row.cells.map((cell) => cellXml(cell, width(cell), layout, size)).join('')}</w:tr>`;
}

function tableXml(table: CorpusTable, layout: Layout): string {
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const sides = {
    all: ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
    level: ['top', 'bottom', 'insideH'],
    none: [],
  }[layout.borders];
  const pad = dxa(layout.padding);
  return `<w:tbl><w:tblPr><w:tblW w:w="${dxa(table.columns.reduce((sum, c) => sum + (layout.widths[c] ?? 0), 0))}" w:type="dxa"/><w:tblBorders>${sides.map(line).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${pad}" w:type="dxa"/><w:right w:w="${pad}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${table.columns.map((c) => `<w:gridCol w:w="${dxa(layout.widths[c] ?? 0)}"/>`).join('')}</w:tblGrid>${setTable(
    table,
    layout,
  )
    .map((row) => rowXml(row, table, layout))
    .join('')}</w:tbl>`;
}

function letterheadXml(left: readonly FrameLine[], right: readonly FrameLine[], style: Style): string {
  const side = (lines: readonly FrameLine[], width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${lines.map((l) => paragraph(l.text, { ...style, ...l })).join('')}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="3600"/><w:gridCol w:w="5400"/></w:tblGrid><w:tr>${side(left, 3600)}${side(right, 5400)}</w:tr></w:tbl>`;
}

function section(layout: Layout, landscape: boolean, margins: Layout['margins'], first: boolean): string {
  const [top, bottom, left, right] = margins.map(dxa);
  const size = landscape
    ? `<w:pgSz w:w="${dxa(29.7)}" w:h="${dxa(21)}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${dxa(21)}" w:h="${dxa(29.7)}"/>`;
  const part =
    layout.pageNumber === 'none' ? '' : `<w:${layout.pageNumber}Reference w:type="default" r:id="rId9"/>`;
  return `<w:sectPr>${part}<w:type w:val="nextPage"/>${size}<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="600" w:footer="500" w:gutter="0"/>${first ? '<w:titlePg/>' : ''}</w:sectPr>`;
}

function pageNumber(layout: Layout): string {
  const field = (code: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const said = {
    '2': field('PAGE'),
    '- 2 -': words('- ') + field('PAGE') + words(' -'),
    'Trang 2': words('Trang ') + field('PAGE'),
    '2/9': field('PAGE') + words('/') + field('NUMPAGES'),
  }[layout.pageForm];
  const tag = layout.pageNumber === 'footer' ? 'ftr' : 'hdr';
  return `<?xml version="1.0" encoding="UTF-8"?><w:${tag} ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${said}</w:p></w:${tag}>`;
}

/** A table in its layout. */
export interface Setting {
  readonly table: CorpusTable;
  readonly layout: Layout;
}

/** Each table with its lines, and the page's set-up that ends it. */
function parts(settings: readonly Setting[], prose: Style): string {
  const lines = (list: readonly FrameLine[]): string =>
    list.map((l) => paragraph(l.text, { ...prose, ...l })).join('');
  return settings
    .map(({ table, layout }, i) => {
      const frame = frameOf(table, layout);
      const whole = frame.letterhead !== null && i === 0;
      const head =
        whole && frame.letterhead
          ? letterheadXml(frame.letterhead.left, frame.letterhead.right, { ...prose, spacing: 0 }) +
            lines(frame.body)
          : '';
      const turn =
        whole && layout.newPage
          ? `<w:p><w:pPr>${section(layout, false, [2, 2, 3, 1.5], true)}</w:pPr></w:p>`
          : '';
      const set = section(layout, layout.landscape, layout.margins, i === 0 && turn === '');
      const end =
        i === settings.length - 1
          ? (lines(frame.under) || '<w:p/>') + set
          : `<w:p><w:pPr>${set}</w:pPr></w:p>`;
      return `${head}${turn}${lines(frame.over)}${tableXml(table, layout)}${end}`;
    })
    .join('');
}

/** Tables, each in its layout and frame, as a Word file. The first one's layout rules fonts and page numbers. */
export function docx(settings: readonly [Setting, ...Setting[]]): Uint8Array {
  const [{ layout }] = settings;
  const body = parts(settings, { size: 13, align: 'both', spacing: 3, lineHeight: 1.1 });
  const numbered = layout.pageNumber !== 'none';
  const kind = layout.pageNumber;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>${numbered ? `<Override PartName="/word/number.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>` : ''}</Types>`,
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>${numbered ? `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="number.xml"/>` : ''}</Relationships>`,
    'word/styles.xml': `<?xml version="1.0" encoding="UTF-8"?><w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${layout.font}" w:hAnsi="${layout.font}" w:eastAsia="${layout.font}" w:cs="${layout.font}"/><w:sz w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/numbering.xml': numbering(settings),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...(numbered ? { 'word/number.xml': pageNumber(layout) } : {}),
  };
  // a fixed day, so that the same draw gives the same bytes
  const mtime = new Date(2026, 0, 1);
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, [strToU8(xml), { mtime }]])),
  );
}
