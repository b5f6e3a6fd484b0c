// How long following a province takes: 139 units, 60 tasks that each of them has to do, 12 months. Prints figures; judges nothing.
//
//   npm run build && node test/bench/follow.mjs
import { openBook } from '../../build/follow/book.js';
import { emptyLedger, entryLine, headerText, readLedger } from '../../build/follow/ledger.js';
import { mergeFiles } from '../../build/follow/merge.js';
import { reportOn } from '../../build/follow/report.js';
import { readReportPeriod } from '../../build/follow/report-periods.js';
import { followPlan } from '../../build/follow/tasks.js';
import { FILLED, formsOf, HIDDEN, SHOWN } from '../../build/follow/unit-forms.js';
import { readPlan } from '../../build/index.js';
import { messagesIn } from '../../build/messages/index.js';
import { readFilled } from '../../build/writers/filled.js';
import { formWorkbook } from '../../build/writers/forms.js';
import { writePage } from '../../build/writers/pages/index.js';
import { reportPage } from '../../build/writers/progress/report.js';

const UNITS = 139;
const TASKS = 60;
const MONTHS = 12;
const VI = messagesIn('vi');

/** Seconds on the clock, and seconds of the processor: on a busy machine only the second mean anything. */
function told(what, from, cpu) {
  const { user, system } = process.cpuUsage(cpu);
  const clock = ((performance.now() - from) / 1000).toFixed(2);
  console.log(
    `${what.padEnd(58)} ${clock.padStart(7)} s ${((user + system) / 1e6).toFixed(2).padStart(7)} s of CPU`,
  );
}

async function clocked(what, run) {
  const from = performance.now();
  const cpu = process.cpuUsage();
  const value = await run();
  told(what, from, cpu);
  return value;
}

const rows = Array.from(
  { length: TASKS },
  (_, i) =>
    `${i + 1}\tViệc số ${i + 1} của các xã\tBáo cáo ${i + 1}\tUBND cấp xã\tTháng ${(i % 12) + 1}/2025`,
);
const text = `UBND TỈNH AN HẢI\n\nKẾ HOẠCH\nCải cách hành chính năm 2025\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\nSTT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian hoàn thành\n${rows.join('\n')}\n`;
const read = await readPlan(Buffer.from(text), { file: 'an-hai.txt' });
if (!read.ok) throw new Error(read.trouble.got);
const followed = followPlan(read.value);
if (followed.tasks.length !== TASKS) throw new Error(`${followed.tasks.length} tasks`);
const [{ leads }] = followed.deliverables.values();
const members = Array.from({ length: UNITS }, (_, i) => `UBND xã Số ${i + 1}`);
const empty = emptyLedger('an-hai');
let ledger = { ...empty, header: { ...empty.header, sets: [{ set: leads[0].name, members }] } };

const forms = formsOf(followed, openBook(ledger, followed), 'an-hai', null, VI).slice(0, -1);
const books = await clocked(`write ${forms.length} workbooks of ${TASKS} lines`, () =>
  Promise.all(forms.map((form) => formWorkbook(form, VI))),
);
const files = await clocked(`read ${forms.length} workbooks back`, async () => {
  const out = [];
  for (const [i, bytes] of books.entries())
    out.push({ name: `${forms[i].unit}.xlsx`, sheets: (await readFilled(bytes, 'a.xlsx')).value });
  return out;
});

const headings = [...HIDDEN, ...SHOWN, ...FILLED];
const percent = headings.indexOf('percent');
const doneOn = headings.indexOf('doneOn');
/** Every unit says something new of every task each month: a share, and once the month is there a day. */
function filled(month) {
  return files.map(({ name, sheets: [sheet, meta] }) => ({
    name,
    sheets: [
      {
        ...sheet,
        rows: sheet.rows.map((row, i) => {
          if (i === 0) return row;
          const line = [...row];
          if ((i - 1) % 12 < month) line[doneOn] = `2025-${String(month).padStart(2, '0')}-10`;
          else line[percent] = month;
          return line;
        }),
      },
      meta,
    ],
  }));
}

const all = performance.now();
const allCpu = process.cpuUsage();
for (let month = 1; month <= MONTHS; month += 1) {
  const today = `2025-${String(month).padStart(2, '0')}-14`;
  const context = {
    followed,
    ledger,
    book: openBook(ledger, followed),
    key: 'an-hai',
    by: 'bench',
    at: `${today}T01:00:00Z`,
    asOf: null,
    today,
  };
  const { entries, refusals } = mergeFiles(filled(month), context, VI);
  if (refusals.length > 0) throw new Error(refusals[0].words);
  ledger = { ...ledger, entries: [...ledger.entries, ...entries] };
}
told(`merge ${UNITS} × ${TASKS} × ${MONTHS} = ${ledger.entries.length} statements`, all, allCpu);
const written = headerText(ledger.header) + ledger.entries.map(entryLine).join('');
const back = await clocked(
  `read the ledger (${(written.length / 1024 / 1024).toFixed(0)} MiB)`,
  () => readLedger(written, 'l').value,
);
const report = await clocked('the report of the year', () =>
  reportOn(followed, back, openBook(back, followed), readReportPeriod('năm 2025', 2025)),
);
console.log(report.tally);
await clocked('its Markdown', () =>
  writePage(reportPage(report, 'vi', VI), 'markdown', { width: 100, data: null }),
);
await clocked('its docx', () => writePage(reportPage(report, 'vi', VI), 'docx', { width: 100, data: null }));
await clocked('its xlsx', () => writePage(reportPage(report, 'vi', VI), 'xlsx', { width: 100, data: null }));
