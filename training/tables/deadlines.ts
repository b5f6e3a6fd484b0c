import type { Random } from './random.ts';
import { phrasesFor } from './split.ts';
import { citation, type Hand } from './words.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const ROMAN = ['I', 'II', 'III', 'IV'];
const STEPS = [
  'Ban hành kế hoạch',
  'Tổ chức thực hiện',
  'Báo cáo kết quả',
  'Rà soát',
  'Trình dự thảo',
  'Triển khai',
  'Tổng kết',
  'Kiểm tra thực tế',
  'Nghiệm thu',
];
const EVENTS = [
  'khi bộ quản lý ngành có hướng dẫn',
  'ngày nhận đủ hồ sơ',
  'ngày quyết định có hiệu lực',
  'khi nghị quyết được thông qua',
  'ngày kết thúc đợt kiểm tra',
  'khi kết quả xếp hạng được công bố',
];
const STANDING = [
  'Thường xuyên',
  'Thường xuyên trong năm',
  'Cả năm',
  'Nhiệm vụ thường xuyên',
  'Thường xuyên, liên tục',
  'Trong cả năm',
  'Hằng ngày',
];
const AGAIN = [
  'Hằng năm',
  'Hàng quý',
  'Định kỳ hằng tháng',
  'Hàng tháng',
  'Quý, 6 tháng, năm',
  'Định kỳ hàng quý và đột xuất',
  'Trước ngày 05 của tháng liền kề',
  'Hằng tuần',
  '6 tháng một lần',
  'Theo quý',
  'Trước ngày 15 tháng cuối quý',
];
const ELSEWHERE = [
  'Theo kế hoạch của tỉnh',
  'Theo hướng dẫn của Bộ Nội vụ',
  'Theo lộ trình được duyệt',
  'Theo yêu cầu',
  'Theo tiến độ chung',
  'Khi có yêu cầu',
  'Theo đợt',
];

type Form = (random: Random, hand: Hand) => string;

/** The kinds of a deadline cell (thời hạn) with how often each is met in a hundred. */
const FORMS: readonly (readonly [Form, number])[] = [
  [
    (r, h) =>
      r.pick([`${h.year}`, `Năm ${h.year}`, `Trong năm ${h.year}`, `Đến hết năm ${h.year}`, `Trong năm`]),
    20,
  ],
  [
    (r, h) =>
      r.pick([
        `Tháng ${r.int(1, 12)}/${h.year}`,
        `${two(r.int(1, 12))}/${h.year}`,
        `Trong tháng ${r.int(3, 12)}/${h.year}`,
        `Tháng ${r.int(3, 12)}`,
        `Tháng ${two(r.int(1, 9))}/${h.year}`,
        `T${r.int(1, 12)}/${h.year}`,
        `Tháng ${r.int(3, 12)} năm ${h.year}`,
      ]),
    18,
  ],
  [
    (r, h) =>
      r.pick([
        `Quý ${r.pick(ROMAN)}`,
        `Quý ${r.pick(ROMAN)}/${h.year}`,
        `Trong quý ${r.pick(ROMAN)} năm ${h.year}`,
        `Quý ${quarters(r)}/${h.year}`,
        `Quý I - Quý ${r.pick(ROMAN.slice(1))}`,
        'Quý II, III',
      ]),
    14,
  ],
  [(r, h) => r.pick(phrasesFor(h.split, STANDING)), 15],
  [(r, h) => r.pick(phrasesFor(h.split, AGAIN)), 10],
  [
    (r, h) => {
      const day = `${two(r.int(1, 28))}/${two(r.int(3, 12))}/${h.year}`;
      return r.pick([
        `Trước ngày ${day}`,
        `Chậm nhất là ngày ${day}`,
        day,
        `Ngày ${day}`,
        `Xong trước ${day}`,
        `Đến hết ngày ${day}`,
        `Hoàn thành trước ngày ${day}`,
      ]);
    },
    8,
  ],
  [
    (r, h) =>
      r.pick([
        `${h.year} - ${h.year + 4}`,
        `Từ tháng ${r.int(1, 5)} đến tháng ${r.int(6, 12)}/${h.year}`,
        '6 tháng đầu năm',
        `Giai đoạn ${h.year}-${h.year + 4}`,
        '6 tháng cuối năm',
        `${h.year} và những năm tiếp theo`,
        `Từ ${two(r.int(1, 14))}/${two(r.int(3, 6))} đến ${two(r.int(15, 28))}/${two(r.int(7, 12))}/${h.year}`,
      ]),
    5,
  ],
  [
    (r, h) =>
      `${r.pick(['Sau', 'Trong', 'Trong thời hạn', 'Chậm nhất'])} ${r.pick(['07 ngày làm việc', '15 ngày', '02 tháng', '30 ngày', '03 ngày làm việc'])} kể từ ${r.pick(phrasesFor(h.split, EVENTS))}`,
    3,
  ],
  [(r, h) => (r.chance(0.5) ? r.pick(phrasesFor(h.split, ELSEWHERE)) : `Theo ${citation(r, h)}`), 4],
  [(r, h) => steps(r, h), 4],
];

/** One quarter or two, the earlier first. */
function quarters(random: Random): string {
  const two = [random.int(0, 3), random.int(0, 3)].sort((a, b) => a - b).map((at) => ROMAN[at]);
  return [...new Set(two)].join(', ');
}

/** Several times in one cell: "- Ban hành kế hoạch: Quý I - Tổng kết: Quý IV". */
function steps(random: Random, hand: Hand): string {
  const [first = '', second = ''] = random.some(phrasesFor(hand.split, STEPS), 2);
  const quarter = random.int(0, 2);
  const early = `Quý ${ROMAN[quarter]}/${hand.year}`;
  const late = `Quý ${ROMAN[quarter + 1]}/${hand.year}`;
  const small = second.charAt(0).toLowerCase() + second.slice(1);
  return random.pick([
    `- ${first}: ${early}\n- ${second}: ${late}`,
    `${first} trong tháng 02/${hand.year} và ${small} trong tháng 11/${hand.year}`,
    `${first}: ${early}; ${small}: ${late}`,
    `${first} trước ngày 15/02/${hand.year} và ${small}`,
  ]);
}

/** The words of a deadline cell. */
export function deadline(random: Random, hand: Hand): string {
  return random.weighted(FORMS)(random, hand);
}
