/** Rendered tables as the flat reader would be given them, with their true divisions. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText } from '../../build/readers/text.js';
import { cohesionOf } from '../../build/tables/decode/cohesion.js';
import { layOut } from '../../build/tables/decode/flat/words.js';
import { align, itemsOf } from './align.mjs';

/** The readings of a PDF or Word file in which cells follow each other. */
export const READINGS = ['tika', 'raw', 'mutool', 'word', 'pdfparse'];
/** Share of a table's letters that may be missing before its alignment is not to be trusted. */
const WORST = 0.02;

/** @param perDraw how many readings of each draw, taken in turn; all where left out */
export function loadCases(dir, perDraw = READINGS.length) {
  const cases = JSON.parse(readFileSync(join(dir, 'cases.json'), 'utf8'));
  const draws = new Map();
  for (const c of cases) {
    const reading = READINGS.find((r) => c.id.endsWith(`.${r}`));
    if (!reading) continue;
    const draw = c.id.slice(0, -reading.length - 1);
    draws.set(draw, [...(draws.get(draw) ?? []), c]);
  }
  return [...draws.values()].flatMap((own, d) =>
    own.filter((_, i) => (i - d * perDraw - d + own.length * 1000) % own.length < perDraw),
  );
}

/** @param cache folder in which alignments are kept; they are found once */
export async function loadTables(dir, one, cache) {
  const gold = JSON.parse(readFileSync(join(dir, 'gold', `${one.gold}.tables.json`), 'utf8'));
  const bytes = readFileSync(join(dir, one.file));
  const source = await read(bytes, one.file);
  const lines = source.blocks.filter((b) => b.kind === 'line');
  const cohesion = cohesionOf(lines);
  return gold.tables
    .map((table, t) => ({
      id: one.id,
      table,
      ...locate(lines, table, headsOf(dir, one, t), cache && join(cache, `${one.id}.${t}.json`)),
      cohesion,
    }))
    .filter((t) => Math.abs(t.cost) <= WORST);
}

async function read(bytes, file) {
  const { decode } = await import('../../build/readers/decode.js');
  const { createHash } = await import('node:crypto');
  const decoded = decode(bytes);
  return readText(decoded.value.text, { file, sha256: createHash('sha256').update(bytes).digest('hex') });
}

/** The words of the headings that table `t` of a draw was rendered with, by role. */
function headsOf(dir, one, t) {
  const file = join(dir, one.file.replace(/\.\w+\.txt$/, '.layout.json'));
  if (!existsSync(file)) return {};
  const layouts = JSON.parse(readFileSync(file, 'utf8'));
  return (Array.isArray(layouts) ? layouts[t] : layouts)?.heads ?? {};
}

/** The table's lines, where pages start in them, and for each word its row and column. */

function locate(lines, table, heads, file) {
  const items = itemsOf(table);
  const tokens = lines.flatMap((l) => l.tokens);
  const { labels, cost } = alignOnce(tokens, items, file);
  const byToken = new Map(tokens.map((t, i) => [t, labels[i]]));
  const first = lines.findIndex((l) => l.tokens.some((t) => byToken.get(t)));
  const last = lines.findLastIndex((l) => l.tokens.some((t) => byToken.get(t)));
  const kept = [];
  const pageStarts = new Set();
  let dropped = 0;
  for (let l = first; l >= 0 && l <= last; l++) {
    const line = lines[l];
    if (!line.tokens.some((t) => byToken.get(t))) {
      dropped += line.tokens.length;
      continue;
    }
    if (line.opensPage || dropped >= 3) pageStarts.add(line.tokens[0]);
    dropped = 0;
    kept.push(line);
  }
  const own = table.columns.filter((c) => c !== 'no').map((role) => ({ role, heading: heads[role] ?? role }));
  return {
    cost,
    items,
    lines: kept,
    labels: kept.flatMap((l) => l.tokens.map((t) => byToken.get(t))),
    pageStarts,
    columns: own,
  };
}

/** Whether the first number was found in the text above the table. */
function gapAtStart(labels) {
  const first = labels.findIndex((l) => l);
  let gap = 0;
  for (let i = first; i >= 0 && i < Math.min(labels.length, first + 60); i++) {
    gap = labels[i] ? 0 : gap + 1;
    if (gap >= 6) return true;
  }
  return false;
}

