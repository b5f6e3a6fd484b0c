import { diagnostic } from '../../diagnostics/report.ts';
import type { Diagnostic, Discarded } from '../../model/index.ts';
import { wordsIn } from '../../model/status.ts';
import { type Block, placeOf, type SourceLine } from '../../source/document.ts';
import { mend, RUNS } from '../../text/fold.ts';
import { shorten } from '../../text/shorten.ts';
import { tooLong } from '../budget.ts';
import { layOutBlocks, type Paragraphs, tableTooLarge } from '../layout.ts';
import { flowLine, isRule, LineBuffer } from '../line-buffer.ts';
import { toFlow } from './grid.ts';
import { NumberCounter, type Numbering, type PrintedNumber } from './numbering.ts';
import { type Aside, isAside, plainText, type WordBlock, type WordParagraph, type WordRun } from './tree.ts';

const REASONS: Readonly<Record<Aside['reason'], Discarded['reason']>> = {
  hidden: 'invisible',
  unseen: 'invisible',
  struck: 'struck-out',
  'note-mark': 'footnote-mark',
  contents: 'repeated-header',
  placeholder: 'empty-mark',
  'page-number': 'page-number',
  beyond: 'unplaced',
  stray: 'unplaced',
};

/** A line break or a page break inside a paragraph. */
const BREAK = /[\n\f]/;
/** Layout: a compound broken after its hyphen by a line break ("09-" + "CTr/TU"); the break falls away. */
const BROKEN_COMPOUND = /(?<=[\p{L}\p{N}]-)\n(?=[\p{L}\p{N}])/gu;

/** What may be printed around a page number: "- 2 -", "Trang 2/15". */
const AROUND_NUMBER = /[\s\d\-–—/.|]+/g;

/**
 * Writes the Word-shaped tree out as lines and tables. Offsets run through the text that is produced, one
 * character for the end of each line, since a Word file has no text to point into; each word also has the
 * path of its paragraph.
 */
