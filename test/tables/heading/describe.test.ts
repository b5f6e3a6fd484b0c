import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/source/lines.ts';
import { describeAgain } from '../../../src/tables/heading/again.ts';
import { describeColumns } from '../../../src/tables/heading/describe.ts';

const YEAR = { start: '2026-01-01', end: '2026-12-31' };
const words = (text: string) => (text === '' ? [] : tokenize(text, 0, 1, 1));

/** Columns as their heading ("upper > own", or with "@role" as it was read before) and their cells. */
type Given = readonly [heading: string, ...cells: string[]];

function described(...columns: Given[]) {
  const drafts = columns.map(([heading]) => {
    const [words_ = '', role] = heading.split('@');
    const [own = '', upper = ''] = words_.split(' > ').reverse();
    return { own: words(own), upper: words(upper), ...(role ? { role } : {}) };
  });
  return describeColumns(
    drafts,
    columns.map(([, ...cells]) => cells),
    YEAR,
  ).columns;
}

/** Role and use of each column. */
const told = (...columns: Given[]) =>
  described(...columns).map(({ role, use }) =>
    use ? `${role.replace(/-\d+$/, '')}:${use}` : role.replace(/-\d+$/, ''),
  );

const NO: Given = ['TT', '1', '2', '3'];
const TASK: Given = ['Nhiệm vụ', 'Sơn lại bến đò ngang', 'Kẻ vạch bến khách', 'Lắp phao tiêu ở cửa sông'];
const LEAD: Given = ['Chủ trì', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp'];

describe('what columns are used for beside their roles', () => {
  it.each<[string, Given[], string[]]>([
    [
      'marks under quarters',
      [
        ['Quý I', 'x', '', ''],
        ['Quý II', '', 'x', 'x'],
      ],
      ['other:mark', 'other:mark'],
    ],
    [
      'marks under quarters, one of which nobody marked',
      [
        ['Quý I', 'x', 'x', 'x'],
        ['Quý II', '', '', ''],
      ],
      ['other:mark', 'other:mark'],
    ],
    [
      'values under years',
      [
        ['Năm 2026', '40%', '50%', '60%'],
        ['Năm 2027', '50%', '60%', '70%'],
      ],
      ['other:value', 'other:value'],
    ],
    ['marks under how often', [['Hằng quý', 'x', '', 'x']], ['other:mark']],
    ['units, by their heading', [['Đơn vị tính', 'gói', 'bản', 'vụ']], ['other:unit']],
    ['units, by their cells', [['Tính theo', 'xã', 'hồ sơ', 'lớp']], ['other:unit']],
    ['money, by its heading', [['Kinh phí', '3', '4', '5']], ['other:money']],
    ['money, by its cells', [['Phần chi', '25.000.000', '4.500.000', '120.000.000']], ['other:money']],
    ['persons, by their heading', [['Họ và tên', 'A', 'B', 'C']], ['other:person']],
    [
      'persons, by their cells',
      [['Người lo', 'Ông Lò Văn Mẫu', 'Bà Hà Thị Mẫu', 'Ông Vi Văn Mẫu']],
      ['other:person'],
    ],
    [
      'a start and an end, by their headings',
      [
        ['Bắt đầu', 'Quý I', 'Quý I', 'Quý II'],
        ['Kết thúc', 'Quý II', 'Quý III', 'Quý IV'],
      ],
      ['other:start', 'other:end'],
    ],
    [
      'a start and the time by which it is done',
      [
        ['Bắt đầu', 'Quý I', 'Quý I', 'Quý II'],
        ['Hoàn thành', 'Quý II', 'Quý III', 'Quý IV'],
      ],
      ['other:start', 'other:end'],
    ],
    [
      'a start and an end, by their cells',
      [
        ['Khởi động', 'Quý I', 'Quý I', 'Quý II'],
        ['Xong', 'Quý II', 'Quý III', 'Quý IV'],
      ],
      ['other:start', 'other:end'],
    ],
    ['one end alone is a deadline', [['Ngày hoàn thành', 'Quý II', 'Quý III', 'Quý IV']], ['deadline']],
  ])('%s', (_, more, want) => {
    expect(told(NO, TASK, LEAD, ...more).slice(3)).toEqual(want);
    expect(told(NO, TASK, LEAD, ...more).slice(0, 3)).toEqual(['no', 'task', 'lead']);
  });

  it('has the period that its heading names, where its cells are marks or values', () => {
    const [, , , first, second] = described(NO, TASK, LEAD, ['Quý I', 'x', '', ''], ['Quý II', '', 'x', 'x']);
    expect(first?.period).toEqual({ start: '2026-01-01', end: '2026-03-31' });
    expect(second?.period).toEqual({ start: '2026-04-01', end: '2026-06-30' });
    expect(described(NO, TASK, LEAD, ['Quý I', 'Tháng 2', 'Tháng 3', '15/3'])[3]).not.toHaveProperty(
      'period',
    );
  });
});

describe('Does "Đơn vị" name the unit of measure or a body?', () => {
  const AIM: Given = ['Chỉ tiêu'];

  it('the unit, right before amounts of years', () => {
    expect(told(['TT'], AIM, ['Đơn vị'], ['2026'], ['2027'])[2]).toBe('other:unit');
    expect(told(['TT'], AIM, ['Đơn vị'], ['Thực hiện 2026'], ['Mục tiêu năm 2027'])[2]).toBe('other:unit');
  });

  it('no unit before one year alone, before a body, or with words of its own', () => {
    expect(told(['TT'], AIM, ['Đơn vị'], ['2026'], ['Ghi chú'])[2]).not.toContain('unit');
    expect(told(['TT'], AIM, ['Đơn vị'], ['Chủ trì'], ['2027'])[2]).not.toContain('unit');
    expect(told(['TT'], AIM, ['Đơn vị phụ trách'], ['2026'], ['2027'])[2]).not.toContain('unit');
  });
});

describe('the role of a column', () => {
  it('is told by its heading, by its cells, or by both, and says by which', () => {
    const [, , both, heading, contents] = described(
      NO,
      TASK,
      LEAD,
      ['Thời hạn', '', '', ''],
      ['Chừng kết quả ra sao', 'Báo cáo', 'Quyết định', 'Kế hoạch'],
    );
    expect([both?.role, both?.evidence]).toEqual(['lead', 'both']);
    expect([heading?.role, heading?.evidence]).toEqual(['deadline', 'heading']);
    expect(contents?.role).toBe('product');
  });

  it('of cells alone is said to be so', () => {
    const [, , , column] = described(NO, TASK, LEAD, ['Chừng nào', 'Quý I', 'Quý II', 'Tháng 8']);
    expect([column?.role, column?.evidence]).toEqual(['deadline', 'contents']);
  });

  it('stays as it was read before, unless its cells tell strongly against it', () => {
    const before: Given = ['Nơi@coordinate', '', '', ''];
    expect(told(NO, TASK, LEAD, before)[3]).toBe('coordinate');
    expect(told(NO, TASK, LEAD, ['Nơi', '', '', ''])[3]).not.toBe('coordinate');
  });

  it('is half told by what stands over it', () => {
    const over = told(
      NO,
      TASK,
      ['Cơ quan > Chủ trì', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp'],
      ['Cơ quan > Phối hợp', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp'],
    );
    expect(over).toEqual(['no', 'task', 'lead', 'coordinate']);
  });

  it('has heading and what stands over it as they are printed', () => {
    const [, , column] = described(NO, TASK, ['Phân công > Chủ trì', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp']);
    expect([column?.heading, column?.own, column?.upper]).toEqual([
      'Phân công Chủ trì',
      'Chủ trì',
      'Phân công',
    ]);
    expect(column?.tokens.map(({ text }) => text)).toEqual(['Phân', 'công', 'Chủ', 'trì']);
  });

  it('of columns that nothing is known of are numbered', () => {
    const columns = described(NO, TASK, LEAD, ['Xanh', '', '', ''], ['Đỏ', '', '', '']);
    expect(columns.slice(3).map(({ role }) => role)).toEqual(['other-1', 'other-2']);
  });
});

describe('once the rows of a table are known', () => {
  it('each column is looked at again with its cells, numbers among them', () => {
    const before = described(['TT'], ['Nhiệm vụ'], ['Nơi lo'], ['Phân công > Chừng nào']);
    const items = ['1', '2', '3'].map((number, i) => ({
      kind: 'row' as const,
      number: words(number),
      cells: [
        [],
        [words(TASK[i + 1] ?? '')],
        [words(LEAD[i + 1] ?? '')],
        [words(`Quý ${['I', 'II', 'III'][i]}`)],
      ],
      mergedUp: [0, 0, 0, 0],
      confidence: 1,
    }));
    const { columns, contents } = describeAgain(
      before,
      [{ kind: 'total', tokens: words('Tổng cộng: 3 nhiệm vụ') }, ...items],
      YEAR,
    );
    expect(columns.map(({ role }) => role)).toEqual(['no', 'task', 'lead', 'deadline']);
    expect(columns.map(({ heading }) => heading)).toEqual([
      'TT',
      'Nhiệm vụ',
      'Nơi lo',
      'Phân công Chừng nào',
    ]);
    expect(columns[3]).toMatchObject({ own: 'Chừng nào', upper: 'Phân công' });
    expect(columns[3]?.tokens).toBe(before[3]?.tokens);
    expect(contents.map(({ filled }) => filled)).toEqual([3, 3, 3, 3]);
    expect(contents[0]?.sequence).toBe(1);
  });
});

describe('what was reached in a year, beside what is aimed at in the next one', () => {
  it('tells which of two aims is the amount, whatever each was read as alone', () => {
    const columns = told(
      ['TT@no'],
      ['Chỉ tiêu phấn đấu@target'],
      ['ĐVT'],
      ['Kết quả 2026@product'],
      ['Chỉ tiêu 2027@indicator'],
    );
    expect(columns).toEqual(['no', 'indicator', 'other:unit', 'other:value', 'target']);
  });

  const AIM: Given = ['Nội dung chỉ tiêu', 'Hộ dùng nước sạch', 'Bến đò có phao', 'Thôn có chợ'];
  const amounts = (heading: string): Given => [heading, '40%', '12', '1,5'];

  it('holds amounts, whatever its heading says beside the year', () => {
    expect(told(NO, AIM, amounts('Thực hiện 2025'), amounts('Chỉ tiêu 2026'))).toEqual([
      'no',
      'indicator',
      'other:value',
      'target',
    ]);
  });

  it('is who carries it out where the cells are bodies', () => {
    const bodies: Given = ['Thực hiện 2025', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp'];
    expect(told(NO, AIM, bodies, amounts('Chỉ tiêu 2026'))[2]).toBe('lead');
  });
});

describe('Where do the cells decide what a column is used for?', () => {
  const use = (heading: string, ...cells: string[]) => told(NO, TASK, LEAD, [heading, ...cells])[3];
  const times = (text: string, count: number): string[] => Array(count).fill(text);

  it('marks from seven cells in ten on', () => {
    expect(use('Quý I', ...times('x', 7), ...times('Sở Y tế', 3))).toBe('other:mark');
    expect(use('Quý I', ...times('x', 6), ...times('Sở Y tế', 4))).toBe('other:value');
  });

  it('amounts under a period from five in ten on, where the others are times', () => {
    expect(use('Quý I', ...times('5%', 5), ...times('Tháng 2', 5))).toBe('other:value');
    expect(use('Quý I', ...times('5%', 4), ...times('Tháng 2', 6))).toBe('other');
  });

  it('units from seven in ten on, of fewer than three words each', () => {
    expect(use('Tính theo', ...times('xã', 7), ...times('Bến ở xa', 3))).toBe('other:unit');
    expect(use('Tính theo', ...times('xã', 6), ...times('Bến ở xa', 4))).not.toBe('other:unit');
    expect(use('Tính theo', ...times('xã', 3), 'một hai ba bốn năm sáu bảy tám')).toBe('other:unit');
    expect(use('Tính theo', ...times('xã', 3), 'một hai ba bốn năm sáu bảy tám chín')).not.toBe('other:unit');
  });

  it('money and persons from seven in ten on', () => {
    expect(use('Phần chi', ...times('25.000.000', 7), ...times('Chưa rõ', 3))).toBe('other:money');
    expect(use('Phần chi', ...times('25.000.000', 6), ...times('Chưa rõ', 4))).not.toBe('other:money');
    expect(use('Người lo', ...times('Ông Lò Văn Mẫu', 7), ...times('Chưa rõ', 3))).toBe('other:person');
    expect(use('Người lo', ...times('Ông Lò Văn Mẫu', 6), ...times('Chưa rõ', 4))).not.toBe('other:person');
  });
});

describe('Which column is the end of a start?', () => {
  it('that of a deadline right behind it', () => {
    expect(told(NO, TASK, ['Bắt đầu'], ['Thời hạn']).slice(2)).toEqual(['other:start', 'other:end']);
  });

  it('none that stands elsewhere', () => {
    expect(told(NO, TASK, ['Thời hạn'], ['Bắt đầu']).slice(2)).toEqual(['deadline', 'other']);
    expect(told(NO, TASK, ['Bắt đầu'], ['Chủ trì'], ['Thời hạn']).slice(2)).toEqual([
      'other',
      'lead',
      'deadline',
    ]);
  });
});

describe('What is a column that stands for a period, before its cells are known?', () => {
  it('a time, where it stands alone under one', () => {
    expect(told(['TT'], ['Nhiệm vụ'], ['Thời gian > 2026'], ['Thời gian > Chừng'])).toEqual([
      'no',
      'task',
      'deadline',
      'other',
    ]);
  });

  it('none of the roles, beside another under the same heading', () => {
    expect(told(['TT'], ['Nhiệm vụ'], ['Thời gian > 2026'], ['Thời gian > 2027']).slice(2)).toEqual([
      'other',
      'other',
    ]);
    expect(told(['TT'], ['Thời gian > 2026'], ['Nhiệm vụ'], ['Thời gian > 2027'])).toEqual([
      'no',
      'deadline',
      'task',
      'other',
    ]);
  });
});

describe('Does a heading that names a role keep it, whatever its cells could be used for?', () => {
  it.each([
    ['money', 'Sản phẩm', '25.000.000', 'product'],
    ['units', 'Sản phẩm', 'xã', 'product'],
    ['persons', 'Chủ trì', 'Ông Lò Văn Mẫu', 'lead'],
  ])('%s', (_, heading, cell, role) => {
    expect(told(['TT'], ['Nhiệm vụ'], [heading, ...Array(4).fill(cell)])[2]).toBe(role);
  });
});

it('How many marks under how often are a mark’s column? Seven in ten', () => {
  const marked = (count: number) =>
    told(['Hằng quý', ...Array(count).fill('x'), ...Array(10 - count).fill('Bến')])[0];
  expect([7, 6].map(marked)).toEqual(['other:mark', 'other']);
});

it('An end that stands first is one too, beside a start', () => {
  expect(told(['Kết thúc'], ['Bắt đầu'], ['Nhiệm vụ'])).toEqual(['other:end', 'other:start', 'task']);
});

it('Does a time over months in figures make the first of them nobody who does it?', () => {
  expect(
    told(['TT'], ['Nhiệm vụ'], ['Chủ trì'], ['Tháng thực hiện > 1-3'], ['4-6'], ['7-9'], ['10-12']).slice(3),
  ).toEqual(['other', 'other', 'other', 'other']);
});

it('Does the column before the one that takes part, under one heading with it, lead?', () => {
  expect(told(['TT'], ['Nhiệm vụ'], ['Nhóm gánh > Toán đi đầu'], ['Phối hợp']).slice(2)).toEqual([
    'lead',
    'coordinate',
  ]);
});
