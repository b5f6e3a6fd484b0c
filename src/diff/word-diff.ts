/** A run of words that both texts have, or only the old or the new one. */
export interface WordPiece {
  readonly of: 'both' | 'old' | 'new';
  readonly text: string;
}

/** Texts that differ in more words than this are told as a whole: a comparison word by word says nothing. */
const MOST_EDITS = 1200;

/**
 * What differs between two texts, word by word, in their order: the shortest list of words to take out and put
 * in (Myers 1986, "An O(ND) difference algorithm"). One word in common in the midst of a difference counts as
 * part of it, so that a sentence does not fall to pieces.
 */
export function wordDiff(old: string, now: string): WordPiece[] {
  const [a, b] = [wordsOf(old), wordsOf(now)];
  const edits = editsOf(a, b);
  return joined(edits ? withoutSpecks(edits) : [...a.map(asOld), ...b.map(asNew)]);
}

/** What differs between two enumerations ("Sở Nội vụ; Sở Tài chính"), name by name. */
export function itemDiff(old: string, now: string): WordPiece[] {
  const [a, b] = [itemsOf(old), itemsOf(now)];
  return joined(editsOf(a, b) ?? [...a.map(asOld), ...b.map(asNew)]);
}

interface Edit {
  readonly of: WordPiece['of'];
  readonly word: string;
}

const asOld = (word: string): Edit => ({ of: 'old', word });
const asNew = (word: string): Edit => ({ of: 'new', word });

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The names of an enumeration, each with the sign that follows it. */
function itemsOf(text: string): string[] {
  return text.split(/(?<=[;,|])\s+/).filter((item) => item !== '');
}

/** Word by word what becomes of them, or null where too many differ. */
function editsOf(a: readonly string[], b: readonly string[]): Edit[] | null {
  const trace: Int32Array[] = [];
  const most = Math.min(a.length + b.length, MOST_EDITS);
  // furthest place in `a` reached on each diagonal k = i - j, at index k + most + 1
  const reached = new Int32Array(2 * most + 3);
  for (let d = 0; d <= most; d++) {
    trace.push(reached.slice(most + 1 - d - 1, most + 1 + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const at = k + most + 1;
      const down = k === -d || (k !== d && (reached[at - 1] ?? 0) < (reached[at + 1] ?? 0));
      let i = down ? (reached[at + 1] ?? 0) : (reached[at - 1] ?? 0) + 1;
      while (i < a.length && i - k < b.length && a[i] === b[i - k]) i += 1;
      reached[at] = i;
      if (i >= a.length && i - k >= b.length) return walkBack(a, b, trace);
    }
  }
  return null;
}

/** The way from the end of both texts back to their beginnings; `trace[d]` is what `d - 1` edits had reached. */
function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): Edit[] {
  const edits: Edit[] = [];
  let [i, j] = [a.length, b.length];
  for (let d = trace.length - 1; d > 0; d--) {
    const before = trace[d] ?? new Int32Array();
    const reach = (k: number): number => before[k + d + 1] ?? 0;
    const k = i - j;
    const down = k === -d || (k !== d && reach(k - 1) < reach(k + 1));
    const from = down ? reach(k + 1) : reach(k - 1);
    const start = down ? from : from + 1;
    for (; i > start; i--, j--) edits.push({ of: 'both', word: a[i - 1] ?? '' });
    if (down) edits.push(asNew(b[--j] ?? ''));
    else edits.push(asOld(a[--i] ?? ''));
  }
  for (; i > 0; i--) edits.push({ of: 'both', word: a[i - 1] ?? '' });
  return edits.reverse();
}

/** A single word in common between two differences joins them; what is taken out stands before what is put in. */
function withoutSpecks(edits: readonly Edit[]): Edit[] {
  const out: Edit[] = [];
  let old: Edit[] = [];
  let now: Edit[] = [];
  for (const [i, edit] of edits.entries()) {
    const inside =
      old.length > 0 && now.length > 0 && edits[i + 1] !== undefined && edits[i + 1]?.of !== 'both';
    if (edit.of === 'old') old.push(edit);
    else if (edit.of === 'new') now.push(edit);
    else if (inside) {
      old.push(asOld(edit.word));
      now.push(asNew(edit.word));
    } else {
      out.push(...old, ...now, edit);
      old = [];
      now = [];
    }
  }
  return [...out, ...old, ...now];
}

function joined(edits: readonly Edit[]): WordPiece[] {
  const runs: { of: WordPiece['of']; words: string[] }[] = [];
  for (const { of, word } of edits) {
    const last = runs.at(-1);
    if (last?.of === of) last.words.push(word);
    else runs.push({ of, words: [word] });
  }
  return runs.map(({ of, words }) => ({ of, text: words.join(' ') }));
}
