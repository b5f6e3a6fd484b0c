import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist', 'cjs', 'cli', 'main.js');

/** Builds dist once before the tests that run the command itself, where the sources are newer. */
export default function setup(): void {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((file) => statSync(join(root, 'src', file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' });
  try {
    // as npm run build does
    run(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json');
    for (const script of ['copy-data.mjs', 'bundle.mjs', 'commonjs.mjs', 'build-page.mjs'])
      run(join('scripts', script));
  } catch (error) {
    // a fault of types is another check's to report; without a command to run there is nothing to test
    if (!existsSync(built)) throw error;
  }
}
