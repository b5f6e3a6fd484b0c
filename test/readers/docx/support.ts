import { strToU8, zipSync } from 'fflate';
import { type DocxOptions, readDocx } from '../../../src/readers/docx.ts';
import { joinTokens, type SourceDocument, type SourceTable } from '../../../src/source/document.ts';

/** Word files made of hand-written XML: only what a test is about is in them. */

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SPACES = [
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** Further files, by name. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  readonly strict?: boolean;
}

/** The bytes of a Word file. */
export function docx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const links: string[] = [];
  const add = (name: string, type: string, element: string, inside: string): void => {
    const namespace = `xmlns:w="${parts.strict ? STRICT : TRANSITIONAL}" ${SPACES}`;
    files[`word/${name}`] = strToU8(
      `<?xml version="1.0"?><w:${element} ${namespace}>${inside}</w:${element}>`,
    );
    if (type !== '')
      links.push(`<Relationship Id="r${links.length}" Type="${OFFICE}/${type}" Target="${name}"/>`);
  };
  add('document.xml', '', 'document', `<w:body>${parts.body}</w:body>`);
  if (parts.numbering !== undefined) add('numbering.xml', 'numbering', 'numbering', parts.numbering);
  if (parts.styles !== undefined) add('styles.xml', 'styles', 'styles', parts.styles);
  if (parts.footnotes !== undefined) add('footnotes.xml', 'footnotes', 'footnotes', parts.footnotes);
  for (const [i, header] of (parts.headers ?? []).entries())
    add(`header${i + 1}.xml`, 'header', 'hdr', header);
  for (const [i, footer] of (parts.footers ?? []).entries())
    add(`footer${i + 1}.xml`, 'footer', 'ftr', footer);
  files['_rels/.rels'] = strToU8(
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="m" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  files['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`,
  );
  for (const [name, content] of Object.entries(parts.files ?? {})) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files);
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of plain text. */
export function p(content: string, properties = ''): string {
  const inside = content === '' || content.startsWith('<') ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
}

/** A paragraph in a list. */
export function item(list: number, level: number, text: string): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A cell of plain text or of blocks. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

export function tr(cells: readonly string[], properties = ''): string {
  const inside = cells.map((c) => (c.startsWith('<w:tc>') ? c : tc(c))).join('');
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${inside}</w:tr>`;
}

export const BORDERS = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>';

/** A table with borders, unless other properties are given. */
export function tbl(rows: readonly string[], properties = BORDERS, widths: readonly number[] = []): string {
  const grid = `<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${grid}${rows.join('')}</w:tbl>`;
}

/** The document that a file is read as; a trouble fails the test. */
export async function read(parts: DocxParts | string, options: DocxOptions = {}): Promise<SourceDocument> {
  const bytes = docx(typeof parts === 'string' ? { body: parts } : parts);
  const result = await readDocx(bytes, { file: 'ke-hoach.docx', sha256: '0' }, options);
  if (!result.ok) throw new Error(`${result.trouble.what}: ${result.trouble.got}`);
  return result.value;
}

/** The lines of a document outside its tables. */
export function textLines(source: SourceDocument): string[] {
  return source.blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : []));
}

/** The only table of a document. */
export function onlyTable(source: SourceDocument): SourceTable {
  const tables = source.blocks.filter((b) => b.kind === 'table');
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

/**
 * A table drawn row by row: the text of each cell where it begins, `^` under a cell that reaches down,
 * `<` beside one that reaches right. A slot that no cell or two cells cover is marked.
 */
export function draw(table: SourceTable): string[][] {
  const slots = Array.from({ length: table.rows }, () =>
    Array.from({ length: table.columns }, () => '(hole)'),
  );
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const line = slots[row];
        if (line?.[column] === undefined)
          throw new Error(`a cell reaches out of the table at ${row}, ${column}`);
        const text = cell.lines.map((l) => joinTokens(l.tokens)).join(' / ');
        const mark = row > cell.row ? '^' : column > cell.column ? '<' : text;
        line[column] = line[column] === '(hole)' ? mark : '(twice)';
      }
    }
  }
  return slots;
}
