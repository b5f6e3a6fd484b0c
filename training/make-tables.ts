// Writes tables that no layout is drawn for, one a file: make-tables OUT FIRST COUNT. Their words are those of the training split.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTable } from './tables/generate.ts';

const [out = '', first = '200', count = '220'] = process.argv.slice(2);
if (out === '') throw new Error('Give the folder to write to: make-tables OUT FIRST COUNT');
mkdirSync(out, { recursive: true });
for (let at = Number(first); at < Number(first) + Number(count); at++) {
  const table = makeTable('train', at);
  // a column before the numbers is read by no flattened reader
  if (table.columns.indexOf('no') > 0) continue;
  for (const row of table.rows)
    for (const [role, words] of Object.entries(row.cells)) row.cells[role] = words.replace(/\n/g, ' ');
  writeFileSync(join(out, `${table.id}.tables.json`), JSON.stringify({ tables: [table] }));
}
