/** Tables with their runs of words as tasks for the search, each with its true division. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from '../../build/tables/decode/flat/scores.js';
import { furtherFrom } from '../../build/tables/decode/flat/tasks.js';
import { simulate } from './simulate.mjs';
import { loadCases, loadTables, segmentsOf } from './tables.mjs';

/** One table in so many of a folder is kept for tuning. */
const TUNED = 8;

/** Tables of a folder as `simulate` sets them, `draws` layouts of each, in two parts: to train on, and to tune. */
export function simulatedTables(dir, draws) {
  const parts = { train: [], tune: [] };
  const files = readdirSync(dir)
    .filter((f) => f.endsWith('.tables.json'))
    .sort();
  for (const [k, file] of files.entries()) {
    const { tables } = JSON.parse(readFileSync(join(dir, file), 'utf8'));
    const part = k % TUNED === TUNED - 1 ? parts.tune : parts.train;
    for (const [t, table] of tables.entries())
      for (let d = 0; d < draws; d++) {
        const drawn = simulate(
          table,
          (k * 7 + t) * 1000 + d,
          `${file.replace('.tables.json', '')}-${t}-${d}`,
        );
        if (drawn) part.push(drawn);
      }
  }
  return parts;
}

export function samplesOf(tables) {
  const left = { tables: tables.length, order: 0, regions: 0 };
  const samples = [];
  for (const t of tables) {
    const found = t.table.columns.indexOf('no') > 0 ? null : segmentsOf(t);
    if (found) samples.push(sampleOf(t, found, left));
    else left.order += 1;
  }
  return { samples, left };
}

export async function loadSamples(dir, { perDraw, cache, limit = Infinity }) {
  const samples = [];
  const left = { tables: 0, alignment: 0, order: 0, regions: 0 };
  for (const one of loadCases(dir, perDraw)) {
    if (samples.length >= limit) break;
    const tables = await loadTables(dir, one, cache).catch((error) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    left.tables += 1;
    if (tables.length === 0) left.alignment += 1;
    for (const t of tables) {
      const numberAt = t.table.columns.indexOf('no');
      const found = numberAt > 0 ? null : segmentsOf(t);
      if (!found) {
        left.order += 1;
        continue;
      }
      samples.push(sampleOf(t, found, left));
    }
  }
  return { samples, left };
}

function sampleOf(t, { words, regions }, left) {
  const facts = factsOf(
    words,
    t.columns,
    t.cohesion,
    regions.map((r) => r.at),
  );
  const rows = [];
  for (const region of regions) {
    if (region.kind === 'group') continue;
    if (!region.segments) {
      left.regions += 1;
      continue;
    }
    const tasks = tasksOf(region, t.columns);
    if (tasks.length > 0)
      rows.push({ from: tasks[0].from, to: region.to, block: region.kind === 'block', tasks });
  }
  return { id: t.id, facts, rows, table: t };
}

function tasksOf(region, columns) {
  const unnumbered = region.kind === 'block';
  let above = null;
  let first = null;
  return region.segments.pages.map((page) => {
    const task = {
      from: page.from,
      to: page.to,
      numbered: page.numbered,
      unnumbered,
      furtherFrom: unnumbered ? 0 : furtherFrom(columns),
      cut: !page.last,
      resumed: above,
      resumedFrom: first,
      room: null,
      left: null,
      lines: page.lines,
    };
    const last = page.lines.at(-1);
    const continued = page.lines.length === 1 && above;
    first = last.map((s, c) => (s.to > s.from ? s.from : continued ? first[c] : 0));
    above = last.map((s, c) => (s.to > s.from ? s.to - 1 : continued ? above[c] : -1));
    return task;
  });
}

/** The true rows as the statistics take them. */
export function trueRows(sample) {
  return sample.rows.flatMap((row) =>
    joinPages(
      row,
      row.tasks.map((t) => t.lines),
    ),
  );
}

/** Lines of the pages of one row, the first of each page joined to the last of the page before. */
export function joinPages(row, pages) {
  const lines = [];
  for (const page of pages) {
    for (const [l, cells] of page.entries()) {
      const spans = cells.map((s) => (s.to > s.from ? [s] : []));
      const last = lines.at(-1);
      if (l === 0 && last) for (const [c, own] of spans.entries()) last[c].push(...own);
      else lines.push(spans);
    }
  }
  return lines.map((cells, l) => {
    const all = cells.flat();
    const from = row.block ? Math.min(row.to, ...all.map((s) => s.from)) : row.from;
    const to = row.block ? Math.max(row.from, ...all.map((s) => s.to)) : row.to;
    return { from, to, further: !row.block && l > 0, cells };
  });
}
