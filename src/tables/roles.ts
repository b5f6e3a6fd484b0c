import type { Role } from '../model/index.ts';
import { matchKey } from '../text/fold.ts';

/**
 * What the headings of plan tables say, as phrases for each role. This is the only place where a column's
 * heading is matched. Wordings come from provincial, departmental and commune plans of 2021–2026 and from
 * the annexes of government resolutions; `[…]` is optional, `|` separates alternatives.
 */
type HeadingRole = Exclude<Role, `other-${number}`> | 'other' | 'parent';

const BODY =
  '[cơ quan|đơn vị|cơ quan đơn vị|đơn vị cá nhân|sở ngành|sở ban ngành|bộ phận|phòng|phòng ban|cơ quan bộ phận|đơn vị bộ phận|cá nhân đơn vị|cơ quan tổ chức|cơ quan người|đầu mối]';

const PHRASES: readonly (readonly [HeadingRole, string])[] = [
  ['no', 'stt|tt|số tt|số thứ tự|thứ tự|st t|s tt|s t t|t t'],
  [
    'task',
    '[tên|các] nhiệm vụ [cụ thể|chủ yếu|trọng tâm|thực hiện|giải pháp|và giải pháp|công việc|hoạt động|cải cách hành chính|năm]',
  ],
  [
    'task',
    'nội dung [nhiệm vụ|công việc|thực hiện|hoạt động|nhiệm vụ thực hiện|công việc thực hiện|cải cách|nhiệm vụ cụ thể|công tác|triển khai|nhiệm vụ triển khai|nhiệm vụ công việc|và nhiệm vụ|yêu cầu]',
  ],
  ['task', '[tên|nội dung] công việc [thực hiện|cụ thể]'],
  [
    'task',
    'lĩnh vực nhiệm vụ|mục tiêu nhiệm vụ|nhóm nhiệm vụ|đầu việc|hoạt động|tên hoạt động|các hoạt động',
  ],
  [
    'product',
    '[dự kiến] sản phẩm [đầu ra|dự kiến|hoàn thành|thực hiện|cần đạt|chủ yếu|dự kiến hoàn thành|phải đạt|cụ thể|chính]',
  ],
  [
    'product',
    '[dự kiến] kết quả [đầu ra|dự kiến|hoàn thành|thực hiện|cần đạt|đạt được|chủ yếu|dự kiến hoàn thành|dự kiến đạt được|phải đạt|cụ thể|chính]',
  ],
  [
    'product',
    '[dự kiến] kết quả sản phẩm [đầu ra|dự kiến|thực hiện]|sản phẩm kết quả [đầu ra|thực hiện]|hoạt động sản phẩm|kết quả đầu ra sản phẩm|sản phẩm và kết quả|kết quả và sản phẩm|sản phẩm hoặc kết quả|kết quả hoặc sản phẩm',
  ],
  [
    'product',
    'yêu cầu kết quả|hình thức văn bản|sản phẩm hình thức văn bản|loại văn bản|hình thức sản phẩm|yêu cầu sản phẩm',
  ],
  ['lead', `${BODY} chủ trì [thực hiện|tham mưu|tham mưu thực hiện|triển khai|tham mưu triển khai]`],
  ['lead', `${BODY} chịu trách nhiệm [chính|chủ trì|thực hiện]`],
  [
    'lead',
    'trách nhiệm [thực hiện|chủ trì|tham mưu]|phân công [thực hiện|nhiệm vụ|trách nhiệm|chủ trì]|đầu mối thực hiện|người chủ trì',
  ],
  ['coordinate', `${BODY} phối hợp [thực hiện|tham mưu|triển khai]|${BODY} cùng thực hiện`],
  [
    'monitor',
    `${BODY} theo dõi [hướng dẫn|kiểm tra|giám sát|đôn đốc] [hướng dẫn|kiểm tra|đôn đốc|tổng hợp|đánh giá] [thực hiện]`,
  ],
  [
    'monitor',
    `${BODY} giám sát [thực hiện|kiểm tra]|${BODY} kiểm tra [giám sát|đôn đốc|theo dõi] [đôn đốc]|${BODY} đôn đốc [theo dõi|kiểm tra]|${BODY} hướng dẫn [theo dõi|kiểm tra] [đôn đốc]|${BODY} đánh giá`,
  ],
  ['implement', `${BODY} [tổ chức|triển khai] thực hiện|${BODY} được giao`],
  [
    'deadline',
    'thời gian [hoàn thành|thực hiện|ban hành|dự kiến|dự kiến hoàn thành|thực hiện hoàn thành|tiến độ|triển khai|tổ chức|trình|hoàn thành dự kiến|bắt đầu kết thúc]',
  ],
  [
    'deadline',
    'thời hạn [hoàn thành|thực hiện|ban hành|trình]|tiến độ [thực hiện|hoàn thành|thời gian]|hạn hoàn thành|hoàn thành trước|lộ trình [thực hiện]|mốc thời gian|thời điểm [hoàn thành|thực hiện]|thời gian và tiến độ',
  ],
  [
    'indicator',
    '[tên|các|nội dung] chỉ tiêu [cụ thể|chủ yếu|nhiệm vụ|đánh giá]|tiêu chí|[tên|các] chỉ số|mục tiêu chỉ tiêu|chỉ tiêu mục tiêu|nội dung chỉ tiêu',
  ],
  [
    'target',
    'chỉ tiêu phấn đấu|chỉ tiêu giao|chỉ tiêu kế hoạch|chỉ tiêu đạt|chỉ tiêu thực hiện|mục tiêu|mục tiêu phấn đấu|mức phấn đấu|mức đạt|kế hoạch|kết quả phấn đấu|phấn đấu|tỷ lệ|tỉ lệ|giá trị|chỉ tiêu tỷ lệ|số lượng|mục tiêu cần đạt',
  ],
  ['note', 'ghi chú'],
  [
    'other',
    '[nguồn|dự kiến|dự toán|nguồn lực] kinh phí [thực hiện|dự kiến]|nguồn lực|phương pháp|đơn vị tính|đvt|căn cứ [pháp lý|thực hiện]|cơ sở pháp lý|văn bản chỉ đạo|lĩnh vực|lãnh đạo [phụ trách|chỉ đạo]|người phụ trách|đối tượng|địa điểm|tên văn bản|số liệu|hình thức|cách thức|quy mô|thành phần|tài liệu kiểm chứng|điểm|giải pháp|cấp trình|cơ quan ban hành|cấp ban hành|cơ quan trình|kết quả năm|thực hiện năm',
  ],
  [
    'parent',
    'trách nhiệm|trách nhiệm cụ thể|tổ chức thực hiện|cơ quan thực hiện|phân công thực hiện|trách nhiệm thực hiện|thời gian|chỉ tiêu|yêu cầu|phân công|phân công nhiệm vụ|phân công trách nhiệm|kết quả và tiến độ|đơn vị thực hiện|kết quả thực hiện|trách nhiệm của các cơ quan',
  ],
];

