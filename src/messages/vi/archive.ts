import type { MessageWords } from '../table.ts';

/** "; gần nhất: A, B" */
function near(names: readonly string[]): string {
  return names.length > 0 ? `; gần nhất: ${names.map((name) => `"${name}"`).join(', ')}` : '';
}

const COUNTED = { exactly: '', about: 'khoảng ', more: 'hơn ' } as const;

/** Lời của `reform-plan archive`. */
export const archive: MessageWords['archive'] = {
  help: {
    build: 'đưa các kế hoạch vào kho lưu trữ, hoặc cập nhật kho đã có',
    search: 'tìm từ ngữ trong các kế hoạch của kho',
    stats: 'số liệu thống kê về các kế hoạch trong kho',
    export: 'xuất kho thành bộ dữ liệu cho DuckDB, Spark, pandas',
    info: 'kho lưu trữ có những gì',
    folders: 'thư mục chứa kế hoạch hoặc văn bản, hoặc từng tệp',
    output: 'tệp kho lưu trữ; những gì đã có trong kho được giữ nguyên',
    verify: 'đọc lại mọi tệp, kể cả tệp có kích thước và thời điểm sửa như cũ',
    jobs: 'số tệp được đọc cùng lúc nhiều nhất',
    quiet: 'chỉ báo khi có lỗi',
    lang: 'ngôn ngữ của tiêu đề và thông báo (mặc định theo hệ thống)',
    archive: 'kho lưu trữ do lệnh build tạo ra',
    words:
      'từ cần tìm: phải có đủ các từ, có dấu hay không dấu đều được; "…" là cụm từ, * thay cho phần cuối từ',
    what: 'tìm ở đâu (mặc định: mọi nơi)',
    province: 'kế hoạch của tỉnh này: theo địa giới hiện nay, gồm cả các tỉnh đã sáp nhập, hoặc theo tên cũ',
    asWas: 'chỉ kế hoạch của đơn vị từng mang tên tỉnh đó, không tính đơn vị sau sáp nhập',
    from: 'kế hoạch từ năm này trở đi',
    to: 'kế hoạch đến hết năm này',
    level: 'kế hoạch của cấp này',
    allVersions: 'cả kế hoạch đã sửa đổi, đã được thay thế hoặc đã rút',
    limit: 'nhiều nhất bấy nhiêu kết quả (mặc định: 20)',
    format: 'dạng in ra',
    by: 'thống kê theo: province, now, level, topic, body, year (mặc định: tất cả)',
    subject: 'mục tiêu về nội dung này, theo tỉnh và năm',
    missing: 'nhiệm vụ mà phần lớn kế hoạch cùng cấp, cùng năm có còn kế hoạch này không có',
    copies: 'các kế hoạch có phần lớn nhiệm vụ trùng với kế hoạch khác',
    share: 'thế nào là phần lớn, với --missing và --copies: từ 0 đến 1',
    statsOutput: 'ghi vào tệp; đuôi .xlsx hoặc .html cho biết định dạng',
    to_: 'định dạng của bộ dữ liệu',
    folder: 'thư mục sẽ ghi; phải trống hoặc chưa có',
  },
  /** Of `parse`, which fills archives from many machines. */
  parse: {
    filesFrom:
      'đọc các tệp có trong danh sách này, mỗi dòng một đường dẫn hoặc kết thúc bằng NUL; - cho đầu vào chuẩn',
    resume: 'tiếp tục tệp NDJSON mà lần chạy bị dừng để lại (dùng với --files-from)',
    examples: `Nhiều tệp:
  $ find ke-hoach -name '*.pdf' -print0 | reform-plan parse --files-from - --format ndjson > ke-hoach.ndjson
  $ reform-plan parse --files-from danh-sach.txt --format ndjson --output dang-do.ndjson --resume`,
  },
  examples: {
    group: `
Ví dụ:
  $ reform-plan archive build ke-hoach/ -o kho.sqlite
  $ reform-plan archive search kho.sqlite "dịch vụ công trực tuyến"
  $ reform-plan archive stats kho.sqlite --by topic`,
    build: `
Ví dụ:
  $ reform-plan archive build ke-hoach/2024 ke-hoach/2025 -o kho.sqlite
  $ reform-plan archive build parsed/ -o kho.sqlite --jobs 4

Tệp không thay đổi từ lần trước thì không đọc lại. Kế hoạch đã sửa vẫn giữ các phiên bản cũ; kế hoạch không còn tệp được \
đánh dấu là đã rút; kế hoạch được chính cơ quan đó thay bằng kế hoạch khác cùng năm được đánh dấu là đã thay thế.

Mã kết thúc: 0 bình thường, 2 có tệp không đọc được hoặc không ghi được kho.`,
    search: `
Ví dụ:
  $ reform-plan archive search kho.sqlite quyet dinh
  $ reform-plan archive search kho.sqlite '"dịch vụ công trực tuyến" toàn trình' --from 2024
  $ reform-plan archive search kho.sqlite "số hoá" --province "Bình Thuận" --agency "Sở Nội vụ" --due-in "quý I/2024"

Mã kết thúc: 0 bình thường, 1 không tìm thấy, 2 không chạy được.`,
    stats: `
Ví dụ:
  $ reform-plan archive stats kho.sqlite --by year
  $ reform-plan archive stats kho.sqlite --subject "dịch vụ công trực tuyến toàn trình"
  $ reform-plan archive stats kho.sqlite --missing vn/an-hai/kh/2024/218-kh-ubnd
  $ reform-plan archive stats kho.sqlite -o thong-ke.html

Mã kết thúc: 0 bình thường, 2 không chạy được.`,
    export: `
Ví dụ:
  $ reform-plan archive export kho.sqlite --to parquet dataset
  $ duckdb -c "SELECT year, count(*) FROM read_parquet('dataset/tasks/*/*.parquet', hive_partitioning = true) GROUP BY year"

Mã kết thúc: 0 bình thường, 2 không chạy được.`,
  },
  columns: {
    province: 'Tỉnh, thành phố',
    now: 'Tỉnh, thành phố hiện nay',
    level: 'Cấp',
    topic: 'Nội dung',
    body: 'Cơ quan',
    year: 'Năm',
    plans: 'Kế hoạch',
    tasks: 'Nhiệm vụ',
    deliverables: 'Sản phẩm',
    dated: 'Có mốc thời gian',
    product: 'Có sản phẩm',
    oneLead: 'Một cơ quan chủ trì',
    subject: 'Nội dung',
    comparator: 'So sánh',
    value: 'Giá trị',
    value2: 'Đến',
    unit: 'Đơn vị',
    plan: 'Kế hoạch',
    text: 'Lời văn',
    task: 'Nhiệm vụ',
    have: 'Số kế hoạch có',
    share: 'Tỷ lệ',
    example: 'Ví dụ ở',
    copyOf: 'Trùng với',
    common: 'Nhiệm vụ trùng',
    kind: 'Loại',
    number: 'Số TT',
    id: 'Mã',
    issuer: 'Cơ quan ban hành',
    page: 'Trang',
    line: 'Dòng',
    lead: 'Chủ trì',
    deadline: 'Thời hạn',
    state: 'Tình trạng',
  },
  levels: {
    ministry: 'bộ, ngành',
    province: 'tỉnh, thành phố',
    department: 'sở, ban, ngành',
    district: 'huyện',
    commune: 'xã, phường',
  },
  states: {
    current: 'còn hiệu lực',
    superseded: 'phiên bản trước',
    replaced: 'đã được thay thế',
    duplicate: 'tệp thứ hai của cùng kế hoạch',
    withdrawn: 'đã rút',
  },
  kinds: { task: 'nhiệm vụ', indicator: 'chỉ tiêu', other: 'dòng', section: 'mục', target: 'mục tiêu' },
  none: '(không nêu)',
  titles: {
    province: 'Nhiệm vụ theo tỉnh, thành phố',
    now: 'Nhiệm vụ theo tỉnh hiện nay',
    level: 'Nhiệm vụ theo cấp',
    topic: 'Nhiệm vụ theo nội dung cải cách',
    body: 'Sản phẩm theo cơ quan chủ trì',
    year: 'Nhiệm vụ theo năm',
    subject: 'Mục tiêu',
    missing: 'Nhiệm vụ mà các kế hoạch khác có',
    copies: 'Các kế hoạch có nhiệm vụ trùng nhau',
    report: 'Kế hoạch cải cách hành chính qua số liệu',
  },
  built: (f) =>
    [
      `${f.plans} kế hoạch còn hiệu lực`,
      `${f.added} mới`,
      `${f.changed} đã thay đổi`,
      `${f.same} không đổi`,
      ...(f.gone > 0 ? [`${f.gone} đã rút`] : []),
      ...(f.replaced > 0 ? [`${f.replaced} được thay thế`] : []),
    ].join(' · '),
  found: (f) =>
    f.total === 0
      ? 'không tìm thấy'
      : `${COUNTED[f.counted]}${f.total} kết quả${f.shown < f.total ? `; in ${f.shown} kết quả đầu` : ''}`,
  otherMarks: 'không có chỗ nào ghi đúng dấu như đã gõ; tìm thấy các chỗ trùng chữ nhưng khác dấu:',
  place: (page, line) =>
    [...(page === null ? [] : [`trang ${page}`]), ...(line === null ? [] : [`dòng ${line}`])].join(', '),
  exported: (tables) => tables.map(([name, n]) => `${name} ${n}`).join(', '),
  decimal: (value) => String(value).replace('.', ','),
  peers: (n) => `so với ${n} kế hoạch cùng cấp, cùng năm`,
  info: (f) => [
    `${f.plans} kế hoạch còn hiệu lực, ${f.all} tính cả các phiên bản; các năm ${f.years}`,
    `${f.rows} dòng bảng, ${f.sections} mục, ${f.targets} mục tiêu, ${f.deadlines} thời hạn, ${f.entries} mục theo dõi`,
    `${f.bytes}, ${f.ratio} byte cho mỗi byte văn bản; bảng dữ liệu phiên bản ${f.version}`,
  ],
  troubles: {
    notThere: (path) => ({
      what: `không có ${path}`,
      expected: 'một kho lưu trữ',
      example: 'reform-plan archive build ke-hoach/ -o kho.sqlite',
      got: 'không có tệp nào tên như vậy',
    }),
    noArchive: (path) => ({
      what: `${path} không phải kho lưu trữ kế hoạch`,
      expected: 'tệp do reform-plan archive build tạo ra',
      example: 'reform-plan archive build ke-hoach/ -o kho.sqlite',
      got: 'một loại tệp khác, vẫn để nguyên',
    }),
    otherVersion: (path, got, known) => ({
      what: `${path} có bảng dữ liệu thuộc phiên bản khác`,
      expected: `phiên bản ${known}`,
      example:
        got < known
          ? `reform-plan archive build ke-hoach/ -o ${path} (để nâng cấp)`
          : 'bản reform-plan mới như bản đã tạo ra kho',
      got: `phiên bản ${got}`,
    }),
    busy: (path, pid) => ({
      what: `${path} đang được ghi`,
      expected: 'kho không có chương trình nào khác đang ghi; không mất dữ liệu, xin thử lại',
      example: `nếu không còn chương trình nào dùng kho mà trước đó có chương trình bị dừng giữa chừng: rmdir ${path}.lock`,
      got: pid === null ? 'khóa do chương trình khác giữ' : `tiến trình ${pid} đang xây dựng kho`,
    }),
    damaged: (path, got) => ({
      what: `không đọc được hết ${path}`,
      expected: 'kho nguyên vẹn như khi được ghi',
      example: 'lấy lại từ bản sao lưu, hoặc xây dựng lại từ các kế hoạch dưới tên khác',
      got,
    }),
    full: (path, got) => ({
      what: `không ghi được ${path}`,
      expected: 'còn chỗ trên đĩa; kho vẫn như trước',
      example: 'df -h .; reform-plan archive build ke-hoach/ -o /noi-khac/kho.sqlite',
      got,
    }),
    unusable: (path, got) => ({
      what: `không ghi được ${path}`,
      expected: 'tệp và thư mục được phép ghi; kho vẫn như trước',
      example: 'reform-plan archive build ke-hoach/ -o kho.sqlite',
      got,
    }),
    changing: (path) => ({
      what: `${path} thay đổi trong lúc đang đọc`,
      expected: 'tệp không bị ghi trong lúc đọc; nội dung trước đó vẫn còn trong kho, lần sau sẽ đọc lại',
      example: 'chạy lại khi tệp đã ghi xong',
      got: 'kích thước hoặc thời điểm sửa sau khi đọc khác với trước khi đọc',
    }),
    tooMany: (path, most) => ({
      what: `${path} có quá nhiều bản ghi để đưa vào kho`,
      expected: `nhiều nhất ${most} bản ghi trong một kế hoạch`,
      example: 'một kế hoạch, không phải sổ đăng ký hay cơ sở dữ liệu',
      got: 'nhiều hơn',
    }),
    noPlan: (archivePath, key, names) => ({
      what: `${archivePath} không có kế hoạch "${key}"`,
      expected: `mã của kế hoạch, hoặc một phần của mã hay của số ký hiệu${near(names)}`,
      example: `${archivePath}:${names[0] ?? 'vn/an-hai/kh/2024/218-kh-ubnd'}`,
      got: `"${key}"`,
    }),
    manyPlans: (archivePath, key, names) => ({
      what: `${archivePath} có nhiều kế hoạch khớp với "${key}"`,
      expected: `một trong ${names.map((name) => `"${name}"`).join(', ')}, …`,
      example: `${archivePath}:${names[0] ?? ''}`,
      got: `"${key}"`,
    }),
    noWords: () => ({
      what: 'không có từ nào để tìm',
      expected: 'ít nhất một từ gồm chữ hoặc số',
      example: 'reform-plan archive search kho.sqlite quyết định',
      got: 'không có',
    }),
    tooManyWords: (got, most) => ({
      what: 'quá nhiều từ cần tìm',
      expected: `nhiều nhất ${most} từ`,
      example: 'reform-plan archive search kho.sqlite "dịch vụ công trực tuyến"',
      got: `${got} từ`,
    }),
    unknownProvince: (got, names) => ({
      what: `hiện nay và trước đây đều không có tỉnh "${got}"`,
      expected: `tên tỉnh, thành phố, có dấu hay không dấu${near(names)}`,
      example: '--province "Bình Thuận"',
      got: `"${got}"`,
    }),
    badYear: (option, got) => ({
      what: `${option} không nhận "${got}"`,
      expected: 'năm gồm bốn chữ số',
      example: `${option} 2024`,
      got: `"${got}"`,
    }),
    notEmpty: (folder) => ({
      what: `${folder} không trống`,
      expected: 'thư mục trống hoặc chưa có: phần cũ sẽ bị tính chung với phần mới',
      example: 'reform-plan archive export kho.sqlite --to parquet dataset-2',
      got: 'thư mục đã có tệp',
    }),
    noFolders: () => ({
      what: 'chưa nêu thư mục kế hoạch nào',
      expected: 'thư mục chứa kế hoạch hoặc văn bản, hoặc từng tệp',
      example: 'reform-plan archive build ke-hoach/ -o kho.sqlite',
      got: 'không có gì',
    }),
    noOutput: () => ({
      what: 'chưa nêu tệp kho lưu trữ',
      expected: '--output kèm tên tệp cần tạo hoặc cập nhật',
      example: 'reform-plan archive build ke-hoach/ -o kho.sqlite',
      got: 'không có gì',
    }),
    ledgerElsewhere: (plan: string) => ({
      what: `không ghi được tiến độ cho ${plan}: kho lưu trữ chỉ giữ bản sao của sổ theo dõi`,
      expected:
        'tệp kế hoạch có sổ theo dõi đặt cạnh, hoặc --ledger kèm tên sổ; ghi xong thì chạy lại lệnh build',
      example: 'reform-plan track set ke-hoach.json III.2 --done 2026-03-10',
      got: 'một kế hoạch trong kho lưu trữ',
    }),
    badLedger: (path, got) => ({
      what: `không đọc được ${path} như sổ theo dõi`,
      expected: 'YAML có "schemaVersion", "plan" và "entries"; mỗi mục có "task" và "state"',
      example: 'entries: [{ task: "pl/1", state: done, doneOn: 2025-03-01 }]',
      got,
    }),
  },
};
