import type { Level } from './body.ts';

/**
 * The words that agency cells are made of besides names. One table a concept; each is matched case-folded
 * and with tone marks and links folded, as names are.
 */

/** "các sở", "tất cả các sở": what opens a collective. */
export const QUANTIFIERS: readonly string[] = [
  'các',
  'những',
  'tất cả các',
  'toàn thể',
  'toàn thể các',
  'một số',
  'mọi',
  'từng',
  'mỗi',
];

/** Levels of government as a qualifier says them: "UBND huyện", "cấp xã", "các xã, phường, đặc khu". */
export const LEVEL_NOUNS: readonly (readonly [Level, readonly string[]])[] = [
  ['central', ['Trung ương', 'TW']],
  ['province', ['tỉnh', 'thành phố trực thuộc Trung ương']],
  // a city is a district's equal, or a province's where it is ruled from the centre: resolve.ts decides
  ['district', ['huyện', 'thị xã', 'quận', 'thành phố', 'TP', 'TX']],
  ['commune', ['xã', 'phường', 'thị trấn', 'đặc khu', 'P']],
];

/** What sort of bodies a noun of a collective stands for. */
export type NounSort =
  | 'departments'
  | 'ministries'
  | 'specialised'
  | 'central'
  | 'offices'
  | 'service-units'
  | 'fronts'
  | 'hamlets'
  | 'districts'
  | 'communes'
  | 'vague';

/** A common noun for bodies, with what follows from it. */
export interface Noun {
  readonly sort: NounSort;
  /** May open a collective in lower case and without "các": "cơ quan tài chính cùng cấp". */
  readonly opens?: boolean;
  /** The level whose bodies the noun means in everybody's plan: only a province has "sở". Left out where it is the plan's own. */
  readonly level?: Level;
  /** A category of its own, which a list of other nouns does not take in. */
  readonly apart?: boolean;
  /** Bodies with such a noun have names of their own: "Trung tâm Y tế" is one body, "các trung tâm" a set. */
  readonly heads?: boolean;
  readonly words: readonly string[];
}

/** Nouns of collectives: "Các sở, ban, ngành", "các cơ quan, đơn vị, địa phương". */
export const NOUNS: readonly Noun[] = [
  { sort: 'departments', level: 'province', opens: true, heads: true, words: ['sở'] },
  {
    sort: 'departments',
    level: 'province',
    opens: true,
    words: ['sở, ngành', 'sở, ban, ngành', 'cơ quan ngang sở'],
  },
  { sort: 'departments', opens: true, heads: true, words: ['ngành'] },
  { sort: 'departments', heads: true, words: ['ban', 'ban, ngành'] },
  { sort: 'ministries', level: 'central', opens: true, heads: true, words: ['bộ'] },
  { sort: 'ministries', level: 'central', opens: true, words: ['bộ, ngành', 'cơ quan ngang bộ'] },
  { sort: 'specialised', opens: true, words: ['cơ quan chuyên môn', 'cơ quan hành chính'] },
  {
    sort: 'central',
    opens: true,
    apart: true,
    words: [
      'cơ quan Trung ương',
      'cơ quan ngành dọc',
      'cơ quan, đơn vị Trung ương',
      'đơn vị Trung ương',
      'cơ quan thuộc ngành dọc',
      'ngành dọc',
    ],
  },
  {
    sort: 'offices',
    heads: true,
    words: [
      'phòng',
      'phòng, ban',
      'chi cục',
      'trung tâm',
      'bộ phận',
      'tổ',
      'khoa',
      'văn phòng',
      'thanh tra',
      'vụ',
      'cục',
    ],
  },
  {
    sort: 'offices',
    opens: true,
    words: [
      'phòng chuyên môn',
      'phòng, ban chuyên môn',
      'phòng nghiệp vụ',
      'phòng chuyên môn nghiệp vụ',
      'phòng, ban, ngành',
      'công chức chuyên môn',
      'bộ phận chuyên môn',
    ],
  },
  {
    sort: 'service-units',
    opens: true,
    apart: true,
    words: ['đơn vị sự nghiệp công lập', 'đơn vị sự nghiệp', 'đơn vị sự nghiệp công'],
  },
  {
    sort: 'fronts',
    opens: true,
    words: [
      'đoàn thể',
      'hội đoàn thể',
      'tổ chức chính trị - xã hội',
      'tổ chức chính trị xã hội',
      'đoàn thể chính trị - xã hội',
      'tổ chức đoàn thể',
      'hội đặc thù',
    ],
  },
  { sort: 'fronts', heads: true, words: ['hội', 'hiệp hội', 'đoàn'] },
  {
    sort: 'hamlets',
    level: 'commune',
    opens: true,
    words: ['thôn', 'tổ dân phố', 'khu phố', 'khóm', 'ấp', 'bản', 'buôn', 'làng', 'khối phố', 'trưởng thôn'],
  },
  {
    sort: 'hamlets',
    level: 'commune',
    opens: true,
    words: ['tổ trưởng tổ dân phố', 'trưởng ban công tác mặt trận', 'ban nhân dân thôn'],
  },
  { sort: 'districts', level: 'district', words: ['huyện', 'thị xã', 'quận', 'thành phố'] },
  { sort: 'communes', level: 'commune', words: ['xã', 'phường', 'thị trấn', 'đặc khu'] },
  {
    sort: 'vague',
    opens: true,
    words: [
      'cơ quan',
      'đơn vị',
      'địa phương',
      'cơ quan báo chí',
      'cơ quan thông tin đại chúng',
      'cơ quan truyền thông',
      'cấp ủy',
      'chính quyền',
      'chính quyền địa phương',
      'doanh nghiệp',
      'tổ chức, cá nhân',
      'thành viên',
      'hợp tác xã',
      'cán bộ, công chức',
      'công chức, viên chức',
    ],
  },
  {
    sort: 'vague',
    words: [
      'tổ chức',
      'cá nhân',
      'cán bộ',
      'công chức',
      'viên chức',
      'người lao động',
      'cấp',
      'người dân',
      'lực lượng',
    ],
  },
  {
    sort: 'vague',
    heads: true,
    words: ['trường', 'trường học', 'bệnh viện', 'công ty', 'ngân hàng', 'viện', 'trạm y tế'],
  },
];

