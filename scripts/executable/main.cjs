// What the program of one file does first: it lays the package that it carries into the user's cache folder, once a
// version, and starts it there. Modules, workers and data are then files like those of any installation.
const { createHash, randomUUID } = require('node:crypto');
const { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { homedir } = require('node:os');
const { dirname, join } = require('node:path');
const { createInterface } = require('node:readline');
const { getRawAsset } = require('node:sea');
const { unzipSync } = require('fflate');

const args = process.argv.slice(2);
/** Files that were dropped on the program, or nothing at all: somebody looks at a window that closes at the end. */
const onDesk = args.length === 0 || args.every((arg) => existsSync(arg));

const launcher = join(unpacked(), 'start.cjs');
if (onDesk) speakAsTheSystem();
process.argv = [
  process.execPath,
  launcher,
  ...(onDesk && args.length > 0 ? ['open', '--show', ...args] : args),
];
createRequire(launcher)(launcher);
if (onDesk && process.platform === 'win32' && process.stdin.isTTY) process.once('beforeExit', waitForEnter);

/** The folder in which the package stands. */
function unpacked() {
  const bytes = new Uint8Array(getRawAsset('app.zip'));
  const folder = join(
    caches(),
    'reform-plan',
    `program-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`,
  );
  if (existsSync(folder)) return folder;
  // laid down aside and moved in one step: two programs that begin at once, or one that is stopped, leave it whole
  const draft = `${folder}.${randomUUID().slice(0, 8)}.tmp`;
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const path = join(draft, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  writeFileSync(join(draft, 'start.cjs'), `import('./node_modules/reform-plan/bin/reform-plan.js');\n`);
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Where each system keeps what can be made again. */
function caches() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
}

/** Windows has no LANG: the system's own language is spoken where it is Vietnamese. */
function speakAsTheSystem() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  if (!LC_ALL && !LC_MESSAGES && !LANG && locale.startsWith('vi')) process.env.LANG = 'vi_VN.UTF-8';
}

function waitForEnter() {
  const vi = (process.env.LANG ?? '').startsWith('vi');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.question(vi ? '\nNhấn Enter để đóng cửa sổ này. ' : '\nPress Enter to close this window. ', () =>
    lines.close(),
  );
}
