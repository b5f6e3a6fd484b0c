import { LIMITS } from '../../source/limits.ts';
import { isLevel, type Numbering } from './numbering.ts';
import { alternative, isShaded, type RunReader, STRAY } from './runs.ts';
import { drawnBorders, numberingRef, type ResolvedStyle, type Styles } from './styles.ts';
import type { Aside, WordBlock, WordCell, WordParagraph, WordRow, WordRun, WordTable } from './tree.ts';
import {
  child,
  gridColumns,
  LEFT_ROW,
  LEFT_TABLE,
  LEFT_WORDS,
  numberOf,
  strayText,
  toggle,
  valOf,
  type XmlNode,
} from './xml.ts';

/** Elements around blocks, rows and cells whose children stand in their place. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:hyperlink']);

/** A span or a gap of more grid columns than any table has is an error of the file. */

/** What a deleted paragraph mark leaves for the paragraph after it. */
interface Carry {
  runs: WordRun[];
  boxes: WordBlock[];
}

/** Reads paragraphs and tables into the Word-shaped tree. */
export class BlockReader {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #runs: RunReader;
  readonly #pageBreaks: ReadonlySet<XmlNode>;
  /** Words met outside the cells of the table that is read. */
  readonly #strays: string[] = [];

  /** @param pageBreaks the section properties after which a new page begins (see `sectionPageBreaks`) */
  constructor(
    styles: Styles,
    numbering: Numbering,
    runs: RunReader,
    pageBreaks: ReadonlySet<XmlNode> = new Set(),
  ) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#runs = runs;
    this.#pageBreaks = pageBreaks;
  }

  /**
   * The blocks inside an element.
   * @param path of the element, to which `/p[1]` or `/table[1]` is added
   */
  read(node: XmlNode, path: string): WordBlock[] {
    const blocks: WordBlock[] = [];
    const carry: Carry = { runs: [], boxes: [] };
    const count = { paragraphs: 0, tables: 0 };
    const flush = () => {
      if (carry.runs.length === 0 && carry.boxes.length === 0) return;
      blocks.push({
        ...bareParagraph(`${path}/p[${count.paragraphs}]`),
        runs: carry.runs,
        boxes: carry.boxes,
      });
      carry.runs = [];
      carry.boxes = [];
    };
    this.#each(node, (part) => {
      if (part.name === 'w:p') {
        count.paragraphs += 1;
        const paragraph = this.#paragraph(part, `${path}/p[${count.paragraphs}]`, carry);
        if (paragraph) blocks.push(paragraph);
      } else if (part.name === 'w:tbl') {
        flush();
        count.tables += 1;
        const left: XmlNode[] = [];
        const table = this.#table(part, `${path}/table[${count.tables}]`, left);
        if (table.rows.length > 0) blocks.push(table);
        if (left.length > 0) blocks.push(leftRows(left, `${table.path}/row[${table.rows.length + 1}]`));
        if (this.#strays.length > 0) blocks.push(strayWords(this.#strays.splice(0).join(' '), table.path));
      } else if (part.name === LEFT_TABLE) {
        flush();
        count.tables += 1;
        blocks.push(leftWords(part.text, { tables: 1, rows: 0 }, `${path}/table[${count.tables}]`));
      } else if (part.name === LEFT_WORDS) {
        flush();
        blocks.push(leftWords(part.text, { tables: 0, rows: 0 }, path));
      } else if (part.name === 'w:altChunk') {
        this.#runs.findings.embedded += 1;
      } else {
        const stray = strayText(part);
        if (stray === '') return;
        flush();
        blocks.push(strayWords(stray, path));
      }
    });
    flush();
    return blocks;
  }

  /** Children, with wrappers opened and the other side of tracked changes left out. */
  #each(node: XmlNode, visit: (part: XmlNode) => void): void {
    for (const part of node.children) {
      const kept = this.#runs.keeps(part);
      if (part.name === 'mc:AlternateContent') {
        for (const inner of alternative(part)) visit(inner);
      } else if (kept || (kept === null && WRAPPERS.has(part.name))) {
        this.#runs.within(part, () => this.#each(part, visit));
      } else if (kept === null) visit(part);
    }
  }

  #paragraph(node: XmlNode, path: string, carry: Carry): WordParagraph | null {
    const properties = this.#properties(node);
    const style = this.#styles.paragraph(valOf(properties, 'w:pStyle'));
    const boxNodes: XmlNode[] = [];
    // what was carried here grows: of paragraphs that run on into each other each adds its own
    const { runs, boxes } = carry;
    for (const run of this.#runs.paragraph(node, style, boxNodes)) runs.push(run);
    for (const [i, box] of boxNodes.entries())
      for (const inner of this.read(box, `${path}/box[${i + 1}]`)) boxes.push(inner);
    if (this.#markIsGone(child(properties, 'w:rPr'))) return null;
    carry.runs = [];
    carry.boxes = [];
    const section = child(properties, 'w:sectPr');
    const outline = numberOf(properties, 'w:outlineLvl') ?? style.outline ?? 9;
    return {
      kind: 'paragraph',
      path,
      runs,
      heading: outline < 9 ? Math.min(6, outline + 1) : null,
      numbering: this.#numberingOf(properties, style),
      pageBreakBefore: toggle(properties, 'w:pageBreakBefore') ?? style.pageBreakBefore ?? false,
      pageBreakAfter: section !== undefined && this.#pageBreaks.has(section),
      boxes,
    };
  }

  /** The paragraph's properties on the side of the tracked changes that is read. */
  #properties(node: XmlNode): XmlNode | undefined {
    const properties = child(node, 'w:pPr');
    if (this.#runs.changes === 'final') return properties;
    const before = child(child(properties, 'w:pPrChange'), 'w:pPr');
    const rest = properties?.children.filter((c) => c.name === 'w:rPr' || c.name === 'w:sectPr') ?? [];
    return before && properties ? { ...properties, children: [...before.children, ...rest] } : properties;
  }

  /** The end of the paragraph is not there on this side of the tracked changes: it runs on into the next. */
  #markIsGone(mark: XmlNode | undefined): boolean {
    return mark?.children.some((c) => this.#runs.keeps(c) === false) ?? false;
  }

  #numberingOf(properties: XmlNode | undefined, style: ResolvedStyle): WordParagraph['numbering'] {
    const own = numberingRef(properties);
    const list = own.list ?? style.numbering.list;
    // list 0 takes a paragraph out of the list that its style puts it into (17.9.18)
    if (list === undefined || list === '0') return null;
    // a level that no list can have numbers nothing
    if (own.level !== undefined) return isLevel(own.level) ? { list, level: own.level } : null;
    const [self = '', ...ancestors] = style.lineage;
    const tied = (styles: readonly string[]) => this.#numbering.levelOfStyle(list, styles);
    const level = tied([self]) ?? style.numbering.level ?? tied(ancestors) ?? 0;
    return isLevel(level) ? { list, level } : null;
  }

  /** @param left gets the rows beyond those that are read */
  #table(node: XmlNode, path: string, left: XmlNode[]): WordTable {
    const properties = child(node, 'w:tblPr');
    const rows: WordRow[] = [];
    // what a style shades is not looked at
    this.#runs.onGround(valOf(properties, 'w:tblStyle') !== undefined, () => {
      this.#each(node, (part) => {
        if (part.name === LEFT_ROW) left.push(part);
        else if (part.name !== 'w:tr') this.#keepStray(part);
        if (part.name !== 'w:tr' || this.#isGone(child(part, 'w:trPr'), 'w:ins', 'w:del')) return;
        rows.push(this.#row(part, `${path}/row[${rows.length + 1}]`));
      });
    });
    const styled = this.#styles.table(valOf(properties, 'w:tblStyle')).bordered;
    const bordered = drawnBorders(child(properties, 'w:tblBorders')) ?? styled ?? false;
    const grid = gridColumns(node).map((c) => Number.parseInt(c.attributes['w:w'] ?? '', 10) || 0);
    const drawn = bordered || rows.some((r) => r.cells.some((c) => c.bordered === true));
    return { kind: 'table', path, grid, rows, bordered: drawn };
  }

  #row(node: XmlNode, path: string): WordRow {
    const properties = child(node, 'w:trPr');
    const cells: WordCell[] = [];
    this.#each(node, (part) => {
      if (part.name !== 'w:tc') this.#keepStray(part);
      if (part.name !== 'w:tc' || this.#isGone(child(part, 'w:tcPr'), 'w:cellIns', 'w:cellDel')) return;
      cells.push(this.#cell(part, `${path}/cell[${cells.length + 1}]`));
    });
    return {
      before: span(numberOf(properties, 'w:gridBefore'), 0),
      after: span(numberOf(properties, 'w:gridAfter'), 0),
      cells,
      header: toggle(properties, 'w:tblHeader') ?? false,
    };
  }

  #cell(node: XmlNode, path: string): WordCell {
    const properties = child(node, 'w:tcPr');
    const merge = child(properties, 'w:vMerge');
    return {
      blocks: this.#runs.onGround(isShaded(properties), () => this.read(node, path)),
      span: span(numberOf(properties, 'w:gridSpan'), 1),
      vertical: !merge ? 'none' : merge.attributes['w:val'] === 'restart' ? 'start' : 'continue',
      mergedLeft: child(properties, 'w:hMerge') !== undefined && valOf(properties, 'w:hMerge') !== 'restart',
      bordered: drawnBorders(child(properties, 'w:tcBorders')),
    };
  }

  /** Words between the rows of a table or between the cells of a row, where only a damaged file has any. */
  #keepStray(part: XmlNode): void {
    const stray = strayText(part);
    if (stray !== '') this.#strays.push(stray);
  }

  #isGone(properties: XmlNode | undefined, inserted: string, deleted: string): boolean {
    const gone = child(properties, this.#runs.changes === 'final' ? deleted : inserted) !== undefined;
    if (child(properties, inserted)) this.#runs.findings.insertions += 1;
    if (child(properties, deleted)) this.#runs.findings.deletions += 1;
    return gone;
  }
}

