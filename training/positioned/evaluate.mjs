// Scores the model of positioned text on a folder of a corpus, headings given.
//   node training/positioned/evaluate.mjs DIR [--weights FILE] [--cases N] [--show ID]
import { readFileSync } from 'node:fs';
import { joinTokens } from '../../build/source/document.js';
import { modelFrom } from '../../build/tables/decode/positioned/model.js';
import { readPositioned } from '../../build/tables/decode/positioned/table.js';
import { given } from '../usage.mjs';
import { goldBands, loadCases } from './gold.mjs';
import { canon, fold, pairRows, reliability } from './score.mjs';

/** Rows of one case as read, with their confidence. */
export function readCase(kase, model) {
  const lines = kase.lines.slice(kase.span.from, kase.span.to);
  const doubts = new Map();
  const table = readPositioned(
    kase.lines,
    kase.span.from,
    kase.lines.length,
    { columns: kase.columns, lines, bandsOf: (l) => goldBands(l, kase.heads, kase.parents) },
    kase.cohesion,
    model,
    (row, own) => doubts.set(row, own),
  );
  let group = null;
  const rows = [];
  for (const item of table.items) {
    if (item.kind === 'group') group = joinTokens(item.marker).replace(/[.)]$/, '');
    if (item.kind !== 'row') continue;
    rows.push({
      number: joinTokens(item.number).replace(/[.)]+$/, ''),
      group,
      confidence: item.confidence,
      doubts: doubts.get(item),
      cellConfidence: item.cellConfidence,
      cells: Object.fromEntries(
        kase.columns.flatMap((c, i) => (c.role === 'no' ? [] : [[c.role, joinTokens(item.cells[i].flat())]])),
      ),
    });
  }
  return rows;
}

export function scoreCase(kase, rows, show) {
  const { gold } = kase;
  const roles = gold.columns.filter((c) => c !== 'no');
  const pairs = pairRows(gold.rows, rows);
  const marks = [];
  let cells = 0,
    exact = 0,
    groups = 0,
    groupHit = 0,
    numbers = 0;
  for (const [i, row] of gold.rows.entries()) {
    const o = pairs.has(i) ? rows[pairs.get(i)] : null;
    let ok = o !== null && o !== undefined;
    for (const role of roles) {
      cells += 1;
      if (o && canon(o.cells[role]) === canon(row.cells[role])) exact += 1;
      else {
        ok = false;
        if (show)
          console.log(
            `  ${row.no || '+'} ${role}\n     want ${JSON.stringify(fold(row.cells[role]))}\n     got  ${JSON.stringify(o ? fold(o.cells[role]) : null)}  ${o?.confidence?.toFixed(3)}`,
          );
      }
    }
    const n = fold(row.no).replace(/[.)]+$/, '');
    if (o && fold(o.number) === n) numbers += 1;
    if (row.group) {
      groups += 1;
      if (o?.group === row.group) groupHit += 1;
    }
    if (o) marks.push({ said: o.confidence, ok, row: o });
  }
  return {
    cells,
    exact,
    hit: pairs.size,
    gold: gold.rows.length,
    out: rows.length,
    groups,
    groupHit,
    numbers,
    marks,
  };
}

if (process.argv[1]?.endsWith('evaluate.mjs')) {
  const args = process.argv.slice(2);
  const folder = given(
    args[0],
    'node training/positioned/evaluate.mjs DIR [--weights FILE] [--cases N] [--show ID], where DIR is a folder of a corpus',
  );
  const arg = (name, fallback) =>
    args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
  const weights = arg('weights', 'src/tables/decode/weights/positioned.json');
  const model = modelFrom(JSON.parse(readFileSync(weights, 'utf8')));
  const all = [];
  let sum = 0,
    n = 0,
    low = 1,
    f = 0;
  const only = arg('show', null);
  let time = 0;
  for (const kase of loadCases(folder, Number(arg('cases', '9999')))) {
    if (only && !kase.id.includes(only)) continue;
    if (kase.failed || kase.head.left > 0) {
      console.log(`${kase.id}  heading not found`);
      continue;
    }
    const t = process.cpuUsage().user;
    const rows = readCase(kase, model);
    time += process.cpuUsage().user - t;
    const s = scoreCase(kase, rows, only !== null);
    const share = s.exact / s.cells;
    const f1 = (2 * s.hit) / (s.gold + s.out);
    sum += share;
    n += 1;
    low = Math.min(low, share);
    f += f1;
    all.push(...s.marks);
    console.log(
      `${kase.id.padEnd(28)} cells ${share.toFixed(4)} rows F1 ${f1.toFixed(4)} numbers ${(s.numbers / s.gold).toFixed(3)} groups ${s.groups ? (s.groupHit / s.groups).toFixed(3) : '-'} ${kase.layout.vertical} ${kase.layout.traits?.join(' ')}`,
    );
  }
  console.log(
    `mean cells ${(sum / n).toFixed(4)} least ${low.toFixed(4)} mean rows F1 ${(f / n).toFixed(4)}  ${(time / 1000 / n).toFixed(0)} ms a table`,
  );
  reliability(all);
}
