// How long a comparison takes. Prints figures; judges nothing.
//
//   npm run build && node test/bench/diff.mjs
//
// The command on two plan files of 60 rows, beside Node itself: whole processes, the median of several, run in turn.
// Then the comparison alone, once cold and once warm: two plans of 60 rows, two of 1,000, two of 1,000 rows in the
// same words, and two of 1,000 rows that have nothing in common.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/reform-plan.js', import.meta.url));
const RUNS = 9;
const PLACE = { page: 1, line: 1, start: 0, end: 1 };

const WORDS =
  'rà soát công bố thủ tục hành chính tại cảng cá bến phà xã đảo cho ngư dân tàu thuyền hồ sơ đăng ký kiểm tra báo cáo hằng quý kết quả đào tạo cán bộ xã phường về kỹ năng số mở lớp tập huấn lắp đặt thiết bị kho dữ liệu đất đai'.split(
    ' ',
  );

/** Numbers that look random and are the same in every run. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

function planOf(year, texts) {
  const rows = texts.map((task, i) => ({
    id: `pl/${i + 1}`,
    table: 'pl',
    kind: 'task',
    group: null,
    topic: null,
    number: String(i + 1),
    parent: null,
    continues: null,
    cells: { task, lead: 'Sở Nội vụ', deadline: `Quý II/${year}` },
    inherited: {},
    lead: [{ text: 'Sở Nội vụ', name: 'Sở Nội vụ', kind: 'named', id: 'so-noi-vu' }],
    coordinate: [],
    monitor: [],
    implement: [],
    deadlines: [`due-${i + 1}`],
    where: {},
    confidence: 1,
    source: PLACE,
  }));
  const deadlines = rows.map(({ id }, i) => ({
    id: `due-${i + 1}`,
    of: id,
    text: `Quý II/${year}`,
    action: null,
    kind: 'in',
    start: `${year}-04-01`,
    end: `${year}-06-30`,
    edtf: `${year}-34`,
    every: [],
    adhoc: false,
    offset: null,
    after: null,
    inferred: [],
    source: PLACE,
  }));
  const columns = ['task', 'lead', 'deadline'].map((role) => ({ role, heading: role }));
  const table = {
    id: 'pl',
    appendix: null,
    title: null,
    kind: 'tasks',
    columns,
    groups: [],
    declaredRows: null,
  };
  return {
    schemaVersion: '1.0',
    status: 'complete',
    source: { file: `${year}.txt`, format: 'text', sha256: '0'.repeat(64), pages: null },
    document: {
      uri: null,
      type: 'KH',
      typeName: 'Kế hoạch',
      title: `Cải cách hành chính năm ${year}`,
      number: null,
      issuer: null,
      parentAuthority: null,
      level: 'province',
      province: null,
      place: null,
      issuedOn: null,
      period: { start: `${year}-01-01`, end: `${year}-12-31` },
      signer: null,
      recipients: [],
      carriesOut: null,
      opening: null,
      closing: null,
      decision: null,
    },
    bases: [],
    sections: [],
    tables: [{ ...table, source: PLACE }],
    rows,
    deadlines,
    targets: [],
    citations: [],
    discarded: [],
    diagnostics: [],
  };
}

/** Two years of one plan: a third of the tasks stays, a third is reworded, a third is replaced. */
function twoYears(size) {
  const random = numbers(size);
  const sentence = () => Array.from({ length: 12 + random(12) }, () => WORDS[random(WORDS.length)]).join(' ');
  const old = Array.from({ length: size }, sentence);
  const now = old.map((text, i) => {
    if (i % 3 === 0) return text;
    if (i % 3 === 2) return sentence();
    const words = text.split(' ');
    words[random(words.length)] = WORDS[random(WORDS.length)] ?? '';
    return words.join(' ');
  });
  return [planOf(2024, old), planOf(2025, now)];
}

const alike = (size, words) =>
  planOf(
    2024,
    Array.from({ length: size }, (_, i) => (words ? `${words} ${i}` : 'rà soát hồ sơ cảng cá')),
  );
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const say = (name, ms) => console.log(`${name.padEnd(52)} ${ms.toFixed(0).padStart(6)} ms`);

const folder = mkdtempSync(join(tmpdir(), 'reform-plan-'));
const [a, b] = twoYears(60);
writeFileSync(join(folder, 'a.json'), JSON.stringify(a, null, 2));
writeFileSync(join(folder, 'b.json'), JSON.stringify(b, null, 2));
const commands = {
  'node -e 0': ['-e', '0'],
  'reform-plan diff, two plans of 60 rows in JSON': [bin, 'diff', 'a.json', 'b.json'],
};
const times = new Map(Object.keys(commands).map((name) => [name, []]));
for (let i = -1; i < RUNS; i++) {
  for (const [name, args] of Object.entries(commands)) {
    const from = performance.now();
    spawnSync(process.execPath, args, { cwd: folder, stdio: 'pipe' });
    if (i >= 0) times.get(name).push(performance.now() - from);
  }
}
rmSync(folder, { recursive: true });
for (const [name, list] of times) say(name, median(list));

const { diffPlans } = await import('../../build/diff/index.js');
const pairs = {
  '60 rows against 60': [a, b],
  '1,000 rows against 1,000': twoYears(1000),
  '1,000 rows in the same words': [alike(1000), alike(1000)],
  '1,000 rows that differ by a number': [
    alike(1000, 'rà soát hồ sơ cảng cá số'),
    alike(900, 'rà soát hồ sơ cảng cá số'),
  ],
};
for (const [name, [old, now]] of Object.entries(pairs)) {
  const runs = [0, 1].map(() => {
    const from = performance.now();
    diffPlans(old, now);
    return performance.now() - from;
  });
  say(`${name}, cold`, runs[0]);
  say(`${name}, warm`, runs[1]);
}
