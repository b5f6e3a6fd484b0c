import { type Body, type BodyClass, body } from './body.ts';

/** The last day of the district level: since 1 July 2025 there are two levels, province and commune. */
const DISTRICT_END = '2025-06-30';
/** The first day of the commune bodies of the two-level organisation (Law 72/2025/QH15). */
const COMMUNE_START = '2025-07-01';

/** A district body; its tasks went to several communes or to the province, so no successor is the same body. */
function district(bodyClass: BodyClass, id: string, name: string, more: Partial<Body> = {}): Body {
  return body('district', bodyClass, id, name, { validTo: DISTRICT_END, scopeChanged: true, ...more });
}

function commune(bodyClass: BodyClass, id: string, name: string, more: Partial<Body> = {}): Body {
  return body('commune', bodyClass, id, name, more);
}

/** Bodies of a district (huyện, quận, thị xã, thành phố thuộc tỉnh), until 30 June 2025. */
export const DISTRICT_BODIES: readonly Body[] = [
  district('committee', 'ubnd-huyen', 'Ủy ban nhân dân huyện', { successors: ['ubnd-xa'] }),
  district('council', 'hdnd-huyen', 'Hội đồng nhân dân huyện', { successors: ['hdnd-xa'] }),
  district('office', 'vp-hdnd-ubnd-huyen', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện', {
    aliases: ['Văn phòng Ủy ban nhân dân huyện', 'Văn phòng Ủy ban nhân dân và Hội đồng nhân dân huyện'],
    successors: ['vp-hdnd-ubnd-xa'],
  }),
  district('office', 'phong-noi-vu', 'Phòng Nội vụ', { aliases: ['Phòng Nội vụ huyện'] }),
  district('office', 'phong-tu-phap', 'Phòng Tư pháp'),
  district('office', 'phong-tckh', 'Phòng Tài chính - Kế hoạch', { aliases: ['Phòng TC-KH'] }),
  district('office', 'phong-vhtt', 'Phòng Văn hóa và Thông tin', { aliases: ['Phòng VH&TT', 'Phòng VH-TT'] }),
  district('office', 'phong-tnmt', 'Phòng Tài nguyên và Môi trường', { aliases: ['Phòng TN&MT'] }),
  district('office', 'phong-ldtbxh', 'Phòng Lao động - Thương binh và Xã hội', {
    aliases: ['Phòng LĐ-TB&XH', 'Phòng LĐTB&XH'],
  }),
  district('office', 'phong-gddt', 'Phòng Giáo dục và Đào tạo', { aliases: ['Phòng GD&ĐT'] }),
  district('office', 'phong-y-te', 'Phòng Y tế'),
  district('office', 'phong-kinh-te-huyen', 'Phòng Kinh tế'),
  district('office', 'phong-ktht', 'Phòng Kinh tế và Hạ tầng', { aliases: ['Phòng KT&HT', 'Phòng KT-HT'] }),
  district('office', 'phong-qldt', 'Phòng Quản lý đô thị', { aliases: ['Phòng QLĐT'] }),
  district('office', 'phong-nnptnt', 'Phòng Nông nghiệp và Phát triển nông thôn', {
    aliases: ['Phòng NN&PTNT'],
  }),
  district('office', 'phong-dan-toc', 'Phòng Dân tộc'),
  district('department-rank', 'thanh-tra-huyen', 'Thanh tra huyện'),
  district('office', 'mot-cua-huyen', 'Bộ phận Tiếp nhận và Trả kết quả huyện', {
    aliases: ['Bộ phận Một cửa huyện', 'Bộ phận TN&TKQ huyện', 'Trung tâm Hành chính công huyện'],
    successors: ['tt-pvhcc-xa'],
  }),
  district('vertical', 'cong-an-huyen', 'Công an huyện', { validTo: '2025-02-28' }),
  district('vertical', 'bch-quan-su-huyen', 'Ban Chỉ huy Quân sự huyện', { aliases: ['Ban CHQS huyện'] }),
  district('vertical', 'chi-cuc-thue-huyen', 'Chi cục Thuế huyện'),
  district('vertical', 'bhxh-huyen', 'Bảo hiểm xã hội huyện', { aliases: ['BHXH huyện'] }),
  district('vertical', 'kho-bac-huyen', 'Kho bạc Nhà nước huyện', { aliases: ['KBNN huyện'] }),
  district('party', 'huyen-uy', 'Huyện ủy', { aliases: ['Thị ủy', 'Quận ủy', 'Văn phòng Huyện ủy'] }),
  district('front', 'ubmttq-huyen', 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện', {
    aliases: ['UBMTTQ huyện', 'Ủy ban Mặt trận Tổ quốc huyện', 'UBMTTQVN huyện'],
    successors: ['ubmttq-xa'],
  }),
  district('service', 'tt-vhttt', 'Trung tâm Văn hóa, Thông tin và Thể thao', {
    aliases: [
      'Trung tâm Văn hóa - Thông tin - Thể thao',
      'Trung tâm Văn hóa - Thể thao và Truyền thanh',
      'Trung tâm Văn hóa, Thể thao và Truyền thanh',
      'Trung tâm VH-TT&TT',
      'Trung tâm VH-TT-TT',
      'Trung tâm VHTT-TT',
      'Trung tâm Truyền thông - Văn hóa',
      'Trung tâm Truyền thông và Văn hóa',
    ],
  }),
  district('service', 'dai-truyen-thanh-huyen', 'Đài Truyền thanh huyện', {
    aliases: ['Đài Truyền thanh - Truyền hình huyện'],
  }),
];

