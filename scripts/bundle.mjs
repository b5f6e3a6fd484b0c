// Writes dist: what the package holds. The library as ES modules in a few chunks, with the packages that it uses; workers,
// each a file; data that is read from files; declarations; the licences of what was bundled. Needs build (tsc).
// The command line is CommonJS: see commonjs.mjs.
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { LIMITS } from '../build/source/limits.js';
import {
  built,
  declarations,
  dist,
  isOf,
  LIBRARY,
  lateWidths,
  licences,
  onLog,
  ownPlaces,
  peers,
  root,
  WITH_FILES,
} from './bundling.mjs';
import { groups, modules } from './chunks.mjs';

/** Modules that are started as threads: others name them by their file. */
const WORKERS = modules.filter((file) => /(?:^|\/)(?:[a-z]+-)?worker\.js$/.test(file));
const entries = [...LIBRARY, ...WORKERS.map((file) => file.replace(/\.js$/, ''))];

rmSync(dist, { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries(entries.map((entry) => [entry, join(built, `${entry}.js`)])),
  platform: 'node',
  // asked for by the group that leaves out what its modules import
  preserveEntrySignatures: 'allow-extension',
  external: (id, _, isResolved) =>
    !isResolved && (id.startsWith('node:') || isOf(id, peers) || isOf(id, WITH_FILES)),
  plugins: [ownPlaces('__dist'), lateWidths],
  onLog,
});
const { output } = await bundle.write({
  dir: dist,
  format: 'esm',
  comments: { legal: true, annotation: false, jsdoc: false },
  codeSplitting: { groups: groups() },
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  intro: (chunk) =>
    `const __dist = new URL(${JSON.stringify(upFrom(chunk.fileName))}, import.meta.url).href;`,
});
await bundle.close();

/** The way from a file of dist to dist. */
function upFrom(file) {
  return `${relative(dirname(join(dist, file)), dist).replaceAll('\\', '/') || '.'}/`;
}

for (const file of modules.filter((file) => /(?:^|\/)weights\/[^/]+\.json$/.test(file))) copy(file);
for (const file of declarations()) copy(file);
copyPdfLibrary();
await bundlePdfParse();
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES'), licences(output, ['pdfjs-dist', 'pdf-parse']));
writeFileSync(join(dist, 'build-id'), `${buildId()}\n`);

function copy(file) {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  copyFileSync(join(built, file), join(dist, file));
}

/** What is used of pdf.js, which its package holds several times: the code, and the data that fonts need. */
function copyPdfLibrary() {
  const from = (...parts) => join(root, 'node_modules', 'pdfjs-dist', ...parts);
  const to = (...parts) => join(dist, 'pdfjs', ...parts);
  mkdirSync(to(), { recursive: true });
  writeFileSync(to('pdf.mjs'), quietPdf(readFileSync(from('legacy', 'build', 'pdf.min.mjs'), 'utf8')));
  // the code asks for it by this name
  writeFileSync(
    to('pdf.worker.mjs'),
    boundedPdf(readFileSync(from('legacy', 'build', 'pdf.worker.min.mjs'), 'utf8')),
  );
  for (const folder of ['cmaps', 'standard_fonts']) cpSync(from(folder), to(folder), { recursive: true });
}

/** What is used of pdf-parse, which its package holds several times: its module, on top of the library beside it. */
async function bundlePdfParse() {
  const parse = await rolldown({
    input: join(root, 'node_modules', 'pdf-parse', 'dist', 'pdf-parse', 'esm', 'index.js'),
    platform: 'node',
    external: (id) => isOf(id, ['pdfjs-dist']),
  });
  const [{ code }] = (await parse.generate({ format: 'esm', minify: true })).output;
  await parse.close();
  const library = 'pdfjs-dist/legacy/build/pdf.mjs';
  if (!code.includes(library)) throw new Error(`pdf-parse imports ${library} otherwise now`);
  writeFileSync(join(dist, 'pdfjs', 'pdf-parse.mjs'), code.replaceAll(library, './pdf.mjs'));
}

/**
 * Without the canvas package, which only drawing needs, pdf.js warns on the screen while it is loaded and then fails over a
 * class of browsers that it makes an instance of; nothing else uses it as long as nothing is drawn.
 */
