import type { Plan, Section, Target, Topic } from '../../src/model/index.ts';
import { placeAt, planOf, type RowWords } from './plan-builder.ts';

/** The invented province's plan for 2025: what five departments have to take up. */
const TASKS: readonly RowWords[] = [
  {
    task: 'Rà soát văn bản quy phạm pháp luật của tỉnh đã hết hiệu lực, đề xuất bãi bỏ',
    product: 'Báo cáo rà soát',
    lead: 'Các sở, ban, ngành tỉnh',
    deadline: 'Quý II/2025',
    topic: 'the-che',
    group: 'I',
  },
  {
    task: 'Theo dõi tình hình thi hành pháp luật trong lĩnh vực đất đai',
    product: 'Báo cáo chuyên đề',
    lead: 'Sở Nông nghiệp và Môi trường',
    coordinate: 'Sở Tư pháp',
    deadline: 'Tháng 10/2025',
    topic: 'the-che',
    group: 'I',
  },
  {
    task: 'Tập huấn nghiệp vụ thẩm định dự thảo nghị quyết cho công chức pháp chế',
    product: 'Lớp tập huấn',
    lead: 'Sở Tư pháp',
    deadline: 'Quý I/2025',
    topic: 'the-che',
    group: 'I',
  },
  {
    task: 'Công bố, công khai danh mục thủ tục hành chính sau khi sáp nhập sở',
    product: 'Quyết định công bố',
    lead: 'Các sở, ban, ngành tỉnh',
    coordinate: 'Văn phòng UBND tỉnh',
    deadline: 'Trước ngày 30/4/2025',
    topic: 'tthc',
    group: 'II',
  },
  {
    task: 'Cắt giảm ít nhất 30% thời gian giải quyết thủ tục hành chính',
    product: 'Quyết định phê duyệt phương án',
    lead: 'Các sở, ban, ngành tỉnh',
    deadline: 'Quý III/2025',
    topic: 'tthc',
    group: 'II',
  },
  {
    task: 'Gửi thư xin lỗi người dân khi hồ sơ trễ hạn',
    lead: 'Các sở, ban, ngành tỉnh',
    deadline: 'Thường xuyên',
    topic: 'tthc',
    group: 'II',
  },
  {
    task: 'Đối thoại với doanh nghiệp về vướng mắc trong cấp phép xây dựng',
    product: 'Biên bản đối thoại',
    lead: 'Sở Xây dựng',
    deadline: 'Quý II/2025',
    topic: 'tthc',
    group: 'II',
  },
  {
    task: 'Sắp xếp các đơn vị sự nghiệp công lập trực thuộc sở',
    product: 'Đề án',
    lead: 'Các sở, ban, ngành tỉnh',
    coordinate: 'Sở Nội vụ',
    deadline: 'Quý IV/2025',
    topic: 'bo-may',
    group: 'III',
  },
  {
    task: 'Kiểm tra việc sử dụng biên chế tại các cơ quan hành chính',
    product: 'Kết luận kiểm tra',
    lead: 'Sở Nội vụ',
    deadline: 'Tháng 9/2025',
    topic: 'bo-may',
    group: 'III',
  },
  {
    task: 'Phân cấp thẩm quyền cấp giấy phép khai thác khoáng sản làm vật liệu thông thường',
    product: 'Quyết định phân cấp',
    lead: 'Sở Nông nghiệp và Môi trường',
    deadline: 'Quý III/2025',
    topic: 'bo-may',
    group: 'III',
  },
  {
    task: 'Xây dựng vị trí việc làm theo khung năng lực mới',
    product: 'Đề án vị trí việc làm',
    lead: 'Các sở, ban, ngành tỉnh',
    coordinate: 'Sở Nội vụ',
    deadline: 'Quý III/2025',
    topic: 'cong-vu',
    group: 'IV',
  },
  {
    task: 'Chuyển đổi vị trí công tác đối với công chức làm việc tại bộ phận một cửa',
    lead: 'Các sở, ban, ngành tỉnh',
    deadline: 'Trong năm 2025',
    topic: 'cong-vu',
    group: 'IV',
  },
  {
    task: 'Thi tuyển chức danh trưởng phòng tại ba sở',
    product: 'Kế hoạch thi tuyển',
    lead: 'Sở Nội vụ',
    deadline: 'Quý II/2025',
    topic: 'cong-vu',
    group: 'IV',
  },
  {
    task: 'Công khai tiến độ giải ngân vốn đầu tư công',
    lead: 'Sở Tài chính',
    deadline: 'Hàng quý',
    topic: 'tai-chinh-cong',
    group: 'V',
  },
  {
    task: 'Rà soát, sắp xếp lại trụ sở làm việc dôi dư sau hợp nhất',
    product: 'Phương án xử lý nhà, đất',
    lead: 'Sở Tài chính',
    coordinate: 'Các sở, ban, ngành tỉnh',
    deadline: 'Trước ngày 30/9/2025',
    topic: 'tai-chinh-cong',
    group: 'V',
  },
  {
    task: 'Số hóa hồ sơ lưu trữ còn hiệu lực',
    product: 'Kho dữ liệu số',
    lead: 'Các sở, ban, ngành tỉnh',
    deadline: 'Quý IV/2025',
    topic: 'so',
    group: 'VI',
  },
  {
    task: 'Ký số toàn bộ văn bản đi',
    lead: 'Các sở, ban, ngành tỉnh',
    deadline: 'Thường xuyên',
    topic: 'so',
    group: 'VI',
  },
  {
    task: 'Kết nối cơ sở dữ liệu đất đai với trục dữ liệu dùng chung của tỉnh',
    lead: 'Sở Nông nghiệp và Môi trường',
    coordinate: 'Sở Khoa học và Công nghệ',
    deadline: 'Quý IV/2025',
    topic: 'so',
    group: 'VI',
  },
  {
    task: 'Khảo sát sự hài lòng của người dân đối với dịch vụ y tế công',
    product: 'Báo cáo khảo sát',
    lead: 'Sở Y tế',
    deadline: 'Tháng 11/2025',
    topic: 'chi-dao',
    group: 'VII',
  },
  {
    task: 'Tự chấm điểm chỉ số cải cách hành chính và khắc phục tiêu chí bị trừ điểm',
    product: 'Bản tự chấm điểm',
    lead: 'Các sở, ban, ngành tỉnh',
    deadline: 'Tháng 12/2025',
    topic: 'chi-dao',
    group: 'VII',
  },
];

