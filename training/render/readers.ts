import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { PDFParse } from 'pdf-parse';

/** A file that is to be read every way: its path without ending, and how Tika is to be set. */
export interface Drawn {
  readonly base: string;
  readonly engine: 'writer' | 'chromium';
  readonly tikaDrop: number;
}

/** How long one call of a program may take, in milliseconds: a batch of twenty long tables takes a minute. */
const PATIENCE = 600_000;

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: PATIENCE,
    maxBuffer: 1 << 28,
  });
  if (status !== 0)
    throw new Error(
      `${command} failed (status ${status}): ${error?.message ?? stderr.split('\n').slice(0, 3).join(' ')}`,
    );
}

/**
 * Converts files with one start of LibreOffice. It now and then drops a file and says nothing: what is missing
 * is tried once more, one by one.
 */
function convert(files: readonly string[], format: string, ending: string, scratch: string): void {
  const made = (file: string): boolean => existsSync(file.replace(/\.docx$/, ending));
  // a profile of its own, so that other LibreOffices on the machine are not disturbed
  const office = [
    `-env:UserInstallation=file://${join(scratch, 'office')}`,
    '--headless',
    '--convert-to',
    format,
  ];
  const start = (list: readonly string[]): void =>
    run('soffice', [...office, '--outdir', dirname(list[0] ?? scratch), ...list]);
  if (files.length > 0) start(files);
  for (const file of files.filter((one) => !made(one))) {
    start([file]);
    if (!made(file)) throw new Error(`soffice made no ${ending} of ${file}`);
  }
}

/** Makes the PDFs and Word's own texts of a batch. */
export function makePdfs(batch: readonly Drawn[], scratch: string): void {
  const isWriter = ({ engine }: Drawn): boolean => engine === 'writer';
  const words = batch.map(({ base }) => `${base}.docx`);
  for (const { base } of batch) rmSync(`${base}.pdf`, { force: true });
  convert(
    batch.filter(isWriter).map(({ base }) => `${base}.docx`),
    'pdf',
    '.pdf',
    scratch,
  );
  convert(words, 'txt:Text (encoded):UTF8', '.txt', scratch);
  for (const { base } of batch) renameSync(`${base}.txt`, `${base}.word.txt`);
  for (const { base } of batch.filter((drawn) => !isWriter(drawn)))
    run('chromium', [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(scratch, 'chromium')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${base}.pdf`,
      `file://${base}.html`,
    ]);
}

/** Where Debian keeps PDFBox 2 and what it needs. */
const JARS = ['pdfbox2', 'fontbox2', 'commons-logging'].map((name) => `/usr/share/java/${name}.jar`);

function tika(batch: readonly Drawn[], scratch: string, source: string): void {
  const classes = join(scratch, 'tika');
  if (!existsSync(join(classes, 'Tika.class'))) {
    mkdirSync(classes, { recursive: true });
    run('javac', ['-cp', JARS.join(delimiter), '-d', classes, source]);
  }
  run('java', [
    '-cp',
    [...JARS, classes].join(delimiter),
    'Tika',
    ...batch.flatMap(({ base, tikaDrop }) => [`${base}.pdf`, `${base}.tika.txt`, String(tikaDrop)]),
  ]);
}

/** Reads each PDF of a batch every way that people do. */
export async function readAll(batch: readonly Drawn[], scratch: string, tikaSource: string): Promise<void> {
  tika(batch, scratch, tikaSource);
  for (const { base } of batch) {
    const pdf = `${base}.pdf`;
    run('pdftotext', ['-raw', pdf, `${base}.raw.txt`]);
    run('pdftotext', ['-layout', pdf, `${base}.layout.txt`]);
    run('pdftotext', [pdf, `${base}.default.txt`]);
    run('mutool', ['draw', '-q', '-F', 'txt', '-o', `${base}.mutool.txt`, pdf]);
    const parser = new PDFParse({ data: new Uint8Array(readFileSync(pdf)) });
    writeFileSync(`${base}.pdfparse.txt`, (await parser.getText()).text);
    await parser.destroy();
  }
}

/** The programs that a corpus needs and that are not there. */
export function missingPrograms(): string[] {
  return ['soffice', 'chromium', 'javac', 'pdftotext', 'mutool'].filter((name) => {
    try {
      execFileSync('which', [name], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
}
