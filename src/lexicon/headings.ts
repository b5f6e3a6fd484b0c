import type { Role } from '../model/index.ts';
import { ROLE_NAMES } from '../model/role-names.ts';

/**
 * What the headings of plan tables say (tên cột): the one list of words for columns, read in two ways. Single phrases
 * are graded evidence for the parts of a heading that stands in a cell of its own; whole headings are found where
 * they stand one after the other in running text. Wordings come from provincial, departmental and commune plans of
 * 2021–2026 and from the annexes of Government resolutions.
 */

/** Roles that a column can have but for the numbered `other-1`, `other-2` …, which any number of columns may be. */
export type NamedRole = Exclude<Role, `other-${number}`>;

/**
 * What a column is used for beyond its role: `start` and `end` of the work, a `mark` in a column that stands for
 * a period, the `value` of an aim in a year, the `unit` of a row's amounts, `money` (kinh phí), `person` (họ và tên,
 * chức vụ), a `field` that several rows share (lĩnh vực).
 */
export type ColumnUse = 'start' | 'end' | 'mark' | 'value' | 'unit' | 'money' | 'person' | 'field' | 'plain';

/** How much a phrase in a heading speaks for each role: natural logarithms of odds against "none of these". */
export interface Cue {
  readonly phrase: string;
  readonly for: Partial<Record<NamedRole | 'other', number>>;
  readonly use?: ColumnUse;
  /** Nouns that say little by themselves ("cơ quan", "tên"): the word behind them is the head of the heading. */
  readonly light?: boolean;
  /** A heading by itself, of the role that it speaks for most. */
  readonly whole?: boolean;
  /** A light noun that names a body whatever stands behind it: "Đơn vị hiệp đồng", but not "Người ký", "Bộ chỉ số". */
  readonly body?: boolean;
}

/** What a noun for bodies says alone of which bodies are meant. */
const ANY_BODY = { lead: 1, implement: 1, coordinate: 0.8, monitor: 0.6 } as const;

/**
 * Graded phrases, `|` between them; `=` stands before one that is a whole heading by itself. Evidence, not a gate: a
 * heading that holds none of them still gets its role by what its cells hold. The grades are reasoned, on one scale:
 * 5 and over, the phrase alone names the role in any plan; 3 to 4, it nearly always does; 1 to 2, it fits the role
 * better than others.
 */
