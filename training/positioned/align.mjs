// Finds the words of a rendering whose cells are known: which word of the text stands in which cell.
//
// A column's words come in the order of its rows, so each column is a stream of letters that its lines use up.
// A line takes the next letters of one or more streams, from left to right. Where several streams go on alike,
// the readings are kept side by side and the one that gets furthest wins.

/** Spellings that are one word: no white space, one form of each letter. */
const letters = (text) =>
  (text ?? '')
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/Ð/g, 'Đ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\u0300-\u036f]+)/g, (m) => [...m].sort().join(''))
    .normalize('NFC');

const BEAM = 40;
/** Readings of one line that are looked at from one state. */
const READINGS = 60;

/** @param cells list of { text, ...what it is }; empty ones are left out */
const stream = (cells) =>
  cells.map((c) => ({ ...c, letters: letters(c.text) })).filter((c) => c.letters !== '');

/**
 * @param lines [{ tokens, from, to }]
 * @param columns one list of { text, row } a column, from left to right
 * @param titles lists of { text, row } whose words may stand anywhere (markers and titles of groups)
 * @returns for each line, for each token: { column, row } or { title, row }, or null where nothing fits
 */
export function align(lines, columns, titles = []) {
  const streams = [...columns, ...titles].map(stream);
  const k = columns.length;
  let beam = [{ at: streams.map(() => [0, 0]), score: 0, ranges: [], back: null, own: null }];
  for (const line of lines) {
    const words = line.tokens.map((t) => letters(t.text));
    const next = new Map();
    const offer = (state) => {
      const key = state.at.flat().join();
      const old = next.get(key);
      if (!old || state.score > old.score) next.set(key, state);
    };
    for (const state of beam) {
      offer({
        ...state,
        score: state.score - 4 - line.tokens.length,
        back: state,
        own: line.tokens.map(() => null),
      });
      for (const reading of readings(line, words, state, streams, k)) offer({ ...reading, back: state });
    }
    beam = [...next.values()].sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  const own = [];
  for (let s = beam[0]; s?.back; s = s.back) own.unshift(s.own);
  const left = streams.flatMap((s, i) => s.slice(beam[0].at[i][0]));
  return { lines: own, left: left.length, score: beam[0].score };
}

/** All ways that a line goes on from a state. */
function readings(line, tokens, state, streams, k) {
  const found = [];
  const go = (t, column, at, score, own) => {
    if (found.length > READINGS) return;
    if (t === tokens.length) {
      found.push({ at, score, own, ranges: rangesOf(line, own, state.ranges, k) });
      return;
    }
    const before = own[t - 1];
    const wide = t === 0 || line.from[t] - line.to[t - 1] > 1;
    for (let c = 0; c < streams.length; c++) {
      if (c < k && c < column) continue;
      const [cell, offset] = at[c];
      const here = streams[c][cell];
      if (!here?.letters.startsWith(tokens[t], offset)) continue;
      const same =
        before && (c < k ? before.column === c && before.title === undefined : before.title === c - k);
      // a title's words stand on lines of their own, or after their marker
      if (before && !same && c < k && before.title !== undefined) continue;
      let gain = same ? (wide ? -0.5 : 0) : t === 0 ? 0 : wide ? 0 : -1;
      if (same && offset === 0) continue; // two cells of one column never stand on one line
      if (c < k) gain -= offAbove(line, t, state.ranges[c], same);
      gain -= 0.15 * Math.abs(here.row - rowOf(at, streams, k));
      if (c >= k && offset === 0) gain -= Math.abs(here.row - rowOf(at, streams, k)) * 0.3;
      const end = offset + tokens[t].length;
      const moved = at.slice();
      moved[c] = end === here.letters.length ? [cell + 1, 0] : [cell, end];
      go(t + 1, c < k ? c : column, moved, score + gain, [
        ...own,
        c < k ? { column: c, row: here.row, cell } : { title: c - k, row: here.row, cell },
      ]);
    }
  };
  go(0, 0, state.at, state.score, []);
  return found;
}

/** The row that the columns stand at together: the median of what comes next in each. */
function rowOf(at, streams, k) {
  const rows = streams.slice(0, k).flatMap((s, c) => (s[at[c][0]] ? [s[at[c][0]].row] : []));
  rows.sort((a, b) => a - b);
  return rows[Math.floor(rows.length / 2)] ?? 0;
}

function offAbove(line, t, range, same) {
  if (!range || same) return 0;
  return line.from[t] > range[1] + 6 || line.to[t] < range[0] - 6 ? 1.5 : 0;
}

function rangesOf(line, own, before, k) {
  const ranges = before.slice();
  for (let c = 0; c < k; c++) {
    const ts = own.flatMap((o, t) => (o && o.column === c && o.title === undefined ? [t] : []));
    if (ts.length > 0) ranges[c] = [line.from[ts[0]], line.to[ts[ts.length - 1]]];
  }
  return ranges;
}

/** Lines from…to that hold the letters of a heading and no others; null where there are none. */
export function findHeading(lines, texts, from = 0) {
  const want = bagOf(
    texts
      .map(letters)
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  for (let at = from; at < lines.length; at++) {
    const left = new Map(want.bag);
    let missing = want.size;
    for (let i = at; i < Math.min(lines.length, at + 16); i++) {
      const own = letters(lines[i].tokens.map((t) => t.text).join('')).replace(/[^\p{L}\p{N}]/gu, '');
      if (i === at && own === '') break;
      let fits = true;
      for (const ch of own) {
        const n = left.get(ch) ?? 0;
        if (n === 0) {
          fits = false;
          break;
        }
        left.set(ch, n - 1);
        missing -= 1;
      }
      if (!fits) break;
      if (missing === 0) return { from: at, to: i + 1 };
    }
  }
  return null;
}

function bagOf(text) {
  const bag = new Map();
  for (const ch of text) bag.set(ch, (bag.get(ch) ?? 0) + 1);
  return { bag, size: [...text].length };
}
