import { basename, extname, join } from 'node:path';

/**
 * Names for the files of a folder that plans are written into: `2024/plan.docx` becomes `2024/plan.json`.
 * Where two would be the same, the later one is told apart by a number.
 */
export class OutputNames {
  readonly #folder: string;
  readonly #ending: string;
  readonly #taken = new Set<string>();

  constructor(folder: string, ending: string) {
    this.#folder = folder;
    this.#ending = ending;
  }

  /** @param name the input's path below the folder that was named, or its last part */
  next(name: string): string {
    const stem = name.slice(0, name.length - extname(name).length);
    for (let n = 1; ; n++) {
      const path = join(this.#folder, `${stem}${n === 1 ? '' : `~${n}`}.${this.#ending}`);
      // file systems that fold case would overwrite one with the other
      const key = path.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return path;
    }
  }
}

/** After so many names of one kind a folder is asked for no further. */
const MOST_NAMES = 1000;

/**
 * Names for a file beside a document, the best first: of `plan.docx` `plan.html`, then `plan~2.html` …
 * @param ending without a dot
 */
export function besideNames(document: string, ending: string): string[] {
  const stem = basename(document, extname(document));
  return Array.from({ length: MOST_NAMES }, (_, i) => `${stem}${i === 0 ? '' : `~${i + 1}`}.${ending}`);
}
