import { matchKey } from '../text/fold.ts';
import type { Words } from './words.ts';

/**
 * The matters that the tasks of reform plans are about. Plans of all provinces carry out one programme
 * (Resolution 76/NQ-CP) and are scored by one set of criteria (PAR INDEX, Decision 1187/QĐ-BNV of 15/10/2025), so
 * the same matters come back in other words each year: the criteria are what this table follows.
 *
 * A pattern is written in the words that `Words.near` holds; `..6` stands for up to six words between; the
 * narrower matter stands before the wider one, which then does not see its words.
 */
const MATTERS: readonly (readonly [string, ...string[]])[] = [
  // chỉ đạo, điều hành
  ['contest', 'hội thi', 'cuộc thi'],
  ['column-on-reform', 'chuyên mục ..3 cchc', 'tập san', 'bản tin ..3 cchc', 'tin bài ..6 cchc'],
  ['reform-publicity', 'tuyên truyền ..6 cchc', 'tuyên truyền ..3 kết quả cchc'],
  ['reform-inspection', '(?:kiểm tra|giám sát) ..6 cchc', 'tự kiểm tra cchc'],
  ['reform-training', '(?:tập huấn|đào tạo) ..14 cchc'],
  ['reform-lessons', 'học tập ..3 kinh nghiệm', 'trao đổi kinh nghiệm', 'học tập kinh nghiệm'],
  ['reform-initiatives', 'sáng kiến', 'mô hình mới', 'cách làm hay'],
  ['own-score', '(?:tự đánh giá|tự chấm điểm|chấm điểm) ..12 (?:chỉ số cchc|cchc)'],
  ['index-rules', 'bộ chỉ số cchc', 'bộ tiêu chí ..6 (?:cchc|chỉ số cchc)'],
  ['shortcomings', 'khắc phục ..4 (?:tồn tại|hạn chế)', 'khắc phục ..6 (?:chỉ số|kết quả)'],
  ['index-published', 'công bố ..6 chỉ số'],
  ['index-improved', '(?:nâng cao|cải thiện|nâng hạng) ..4 (?:chỉ số|thứ hạng)'],
  [
    'index-of-bodies',
    '(?:xác định|đánh giá|xếp hạng) ..4 chỉ số cchc',
    '(?:đánh giá|xếp loại|xếp hạng) ..4 cchc (?:của|đối với|năm|các)',
  ],
  ['satisfaction', '(?:khảo sát|đánh giá) ..8 hài lòng', 'hài lòng của'],
  ['competitiveness', 'năng lực cạnh tranh', 'ddci', 'pci'],
  ['papi', 'papi', 'hiệu quả quản trị và hành chính công'],
  ['commendation', 'khen thưởng', 'thi đua ..4 cchc'],
  ['review-of-programme', 'sơ kết', 'tổng kết'],
  ['steering-committee', 'ban chỉ đạo ..6 (?:cchc|họp)', 'họp ..4 ban chỉ đạo', 'hoạt động của ban chỉ đạo'],
  ['reporting-rules', 'chế độ báo cáo', 'hệ thống thông tin báo cáo'],
  ['reform-reports', 'báo cáo ..5 cchc', '(?:theo dõi|tổng hợp) ..8 cchc'],
  ['dialogue', 'đối thoại'],
  ['reform-plan', 'kế hoạch ..2 cchc', 'nhiệm vụ ..2 cchc'],
  // thể chế
  ['law-on-norms', 'luật ban hành văn bản qppl'],
  ['law-enforcement', '(?:theo dõi|tình hình) ..5 thi hành pháp luật', 'thi hành pháp luật'],
  ['norms-reviewed', '(?:rà soát|hệ thống hoá) ..8 (?:qppl|văn bản pháp luật)'],
  ['norms-checked', '(?:kiểm tra|xử lý) ..6 qppl'],
  ['law-education', '(?:phổ biến|giáo dục|tuyên truyền) ..8 (?:pháp luật|qppl)', 'hoà giải'],
  ['norms-issued', '(?:ban hành|soạn thảo|thẩm định|góp ý|xây dựng) ..8 (?:qppl|nghị quyết của hđnd)'],
  // thủ tục hành chính
  ['procedures-without-bounds', '(?:không phụ thuộc|phi) ..2 địa giới'],
  ['internal-procedures', 'tthc nội bộ'],
  ['procedures-published', 'công bố ..8 tthc', 'quy trình (?:nội bộ|điện tử)'],
  [
    'procedures-reviewed',
    '(?:rà soát|đơn giản hoá) ..8 (?:tthc|quy định kinh doanh)',
    'đánh giá tthc',
    'đánh giá tác động',
  ],
  ['procedures-disclosed', '(?:công khai|niêm yết) ..10 (?:tthc|kết quả)'],
  ['apologies', 'xin lỗi', '(?:giảm|hạn chế) ..4 quá hạn', 'hồ sơ ..4 quá hạn'],
  ['complaints', 'phản ánh ..2 kiến nghị', 'phản ánh kiến nghị'],
  ['postal-service', 'bưu chính', 'bưu điện'],
  ['vertical-bodies', 'ngành dọc'],
  ['linked-procedures', 'liên thông ..2 cùng cấp', 'nhóm tthc'],
  ['digitised-files', 'số hoá ..8 (?:hồ sơ|kết quả|tthc|giấy tờ)'],
  ['one-stop-shop', 'cơ chế một cửa', 'một cửa ..2 liên thông', 'bộ phận một cửa'],
  ['procedure-control', 'kiểm soát ..2 tthc'],
  // tổ chức bộ máy
  ['posts-of-leaders', 'số lượng ..2 (?:lãnh đạo|cấp phó)', 'cơ cấu ..3 lãnh đạo'],
  ['functions', 'chức năng nhiệm vụ', 'cơ cấu tổ chức của'],
  ['administrative-units', '(?:sắp xếp|sáp nhập) ..3 đơn vị hành chính'],
  ['service-units', '(?:sắp xếp|đổi mới|quản lý) ..10 (?:đvsncl|đvsn)', 'hệ thống đvsncl', 'điểm trường'],
  ['apparatus-inspected', '(?:thanh tra|kiểm tra) ..8 (?:bộ máy|biên chế)'],
  ['apparatus', '(?:sắp xếp|tinh gọn) ..6 (?:bộ máy|cơ quan)'],
  ['staff-cuts', 'tinh giản biên chế'],
  ['staff-numbers', 'biên chế ..4 (?:hành chính|sự nghiệp|công chức)', 'quản lý biên chế'],
  ['delegation', 'phân cấp', 'phân quyền', 'ủy quyền'],
  // chế độ công vụ
  ['digital-skills', '(?:đào tạo|tập huấn|kỹ năng) ..6 (?:cđs|kỹ năng số|cntt)'],
  ['job-positions', 'vtvl'],
  ['recruitment', 'tuyển dụng', 'thi tuyển'],
  ['promotion', 'nâng ngạch', 'thăng hạng', 'chức danh nghề nghiệp'],
  ['appointment', 'bổ nhiệm', 'luân chuyển'],
  ['staff-appraisal', '(?:đánh giá|xếp loại) ..5 (?:cbccvc|công chức|viên chức)'],
  ['staff-records', '(?:phần mềm|csdl|hồ sơ) ..6 cbccvc'],
  ['duty-inspection', 'kiểm tra ..3 công vụ', 'kỷ luật kỷ cương', 'thái độ', 'đạo đức công vụ'],
  ['commune-staff', '(?:cbccvc|công chức) ..2 cấp xã'],
  ['staff-training', 'đào tạo'],
  // tài chính công
  [
    'audit-findings',
    'kiến nghị ..4 (?:thanh tra|kiểm toán|kiểm tra)',
    'kết luận ..4 (?:thanh tra|kiểm toán)',
  ],
  ['disbursement', 'giải ngân'],
  ['public-assets', 'tài sản công', 'nhà đất', 'nhà ..1 đất'],
  ['price-of-services', '(?:danh mục|khung giá|đơn giá|định mức) ..6 (?:dvc|dịch vụ sự nghiệp)'],
  ['settlement', 'quyết toán'],
  ['budget-codes', 'mã số ..4 (?:nsnn|ngân sách)'],
  ['autonomy', 'tự chủ'],
  ['thrift', 'tiết kiệm ..2 chống lãng phí', 'lãng phí'],
  // chính quyền điện tử, chính quyền số
  ['digital-signature', 'chữ ký số', 'chứng thư số'],
  ['online-payment', 'thanh toán trực tuyến', 'không dùng tiền mặt', 'không tiền mặt'],
  ['online-services', 'dvctt', 'hồ sơ ..3 trực tuyến', 'trực tuyến'],
  ['electronic-certification', 'chứng thực ..4 (?:điện tử|bản sao)'],
  ['document-system', 'quản lý văn bản và điều hành', 'hồ sơ công việc'],
  ['population-data', 'dữ liệu ..3 dân cư', 'đề án 06', 'định danh'],
  [
    'shared-data',
    '(?:kho|nền tảng|dữ liệu) ..3 (?:dùng chung|dữ liệu)',
    '(?:kết nối|liên thông|tích hợp|chia sẻ) ..8 (?:dữ liệu|csdl|hệ thống)',
  ],
  ['quality-system', 'iso'],
  ['digital-plan', 'kế hoạch ..5 (?:cđs|chính quyền điện tử|cntt)', 'chương trình ..3 cđs'],
  ['infrastructure', 'hạ tầng', 'trang thiết bị'],
  ['security', 'attt', 'an ninh mạng'],
  ['digital-transformation', 'cđs', 'chính quyền điện tử'],
];