export const CUES: readonly Cue[] = [
  ...cues({ no: 7 }, '=stt|=tt|=số tt|=số thứ tự|s ố th ứ t ự|=st t|=s tt|=t t'),
  ...cues({ no: 5 }, '=thứ tự|sốtt|=s t t|mã số|mã nhiệm vụ|số hiệu|no'),
  ...cues({ task: 4.5 }, 'nhiệm vụ|=đầu việc|công việc|việc cần làm|việc phải làm'),
  ...cues({ task: 3.5 }, 'nội dung|hạng mục|phần việc'),
  ...cues({ task: 2.5, product: 0.3 }, '=hoạt động|đề án|chương trình|dự án|giải pháp|danh mục'),
  ...cues({ task: 1.5 }, 'việc|mô tả|yêu cầu|công tác|biện pháp|chuyên đề'),
  ...cues({ product: 5.5 }, 'sản phẩm|đầu ra|sản phẩm đầu ra|=hoạt động sản phẩm'),
  ...cues({ product: 4.5 }, 'kết quả|=hình thức văn bản|=loại văn bản|kết quả đầu ra'),
  ...cues({ product: 2, note: 0.5 }, 'văn bản|tên văn bản|hồ sơ|minh chứng|hình thức'),
  ...cues({ lead: 6 }, 'chủ trì|chịu trách nhiệm chính'),
  ...cues({ lead: 4, implement: 1 }, 'chịu trách nhiệm|phụ trách|đầu mối|soạn thảo|tham mưu'),
  ...cues({ lead: 3, implement: 2.5 }, 'trách nhiệm|phân công|người thực hiện|giao cho'),
  ...cues({ implement: 3, lead: 2 }, 'thực hiện|triển khai|được giao|thi hành'),
  ...cues({ coordinate: 6 }, 'phối hợp'),
  ...cues({ coordinate: 4.5 }, 'liên quan|tham gia|cùng thực hiện'),
  ...cues({ coordinate: 2.5 }, 'hỗ trợ'),
  ...cues({ monitor: 5.5 }, 'theo dõi|giám sát|đôn đốc'),
  ...cues({ monitor: 3 }, 'kiểm tra|hướng dẫn|đánh giá|tổng hợp|thẩm định|đốc thúc'),
  ...light(
    ANY_BODY,
    'cơ quan|đơn vị|sở ngành|sở ban ngành|bộ ngành|bộ phận|phòng ban|phòng chuyên môn|phòng',
  ).map((cue): Cue => ({ ...cue, body: true })),
  ...light(ANY_BODY, 'thành phần|cán bộ|công chức|cá nhân|tổ chức|địa phương|người|sở|ngành|bộ|ban'),
  ...cues({ deadline: 5.5 }, 'thời gian|thời hạn|thời điểm|kỳ hạn|=hạn hoàn thành'),
  ...cues({ deadline: 4.5 }, 'tiến độ|lộ trình|hạn|mốc|hoàn thành'),
  ...cues({ deadline: 3 }, 'ngày|giai đoạn'),
  ...cues({ deadline: 3 }, 'bắt đầu|khởi đầu|khởi công|từ ngày|từ tháng', 'start'),
  ...cues({ deadline: 3 }, 'kết thúc|đến ngày|đến tháng|ngày hoàn thành|ngày kết thúc', 'end'),
  ...cues({ deadline: 3 }, 'ngày bắt đầu', 'start'),
  ...cues({ indicator: 4.5, target: 1.5 }, 'chỉ tiêu|=tiêu chí'),
  ...cues(
    { indicator: 4.5 },
    'chỉ số|tên chỉ tiêu|danh mục chỉ tiêu|=nội dung chỉ tiêu|chỉ tiêu chủ yếu|nội dung mục tiêu|tên mục tiêu',
  ),
  ...cues({ indicator: 1.5, target: 2, task: 1 }, '=mục tiêu'),
  ...cues(
    { target: 5 },
    '=chỉ tiêu phấn đấu|=phấn đấu|=chỉ tiêu giao|=mức phấn đấu|=chỉ tiêu kế hoạch|=mức đạt',
  ),
  ...cues(
    { target: 3 },
    '=kế hoạch|=giá trị|cần đạt|phải đạt|=tỷ lệ|=tỉ lệ|mức|=số lượng|=mục tiêu phấn đấu|kế hoạch giao',
  ),
  ...cues({ note: 7 }, '=ghi chú'),
  ...cues({ note: 3 }, 'chú thích|lưu ý|diễn giải|khác'),
  ...cues({ other: 5 }, '=đơn vị tính|=đvt|đơn vị đo|đv tính|đ vị tính|đ v tính', 'unit'),
  ...cues(
    { other: 5 },
    'kinh phí|thành tiền|đơn giá|dự toán|số tiền|nội dung chi|mức chi|tổng mức|nguồn vốn|triệu đồng|tỷ đồng|ngân sách|giá trị dự kiến',
    'money',
  ),
  ...cues(
    { other: 5 },
    'họ và tên|họ tên|chức vụ|chức danh|điện thoại|số điện thoại|email|thư điện tử|ngày sinh|năm sinh|giới tính|quê quán|trình độ',
    'person',
  ),
  ...cues({ other: 3.5 }, '=lĩnh vực|nhóm|mảng công tác|chuyên ngành|nhóm nhiệm vụ|tên nhóm', 'field'),
  ...cues(
    { other: 3.5 },
    'căn cứ|=cơ sở pháp lý|căn cứ pháp lý|=địa điểm|=đối tượng|=số liệu|=cách thức|=phương pháp|=quy mô|tài liệu|=nguồn lực|=cấp trình|=cấp ban hành|=cơ quan ban hành|=cơ quan trình|được kiểm tra|lãnh đạo|=điểm|điểm chuẩn|điểm tự chấm|tự đánh giá|=văn bản chỉ đạo|số ký hiệu|ký hiệu|lý do|=kết quả năm|=thực hiện năm',
  ),
  ...light({}, 'tên|các|dự kiến|năm|cụ thể|chủ yếu|chính|trọng tâm|và|của|theo|trước|cần|phải'),
];

