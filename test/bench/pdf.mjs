// Cells exact, time and memory of three ways to the tables of a PDF. Prints figures; judges nothing.
//
//   npm run build && node test/bench/pdf.mjs [plan.pdf truth.json]...
//
// The truth has the form of a fixture's expected.json. Each tool runs in a process of its own, once cold and then a few
// times; the time is the median of the warm ones. `pdftotext` is left out where it is not installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 5;
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const DEFAULT = [`${fixtures}province-2024.pdf`, `${fixtures}province-2024-flattened/expected.json`];

/** Each gives the rows of all tables: lists of cells, the number first where there is one. */
const TOOLS = {
  'reform-plan': async (file) => rowsOfPlan(await planOf(file)),
  'pdf-parse getTable': async (file) => {
    const { PDFParse } = await import('pdf-parse');
    const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)) });
    const { pages } = await parser.getTable();
    await parser.destroy();
    return pages.flatMap(({ tables }) => tables.flat());
  },
  'pdftotext -layout': async (file) => {
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 28 });
    return rowsOfPlan(await planOf(text));
  },
};

async function planOf(input) {
  const { readPlan } = await import('../../dist/plans/read-plan.js');
  const read = await readPlan(input);
  if (!read.ok) throw new Error(`${read.trouble.what}: ${read.trouble.got}`);
  return read.value;
}

function rowsOfPlan({ tables, rows }) {
  const roles = new Map(tables.map(({ id, columns }) => [id, columns.map(({ role }) => role)]));
  return rows.map(({ table, number, cells }) =>
    roles.get(table).map((role) => (role === 'no' ? number : (cells[role] ?? ''))),
  );
}

/** White space apart, and the full stop of a row's number. */
const plain = (cell) => (cell ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
const numberOf = (row) => plain(row[0]).replace(/\.$/, '');

/** A row is found by its number; lines without one by their place among those that carry on the same task. */
function score(rows, truth) {
  const found = new Map();
  let number = '';
  for (const row of rows) {
    number = numberOf(row) || number;
    if (/^\d/.test(number)) found.set(number, [...(found.get(number) ?? []), row]);
  }
  const counts = { cells: 0, exact: 0 };
  for (const { columns, rows: wanted } of truth.tables) {
    for (const { no, cells, continues } of wanted) {
      const candidates = found.get(no || continues) ?? [];
      const row = no === '' ? candidates.find((each) => numberOf(each) === '') : candidates[0];
      for (const [i, role] of columns.entries()) {
        if (role === 'no') continue;
        counts.cells += 1;
        if (row && plain(row[i]) === plain(cells[role])) counts.exact += 1;
      }
    }
  }
  return counts;
}

async function measure(tool, file, truth) {
  const rows = await TOOLS[tool](file);
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now();
    await TOOLS[tool](file);
    times.push(performance.now() - from);
  }
  const ms = times.sort((a, b) => a - b)[RUNS >> 1];
  const { maxRSS } = process.resourceUsage();
  return { ...score(rows, JSON.parse(readFileSync(truth, 'utf8'))), ms, mib: maxRSS / 1024 };
}

const has = (program) => spawnSync(program, ['-v']).error === undefined;

async function main(args) {
  const named = args.length > 0 ? args : DEFAULT;
  if (named.length % 2 === 1) {
    console.error('usage: node test/bench/pdf.mjs [plan.pdf truth.json]...');
    process.exit(2);
  }
  console.log(
    `${'tool'.padEnd(22)}${'cells exact'.padStart(22)}${'ms a page'.padStart(12)}${'peak'.padStart(10)}`,
  );
  for (let i = 0; i < named.length; i += 2) {
    const { source } = await planOf(named[i]);
    console.log(`${basename(named[i])}, ${source.pages} pages`);
    for (const tool of Object.keys(TOOLS)) {
      if (tool.startsWith('pdftotext') && !has('pdftotext')) continue;
      const one = [fileURLToPath(import.meta.url), '--one', tool, named[i], named[i + 1]];
      const { stdout, stderr } = spawnSync(process.execPath, one, { encoding: 'utf8' });
      if (stdout === '') {
        console.log(`${tool.padEnd(22)} failed: ${stderr.trim().split('\n').at(-1)}`);
        continue;
      }
      const { cells, exact, ms, mib } = JSON.parse(stdout);
      const share = `${exact} of ${cells} (${(exact / cells).toFixed(3)})`;
      const page = `${(ms / source.pages).toFixed(1)} ms`;
      console.log(
        `${tool.padEnd(22)}${share.padStart(22)}${page.padStart(12)}${`${mib.toFixed(0)} MiB`.padStart(10)}`,
      );
    }
  }
}

const [mode, tool, file, truth] = process.argv.slice(2);
if (mode === '--one') process.stdout.write(JSON.stringify(await measure(tool, file, truth)));
else await main(process.argv.slice(2));
