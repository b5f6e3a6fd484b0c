/**
 * How long an archive takes to build, to bring up to date, to search and to count, and how large it is.
 *
 *   node test/bench/archive.mjs [FOLDER [PLANS [YEARS]]]
 *
 * Writes synthetic plans into FOLDER (default: a temporary one) first. Wall time on a machine that has other things to do
 * says little: processor seconds stand beside it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticPlan } from './synthetic/provinces.mjs';

const [folder = mkdtempSync(join(tmpdir(), 'reform-plan-')), count = '4000', years = '1'] =
  process.argv.slice(2);
const plans = Number(count);
const bin = fileURLToPath(new URL('../../bin/reform-plan.js', import.meta.url));
const parsed = join(folder, 'parsed');
const archive = join(folder, 'plans.sqlite');
const perYear = Math.ceil(plans / Number(years));

function write(unit, year, revision) {
  const path = join(parsed, `${year}-${unit}.json`);
  writeFileSync(path, `${JSON.stringify(syntheticPlan(unit, year, { revision }), null, 2)}\n`);
}

if (!existsSync(parsed)) {
  mkdirSync(parsed, { recursive: true });
  for (let i = 0; i < plans; i += 1) write(i % perYear, 2016 + Math.floor(i / perYear), 0);
}

function run(name, ...args) {
  const from = performance.now();
  const ran = spawnSync('/usr/bin/time', ['-f', '%U %S %M', process.execPath, bin, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - from) / 1000;
  const [user = 0, system = 0, memory = 0] = (ran.stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  const facts = [
    `${(user + system).toFixed(2)} processor s`,
    `${wall.toFixed(2)} s`,
    `${Math.round(memory / 1024)} MB`,
    `exit ${ran.status}`,
  ];
  process.stdout.write(`${name.padEnd(34)} ${facts.join(' · ')}\n`);
  return ran;
}

rmSync(archive, { force: true });
run('nothing (--version)', '--version');
run('build', 'archive', 'build', parsed, '-o', archive, '-q');
run('build, nothing changed', 'archive', 'build', parsed, '-o', archive, '-q');
for (let i = 0; i < plans; i += 100) write(i % perYear, 2016 + Math.floor(i / perYear), 1);
run('build, 1 % changed', 'archive', 'build', parsed, '-o', archive, '-q');
run('search, two common words', 'archive', 'search', archive, 'truc tuyen', '-f', 'json');
run('search, a phrase', 'archive', 'search', archive, '"dịch vụ công trực tuyến toàn trình"', '-f', 'json');
run('search, a rare number', 'archive', 'search', archive, '"đợt 77"', '-f', 'json');
run('stats', 'archive', 'stats', archive, '-f', 'json');
process.stdout.write(run('info', 'archive', 'info', archive).stdout);
process.stdout.write(`${(statSync(archive).size / 2 ** 20).toFixed(1)} MiB\n`);
