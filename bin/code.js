'use strict';

// Runs the program's scripts, and keeps their code as V8 compiled it, with the functions that were called: a start that
// finds it there compiles next to nothing. Node's own compile cache begins with Node 22.8 and gains less (docs/speed.md has
// the figures); this one is good for every line of Node.

const fs = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { cachedDataVersionTag } = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** What all kept files may take together, in bytes: those of some twenty commands on two lines of Node. */
const MOST = 48 * 1024 * 1024;
/** What one file may take, in bytes: several times what a command needs. More than that is none of ours. */
const MOST_OF_ONE = 12 * 1024 * 1024;
/** Where a program ends that could not run: such a command is no example of how it is used. */
const COULD_NOT_RUN = 2;
/** Each file begins with three numbers: its checksum, the length of its index, where its code begins. */
const NUMBER = 4;
const HEAD = 3 * NUMBER;
/** V8 copies what does not begin at a whole word, in bytes. */
const WORD = 8;
const OURS = /\.code(?:\.[\d-]+\.tmp)?$/;

/**
 * Runs a script of the bundle, and what it requires, with the code that was kept for a purpose. What is missing is kept
 * when the program ends. Nothing that goes wrong with what is kept is an error: the scripts are compiled then.
 * @param folder the bundle
 * @param entry path in the bundle of the script to run
 * @param purpose name of what is run, as a part of a file name: what is kept are the functions that it calls; null: nothing
 * is kept
 */
