// Writes tables that no layout is drawn for, one a file: make-tables OUT FIRST COUNT MORE. Their words are those of the training
// split. MORE tables beyond COUNT have all three columns of bodies: who leads, who takes part and who watches over a task are
// the hardest to tell apart, and most plans of provinces have them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTable } from './tables/generate.ts';

const [out = '', first = '200', count = '220', more = '60'] = process.argv.slice(2);
/** Columns of bodies. */
const BODIES = ['lead', 'coordinate', 'monitor'];
if (out === '') {
  process.stderr.write(
    'Usage: make-tables OUT [FIRST [COUNT [MORE]]], where OUT is the folder to write to\n',
  );
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const end = Number(first) + Number(count);
let left = Number(more);
for (let at = Number(first); at < end || left > 0; at++) {
  const table = makeTable('train', at);
  // a column before the numbers is read by no flattened reader
  if (table.columns.indexOf('no') > 0) continue;
  if (at >= end) {
    if (!BODIES.every((c) => table.columns.includes(c))) continue;
    left -= 1;
  }
  for (const row of table.rows)
    for (const [role, words] of Object.entries(row.cells)) row.cells[role] = words.replace(/\n/g, ' ');
  writeFileSync(join(out, `${table.id}.tables.json`), JSON.stringify({ tables: [table] }));
}