/** A heading may end in the year it is for ("Thời gian (Năm 2026)", "Chỉ tiêu phấn đấu năm 2023"). */
const YEAR_TAIL = /^(19|20)\d\d$/;

interface Node {
  readonly next: Map<string, Node>;
  role?: HeadingRole;
}

function expand(phrase: string): string[][] {
  // the notation has one level of brackets and alternatives inside them
  let lists: string[][] = [[]];
  for (const m of phrase.matchAll(/\[([^\]]*)\]|([^[\]]+)/g)) {
    const options = m[1] !== undefined ? ['', ...m[1].split('|')] : [m[2] ?? ''];
    lists = lists.flatMap((list) => options.map((o) => [...list, ...o.split(' ').filter((w) => w !== '')]));
  }
  return lists;
}

/** Splits at the alternatives that are not inside brackets. */
function alternatives(phrase: string): string[] {
  return phrase.split(/\|(?![^[]*\])/);
}

const ROOT: Node = { next: new Map() };
const PARENTS = new Set<string>();
const VOCABULARY = new Set<string>();
for (const [role, notation] of PHRASES) {
  for (const phrase of alternatives(notation).flatMap(expand)) {
    const words = phrase.map(matchKey);
    if (words.length === 0) continue;
    for (const word of words) VOCABULARY.add(word);
    if (role === 'parent') {
      PARENTS.add(words.join(' '));
      continue;
    }
    let node = ROOT;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.role ??= role;
  }
}

/** The words of a heading in the form they are matched in: no punctuation, one spelling. */
export function headingWords(text: string): readonly string[] {
  const known = seen.get(text);
  if (known) return known;
  const words = matchKey(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (text.length < 40 && seen.size < MOST_SEEN) seen.set(text, words);
  return words;
}

/** Words looked at before: nearly every line of a plan is asked whether it begins a heading. */
const seen = new Map<string, readonly string[]>();
const MOST_SEEN = 20_000;

export interface HeadingMatch {
  readonly role: HeadingRole;
  /** Words that the match takes, the year included. */
  readonly words: number;
}

/** All known headings that begin at `from`, longest first. */
export function headingsFrom(words: readonly string[], from: number): HeadingMatch[] {
  const found: HeadingMatch[] = [];
  let node: Node | undefined = ROOT;
  for (let i = from; i < words.length; i++) {
    node = node.next.get(words[i] ?? '');
    if (!node) break;
    if (!node.role) continue;
    const length = i + 1 - from;
    const tail = yearTail(words, i + 1);
    if (tail > 0) found.unshift({ role: node.role, words: length + tail });
    found.unshift({ role: node.role, words: length });
  }
  return found.sort((a, b) => b.words - a.words);
}

function yearTail(words: readonly string[], at: number): number {
  const named = words[at] === 'năm' ? 1 : 0;
  const year = words[at + named];
  return year !== undefined && YEAR_TAIL.test(year) ? named + 1 : 0;
}

/** Whether a word occurs in any known heading. */
export function isHeadingWord(word: string): boolean {
  return VOCABULARY.has(word);
}

/** How many words from `from` on begin a known heading, whole or cut off by a line's end. */
export function headingReach(words: readonly string[], from: number): number {
  let node: Node | undefined = ROOT;
  let reach = 0;
  for (let i = from; i < words.length; i++) {
    node = node.next.get(words[i] ?? '');
    if (!node) break;
    reach += 1;
  }
  return reach;
}

/** Whether these words head several columns that have headings of their own (Trách nhiệm cụ thể). */
export function isParentHeading(words: readonly string[]): boolean {
  return PARENTS.has(words.join(' '));
}

/** The role of one whole heading cell, or null where it is none of the known ones. */
export function roleOfHeading(text: string): HeadingRole | null {
  const words = headingWords(text);
  const match = headingsFrom(words, 0)[0];
  if (match && match.words === words.length) return match.role;
  // a known heading with a few words of its own after it ("Cơ quan chủ trì (qua Sở Nội vụ)")
  return match && match.words >= 2 && words.length - match.words <= 4 ? match.role : null;
}