/** Bodies of a commune (xã, phường, thị trấn, đặc khu) and its officers, before and since 1 July 2025. */
export const COMMUNE_BODIES: readonly Body[] = [
  commune('committee', 'ubnd-xa', 'Ủy ban nhân dân xã'),
  commune('council', 'hdnd-xa', 'Hội đồng nhân dân xã'),
  commune('office', 'vp-hdnd-ubnd-xa', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã', {
    aliases: ['Văn phòng Ủy ban nhân dân xã', 'Văn phòng Ủy ban nhân dân và Hội đồng nhân dân xã'],
    validFrom: COMMUNE_START,
  }),
  commune('office', 'phong-vhxh', 'Phòng Văn hóa - Xã hội', {
    aliases: ['Phòng VH-XH', 'Phòng Văn hóa và Xã hội'],
    validFrom: COMMUNE_START,
  }),
  commune('office', 'phong-kinh-te-xa', 'Phòng Kinh tế', { validFrom: COMMUNE_START }),
  commune('office', 'phong-kthtdt', 'Phòng Kinh tế, Hạ tầng và Đô thị', {
    aliases: ['Phòng KT-HT&ĐT', 'Phòng KTHT&ĐT'],
    validFrom: COMMUNE_START,
  }),
  commune('office', 'tt-pvhcc-xa', 'Trung tâm Phục vụ hành chính công xã', {
    aliases: ['Trung tâm Hành chính công xã'],
    validFrom: COMMUNE_START,
  }),
  commune('service', 'tt-cudvc', 'Trung tâm Cung ứng dịch vụ công', {
    aliases: ['TT CUDVC', 'Trung tâm Cung ứng dịch vụ sự nghiệp công'],
    abbreviations: ['TTCUDVC'],
    validFrom: COMMUNE_START,
  }),
  commune('office', 'mot-cua-xa', 'Bộ phận Tiếp nhận và Trả kết quả xã', {
    aliases: ['Bộ phận Một cửa xã', 'Bộ phận TN&TKQ xã'],
    validTo: DISTRICT_END,
    successors: ['tt-pvhcc-xa'],
  }),
  commune('office', 'cc-vptk', 'Công chức Văn phòng - Thống kê', {
    aliases: ['Công chức VP-TK', 'VP-TK', 'Văn phòng - Thống kê'],
  }),
  commune('office', 'cc-tpht', 'Công chức Tư pháp - Hộ tịch', {
    aliases: ['Công chức TP-HT', 'TP-HT', 'Tư pháp - Hộ tịch'],
  }),
  commune('office', 'cc-tckt', 'Công chức Tài chính - Kế toán', {
    aliases: ['Công chức TC-KT', 'TC-KT', 'Tài chính - Kế toán'],
  }),
  commune('office', 'cc-vhxh', 'Công chức Văn hóa - Xã hội', { aliases: ['Công chức VH-XH'] }),
  commune('office', 'cc-dcxd', 'Công chức Địa chính - Xây dựng - Đô thị và Môi trường', {
    aliases: [
      'Công chức Địa chính - Xây dựng',
      'Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường',
      'Công chức ĐC-XD',
      'ĐC-XD',
      'Địa chính - Xây dựng',
    ],
  }),
  commune('vertical', 'cong-an-xa', 'Công an xã'),
  commune('vertical', 'bch-quan-su-xa', 'Ban Chỉ huy Quân sự xã', { aliases: ['Ban CHQS xã'] }),
  commune('party', 'dang-uy-xa', 'Đảng ủy xã', { aliases: ['Văn phòng Đảng ủy xã', 'Ban Xây dựng Đảng xã'] }),
  commune('front', 'ubmttq-xa', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã', {
    aliases: [
      'UBMTTQ xã',
      'Ủy ban Mặt trận Tổ quốc xã',
      'UBMTTQVN xã',
      'UB MTTQ VN xã',
      'Mặt trận Tổ quốc xã',
    ],
  }),
  commune('front', 'doan-tn-xa', 'Đoàn Thanh niên xã', { aliases: ['Đoàn TNCS Hồ Chí Minh xã'] }),
  commune('front', 'hoi-lhpn-xa', 'Hội Liên hiệp Phụ nữ xã', { aliases: ['Hội LHPN xã'] }),
  commune('front', 'hoi-nong-dan-xa', 'Hội Nông dân xã'),
  commune('front', 'hoi-ccb-xa', 'Hội Cựu chiến binh xã', { aliases: ['Hội CCB xã'] }),
  commune('steering', 'to-cnscd', 'Tổ Công nghệ số cộng đồng', { aliases: ['Tổ CNSCĐ', 'Tổ CNS cộng đồng'] }),
  commune('service', 'tram-y-te', 'Trạm Y tế xã'),
];

/** Units inside a department, as a department's own plan names them. */
export const DEPARTMENT_UNITS: readonly Body[] = [
  body('department', 'office', 'van-phong-so', 'Văn phòng Sở', { abbreviations: ['VPS'] }),
  body('department', 'office', 'thanh-tra-so', 'Thanh tra Sở', {
    validTo: DISTRICT_END,
    successors: ['thanh-tra-tinh'],
    scopeChanged: true,
  }),
  body('department', 'office', 'lanh-dao-so', 'Lãnh đạo Sở', { aliases: ['Ban Giám đốc Sở'] }),
];
