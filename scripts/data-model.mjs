// Writes the tables of docs/data-model.md from the schemas in src/model, between the two marks.
//
//   node scripts/data-model.mjs           write them
//   node scripts/data-model.mjs --check   exit 1 where the file is not what would be written
//
// Needs dist (npm run build).
import { readFileSync, writeFileSync } from 'node:fs';
import { DESCRIBED_NAMES, describedAs, fieldsOf } from '../dist/model/index.js';

const file = new URL('../docs/data-model.md', import.meta.url);
const OPEN = '<!-- records: written by npm run data-model -->';
const CLOSE = '<!-- end of records -->';

const cell = (text) => text.replaceAll('|', '\\|');
const code = (text) => `\`${cell(text)}\``;

function table(name) {
  const rows = fieldsOf(name).map(
    ({ path, type, description, example }) =>
      `| ${[code(path), cell(type), cell(description), example === null ? '' : code(example)].join(' | ')} |`,
  );
  return `### ${name}\n\n${describedAs(name)}\n\n| field | holds | meaning | example |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

const now = readFileSync(file, 'utf8');
const [before, after] = [now.indexOf(OPEN) + OPEN.length, now.indexOf(CLOSE)];
const wanted = `${now.slice(0, before)}\n\n${DESCRIBED_NAMES.map(table).join('\n')}\n${now.slice(after)}`;

if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (wanted !== now) {
  console.error('docs/data-model.md is stale. Run npm run data-model.');
  process.exitCode = 1;
} else console.log('docs/data-model.md is fresh');
