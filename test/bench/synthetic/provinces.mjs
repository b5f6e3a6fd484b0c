/**
 * Plans of provinces that do not exist, for measuring: as many records, words and bodies as plans have, made of phrases
 * of our own. The same numbers give the same plans.
 */

import { random } from '../../../training/random.mjs';

const VERBS = [
  'Rà soát',
  'Xây dựng',
  'Triển khai',
  'Kiểm tra',
  'Tổng hợp',
  'Cập nhật',
  'Hoàn thiện',
  'Đánh giá',
  'Tham mưu ban hành',
  'Công khai',
  'Đôn đốc',
  'Sắp xếp',
  'Chuẩn hoá',
  'Số hoá',
  'Khảo sát',
  'Hướng dẫn',
  'Bồi dưỡng',
  'Đơn giản hoá',
];
const MATTERS = [
  'quy trình nội bộ giải quyết hồ sơ',
  'danh mục dịch vụ công trực tuyến toàn trình',
  'vị trí việc làm của đơn vị sự nghiệp',
  'văn bản quy phạm pháp luật hết hiệu lực',
  'kết quả giải quyết thủ tục hành chính còn giá trị',
  'cơ sở dữ liệu dùng chung',
  'phần mềm một cửa điện tử',
  'phương án tự chủ tài chính',
  'cơ cấu tổ chức bên trong',
  'chỉ số hài lòng của người dân',
  'đề án tinh giản biên chế',
  'mức độ chuyển đổi số của cấp xã',
  'kho lưu trữ hồ sơ điện tử',
  'quy chế phối hợp liên thông',
  'bộ tiêu chí chấm điểm cải cách',
  'chế độ báo cáo định kỳ',
  'tài sản công và trụ sở dôi dư',
  'nền tảng tích hợp dữ liệu',
];
const MANNERS = [
  'bảo đảm đúng thẩm quyền và không chồng chéo',
  'gắn với trách nhiệm của người đứng đầu',
  'theo hướng cắt giảm thời gian chờ',
  'trên môi trường mạng, không yêu cầu giấy tờ đã có',
  'phù hợp với điều kiện của từng địa bàn',
  'lấy người dân làm trung tâm phục vụ',
  'kịp thời tháo gỡ vướng mắc phát sinh',
  'công bố kết quả trên cổng thông tin',
  'có phân công rõ việc, rõ thời hạn',
  'kết nối với hệ thống của bộ chủ quản',
  'duy trì thường xuyên sau khi hoàn thành',
  'báo cáo kết quả trước kỳ họp cuối năm',
];
const PRODUCTS = [
  'Kế hoạch',
  'Quyết định',
  'Báo cáo',
  'Đề án',
  'Văn bản hướng dẫn',
  'Danh mục công bố',
  'Hội nghị',
  'Phần mềm',
];
const BODIES = [
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Tài chính',
  'Sở Khoa học và Công nghệ',
  'Văn phòng UBND tỉnh',
  'Sở Y tế',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Nông nghiệp và Môi trường',
  'Sở Giáo dục và Đào tạo',
  'Thanh tra tỉnh',
  'Sở Ngoại vụ',
];
const TOPICS = ['the-che', 'tthc', 'bo-may', 'cong-vu', 'tai-chinh-cong', 'so', 'chi-dao'];
const NAMES = [
  'An',
  'Bình',
  'Cẩm',
  'Đông',
  'Giang',
  'Hải',
  'Khê',
  'Lâm',
  'Minh',
  'Nam',
  'Phong',
  'Quảng',
  'Sơn',
  'Thạch',
  'Vân',
  'Xuân',
];

const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();

