import { type Body, type BodyClass, body } from './body.ts';

function of(bodyClass: BodyClass) {
  return (id: string, name: string, more: Partial<Body> = {}): Body =>
    body('province', bodyClass, id, name, more);
}
const party = of('party');
const front = of('front');
const vertical = of('vertical');
const board = of('board');
const service = of('service');
const enterprise = of('enterprise');
const steering = of('steering');

/** The day on which the ministries' bodies in the provinces were reorganised by region. */
const REGIONS = { from: '2025-03-01', before: '2025-02-28' };
/** The day on which they went back to one for each of the 34 provinces. */
const PROVINCES = { from: '2025-07-01', before: '2025-06-30' };

/** Standing bodies of a province other than its departments, as plans name them. */
export const PROVINCE_BODIES: readonly Body[] = [
  body('province', 'council', 'tt-hdnd-tinh', 'Thường trực Hội đồng nhân dân tỉnh', {
    aliases: ['TT HĐND tỉnh'],
  }),
  body('province', 'committee', 'ubnd-tinh', 'Ủy ban nhân dân tỉnh'),
  body('province', 'council', 'hdnd-tinh', 'Hội đồng nhân dân tỉnh'),
  board('vp-doan-dbqh-hdnd', 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', {
    aliases: ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Văn phòng Hội đồng nhân dân tỉnh'],
  }),
  board('doan-dbqh', 'Đoàn đại biểu Quốc hội tỉnh', { aliases: ['Đoàn ĐBQH tỉnh'] }),

  // administrative organisations under the people's committee
  board('bql-kkt', 'Ban Quản lý Khu kinh tế', { aliases: ['Ban Quản lý các Khu kinh tế'] }),
  board('bql-kcn', 'Ban Quản lý các khu công nghiệp', {
    aliases: [
      'Ban Quản lý Khu công nghiệp',
      'Ban Quản lý các khu công nghiệp và chế xuất',
      'Ban Quản lý các Khu chế xuất và công nghiệp',
    ],
    abbreviations: ['BQLKCN'],
    symbolCodes: ['BQLKCN', 'BQL'],
    certainty: 'A',
  }),
  board('bql-kkt-kcn', 'Ban Quản lý các khu kinh tế và khu công nghiệp', {
    aliases: [
      'Ban Quản lý Khu kinh tế và các khu công nghiệp',
      'Ban Quản lý các khu công nghiệp và khu kinh tế',
    ],
  }),
  board('bql-cnc', 'Ban Quản lý Khu công nghệ cao'),
  board('ban-ton-giao', 'Ban Tôn giáo'),
  board('ban-tdkt', 'Ban Thi đua - Khen thưởng'),
  board('chi-cuc-vtlt', 'Chi cục Văn thư - Lưu trữ'),
  service('tt-luu-tru', 'Trung tâm Lưu trữ lịch sử tỉnh'),
  board('ban-an-toan-giao-thong', 'Ban An toàn giao thông tỉnh'),
  board('tt-pvhcc-tinh', 'Trung tâm Phục vụ hành chính công tỉnh', {
    aliases: [
      'Trung tâm Hành chính công tỉnh',
      'Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính',
    ],
    abbreviations: ['TTPVHCC', 'TTHCC'],
    symbolCodes: ['TTPVHCC', 'TTHCC'],
    certainty: 'A',
  }),
  board('chi-cuc-qltt', 'Chi cục Quản lý thị trường', { validFrom: REGIONS.from }),

  // bodies of the ministries placed in the province
  vertical('cong-an-tinh', 'Công an tỉnh', { abbreviations: ['CAT'], symbolCodes: ['CAT'] }),
  vertical('bch-quan-su-tinh', 'Bộ Chỉ huy Quân sự tỉnh', {
    aliases: ['Bộ CHQS tỉnh', 'BCH Quân sự tỉnh', 'BCHQS tỉnh', 'Bộ Tư lệnh thành phố'],
    symbolCodes: ['BCH', 'BCHQS'],
  }),
  vertical('bch-bien-phong', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh', {
    aliases: [
      'Bộ CH BĐBP tỉnh',
      'BCH BĐBP tỉnh',
      'Bộ đội Biên phòng tỉnh',
      'Ban Chỉ huy Bộ đội Biên phòng tỉnh',
    ],
  }),
  vertical('toa-an-tinh', 'Tòa án nhân dân tỉnh', { abbreviations: ['TAND'] }),
  vertical('vien-kiem-sat-tinh', 'Viện kiểm sát nhân dân tỉnh', { abbreviations: ['VKSND'] }),
  vertical('thads-tinh', 'Cục Thi hành án dân sự tỉnh', {
    aliases: ['Cục THADS tỉnh'],
    validTo: PROVINCES.before,
    successors: ['thads-tinh@2025'],
  }),
  vertical('thads-tinh@2025', 'Thi hành án dân sự tỉnh', {
    aliases: ['THADS tỉnh'],
    validFrom: PROVINCES.from,
  }),
  vertical('cuc-thue', 'Cục Thuế tỉnh', {
    symbolCodes: ['CT'],
    validTo: REGIONS.before,
    successors: ['chi-cuc-thue-khu-vuc'],
    scopeChanged: true,
  }),
  vertical('chi-cuc-thue-khu-vuc', 'Chi cục Thuế khu vực', {
    validFrom: REGIONS.from,
    validTo: PROVINCES.before,
    successors: ['thue-tinh'],
    scopeChanged: true,
  }),
  vertical('thue-tinh', 'Thuế tỉnh', { validFrom: PROVINCES.from }),
  vertical('cuc-thong-ke', 'Cục Thống kê tỉnh', {
    abbreviations: ['CTK'],
    symbolCodes: ['CTK'],
    validTo: REGIONS.before,
    successors: ['chi-cuc-thong-ke'],
  }),
  vertical('chi-cuc-thong-ke', 'Chi cục Thống kê tỉnh', {
    validFrom: REGIONS.from,
    validTo: PROVINCES.before,
    successors: ['thong-ke-tinh'],
  }),
  vertical('thong-ke-tinh', 'Thống kê tỉnh', { validFrom: PROVINCES.from }),
  vertical('kho-bac', 'Kho bạc Nhà nước tỉnh', {
    aliases: ['KBNN tỉnh'],
    abbreviations: ['KBNN'],
    symbolCodes: ['KBNN'],
    validTo: REGIONS.before,
    successors: ['kho-bac-khu-vuc'],
    scopeChanged: true,
  }),
  vertical('kho-bac-khu-vuc', 'Kho bạc Nhà nước khu vực', {
    aliases: ['KBNN khu vực'],
    validFrom: REGIONS.from,
  }),
  vertical('bhxh-tinh', 'Bảo hiểm xã hội tỉnh', {
    aliases: ['BHXH tỉnh'],
    abbreviations: ['BHXH'],
    symbolCodes: ['BHXH'],
  }),
  vertical('bhxh-khu-vuc', 'Bảo hiểm xã hội khu vực', {
    aliases: ['BHXH khu vực'],
    validFrom: REGIONS.from,
    certainty: 'C',
  }),
  vertical('nhnn-chi-nhanh', 'Ngân hàng Nhà nước chi nhánh tỉnh', {
    aliases: [
      'Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh',
      'Ngân hàng Nhà nước - Chi nhánh tỉnh',
      'Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh',
      'NHNN chi nhánh tỉnh',
      'NHNN tỉnh',
    ],
    validTo: REGIONS.before,
    successors: ['nhnn-khu-vuc'],
    scopeChanged: true,
  }),
  vertical('nhnn-khu-vuc', 'Ngân hàng Nhà nước khu vực', {
    aliases: ['Ngân hàng Nhà nước chi nhánh khu vực', 'NHNN khu vực'],
    validFrom: REGIONS.from,
  }),
  vertical('nhcsxh', 'Ngân hàng Chính sách xã hội tỉnh', {
    aliases: ['Ngân hàng Chính sách xã hội chi nhánh tỉnh', 'NHCSXH tỉnh', 'Ngân hàng CSXH tỉnh'],
  }),
  vertical('cuc-hai-quan', 'Cục Hải quan tỉnh', {
    validTo: REGIONS.before,
    successors: ['chi-cuc-hai-quan-khu-vuc'],
    scopeChanged: true,
  }),
  vertical('chi-cuc-hai-quan-khu-vuc', 'Chi cục Hải quan khu vực', { validFrom: REGIONS.from }),
  vertical('cuc-qltt', 'Cục Quản lý thị trường tỉnh', {
    aliases: ['Cục QLTT tỉnh'],
    validTo: REGIONS.before,
    successors: ['chi-cuc-qltt'],
  }),

  // Party
  party('tinh-uy', 'Tỉnh ủy', { aliases: ['Thành ủy', 'Ban Thường vụ Tỉnh ủy'] }),
  party('vp-tinh-uy', 'Văn phòng Tỉnh ủy', { aliases: ['Văn phòng Thành ủy'] }),
  party('ban-to-chuc-tinh-uy', 'Ban Tổ chức Tỉnh ủy', { aliases: ['Ban Tổ chức Thành ủy'] }),
  party('ban-tuyen-giao-tinh-uy', 'Ban Tuyên giáo Tỉnh ủy', {
    aliases: ['Ban Tuyên giáo Thành ủy'],
    validTo: '2025-02-02',
    successors: ['ban-tuyen-giao-dan-van-tinh-uy'],
    certainty: 'C',
  }),
  party('ban-dan-van-tinh-uy', 'Ban Dân vận Tỉnh ủy', {
    aliases: ['Ban Dân vận Thành ủy'],
    validTo: '2025-02-02',
    successors: ['ban-tuyen-giao-dan-van-tinh-uy'],
    certainty: 'C',
  }),
  party('ban-tuyen-giao-dan-van-tinh-uy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', {
    aliases: ['Ban Tuyên giáo và Dân vận Thành ủy'],
    validFrom: '2025-02-03',
    certainty: 'C',
  }),
  party('ban-noi-chinh-tinh-uy', 'Ban Nội chính Tỉnh ủy', { aliases: ['Ban Nội chính Thành ủy'] }),
  party('ubkt-tinh-uy', 'Ủy ban Kiểm tra Tỉnh ủy', { aliases: ['UBKT Tỉnh ủy', 'Ủy ban Kiểm tra Thành ủy'] }),
  party('dang-uy-ubnd-tinh', 'Đảng ủy Ủy ban nhân dân tỉnh', { validFrom: '2025-02-03', certainty: 'C' }),

  // the Front and the socio-political organisations
  front('ubmttq-tinh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', {
    aliases: [
      'Ủy ban Mặt trận Tổ quốc tỉnh',
      'UBMTTQVN tỉnh',
      'UBMTTQ tỉnh',
      'UB MTTQ VN tỉnh',
      'Mặt trận Tổ quốc tỉnh',
      'Mặt trận Tổ quốc Việt Nam tỉnh',
      'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    ],
    abbreviations: ['UBMTTQ', 'UBMTTQVN'],
    symbolCodes: ['MTTQ'],
  }),
  front('lien-doan-lao-dong-tinh', 'Liên đoàn Lao động tỉnh', { aliases: ['LĐLĐ tỉnh'] }),
  front('hoi-lhpn-tinh', 'Hội Liên hiệp Phụ nữ tỉnh', { aliases: ['Hội LHPN tỉnh', 'Hội Phụ nữ tỉnh'] }),
  front('hoi-nong-dan-tinh', 'Hội Nông dân tỉnh'),
  front('hoi-ccb-tinh', 'Hội Cựu chiến binh tỉnh', { aliases: ['Hội CCB tỉnh'] }),
  front('tinh-doan', 'Tỉnh đoàn', {
    aliases: ['Thành đoàn', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh', 'Đoàn TNCS Hồ Chí Minh tỉnh'],
  }),
  front('lien-minh-htx', 'Liên minh Hợp tác xã tỉnh', { aliases: ['Liên minh HTX tỉnh'] }),
  front('hoi-luat-gia', 'Hội Luật gia tỉnh'),
  front('hoi-nha-bao', 'Hội Nhà báo tỉnh'),
  front('hiep-hoi-doanh-nghiep', 'Hiệp hội Doanh nghiệp tỉnh'),

  // public service units and the press
  service('truong-chinh-tri', 'Trường Chính trị tỉnh', { abbreviations: ['TCT'], symbolCodes: ['TCT'] }),
  service('bao-tinh', 'Báo', { validTo: '2025-06-30', successors: ['bao-ptth'], scopeChanged: true }),
  service('dai-ptth', 'Đài Phát thanh - Truyền hình tỉnh', {
    aliases: ['Đài PT-TH tỉnh', 'Đài Phát thanh và Truyền hình tỉnh'],
    validTo: '2025-06-30',
    successors: ['bao-ptth'],
    scopeChanged: true,
  }),
  service('bao-ptth', 'Báo và Phát thanh, Truyền hình tỉnh', {
    aliases: ['Báo và Đài Phát thanh - Truyền hình tỉnh', 'Báo và Đài PT-TH tỉnh', 'Báo và PT-TH tỉnh'],
    abbreviations: ['BPTTH'],
    symbolCodes: ['BPTTH'],
    validFrom: '2025-03-01',
  }),
  service('cong-ttdt-tinh', 'Cổng Thông tin điện tử tỉnh', { aliases: ['Cổng TTĐT tỉnh'] }),
  service('tt-cntt', 'Trung tâm Công nghệ thông tin và Truyền thông', {
    aliases: ['Trung tâm CNTT&TT', 'Trung tâm CNTT và Truyền thông'],
  }),
  service('tt-chuyen-doi-so', 'Trung tâm Chuyển đổi số'),
  service('tt-xuc-tien', 'Trung tâm Xúc tiến đầu tư, Thương mại và Du lịch', {
    aliases: ['Trung tâm Xúc tiến đầu tư'],
  }),
  service('tt-tro-giup-phap-ly', 'Trung tâm Trợ giúp pháp lý nhà nước'),

  // enterprises that carry out public tasks
  enterprise('buu-dien-tinh', 'Bưu điện tỉnh'),
  enterprise('vnpt', 'VNPT', { aliases: ['Viễn thông tỉnh', 'VNPT tỉnh'] }),
  enterprise('viettel', 'Viettel', { aliases: ['Viettel tỉnh'] }),
  enterprise('cong-ty-dien-luc', 'Công ty Điện lực', { aliases: ['Điện lực tỉnh'] }),

  // across bodies
  steering('bcd-cchc-tinh', 'Ban Chỉ đạo Cải cách hành chính tỉnh', { aliases: ['Ban Chỉ đạo CCHC tỉnh'] }),
  steering('bcd-cds-tinh', 'Ban Chỉ đạo Chuyển đổi số tỉnh', { aliases: ['Ban Chỉ đạo CĐS tỉnh'] }),
  steering('to-de-an-06', 'Tổ công tác Đề án 06 tỉnh', { aliases: ['Tổ công tác triển khai Đề án 06 tỉnh'] }),
  steering('hd-phoi-hop-pbgdpl', 'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh', {
    aliases: ['Hội đồng phối hợp PBGDPL tỉnh'],
  }),
  steering('hd-tdkt-tinh', 'Hội đồng Thi đua - Khen thưởng tỉnh'),
];