function alignOnce(tokens, items, file) {
  if (file && existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    if (kept.labels.length === tokens.length && !gapAtStart(kept.labels))
      return { cost: kept.cost, labels: kept.labels.map((l) => l && { item: l[0], field: l[1] }) };
  }
  const found = align(tokens, items);
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      JSON.stringify({ cost: found.cost, labels: found.labels.map((l) => l && [l.item, l.field]) }),
    );
  }
  return found;
}

/**
 * The runs of words that the search divides, with the true cells: one a row and page, a further line joined to
 * its row.
 */
export function segmentsOf({ table, items, lines, labels, pageStarts, columns }) {
  const words = layOut(lines);
  const fieldOf = table.columns.map((c) => (c === 'no' ? -1 : columns.findIndex((k) => k.role === c)));
  const starts = [];
  let current = -2;
  for (const [i, label] of labels.entries()) {
    if (!label || label.item === current) continue;
    if (label.item < current) return null;
    current = label.item;
    starts.push({ at: i, item: items[current] });
  }
  const numbered = table.columns[0] === 'no';
  const regions = [];
  for (const [s, start] of starts.entries()) {
    const to = starts[s + 1]?.at ?? labels.length;
    const open = regions.at(-1);
    const isRow = start.item.kind === 'row';
    const hasDash = isRow && numbered && /^[-–]$/.test(start.item.fields[0]);
    const marked = isRow && numbered && start.item.fields[0] !== '' && !hasDash;
    const dash =
      hasDash ||
      (isRow &&
        numbered &&
        !marked &&
        table.kind === 'indicators' &&
        /^[-–]$/.test(words.tokens[start.at].text));
    if (dash) regions.push({ kind: 'row', dash, at: start.at, to, rows: [{ at: start.at, to }] });
    else if (!isRow) regions.push({ kind: 'group', letters: start.item.letters, at: start.at, to });
    else if (marked) regions.push({ kind: 'row', at: start.at, to, rows: [{ at: start.at, to }] });
    else if (open && open.kind !== 'group') {
      open.rows.push({ at: start.at, to });
      open.to = to;
    } else regions.push({ kind: 'block', at: start.at, to, rows: [{ at: start.at, to }] });
  }
  return {
    words,
    regions: regions.map((r) => ({
      ...r,
      segments: r.kind === 'group' ? [] : segments(r, labels, words, fieldOf, columns, pageStarts),
    })),
  };
}

/** Pages of one row or block: for each, its lines as spans a column; null where the words are not in order. */
function segments(region, labels, words, fieldOf, columns, pageStarts) {
  let from = region.at + (region.dash ? 1 : 0);
  while (from < region.to && labels[from] && fieldOf[labels[from].field] === -1) from += 1;
  const breaks = [];
  for (let i = from + 1; i < region.to; i++) if (pageStarts.has(words.tokens[i])) breaks.push(i);
  const edges = [from, ...breaks, region.to];
  const out = [];
  let above = null;
  for (let e = 0; e + 1 < edges.length; e++) {
    const [a, b] = [edges[e], edges[e + 1]];
    if (b <= a) continue;
    const lines = linesOf(a, b, labels, fieldOf, columns.length, above);
    if (!lines) return null;
    const task = {
      from: a,
      to: b,
      numbered: region.kind === 'row' && e === 0,
      first: e === 0,
      last: e + 2 >= edges.length,
      lines,
      continues: lines.continues,
    };
    out.push(task);
    above = lines.last;
  }
  return { from, pages: out };
}

function linesOf(a, b, labels, fieldOf, k, above) {
  const lines = [];
  const blank = () => Array.from({ length: k }, () => ({ from: 0, to: 0 }));
  let item = above?.item ?? -1;
  let column = -1;
  let first = true;
  const continues = above !== null;
  for (let i = a; i < b; i++) {
    const label = labels[i];
    if (!label) return null;
    const c = fieldOf[label.field];
    if (c === -1) return null;
    if (label.item !== item || lines.length === 0) {
      if (first && above !== null) {
        // the page goes on with the last line above
        lines.push(blank());
        if (label.item !== item) lines.push(blank());
      } else lines.push(blank());
      first = false;
      item = label.item;
      column = -1;
    }
    const line = lines.at(-1);
    if (c === column) line[c].to = i + 1;
    else if (c > column) {
      line[c] = { from: i, to: i + 1 };
      column = c;
    } else return null;
  }
  if (lines.length === 0) lines.push(blank());
  return Object.assign(lines, { last: { item }, continues });
}
