// What asking plans costs: whole processes, so that the start counts too. Prints figures; judges nothing.
//
//   npm run build && node test/bench/query.mjs
//
// Two plans of 60 rows in JSON, beside Node itself; then 1,000 such plans (60,000 rows) in a folder, as NDJSON and as one
// JSON array, with the peak of memory.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/reform-plan.js', import.meta.url));
const { readPlan } = await import('../../dist/plans/read-plan.js');
const { planWriter } = await import('../../dist/writers/index.js');
const PLANS = 1000;
const ROWS = 60;
const RUNS = 7;

const folder = mkdtempSync(join(tmpdir(), 'reform-plan-bench-'));
try {
  const plans = await twoPlans();
  const two = plans.map((_, i) => join(folder, `${i}.json`));
  const json = await planWriter('json');
  for (const [i, plan] of plans.entries()) writeFileSync(two[i], json.one(plan));
  smallFigures(two);
  await manyFigures(plans[0]);
} finally {
  rmSync(folder, { recursive: true });
}

/** A plan of 60 tasks with a body, as its document parses. */
async function twoPlans() {
  return Promise.all(
    [2024, 2025].map(async (year) => {
      const file = join(folder, `${year}.txt`);
      writeFileSync(file, planText(year));
      const read = await readPlan(file);
      if (!read.ok) throw new Error(read.trouble.what);
      if (read.value.rows.length !== ROWS)
        throw new Error(`${read.value.rows.length} rows instead of ${ROWS}`);
      return read.value;
    }),
  );
}

function planText(year) {
  const leads = [
    'Sở Nội vụ',
    'Sở Tư pháp',
    'Văn phòng UBND tỉnh',
    'Các sở, ban, ngành tỉnh',
    'UBND cấp huyện',
  ];
  const times = [`Quý I/${year}`, `Tháng 9/${year}`, 'Thường xuyên', 'Hàng quý', `Trước ngày 15/11/${year}`];
  const section = (n) =>
    `${n}. Nội dung thứ ${n}\n\na) Tối thiểu ${60 + n}% hồ sơ của nhóm ${n} được trả trước hạn theo Nghị quyết số 76/NQ-CP ngày 15/7/2021;\n\nb) Mỗi phòng chọn một thủ tục để bớt giấy tờ trước ngày 10/12/${year}.\n`;
  const row = (_, i) =>
    [
      i + 1,
      `Rà soát việc thứ ${i + 1} trong lĩnh vực được giao, đề xuất bỏ bớt giấy tờ và thời gian cho người nộp hồ sơ`,
      `Báo cáo kết quả việc ${i + 1}`,
      leads[i % leads.length],
      leads[(i + 2) % leads.length],
      times[i % times.length],
    ].join('\t');
  return `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  TỈNH AN HẢI                Độc lập - Tự do - Hạnh phúc

  Số: 218/KH-UBND            An Hải, ngày 20 tháng 12 năm ${year - 1}

KẾ HOẠCH
Cải cách hành chính năm ${year} của tỉnh An Hải

I. NỘI DUNG

${Array.from({ length: 30 }, (_, i) => section(i + 1)).join('\n')}
PHỤ LỤC
DANH MỤC NHIỆM VỤ NĂM ${year}

STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành
${Array.from({ length: ROWS }, row).join('\n')}
`;
}

function smallFigures(files) {
  const commands = {
    'node -e 0': ['-e', '0'],
    'query --text': [bin, 'query', ...files, '--text', 'giay to', '--format', 'json'],
    'query --agency, table': [bin, 'query', ...files, '--agency', 'so noi vu', '--limit', '10'],
    due: [bin, 'due', ...files, '--as-of', '2025-01-10'],
    check: [bin, 'check', ...files],
  };
  const times = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let run = -1; run < RUNS; run++) {
    for (const [name, args] of Object.entries(commands)) {
      const from = performance.now();
      spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
      if (run >= 0) times.get(name).push(performance.now() - from);
    }
  }
  const base = median(times.get('node -e 0'));
  console.log('two plans of 60 rows');
  for (const [name, list] of times) {
    const ms = median(list);
    console.log(
      `  ${name.padEnd(24)} ${ms.toFixed(0).padStart(5)} ms, ${(ms - base).toFixed(0).padStart(5)} ms over Node's start`,
    );
  }
}

async function manyFigures(plan) {
  const many = join(folder, 'many');
  mkdirSync(many);
  const numbered = (i) => ({ ...plan, source: { ...plan.source, file: `plan-${i}.txt` } });
  const json = await planWriter('json');
  for (let i = 0; i < PLANS; i++) writeFileSync(join(many, `${i}.json`), json.one(numbered(i)));
  const collections = {};
  for (const format of ['ndjson', 'json']) {
    collections[format] = join(folder, `all.${format}`);
    await writeAll(collections[format], (await planWriter(format)).many, numbered);
  }
  console.log(`${PLANS} plans, ${PLANS * ROWS} rows`);
  for (const [name, path] of Object.entries({
    'a folder of JSON': many,
    NDJSON: collections.ndjson,
    'one JSON array': collections.json,
  })) {
    const runs = Array.from({ length: 3 }, () =>
      measured([bin, 'query', path, '--agency', 'so noi vu', '--format', 'csv']),
    );
    const { ms, mb, lines } = runs.sort((a, b) => a.ms - b.ms)[1];
    console.log(
      `  ${name.padEnd(24)} ${ms.toFixed(0).padStart(5)} ms, ${mb.toFixed(0).padStart(4)} MB at most, ${lines} lines`,
    );
  }
}

async function writeAll(path, { open, between, close, each }, numbered) {
  const out = createWriteStream(path);
  for (let i = 0; i < PLANS; i++) {
    if (!out.write((i === 0 ? open : between) + each(numbered(i)))) await once(out, 'drain');
  }
  out.end(close);
  await once(out, 'finish');
}

/** Time and memory of one process; it says itself how much it took. */
function measured(args) {
  const report = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))`;
  const from = performance.now();
  const ran = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  const ms = performance.now() - from;
  if (ran.status !== 0) throw new Error(ran.stderr);
  return {
    ms,
    mb: Number(/peak (\d+)/.exec(ran.stderr)?.[1]) / 1024,
    lines: ran.stdout.split('\r\n').length - 2,
  };
}

function median(list) {
  return list.sort((a, b) => a - b)[list.length >> 1];
}
