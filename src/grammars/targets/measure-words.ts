/**
 * The words that make a number a target (chỉ tiêu): comparators, the fillers between them and the number, units,
 * and the words that make it something else. All in lower case with tones, as `TextView.key` has them.
 */
export type Comparator = '=' | '>=' | '<=' | '>' | '<';

/** Before the number, the longer before its own beginning. */
const COMPARATORS: readonly (readonly [string, Comparator])[] = [
  ['không (?:để |được |có |vượt |lớn hơn |cao hơn |nhiều hơn ){0,2}quá', '<='],
  ['không (?:lớn|cao|nhiều) hơn', '<='],
  ['không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)', '>='],
  ['tối thiểu|ít nhất|thấp nhất|chí ít', '>='],
  ['tối đa|nhiều nhất|cao nhất', '<='],
  ['≥|>=|=>', '>='],
  ['≤|<=|=<', '<='],
  ['trên|hơn|vượt|>', '>'],
  ['dưới|thấp hơn|<', '<'],
];

/** First words of a target that stands by itself, as in a table's cell: a comparator, a change, a rank. */
export const TARGET_OPENERS: ReadonlySet<string> = new Set([
  ...COMPARATORS.flatMap(([words]) => words.split('|')).flatMap((words) => words.match(/^\p{L}+/u) ?? []),
  ...['từ', 'đạt', 'giảm', 'tăng', 'nhóm', 'hoàn'],
]);

/** All words that stand beside a number and leave it an amount: "tối thiểu 7", "95 trở lên", "từ 3 đến 5". */
export const AMOUNT_WORDS: ReadonlySet<string> = new Set([
  ...COMPARATORS.flatMap(([words]) => words.match(/\p{L}+/gu) ?? []),
  ...['từ', 'đạt', 'giảm', 'tăng', 'khoảng', 'đến', 'trở', 'lên', 'xuống', 'còn'],
]);

/** May stand between comparator and number: "giảm tối thiểu bình quân cả tỉnh 10%", "tối thiểu tương ứng là 50%". */
const FILLERS =
  'bình quân|trung bình|cả tỉnh|toàn tỉnh|toàn huyện|tương ứng|tỷ lệ|tỉ lệ|đạt|mức|khoảng|thêm|được|lên|xuống còn|xuống|còn|là|ở|với|cho|mỗi năm|hằng năm|hàng năm|số|tổng số|từ|có|thì|giảm|tăng|tổng';

const LAST_COMPARATOR = new RegExp(
  `(?:^|[^\\p{L}])(${COMPARATORS.map(([words]) => words).join('|')})(?: (?:${FILLERS})){0,6}[ :]{0,3}$`,
  'u',
);
const EXACT = COMPARATORS.map(
  ([words, comparator]) => [new RegExp(`^(?:${words})$`, 'u'), comparator] as const,
);
/** "từ 30% số bến trở lên", "từ 90%"; not "tự 90%". With "đến" it would be a range, which is read before. */
const FROM = /(?:^|[^\p{L}])từ[ :]{0,3}$/u;
/** Above or below: about so much. */
const ABOUT = /(?<!\p{L})trên dưới[ :]{0,3}$/u;
const RIGHT_UPWARDS = /^,? ?(?:trở lên|hoặc cao hơn)(?!\p{L})/u;
const RIGHT_DOWNWARDS = /^,? ?(?:trở xuống|hoặc thấp hơn)(?!\p{L})/u;

/** How far to both sides of a number its comparator is looked for. */
export const REACH = 72;

/**
 * The comparator that the words around a number say, or null where they say none.
 * @param before up to REACH characters of the same clause
 * @param after what follows the number and its unit sign
 */
export function comparatorAround(before: string, after: string): Comparator | null {
  if (RIGHT_UPWARDS.test(after)) return '>=';
  if (RIGHT_DOWNWARDS.test(after)) return '<=';
  if (ABOUT.test(before)) return null;
  const word = LAST_COMPARATOR.exec(before)?.[1];
  if (word !== undefined) return EXACT.find(([pattern]) => pattern.test(word))?.[1] ?? null;
  return FROM.test(before) ? '>=' : null;
}

