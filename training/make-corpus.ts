// Writes the corpus: make-corpus OUT [--quick]. See README.md.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { docx, type Setting } from './render/docx.ts';
import { html } from './render/html.ts';
import { drawLayout, type Layout } from './render/layout.ts';
import { type Drawn, makePdfs, missingPrograms, readAll } from './render/readers.ts';
import { makeTable, TABLE_COUNTS } from './tables/generate.ts';
import { SPLITS, type Split } from './tables/split.ts';
import { type CorpusRow, type CorpusTable, faultsOf } from './tables/table.ts';

/** Draws in each split: a first corpus to start with, and the whole one. */
const DRAWS: Readonly<Record<'quick' | 'full', Readonly<Record<Split, number>>>> = {
  quick: { train: 60, tune: 15, test: 20 },
  full: { train: 200, tune: 40, test: 60 },
};
/** Files that one start of LibreOffice converts. */
const BATCH = 20;

/** Readings of one draw, and what score.mjs may hold against the gold: words only where the file is text. */
const KINDS: readonly (readonly [kind: string, file: string])[] = [
  ['docx', 'docx'],
  ['pdf', 'pdf'],
  ['html', 'html'],
  ['tika', 'tika.txt'],
  ['raw', 'raw.txt'],
  ['layout', 'layout.txt'],
  ['default', 'default.txt'],
  ['mutool', 'mutool.txt'],
  ['word', 'word.txt'],
  ['pdfparse', 'pdfparse.txt'],
];

/** One draw in this many holds two tables, as plans with aims and tasks do. */
const TWO_TABLES = 7;

/** What score.mjs reads: cells with their lines joined. */
function gold(tables: readonly CorpusTable[]): object {
  const flat = (row: CorpusRow): CorpusRow => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([role, words]) => [role, words.replace(/\n/g, ' ')]),
    ),
  });
  return { tables: tables.map((table) => ({ ...table, rows: table.rows.map(flat) })) };
}

interface Draw extends Drawn {
  readonly id: string;
  readonly gold: string;
}

function setting(split: Split, tableAt: number, layoutAt: number): Setting {
  const table = makeTable(split, tableAt % TABLE_COUNTS[split]);
  const faults = faultsOf(table);
  if (faults.length > 0) throw new Error(`table ${table.id} is not sound: ${faults[0]}`);
  return { table, layout: drawLayout(split, layoutAt, table) };
}

/** The second table of a file; Word's lists and page numbers are the first one's. */
function secondSetting(split: Split, at: number, { pageNumber, pageForm }: Layout): Setting {
  const { table, layout } = setting(split, at + 1, SECOND_LAYOUTS + at);
  return { table, layout: { ...layout, pageNumber, pageForm, autoNumbers: false } };
}

/** Layouts of second tables are drawn from numbers of their own. */
const SECOND_LAYOUTS = 5000;

/** Writes the sources of one draw, its gold and its layouts. */
function draw(folder: string, split: Split, at: number): Draw {
  const first = setting(split, at, at);
  const settings: [Setting, ...Setting[]] =
    at % TWO_TABLES === TWO_TABLES - 1 ? [first, secondSetting(split, at, first.layout)] : [first];
  const name = settings.map(({ table }) => table.id).join('+');
  const id = `${name}-${first.layout.id.split('-')[1]}`;
  const base = join(folder, id);
  const word = docx(settings);
  // readings of other bytes are of no use; those of the same bytes need not be made again
  const same = existsSync(`${base}.docx`) && readFileSync(`${base}.docx`).equals(word);
  if (!same) rmSync(`${base}.pdfparse.txt`, { force: true });
  writeFileSync(`${base}.docx`, word);
  writeFileSync(`${base}.html`, html(settings));
  writeFileSync(
    `${base}.layout.json`,
    JSON.stringify(
      settings.map(({ table, layout }) => ({ table: table.id, traits: table.traits, ...layout })),
      null,
      1,
    ),
  );
  writeFileSync(
    join(folder, 'gold', `${name}.tables.json`),
    JSON.stringify(gold(settings.map(({ table }) => table)), null, 1),
  );
  return { id, base, gold: name, engine: first.layout.engine, tikaDrop: first.layout.tikaDrop };
}

async function makeSplit(out: string, split: Split, count: number): Promise<void> {
  const folder = join(out, split);
  // one for each split, so that two may be made at the same time
  const scratch = join(out, `.scratch-${split}`);
  mkdirSync(scratch, { recursive: true });
  mkdirSync(join(folder, 'gold'), { recursive: true });
  const cases: object[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const batch: Draw[] = [];
    for (let at = from; at < Math.min(count, from + BATCH); at++) batch.push(draw(folder, split, at));
    const fresh = batch.filter(({ base }) => !existsSync(`${base}.pdfparse.txt`));
    if (fresh.length > 0) {
      makePdfs(fresh, scratch);
      await readAll(fresh, scratch, resolve(import.meta.dirname, '../../../training/render/Tika.java'));
    }
    for (const { id, gold: name } of batch)
      for (const [kind, ending] of KINDS)
        cases.push({
          id: `${id}.${kind}`,
          gold: name,
          file: `${id}.${ending}`,
          only: ending.endsWith('.txt') ? ['tables', 'words'] : ['tables'],
        });
    writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases, null, 1));
    process.stderr.write(`${split} ${Math.min(count, from + BATCH)}/${count}\n`);
  }
}

/** The splits that `--splits tune,test` names; all without it. */
function chosenSplits(flags: readonly string[]): Split[] {
  const at = flags.indexOf('--splits');
  const named = at < 0 ? null : (flags[at + 1] ?? '').split(',');
  return SPLITS.filter((split) => named === null || named.includes(split));
}

const [out, ...flags] = process.argv.slice(2);
const missing = missingPrograms();
if (out === undefined || missing.length > 0) {
  const usage = 'make-corpus OUT [--quick] [--splits train,tune,test]: names the folder to write to\n';
  process.stderr.write(
    out === undefined ? usage : `make-corpus needs ${missing.join(', ')}: see training/README.md\n`,
  );
  process.exitCode = 2;
} else {
  const counts = DRAWS[flags.includes('--quick') ? 'quick' : 'full'];
  for (const split of chosenSplits(flags)) await makeSplit(resolve(out), split, counts[split]);
}
