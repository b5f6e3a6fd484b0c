import type { Outcome } from '../../model/correcting.ts';
import { dayMonthYear } from '../../text/days.ts';
import { typedAs } from '../options.ts';
import type { MessageWords } from '../table.ts';

const near = (names: readonly string[]): string =>
  names.length > 0 ? `; gần nhất: ${names.map((name) => `"${name}"`).join(', ')}` : '';

/** Số chỗ sửa được nêu từng chỗ. */
const SHOWN_PLACES = 10;

const holds = (reads: string): string => (reads === '' ? 'nay để trống' : `nay ghi "${reads}"`);

const OUTCOMES: Readonly<Record<Outcome, (reads: string) => string>> = {
  applied: () => 'đã áp dụng',
  agreed: () => 'không còn cần: nay máy đã đọc đúng như vậy',
  conflict: (reads) => `chưa áp dụng: ô này ${holds(reads)}`,
  twice: (reads) => `chưa áp dụng: một mục trước đã đính chính ô này, ${holds(reads)}`,
  'words-differ': () => 'chưa áp dụng: gộp chữ của hai ô lại thì trước và sau khi chuyển không như nhau',
  unplaced: () => 'chưa áp dụng: không tìm thấy dòng',
  unfit: () => 'chưa áp dụng: ô này chỉ nhận một ngày',
};