export const UPPER: Plan = planOf({
  file: 'an-hai-2025.json',
  rows: TASKS,
  groups: {
    I: 'Thể chế',
    II: 'Thủ tục hành chính',
    III: 'Bộ máy',
    IV: 'Công vụ',
    V: 'Tài chính công',
    VI: 'Chuyển đổi số',
    VII: 'Chỉ đạo',
  },
  document: { issuedOn: '2025-03-10', uri: 'vn/an-hai/kh/2025/31-kh-ubnd' },
  rest: { targets: [cut('pl/II.5', 30)] },
});

/** A target to shorten something by at least so many per cent. */
function cut(of: string, value: number): Target {
  return {
    id: `target-${of}`,
    of,
    text: `ít nhất ${value}%`,
    subject: null,
    comparator: '>=',
    value,
    value2: null,
    unit: '%',
    direction: 'decrease',
    year: 2025,
    baseline: null,
    source: placeAt(300),
  };
}

export function department(
  issuer: string,
  rows: readonly RowWords[],
  sections: readonly (readonly [string, Topic | null, string])[],
): Plan {
  const file = `${issuer}.json`;
  return planOf({
    file,
    rows,
    document: {
      issuer,
      level: 'department',
      parentAuthority: 'Ủy ban nhân dân tỉnh An Hải',
      issuedOn: '2025-03-25',
      title: `Cải cách hành chính năm 2025 của ${issuer}`,
      number: null,
    },
    rest: {
      sections: sections.map(([path, topic, text], i) => section(path, topic, text, i)),
      targets: sections.flatMap(([path, , text]) => (/ít nhất 20%/.test(text) ? [cut(path, 20)] : [])),
    },
  });
}

