// Compares rows as read with the rows of a table that is known.

/** A cell's words with one space between them. */
export const fold = (s) =>
  String(s ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-–]) ?/g, '$1')
    .trim();
/** Spellings that are one word: Ð for Đ, a tone mark on another letter of the word. */
export const canon = (s) =>
  fold(s)
    .replace(/Ð/g, 'Đ')
    .normalize('NFD')
    .replace(
      /[\p{L}\p{M}]+/gu,
      (w) =>
        w.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') +
        (w.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []).sort().join(''),
    )
    .normalize('NFC');
const bag = (s) => canon(s).match(/[\p{L}\p{M}\p{N}%]+/gu) ?? [];

function similarity(a, b) {
  const m = new Map();
  for (const w of a) m.set(w, (m.get(w) ?? 0) + 1);
  let both = 0;
  for (const w of b) {
    const n = m.get(w) ?? 0;
    if (n > 0) {
      both += 1;
      m.set(w, n - 1);
    }
  }
  return a.length + b.length === 0 ? 1 : (2 * both) / (a.length + b.length);
}

/** Longest pairing in order of the table's rows with those that were read. */
export function pairRows(gold, rows) {
  const g = gold.map((r) => bag(Object.values(r.cells).join(' ')));
  const o = rows.map((r) => bag(Object.values(r.cells).join(' ')));
  const best = Array.from({ length: g.length + 1 }, () => new Float64Array(o.length + 1));
  const s = g.map((x, i) =>
    o.map((y, j) => {
      const v = similarity(x, y);
      return v < 0.3 ? 0 : v + (fold(gold[i].no) === fold(rows[j].number) ? 0.2 : 0);
    }),
  );
  for (let i = 1; i <= g.length; i++)
    for (let j = 1; j <= o.length; j++)
      best[i][j] = Math.max(best[i - 1][j], best[i][j - 1], best[i - 1][j - 1] + s[i - 1][j - 1]);
  const pairs = new Map();
  for (let i = g.length, j = o.length; i > 0 && j > 0; ) {
    if (best[i][j] === best[i - 1][j]) i--;
    else if (best[i][j] === best[i][j - 1]) j--;
    else {
      pairs.set(i - 1, j - 1);
      i--;
      j--;
    }
  }
  return pairs;
}

export const sameCell = (a, b) => canon(a) === canon(b);

/** How often rows were right that were said to be so sure. */
export function reliability(marks) {
  const wrong = marks.filter((m) => !m.ok);
  const flagged = marks.filter((m) => m.said < 0.9);
  let error = 0;
  for (let b = 0; b < 10; b++) {
    const own = marks.filter((m) => Math.min(9, Math.floor(m.said * 10)) === b);
    if (own.length === 0) continue;
    const said = own.reduce((s, m) => s + m.said, 0) / own.length;
    const right = own.filter((m) => m.ok).length / own.length;
    error += Math.abs(said - right) * (own.length / marks.length);
    console.log(
      `  said ${(b / 10).toFixed(1)}–${((b + 1) / 10).toFixed(1)}  rows ${String(own.length).padStart(5)}  said ${said.toFixed(3)}  right ${right.toFixed(3)}`,
    );
  }
  console.log(
    `  rows ${marks.length} wrong ${wrong.length} flagged ${(flagged.length / marks.length).toFixed(3)} wrong flagged ${(wrong.filter((m) => m.said < 0.9).length / Math.max(1, wrong.length)).toFixed(3)} calibration error ${error.toFixed(4)}`,
  );
}
