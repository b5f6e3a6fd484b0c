/**
 * Names of bodies as plans write them: facts of the administrative register, and invented places.
 * `before` and `since` 1 March 2025 differ (Decree 45/2025/NĐ-CP; communes since 1 July 2025).
 */

/** Invented provinces, districts and communes. */
export const PROVINCES = [
  'Sông Đào',
  'Hải Thượng',
  'Phú Điền',
  'Bạch Long',
  'Trường Vân',
  'An Khê Thượng',
  'Đông Giang',
  'Mỹ Lâm',
  'Thạch Hà Nam',
  'Lộc Sơn',
  'Vân Trì',
  'Quế Phong Hạ',
  'Tân Hải',
  'Cửu Lĩnh',
  'Nam Thái',
  'Đại Vĩnh',
];
export const DISTRICTS = [
  'Lạc Thủy',
  'Phong Vân',
  'Đông Hòa',
  'Yên Trạch',
  'Kim Bôi Hạ',
  'Thanh Trà',
  'Sơn Đông',
  'Hương Cần',
];
export const COMMUNES = [
  'Vĩnh Lạc',
  'Thanh Khê',
  'Đại Phúc',
  'Hòa Sơn',
  'Tân Thới',
  'Bình An Thượng',
  'Phước Trạch',
  'Long Điền Tây',
  'Ea Nhol',
  'Nậm Pung',
  'Cẩm Tú',
  'Mỹ Đức Hạ',
  'Xuân Lũng',
  'Trà Lân',
  'Hội Xá',
  'Quảng Thịnh',
];
export const WARDS = ['Trần Phú', 'Lê Hồng Phong', 'Bến Thóc', 'Đông Môn', 'Cầu Rồng', 'Vĩnh Tuy'];

/** A body in its full and its short spelling. */
export type Named = readonly [full: string, short: string];

const STANDING: readonly Named[] = [
  ['Sở Nội vụ', 'SNV'],
  ['Sở Tư pháp', 'Sở TP'],
  ['Sở Tài chính', 'Sở TC'],
  ['Sở Công Thương', 'Sở CT'],
  ['Sở Xây dựng', 'Sở XD'],
  ['Sở Y tế', 'Sở YT'],
  ['Sở Khoa học và Công nghệ', 'Sở KH&CN'],
  ['Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'Sở VH-TT&DL'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'VP UBND tỉnh'],
  ['Văn phòng UBND tỉnh', 'Văn phòng UBND tỉnh'],
  ['Thanh tra tỉnh', 'TTr tỉnh'],
  ['Công an tỉnh', 'CA tỉnh'],
  ['Bộ Chỉ huy Quân sự tỉnh', 'Bộ CHQS tỉnh'],
  ['Bảo hiểm xã hội tỉnh', 'BHXH tỉnh'],
  ['Thuế tỉnh', 'Thuế tỉnh'],
  ['Trường Chính trị tỉnh', 'TCT tỉnh'],
  ['Ban Quản lý các khu công nghiệp', 'BQL các KCN'],
  ['Bưu điện tỉnh', 'Bưu điện tỉnh'],
  ['Trung tâm Phục vụ hành chính công tỉnh', 'TTPVHCC tỉnh'],
  ['Sở Ngoại vụ', 'SNgV'],
  ['Báo và Phát thanh, Truyền hình tỉnh', 'Báo và PTTH tỉnh'],
  ['Ban Tổ chức Tỉnh ủy', 'BTC Tỉnh ủy'],
  ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'BTGDV Tỉnh ủy'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'UBMTTQVN tỉnh'],
  ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'VP Đoàn ĐBQH và HĐND tỉnh'],
  ['Kho bạc Nhà nước khu vực', 'KBNN khu vực'],
  ['Trung tâm Lưu trữ lịch sử tỉnh', 'TTLTLS tỉnh'],
  ['Thống kê tỉnh', 'Thống kê tỉnh'],
];
export const DEPARTMENTS_BEFORE: readonly Named[] = [
  ...STANDING,
  ['Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT'],
  ['Sở Thông tin và Truyền thông', 'Sở TT&TT'],
  ['Sở Tài nguyên và Môi trường', 'Sở TN&MT'],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT'],
  ['Sở Lao động - Thương binh và Xã hội', 'Sở LĐ-TB&XH'],
  ['Sở Giao thông vận tải', 'Sở GTVT'],
  ['Ban Dân tộc tỉnh', 'Ban Dân tộc'],
  ['Cục Thuế tỉnh', 'Cục Thuế'],
  ['Đài Phát thanh và Truyền hình tỉnh', 'Đài PT-TH tỉnh'],
];
export const DEPARTMENTS_SINCE: readonly Named[] = [
  ...STANDING,
  ['Sở Nông nghiệp và Môi trường', 'Sở NN&MT'],
  ['Sở Dân tộc và Tôn giáo', 'Sở DT&TG'],
  ['Trung tâm Điều hành thông minh tỉnh', 'IOC tỉnh'],
  ['Trung tâm Chuyển đổi số tỉnh', 'TT CĐS tỉnh'],
];

