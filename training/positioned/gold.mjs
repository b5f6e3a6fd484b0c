// Reads a corpus of renderings into tables whose words are known.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../build/readers/text.js';
import { cohesionOf } from '../../build/tables/decode/cohesion.js';
import { align, findHeading } from './align.mjs';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** All tables of a folder's `-layout` renderings as learners want them. */
export function loadCases(dir, limit = Number.POSITIVE_INFINITY) {
  const cases = json(join(dir, 'cases.json'))
    .filter((c) => c.file.endsWith('.layout.txt'))
    .slice(0, limit);
  return cases.flatMap((c) => loadTables(dir, c));
}

function loadTables(dir, c) {
  const { tables } = json(join(dir, 'gold', `${c.gold}.tables.json`));
  const layouts = [json(join(dir, c.file.replace(/\.layout\.txt$/, '.layout.json')))].flat();
  const text = readFileSync(join(dir, c.file), 'utf8');
  const doc = readText(text, { file: c.file, sha256: '0'.repeat(64) });
  const lines = doc.blocks.filter((b) => b.kind === 'line');
  const cohesion = cohesionOf(lines);
  const textsOf = (i) => [
    ...tables[i].columns.map((role) => layouts[i].heads[role]),
    ...(layouts[i].parents ?? []).map((p) => p.text),
  ];
  let from = 0;
  const spans = tables.map((_, i) => {
    const span = findHeading(lines, textsOf(i), from);
    from = span?.to ?? from;
    return span;
  });
  return tables.map((gold, i) => {
    const id = `${c.id}${tables.length > 1 ? `#${i}` : ''}`;
    const next = spans.slice(i + 1).find((s) => s !== null);
    return spans[i]
      ? loadTable({
          id,
          gold,
          layout: layouts[i],
          lines: lines.slice(0, next?.from),
          span: spans[i],
          cohesion,
        })
      : { id, failed: 'heading' };
  });
}

function loadTable({ id, gold, layout, lines, span, cohesion }) {
  const heads = gold.columns.map((role) => layout.heads[role]);
  const parents = (layout.parents ?? []).map((p) => p.text);
  const placed = (l) => ({
    tokens: l.tokens,
    from: l.tokens.map((t) => t.start - l.start),
    to: l.tokens.map((t) => t.end - l.start),
    line: l,
  });
  const headLines = lines.slice(span.from, span.to).map(placed);
  const head = align(
    headLines,
    heads.map((text) => [{ text, row: 0 }]),
    parents.map((text) => [{ text, row: 0 }]),
  );
  const columns = gold.columns.map((role, c) => ({
    role,
    heading: heads[c],
    tokens: headLines.flatMap((l, i) => l.tokens.filter((_, t) => head.lines[i][t]?.column === c)),
  }));
  return { id, gold, layout, lines, span, heads, parents, columns, cohesion, head };
}

/** Where the columns' headings stand in these lines. */
export function goldBands(lines, heads, parents) {
  const placed = lines.map((l) => ({
    tokens: l.tokens,
    from: l.tokens.map((t) => t.start - l.start),
    to: l.tokens.map((t) => t.end - l.start),
  }));
  const found = align(
    placed,
    heads.map((text) => [{ text, row: 0 }]),
    parents.map((text) => [{ text, row: 0 }]),
  );
  const bands = heads.map(() => null);
  for (const [i, l] of placed.entries())
    for (let t = 0; t < l.tokens.length; t++) {
      const c = found.lines[i][t]?.column;
      if (c === undefined) continue;
      bands[c] = bands[c]
        ? {
            from: Math.min(bands[c].from, l.from[t]),
            to: Math.max(bands[c].to, l.to[t]),
            tokens: [...bands[c].tokens, l.tokens[t]],
          }
        : { from: l.from[t], to: l.to[t], tokens: [l.tokens[t]] };
    }
  return bands.every((b) => b !== null) ? bands : [];
}

/** For each token of the table's body its cell. */
export function goldCells(kase, bodyLines) {
  const { gold } = kase;
  const merged = new Map();
  for (const m of gold.merges ?? [])
    for (const i of m.rowIndexes.slice(1)) merged.set(`${m.column}/${i}`, m.rowIndexes[0]);
  const columns = gold.columns.map((role) =>
    gold.rows.map((r, row) => ({
      row,
      text: role === 'no' ? r.no : merged.has(`${role}/${row}`) ? '' : r.cells[role],
    })),
  );
  const first = (g) => gold.rows.findIndex((r) => r.group === g.marker);
  const groups = (gold.groups ?? []).map((g) => ({ ...g, row: Math.max(0, first(g)) }));
  const sep = kase.layout.groupMark ?? '';
  const titles = [
    groups.map((g) => ({ row: g.row, text: `${g.marker}${kase.layout.groupForm === 'joined' ? sep : ''}` })),
    groups.map((g) => ({ row: g.row, text: g.title })),
  ];
  const placed = bodyLines.map((l) => ({
    tokens: l.tokens,
    from: l.tokens.map((t) => t.start - l.start),
    to: l.tokens.map((t) => t.end - l.start),
  }));
  const found = align(placed, columns, titles);
  return { cells: found.lines, left: found.left, merged };
}
