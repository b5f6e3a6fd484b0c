import type { MessageWords } from '../table.ts';

/** The same in Vietnamese. */
export const references: MessageWords['references'] = {
  help: {
    format: 'cách in',
    register:
      'danh mục cơ quan riêng (YAML hoặc JSON) bổ sung hoặc sửa danh mục có sẵn; không có kế hoạch thì chỉ kiểm tra',
    expand: 'các cơ quan mà một tên gọi bao gồm, như "các sở, ban, ngành tỉnh"',
    on: 'ngày xét tên và cơ quan kế thừa (mặc định: ngày của kế hoạch, nếu không thì hôm nay)',
    province: 'tỉnh mà tên gọi thuộc về',
    mentions: 'từng lần viện dẫn kèm vị trí, không gộp theo văn bản',
    graph: 'kế hoạch nào viện dẫn văn bản nào, cho Graphviz',
  },
  agenciesExamples: `
Ví dụ:
  $ reform-plan agencies ke-hoach.json
  $ reform-plan agencies ke-hoach/2024 --on 2025-04-01
  $ reform-plan agencies --expand "các sở, ban, ngành tỉnh" --on 2024-12-31
  $ reform-plan agencies --register our-bodies.yaml ke-hoach.json --format csv

Danh mục là một danh sách cơ quan:
  - { id: so-bien-dao, name: Sở Biển đảo, level: province, class: department, validFrom: 2025-03-01 }

Mã kết thúc: 0 bình thường, 1 danh mục được kiểm tra có lỗi, 2 có tệp không đọc được.`,
  citationsExamples: `
Ví dụ:
  $ reform-plan citations ke-hoach.json
  $ reform-plan citations ke-hoach/ --mentions --format csv > citations.csv
  $ reform-plan citations ke-hoach/ --graph dot | dot -Tsvg > citations.svg

Mã kết thúc: 0 bình thường, 2 có tệp không đọc được.`,
  targetsExamples: `
Ví dụ:
  $ reform-plan targets ke-hoach.json
  $ reform-plan targets plan-2024.json plan-2025.json --format csv

Mã kết thúc: 0 bình thường, 2 có tệp không đọc được.`,
  agencies: (bodies, plans) => `${bodies} cơ quan trong ${plans} kế hoạch`,
  citations: (documents, mentions, plans) =>
    `${documents} văn bản, ${mentions} lần viện dẫn trong ${plans} kế hoạch`,
  targets: (targets, plans) => `${targets} mục tiêu trong ${plans} kế hoạch`,
  members: (n, name, on) => `${name} ngày ${on}: ${n} cơ quan`,
  registered: (bodies) => `${bodies} cơ quan, không có lỗi`,
  columns: {
    id: 'Mã',
    number: 'Số, ký hiệu',
    plans: 'Số kế hoạch',
    spellings: 'Cách viết',
    successors: 'Cơ quan kế thừa',
    mentions: 'Số lần',
    title: 'Số, ký hiệu hoặc tên',
    level: 'Cấp',
    asked: 'Tên được hỏi',
    plan: 'Kế hoạch',
  },
  troubles: {
    openSet: (got) => ({
      what: `"${got}" không chỉ cơ quan cụ thể nào`,
      expected: 'một cơ quan, hoặc một nhóm cơ quan xác định',
      example: '--expand "các sở, ban, ngành tỉnh"',
      got: `"${got}"`,
    }),
    notThere: (name, on, successors) => ({
      what: `ngày ${on} không có ${name}`,
      expected:
        successors.length > 0
          ? `ngày trước khi kết thúc, hoặc cơ quan kế thừa: ${successors.join(', ')}`
          : 'ngày mà cơ quan này tồn tại',
      example: `--expand "${successors[0] ?? 'Sở Nội vụ'}" --on ${on}`,
      got: on,
    }),
  },
};

const EXAMPLE =
  '- { id: so-a, name: Sở A, level: province, class: department, validTo: 2025-02-28, successors: [so-b] }';

/** What can be wrong with a register, in Vietnamese. */
export const registers: MessageWords['registers'] = {
  broken: (place, language, got) => ({
    what: `${place} không đọc được`,
    expected: `${language} chứa danh sách cơ quan`,
    example: EXAMPLE,
    got,
  }),
  noList: (place, got) => ({
    what: `${place} không phải danh mục cơ quan`,
    expected: 'danh sách cơ quan, hoặc danh sách dưới khóa "bodies"',
    example: EXAMPLE,
    got,
  }),
  badField: (place, path, expected, got) => ({
    what: `${place}: ${path} không dùng được`,
    expected,
    example: EXAMPLE,
    got,
  }),
};
