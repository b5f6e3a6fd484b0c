import { PURPOSES, TAILS } from '../tables/phrases/topics.ts';
import { Random } from '../tables/random.ts';
import type { CorpusTable } from '../tables/table.ts';
import type { Layout } from './layout.ts';

export interface FrameLine {
  readonly text: string;
  readonly align: 'left' | 'center' | 'both';
  readonly bold?: boolean;
  readonly italic?: boolean;
}
/** What stands before the table's page, over the table, and after it. */
export interface Frame {
  /** Letterhead: two columns, lines of each; null where the file begins with the table's page. */
  readonly letterhead: { readonly left: readonly FrameLine[]; readonly right: readonly FrameLine[] } | null;
  readonly body: readonly FrameLine[];
  readonly over: readonly FrameLine[];
  readonly under: readonly FrameLine[];
}

const BASES = [
  'Căn cứ Luật Tổ chức chính quyền địa phương;',
  'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;',
  'Căn cứ Chương trình công tác năm của Ủy ban nhân dân;',
  'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 118/TTr-SNV;',
];
const AIMS = ['Mục đích', 'Yêu cầu', 'Mục tiêu chung', 'Quan điểm'];
const SIGNERS = [
  'Lê Văn Thụ',
  'Đào Thị Mận',
  'Phùng Quang Sắt',
  'Vi Thị Sương',
  'Hồ Đức Nhãn',
  'Trịnh Xuân Kẽm',
];

const line = (
  text: string,
  align: FrameLine['align'] = 'both',
  more: Partial<FrameLine> = {},
): FrameLine => ({ text, align, ...more });
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The plan around a table; drawn from the layout's id, so that a layout always brings the same one. */
export function frameOf(table: CorpusTable, layout: Layout): Frame {
  const random = new Random(`frame ${layout.id}`);
  const number = random.int(2, 980);
  const day = `${String(random.int(1, 28)).padStart(2, '0')}/01/${table.year}`;
  const issuer = `UBND tỉnh ${table.province}`;
  const over = [
    ...(layout.frame === 'title'
      ? []
      : [
          line(random.pick(['PHỤ LỤC', 'Phụ lục', 'PHỤ LỤC I', 'Phụ lục 1', 'PHỤ LỤC 02']), 'center', {
            bold: true,
          }),
        ]),
    line(table.title, 'center', { bold: true }),
    ...(layout.frame === 'title'
      ? []
      : [
          line(
            `(${random.pick(['Kèm theo', 'Ban hành kèm theo'])} Kế hoạch số ${random.pick([String(number), '      '])}/KH-UBND ngày ${day} của ${issuer})`,
            'center',
            { italic: true },
          ),
        ]),
  ];
  const signer = random.pick(SIGNERS);
  const endings: Record<Layout['ending'], FrameLine[]> = {
    none: [],
    stroke: [line('_______________', 'center')],
    note: [
      line(`Ghi chú: ${capital(random.pick(TAILS))}; ${random.pick(PURPOSES)}.`, 'both', { italic: true }),
    ],
    signature: [
      line('TM. ỦY BAN NHÂN DÂN', 'center', { bold: true }),
      line('CHỦ TỊCH', 'center', { bold: true }),
      line(''),
      line(signer, 'center', { bold: true }),
    ],
  };
  if (layout.frame !== 'plan') return { letterhead: null, body: [], over, under: endings[layout.ending] };
  return {
    letterhead: {
      left: [
        line('ỦY BAN NHÂN DÂN', 'center', { bold: true }),
        line(`TỈNH ${table.province.toUpperCase()}`, 'center', { bold: true }),
        line(`Số: ${number}/KH-UBND`, 'center'),
      ],
      right: [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'center', { bold: true }),
        line('Độc lập - Tự do - Hạnh phúc', 'center', { bold: true }),
        line(`${table.province}, ngày ${day.slice(0, 2)} tháng 01 năm ${table.year}`, 'center', {
          italic: true,
        }),
      ],
    },
    body: planBody(random, table, signer),
    over,
    under: endings[layout.ending],
  };
}

function planBody(random: Random, table: CorpusTable, signer: string): FrameLine[] {
  const say = (): string => `${capital(random.pick(TAILS))}, ${random.pick(PURPOSES)}.`;
  const [first = '', second = ''] = random.some(AIMS, 2);
  return [
    line('KẾ HOẠCH', 'center', { bold: true }),
    line(`Cải cách hành chính nhà nước năm ${table.year} tỉnh ${table.province}`, 'center', { bold: true }),
    ...random.some(BASES, random.int(1, 3)).map((basis) => line(basis, 'both', { italic: true })),
    line(`Ủy ban nhân dân tỉnh ${table.province} ban hành Kế hoạch như sau:`),
    line('I. MỤC ĐÍCH, YÊU CẦU', 'left', { bold: true }),
    line(`1. ${first}`, 'left'),
    line(say()),
    line(`2. ${second}`, 'left'),
    line(say()),
    line('II. NHIỆM VỤ', 'left', { bold: true }),
    line('Nhiệm vụ cụ thể nêu tại Phụ lục kèm theo.'),
    ...Array.from({ length: random.int(0, 6) }, () => line(`- ${say()}`)),
    line('III. TỔ CHỨC THỰC HIỆN', 'left', { bold: true }),
    line(`1. ${say()}`),
    line(`2. ${say()}`),
    line('Nơi nhận:', 'left', { bold: true, italic: true }),
    line('- Bộ Nội vụ;', 'left'),
    line('- Các sở, ban, ngành;', 'left'),
    line('- Lưu: VT, NC.', 'left'),
    line('TM. ỦY BAN NHÂN DÂN', 'center', { bold: true }),
    line('CHỦ TỊCH', 'center', { bold: true }),
    line(signer, 'center', { bold: true }),
  ];
}
