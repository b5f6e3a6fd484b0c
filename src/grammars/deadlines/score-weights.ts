import { timeWordKey } from './lexemes.ts';

/*
 * What the words of deadline cells are, and which stand after which: the data behind score.ts. Figures are
 * fits from 0 (never) to 10 (as in nearly every cell), set by reading cells of provincial plans and their
 * neighbours in other columns; where none is given for a pair, the word's own holds.
 */

/** Words by role; a role that one syllable alone has is named by it. */
const WORDS: Readonly<Record<string, string>> = {
  agency:
    'sở ubnd hđnd ngành cơ quan đơn vị huyện xã phường thị tỉnh phòng ủy uỷ nhân dân văn trung tâm bộ tư nội vụ truyền thông công an thành phố địa phương đài trường',
  doing:
    'ban hành hoàn xong báo cáo triển khai thực hiện tổ chức xây dựng kế hoạch sơ tổng trình tham mưu gửi kiểm tra dự kiến phấn đấu đảm bảo cập',
  document:
    'quyết nghị quy chỉ đạo hướng dẫn yêu cầu lộ tiến độ đề án văn bản của được phê duyệt kết quả số chính phủ phát sinh cần thiết',
  quarter: 'quý',
  month: 'tháng',
  year: 'năm',
  day: 'ngày',
  week: 'tuần',
  thường: 'thường',
  xuyên: 'xuyên',
  every: 'hàng mỗi từng',
  định: 'định',
  kỳ: 'kỳ',
  đột: 'đột',
  xuất: 'xuất',
  within: 'trong vào',
  before: 'trước',
  chậm: 'chậm muộn',
  nhất: 'nhất',
  là: 'là',
  after: 'sau kể từ khi ngay',
  until: 'đến tới hết',
  whole: 'cả suốt',
  and: 'và hoặc',
  part: 'đầu cuối giữa nửa',
  according: 'theo',
  làm: 'làm',
  việc: 'việc',
  term: 'vòng thời hạn gian giai đoạn',
  liên: 'liên',
  tục: 'tục',
  adjacent: 'liền kề tiếp nay tới',
  dõi: 'dõi',
  bullet: '- + • *',
  per: 'lần lần/năm lần/quý lần/tháng tháng/lần năm/lần quý/lần',
  // read from their shape
  roman: '',
  number: '',
  yearNumber: '',
  date: '',
};

/** Names of the roles; a role's code is its index. */
export const ROLES: readonly string[] = ['other', ...Object.keys(WORDS)];
const CODES: ReadonlyMap<string, number> = new Map(ROLES.map((role, i) => [role, i]));
/** How many roles there are. */
export const SIZE = ROLES.length;
/** Stands before the first word of a run. */
export const START = SIZE;

/** The code of a role of the tables; 0 ("other") for a name that is none. */
export function roleIndex(name: string): number {
  return CODES.get(name) ?? 0;
}

/** The role of each word that has one, by its folded form. */
export const BY_WORD = new Map<string, number>();
for (const [role, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) if (word !== '') BY_WORD.set(timeWordKey(word), roleIndex(role));
}

/** Fit of a word by itself, 0..10, wherever no pair below says otherwise. */
const ALONE: Readonly<Record<string, number>> = {
  doing: 3,
  document: 1,
  quarter: 8,
  roman: 2,
  month: 7,
  year: 4,
  day: 4,
  week: 5,
  number: 2,
  yearNumber: 4,
  date: 7,
  thường: 6,
  xuyên: 2,
  every: 5,
  định: 2,
  kỳ: 2,
  đột: 6,
  xuất: 2,
  within: 4,
  before: 4,
  chậm: 6,
  nhất: 1,
  là: 1,
  after: 3,
  until: 3,
  whole: 3,
  and: 2,
  part: 3,
  according: 4,
  làm: 1,
  việc: 1,
  term: 2,
  liên: 2,
  tục: 2,
  adjacent: 1,
  bullet: 3,
  per: 4,
};

const UNITS = 'quarter month year week';
/** What follows what in deadline cells, with its fit. The later line wins. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  // beginnings, of whole cells and of a cell's second and third lines
  ['start', 'quarter month within thường every date chậm đột', 10],
  ['start', 'year before định after according whole yearNumber roman', 8],
  ['start', 'bullet until xuyên number day part', 6],
  ['start', 'doing kỳ xuất', 4],
  // units of the calendar
  ['quarter', 'roman number', 10],
  ['month', 'number date', 10],
  ['year', 'yearNumber', 10],
  ['day', 'date number', 10],
  ['roman', 'roman and year yearNumber quarter bullet', 9],
  ['number', 'month day year and number week', 8],
  ['number', 'per', 9],
  ['date', 'and bullet date month quarter', 7],
  ['part', 'year month quarter', 9],
  ['month', 'part adjacent', 9],
  ['year', 'adjacent', 8],
  ['adjacent', 'adjacent', 9],
  // prepositions
  ['within before until chậm whole part every and', UNITS, 9],
  ['within before until nhất là every and', 'number date day part yearNumber term', 8],
  ['within after', 'term', 9],
  ['term', 'number yearNumber doing', 7],
  ['chậm', 'nhất', 10],
  ['nhất', 'là within until before day date month', 9],
  ['là', 'day date within', 10],
  ['until', 'until', 8],
  // all through, again and again
  ['thường', 'xuyên', 10],
  ['xuyên', 'within whole and liên after every', 10],
  ['liên', 'tục', 10],
  ['định', 'kỳ', 10],
  ['kỳ', 'every quarter month year number and according đột', 10],
  ['đột', 'xuất', 10],
  ['and', 'đột', 10],
  [UNITS, 'and number quarter month year every đột', 8],
  ['every', UNITS, 10],
  // lengths of time
  ['day', 'làm', 10],
  ['làm', 'việc', 10],
  ['việc', 'after', 10],
  ['after', 'after day quarter', 9],
  ['month day year', 'after', 9],
  ['bullet', 'doing', 7],
  ['doing', 'within chậm before after according', 8],
  ['doing', 'doing', 5],
  ['doing', 'quarter', 9],
  ['and', 'doing', 5],
  ['according', 'document doing', 7],
  ['document', 'document doing', 5],
];

/** How well a role goes on after another, as a table: row the one before, column the one after. */
export const FIT = new Uint8Array((SIZE + 1) * SIZE);
for (let before = 0; before <= SIZE; before++) {
  for (let role = 0; role < SIZE; role++) FIT[before * SIZE + role] = ALONE[ROLES[role] ?? 'other'] ?? 0;
}
for (const [befores, roles, fit] of PAIRS) {
  for (const before of befores.split(' ')) {
    const row = before === 'start' ? START : roleIndex(before);
    for (const role of roles.split(' ')) FIT[row * SIZE + roleIndex(role)] = fit;
  }
}