const PATTERNS = MATTERS.flatMap(([matter, ...forms]) =>
  forms.map((form) => ({ matter, needs: neededBy(form), pattern: lazily(() => patternOf(form)) })),
);

/** Most patterns of the table are never needed for two plans. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A word that a form cannot do without, to pass over it quickly; null where it has alternatives only. */
function neededBy(form: string): string | null {
  const fixed = matchKey(form.replace(/\([^)]*\)/g, ' ').replace(/\.\.\d+/g, ' '));
  return fixed.split(' ').findLast((word) => word !== '') ?? null;
}

/** A form as a pattern over words with one space between; a gap is bounded, so it stays linear. */
function patternOf(form: string): RegExp {
  const source = matchKey(form).replace(/ ?\.\.(\d+) ?/g, (_, most) => `(?: [^ #]+){0,${most}} `);
  return new RegExp(`(?<![^ ])(?:${source})(?![^ ])`, 'g');
}

/** Matters are looked for in this many words; what comes later are reasons and details. */
const REACH = 45;

/** Named in passing by tasks of many kinds: that two share it says nothing. */
const WIDE: ReadonlySet<string> = new Set(['digital-transformation']);

/** The matters of a task, those that it names first before the others. */
export function mattersOf({ near }: Words): string[] {
  const reach = near.slice(0, REACH);
  const present = new Set(reach);
  let words = reach.join(' ');
  const found = new Map<string, number>();
  for (const { matter, needs, pattern } of PATTERNS) {
    if (needs !== null && !present.has(needs)) continue;
    // seen: wider matters do not find the same words again
    words = words.replace(pattern(), (seen: string, at: number) => {
      found.set(matter, Math.min(found.get(matter) ?? at, at));
      return '#'.repeat(seen.length);
    });
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([matter]) => matter);
}

/** 0..1 for the matters of two tasks: 1 where both name the same first, null where that tells nothing. */
export function mattersLikeness(a: readonly string[], b: readonly string[]): number | null {
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return null;
  if (first === second) return WIDE.has(first) ? null : 1;
  const shared = a.filter((matter) => b.includes(matter) && !WIDE.has(matter));
  if (shared.length === 0) return 0;
  return shared.includes(first) || shared.includes(second) ? 0.6 : 0.4;
}
