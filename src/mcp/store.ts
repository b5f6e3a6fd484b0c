import { stat } from 'node:fs/promises';
import type { Plan } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { expandInputs, PLAN_OR_DOCUMENT } from '../plans/inputs.ts';
import { loadPlans } from '../plans/read-plan.ts';

/** Files that one call may read; a folder of more is asked by the command line, over worker threads. */
export const MOST_FILES = 200;
/** Files whose plans are kept: agents ask the same few many times, and a document takes a second to parse. */
const KEPT_FILES = 24;

interface Kept {
  /** Time of change and size: a file that has others is read again. */
  readonly stamp: string;
  readonly plans: readonly Plan[];
}

/** What was read, and what could not be. */
export interface Loaded {
  readonly plans: readonly Plan[];
  readonly unread: readonly Trouble[];
}

/** Plans by the paths of their files, the ones used last kept. */
export class PlanStore {
  readonly #kept = new Map<string, Kept>();

  /**
   * The plans of files and folders.
   * @returns the plans with what could not be read besides; a trouble where nothing could
   */
  async load(paths: readonly string[]): Promise<Result<Loaded>> {
    // the standard input is the client's
    if (paths.includes('-')) return failed(noStdin());
    const inputs = await expandInputs(paths, PLAN_OR_DOCUMENT);
    if (inputs.length > MOST_FILES) return failed(tooMany(inputs.length));
    const plans: Plan[] = [];
    const unread: Trouble[] = [];
    for (const input of inputs) {
      const read = input.kind === 'trouble' ? failed(input.trouble) : await this.#one(input.path);
      if (read.ok) plans.push(...read.value);
      else unread.push(read.trouble);
    }
    const [first] = unread;
    return plans.length === 0 && first ? failed(first) : done({ plans, unread });
  }

  async #one(path: string): Promise<Result<readonly Plan[]>> {
    const about = await stat(path).catch(() => null);
    const stamp = `${about?.mtimeMs} ${about?.size}`;
    const known = this.#kept.get(path);
    this.#kept.delete(path);
    if (about?.isFile() && known?.stamp === stamp) {
      this.#kept.set(path, known);
      return done(known.plans);
    }
    const read = await loadPlans(path);
    if (!read.ok) return read;
    this.#kept.set(path, { stamp, plans: read.value });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_FILES && oldest !== undefined) this.#kept.delete(oldest);
    return read;
  }
}

function noStdin(): Trouble {
  return {
    code: 'no-stdin',
    what: 'the standard input cannot be read as a plan',
    expected: 'paths of files or folders; the standard input carries this conversation',
    example: '"files": ["plan.pdf"]',
    got: '-',
  };
}

function tooMany(n: number): Trouble {
  return {
    code: 'too-many-files',
    what: 'one call cannot read so many files',
    expected: `at most ${MOST_FILES} files; more are asked by the command line`,
    example: 'reform-plan query plans/ --agency "Sở Nội vụ" --format json',
    got: `${n} files`,
  };
}
