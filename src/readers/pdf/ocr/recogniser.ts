import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { done, failed, type Result, type Trouble } from '../../../model/trouble.ts';
import { Recognised } from './recognised.ts';

/** The packages that are installed apart. */
const ENGINE = 'tesseract.js';
const LANGUAGE = '@tesseract.js-data/vie';
/** Folders of the language's package: the trained data for the engine in use, best first. */
const DATA = ['4.0.0_best_int', '4.0.0'];
/** LSTM only (tesseract's `OEM`). */
const NEURAL = 1;
/** Sparse text (`PSM`): every word wherever it stands; lines and cells are told by the places of the words. */
const SPARSE = '11';
/** A block of lines (`PSM`). */
const BLOCK = '6';
/** What stands in a column of row numbers: "7", "3.1", "IV". */
const NUMERALS = '0123456789.IVX';

/** Recognises pictures, several at a time. */
export interface Recogniser {
  /**
   * @param picture PNG
   * @param column a part of it, in pixels, that holds row numbers only; one digit alone, which is taken for dirt
   * anywhere else, is a word there
   */
  recognise(picture: Uint8Array, column?: Area): Promise<Recognised>;
  close(): Promise<void>;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is used of tesseract.js 7. */
interface Engine {
  createWorker(
    language: string,
    mode: number,
    options: {
      readonly langPath: string;
      readonly cacheMethod: 'none';
      readonly errorHandler: (error: unknown) => void;
    },
  ): Promise<EngineWorker>;
}

interface EngineWorker {
  setParameters(parameters: Readonly<Record<string, string>>): Promise<unknown>;
  recognize(
    picture: Buffer,
    options: { readonly rectangle?: Area },
    output: { readonly text: boolean; readonly blocks: boolean },
  ): Promise<{ readonly data: unknown }>;
  terminate(): Promise<unknown>;
}

function isEngine(value: unknown): value is Engine {
  return (
    typeof value === 'object' &&
    value !== null &&
    'createWorker' in value &&
    typeof value.createWorker === 'function'
  );
}

/** The engine and its language data where both are installed; nothing is ever fetched. */
export function findEngine(
  resolve: Pick<NodeJS.Require, 'resolve'> = createRequire(import.meta.url),
): { readonly engine: string; readonly data: string } | null {
  try {
    const engine = resolve.resolve(ENGINE);
    const root = dirname(resolve.resolve(`${LANGUAGE}/package.json`));
    const data = DATA.map((folder) => join(root, folder)).find((folder) =>
      existsSync(join(folder, 'vie.traineddata.gz')),
    );
    return data === undefined ? null : { engine, data };
  } catch {
    return null;
  }
}

/**
 * Starts the recogniser.
 * @param size pictures that it works on at the same time
 * @returns it, or why not: its packages are not installed, or do not start
 */
export async function startRecogniser(size: number): Promise<Result<Recogniser>> {
  const found = findEngine();
  if (!found) return failed(notInstalled());
  const engine: unknown = createRequire(import.meta.url)(found.engine);
  if (!isEngine(engine)) return failed(notStarted(`a package ${ENGINE} of another kind`));
  try {
    const workers = await Promise.all(Array.from({ length: size }, () => startWorker(engine, found.data)));
    return done(recogniserOf(workers));
  } catch (error) {
    return failed(notStarted(error instanceof Error ? error.message : String(error)));
  }
}

/** A worker that only reads files of the language's package, and keeps none. */
async function startWorker(engine: Engine, langPath: string): Promise<EngineWorker> {
  const worker = await new Promise<EngineWorker>((resolve, reject) => {
    // faults while it starts are told here only
    const options = { langPath, cacheMethod: 'none' as const, errorHandler: reject };
    engine.createWorker('vie', NEURAL, options).then(resolve, reject);
  });
  // the resolution only keeps the engine from guessing, and from saying so
  await worker.setParameters({ user_defined_dpi: '300' });
  return worker;
}

function recogniserOf(workers: readonly EngineWorker[]): Recogniser {
  const idle = [...workers];
  const waiting: ((worker: EngineWorker) => void)[] = [];
  const take = (): Promise<EngineWorker> => {
    const worker = idle.pop();
    return worker ? Promise.resolve(worker) : new Promise((give) => waiting.push(give));
  };
  const giveBack = (worker: EngineWorker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  return {
    async recognise(picture, column) {
      const worker = await take();
      try {
        await worker.setParameters({
          tessedit_pageseg_mode: column ? BLOCK : SPARSE,
          tessedit_char_whitelist: column ? NUMERALS : '',
        });
        const where = column ? { rectangle: column } : {};
        const { data } = await worker.recognize(Buffer.from(picture), where, { text: false, blocks: true });
        return Recognised.parse(data);
      } finally {
        giveBack(worker);
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

export function notInstalled(): Trouble {
  return {
    code: 'ocr-not-installed',
    what: 'holds scanned pages, and what recognises their text is not installed',
    expected: `the packages ${ENGINE} and ${LANGUAGE} beside reform-plan`,
    example: `npm install ${ENGINE} ${LANGUAGE} (with --global where reform-plan was installed so)`,
    got: 'no such packages',
  };
}

export function notStarted(got: string): Trouble {
  return {
    code: 'ocr-failed',
    what: 'holds scanned pages whose text could not be recognised',
    expected: `a recogniser that starts (${ENGINE} 7) and pages that can be drawn`,
    example: `npm install ${ENGINE}@7 ${LANGUAGE}`,
    got,
  };
}
