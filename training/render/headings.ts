import type { Random } from '../tables/random.ts';
import { phrasesFor, type Split } from '../tables/split.ts';
import type { CorpusTable, OtherContent } from '../tables/table.ts';

/** Words of headings by role: usual ones first, then such as readers have no list of. */
export const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  no: ['STT', 'TT', 'Số TT', 'Stt', 'TT.', 'Số thứ tự', 'No', 'Mã số'],
  task: [
    'Nhiệm vụ',
    'Nội dung',
    'Nội dung công việc',
    'Tên nhiệm vụ',
    'Nội dung, nhiệm vụ',
    'Hạng mục công việc',
    'Nội dung thực hiện',
    'Danh mục nhiệm vụ',
    'Công việc',
    'Nhiệm vụ, giải pháp',
    'Nhiệm vụ cụ thể',
    'Hoạt động',
    'Nhiệm vụ trọng tâm',
    'Nội dung nhiệm vụ',
    'Việc cần làm',
    'Đầu việc',
    'Mô tả nhiệm vụ',
    'Tên công việc',
    'Nội dung triển khai',
    'Các nhiệm vụ chủ yếu',
    'Nội dung hoạt động',
    'Tên chương trình, đề án, nhiệm vụ',
    'Phần việc',
    'Nội dung cải cách',
  ],
  product: [
    'Sản phẩm',
    'Kết quả, sản phẩm',
    'Sản phẩm đầu ra',
    'Kết quả đầu ra',
    'Kết quả',
    'Kết quả/Sản phẩm',
    'Sản phẩm hoàn thành',
    'Kết quả đạt được',
    'Sản phẩm dự kiến',
    'Kết quả dự kiến',
    'Sản phẩm cụ thể',
    'Hình thức văn bản',
    'Yêu cầu sản phẩm',
    'Dự kiến kết quả đạt được',
    'Loại văn bản',
    'Đầu ra',
    'Sản phẩm bàn giao',
  ],
  deadline: [
    'Thời gian hoàn thành',
    'Thời hạn',
    'Thời gian thực hiện',
    'Tiến độ',
    'Hoàn thành trước',
    'Thời gian',
    'Thời hạn hoàn thành',
    'Hạn hoàn thành',
    'Tiến độ thực hiện',
    'Dự kiến hoàn thành',
    'Mốc thời gian',
    'Ngày hoàn thành',
    'Tiến độ hoàn thành',
    'Kỳ hạn',
    'Thời gian trình',
    'Thời điểm hoàn thành',
    'Lộ trình',
    'Hạn báo cáo',
    'Thời gian triển khai',
    'Dự kiến thời gian hoàn thành',
    'Năm hoàn thành',
    'Thời gian dự kiến',
    'Hoàn thành',
  ],
  lead: [
    'Cơ quan chủ trì',
    'Đơn vị chủ trì',
    'Chủ trì thực hiện',
    'Đơn vị phụ trách',
    'Chủ trì',
    'Cơ quan, đơn vị chủ trì',
    'Đơn vị chủ trì thực hiện',
    'Cơ quan chủ trì thực hiện',
    'Cơ quan tham mưu',
    'Đơn vị đầu mối',
    'Cơ quan đầu mối',
    'Phòng chủ trì',
    'Bộ phận phụ trách',
    'Cơ quan soạn thảo',
    'Người phụ trách',
    'Cơ quan chịu trách nhiệm',
    'Phân công chủ trì',
    'Đơn vị tham mưu',
    'Cán bộ phụ trách',
    'Phòng chuyên môn chủ trì',
    'Bộ, ngành chủ trì',
    'Sở, ngành chủ trì tham mưu',
  ],
  coordinate: [
    'Cơ quan phối hợp',
    'Đơn vị phối hợp',
    'Phối hợp thực hiện',
    'Đơn vị liên quan',
    'Phối hợp',
    'Cơ quan, đơn vị phối hợp',
    'Đơn vị phối hợp thực hiện',
    'Cơ quan liên quan',
    'Cơ quan cùng thực hiện',
    'Các đơn vị tham gia',
    'Thành phần phối hợp',
    'Phòng phối hợp',
    'Đơn vị hỗ trợ',
  ],
  monitor: [
    'Theo dõi, kiểm tra, đôn đốc',
    'Đơn vị theo dõi',
    'Cơ quan giám sát',
    'Theo dõi, đôn đốc',
    'Cơ quan theo dõi',
    'Đơn vị theo dõi, hướng dẫn',
    'Đơn vị kiểm tra',
    'Đơn vị đôn đốc',
    'Theo dõi, tổng hợp',
    'Đầu mối theo dõi',
  ],
  implement: [
    'Đơn vị thực hiện',
    'Cơ quan thực hiện',
    'Đơn vị triển khai',
    'Cơ quan, đơn vị thực hiện',
    'Bộ phận thực hiện',
    'Phòng thực hiện',
    'Đơn vị được giao',
    'Nơi triển khai',
  ],
  indicator: [
    'Chỉ tiêu',
    'Tên chỉ tiêu',
    'Nội dung chỉ tiêu',
    'Chỉ tiêu, nhiệm vụ',
    'Chỉ số',
    'Mục tiêu',
    'Tiêu chí',
    'Danh mục chỉ tiêu',
    'Nội dung mục tiêu',
    'Chỉ tiêu cụ thể',
  ],
  target: [
    'Chỉ tiêu phấn đấu',
    'Kế hoạch năm',
    'Chỉ tiêu năm {year}',
    'Mức phấn đấu',
    'Kế hoạch {year}',
    'Mục tiêu năm {year}',
    'Giá trị',
    'Mức đạt',
    'Chỉ tiêu giao',
    'Cần đạt',
  ],
  note: ['Ghi chú', 'Ghi chú', 'Ghi chú thêm', 'Chú thích', 'Lưu ý', 'Diễn giải'],
};
const OTHERS: Readonly<Record<OtherContent, readonly string[]>> = {
  unit: ['Đơn vị tính', 'ĐVT', 'Đơn vị', 'Đ.vị tính'],
  year: ['Năm'],
  money: [
    'Kinh phí',
    'Kinh phí (triệu đồng)',
    'Kinh phí dự kiến',
    'Nguồn kinh phí',
    'Dự toán (tr.đ)',
    'Kinh phí thực hiện',
  ],
  basis: ['Căn cứ', 'Căn cứ thực hiện', 'Cơ sở pháp lý', 'Văn bản giao', 'Căn cứ pháp lý', 'Văn bản chỉ đạo'],
  field: ['Lĩnh vực', 'Mảng công tác', 'Phân nhóm', 'Trục nội dung'],
  place: ['Phạm vi', 'Địa điểm', 'Địa bàn', 'Nơi tổ chức', 'Khu vực'],
  period: ['Giai đoạn'],
};

