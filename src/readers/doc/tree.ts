import { LIMITS } from '../../source/limits.ts';
import { symbolOf } from '../docx/symbols.ts';
import type {
  Aside,
  Findings,
  WordBlock,
  WordCell,
  WordParagraph,
  WordRow,
  WordRun,
  WordTable,
} from '../docx/tree.ts';
import type { Bytes } from './bytes.ts';
import type { DocFile, Story } from './file.ts';
import { SPRM, sprms } from './sprms.ts';
import { type DocStyle, type DocStyles, toggled, withProperties } from './styles.ts';

/**
 * The text of an old Word file in Word's own shapes, those of a .docx. A table is written as paragraphs that say
 * that they stand in one: U+0007 ends a cell, and a paragraph of its own ends each row and holds its columns.
 *
 *     STT␇ Nhiệm vụ␇ Chủ trì␇ ␇       the last is the end of the row
 */

/** A paragraph with what it says of tables. */
interface Piece {
  readonly paragraph: WordParagraph;
  /** How many tables it stands in, one inside the other. */
  readonly depth: number;
  readonly endsCell: boolean;
  readonly row: Row | null;
}

/** The end of a row. */
interface Row {
  /** Borders between cells, in twentieths of a point. */
  readonly borders: readonly number[];
  readonly cells: readonly Pick<WordCell, 'vertical' | 'mergedLeft'>[];
  readonly header: boolean;
  readonly bordered: boolean;
}

/** A damaged file may ask for billions. */
const DEEPEST = LIMITS.docDepth.most;
/** Word's own limit is 63. */
const MOST_COLUMNS = 64;

/** How the pieces of a Word 97–2003 file are put together. */
export interface TreeOptions {
  readonly changes: 'final' | 'original';
  readonly findings: Findings;
}

/** The blocks of one story. */
export function storyBlocks(
  file: DocFile,
  styles: DocStyles,
  story: Story,
  options: TreeOptions,
  path: string,
): WordBlock[] {
  const pieces = new StoryReader(file, styles, options).read(story, path);
  return new TreeBuilder(pieces).blocks(0);
}

class TreeBuilder {
  readonly #pieces: readonly Piece[];
  #at = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** Blocks at a depth, up to the end of the cell that they stand in. */
  blocks(depth: number): WordBlock[] {
    const blocks: WordBlock[] = [];
    for (let piece = this.#pieces[this.#at]; piece; piece = this.#pieces[this.#at]) {
      if (piece.depth < depth || (depth > 0 && piece.depth === depth && piece.row)) break;
      if (piece.depth > depth) {
        const at = this.#at;
        const table = this.#table(depth + 1);
        if (table.rows.length > 0) blocks.push(table);
        // a table that takes nothing would be read for ever
        if (this.#at === at) this.#at += 1;
        continue;
      }
      this.#at += 1;
      blocks.push(piece.paragraph);
      if (piece.endsCell && depth > 0) break;
    }
    return blocks;
  }

  #table(depth: number): WordTable {
    const path = this.#pieces[this.#at]?.paragraph.path ?? '';
    const rows: { cells: WordBlock[][]; row: Row | null }[] = [];
    let cells: WordBlock[][] = [];
    for (let piece = this.#pieces[this.#at]; piece; piece = this.#pieces[this.#at]) {
      if (piece.depth < depth) break;
      if (piece.depth === depth && piece.row) {
        rows.push({ cells, row: piece.row });
        cells = [];
        this.#at += 1;
      } else cells.push(this.blocks(depth));
    }
    if (cells.length > 0) rows.push({ cells, row: null });
    return tableOf(rows, path);
  }
}

function tableOf(rows: readonly { cells: WordBlock[][]; row: Row | null }[], path: string): WordTable {
  const lines = new Set(rows.flatMap(({ row, cells }) => bordersOf(row, cells.length)));
  const grid = [...lines].sort((a, b) => a - b);
  const column = new Map(grid.map((line, i) => [line, i]));
  return {
    kind: 'table',
    path,
    grid: grid.slice(1).map((line, i) => line - (grid[i] ?? 0)),
    rows: rows.map(({ cells, row }): WordRow => {
      const borders = bordersOf(row, cells.length).map((line) => column.get(line) ?? 0);
      return {
        before: borders[0] ?? 0,
        after: 0,
        header: row?.header ?? false,
        cells: cells.map((blocks, i) => ({
          blocks,
          span: Math.max(1, (borders[i + 1] ?? 0) - (borders[i] ?? 0)),
          vertical: row?.cells[i]?.vertical ?? 'none',
          mergedLeft: row?.cells[i]?.mergedLeft ?? false,
          bordered: undefined,
        })),
      };
    }),
    bordered: rows.some(({ row }) => row?.bordered ?? false),
  };
}