export class DocumentWriter {
  readonly discarded: Discarded[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #numbers = new Map<WordParagraph, PrintedNumber>();
  readonly #counter: NumberCounter;
  /** Tables and rows beyond those that are read, and their words. */
  readonly #left = { tables: 0, rows: 0, words: 0 };
  #offset = 0;
  #line = 0;
  #gap = 0;
  #opensPage = false;
  #container = '';

  constructor(numbering: Numbering) {
    this.#counter = new NumberCounter(numbering);
  }

  /** The blocks of the body or of a note, in reading order. */
  story(blocks: readonly WordBlock[]): Block[] {
    this.#number(blocks);
    let oversized = false;
    const flow = toFlow(blocks, {
      hidden: (cell) => this.#setAsideMerged(cell),
      oversized: (paragraphs) => {
        oversized = true;
        this.#leave(paragraphs);
      },
    });
    const paragraphs: Paragraphs<WordParagraph> = {
      textOf: plainText,
      linesOf: (paragraph, inCell) => this.#lines(paragraph, inCell),
      leave: (table) => {
        this.#left.tables += 1;
        this.#left.words += this.#leave(table);
      },
    };
    const laid = layOutBlocks(flow, paragraphs);
    if (oversized) this.diagnostics.push(tableTooLarge());
    if (Object.values(this.#left).some((n) => n > 0)) this.diagnostics.push(tooLong(this.#left));
    return laid;
  }

  /** Keeps the words of a table that is not read. @returns how many there are */
  #leave(table: readonly WordParagraph[]): number {
    const texts = table.map((paragraph) => {
      this.#setAsideRuns(paragraph);
      return `${this.#numbers.get(paragraph)?.text ?? ''} ${plainText(paragraph)}`;
    });
    const found = this.#discard(texts.join(' '), 'unplaced', table[0]?.path ?? '');
    return wordsOf(found);
  }

  /** Headers and footers: nothing of them is part of the document's text. */
  furniture(blocks: readonly WordBlock[]): void {
    for (const paragraph of paragraphsOf(blocks)) {
      const text = paragraph.runs.map((r) => r.text).join('');
      const counted = paragraph.runs.some((r) => r.aside?.reason === 'page-number');
      const bare = paragraph.runs
        .filter((r) => r.aside?.reason !== 'page-number')
        .map((r) => r.text)
        .join('');
      this.#discard(
        text,
        counted && /^(?:trang|page)?$/i.test(bare.replace(AROUND_NUMBER, ''))
          ? 'page-number'
          : 'running-head',
        paragraph.path,
      );
    }
  }

  /**
   * A note: none of it is part of the document's text.
   * @param mark the number that Word prints before it
   */
  note(blocks: readonly WordBlock[], mark: string, path: string): void {
    const words = [...paragraphsOf(blocks)].map((p) => p.runs.map((r) => r.text).join(''));
    if (words.every((text) => text.trim() === '')) return;
    this.#discard([mark, ...words].join(' '), 'footnote', path);
  }

  /** Number formats that were printed in Arabic digits for want of better. */
  get unknownFormats(): readonly string[] {
    return this.#counter.unknownFormats;
  }

  /** Numbers run in the order of the file, whatever order the text is read in. */
  #number(blocks: readonly WordBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const row of block.rows) {
          // the paragraphs that continue a merged cell are not shown and not counted
          for (const cell of row.cells) if (cell.vertical !== 'continue') this.#number(cell.blocks);
        }
        continue;
      }
      const shown = block.runs.length === 0 || block.runs.some((r) => !isAside(r));
      const { numbering } = block;
      const number = numbering && shown ? this.#counter.next(numbering.list, numbering.level) : null;
      if (number) this.#numbers.set(block, number);
      this.#number(block.boxes);
    }
  }

  #lines(paragraph: WordParagraph, inCell: boolean): SourceLine[] {
    this.#setAsideRuns(paragraph);
    this.#enter(paragraph.path.slice(0, paragraph.path.lastIndexOf('/')));
    if (paragraph.pageBreakBefore) this.#opensPage = true;
    const { runs, breaks } = joinedCompounds(paragraph.runs.filter((r) => !isAside(r)));
    const number = this.#numbers.get(paragraph);
    const lines: SourceLine[] = [];
    const buffer = new LineBuffer();
    let opened = this.#open(buffer, number, runs);
    for (const [i, run] of runs.entries()) {
      const pieces = BREAK.test(run.text) ? run.text.split(/[\n\f]/) : [run.text];
      for (const [j, piece] of pieces.entries()) {
        if (j > 0) {
          const page = breaks[i]?.[j - 1] === '\f';
          const line = this.#close(buffer, paragraph, { inCell, page, ends: false });
          if (line) lines.push(line);
          if (page) this.#opensPage = true;
          opened = this.#offset;
        }
        buffer.add(piece, opened, opened + piece.length, run.bold);
        opened += piece.length;
      }
    }
    const last = this.#close(buffer, paragraph, { inCell, page: false, ends: true });
    if (last) lines.push(last);
    if (paragraph.pageBreakAfter) this.#opensPage = true;
    // most paragraphs are one line, which knows already
    return lines.map((line, i) =>
      !line.paragraph && endsParagraph(lines[i + 1]) ? { ...line, paragraph: true } : line,
    );
  }

  /** Blank lines are counted within a cell or the body, not from one into the other. */
  #enter(container: string): void {
    if (container !== this.#container) this.#gap = 0;
    this.#container = container;
  }

  /** Begins a paragraph's line with its number. @returns the offset of what follows */
  #open(buffer: LineBuffer, number: PrintedNumber | undefined, runs: readonly WordRun[]): number {
    if (!number || number.text === '') return this.#offset;
    const { text, suffix } = number;
    const following = runs.map((r) => r.text).join('');
    // a bullet with nothing after it marks nothing
    if (!/[\p{L}\p{N}]/u.test(text) && !/\S/.test(following)) return this.#offset;
    // a number is a word of its own even where nothing is printed between it and a letter
    const glued = suffix === '' && /^[^\s\p{L}\p{N}]/u.test(following);
    const bold = runs.find((r) => /\S/.test(r.text))?.bold ?? false;
    const whole = glued ? text : `${text}${suffix || ' '}`;
    buffer.add(whole, this.#offset, this.#offset + whole.length, bold);
    return this.#offset + whole.length;
  }

  /** Ends a line. @returns it; null where it has no words, or only draws */
  #close(
    buffer: LineBuffer,
    paragraph: WordParagraph,
    { inCell, page, ends }: { inCell: boolean; page: boolean; ends: boolean },
  ): SourceLine | null {
    const bold = buffer.bold;
    const taken = buffer.take({ lineAt: () => 0, path: paragraph.path });
    const start = this.#offset;
    this.#offset += taken.raw.length + 1;
    if (taken.tokens.length === 0) {
      // what is blank around a page break is the break itself
      if (!page && !this.#opensPage) this.#gap += 1;
      return null;
    }
    if (!inCell && isRule(taken.raw)) {
      this.discarded.push({
        text: taken.tokens.map((t) => t.text).join(' '),
        reason: 'rule',
        source: placeOf(taken.tokens),
      });
      return null;
    }
    this.#line += 1;
    const traits = {
      number: this.#line,
      gap: this.#gap,
      opensPage: this.#opensPage,
      bold,
      paragraph: ends,
      heading: paragraph.heading,
    };
    this.#gap = 0;
    this.#opensPage = false;
    return flowLine({ ...taken, start, end: start + taken.raw.length }, traits);
  }

  #setAsideRuns(paragraph: WordParagraph): void {
    if (!paragraph.runs.some(isAside)) return;
    const byReason = new Map<Aside['reason'], string>();
    let before: WordRun | undefined;
    for (const run of paragraph.runs) {
      const { aside } = run;
      if (aside?.confirmed) {
        const known = byReason.get(aside.reason);
        const apart = known !== undefined && before?.aside?.reason !== aside.reason;
        byReason.set(aside.reason, `${known ?? ''}${apart ? ' ' : ''}${run.text}`);
      }
      before = run;
    }
    const beyond = paragraph.runs.find((run) => run.aside?.of)?.aside?.of;
    for (const [reason, text] of byReason) {
      const found = this.#discard(text, REASONS[reason], paragraph.path);
      if (reason === 'stray' && found) this.diagnostics.push(strayWords(found));
      if (reason !== 'beyond' || !beyond) continue;
      this.#left.tables += beyond.tables;
      this.#left.rows += beyond.rows;
      this.#left.words += wordsOf(found);
    }
  }

  #setAsideMerged(hidden: readonly WordBlock[]): void {
    for (const paragraph of paragraphsOf(hidden)) {
      const found = this.#discard(plainText(paragraph), 'markup', paragraph.path);
      if (!found) continue;
      this.diagnostics.push(diagnostic('hidden-cell-text', {}, { source: found.source }));
    }
  }

  #discard(text: string, reason: Discarded['reason'], path: string): Discarded | null {
    const words: string[] = [];
    let [first, last] = [-1, 0];
    for (const m of text.matchAll(RUNS)) {
      const word = mend(m[0]);
      if (word === '') continue;
      words.push(word);
      if (first < 0) first = m.index;
      last = m.index + m[0].length;
    }
    if (first < 0) return null;
    const source = { page: null, start: this.#offset + first, end: this.#offset + last, path };
    this.#offset += text.length + 1;
    const found = { text: words.join(' '), reason, source };
    this.discarded.push(found);
    return found;
  }
}