/** Before a percentage that states a fact, a share of time or money, or what something is measured against. */
export const NO_TARGET_BEFORE =
  /(?:so với(?: mức| tỷ lệ| tỉ lệ)?|chiếm(?: tỷ lệ| tỉ lệ)?(?: khoảng| trên| hơn| gần)?|tương đương|(?:ưu tiên )?dành(?: tối thiểu| ít nhất| khoảng)?|hỗ trợ(?: tối đa| tối thiểu)?|hiện nay(?: đạt| là)?|đến nay(?: đã)?(?: đạt)?|đã đạt(?: được)?|mới đạt(?: được)?|trọng số|lãi suất|thuế suất|\(cũ[^)]{0,20})[ :(]{0,3}$/u;
/** After a percentage of working time, of fees or of pay. */
export const NO_TARGET_AFTER =
  /^ (?:thời gian (?:làm việc|tập trung)|(?:mức |mức thu |tiền )?(?:lương|phí|lệ phí|học phí|kinh phí)(?!\p{L})|vốn điều lệ|cổ phần)/u;
/** "giảm … 20%", "tăng … 10%": the verb, and between it and the number no word that makes the number a level. */
const CHANGE =
  /(?<!\p{L})(?:(giảm|rút ngắn|tiết giảm|tiết kiệm)|tăng(?! cường))(?! (?:tải|nghèo|thiểu))((?:(?!(?:còn|xuống|lên|đạt|thành|bằng|ở mức|là)(?!\p{L}))[^,;:.()])*)$/u;

/** Whether the number after these words is the size of a change, and which way it goes; null where it is a level. */
export function changeBefore(before: string): 'increase' | 'decrease' | null {
  const m = CHANGE.exec(before);
  return m && (m[1] === undefined ? 'increase' : 'decrease');
}

/**
 * Words that count nothing though they follow a number: of lengths of time and of articles, and those that join. Before
 * "tối thiểu", "ít nhất" and the like any other noun is a unit, whether or not it is among `UNITS`.
 */
export const NO_UNITS =
  'ngày|tháng|năm|tuần|quý|lần|phần|khoản|điều|mục|chương|phụ lục|và|hoặc|trong|trên|của|đến|tới|từ|so|đối|với|theo|tại|về|cho|để|là|có|được|cùng|cấp|mức|loại|đồng chí|trở|người trở';

/** Half of a change: "từ 15% xuống còn 10%" has one target, its second number. */
export const CHANGE_TO =
  /^(?: ngày| phút| giờ)?(?: [^\d;.,:]{0,40})? (?:xuống|lên|thành)(?: còn| đến| tới| mức)? ?$/u;

/** What may be counted, the longer before its own beginning; the unit is written with these words. */
const NOUNS = [
  'tỉnh, thành phố',
  'tỉnh/thành phố',
  'tỉnh, thành',
  'giải pháp, sáng kiến',
  'sáng kiến, giải pháp',
  'tin, bài',
  'thủ tục',
  'dịch vụ công',
  'dịch vụ',
  'hồ sơ',
  'cuộc',
  'hội nghị',
  'hội thảo',
  'lớp',
  'lượt',
  'người',
  'đơn vị',
  'cơ quan',
  'địa phương',
  'tỉnh',
  'huyện',
  'xã',
  'thôn',
  'giải pháp',
  'sáng kiến',
  'mô hình',
  'đề án',
  'nhiệm vụ',
  'chỉ tiêu',
  'lĩnh vực',
  'tin',
  'bài',
  'chuyên mục',
  'chuyên trang',
  'chuyên đề',
  'phóng sự',
  'doanh nghiệp',
  'hợp tác xã',
  'văn bản',
  'báo cáo',
  'quy trình',
  'bậc',
  'điểm',
  'hạng',
  'lần',
  'phút',
  'giờ',
  'nghìn tỷ đồng',
  'tỷ đồng',
  'triệu đồng',
  'đồng',
  'phiếu',
  'biên chế',
  'đầu mối',
  'phòng',
  'cán bộ',
  'công chức',
  'viên chức',
  'cơ sở dữ liệu',
  'hệ thống',
  'ứng dụng',
  'phần mềm',
  'nền tảng',
  'đợt',
  'buổi',
  'tài khoản',
  'thuê bao',
  'hộ',
  'trường',
  'cơ sở',
  'sản phẩm',
  'nhóm',
  'tiêu chí',
].sort((a, b) => b.length - a.length);
/** The nouns that are counted, as alternatives of a pattern. */
export const UNITS = NOUNS.join('|');

/** Units that are targets with any comparator; a count of anything else needs "tối thiểu", "ít nhất", "không quá". */
export const MEASURED = new Set([
  'điểm',
  'bậc',
  'hạng',
  'tỷ đồng',
  'nghìn tỷ đồng',
  'triệu đồng',
  'phút',
  'giờ',
]);
/** Before a measured unit: what makes its plain number a target. */
export const REACHES =
  /(?:đạt|tăng|giảm|còn|nâng|cải thiện|phấn đấu)(?: (?:từ|thêm|được|lên|xuống|còn|ít nhất|mức|tổng|số|là)){0,3} $/u;