function quietPdf(code) {
  const changes = [
    ['warn(`Cannot load "@napi-rs/canvas" package: "${t}".`)', 'void 0'],
    [
      'warn("Cannot polyfill `DOMMatrix`, rendering may be broken.")',
      'globalThis.DOMMatrix=class DOMMatrix{}',
    ],
    ['warn("Cannot polyfill `ImageData`, rendering may be broken.")', 'void 0'],
    ['warn("Cannot polyfill `Path2D`, rendering may be broken.")', 'void 0'],
  ];
  let quiet = code;
  for (const [from, to] of changes) {
    if (quiet.split(from).length !== 2) throw new Error(`pdf.js says ${from} otherwise now`);
    quiet = quiet.replace(from, () => to);
  }
  return `/* Changed for reform-plan: it is silent where the canvas package is missing. */\n${quiet}`;
}

/**
 * What the part of pdf.js that reads files does within limits: some hundred bytes may ask it for forms within forms until
 * the stack ends, for patterns drawn with themselves until memory does, and for gigabytes of a stream or of a font's table.
 * What is beyond ends in an error of the page or of the font, which the reader tells of.
 */
function boundedPdf(code) {
  const tooMany = (what) => `throw new BeyondLimit("${what}")`;
  // op 0 is none of the library's: it tells the reader of the page (src/readers/pdf/program.ts)
  const told = (whole, error) => `${error} instanceof BeyondLimit&&a.addOp(0,[${error}.message]);${whole}`;
  const changes = [
    [
      /ensureBuffer\((\w)\)\{(?=const \w=this\.buffer)/,
      (whole, asked) =>
        `${whole}if(${asked}>${LIMITS.pdfStreamBytes.most}&&"Image"!==this.dict?.get?.("Subtype")?.name)${tooMany('a stream is too long')};`,
    ],
    [
      /(\w)\?\.has\((\w)\)(?=\)throw new Error\(`getOperatorList)/,
      (whole, within) => `${whole}||${within}?._set.size>${LIMITS.pdfForms.most}`,
    ],
    [
      /(\w)\.ensureNotTerminated\(\);\w\.reset\(\);const (\w)=\{\};.{0,80}if\(!\w\.read\(\2\)\)break;(?=let .{0,40}\{case \w+:\w=\w\[0\]instanceof)/,
      (whole, task) =>
        `${whole}if((${task}.ran=(${task}.ran||0)+1)>${2 * LIMITS.pdfOperations.most})${tooMany('too many drawing operations')};`,
    ],
    [
      /handleTilingType\(\w,\w,\w,\w,\w,\w,(\w),\w\)\{/,
      (whole, task) =>
        `${whole}${task}.ran=(${task}.ran||0)+${LIMITS.pdfOperations.most / LIMITS.pdfForms.most};`,
    ],
    [/warn\(`getOperatorList - ignoring XObject: "\$\{(\w)\}/, told],
    [/warn\(`getOperatorList - ignoring errors during "\$\{\w\.name\}" task: "\$\{(\w)\}/, told],
    // without pictures nothing is drawn: what a shading looks like is not worked out, which takes forty times its stream
    [
      /parseShading\(\{shading:\w,[^}]{1,120}\}\)\{/,
      (whole) => `${whole}if(0===this.options.maxImageSize)return"none";`,
    ],
    // the words that a range of a font's table stands for may be long, and are copied for each of its characters
    ...[
      ['mapCidRange', () => '1'],
      ['mapBfRange', (words) => `${words}.length`],
    ].map(([name, times]) => [
      new RegExp(`${name}\\((\\w),(\\w),(\\w)\\)\\{if\\(\\2-\\1>\\w+(?=\\)throw)`),
      (whole, from, to, words) =>
        `${whole}||(this.mapped=(this.mapped||0)+Math.max(0,${to}-${from})*${times(words)})>${LIMITS.pdfMapped.most}`,
    ]),
  ];
  let bounded = code;
  for (const [pattern, change] of changes) {
    if (bounded.match(new RegExp(pattern, 'g'))?.length !== 1)
      throw new Error(`pdf.js has no one place any more for ${pattern}`);
    bounded = bounded.replace(pattern, change);
  }
  return `/* Changed for reform-plan: what a file may ask for has limits. */
class BeyondLimit extends Error{}
${bounded}`;
}

/** Differs from that of every other code: what an older program kept of a document says nothing of this one. */
function buildId() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package.json')));
  for (const file of modules.filter((file) => /\.js(?:on)?$/.test(file)).toSorted())
    hash.update(readFileSync(join(built, file)));
  for (const chunk of output) if (chunk.type === 'chunk') hash.update(chunk.code);
  return hash.digest('hex').slice(0, 32);
}