/** Closed qualifiers after a name or a collective. */
export const QUALIFIERS: readonly string[] = [
  'liên quan',
  'có liên quan',
  'khác',
  'khác có liên quan',
  'khác liên quan',
  'và tương đương',
  'tương đương',
  'trực thuộc',
  'cùng cấp',
  'các cấp',
  'ngang sở',
  'chuyên môn',
  'công lập',
  'địa phương',
  'thuộc tỉnh',
  'ngành dọc',
];

/** Qualifiers that leave a set open. */
export const OPENING_QUALIFIERS: readonly string[] = [
  'liên quan',
  'có liên quan',
  'khác',
  'khác có liên quan',
  'khác liên quan',
];

/** Prepositions that tie a collective to what it belongs to. */
export const PREPOSITIONS: readonly string[] = [
  'thuộc',
  'trực thuộc',
  'thuộc và trực thuộc',
  'thuộc, trực thuộc',
  'thuộc quyền quản lý của',
  'thuộc phạm vi quản lý của',
  'của',
  'tại',
  'ở',
  'trong',
  'trên địa bàn',
  'đóng trên địa bàn',
  'trong toàn',
  'toàn',
];

/** Persons at the head of bodies. */
export const PERSONS: readonly string[] = [
  'Chủ tịch',
  'Phó Chủ tịch',
  'Giám đốc',
  'Phó Giám đốc',
  'Thủ trưởng',
  'Người đứng đầu',
  'Trưởng',
  'Trưởng phòng',
  'Chánh',
  'Lãnh đạo',
  'Bí thư',
  'Hiệu trưởng',
  'Chánh Thanh tra',
  'Thành viên',
  'Các thành viên',
  'Ban lãnh đạo',
  'Cấp ủy, chính quyền',
];

/** Nouns that open the name of one body; in capitals they tell that a body begins. */
export const HEADS: readonly string[] = [
  'Sở',
  'Bộ',
  'Ban',
  'Văn phòng',
  'Trung tâm',
  'Phòng',
  'Chi cục',
  'Cục',
  'Tổng cục',
  'Vụ',
  'Viện',
  'Trường',
  'Học viện',
  'Bệnh viện',
  'Trạm',
  'Hội',
  'Hội đồng',
  'Hiệp hội',
  'Liên đoàn',
  'Liên minh',
  'Liên hiệp',
  'Đoàn',
  'Đội',
  'Hạt',
  'Tổ',
  'Công ty',
  'Tổng công ty',
  'Tập đoàn',
  'Ngân hàng',
  'Kho bạc',
  'Bảo hiểm',
  'Bảo hiểm xã hội',
  'Bưu điện',
  'Bưu cục',
  'Công an',
  'Thanh tra',
  'Tòa án',
  'Viện kiểm sát',
  'Báo',
  'Đài',
  'Cổng',
  'Ủy ban',
  'UBND',
  'HĐND',
  'UB',
  'Quỹ',
  'Đảng ủy',
  'Đảng bộ',
  'Chi bộ',
  'Bộ phận',
  'Công chức',
  'Điện lực',
  'Viễn thông',
  'VNPT',
  'Viettel',
  'Thư viện',
  'Bảo tàng',
  'Mặt trận',
  'MTTQ',
  'Thường trực',
  'Tiểu ban',
  'BQL',
  'BCĐ',
  'VP',
  'TTPVHCC',
];