export const corrections: MessageWords['corrections'] = {
  comment: (file) => `Đính chính của ${file}: "was" là chữ máy đọc, "now" là chữ đúng. Có thể sửa bằng tay.`,
  help: {
    plan: 'văn bản gốc (không phải tệp kế hoạch đã đọc ra từ văn bản)',
    set: 'chữ đúng của một ô: DÒNG.CỘT="chữ"; cột ghi theo mã hoặc tên cột; dùng được nhiều lần',
    move: 'chữ thuộc ô khác: DÒNG.CỘT:CỘT-KHÁC="chữ ở cuối hoặc đầu CỘT"',
    check: 'đã có người xem các dòng này và thấy đúng',
    from: 'nhận những chỗ đã sửa trong tệp kết xuất (yaml, json, xlsx, csv)',
    list: 'liệt kê các đính chính và còn khớp hay không',
    undo: 'bỏ một đính chính: DÒNG.CỘT, hoặc DÒNG để bỏ mọi đính chính của dòng',
    by: 'người đính chính (mặc định: tên tài khoản)',
    note: 'ghi chú kèm theo đính chính',
    corrections: 'tệp đính chính (mặc định: TÊN.corrections.yaml cạnh văn bản)',
    dryRun: 'chỉ báo sẽ thay đổi gì, không ghi',
  },
  examples: `
Ví dụ:
  $ reform-plan correct ke-hoach.docx --set pl-2/9.lead="Sở Tài chính"
  $ reform-plan correct ke-hoach.docx --move pl-2/9.task:product="Quyết định ban hành"
  $ reform-plan correct ke-hoach.docx --check pl-2/9,pl-2/10 --by "Nguyễn Thị Hoa"
  $ reform-plan export ke-hoach.docx -o nhiem-vu.xlsx   (sửa) && reform-plan correct ke-hoach.docx --from nhiem-vu.xlsx
  $ reform-plan correct ke-hoach.docx --list
  $ reform-plan correct ke-hoach.docx --undo pl-2/9.lead

Mọi lệnh đọc văn bản đều áp dụng đính chính đặt cạnh văn bản.

Mã kết thúc: 0 bình thường, 1 có đính chính không còn khớp (--list), 2 không chạy được.`,
  outcome: (outcome, reads) => OUTCOMES[outcome](reads),
  lookedAt: (outcome, reads) => {
    if (outcome === 'applied') return 'vẫn như lúc xem';
    return outcome === 'unplaced' ? 'không tìm thấy dòng' : `cần xem lại: dòng này ${holds(reads)}`;
  },
  changed: (n, path) => `${n} đính chính trong ${path}`,
  wouldChange: (n, path) => `sẽ ghi ${n} đính chính vào ${path}`,
  nothingChanged: 'không có gì phải đính chính: văn bản đã đọc đúng như vậy',
  none: (path) => `không có đính chính nào trong ${path}`,
  listed: (n, unfit) => `${n} mục đính chính${unfit > 0 ? `, trong đó ${unfit} mục chưa áp dụng` : ''}`,
  columns: {
    of: 'Ô',
    was: 'Máy đọc',
    now: 'Đúng là',
    by: 'Người đính chính',
    at: 'Ngày',
    note: 'Ghi chú',
    outcome: 'Tình trạng',
  },
  day: dayMonthYear,
  empty: '(trống)',
  checked: '(đã xem, đúng)',
  troubles: {
    badFile: (path, fault, more) => ({
      what: `${path}${fault ? `:${fault.line}:${fault.column}` : ''} không phải tệp đính chính`,
      expected: fault
        ? `${fault.path === '' ? '' : `${fault.path}: `}${fault.expected}`
        : 'schemaVersion, source và entries',
      example: 'reform-plan correct ke-hoach.docx --set pl-2/9.lead="Sở Tài chính", lệnh này ghi ra tệp đó',
      got: `${fault?.got ?? 'tệp rỗng'}${more > 0 ? ` (và ${more} lỗi khác)` : ''}`,
    }),
    misfit: (misfit, names) => {
      const example = 'reform-plan correct ke-hoach.docx --set pl-2/9.lead="Sở Tài chính"';
      switch (misfit.kind) {
        case 'no-record':
          return {
            what: `kế hoạch không có dòng hoặc mục "${misfit.named}"`,
            expected: `mã của dòng (pl-2/9), đường dẫn của mục (II.3), hoặc document${near(names)}`,
            example,
            got: `"${misfit.named}"`,
          };
        case 'no-field':
          return {
            what: `${misfit.of} không có cột "${misfit.named}"`,
            expected: `${misfit.known.join(', ')}, hoặc tên cột như in trong bảng${near(names)}`,
            example,
            got: misfit.named === '' ? 'không ghi cột' : `"${misfit.named}"`,
          };
        case 'no-day':
          return {
            what: `${misfit.named} không nhận "${misfit.words}"`,
            expected: 'một ngày có trong lịch',
            example: '--set document.issuedOn=2026-01-15',
            got: `"${misfit.words}"`,
          };
        case 'no-such-words':
          return {
            what: `${misfit.named} không bắt đầu cũng không kết thúc bằng "${misfit.words}"`,
            expected: 'chữ ở đầu hoặc cuối ô, đúng như máy đọc',
            example: '--move pl-2/9.task:product="Quyết định ban hành"',
            got: `"${misfit.reads}"`,
          };
        case 'nothing-to-undo':
          return {
            what: `${misfit.named} chưa được đính chính`,
            expected: `một đính chính mà --list liệt kê${near(names)}`,
            example: '--undo pl-2/9.lead',
            got: `"${misfit.named}"`,
          };
        case 'not-a-row':
          return {
            what: `${misfit.named} không phải dòng của bảng`,
            expected: 'mã của một dòng',
            example: '--check pl-2/9',
            got: `"${misfit.named}"`,
          };
      }
    },
    badSaying: (option, got) => ({
      what: `${option} không nhận "${got}"`,
      expected: option === '--move' ? 'DÒNG.CỘT:CỘT-KHÁC=chữ' : 'DÒNG.CỘT=chữ',
      example:
        option === '--move'
          ? '--move pl-2/9.task:product="Quyết định ban hành"'
          : '--set pl-2/9.lead="Sở Tài chính"',
      got: `"${got}"`,
    }),
    nothingSaid: () => ({
      what: 'chưa nói đính chính gì',
      expected: '--set, --move, --check, --from, --undo hoặc --list',
      example: 'reform-plan correct ke-hoach.docx --set pl-2/9.lead="Sở Tài chính"',
      got: 'không có tùy chọn nào',
    }),
    notADocument: (path, source) => ({
      what: `${path} là tệp kế hoạch, được ghi lại mỗi lần đọc văn bản`,
      expected: 'văn bản gốc; tệp kế hoạch đã sửa thì nhận bằng --from',
      example: `reform-plan correct ${typedAs(source)} --from ${typedAs(path)}`,
      got: 'tệp kế hoạch',
    }),
    unplacedEdits: (path, places) => ({
      what: `${path}: ${places.length} chỗ sửa không xác định được vị trí`,
      expected: 'chỉ sửa chữ trong ô của các dòng đã có; giữ nguyên mã dòng',
      example:
        'reform-plan export ke-hoach.docx -o nhiem-vu.xlsx, sửa, rồi reform-plan correct ke-hoach.docx --from nhiem-vu.xlsx',
      got: [
        ...places.slice(0, SHOWN_PLACES).map(({ place, why }) => `${place}: ${why}`),
        ...(places.length > SHOWN_PLACES ? [`và ${places.length - SHOWN_PLACES} chỗ khác`] : []),
      ].join('; '),
    }),
    unknownEdited: (path, got) => ({
      what: `${path} không phải tệp kết xuất dùng để đính chính được`,
      expected: 'tệp kế hoạch (yaml, json, ndjson), hoặc bảng (xlsx, csv) có cột mã dòng',
      example: 'reform-plan export ke-hoach.docx -o nhiem-vu.xlsx',
      got,
    }),
  },
  why: {
    noId: 'dòng không có mã',
    unknownRow: (id) => `kế hoạch không có dòng "${id}"`,
    twiceRow: (id) => `dòng ${id} có hai lần, chữ khác nhau`,
    mergedCell: 'ô đã bị gộp với ô bên cạnh',
    inheritedCell: 'chữ nằm ở dòng được gộp ô cùng, không xoá ở đây được',
    derived: (column) => `"${column}" được suy ra từ chữ trong ô; hãy sửa chữ`,
    ownWords: 'dòng này lấy từ một mục của lời văn; hãy sửa mục đó trong tệp kế hoạch',
  },
};