exports.runKept = (folder, entry, purpose) => {
  const place = purpose === null ? null : placeOf(folder, purpose);
  const kept = place === null ? new Map() : read(place);
  const scripts = new Map();
  let lacking = false;
  const loaded = new Map();

  const load = (path) => {
    const before = loaded.get(path);
    if (before !== undefined) return before.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    const from = dirname(path);
    const near = (id) => {
      if (!id.startsWith('.')) return require(id);
      // what Node itself is to load stands as a module, and says import()
      return id.endsWith('/importing.js') ? require(join(from, id)) : load(join(from, id));
    };
    // the scripts of the bundle are ASCII: so they are read as they are, and take one byte a letter
    const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(path, 'latin1')}\n})`;
    const cachedData = kept.get(name);
    const script = new Script(source, { filename: path, cachedData });
    scripts.set(name, script);
    if (cachedData === undefined || script.cachedDataRejected) {
      lacking = true;
      kept.delete(name);
    }
    script.runInThisContext().call(module.exports, module.exports, near, module, path, from);
    return module.exports;
  };

  if (place !== null)
    process.once('exit', (code) => {
      if (lacking && code < COULD_NOT_RUN) write(place, kept, scripts);
    });
  endAtOnce();
  load(join(folder, entry));
};

/**
 * Once nothing is left to do, and everything that was written is out, the process ends without giving back each piece of
 * its memory first, which the system does anyway: a twentieth of what a plan takes. To be the last that is done, it is asked
 * for when all others have asked.
 */
function endAtOnce() {
  process.once('beforeExit', () => process.once('exit', (code) => process.exit(code)));
}

/** The file for a purpose; null where none may be kept. Code of another build, V8, processor or set of flags has another. */
function placeOf(folder, purpose) {
  const { NODE_DISABLE_COMPILE_CACHE: disabled, NODE_V8_COVERAGE: coverage } = process.env;
  // kept functions are not counted as precisely
  if (disabled || coverage) return null;
  try {
    const id = fs.readFileSync(join(folder, 'code-id'), 'utf8').trim();
    const tag = cachedDataVersionTag().toString(16);
    const name = `${id}-${process.version}-${process.arch}-${tag}-${purpose}.code`;
    return { folder: keptFolder(), name };
  } catch {
    return null;
  }
}

/** The folder in which Node would keep code, or the system's for temporary files; in it, one for each user. */
function keptFolder() {
  const user = process.getuid?.() ?? 'user';
  return join(process.env.NODE_COMPILE_CACHE || tmpdir(), `reform-plan-code-${user}`);
}

/** Whether nobody else can have put something there: code that is found is run. On Windows the folder is the user's own. */
function isOwn(stat) {
  const uid = process.getuid?.();
  return uid === undefined || (stat.uid === uid && (stat.mode & 0o022) === 0);
}

function isOwnFolder(folder) {
  const stat = fs.lstatSync(folder);
  return stat.isDirectory() && isOwn(stat);
}

/** What is kept in a file: scripts' names with their code; nothing where the file is missing, damaged or somebody else's. */
function read({ folder, name }) {
  const none = new Map();
  let file;
  try {
    if (!isOwnFolder(folder)) return none;
    file = fs.openSync(join(folder, name), 'r');
    const stat = fs.fstatSync(file);
    const { size } = stat;
    if (!isOwn(stat) || size < HEAD || size > MOST_OF_ONE) return none;
    const bytes = Buffer.allocUnsafeSlow(size);
    if (fs.readSync(file, bytes) !== size) return none;
    // V8 does not look whether code is whole, and falls over what is not
    if (crc32(bytes.subarray(NUMBER)) !== bytes.readUInt32LE(0)) return none;
    return unpacked(bytes);
  } catch {
    return none;
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

function unpacked(bytes) {
  const length = bytes.readUInt32LE(NUMBER);
  let at = bytes.readUInt32LE(2 * NUMBER);
  const kept = new Map();
  for (const [name, size] of JSON.parse(bytes.toString('utf8', HEAD, HEAD + length))) {
    kept.set(name, bytes.subarray(at, at + size));
    at += whole(size);
  }
  return kept;
}

function packed(entries) {
  const index = Buffer.from(JSON.stringify(entries.map(([name, code]) => [name, code.length])));
  const start = whole(HEAD + index.length);
  const bytes = Buffer.alloc(start + entries.reduce((sum, [, code]) => sum + whole(code.length), 0));
  bytes.writeUInt32LE(index.length, NUMBER);
  bytes.writeUInt32LE(start, 2 * NUMBER);
  index.copy(bytes, HEAD);
  let at = start;
  for (const [, code] of entries) {
    code.copy(bytes, at);
    at += whole(code.length);
  }
  bytes.writeUInt32LE(crc32(bytes.subarray(NUMBER)), 0);
  return bytes;
}

function whole(length) {
  return Math.ceil(length / WORD) * WORD;
}

/**
 * Keeps what was compiled, with what was kept before and not asked for now. Written aside and moved: who reads at the same
 * time finds a whole file.
 */
function write({ folder, name }, kept, scripts) {
  const path = join(folder, name);
  const draft = `${path}.${process.pid}-${process.hrtime.bigint()}.tmp`;
  try {
    // all anew, since functions were called that were not before
    const codes = new Map([...scripts].map(([script, compiled]) => [script, compiled.createCachedData()]));
    const bytes = packed([...new Map([...kept, ...codes])]);
    if (bytes.length > MOST_OF_ONE) return;
    makeFolder(folder);
    if (!isOwnFolder(folder)) return;
    makeRoom(folder, bytes.length);
    fs.writeFileSync(draft, bytes, { flag: 'wx', mode: 0o600 });
    fs.renameSync(draft, path);
  } catch {
    // a disk that is full or may not be written: the next start compiles again
    fs.rmSync(draft, { force: true });
  }
}

/**
 * Makes a folder and those above it, each by itself: where a system makes none in a folder that is there (/proc), `recursive`
 * asks without end. The program has the same (src/plans/make-folder.ts), but none of its modules is loaded before this file
 * is. One test asks both.
 */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  fs.mkdirSync(folder, { mode: 0o700 });
}
exports.makeFolder = makeFolder;

/** Takes away what was written longest ago until there is room. */
function makeRoom(folder, wanted) {
  let room = MOST - wanted;
  const files = fs.readdirSync(folder).filter((file) => OURS.test(file));
  const dated = files.map((file) => ({ path: join(folder, file), stat: fs.statSync(join(folder, file)) }));
  for (const { path, stat } of dated.toSorted((a, b) => b.stat.mtimeMs - a.stat.mtimeMs)) {
    room -= stat.size;
    if (room < 0) fs.rmSync(path, { force: true });
  }
}