/** A table or rows beyond those that are read: none of their words is among those of the document. */
function leftWords(text: string, of: NonNullable<Aside['of']>, path: string): WordParagraph {
  const aside: Aside = { reason: 'beyond', confirmed: true, of };
  return { ...bareParagraph(path), runs: [{ text, bold: false, aside }], boxes: [] };
}

/** Words that stand where none may: they are kept, and told. */
function strayWords(text: string, path: string): WordParagraph {
  return { ...bareParagraph(path), runs: [{ text, bold: false, aside: STRAY }], boxes: [] };
}

function leftRows(rows: readonly XmlNode[], path: string): WordParagraph {
  const texts = rows.map(({ text }) => text);
  return leftWords(texts.join(''), { tables: 0, rows: rows.length }, path);
}

function span(value: number | undefined, least: number): number {
  return Math.min(LIMITS.wordSpan.most, Math.max(least, value ?? least));
}

/**
 * Section properties after which a new page begins. They stand at a section's end and say how that section
 * itself begins, so the next one decides (ECMA-376 part 1, 17.6.17 and 17.6.22).
 */
export function sectionPageBreaks(body: XmlNode): ReadonlySet<XmlNode> {
  const breaks = new Set<XmlNode>();
  let before: XmlNode | undefined;
  const visit = (node: XmlNode): void => {
    if (node.name === 'w:sectPr') {
      const continues = /^(?:continuous|nextColumn)$/.test(valOf(node, 'w:type') ?? 'nextPage');
      if (before && !continues) breaks.add(before);
      before = node;
    } else if (node.name === 'w:p') {
      const section = child(child(node, 'w:pPr'), 'w:sectPr');
      if (section) visit(section);
    } else if (node === body || WRAPPERS.has(node.name)) node.children.forEach(visit);
  };
  visit(body);
  return breaks;
}

function bareParagraph(path: string): Omit<WordParagraph, 'runs' | 'boxes'> {
  return {
    kind: 'paragraph',
    path,
    heading: null,
    numbering: null,
    pageBreakBefore: false,
    pageBreakAfter: false,
  };
}
