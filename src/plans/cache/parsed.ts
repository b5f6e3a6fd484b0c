import { createHash } from 'node:crypto';
import type { CorrectionsFile, Plan } from '../../model/index.ts';
import type { ReadOptions } from '../../readers/options.ts';
import { buildId } from './folder.ts';
import { CacheStore } from './store.ts';

/** A document that is about to be parsed. */
export interface Parsing {
  readonly bytes: Uint8Array;
  /** What it is called in the plan. */
  readonly name: string;
  readonly options: ReadOptions;
  /** What people corrected in it; null where nobody did. */
  readonly corrections: CorrectionsFile | null;
}

/**
 * Where the plan of a document may be kept; null where it may not: no folder was named, the program was not built, the
 * document is locked with a password, or its text depends on packages that are installed apart (recognition).
 */
export async function keepingPlace(parsing: Parsing): Promise<KeptPlan | null> {
  const { cache, password, ocr } = parsing.options;
  if (cache === undefined || password !== undefined || ocr) return null;
  const build = await buildId();
  return build === null ? null : new KeptPlan(parsing, new CacheStore(cache), build);
}

/** The place of one document's plan among those that are kept. */
export class KeptPlan {
  readonly #store: CacheStore;
  readonly #key: string;
  readonly #name: string;

  /** @param build of the program: another one may read the same document otherwise */
  constructor(parsing: Parsing, store: CacheStore, build: string) {
    this.#store = store;
    this.#key = keyOf(parsing, build);
    this.#name = parsing.name;
  }

  /** The plan as it was when it was kept; null where it is not there, or damaged. */
  async get(): Promise<Plan | null> {
    const text = await this.#store.get(this.#key);
    if (text === null) return null;
    try {
      // it was checked against the schemas before it was kept, and the store has checked its sum
      const plan: Plan = JSON.parse(text);
      // the same document may have another name by now
      return { ...plan, source: { ...plan.source, file: this.#name } };
    } catch {
      return null;
    }
  }

  async put(plan: Plan): Promise<void> {
    await this.#store.put(this.#key, JSON.stringify(plan));
  }
}

/** All that a plan depends on. Notes about corrections name the document, so that then its name is of it. */
function keyOf({ bytes, name, options, corrections }: Parsing, build: string): string {
  const { format = null, changes = null, maxPages = null, maxSize = null } = options;
  const corrected = corrections === null ? null : [name, corrections];
  const hash = createHash('sha256');
  hash.update(JSON.stringify([build, format, changes, maxPages, maxSize, corrected]));
  return hash.update('\n').update(bytes).digest('hex');
}
