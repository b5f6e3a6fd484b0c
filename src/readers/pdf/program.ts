import type { PDFPageProxy } from 'pdfjs-dist';
import { LIMITS } from '../../source/limits.ts';
import { messageOf } from '../../text/thrown.ts';

/**
 * Runs the drawing program of a page, as far as its limits: a form may draw a form that draws a form, so that some
 * hundred bytes ask for millions of operations. The library hands programs over in pieces and works out the next one only
 * when one was taken, which is how it is stopped; no piece is kept that was run.
 */

/** Names of the operations, as numbers (pdf.js `OPS`). */
export type Operations = Readonly<Record<string, number>>;

/** Takes the operations of a program one after the other, each with what it is told. */
export type Run = (op: number, args: readonly unknown[]) => void;

/** Letters and operations that a PDF may ask for, beyond what every PDF may, for each of its bytes. */
const LETTERS_A_BYTE = 6;
const OPERATIONS_A_BYTE = 3;
const CELLS_A_BYTE = 0.5;

/** How much the pages of a document draw together: pages of a kilobyte may share one program and ask for it a thousand times. */
export class Drawn {
  readonly #letters: number;
  readonly #operations: number;
  readonly #cells: number;
  letters = 0;
  operations = 0;
  /** Cells of its tables between ruling lines. */
  cells = 0;

  /** @param bytes of the file: what a page draws of its own takes room in it */
  constructor(bytes: number) {
    this.#letters = LIMITS.pdfAllLetters.most + LETTERS_A_BYTE * bytes;
    this.#operations = LIMITS.pdfAllOperations.most + OPERATIONS_A_BYTE * bytes;
    this.#cells = LIMITS.pdfCells.most + Math.round(CELLS_A_BYTE * bytes);
  }

  /** Which limit the document has gone beyond; null for none. */
  get reason(): string | null {
    if (this.letters > this.#letters) return `more than ${this.#letters} letters in the whole document`;
    return this.operations > this.#operations
      ? `more than ${this.#operations} drawing operations in the whole document`
      : null;
  }

  /** Why tables are looked for no more between ruling lines; null where they are. */
  get unruled(): string | null {
    return this.cells > this.#cells ? `more than ${this.#cells} cells` : null;
  }
}

/**
 * @param drawn what the document's pages drew before; what this one draws is added
 * @returns why the program was not run to its end, null where it was. Throws where the library cannot begin it.
 */
export async function runProgram(
  page: PDFPageProxy,
  ops: Operations,
  drawn: Drawn,
  run: Run,
): Promise<string | null> {
  const waiting = new Waiting(page, ops, run);
  const taking: object = page;
  if (!takesPieces(taking)) {
    waiting.add(await page.getOperatorList());
    waiting.runAll();
    return null;
  }
  try {
    return await runPieces(page, taking, new Spent(ops, drawn), waiting);
  } finally {
    // the library keeps its pages for as long as the document is open, and with them whatever their methods hold
    Reflect.deleteProperty(taking, '_renderPageChunk');
  }
}

/** Runs a program piece by piece, until it ends or goes beyond a limit. */
async function runPieces(
  page: PDFPageProxy,
  taking: PiecewisePage,
  spent: Spent,
  waiting: Waiting,
): Promise<string | null> {
  const take = taking._renderPageChunk.bind(page);
  let stopped: Intent | undefined;
  const short = new Promise<string>((stop) => {
    taking._renderPageChunk = (piece, intent) => {
      const reason = spent.reasonAfter(piece);
      if (reason === null) {
        waiting.add(piece);
        waiting.runReady();
        take({ ...piece, length: 0, fnArray: [], argsArray: [] }, intent);
        return;
      }
      // nothing more is asked for
      intent.streamReader.read = () => new Promise(() => undefined);
      intent.operatorList.lastChunk = true;
      stopped = intent;
      stop(reason);
    };
  });
  const reason = await Promise.race([page.getOperatorList().then(() => null, waiting.faultAfter), short]);
  // by its next turn the library waits to be asked, and lets go of the page when it is told that nobody will
  if (stopped) {
    await new Promise((turn) => setImmediate(turn));
    // the last piece may have been handed over already: there is nothing left to stop
    await stopped.streamReader.cancel(new Error(reason ?? '')).catch(() => undefined);
  }
  waiting.runAll();
  return reason ?? spent.told;
}

/** Operations that were handed over and not yet run: a font may come a moment later than the piece that asks for it. */
class Waiting {
  readonly #page: PDFPageProxy;
  readonly #font: number | undefined;
  readonly #run: Run;
  #ops: number[] = [];
  #args: unknown[] = [];
  #ran = 0;

  constructor(page: PDFPageProxy, ops: Operations, run: Run) {
    this.#page = page;
    this.#font = ops.dependency;
    this.#run = run;
  }

  add({ fnArray, argsArray }: Pick<Piece, 'fnArray' | 'argsArray'>): void {
    for (const op of fnArray) this.#ops.push(op);
    for (const args of argsArray) this.#args.push(args);
  }

