import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inEveryLanguage, type Messages } from '../../../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../../../model/trouble.ts';
import { messageOf } from '../../../text/thrown.ts';
import { installCommand } from './install.ts';
import { Recognised } from './recognised.ts';

/** The packages that are installed apart. */
const ENGINE = 'tesseract.js';
const LANGUAGE = '@tesseract.js-data/vie';
/** With the versions that this program was tried with. */
const PACKAGES = [`${ENGINE}@7`, `${LANGUAGE}@1`];
/** Folders of the language's package: the trained data for the engine in use, best first. */
const DATA = ['4.0.0_best_int', '4.0.0'];
/** LSTM only (tesseract's `OEM`). */
const NEURAL = 1;
/** Sparse text (`PSM`): every word wherever it stands; lines and cells are told by the places of the words. */
const SPARSE = '11';
/** One line, as it is (`PSM`): a digit alone is read, where other ways take it for dirt. */
const RAW_LINE = '13';

/** Whether a whole page is recognised, or one line of it. */
export type Layout = 'page' | 'line';

/** Recognises pictures, several at a time. */
export interface Recogniser {
  /**
   * @param picture PNG
   * @param layout `page`: words wherever they stand; `line`: one line, cut out close to its letters
   */
  recognise(picture: Uint8Array, layout: Layout): Promise<Recognised>;
  close(): Promise<void>;
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
    options: Readonly<Record<string, never>>,
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
  if (!isEngine(engine)) return failed(notStarted((found) => found.otherEngine));
  try {
    const workers = await Promise.all(Array.from({ length: size }, () => startWorker(engine, found.data)));
    return done(recogniserOf(workers));
  } catch (error) {
    return failed(notStarted((found) => found.said(messageOf(error))));
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
    async recognise(picture, layout) {
      const worker = await take();
      try {
        await worker.setParameters({ tessedit_pageseg_mode: layout === 'page' ? SPARSE : RAW_LINE });
        const { data } = await worker.recognize(Buffer.from(picture), {}, { text: false, blocks: true });
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

/** That the packages for recognition are missing, with the command that installs them. */
export function notInstalled(): Trouble {
  const install = installCommand(PACKAGES);
  return inEveryLanguage(({ unreadable }) => unreadable.ocrNotInstalled(`${ENGINE}, ${LANGUAGE}`, install));
}

/** That recognition could not begin, with what its engine said. */
export function notStarted(got: (found: Messages['unreadable']['found']) => string): Trouble {
  const install = installCommand(PACKAGES);
  return inEveryLanguage(({ unreadable }) => unreadable.ocrFailed(ENGINE, install, got(unreadable.found)));
}
