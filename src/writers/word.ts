import { xmlText } from '../text/markup.ts';
import { FONT, MARGIN, PAPER } from './official-form.ts';

/**
 * Word documents (Office Open XML) of prose, lists and tables: reports and reminders. Tables of plans and comparisons,
 * with groups and marked words, are `docx.ts`. The library that packs them is loaded only when a document is written.
 */

/** A part of a Word document. */
export type WordBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'bullet'; readonly text: string }
  | { readonly kind: 'page-break' }
  | WordTable;

/** A table of a Word document, with a heading that comes again on each page. */
export interface WordTable {
  readonly kind: 'table';
  readonly headings: readonly string[];
  /** How wide each column is, in parts of the whole. */
  readonly widths: readonly number[];
  /** What a column takes at least, in twentieths of a point: what must not be broken stands in it. */
  readonly least?: readonly number[];
  readonly right: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
}

/** What a Word document is called, by whom it is, and how its pages lie. */
export interface WordOptions {
  readonly title: string;
  readonly author?: string | null;
  /** Tables of many columns need the page across. */
  readonly landscape?: boolean;
}

/** Half points. */
const SIZE = { text: 26, table: 22, title: 28 } as const;
/** Also of headings, which Word would draw blue and in another type. */
const TYPE = { font: FONT, color: '000000' } as const;

/**
 * Widths of columns that fill a table: its room in parts, but none under what it takes at least, which together are less
 * than the room; the others share what is left.
 */
export function columnsIn(room: number, parts: readonly number[], least: readonly number[] = []): number[] {
  const held = new Set<number>();
  for (;;) {
    const left = parts.reduce((sum, _, i) => sum - (held.has(i) ? (least[i] ?? 0) : 0), room);
    const shared = parts.reduce((sum, part, i) => sum + (held.has(i) ? 0 : part), 0) || 1;
    const widths = parts.map((part, i) =>
      held.has(i) ? (least[i] ?? 0) : (Math.max(0, left) * part) / shared,
    );
    const short = widths.findIndex((width, i) => width < (least[i] ?? 0));
    if (short < 0) return widths.map(Math.floor);
    held.add(short);
  }
}

/** A Word document of these blocks. */
export async function toWord(blocks: readonly WordBlock[], options: WordOptions): Promise<Uint8Array> {
  const docx = await import('docx');
  const { title, author, landscape = false } = options;
  const room = (landscape ? PAPER.height : PAPER.width) - MARGIN.left - MARGIN.right;
  const size = landscape ? { ...PAPER, orientation: docx.PageOrientation.LANDSCAPE } : PAPER;
  const document = new docx.Document({
    title: xmlText(title),
    creator: xmlText(author ?? 'reform-plan'),
    styles: { default: { document: { run: TYPE }, title: { run: TYPE }, heading1: { run: TYPE } } },
    sections: [
      {
        properties: { page: { size, margin: MARGIN } },
        children: blocks.map((block) => drawn(docx, block, room)),
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

/** The library, loaded by then. */
type Docx = typeof import('docx');

/** @param room how wide the text of the page is, in twentieths of a point */
function drawn(docx: Docx, block: WordBlock, room: number) {
  switch (block.kind) {
    case 'title':
      return paragraph(docx, block.text, {
        heading: docx.HeadingLevel.TITLE,
        alignment: docx.AlignmentType.CENTER,
        bold: true,
        size: SIZE.title,
        spacing: { after: 200 },
      });
    case 'heading':
      return paragraph(docx, block.text, {
        heading: docx.HeadingLevel.HEADING_1,
        bold: true,
        spacing: { before: 240, after: 120 },
      });
    case 'paragraph':
      return paragraph(docx, block.text, {
        alignment: docx.AlignmentType.JUSTIFIED,
        spacing: { after: 120 },
      });
    case 'bullet':
      return paragraph(docx, block.text, { bullet: { level: 0 } });
    case 'page-break':
      return new docx.Paragraph({ children: [new docx.PageBreak()] });
    case 'table':
      return tableOf(docx, block, room);
  }
}

type Traits = { readonly bold?: boolean; readonly size?: number } & import('docx').IParagraphOptions;

/** A paragraph whose line breaks stay. */
function paragraph(docx: Docx, text: string, traits: Traits) {
  const { bold, size = SIZE.text, ...layout } = traits;
  const lines = xmlText(text).split(/\r\n|\r|\n/);
  const children = lines.map(
    (line, i) =>
      new docx.TextRun({ text: line, size, ...(bold !== undefined && { bold }), ...(i > 0 && { break: 1 }) }),
  );
  return new docx.Paragraph({ ...layout, children });
}

function tableOf(docx: Docx, { headings, widths, least = [], right, rows }: WordTable, room: number) {
  const columnWidths = columnsIn(room, widths, least);
  const line = (texts: readonly string[], heading: boolean) =>
    new docx.TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: headings.map((_, i) => {
        const side = heading ? 'CENTER' : right[i] ? 'RIGHT' : 'LEFT';
        return new docx.TableCell({
          width: { size: columnWidths[i] ?? 0, type: docx.WidthType.DXA },
          children: [
            paragraph(docx, texts[i] ?? '', {
              size: SIZE.table,
              bold: heading,
              alignment: docx.AlignmentType[side],
            }),
          ],
          ...(heading && { verticalAlign: docx.VerticalAlign.CENTER }),
        });
      }),
    });
  return new docx.Table({
    columnWidths,
    width: { size: room, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    rows: [line(headings, true), ...rows.map((row) => line(row, false))],
  });
}