/** Sets of bodies of a province's plan. */
export const COLLECTIVES_BEFORE = [
  'Các sở, ban, ngành',
  'Các sở, ban, ngành tỉnh; UBND các huyện, thị xã, thành phố',
  'UBND cấp huyện',
  'UBND cấp xã',
  'Các cơ quan, đơn vị, địa phương',
  'Các sở, ngành, địa phương',
  'UBND các huyện, thành phố',
  'Các đơn vị liên quan',
  'Các cơ quan chuyên môn thuộc UBND tỉnh',
  'UBND cấp huyện, cấp xã',
  'Các cơ quan ngành dọc đóng trên địa bàn',
  'Đơn vị sự nghiệp công lập thuộc tỉnh',
  'Các cơ quan, đơn vị có liên quan',
  'Ủy ban nhân dân các huyện, thị xã, thành phố',
];
export const COLLECTIVES_SINCE = [
  'Các sở, ban, ngành',
  'UBND các xã, phường, đặc khu',
  'Các cơ quan, đơn vị, địa phương',
  'UBND cấp xã',
  'Các sở, ban, ngành; UBND các xã, phường',
  'Các cơ quan chuyên môn thuộc UBND tỉnh',
  'Các cơ quan liên quan',
  'Các sở, ngành, địa phương',
  'Trung tâm Phục vụ hành chính công các xã, phường',
  'Các cơ quan, đơn vị có liên quan',
  'Các đơn vị sự nghiệp công lập',
  'Ủy ban nhân dân các xã, phường, đặc khu',
  'Các cơ quan Trung ương đóng trên địa bàn tỉnh',
];

/** Bodies of a district's plan, before 1 July 2025. */
export const DISTRICT_BODIES: readonly Named[] = [
  ['Phòng Nội vụ', 'PNV'],
  ['Phòng Tư pháp', 'Phòng TP'],
  ['Phòng Tài chính - Kế hoạch', 'Phòng TC-KH'],
  ['Phòng Văn hóa và Thông tin', 'Phòng VH&TT'],
  ['Phòng Tài nguyên và Môi trường', 'Phòng TN&MT'],
  ['Văn phòng HĐND và UBND huyện', 'VP HĐND-UBND huyện'],
  ['Thanh tra huyện', 'Thanh tra huyện'],
  ['Phòng Giáo dục và Đào tạo', 'Phòng GD&ĐT'],
  ['Phòng Lao động - Thương binh và Xã hội', 'Phòng LĐ-TB&XH'],
  ['Phòng Kinh tế và Hạ tầng', 'Phòng KT-HT'],
  ['Trung tâm Văn hóa, Thể thao và Truyền thanh', 'TT VH-TT&TT'],
  ['Bộ phận Tiếp nhận và Trả kết quả huyện', 'BP TN&TKQ huyện'],
  ['Phòng Y tế', 'PYT'],
  ['Công an huyện', 'CA huyện'],
];
export const DISTRICT_COLLECTIVES = [
  'Các phòng, ban, đơn vị',
  'UBND các xã, thị trấn',
  'Các cơ quan, đơn vị thuộc huyện',
  'Các trường học trực thuộc',
  'Các phòng, ban chuyên môn; UBND các xã, thị trấn',
  'Các ngành liên quan',
];