/** A column of 1 cm for each cell that the row says nothing of. */
const UNKNOWN_WIDTH = 567;

function bordersOf(row: Row | null, cells: number): number[] {
  const borders = [...(row?.borders ?? [0])];
  while (borders.length <= cells) borders.push((borders.at(-1) ?? 0) + UNKNOWN_WIDTH);
  return borders.slice(0, cells + 1);
}

/** A field: instructions, which nobody reads, up to its separator, then what is shown. */
interface Field {
  instruction: string;
  showing: boolean;
}

const MARKS = { cell: '\u0007', paragraph: '\r', page: '\f' } as const;
const FIELD = { begin: '\u0013', separator: '\u0014', end: '\u0015' } as const;
/** What single characters stand for (MS-DOC 2.4.1): breaks and hyphens; the rest are places of pictures and notes. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '\u000B': '\n',
  '\u000E': '\n',
  '\u001E': '-',
  '\u001F': '',
  '\t': '\t',
};

class StoryReader {
  readonly #file: DocFile;
  readonly #styles: DocStyles;
  readonly #options: TreeOptions;
  readonly #fields: Field[] = [];

  constructor(file: DocFile, styles: DocStyles, options: TreeOptions) {
    this.#file = file;
    this.#styles = styles;
    this.#options = options;
  }

  read(story: Story, path: string): Piece[] {
    const { from, to } = this.#file.story(story);
    const pieces: Piece[] = [];
    let start = from;
    for (let at = from; at < to; at++) {
      const mark = this.#file.text[at];
      const last = at === to - 1;
      if (mark !== MARKS.paragraph && mark !== MARKS.cell && mark !== MARKS.page && !last) continue;
      pieces.push(this.#piece(start, at, mark ?? '', `${path}/p[${pieces.length + 1}]`));
      start = at + 1;
    }
    return pieces;
  }

  #piece(start: number, at: number, mark: string, path: string): Piece {
    const { style: number, group } = this.#file.paragraphAt(at);
    const style = withProperties(this.#styles.style(number), group);
    const table = tableMarks(group, mark);
    // the last character of a story may be a letter where the file was cut
    const end = mark === MARKS.paragraph || mark === MARKS.cell || mark === MARKS.page ? at : at + 1;
    return {
      paragraph: {
        kind: 'paragraph',
        path,
        runs: this.#runs(start, end, style),
        heading: style.outline < 9 ? Math.min(6, style.outline + 1) : null,
        numbering: style.list > 0 ? { list: String(style.list), level: style.level } : null,
        pageBreakBefore: style.pageBreakBefore,
        pageBreakAfter: mark === MARKS.page,
        boxes: [],
      },
      ...table,
    };
  }

  #runs(start: number, end: number, style: DocStyle): WordRun[] {
    const runs: WordRun[] = [];
    for (let at = start; at < end; ) {
      const { group, until } = this.#file.charactersAt(at);
      const stop = Math.min(end, Math.max(at + 1, until));
      const look = lookOf(group, style.bold);
      const kept = this.#keeps(look);
      const symbol = look.symbol;
      const text = symbol === null ? this.#shown(this.#file.text.slice(at, stop)) : this.#outside(symbol);
      if (kept && text !== '') {
        const aside: Aside | null = look.hidden
          ? { reason: 'hidden', confirmed: true }
          : this.#fields.some(isPageNumber)
            ? { reason: 'page-number', confirmed: true }
            : null;
        runs.push({ text, bold: look.bold, aside });
      }
      at = stop;
    }
    return runs;
  }

  /** Whether characters stand on the side of the tracked changes that is read. */
  #keeps({ inserted, deleted }: Look): boolean {
    if (inserted) this.#options.findings.insertions += 1;
    if (deleted) this.#options.findings.deletions += 1;
    return this.#options.changes === 'final' ? !deleted : !inserted;
  }

  #outside(text: string): string {
    return this.#fields.every((field) => field.showing) ? text : '';
  }

  /** The characters that are shown, with fields opened and closed on the way. */
  #shown(raw: string): string {
    let text = '';
    for (const character of raw) {
      const field = this.#fields.at(-1);
      if (character === FIELD.begin) this.#fields.push({ instruction: '', showing: false });
      else if (character === FIELD.separator && field) field.showing = true;
      else if (character === FIELD.end) this.#fields.pop();
      else if (field && !field.showing) field.instruction += character;
      else if (character === '\u0001') this.#options.findings.pictures += 1;
      else if (character >= ' ') text += character;
      else text += CHARACTERS[character] ?? '';
    }
    return text;
  }
}

