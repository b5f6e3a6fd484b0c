import type { Discarded } from '../../model/index.ts';
import { joinTokens, placeOf, type SourceLine } from '../../source/document.ts';
import type { Flow } from '../layout.ts';
import { flowLine, isRule, LineBuffer } from '../line-buffer.ts';
import {
  asideOf,
  boldness,
  breaksPage,
  type Element,
  headingLevel,
  isBlock,
  isElement,
  isPreformatted,
  isText,
  type Node,
  tickOf,
} from './elements.ts';
import { ListCounter } from './lists.ts';
import { gridOf } from './table.ts';
import { piecesOf } from './text.ts';

/** A line of a page; `text` is what layout tables are told by. */
export interface HtmlParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly line: SourceLine;
}

/** What the elements around a node say about it. */
interface Context {
  readonly bold: boolean;
  readonly preformatted: boolean;
  readonly heading: number | null;
  readonly lists: readonly ListCounter[];
  /** It stands in a cell of a table. */
  readonly cell: boolean;
}

/** Goes through a page in document order and gathers its lines and tables. */
export class FlowReader {
  readonly discarded: Discarded[] = [];
  clippedCells = 0;
  /** A table has more slots than are worked out: its words are set aside. */
  oversized = false;
  readonly #html: string;
  readonly #lineAt: (offset: number) => number;
  readonly #buffer = new LineBuffer();
  #flow: Flow<HtmlParagraph>[] = [];
  #heading: number | null = null;
  #mark: { text: string; start: number; end: number } | null = null;
  #gap = 0;
  #opensPage = false;

  constructor(html: string) {
    this.#html = html;
    this.#lineAt = lineFinder(html);
  }

  read(nodes: readonly Node[]): Flow<HtmlParagraph>[] {
    return this.#gather(nodes, { bold: false, preformatted: false, heading: null, lists: [], cell: false });
  }