/** Bodies and officers of a commune's plan. */
export const COMMUNE_BODIES: readonly Named[] = [
  ['Văn phòng HĐND và UBND xã', 'VP HĐND-UBND'],
  ['Phòng Văn hóa - Xã hội', 'Phòng VH-XH'],
  ['Phòng Kinh tế', 'PKT'],
  ['Trung tâm Phục vụ hành chính công xã', 'TT PVHCC'],
  ['Công an xã', 'CA xã'],
  ['Ban Chỉ huy Quân sự xã', 'BCHQS xã'],
  ['Trung tâm Cung ứng dịch vụ công', 'TT CUDVC'],
  ['Tổ Công nghệ số cộng đồng', 'Tổ CNSCĐ'],
  ['Trạm Y tế xã', 'TYT'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'UBMTTQ xã'],
  ['Đoàn Thanh niên xã', 'ĐTN'],
  ['Hội Nông dân xã', 'HND'],
  ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng KT-HT&ĐT'],
  ['Công chức Văn phòng - Thống kê', 'VP-TK'],
  ['Công chức Tư pháp - Hộ tịch', 'TP-HT'],
  ['Công chức Tài chính - Kế toán', 'TC-KT'],
  ['Hội Liên hiệp Phụ nữ xã', 'Hội LHPN'],
  ['Công chức Địa chính - Xây dựng', 'ĐC-XD'],
  ['Hội Cựu chiến binh xã', 'Hội CCB'],
];
export const COMMUNE_COLLECTIVES = [
  'Các phòng chuyên môn',
  'Các thôn, tổ dân phố',
  'Các cơ quan, đơn vị thuộc xã',
  'Các ban, ngành, đoàn thể xã',
  'Các đơn vị sự nghiệp thuộc xã',
  'Cán bộ, công chức xã',
  'Các trường học trên địa bàn xã',
];

/** Units inside a department, in its own plan; the specialist ones are invented from usual fields. */
export const UNIT_BODIES: readonly Named[] = [
  ['Văn phòng Sở', 'VPS'],
  ['Thanh tra Sở', 'TTrS'],
  ['Phòng Tổ chức cán bộ', 'P. TCCB'],
  ['Phòng Kế hoạch - Tài chính', 'P. KH-TC'],
  ['Phòng Quản lý hạ tầng', 'P. QLHT'],
  ['Phòng Quản lý chuyên ngành', 'P. QLCN'],
  ['Chi cục Giám định', 'CC. GĐ'],
  ['Trung tâm Thông tin và Dịch vụ', 'TT. TTDV'],
  ['Phòng Pháp chế', 'P. PC'],
  ['Phòng Nghiệp vụ 1', 'P. NV1'],
  ['Phòng Nghiệp vụ 2', 'P. NV2'],
  ['Ban Quản lý dự án chuyên ngành', 'BQLDA'],
  ['Trung tâm Kỹ thuật và Đào tạo', 'TT. KTĐT'],
  ['Bộ phận Tiếp nhận và Trả kết quả', 'BP. TN&TKQ'],
  ['Lãnh đạo Sở', 'LĐS'],
];
export const UNIT_COLLECTIVES = [
  'Các phòng, đơn vị thuộc Sở',
  'Các phòng chuyên môn',
  'Các đơn vị trực thuộc',
  'Công chức, viên chức thuộc Sở',
  'Các phòng, ban, trung tâm',
  'Cán bộ đầu mối các phòng',
];