  /** Runs what stands before the first font that has not come. */
  runReady(): void {
    const end = this.#ops.findIndex((op, i) => op === this.#font && !this.#hasCome(this.#args[i]));
    this.#runTo(end < 0 ? this.#ops.length : end);
  }

  runAll(): void {
    this.#runTo(this.#ops.length);
  }

  /** What a page is told of whose program fails: where nothing of it was run there is no page. */
  readonly faultAfter = (error: unknown): string => {
    if (this.#ran === 0 && this.#ops.length === 0) throw error;
    return messageOf(error);
  };

  #runTo(end: number): void {
    for (let i = 0; i < end; i++) {
      const args = this.#args[i];
      this.#run(this.#ops[i] ?? 0, Array.isArray(args) ? args : []);
    }
    this.#ran += end;
    this.#ops = this.#ops.slice(end);
    this.#args = this.#args.slice(end);
  }

  #hasCome(names: unknown): boolean {
    const { commonObjs, objs } = this.#page;
    return !Array.isArray(names) || names.every((name) => commonObjs.has(name) || objs.has(name));
  }
}

/** No operation of a page: the library as it is packed (scripts/bundle.mjs) tells in its place what it did not read. */
const TOLD = 0;

/**
 * What making a font costs, in operations: some milliseconds. Pages use ten; one that stands for itself where it is used is
 * made again at each use, under a new name.
 */
const FONT = 4000;

/** How much of its limits a program has used. */
class Spent {
  readonly #ops: Operations;
  readonly #deeper: ReadonlySet<number | undefined>;
  readonly #back: ReadonlySet<number | undefined>;
  readonly #fonts = new Set<unknown>();
  #told: string | null = null;
  #operations = 0;
  #letters = 0;
  #states = 0;
  #forms = 0;
  readonly #drawn: Drawn;

  constructor(ops: Operations, drawn: Drawn) {
    this.#ops = ops;
    this.#drawn = drawn;
    this.#deeper = new Set([ops.save, ops.paintFormXObjectBegin, ops.beginGroup]);
    this.#back = new Set([ops.restore, ops.paintFormXObjectEnd, ops.endGroup]);
  }

  /** What the library itself left out, and why; null where it left nothing out. */
  get told(): string | null {
    return this.#told;
  }

  /** Which limit the program goes beyond with a piece; null where it goes beyond none. */
  reasonAfter(piece: Piece): string | null {
    const before = { letters: this.#letters, operations: this.#operations };
    this.#operations += piece.length;
    let [states, forms] = [0, 0];
    for (const [i, op] of piece.fnArray.entries()) {
      this.#add(op, piece.argsArray[i]);
      states = Math.max(states, this.#states);
      forms = Math.max(forms, this.#forms);
    }
    this.#drawn.letters += this.#letters - before.letters;
    this.#drawn.operations += this.#operations - before.operations;
    return this.#ofPage(states, forms) ?? this.#drawn.reason;
  }

  #ofPage(states: number, forms: number): string | null {
    if (this.#operations > LIMITS.pdfOperations.most)
      return `more than ${LIMITS.pdfOperations.most} drawing operations`;
    if (this.#letters > LIMITS.pdfLetters.most) return `more than ${LIMITS.pdfLetters.most} letters`;
    if (states > LIMITS.pdfStates.most) return `more than ${LIMITS.pdfStates.most} states inside each other`;
    return forms > LIMITS.pdfForms.most ? `more than ${LIMITS.pdfForms.most} forms inside each other` : null;
  }

  #addFont(args: unknown): void {
    const name: unknown = Array.isArray(args) ? args[0] : args;
    if (this.#fonts.has(name)) return;
    this.#fonts.add(name);
    this.#operations += FONT;
  }

  #add(op: number, args: unknown): void {
    if (op === TOLD) this.#told ??= Array.isArray(args) ? String(args[0]) : '';
    if (op === this.#ops.dependency) this.#addFont(args);
    if (op === this.#ops.showText) this.#letters += lettersIn(args);
    if (op === this.#ops.paintFormXObjectBegin) this.#forms += 1;
    if (op === this.#ops.paintFormXObjectEnd) this.#forms -= 1;
    if (this.#deeper.has(op)) this.#states += 1;
    if (this.#back.has(op)) this.#states = Math.max(0, this.#states - 1);
  }
}

function lettersIn(args: unknown): number {
  const shown: unknown = Array.isArray(args) ? args[0] : null;
  return Array.isArray(shown) ? shown.length : 0;
}

interface Piece {
  readonly length: number;
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What the library keeps of a program that it hands over. */
interface Intent {
  readonly streamReader: { read(): Promise<unknown>; cancel(reason: Error): Promise<void> };
  readonly operatorList: { lastChunk: boolean };
}

/** The library's types keep to themselves where a page takes the pieces of its program. */
interface PiecewisePage {
  _renderPageChunk(piece: Piece, intent: Intent): void;
}

function takesPieces(page: object): page is PiecewisePage {
  return '_renderPageChunk' in page && typeof page._renderPageChunk === 'function';
}