  /** The flow of some nodes by themselves, as in a cell. */
  #gather(nodes: readonly Node[], context: Context): Flow<HtmlParagraph>[] {
    const outer = this.#flow;
    this.#flow = [];
    this.#gap = 0;
    for (const node of nodes) this.#node(node, context);
    this.#endParagraph();
    const gathered = this.#flow;
    this.#flow = outer;
    this.#gap = 0;
    return gathered;
  }

  #node(node: Node, context: Context): void {
    if (isText(node)) this.#text(node, context);
    if (!isElement(node)) return;
    const aside = asideOf(node);
    if (aside === null) this.#element(node, context);
    else this.#setAside(node, aside);
  }

  #element(element: Element, context: Context): void {
    if (breaksPage(element, 'before')) this.#newPage();
    const tick = tickOf(element);
    if (tick !== null) this.#tick(tick, element, context);
    else if (element.tagName === 'br') this.#endLine();
    else if (element.tagName === 'table') this.#table(element, context);
    else if (isBlock(element)) this.#block(element, this.#inside(element, context));
    else for (const child of element.childNodes) this.#node(child, this.#inside(element, context));
    if (breaksPage(element, 'after')) this.#newPage();
  }

  #inside(element: Element, context: Context): Context {
    const list = /^(?:ol|ul|menu|dir)$/.test(element.tagName);
    return {
      bold: boldness(element) ?? context.bold,
      preformatted: context.preformatted || isPreformatted(element),
      cell: context.cell,
      heading: headingLevel(element) ?? context.heading,
      lists: list ? [...context.lists, new ListCounter(element, context.lists)] : context.lists,
    };
  }

  #block(element: Element, context: Context): void {
    this.#endParagraph();
    const before = this.#flow.length;
    if (element.tagName === 'li') this.#openItem(element, context);
    for (const child of element.childNodes) this.#node(child, context);
    if (element.tagName === 'li') this.#closeItem(context);
    this.#endParagraph();
    const blank = this.#flow.length === before && element.tagName === 'p';
    if (blank && !this.#opensPage) this.#gap += 1;
  }

  #tick(box: string, element: Element, context: Context): void {
    const start = element.sourceCodeLocation?.startOffset ?? 0;
    this.#add(box, start, element.sourceCodeLocation?.endOffset ?? start, context);
  }

  #openItem(element: Element, context: Context): void {
    const place = element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation;
    const text = context.lists.at(-1)?.mark(element) ?? '';
    const start = place?.startOffset ?? 0;
    this.#mark = text === '' ? null : { text, start, end: place?.endOffset ?? start };
  }

  /** An item that says nothing but its number, where numbers are counted by a list: the cells of a column STT. */
  #closeItem(context: Context): void {
    const mark = this.#mark;
    this.#mark = null;
    if (mark && context.cell && /[\p{L}\p{N}]/u.test(mark.text))
      this.#buffer.add(mark.text, mark.start, mark.end, context.bold);
  }

  #text(node: Parameters<typeof piecesOf>[0], context: Context): void {
    for (const piece of piecesOf(node, this.#html)) {
      if (context.preformatted && /[\r\n]/.test(piece.text)) this.#preformatted(piece, context);
      else this.#add(piece.text, piece.start, piece.end, context);
    }
  }

  #preformatted(piece: { readonly text: string; readonly start: number }, context: Context): void {
    let at = piece.start;
    for (const [i, line] of piece.text.split(/\r\n|[\r\n]/).entries()) {
      if (i > 0) this.#endLine();
      this.#add(line, at, at + line.length, context);
      at += line.length + 1;
    }
  }

  #add(text: string, start: number, end: number, context: Context): void {
    if (/\S/.test(text)) {
      if (!this.#buffer.hasWords) this.#heading = context.heading;
      this.#placeMark(text, context);
    }
    this.#buffer.add(text, start, end, context.bold);
  }

  /** The mark of a list item stands before its first words, unless these are such a mark themselves. */
  #placeMark(text: string, context: Context): void {
    const mark = this.#mark;
    this.#mark = null;
    if (!mark || (/^[-+]$/.test(mark.text) && /^\s*[-–+•*]\s/.test(`${text} `))) return;
    this.#buffer.add(mark.text, mark.start, mark.end, context.bold);
    this.#buffer.add(' ', mark.end, mark.end, context.bold);
  }

  #newPage(): void {
    this.#endParagraph();
    this.#opensPage = true;
    this.#gap = 0;
  }

  /** A line break: the line ends, its paragraph may go on. */
  #endLine(): void {
    if (this.#buffer.hasWords) this.#write();
    else if (!this.#opensPage) {
      this.#gap += 1;
      this.#closeLast();
    }
  }

  #endParagraph(): void {
    if (this.#buffer.hasWords) this.#write();
    this.#buffer.take({ lineAt: this.#lineAt });
    this.#closeLast();
  }

  /** The last line is the last of its paragraph. */
  #closeLast(): void {
    const last = this.#flow.at(-1);
    if (last?.kind !== 'paragraph' || last.line.paragraph) return;
    this.#flow[this.#flow.length - 1] = { ...last, line: { ...last.line, paragraph: true } };
  }

  #write(): void {
    const bold = this.#buffer.bold;
    const taken = this.#buffer.take({ lineAt: this.#lineAt });
    const [first] = taken.tokens;
    const last = taken.tokens.at(-1);
    if (!first || !last) return;
    const traits = {
      number: first.line,
      gap: this.#gap,
      opensPage: this.#opensPage,
      bold,
      paragraph: false,
      heading: this.#heading,
    };
    this.#gap = 0;
    this.#opensPage = false;
    const line = flowLine({ ...taken, start: first.start, end: last.end }, traits);
    this.#flow.push({ kind: 'paragraph', text: line.text, line });
  }

  #table(element: Element, context: Context): void {
    this.#endParagraph();
    const inside = { ...this.#inside(element, context), lists: [], cell: true };
    const grid = gridOf(element);
    if (grid === null) {
      this.oversized = true;
      this.#setAside(element, 'unplaced');
      return;
    }
    this.clippedCells += grid.clipped;
    for (const row of grid.hidden) this.#setAside(row, 'markup');
    for (const caption of grid.captions) this.#block(caption, inside);
    const cells = grid.cells.map(({ element: cell, ...slots }) => ({
      ...slots,
      content:
        asideOf(cell) === null
          ? this.#gather(cell.childNodes, this.#inside(cell, inside))
          : this.#hiddenCell(cell),
    }));
    if (cells.length === 0) return;
    const { rows, columns, headerRows, bordered } = grid;
    this.#flow.push({ kind: 'table', rows, columns, cells, headerRows, bordered });
  }

  #hiddenCell(cell: Element): [] {
    this.#setAside(cell, 'markup');
    return [];
  }

  #setAside(element: Element, reason: Discarded['reason'] | 'silent'): void {
    if (reason === 'silent') return;
    const buffer = new LineBuffer();
    const visit = (node: Node): void => {
      if (isText(node)) for (const p of piecesOf(node, this.#html)) buffer.add(p.text, p.start, p.end, false);
      else if (isElement(node) && asideOf(node) !== 'silent') {
        buffer.part();
        for (const child of node.childNodes) visit(child);
        buffer.part();
      }
    };
    visit(element);
    const { tokens } = buffer.take({ lineAt: this.#lineAt });
    if (tokens.length > 0)
      this.discarded.push({ text: tokens.map((t) => t.text).join(' '), reason, source: placeOf(tokens) });
  }
}

/** A paragraph's line, or nothing where it only draws: that is set aside. */
export function linesOf(paragraph: HtmlParagraph, inCell: boolean, discarded: Discarded[]): SourceLine[] {
  if (inCell || !isRule(paragraph.text)) return [paragraph.line];
  discarded.push({ text: paragraph.text, reason: 'rule', source: placeOf(paragraph.line.tokens) });
  return [];
}

/** Keeps the words of a table that is not read. @returns how many there are */
export function setAsideTable(table: readonly HtmlParagraph[], discarded: Discarded[]): number {
  const tokens = table.flatMap((p) => p.line.tokens);
  if (tokens.length > 0)
    discarded.push({ text: joinTokens(tokens), reason: 'unplaced', source: placeOf(tokens) });
  return tokens.length;
}

/** Finds the line, from 1, that holds an offset. */
function lineFinder(html: string): (offset: number) => number {
  const starts = [0];
  for (const m of html.matchAll(/\r\n|[\n\r]/g)) starts.push(m.index + m[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
