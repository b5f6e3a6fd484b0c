// Packs what people install: `npm run package` leaves reform-plan-VERSION.tgz here.
// Its package.json is without what only this repository needs. npm 11 asks whoever installs a package file whether its
// `prepare` may run (the package is built already: there is nothing to prepare), and devDependencies tell them nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Fields that nobody reads once the package is installed. */
const OURS = ['scripts', 'devDependencies', 'allowScripts'];

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const pack = (cwd, to, ...more) => {
  const args = ['pack', '--silent', '--pack-destination', to, ...more];
  const said = execFileSync(npm, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  return join(to, said.trim().split('\n').at(-1) ?? '');
};

const folder = mkdtempSync(join(tmpdir(), 'reform-plan-'));
try {
  const whole = pack('.', folder);
  execFileSync('tar', ['-xzf', whole, '-C', folder]);
  const inside = join(folder, 'package');
  const manifest = JSON.parse(readFileSync(join(inside, 'package.json'), 'utf8'));
  const kept = Object.entries(manifest).filter(([field]) => !OURS.includes(field));
  writeFileSync(join(inside, 'package.json'), `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  process.stdout.write(`${pack(inside, resolve('.'), '--ignore-scripts')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
