import type { MessageWords } from '../table.ts';

/** Các loại bản ghi, như cán bộ gọi; ai gõ lệnh thì vẫn gõ tên ở cột trái. */
export const RECORDS: Readonly<Record<string, string>> = {
  tasks: 'nhiệm vụ',
  indicators: 'chỉ tiêu',
  deadlines: 'thời hạn',
  sections: 'mục',
  targets: 'mục tiêu',
  citations: 'viện dẫn',
};

/** Lời của `reform-plan query`. */
export const query: MessageWords['query'] = {
  help: {
    files: 'kế hoạch do parse ghi ra, văn bản, thư mục, hoặc - cho đầu vào chuẩn',
    what: 'liệt kê gì',
    agency: 'dòng nêu cơ quan này, hoặc nêu tập hợp có cơ quan này',
    role: 'vai trò của cơ quan: lead (chủ trì), coordinate (phối hợp), monitor (theo dõi), implement (thực hiện)',
    exact: 'chỉ dòng nêu đích danh cơ quan',
    sections: 'cả việc nêu trong các mục; nếu không, chỉ khi kế hoạch không có bảng nhiệm vụ',
    topic: 'nội dung cải cách: mã (tthc) hoặc lời của tiêu đề; cách nhau bằng dấu phẩy',
    group: 'nhóm trong bảng: số La Mã hoặc lời trong tên nhóm',
    number: 'số thứ tự của dòng, hoặc số của mục; cách nhau bằng dấu phẩy',
    text: 'các chữ liền nhau, không cần dấu; có thể lặp lại',
    kind: 'loại thời hạn, cách nhau bằng dấu phẩy',
    dueIn: 'đến hạn trong một ngày, tháng, quý, nửa năm hoặc năm ("quý I/2024", 2024-03)',
    dueBefore: 'đến hạn trước khi kỳ đó bắt đầu',
    dueAfter: 'đến hạn sau khi kỳ đó kết thúc',
    within: 'đến hạn từ hôm nay trong khoảng (30d, 10wd, 2w, 3m)',
    overdue: 'đã qua hạn',
    state:
      'tình trạng theo sổ theo dõi bên cạnh kế hoạch: "quá hạn", "trễ hạn", "đúng hạn", "còn trong hạn", "hoàn thành", "đang thực hiện", "chưa thực hiện", "dừng", "không có ngày"',
    asOf: 'ngày được coi là hôm nay',
    checked: 'chỉ các dòng đã có người xem',
    unchecked: 'chỉ các dòng chưa có ai xem',
    minConfidence: 'dòng có độ tin cậy từ (0 đến 1)',
    maxConfidence: 'dòng có độ tin cậy đến',
    file: 'kế hoạch có tên tệp hoặc mã định danh chứa',
    sort: 'sắp xếp theo các cột, cách nhau bằng dấu phẩy; -due để xếp ngược',
    columns: 'các cột cần in, cách nhau bằng dấu phẩy, theo thứ tự này; "all" là mọi cột',
    limit: 'nhiều nhất bấy nhiêu',
    countBy: 'đếm thay vì liệt kê: "agency", "topic", "deadline", "group", "file" hoặc một cột',
    format: 'dạng in ra',
    source: 'vị trí của từng kết quả và các dòng nguồn',
    lang: 'ngôn ngữ của tiêu đề và thông báo (mặc định theo hệ thống)',
    jobs: 'số luồng nhiều nhất',
    maxSize: 'từ chối văn bản lớn hơn (mặc định: 64M)',
  },
  examples: `
Ví dụ:
  $ reform-plan query ke-hoach.json --agency "Sở Nội vụ" --role lead
  $ reform-plan query ke-hoach/ --text "chuyen doi so" --due-in "quý I/2024"
  $ reform-plan query ke-hoach.json --as-of 2024-06-01 --within 30d --sort due
  $ reform-plan query ke-hoach.json --count-by agency
  $ reform-plan query ke-hoach.json --what targets --format csv > muc-tieu.csv
  $ reform-plan parse ke-hoach.docx | reform-plan query - --what citations --columns number,issuedOn

Tập hợp mở ("các cơ quan, đơn vị có liên quan") không tính cho cơ quan nào cụ thể.

Mã kết thúc: 0 bình thường, 2 có tệp không đọc được hoặc không hiểu câu hỏi.`,
  states: {
    'on-time': ['đúng hạn', 'hoàn thành đúng hạn'],
    late: ['trễ hạn', 'hoàn thành trễ hạn'],
    done: ['hoàn thành', 'đã hoàn thành'],
    overdue: ['quá hạn'],
    'in-time': ['còn trong hạn', 'còn hạn'],
    'no-day': ['không có ngày', 'không đặt hạn'],
    stopped: ['dừng', 'tạm dừng'],
    doing: ['đang thực hiện', 'đang làm'],
    'not-started': ['chưa thực hiện'],
  },
  noLedger: (n) => `${n} kế hoạch chưa có sổ theo dõi bên cạnh: chưa biết việc nào đã xong`,
  found: ({ total, shown, tasks, deliverables, duties, plans, what }) => {
    const counted =
      tasks > 0 && what === 'tasks'
        ? `${tasks} nhiệm vụ, ${deliverables} sản phẩm`
        : `${total} ${RECORDS[what] ?? what}`;
    const told = duties > 0 ? ` (${duties} việc nêu trong các mục, không ở bảng)` : '';
    const cut = shown < total ? `; in ${shown} kết quả đầu` : '';
    return `${counted}${told} trong ${plans} kế hoạch${cut}`;
  },
  none: '(không có)',
  more: (n) => `… và ${n} nữa`,
  sourceGone: (file) => `${file} không còn ở đó`,
  sourceChanged: (file) => `${file} đã khác so với lúc đọc kế hoạch`,
  sourceNoLines: (file) => `${file} không có dòng để in`,
  page: (n) => `trang ${n}`,
};