function section(path: string, topic: Topic | null, text: string, i: number): Section {
  const marker = path.split('.').at(-1) ?? path;
  return {
    id: path,
    path,
    marker,
    kind: 'letter',
    level: path.split('.').length,
    parent: null,
    title: null,
    text,
    topic,
    source: placeAt(200 + i),
  };
}

/** A department's plan, and what an official would say of each task that names it: the item that takes it up, or null. */
export interface Labelled {
  readonly plan: Plan;
  readonly expected: Readonly<Record<string, string | null>>;
}

export const DEPARTMENTS: readonly Labelled[] = [
  {
    // a table of its own, in other words and another order
    plan: department(
      'Sở Tư pháp',
      [
        {
          task: 'Mở lớp tập huấn thẩm định dự thảo nghị quyết, quyết định cho cán bộ pháp chế các sở',
          product: 'Lớp tập huấn',
          lead: 'Phòng Xây dựng văn bản',
          deadline: 'Tháng 5/2025',
          topic: 'the-che',
        },
        {
          task: 'Rà soát các văn bản QPPL hết hiệu lực thuộc lĩnh vực tư pháp',
          product: 'Báo cáo',
          lead: 'Phòng Xây dựng văn bản',
          deadline: 'Quý II/2025',
          topic: 'the-che',
        },
        {
          task: 'Trình công bố danh mục TTHC lĩnh vực hộ tịch, luật sư, công chứng',
          product: 'Quyết định công bố',
          lead: 'Văn phòng Sở',
          deadline: 'Tháng 4/2025',
          topic: 'tthc',
        },
        {
          task: 'Rút ngắn 30% thời gian giải quyết TTHC cấp phiếu lý lịch tư pháp',
          product: 'Quyết định phê duyệt phương án',
          lead: 'Văn phòng Sở',
          deadline: 'Quý III/2025',
          topic: 'tthc',
        },
        {
          task: 'Số hóa sổ hộ tịch và hồ sơ lưu trữ của Sở',
          product: 'Kho dữ liệu',
          lead: 'Văn phòng Sở',
          deadline: 'Quý IV/2025',
          topic: 'so',
        },
        {
          task: 'Xây dựng đề án vị trí việc làm của Sở theo khung năng lực',
          product: 'Đề án vị trí việc làm',
          lead: 'Văn phòng Sở',
          deadline: 'Quý III/2025',
          topic: 'cong-vu',
        },
        {
          task: 'Tổ chức cuộc thi tìm hiểu Luật Hộ tịch trên mạng',
          product: 'Cuộc thi',
          lead: 'Phòng Phổ biến pháp luật',
          deadline: 'Quý III/2025',
          topic: 'the-che',
        },
        {
          task: 'Tự chấm điểm chỉ số CCHC của Sở',
          product: 'Bản tự chấm điểm',
          lead: 'Văn phòng Sở',
          deadline: 'Tháng 12/2025',
          topic: 'chi-dao',
        },
      ],
      [],
    ),
    expected: {
      'pl/I.1': 'pl/2',
      'pl/I.2': null,
      'pl/I.3': 'pl/1',
      'pl/II.4': 'pl/3',
      'pl/II.5': 'pl/4',
      'pl/II.6': null,
      'pl/III.8': null,
      'pl/IV.11': 'pl/6',
      'pl/IV.12': null,
      'pl/V.15': null,
      'pl/VI.16': 'pl/5',
      'pl/VI.17': null,
      'pl/VII.20': 'pl/8',
    },
  },
  {
    // no table: sections only
    plan: department(
      'Sở Xây dựng',
      [],
      [
        [
          'II.1.a',
          'the-che',
          'Hoàn thành việc rà soát, kiến nghị bãi bỏ những văn bản QPPL về nhà ở, quy hoạch của tỉnh đã hết hiệu lực.',
        ],
        [
          'II.2.a',
          'tthc',
          'Tổ chức gặp mặt, đối thoại với doanh nghiệp xây dựng để tháo gỡ vướng mắc về giấy phép xây dựng trong quý III năm 2025.',
        ],
        [
          'II.2.b',
          'tthc',
          'Lãnh đạo Sở ký thư xin lỗi gửi người dân đối với từng hồ sơ bị trễ hạn; phân công công chức theo dõi hằng ngày.',
        ],
        [
          'II.2.c',
          'tthc',
          'Niêm yết, công khai thủ tục hành chính mới công bố sau khi sáp nhập Sở Giao thông vận tải.',
        ],
        [
          'II.3.a',
          'bo-may',
          'Lập đề án sắp xếp các đơn vị sự nghiệp công lập của Sở còn hai ban quản lý dự án.',
        ],
        [
          'II.4.a',
          'cong-vu',
          'Thực hiện chuyển đổi vị trí công tác công chức tại Bộ phận Một cửa của Sở theo định kỳ.',
        ],
        ['II.6.a', 'so', 'Bảo đảm 100% văn bản đi của Sở được ký số bằng chứng thư số chuyên dùng.'],
        [
          'III.1',
          null,
          'Giao Văn phòng Sở mua sắm máy quét phục vụ lưu trữ, bố trí kinh phí từ nguồn chi thường xuyên.',
        ],
      ],
    ),
    expected: {
      'pl/I.1': 'II.1.a',
      'pl/II.4': 'II.2.c',
      'pl/II.5': null,
      'pl/II.6': 'II.2.b',
      'pl/II.7': 'II.2.a',
      'pl/III.8': 'II.3.a',
      'pl/IV.11': null,
      'pl/IV.12': 'II.4.a',
      'pl/V.15': null,
      'pl/VI.16': null,
      'pl/VI.17': 'II.6.a',
      'pl/VII.20': null,
    },
  },
  {
    // sections and a table, one paragraph for several tasks
    plan: department(
      'Sở Nông nghiệp và Môi trường',
      [
        {
          task: 'Theo dõi thi hành pháp luật đất đai tại năm xã trọng điểm',
          product: 'Báo cáo chuyên đề',
          lead: 'Thanh tra Sở',
          deadline: 'Tháng 10/2025',
          topic: 'the-che',
        },
        {
          task: 'Tham mưu quyết định phân cấp cấp phép khai thác khoáng sản làm vật liệu xây dựng thông thường',
          product: 'Dự thảo Quyết định',
          lead: 'Phòng Khoáng sản',
          deadline: 'Quý III/2025',
          topic: 'bo-may',
        },
      ],
      [
        [
          'II.6.a',
          'so',
          'Kết nối cơ sở dữ liệu đất đai vào trục dữ liệu dùng chung; đồng thời số hóa toàn bộ hồ sơ lưu trữ địa chính còn hiệu lực.',
        ],
        [
          'II.2.a',
          'tthc',
          'Trình UBND tỉnh công bố và công khai danh mục thủ tục hành chính thuộc lĩnh vực nông nghiệp, môi trường sau sáp nhập.',
        ],
        ['II.4.a', 'cong-vu', 'Hoàn thiện đề án vị trí việc làm theo khung năng lực của từng chi cục.'],
        ['II.4.b', 'cong-vu', 'Trồng cây xanh, giữ gìn cảnh quan công sở văn minh, sạch đẹp.'],
      ],
    ),
    expected: {
      'pl/I.1': null,
      'pl/I.2': 'pl/1',
      'pl/II.4': 'II.2.a',
      'pl/II.5': null,
      'pl/II.6': null,
      'pl/III.8': null,
      'pl/III.10': 'pl/2',
      'pl/IV.11': 'II.4.a',
      'pl/IV.12': null,
      'pl/V.15': null,
      'pl/VI.16': 'II.6.a',
      'pl/VI.17': null,
      'pl/VI.18': 'II.6.a',
      'pl/VII.20': null,
    },
  },
  {
    plan: department(
      'Sở Tài chính',
      [
        {
          task: 'Đăng tải công khai tình hình giải ngân vốn đầu tư công trên trang thông tin điện tử',
          lead: 'Phòng Đầu tư',
          deadline: 'Hàng quý',
          topic: 'tai-chinh-cong',
        },
        {
          task: 'Xây dựng phương án xử lý, sắp xếp lại trụ sở làm việc dôi dư của các cơ quan hợp nhất',
          product: 'Phương án xử lý nhà, đất',
          lead: 'Phòng Công sản',
          deadline: 'Tháng 11/2025',
          topic: 'tai-chinh-cong',
        },
        {
          task: 'Tự đánh giá, chấm điểm chỉ số CCHC; khắc phục các tiêu chí bị trừ điểm',
          product: 'Bản tự chấm điểm',
          lead: 'Văn phòng Sở',
          deadline: 'Tháng 12/2025',
          topic: 'chi-dao',
        },
        {
          task: 'Gửi thư xin lỗi khi giải quyết hồ sơ trễ hạn cho doanh nghiệp',
          lead: 'Văn phòng Sở',
          deadline: 'Thường xuyên',
          topic: 'tthc',
        },
        {
          task: 'Nâng cấp phần mềm kế toán nội bộ',
          lead: 'Văn phòng Sở',
          deadline: 'Quý II/2025',
          topic: 'so',
        },
      ],
      [],
    ),
    expected: {
      'pl/I.1': null,
      'pl/II.4': null,
      'pl/II.5': null,
      'pl/II.6': 'pl/4',
      'pl/III.8': null,
      'pl/IV.11': null,
      'pl/IV.12': null,
      'pl/V.14': 'pl/1',
      'pl/V.15': 'pl/2',
      'pl/VI.16': null,
      'pl/VI.17': null,
      'pl/VII.20': 'pl/3',
    },
  },
  {
    plan: department(
      'Sở Y tế',
      [],
      [
        [
          '1.a',
          'chi-dao',
          'Khảo sát mức độ hài lòng của người bệnh, người dân đối với dịch vụ y tế công tại sáu bệnh viện, báo cáo trước ngày 15/12/2025.',
        ],
        [
          '1.b',
          'tthc',
          'Đề xuất phương án cắt giảm thời gian giải quyết thủ tục hành chính cấp chứng chỉ hành nghề ít nhất 20%.',
        ],
        [
          '1.c',
          'bo-may',
          'Sắp xếp các trung tâm y tế, đơn vị sự nghiệp công lập trực thuộc theo đề án được duyệt.',
        ],
        ['1.d', 'cong-vu', 'Bồi dưỡng kỹ năng giao tiếp, ứng xử cho bác sĩ, điều dưỡng tại khoa khám bệnh.'],
        ['1.đ', 'so', 'Triển khai bệnh án điện tử tại các bệnh viện hạng II.'],
      ],
    ),
    expected: {
      'pl/I.1': null,
      'pl/II.4': null,
      'pl/II.5': '1.b',
      'pl/II.6': null,
      'pl/III.8': '1.c',
      'pl/IV.11': null,
      'pl/IV.12': null,
      'pl/V.15': null,
      'pl/VI.16': null,
      'pl/VI.17': null,
      'pl/VII.19': '1.a',
      'pl/VII.20': null,
    },
  },
];
