import type { Role } from '../../model/index.ts';

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
}

/**
 * Phrases in the headings of plan tables, graded. Evidence, not a gate: a heading that holds none of them still
 * gets its role by what its cells hold. The grades are reasoned, on one scale: 5 and over, the phrase alone names
 * the role in any plan; 3 to 4, it nearly always does; 1 to 2, it fits the role better than others. Wordings come
 * from provincial, departmental and commune plans of 2021–2026 and the annexes of Government resolutions.
 */
export const CUES: readonly Cue[] = [
  ...cues({ no: 7 }, 'stt|tt|số tt|số thứ tự|s ố th ứ t ự|st t|s tt|t t'),
  ...cues({ no: 5 }, 'thứ tự|sốtt|s t t|mã số|mã nhiệm vụ|số hiệu|no'),

  ...cues({ task: 4.5 }, 'nhiệm vụ|đầu việc|công việc|việc cần làm|việc phải làm'),
  ...cues({ task: 3.5 }, 'nội dung|hạng mục|phần việc'),
  ...cues({ task: 2.5, product: 0.3 }, 'hoạt động|đề án|chương trình|dự án|giải pháp|danh mục'),
  ...cues({ task: 1.5 }, 'việc|mô tả|yêu cầu|công tác|biện pháp|chuyên đề'),

  ...cues({ product: 5.5 }, 'sản phẩm|đầu ra|sản phẩm đầu ra|hoạt động sản phẩm'),
  ...cues({ product: 4.5 }, 'kết quả|hình thức văn bản|loại văn bản|kết quả đầu ra'),
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
    { lead: 1, implement: 1, coordinate: 0.8, monitor: 0.6 },
    'cơ quan|đơn vị|sở ngành|sở ban ngành|bộ ngành|bộ phận|phòng ban|phòng chuyên môn|phòng|cán bộ|công chức|cá nhân|tổ chức|địa phương|người|sở|ngành|bộ|ban',
  ),

  ...cues({ deadline: 5.5 }, 'thời gian|thời hạn|thời điểm|kỳ hạn|hạn hoàn thành'),
  ...cues({ deadline: 4.5 }, 'tiến độ|lộ trình|hạn|mốc|hoàn thành'),
  ...cues({ deadline: 3 }, 'ngày|giai đoạn'),
  ...cues({ deadline: 3 }, 'bắt đầu|khởi đầu|khởi công|từ ngày', 'start'),
  ...cues({ deadline: 3 }, 'kết thúc|đến ngày|ngày hoàn thành|ngày kết thúc', 'end'),
  ...cues({ deadline: 3 }, 'ngày bắt đầu', 'start'),

  ...cues({ indicator: 4.5, target: 1.5 }, 'chỉ tiêu|tiêu chí'),
  ...cues(
    { indicator: 4.5 },
    'chỉ số|tên chỉ tiêu|nội dung chỉ tiêu|chỉ tiêu chủ yếu|nội dung mục tiêu|tên mục tiêu',
  ),
  ...cues({ indicator: 1.5, target: 2, task: 1 }, 'mục tiêu'),
  ...cues({ target: 5 }, 'chỉ tiêu phấn đấu|phấn đấu|chỉ tiêu giao|mức phấn đấu|chỉ tiêu kế hoạch|mức đạt'),
  ...cues(
    { target: 3 },
    'kế hoạch|giá trị|cần đạt|phải đạt|tỷ lệ|tỉ lệ|mức|số lượng|mục tiêu phấn đấu|kế hoạch giao',
  ),

  ...cues({ note: 7 }, 'ghi chú'),
  ...cues({ note: 3 }, 'chú thích|lưu ý|diễn giải|khác'),

  ...cues({ other: 5 }, 'đơn vị tính|đvt|đơn vị đo|đv tính|đ vị tính|đ v tính', 'unit'),
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
  ...cues({ other: 3.5 }, 'lĩnh vực|nhóm|mảng công tác|chuyên ngành|nhóm nhiệm vụ|tên nhóm', 'field'),
  ...cues(
    { other: 3.5 },
    'căn cứ|cơ sở pháp lý|căn cứ pháp lý|địa điểm|đối tượng|thành phần|số liệu|cách thức|phương pháp|quy mô|tài liệu|nguồn lực|cấp trình|cấp ban hành|cơ quan ban hành|cơ quan trình|được kiểm tra|lãnh đạo|điểm|điểm chuẩn|điểm tự chấm|tự đánh giá|văn bản chỉ đạo|số ký hiệu|ký hiệu|lý do|kết quả năm|thực hiện năm',
  ),
  ...light({}, 'tên|các|dự kiến|năm|cụ thể|chủ yếu|chính|trọng tâm|và|của|theo|trước|cần|phải'),
];