/** Everyday words that begin like a head noun: "Ban hành", "Báo cáo", "Hội nghị". */
export const FALSE_HEADS: readonly string[] = [
  'ban hành',
  'ban đầu',
  'báo cáo',
  'báo chí',
  'bộ chỉ số',
  'bộ tiêu chí',
  'bộ câu hỏi',
  'bộ dữ liệu',
  'bộ thủ tục',
  'bộ máy',
  'cổng dịch vụ công',
  'đoàn viên',
  'đội ngũ',
  'hội nghị',
  'hội thảo',
  'hội thi',
  'hội ý',
  'phòng chống',
  'phòng, chống',
  'phòng họp',
  'thanh tra, kiểm tra',
  'tổ chức',
  'trường hợp',
  'viện dẫn',
];

/** Words of an office's field: after a comma they carry the name on ("Trung tâm Văn hóa, Thể thao …"). */
export const FIELDS: readonly string[] = [
  'Văn hóa',
  'Thể thao',
  'Du lịch',
  'Thông tin',
  'Truyền thông',
  'Truyền thanh',
  'Truyền hình',
  'Phát thanh',
  'Thương mại',
  'Đầu tư',
  'Hành chính',
  'Quản trị',
  'Tổng hợp',
  'Tài vụ',
  'Hạ tầng',
  'Đô thị',
  'Công nghệ',
  'Khoa học',
  'Dịch vụ',
  'Kỹ thuật',
  'Chất lượng',
  'Đào tạo',
  'Bồi dưỡng',
  'Chuyển đổi số',
  'Đổi mới sáng tạo',
  'Kế toán',
  'Hộ tịch',
  'Thống kê',
];

/** What a cell says a body does. After a name these words are a note, not part of the name. */
export const DUTIES: readonly string[] = [
  'chủ trì',
  'phối hợp',
  'thẩm định',
  'theo dõi',
  'tổng hợp',
  'tham mưu',
  'hướng dẫn',
  'kiểm tra',
  'đôn đốc',
  'giám sát',
  'báo cáo',
  'thực hiện',
  'triển khai',
  'tổ chức',
  'tiếp nhận',
  'cung cấp',
  'làm đầu mối',
  'là đầu mối',
  'là cơ quan',
  'là đơn vị',
  'trình',
  'rà soát',
  'xây dựng',
  'ban hành',
  'phê duyệt',
  'công bố',
  'đánh giá',
  'chịu trách nhiệm',
  'đăng tải',
  'góp ý',
  'xem xét',
  'quyết định',
  'cập nhật',
];

/** Those that are hardly ever part of a name: an unknown body's name ends before them. */
export const CLEAR_DUTIES: readonly string[] = [
  'chủ trì',
  'phối hợp',
  'thẩm định',
  'tham mưu',
  'đôn đốc',
  'làm đầu mối',
  'là đầu mối',
  'là cơ quan',
  'là đơn vị',
  'chịu trách nhiệm',
];

/** What may stand between two bodies without being part of a name. */
export const CONNECTIVES: readonly string[] = [
  'phối hợp với',
  'phối hợp cùng',
  'phối hợp',
  'cùng với',
  'cùng',
  'với',
  'giao',
  'giao cho',
  'do',
];

/** What may lead up to the first body of a cell. */
export const LEADS: readonly string[] = [
  ...CONNECTIVES,
  'chủ trì',
  'chủ trì, phối hợp',
  'chủ trì, phối hợp với',
  'chủ trì, phối hợp cùng',
  'thực hiện',
];

/** Words in place of a body that are found in agency columns only. */
export const ASSIGNMENTS: readonly string[] = [
  'theo phân công',
  'theo sự phân công',
  'theo nhiệm vụ được giao',
  'theo nhiệm vụ được phân công',
  'theo chức năng, nhiệm vụ',
  'theo thẩm quyền',
  'theo lĩnh vực phụ trách',
];

/** A pointer to another document or line in place of a body; a deadline's cell may hold the same words. */
export const POINTERS: readonly string[] = [
  ...ASSIGNMENTS,
  'theo kế hoạch',
  'theo quyết định',
  'theo chỉ đạo',
  'theo quy định',
  'theo phụ lục',
  'theo danh mục',
  'theo đề án',
  'theo văn bản',
  'theo công văn',
  'như trên',
  'như mục',
  'nt',
];