/** Characters of stray words that a diagnostic shows, and how many it keeps of more. */
const SHOWN = 80;
const KEPT = 77;

function strayWords({ text, source }: Discarded): Diagnostic {
  const fields = { text: shorten(text, SHOWN, KEPT), words: wordsIn(text) };
  return diagnostic('words-unplaced', fields, { source });
}

function wordsOf(found: Discarded | null): number {
  return found ? wordsIn(found.text) : 0;
}

/** A line break within a paragraph ends nothing, unless a blank line or a new page follows it. */
function endsParagraph(next: SourceLine | undefined): boolean {
  return next === undefined || next.gap > 0 || next.opensPage;
}

/** All paragraphs, those of tables and text boxes too. */
function* paragraphsOf(blocks: readonly WordBlock[]): Generator<WordParagraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      yield block;
      yield* paragraphsOf(block.boxes);
    } else for (const row of block.rows) for (const cell of row.cells) yield* paragraphsOf(cell.blocks);
  }
}

/** The runs without line breaks inside compounds, and the breaks that each still has. */
function joinedCompounds(runs: readonly WordRun[]): {
  runs: readonly WordRun[];
  breaks: readonly (readonly string[])[];
} {
  if (!runs.some((r) => BREAK.test(r.text))) return { runs, breaks: [] };
  const whole = runs.map((r) => r.text).join('');
  const dropped = new Set([...whole.matchAll(BROKEN_COMPOUND)].map((m) => m.index));
  let at = 0;
  const joined = runs.map((run) => {
    const from = at;
    at += run.text.length;
    if (dropped.size === 0) return run;
    return {
      ...run,
      text: run.text
        .split('')
        .filter((_, i) => !dropped.has(from + i))
        .join(''),
    };
  });
  return { runs: joined, breaks: joined.map((r) => r.text.match(/[\n\f]/g) ?? []) };
}
