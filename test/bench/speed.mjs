// What each thing costs that people wait for, in one table. Prints figures; judges nothing.
//
//   npm run bench                                        documents of the fixtures
//   npm run bench -- [document] [--plans N] [--pages N]  another document; fewer plans or pages
//
// Whole processes are the median of several, run in turn so that a slow moment hits all alike, as a ratio to `node -e 0` in
// the same run. Peers: the tables of the same PDF by pdf-parse, and by pdfplumber where Python has it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pdfOf, textPlan } from './synthetic/documents.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin', 'reform-plan.js');
const RUNS = 15;
const ROWS = 40;

const args = process.argv.slice(2);
const option = (name, fallback) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback);
const plans = option('--plans', 1000);
const pages = option('--pages', 2000);
const named = args.find((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'));
const document = named ?? join(root, 'fixtures', 'province-2024-flattened', 'plan.txt');
const pdf = join(root, 'fixtures', 'province-2024.pdf');
const docx = join(root, 'fixtures', 'province-2024.docx');

const folder = mkdtempSync(join(tmpdir(), 'reform-plan-bench-'));
const env = { ...process.env, REFORM_PLAN_CACHE: join(folder, 'cache'), NO_COLOR: '1' };
try {
  starts();
  await warm();
  many();
  growth();
  manyPages();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function line(name, ...figures) {
  console.log(`${name.padEnd(44)} ${figures.map((figure) => figure.padStart(22)).join('')}`);
}

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

function starts() {
  const plan = join(folder, 'plan.json');
  spawnSync(process.execPath, [bin, 'parse', document, '-q', '-o', plan], { env });
  const commands = {
    'node -e 0': ['-e', '0'],
    '--version': [bin, '--version'],
    '--help': [bin, '--help'],
    'parse, cold': [bin, 'parse', document, '--no-cache'],
    'parse, unchanged since the last time': [bin, 'parse', document],
    'query, of a parsed plan': [bin, 'query', plan, '--limit', '5'],
    'due, of a parsed plan': [bin, 'due', plan, '--as-of', '2024-03-01'],
  };
  const times = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let run = -1; run < RUNS; run += 1) {
    for (const [name, command] of Object.entries(commands)) {
      const from = performance.now();
      spawnSync(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
      if (run >= 0) times.get(name).push(performance.now() - from);
    }
  }
  const base = median(times.get('node -e 0'));
  for (const [name, list] of times)
    line(name, `${(median(list) / base).toFixed(2)} x node -e 0`, ms(median(list)));
}

function ms(time) {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}

/** In one process, once everything is compiled. */
async function warm() {
  const { readPlan } = await import('../../dist/index.js');
  const of = async (run) => {
    const times = [];
    for (let i = 0; i < RUNS + 10; i += 1) {
      const from = performance.now();
      await run();
      if (i >= 10) times.push(performance.now() - from);
    }
    return median(times);
  };
  line('parse, warm: text', ms(await of(() => readPlan(document))));
  line('parse, warm: DOCX', ms(await of(() => readPlan(docx))));
  const bytes = new Uint8Array(readFileSync(pdf));
  const read = await readPlan(pdf);
  const count = read.ok ? (read.value.source.pages ?? 1) : 1;
  line('parse, warm: a page of PDF', ms((await of(() => readPlan(pdf))) / count));
  const { PDFParse } = await import('pdf-parse');
  const tables = async () => {
    const parser = new PDFParse({ data: bytes.slice() });
    await parser.getTable();
    await parser.destroy();
  };
  line('  pdf-parse getTable, warm: a page of it', ms((await of(tables)) / count));
  const script = `import time, pdfplumber\nfrom sys import argv\nfor _ in range(3):\n  t = time.time()\n  with pdfplumber.open(argv[1]) as p: [page.extract_tables() for page in p.pages]\nprint((time.time() - t) * 1000)`;
  const plumber = spawnSync('python3', ['-c', script, pdf], { encoding: 'utf8' });
  line(
    '  pdfplumber, warm: a page of it',
    plumber.status === 0 ? ms(Number(plumber.stdout) / count) : 'not installed',
  );
}

/** Time and the most memory of one process; it says itself how much it took. */
function measured(...command) {
  const report = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))`;
  const from = performance.now();
  const ran = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, bin, ...command],
    { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 },
  );
  if (ran.status !== 0) throw new Error(ran.stderr);
  return { ms: performance.now() - from, mb: Number(/peak (\d+)/.exec(ran.stderr)?.[1]) / 1024 };
}

function many() {
  const texts = join(folder, 'many');
  mkdirSync(texts);
  for (let i = 0; i < plans; i += 1) writeFileSync(join(texts, `${i}.txt`), textPlan(ROWS, i + 1));
  for (const name of ['the first time', 'again, unchanged']) {
    const { ms: time, mb } = measured('parse', texts, '-q', '-f', 'ndjson');
    line(`${plans} plans of ${ROWS} rows, ${name}`, `${(time / 1000).toFixed(2)} s`, `${mb.toFixed(0)} MB`);
  }
}

function growth() {
  const [small, large] = [ROWS, 100 * ROWS].map((rows) => {
    const file = join(folder, `${rows}.txt`);
    writeFileSync(file, textPlan(rows));
    return measured('parse', file, '-q', '--no-cache').ms;
  });
  line(
    `${100 * ROWS} rows against ${ROWS}`,
    `${(large / small).toFixed(1)} x the time`,
    `${ms(small)}, ${ms(large)}`,
  );
}

function manyPages() {
  const [few, all] = [pages / 10, pages].map((count) => {
    const file = join(folder, `${count}.pdf`);
    writeFileSync(file, pdfOf(count), 'latin1');
    return measured('parse', file, '-q', '--no-cache', '--max-pages', String(count));
  });
  line(
    `PDF of ${pages} pages against ${pages / 10}`,
    `${(all.ms / few.ms).toFixed(1)} x the time`,
    `${few.mb.toFixed(0)}, ${all.mb.toFixed(0)} MB`,
  );
}
