// How long splitting and resolving agency cells takes, and marking rows of a flattened table. Prints figures;
// judges nothing.
//
//   npm run build && node test/bench/agencies.mjs
import { agencyLikeness, markAgencies, readAgencies } from '../../dist/grammars/agencies/index.js';

const BODIES = [
  'Sở Nội vụ',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Văn phòng UBND tỉnh (Trung tâm Phục vụ hành chính công tỉnh)',
  'các Sở: Y tế, Tư pháp, Giáo dục và Đào tạo',
  'các sở, ban, ngành tỉnh',
  'UBND, HĐND cấp huyện, cấp xã',
  'UBND các huyện: Đông An, Tây An, Nam An',
  'Trung tâm Biển đảo An Hải',
  'các cơ quan, đơn vị, địa phương có liên quan',
];
const CELLS = Array.from({ length: 10_000 }, (_, i) =>
  [BODIES[i % 9], BODIES[(i * 7 + 3) % 9], `Chi cục số ${i}`].slice(0, 1 + (i % 3)).join('; '),
);
const ROW =
  'Ban hành Kế hoạch kiểm tra năm 2024 Kế hoạch Sở Kế hoạch và Đầu tư Các sở, ban, ngành; UBND cấp xã Quý I'.split(
    ' ',
  );

function time(name, run) {
  const from = performance.now();
  const used = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(used);
  const wall = (performance.now() - from).toFixed(0);
  console.log(
    `${name.padEnd(44)} ${wall.padStart(6)} ms (${((user + system) / 1000).toFixed(0)} ms of processor)`,
  );
}

time('first cell, with the register compiled', () => readAgencies('Sở Nội vụ'));
for (const pass of ['cold', 'warm', 'warm']) {
  time(`10,000 cells, ${pass}`, () => {
    for (const cell of CELLS) readAgencies(cell, { on: '2024-01-15' });
  });
}
const words = CELLS.map((cell) => cell.split(' '));
time('agencyLikeness, 1,000,000 calls', () => {
  for (let i = 0; i < 1_000_000; i++) agencyLikeness(words[i % words.length]);
});
time('markAgencies, 10,000 rows', () => {
  for (let i = 0; i < 10_000; i++) markAgencies(ROW);
});
const marks = markAgencies(ROW);
time('marks.likeness, 10,000,000 calls', () => {
  for (let i = 0; i < 10_000_000; i++) marks.likeness(i % 9, 9 + (i % 13));
});