function isPageNumber({ instruction, showing }: Field): boolean {
  return showing && /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

interface Look {
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly inserted: boolean;
  readonly deleted: boolean;
  readonly symbol: string | null;
}

function lookOf(group: Bytes, bold: boolean): Look {
  const look: { -readonly [K in keyof Look]: Look[K] } = {
    bold,
    hidden: false,
    inserted: false,
    deleted: false,
    symbol: null,
  };
  for (const { code, operand } of sprms(group)) {
    if (code === SPRM.CFBold) look.bold = toggled(operand, bold);
    else if (code === SPRM.CFVanish) look.hidden = toggled(operand, false);
    else if (code === SPRM.CFRMarkIns) look.inserted = operand.u8(0) === 1;
    else if (code === SPRM.CFRMarkDel) look.deleted = operand.u8(0) === 1;
    else if (code === SPRM.CSymbol) look.symbol = symbolOf(operand.u16(2), 'Wingdings');
  }
  return look;
}

/** What a paragraph's properties say of tables. */
function tableMarks(group: Bytes, mark: string): Pick<Piece, 'depth' | 'endsCell' | 'row'> {
  let [depth, inTable, endsRow, endsInner] = [0, false, false, false];
  for (const { code, operand } of sprms(group)) {
    if (code === SPRM.PItap) depth = operand.u32(0);
    else if (code === SPRM.PFInTable) inTable = operand.u8(0) === 1;
    else if (code === SPRM.PFTtp || code === SPRM.PFInnerTtp) endsRow = operand.u8(0) === 1;
    else if (code === SPRM.PFInnerTableCell) endsInner = operand.u8(0) === 1;
  }
  if (!inTable && depth === 0 && !endsRow) return { depth: 0, endsCell: false, row: null };
  return {
    depth: Math.min(DEEPEST, Math.max(1, depth)),
    endsCell: mark === MARKS.cell || endsInner,
    row: endsRow ? rowOf(group) : null,
  };
}

/** Bytes of a cell's description in a row (TC80, MS-DOC 2.9.320): flags, a width, four borders. */
const CELL_SIZE = 20;

function rowOf(group: Bytes): Row {
  let borders: number[] = [];
  let cells: { vertical: WordCell['vertical']; mergedLeft: boolean }[] = [];
  let header = false;
  let bordered = false;
  for (const { code, operand } of sprms(group)) {
    if (code === SPRM.TDefTable) {
      const count = Math.min(MOST_COLUMNS, operand.u8(0));
      borders = Array.from({ length: count + 1 }, (_, i) => operand.i16(1 + i * 2));
      const at = 1 + (count + 1) * 2;
      cells = Array.from({ length: count }, (_, i) => cellAt(operand, at + i * CELL_SIZE));
      bordered ||= cells.some((_, i) => isDrawn(operand, at + i * CELL_SIZE + 4, 4, 4));
    } else if (code === SPRM.TVertMerge) {
      const cell = cells[operand.u8(0)];
      if (cell) cell.vertical = VERTICAL[operand.u8(1) & 3] ?? 'none';
    } else if (code === SPRM.TMerge) {
      for (let i = operand.u8(0) + 1; i < operand.u8(1); i++) {
        const cell = cells[i];
        if (cell) cell.mergedLeft = true;
      }
    } else if (code === SPRM.TTableHeader) header = operand.u8(0) === 1;
    else if (code === SPRM.TTableBorders80) bordered ||= isDrawn(operand, 0, 6, 4);
    else if (code === SPRM.TTableBorders) bordered ||= isDrawn(operand, 4, 6, 8);
  }
  return { borders: ascending(borders), cells, header, bordered };
}

/** Merged with the cell above (1), and the first of cells that are (3). */
const VERTICAL: readonly WordCell['vertical'][] = ['none', 'continue', 'none', 'start'];

function cellAt(operand: Bytes, at: number): { vertical: WordCell['vertical']; mergedLeft: boolean } {
  const flags = operand.u16(at);
  return { vertical: VERTICAL[(flags >> 5) & 3] ?? 'none', mergedLeft: (flags & 3) === 1 };
}

/** Whether one of some borders has a kind of line; 255 says that another place decides. */
function isDrawn(operand: Bytes, at: number, borders: number, size: number): boolean {
  for (let i = 0; i < borders; i++) {
    const kind = operand.u8(at + i * size + 1);
    if (at + i * size + 1 < operand.length && kind !== 0 && kind !== 0xff) return true;
  }
  return false;
}

function ascending(borders: readonly number[]): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return borders.map((border) => {
    last = Math.max(border, last + 1);
    return last;
  });
}