/** Roles that a label in a cell gives: "Chủ trì: …; Phối hợp: …". */
export const ROLE_LABELS: readonly (readonly [
  'lead' | 'coordinate' | 'monitor' | 'implement',
  readonly string[],
])[] = [
  [
    'lead',
    [
      'chủ trì',
      'chủ trì thực hiện',
      'chủ trì tham mưu',
      'chủ trì, tham mưu',
      'tham mưu',
      'chịu trách nhiệm chính',
      'chịu trách nhiệm',
      'đầu mối',
    ],
  ],
  ['coordinate', ['phối hợp', 'phối hợp thực hiện', 'tham gia', 'phối hợp tham mưu', 'cùng phối hợp']],
  [
    'monitor',
    [
      'theo dõi',
      'kiểm tra',
      'đôn đốc',
      'giám sát',
      'theo dõi, đôn đốc',
      'theo dõi, kiểm tra, đôn đốc',
      'theo dõi, kiểm tra',
      'kiểm tra, đôn đốc',
      'theo dõi, hướng dẫn',
      'hướng dẫn',
      'thẩm định',
    ],
  ],
  ['implement', ['thực hiện', 'tổ chức thực hiện', 'triển khai thực hiện', 'triển khai']],
];

/** What may stand before a role label: "Cơ quan chủ trì:". */
export const LABEL_NOUNS: readonly string[] = [
  'cơ quan',
  'đơn vị',
  'cơ quan, đơn vị',
  'bộ phận',
  'các đơn vị',
  'các cơ quan',
  'cơ quan/đơn vị',
  'sở, ngành',
];

/** Words of a name that are often shortened, and how. The register's names take every mixture of them. */
export const SHORTENED: readonly (readonly [string, readonly string[]])[] = [
  [
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    [
      'UBMTTQVN',
      'UBMTTQ VN',
      'UB MTTQ VN',
      'UB MTTQVN',
      'Ủy ban MTTQ Việt Nam',
      'Ủy ban MTTQVN',
      'UBMTTQ Việt Nam',
    ],
  ],
  ['Ủy ban Mặt trận Tổ quốc', ['UBMTTQ', 'UB MTTQ', 'Ủy ban MTTQ']],
  ['Mặt trận Tổ quốc', ['MTTQ']],
  ['Ủy ban nhân dân', ['UBND']],
  ['Hội đồng nhân dân', ['HĐND']],
  ['Văn phòng', ['VP']],
  ['Trung tâm', ['TT']],
  ['Ban Quản lý', ['BQL']],
  ['Ban Chỉ đạo', ['BCĐ']],
  ['Bộ Chỉ huy', ['BCH']],
  ['Chỉ huy Quân sự', ['CHQS']],
  ['Bộ đội Biên phòng', ['BĐBP']],
  ['Phục vụ hành chính công', ['PVHCC']],
  ['Tiếp nhận và Trả kết quả', ['TN&TKQ', 'TNTKQ', 'TN và TKQ']],
  ['Bảo hiểm xã hội', ['BHXH']],
  ['Kho bạc Nhà nước', ['KBNN']],
  ['Ngân hàng Nhà nước', ['NHNN']],
  ['Tòa án nhân dân', ['TAND']],
  ['Viện kiểm sát nhân dân', ['VKSND']],
  ['Thi hành án dân sự', ['THADS']],
  ['Quản lý thị trường', ['QLTT']],
  ['Khu kinh tế', ['KKT']],
  ['khu công nghiệp', ['KCN']],
  ['Cải cách hành chính', ['CCHC']],
  ['Chuyển đổi số', ['CĐS']],
  ['Công nghệ thông tin', ['CNTT']],
  ['Thông tin điện tử', ['TTĐT']],
  ['Phát thanh - Truyền hình', ['PT-TH', 'PTTH']],
  ['Phát triển nông thôn', ['PTNT']],
  ['Liên đoàn Lao động', ['LĐLĐ']],
  ['Liên hiệp Phụ nữ', ['LHPN']],
  ['Cựu chiến binh', ['CCB']],
  ['Hợp tác xã', ['HTX']],
  ['Đại biểu Quốc hội', ['ĐBQH']],
  ['Thanh niên Cộng sản', ['TNCS']],
  ['Thương binh và Xã hội', ['TB&XH']],
  ['Môi trường', ['MT']],
  ['Công nghệ', ['CN']],
  ['Truyền thông', ['TT']],
  ['Đào tạo', ['ĐT']],
  ['Đầu tư', ['ĐT']],
  ['Du lịch', ['DL']],
];

/** Bodies that lists name with the head said once: "các Sở: Tài chính, Tư pháp", "Phòng Nội vụ, Tư pháp". */
export const SHARED_HEADS: readonly string[] = [
  'Sở',
  'Bộ',
  'Phòng',
  'Ban',
  'Công chức',
  'Hội',
  'Trung tâm',
  'Chi cục',
];