/** Words that tell a column only where they are its whole heading ("Từ | Đến" under "Thời gian"); in others they join words. */
export const BARE_CUES: readonly Cue[] = [
  ...cues({ deadline: 3 }, 'từ', 'start'),
  ...cues({ deadline: 3 }, 'đến', 'end'),
];

/** What a whole heading is: a role, or a heading over several columns that have headings of their own. */
export type HeadingRole = NamedRole | 'other' | 'parent';

/** A heading of one column that a body's name may stand for: who does something. */
const BODY =
  '[cơ quan|đơn vị|cơ quan đơn vị|đơn vị cá nhân|sở ngành|sở ban ngành|bộ phận|phòng|phòng ban|cơ quan bộ phận|đơn vị bộ phận|cá nhân đơn vị|cơ quan tổ chức|cơ quan người|đầu mối]';

/**
 * Whole headings besides the phrases that are one by themselves. `[…]` is optional, `|` separates alternatives, inside
 * brackets and outside; there is one level of brackets.
 */
const COMPOSED: readonly (readonly [HeadingRole, string])[] = [
  [
    'task',
    '[tên|các] nhiệm vụ [cụ thể|chủ yếu|trọng tâm|thực hiện|giải pháp|và giải pháp|công việc|hoạt động|cải cách hành chính|năm]',
  ],
  [
    'task',
    'nội dung [nhiệm vụ|công việc|thực hiện|hoạt động|nhiệm vụ thực hiện|công việc thực hiện|cải cách|nhiệm vụ cụ thể|công tác|triển khai|nhiệm vụ triển khai|nhiệm vụ công việc|và nhiệm vụ|yêu cầu]',
  ],
  ['task', '[tên|nội dung] công việc [thực hiện|cụ thể]'],
  ['task', 'lĩnh vực nhiệm vụ|mục tiêu nhiệm vụ|tên hoạt động|các hoạt động'],
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
    '[dự kiến] kết quả sản phẩm [đầu ra|dự kiến|thực hiện]|sản phẩm kết quả [đầu ra|thực hiện]|kết quả đầu ra sản phẩm|sản phẩm và kết quả|kết quả và sản phẩm|sản phẩm hoặc kết quả|kết quả hoặc sản phẩm',
  ],
  ['product', 'yêu cầu kết quả|sản phẩm hình thức văn bản|hình thức sản phẩm|yêu cầu sản phẩm'],
  ['lead', `${BODY} chủ trì [thực hiện|tham mưu|tham mưu thực hiện|triển khai|tham mưu triển khai]`],
  ['lead', `${BODY} chịu trách nhiệm [chính|chủ trì|thực hiện]`],
  [
    'lead',
    'trách nhiệm [chủ trì|tham mưu]|phân công [thực hiện|nhiệm vụ|trách nhiệm|chủ trì]|đầu mối thực hiện|người chủ trì',
  ],
  ['coordinate', `${BODY} phối hợp [thực hiện|tham mưu|triển khai]|${BODY} cùng thực hiện`],
  [
    'monitor',
    `${BODY} theo dõi [hướng dẫn|kiểm tra|giám sát|đôn đốc] [hướng dẫn|kiểm tra|đôn đốc|tổng hợp|đánh giá] [thực hiện]`,
  ],
  [
    'monitor',
    `lãnh đạo theo dõi [chỉ đạo]|${BODY} giám sát [thực hiện|kiểm tra]|${BODY} kiểm tra [giám sát|đôn đốc|theo dõi] [đôn đốc]|${BODY} đôn đốc [theo dõi|kiểm tra]|${BODY} hướng dẫn [theo dõi|kiểm tra] [đôn đốc]|${BODY} đánh giá`,
  ],
  ['implement', `${BODY} [tổ chức|triển khai] thực hiện|${BODY} được giao|trách nhiệm thực hiện`],
  [
    'deadline',
    'thời gian [hoàn thành|thực hiện|ban hành|dự kiến|dự kiến hoàn thành|thực hiện hoàn thành|tiến độ|triển khai|tổ chức|trình|hoàn thành dự kiến|bắt đầu kết thúc]',
  ],
  [
    'deadline',
    'thời hạn [hoàn thành|thực hiện|ban hành|trình]|tiến độ [thực hiện|hoàn thành|thời gian]|hoàn thành trước|lộ trình [thực hiện]|mốc thời gian|thời điểm [hoàn thành|thực hiện]|thời gian và tiến độ',
  ],
  [
    'indicator',
    '[tên|các|nội dung] chỉ tiêu [cụ thể|chủ yếu|nhiệm vụ|đánh giá]|[tên|các] chỉ số|mục tiêu chỉ tiêu|chỉ tiêu mục tiêu',
  ],
  ['target', 'chỉ tiêu đạt|chỉ tiêu thực hiện|kết quả phấn đấu|chỉ tiêu tỷ lệ|mục tiêu cần đạt'],
  [
    'other',
    '[nguồn|dự kiến|dự toán|nguồn lực] kinh phí [thực hiện|dự kiến]|căn cứ [pháp lý|thực hiện]|lãnh đạo [phụ trách|chỉ đạo]|người phụ trách|tài liệu kiểm chứng',
  ],
  // the role of a phrase that is a heading by itself need not be the one it speaks for beside other words
  ['task', 'nhóm nhiệm vụ'],
  ['other', 'tên văn bản|hình thức|giải pháp'],
  [
    'parent',
    'trách nhiệm|trách nhiệm cụ thể|tổ chức thực hiện|cơ quan thực hiện|phân công thực hiện|trách nhiệm thực hiện|thời gian|chỉ tiêu|yêu cầu|phân công|phân công nhiệm vụ|phân công trách nhiệm|kết quả và tiến độ|đơn vị thực hiện|kết quả thực hiện|trách nhiệm của các cơ quan|kế hoạch|kế hoạch thực hiện|yêu cầu thực hiện|tiến độ và kết quả|kết quả và thời gian',
  ],
];