/** Headings of no role that stand over several columns of bodies. */
function cues(forRoles: Cue['for'], phrases: string, use?: ColumnUse): Cue[] {
  return phrases.split('|').map((phrase) => ({ phrase, for: forRoles, ...(use ? { use } : {}) }));
}

function light(forRoles: Cue['for'], phrases: string): Cue[] {
  return phrases.split('|').map((phrase) => ({ phrase, for: forRoles, light: true }));
}

/** Words that the subject of a task begins with: what offices are told to do (động từ hành chính). */
export const TASK_VERBS: readonly string[] =
  'xây dựng|rà soát|ban hành|tổ chức|triển khai|thực hiện|tham mưu|phối hợp|hoàn thiện|nâng cao|nâng cấp|đẩy mạnh|tăng cường|kiểm tra|giám sát|đánh giá|công bố|công khai|cập nhật|tuyên truyền|bồi dưỡng|đào tạo|tập huấn|khảo sát|đo lường|sắp xếp|kiện toàn|phân cấp|ủy quyền|cắt giảm|đơn giản hóa|chuyển đổi|số hóa|kết nối|tích hợp|vận hành|duy trì|mở rộng|thí điểm|nghiên cứu|đề xuất|lập|trình|xử lý|giải quyết|theo dõi|tổng hợp|báo cáo|quán triệt|hướng dẫn|phê duyệt|thẩm định|bố trí|lắp đặt|đầu tư|mua sắm|sửa đổi|thay thế|bãi bỏ|hệ thống hóa|phổ biến|truyền thông|tiếp nhận|tiếp tục|đổi mới|cải thiện|khắc phục|chấn chỉnh|xác định|phát triển|ứng dụng|áp dụng|khai thác|quản lý|kiểm soát|thanh tra|đối thoại|lấy ý kiến|ký kết|chuẩn hóa|niêm yết|rút ngắn|giảm|tinh giản|giao|thành lập|bảo đảm|đảm bảo|cung cấp|trang bị|in|chấm điểm|xếp hạng|tự chấm|xét|tuyển dụng|luân chuyển|quyết toán|sơ kết|tổng kết|khen thưởng|thu hút|hỗ trợ|vận động|gửi|mở|đưa|dựng|trả|liên thông|chi trả|chia sẻ|làm|chuyển'.split(
    '|',
  );

/** Nouns that the name of a product begins with: documents and things handed over (danh từ chỉ sản phẩm). */
export const PRODUCT_NOUNS: readonly string[] =
  'kế hoạch|quyết định|báo cáo|văn bản|tờ trình|công văn|nghị quyết|chương trình|đề án|hệ thống|phần mềm|cơ sở dữ liệu|danh mục|hội nghị|lớp|cuộc|bản|biên bản|thông báo|hướng dẫn|quy chế|quy trình|quy định|kết quả|chỉ thị|dự thảo|hồ sơ|phiếu|tin|bài|chuyên mục|máy|trang|cổng|ứng dụng|thủ tục|dịch vụ|bộ|sổ|biểu|phương án|đoàn|cuộc họp|buổi|video|tài liệu|kết luận|nền tảng|công trình|thiết bị|các văn bản|các báo cáo|các quyết định|các kế hoạch|tỷ lệ|bảng|mô hình|ý kiến|giấy mời|kho'.split(
    '|',
  );

/** What the name of an indicator begins with (tên chỉ tiêu). */
export const INDICATOR_NOUNS: readonly string[] =
  'tỷ lệ|tỉ lệ|số|mức|mức độ|chỉ số|tổng số|thời gian|xếp hạng|thứ hạng|thứ bậc|điểm|điểm số|số lượng|tốc độ|phần trăm|tối thiểu|100%|giá trị'.split(
    '|',
  );
