import { HARD, intern, LINK, type WordView } from './words.ts';

/** A word of a name; `linked` where a comma, a dash, "và" or "&" stands before it. */
export interface NamePart {
  readonly code: number;
  readonly linked: boolean;
}

const LINK_CODE = intern('\u0000link');
const CODE_LIMIT = 1 << 13;
const NODE_LIMIT = 1 << 17;

/**
 * Names as paths of words. Where a name has a link between two words, a text may have another link or none
 * there ("Thông tin và Truyền thông", "Thông tin - Truyền thông", "Thông tin Truyền thông"); where it has
 * none, the text must have none. Several roots share one table of edges, open-addressed in typed arrays:
 * the table parser looks edges up millions of times a second.
 */
export class Trie {
  /** The entry that the last successful `walk` found. */
  entry = 0;
  #edges = new Map<number, number>();
  #keys = new Int32Array(0);
  #nodes = new Int32Array(0);
  #mask = 0;
  readonly #entries: number[] = [0];
  /** For each code the roots that it may follow, as bits: most look-ups end here. */
  #firsts = new Int32Array(0);
  readonly #roots = new Map<number, number>();
  #bits = new Int32Array(0);

  newRoot(): number {
    const root = this.#newNode();
    this.#roots.set(root, this.#roots.size);
    return root;
  }

  #newNode(): number {
    this.#entries.push(0);
    return this.#entries.length - 1;
  }

  /** Adds a name; gives the node at its end, whose entry `get` and `set` read and write. */
  add(root: number, name: readonly NamePart[]): number {
    let node = root;
    for (const part of name) {
      if (part.linked && node !== root) node = this.#step(node, LINK_CODE);
      node = this.#step(node, part.code);
    }
    return node;
  }

  get(node: number): number {
    return this.#entries[node] ?? 0;
  }

  set(node: number, entry: number): void {
    this.#entries[node] = entry;
  }

  #step(node: number, code: number): number {
    const key = node * CODE_LIMIT + code;
    const next = this.#edges.get(key);
    if (next !== undefined) return next;
    const made = this.#newNode();
    if (made >= NODE_LIMIT || code >= CODE_LIMIT) throw new RangeError('the register holds too many names');
    this.#edges.set(key, made);
    return made;
  }

  /** Lays the edges out for look-ups. No name may be added after that. */
  freeze(): void {
    const size = 2 ** Math.ceil(Math.log2(this.#edges.size * 2 + 2));
    this.#keys = new Int32Array(size).fill(-1);
    this.#nodes = new Int32Array(size);
    this.#mask = size - 1;
    for (const [key, node] of this.#edges) {
      let at = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
      while (this.#keys[at] !== -1) at = (at + 1) & this.#mask;
      this.#keys[at] = key;
      this.#nodes[at] = node;
    }
    this.#firsts = new Int32Array(CODE_LIMIT);
    this.#bits = new Int32Array(Math.max(0, ...this.#roots.keys()) + 1);
    // roots past the thirtieth share a bit
    for (const [root, k] of this.#roots) this.#bits[root] = 1 << Math.min(k, 30);
    for (const key of this.#edges.keys()) {
      const bit = this.#bits[Math.floor(key / CODE_LIMIT)] ?? 0;
      this.#firsts[key % CODE_LIMIT] = (this.#firsts[key % CODE_LIMIT] ?? 0) | bit;
    }
    this.#edges = new Map();
  }

  /** For each code whether a name of one of these roots begins with it. */
  firstsOf(roots: readonly number[]): Uint8Array {
    let bits = 0;
    for (const root of roots) bits |= this.#bits[root] ?? 0;
    return Uint8Array.from(this.#firsts, (of) => ((of & bits) === 0 ? 0 : 1));
  }

  #child(node: number, code: number): number {
    const key = node * CODE_LIMIT + code;
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
    for (;;) {
      const found = this.#keys[at];
      if (found === key) return this.#nodes[at] ?? 0;
      if (found === -1 || found === undefined) return 0;
      at = (at + 1) & this.#mask;
    }
  }

  /**
   * The longest name of `root` that starts at word `i`: index of the word after it, or `i` where there is
   * none. `entry` is then its entry.
   */
  walk(root: number, words: WordView, i: number): number {
    const first = i < words.size ? (words.codes[i] ?? 0) : 0;
    if (first === 0 || ((this.#firsts[first] ?? 0) & (this.#bits[root] ?? 0)) === 0) return i;
    let node = root;
    let end = i;
    for (let j = i; j < words.size; j += 1) {
      const code = words.codes[j] ?? 0;
      if (code === 0) break;
      const before = j === i ? 0 : (words.before[j] ?? 0);
      if ((before & HARD) !== 0) break;
      let next = (before & LINK) === 0 ? this.#child(node, code) : 0;
      if (next === 0 && j > i) {
        const link = this.#child(node, LINK_CODE);
        if (link !== 0) next = this.#child(link, code);
      }
      if (next === 0) break;
      node = next;
      const entry = this.#entries[node] ?? 0;
      if (entry !== 0) {
        end = j + 1;
        this.entry = entry;
      }
    }
    return end;
  }
}
