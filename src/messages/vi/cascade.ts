import type { MessageWords } from '../table.ts';

/** Lời của `reform-plan cascade`. */
export const cascade: MessageWords['cascade'] = {
  help: {
    upper: 'kế hoạch cấp trên: tệp do parse ghi, hoặc văn bản',
    lower: 'kế hoạch của các đơn vị: tệp, hoặc thư mục',
    units: 'các đơn vị thuộc những tập hợp mà kế hoạch cấp trên nêu: mỗi dòng một tên',
    missing: 'chỉ những nhiệm vụ còn thiếu, chậm hoặc mới có một phần',
    own: 'cả những việc đơn vị tự đề ra',
  },
  examples: `
Ví dụ:
  $ reform-plan cascade tinh.json so-noi-vu.json
  $ reform-plan cascade tinh.json so-nganh/ --output trien-khai.xlsx
  $ reform-plan cascade tinh.json so-nganh/ --to stratml --output tinh.xml

Mỗi nhiệm vụ được đối chiếu với các hàng và các mục trong kế hoạch của đơn vị theo lời văn, vấn đề, sản phẩm, văn bản viện \
dẫn, nội dung và chỉ tiêu. Mục gần nhất luôn được nêu, kể cả khi nhiệm vụ bị thiếu.

Mã kết thúc: 0 mọi nhiệm vụ đều được cụ thể hóa, 1 có nhiệm vụ thiếu, chậm hoặc mới có một phần, 2 không chạy được.`,
  title: (upper) => `Các đơn vị triển khai: ${upper}`,
  matrix: 'Nhiệm vụ theo đơn vị',
  silent: 'Được giao nhiệm vụ nhưng chưa gửi kế hoạch',
  own: 'Việc đơn vị tự đề ra',
  states: { 'taken-up': 'đã cụ thể hóa', partly: 'một phần', later: 'muộn hơn yêu cầu', missing: 'thiếu' },
  marks: { 'taken-up': 'có', partly: 'một phần', later: 'muộn', missing: 'THIẾU', none: '–' },
  roles: { lead: 'chủ trì', partner: 'phối hợp' },
  through: (set) => `(thuộc "${set}")`,
  reasons: {
    text: 'lời văn',
    matter: 'vấn đề',
    product: 'sản phẩm',
    citation: 'văn bản viện dẫn',
    topic: 'nội dung',
    target: 'chỉ tiêu',
  },
  short: { words: 'chỉ nhắc đến', target: 'chỉ tiêu thấp hơn' },
  columns: {
    role: 'Vai trò',
    state: 'Kết quả',
    item: 'Mục gần nhất trong kế hoạch của đơn vị',
    place: 'Vị trí',
    score: 'Độ gần',
    why: 'Căn cứ',
    remark: 'Ghi chú',
  },
  later: (upper, lower) => `yêu cầu ${upper}, đơn vị đặt ${lower}`,
  sum: (unit, { all, taken, partly, later, missing }) =>
    `${unit}: có tên trong ${all} nhiệm vụ; đã cụ thể hóa ${taken}, một phần ${partly}, muộn hơn ${later}, thiếu ${missing}`,
  nothing: (unit) => `${unit}: kế hoạch cấp trên không nêu tên trong nhiệm vụ nào`,
  troubles: {
    noLower: () => ({
      what: 'không đọc được kế hoạch nào của đơn vị',
      expected: 'kế hoạch cấp trên trước, rồi kế hoạch của các đơn vị',
      example: 'reform-plan cascade tinh.json so-nganh/',
      got: 'không có gì',
    }),
  },
};