/** @param rows lines of the table of tasks */
export function syntheticPlan(unit, year, { rows = 60, sections = 55, revision = 0 } = {}) {
  const roll = random(unit * 7919 + year * 104729 + revision * 15485863);
  const one = (list) => list[Math.floor(roll() * list.length)];
  const sentence = () =>
    `${one(VERBS)} ${one(MATTERS)}, ${one(MANNERS)}; ${one(VERBS).toLowerCase()} ${one(MATTERS)} đợt ${1 + Math.floor(roll() * 900)}`;
  const province = `${NAMES[unit % 16]} ${NAMES[Math.floor(unit / 16) % 16]}`;
  let at = 0;
  const place = (words) => {
    const start = at;
    at += words.length + 1;
    return {
      page: 1 + Math.floor(start / 2500),
      line: 1 + Math.floor(start / 60),
      endLine: 1 + Math.floor(at / 60),
      start,
      end: at - 1,
    };
  };
  const agency = (name) => ({ text: name, name, kind: 'named', id: plain(name).replace(/ /g, '-') });
  const deadlines = [];
  const targets = [];
  const citations = [];
  const cite = (of, source) =>
    citations.push({
      id: `cit-${citations.length + 1}`,
      of,
      text: `Nghị quyết số ${7 + (citations.length % 90)}/NQ-CP`,
      type: 'NQ',
      number: `${7 + (citations.length % 90)}/NQ-CP`,
      name: null,
      issuedOn: `${year - 1}-0${1 + (citations.length % 9)}-15`,
      issuer: 'Chính phủ',
      subject: null,
      locator: null,
      key: `${7 + (citations.length % 90)}/NQ-CP`,
      source,
    });
  const aim = (of, source) => {
    const value = Math.min(100, 40 + 5 * (year - 2016) + Math.floor(roll() * 20));
    targets.push({
      id: `target-${targets.length + 1}`,
      of,
      text: `Tối thiểu ${value}% ${one(MATTERS)} hoàn thành`,
      subject: one(MATTERS),
      comparator: '>=',
      value,
      value2: null,
      unit: '%',
      year,
      baseline: null,
      source,
    });
  };
  const body = Array.from({ length: sections }, (_, i) => {
    const text = `${sentence()}. ${one(MANNERS)}, ${one(MANNERS)}.`;
    const source = place(text);
    if (i % 4 === 0) aim(`${1 + i}`, source);
    if (i % 3 === 0) cite(`${1 + i}`, source);
    return {
      id: `${1 + i}`,
      path: `${1 + i}`,
      marker: `${1 + i}`,
      kind: 'arabic',
      level: 1,
      parent: null,
      title: `${one(VERBS)} ${one(MATTERS)}`,
      text,
      topic: one(TOPICS),
      source,
    };
  });
  const table = Array.from({ length: rows }, (_, i) => {
    const id = `pl/${1 + i}`;
    const [task, product, lead, other] = [
      sentence(),
      `${one(PRODUCTS)} về ${one(MATTERS)}`,
      one(BODIES),
      one(BODIES),
    ];
    const quarter = 1 + Math.floor(roll() * 4);
    const text = roll() < 0.3 ? 'Thường xuyên' : `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}/${year}`;
    const source = place(`${task}${product}${lead}${other}${text}`);
    const dated = text !== 'Thường xuyên';
    deadlines.push({
      id: `due-${1 + i}`,
      of: id,
      text,
      action: null,
      kind: dated ? 'in' : 'continuous',
      start: dated ? `${year}-${['01', '04', '07', '10'][quarter - 1]}-01` : `${year}-01-01`,
      end: dated ? `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}` : `${year}-12-31`,
      edtf: dated ? `${year}-${32 + quarter}` : null,
      every: [],
      adhoc: false,
      offset: null,
      after: null,
      inferred: [],
      source,
    });
    const cells = { task, product, lead, coordinate: `${other}; các sở, ban, ngành tỉnh`, deadline: text };
    return {
      id,
      table: 'pl',
      kind: 'task',
      group: null,
      topic: one(TOPICS),
      number: `${1 + i}`,
      parent: null,
      continues: null,
      cells,
      inherited: {},
      lead: [agency(lead)],
      coordinate: [
        agency(other),
        {
          text: 'các sở, ban, ngành tỉnh',
          name: 'Các sở, ban, ngành tỉnh',
          kind: 'group',
          id: 'so-ban-nganh',
        },
      ],
      monitor: [],
      implement: [],
      deadlines: [`due-${1 + i}`],
      where: Object.fromEntries(Object.keys(cells).map((role) => [role, [source]])),
      confidence: 0.97,
      source,
    };
  });
  const number = `${100 + (unit % 900)}/KH-UBND`;
  const key = plain(`${province} ${unit}`).replace(/ /g, '-');
  return {
    schemaVersion: '1.0',
    status: 'complete',
    source: {
      file: `${key}-${year}.docx`,
      format: 'docx',
      sha256: `${unit}${year}${revision}`.padStart(64, '0'),
      pages: null,
    },
    document: {
      uri: `vn/${key}/kh/${year - 1}/${number.toLowerCase().replace('/', '-')}`,
      type: 'KH',
      typeName: 'Kế hoạch',
      title: `Cải cách hành chính năm ${year} của tỉnh ${province}`,
      number,
      issuer: `Ủy ban nhân dân tỉnh ${province} ${unit}`,
      parentAuthority: null,
      level: 'province',
      province,
      place: province,
      issuedOn: `${year - 1}-12-2${unit % 9}`,
      period: { start: `${year}-01-01`, end: `${year}-12-31` },
      signer: null,
      recipients: [],
      carriesOut: null,
      opening: null,
      closing: null,
      decision: null,
    },
    bases: [],
    sections: body,
    tables: [
      {
        id: 'pl',
        appendix: 'PHỤ LỤC',
        title: 'Danh mục nhiệm vụ',
        kind: 'tasks',
        columns: [
          { role: 'no', heading: 'STT' },
          ...['task', 'product', 'lead', 'coordinate', 'deadline'].map((role) => ({ role, heading: role })),
        ],
        groups: [],
        declaredRows: null,
        source: place(''),
      },
    ],
    rows: table,
    deadlines,
    targets,
    citations,
    discarded: [],
    diagnostics: [],
  };
}