/** Whole headings with the role of each, in the notation of `[…]` and `|`; of two with the same words the first counts. */
export const WHOLE_HEADINGS: readonly (readonly [HeadingRole, string])[] = [
  ...CUES.filter(({ whole }) => whole).map((cue) => [strongest(cue), cue.phrase] as const),
  ...COMPOSED,
];

/**
 * What whole headings that stand over several columns are about, where they say something else than over one column:
 * "Kế hoạch" over one is what is aimed at.
 */
export const UPPER_MATTERS: Readonly<Record<string, 'delivery'>> = {
  'kế hoạch': 'delivery',
  'kế hoạch thực hiện': 'delivery',
  'yêu cầu': 'delivery',
  'yêu cầu thực hiện': 'delivery',
  'kết quả và tiến độ': 'delivery',
};

/** Words in headings of columns that no role names: of the documents that a row rests on (căn cứ), of who decides or watches, and of amounts. */
export const OTHER_HEADINGS = {
  basis: /căn cứ|pháp lý|văn bản/,
  body: /^(?:cấp(?! độ)|cơ quan|thẩm quyền|lãnh đạo)(?!\p{L})/u,
  amount: /số lượng|khối lượng|điểm|tỷ lệ/,
} as const;

/** The role that a phrase speaks for most. */
function strongest({ for: grades }: Cue): HeadingRole {
  const by = (role: NamedRole | 'other'): number => grades[role] ?? 0;
  return [...ROLE_NAMES, 'other' as const].reduce((best, role) => (by(role) > by(best) ? role : best));
}

function cues(grades: Cue['for'], phrases: string, use?: ColumnUse): Cue[] {
  return phrases.split('|').map((phrase) => {
    const whole = phrase.startsWith('=');
    return {
      phrase: whole ? phrase.slice(1) : phrase,
      for: grades,
      ...(use && { use }),
      ...(whole && { whole }),
    };
  });
}

function light(grades: Cue['for'], phrases: string): Cue[] {
  return phrases.split('|').map((phrase) => ({ phrase, for: grades, light: true }));
}