/** A heading over several neighbouring columns. */
export interface ParentHeading {
  readonly text: string;
  readonly columns: readonly string[];
}
/** Words over columns, and what the columns under them are then called. */
const PARENTS: readonly {
  texts: readonly string[];
  over: readonly string[];
  under: Readonly<Record<string, readonly string[]>>;
}[] = [
  {
    texts: [
      'Trách nhiệm thực hiện',
      'Phân công thực hiện',
      'Cơ quan thực hiện',
      'Tổ chức thực hiện',
      'Đơn vị thực hiện',
      'Phân công nhiệm vụ',
      'Trách nhiệm',
    ],
    over: ['lead', 'coordinate', 'monitor', 'implement'],
    under: {
      lead: ['Chủ trì', 'Đơn vị chủ trì', 'Chủ trì thực hiện'],
      coordinate: ['Phối hợp', 'Đơn vị phối hợp', 'Phối hợp thực hiện'],
      monitor: ['Theo dõi', 'Đơn vị theo dõi, hướng dẫn', 'Kiểm tra'],
      implement: ['Thực hiện', 'Đơn vị thực hiện', 'Đơn vị triển khai'],
    },
  },
  {
    texts: ['Kế hoạch', 'Yêu cầu thực hiện', 'Kết quả và tiến độ', 'Yêu cầu'],
    over: ['product', 'deadline'],
    under: {
      product: ['Sản phẩm', 'Kết quả', 'Kết quả đầu ra'],
      deadline: ['Thời gian', 'Thời hạn', 'Tiến độ'],
    },
  },
  {
    texts: ['Lộ trình thực hiện', 'Chỉ tiêu các năm', 'Kế hoạch từng năm', 'Mục tiêu theo năm'],
    over: ['year'],
    under: {},
  },
];

/** The words of every column's heading, and the headings above them. */
export function drawHeadings(
  random: Random,
  split: Split,
  table: CorpusTable,
): { heads: Record<string, string>; parents: ParentHeading[] } {
  const heads: Record<string, string> = {};
  for (const column of table.columns) {
    const other = table.others[column];
    const pool = other ? OTHERS[other.content] : HEADINGS[column];
    const words = random.pick(phrasesFor(split, pool ?? ['Nội dung khác']));
    heads[column] = (
      other?.heading !== undefined ? random.pick([`Năm ${other.heading}`, other.heading]) : words
    ).replace('{year}', String(table.year));
  }
  const parents: ParentHeading[] = [];
  for (const { texts, over, under } of PARENTS) {
    const run = longestRun(table, over);
    if (run.length < 2 || !random.chance(0.3)) continue;
    parents.push({ text: random.pick(phrasesFor(split, texts)), columns: run });
    for (const column of run) {
      const names = under[column];
      if (names !== undefined) heads[column] = random.pick(phrasesFor(split, names));
    }
  }
  return { heads, parents };
}

/** The longest run of neighbouring columns whose role or content is among these. */
function longestRun(table: CorpusTable, roles: readonly string[]): string[] {
  let best: string[] = [];
  let run: string[] = [];
  for (const column of table.columns) {
    run = roles.includes(table.others[column]?.content ?? column) ? [...run, column] : [];
    if (run.length > best.length) best = run;
  }
  return best;
}
