// How well tables are read, from the file to the rows, and how far the confidence of their rows is to be believed.
//   npm run build && node test/bench/tables.mjs DIR... [--kinds layout,pdf] [--cases N] [--only ID] [--show] [--no-borders]
// DIR is a folder as training/make-corpus.sh writes it: cases.json, gold/NAME.tables.json and the renderings.
// Prints for each case the rows found (F1), the cells exact, the groups, the share of rows said to be less than 0.9
// sure, and of wrong rows that are; then for each kind the means, how often rows were right that were said to be so
// sure, and the expected calibration error (ten bins of equal width, weighted by their rows).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../build/parse.js';
import { readSource } from '../../build/readers/index.js';
import { fold, pairRows, reliability, sameCell } from '../../training/positioned/score.mjs';
import { given, refuse } from '../../training/usage.mjs';

/** Rows under this are for a person to look at. */
const SURE = 0.9;

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const flags = ['--show', '--no-borders'];
const dirs = args.filter(
  (a, i) => !a.startsWith('--') && (i === 0 || flags.includes(args[i - 1]) || !args[i - 1].startsWith('--')),
);
const USAGE =
  'node test/bench/tables.mjs DIR… [--kinds layout,pdf] [--cases N] [--only ID] [--show] [--no-borders], each DIR a folder of a corpus';
if (dirs.length === 0) refuse(USAGE);
for (const dir of dirs) given(dir, USAGE);
const kinds = option('kinds', 'layout').split(',');
const most = Number(option('cases', 'Infinity'));
const only = option('only', '');
const show = args.includes('--show');

const bare = (s) => fold(s).replace(/[.)]+$/, '');

/** Gold tables with the rows of the read table that shares most rows with each. */
function tablesOf(gold, plan) {
  const claimed = new Set();
  return gold.tables.map((table) => {
    const found = plan.tables
      .filter((t) => !claimed.has(t.id))
      .map((t) => ({ id: t.id, rows: plan.rows.filter((r) => r.table === t.id) }))
      .map((t) => ({ ...t, pairs: pairRows(table.rows, t.rows) }))
      .toSorted((a, b) => b.pairs.size - a.pairs.size)[0];
    if (!found || found.pairs.size === 0) return { table, rows: [], pairs: new Map() };
    claimed.add(found.id);
    return { table, ...found };
  });
}

function scoreCase(gold, plan) {
  const s = {
    gold: 0,
    read: plan.rows.length,
    hit: 0,
    cells: 0,
    exact: 0,
    groups: 0,
    groupHit: 0,
    marks: [],
  };
  for (const { table, rows, pairs } of tablesOf(gold, plan)) {
    s.gold += table.rows.length;
    s.hit += pairs.size;
    for (const [i, want] of table.rows.entries()) {
      const row = pairs.has(i) ? rows[pairs.get(i)] : null;
      const wrong = table.columns.filter(
        (c) => c !== 'no' && !(row && sameCell(row.cells[c], want.cells[c])),
      );
      s.cells += table.columns.filter((c) => c !== 'no').length;
      s.exact += table.columns.filter((c) => c !== 'no').length - wrong.length;
      if (want.group) {
        s.groups += 1;
        if (row?.group === bare(want.group)) s.groupHit += 1;
      }
      if (row) s.marks.push({ said: row.confidence, ok: wrong.length === 0 });
      if (show)
        for (const c of wrong)
          console.log(
            `  ${want.no || '+'} ${c}\n     want ${JSON.stringify(fold(want.cells[c]))}\n     got  ${JSON.stringify(row ? fold(row.cells[c]) : null)}  ${row?.confidence}`,
          );
    }
  }
  return s;
}

const share = (a, b, none = 1) => (b === 0 ? none : a / b);
const mean = (list) =>
  share(
    list.reduce((a, b) => a + b, 0),
    list.length,
    0,
  );

function figures(s) {
  const wrong = s.marks.filter((m) => !m.ok);
  return {
    f1: share(2 * s.hit, s.gold + s.read),
    cells: share(s.exact, s.cells),
    groups: share(s.groupHit, s.groups),
    flagged: share(s.marks.filter((m) => m.said < SURE).length, s.marks.length, 0),
    wrongFlagged: share(wrong.filter((m) => m.said < SURE).length, wrong.length),
  };
}

const line = (f) =>
  `rows F1 ${f.f1.toFixed(4)} cells ${f.cells.toFixed(4)} groups ${f.groups.toFixed(3)} flagged ${f.flagged.toFixed(3)} wrong flagged ${f.wrongFlagged.toFixed(3)}`;

for (const kind of kinds) {
  const all = [];
  for (const dir of dirs) {
    const cases = JSON.parse(readFileSync(join(dir, 'cases.json'), 'utf8'))
      .filter((c) => c.id.endsWith(`.${kind}`) && c.id.includes(only))
      .slice(0, most);
    for (const c of cases) {
      const file = join(dir, c.file);
      if (!existsSync(file)) continue;
      const gold = JSON.parse(readFileSync(join(dir, 'gold', `${c.gold}.tables.json`), 'utf8'));
      const source = await readSource(file, {});
      if (!source.ok) {
        console.log(`${c.id}  not read`);
        continue;
      }
      const s = scoreCase(gold, parsePlan(source.value));
      all.push(s);
      console.log(`${c.id.padEnd(36)} ${line(figures(s))}`);
    }
  }
  const each = all.map(figures);
  const means = Object.fromEntries(
    ['f1', 'cells', 'groups', 'flagged', 'wrongFlagged'].map((k) => [k, mean(each.map((f) => f[k]))]),
  );
  console.log(
    `${kind}: ${all.length} cases, means: ${line(means)}; least cells ${Math.min(...each.map((f) => f.cells)).toFixed(4)}`,
  );
  reliability(all.flatMap((s) => s.marks));
}
