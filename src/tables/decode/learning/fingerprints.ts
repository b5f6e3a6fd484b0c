/** A prime, so that the sums of different runs of words seldom meet. */
const BASE = 1_000_003;

/** Rolling sums over words, so that any run of them has a fingerprint in constant time. */
export function fingerprints(keys: readonly string[]): (from: number, to: number) => number {
  const known = prints.get(keys) ?? worked(keys);
  prints.set(keys, known);
  return known;
}

/** The sums of one table's words serve every pass. */
const prints = new WeakMap<readonly string[], (from: number, to: number) => number>();

function worked(keys: readonly string[]): (from: number, to: number) => number {
  const n = keys.length;
  const sums = new Int32Array(n + 1);
  const powers = new Int32Array(n + 1);
  powers[0] = 1;
  for (let i = 0; i < n; i++) {
    let h = 7;
    const key = keys[i] ?? '';
    for (let k = 0; k < key.length; k++) h = Math.imul(h, 31) + key.charCodeAt(k);
    sums[i + 1] = Math.imul(sums[i] ?? 0, BASE) + h;
    powers[i + 1] = Math.imul(powers[i] ?? 0, BASE);
  }
  return (from, to) => ((sums[to] ?? 0) - Math.imul(sums[from] ?? 0, powers[to - from] ?? 0)) | 0;
}
