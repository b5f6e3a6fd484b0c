import { expect, it } from 'vitest';
import { type FlatPiece, underUppers } from '../../../src/tables/heading/levels.ts';
import { textSource } from '../support.ts';

function pieces(...list: readonly (readonly [string, string])[]): FlatPiece[] {
  return list.map(([role, text]) => {
    const [block] = textSource(text).blocks;
    return { role, tokens: block?.kind === 'line' ? block.tokens : [] };
  });
}
const text = (list: readonly { text: string }[]): string => list.map((t) => t.text).join(' ');
const columns = (list: readonly FlatPiece[]): string[] =>
  underUppers(list).map(({ upper, own }) => [text(upper), text(own)].filter((t) => t !== '').join(' > '));

it('the lower cells stand right behind the upper one', () => {
  expect(
    columns(
      pieces(
        ['no', 'STT'],
        ['task', 'Việc'],
        ['parent', 'Trách nhiệm'],
        ['lead', 'Chủ trì'],
        ['coordinate', 'Phối hợp'],
        ['deadline', 'Thời hạn'],
      ),
    ),
  ).toEqual(['STT', 'Việc', 'Trách nhiệm > Chủ trì', 'Phối hợp', 'Thời hạn']);
});

it('the lower row stands last', () => {
  expect(
    columns(
      pieces(
        ['no', 'TT'],
        ['task', 'Nhiệm vụ'],
        ['parent', 'Phân công'],
        ['deadline', 'Thời hạn'],
        ['note', 'Ghi chú'],
        ['lead', 'Chủ trì'],
        ['coordinate', 'Phối hợp'],
      ),
    ),
  ).toEqual(['TT', 'Nhiệm vụ', 'Phân công > Chủ trì', 'Phối hợp', 'Thời hạn', 'Ghi chú']);
});

it('two upper cells share the lower row', () => {
  expect(
    columns(
      pieces(
        ['no', 'STT'],
        ['task', 'Nhiệm vụ'],
        ['parent', 'Trách nhiệm'],
        ['parent', 'Yêu cầu'],
        ['lead', 'Chủ trì'],
        ['coordinate', 'Phối hợp'],
        ['product', 'Sản phẩm'],
        ['deadline', 'Thời gian'],
      ),
    ),
  ).toEqual(['STT', 'Nhiệm vụ', 'Trách nhiệm > Chủ trì', 'Phối hợp', 'Yêu cầu > Sản phẩm', 'Thời gian']);
});

it('a heading of one level keeps its order', () => {
  const plain = pieces(
    ['no', 'STT'],
    ['task', 'Nội dung'],
    ['lead', 'Cơ quan chủ trì'],
    ['coordinate', 'Cơ quan phối hợp'],
    ['deadline', 'Thời gian'],
    ['note', 'Ghi chú'],
  );
  expect(columns(plain)).toEqual(plain.map((p) => text(p.tokens)));
});

it('years that stand side by side stand under the aim or the time that they divide', () => {
  const years = [
    ['other', '2027'],
    ['other', 'Năm 2028'],
  ] as const;
  const before = [
    ['no', 'STT'],
    ['indicator', 'Chỉ số'],
    ['other', 'Đơn vị tính'],
  ] as const;
  const upper = ['deadline', 'Lộ trình thực hiện'] as const;
  expect(columns(pieces(...before, upper, ['lead', 'Chủ trì'], ...years))).toEqual([
    'STT',
    'Chỉ số',
    'Đơn vị tính',
    'Lộ trình thực hiện > 2027',
    'Năm 2028',
    'Chủ trì',
  ]);
  // what the rows are about is not divided
  expect(columns(pieces(['no', 'STT'], ['indicator', 'Chỉ tiêu'], ...years))).toHaveLength(4);
});

it('periods side by side stand under words of time or aim, however many they are, and not under bodies', () => {
  const years = ['2031', '2032', '2033', '2034', '2035'].map((year) => ['other', year] as const);
  expect(
    columns(
      pieces(
        ['no', 'TT'],
        ['task', 'Nhiệm vụ'],
        ['parent', 'Đơn vị thực hiện'],
        ['deadline', 'Thời gian thực hiện'],
        ['lead', 'Chủ trì'],
        ['coordinate', 'Phối hợp'],
        ...years,
      ),
    ),
  ).toEqual([
    'TT',
    'Nhiệm vụ',
    'Đơn vị thực hiện > Chủ trì',
    'Phối hợp',
    'Thời gian thực hiện > 2031',
    '2032',
    '2033',
    '2034',
    '2035',
  ]);
});

it('a run of periods is not parted', () => {
  expect(
    columns(
      pieces(
        ['no', 'TT'],
        ['indicator', 'Chỉ tiêu'],
        ['parent', 'Kế hoạch thực hiện'],
        ['monitor', 'Cơ quan theo dõi'],
        ['other', 'Quý I'],
        ['other', 'Quý II'],
        ['other', 'Quý III'],
      ),
    ),
  ).toEqual(['TT', 'Chỉ tiêu', 'Kế hoạch thực hiện > Quý I', 'Quý II', 'Quý III', 'Cơ quan theo dõi']);
});

it('money stands over the years that it is spent in', () => {
  expect(
    columns(
      pieces(
        ['no', 'STT'],
        ['task', 'Nhiệm vụ'],
        ['parent', 'Phân công'],
        ['other', 'Dự toán'],
        ['lead', 'Chủ trì'],
        ['coordinate', 'Phối hợp'],
        ['other', 'Năm 2031'],
        ['other', 'Năm 2032'],
        ['other', 'Năm 2033'],
      ),
    ),
  ).toEqual([
    'STT',
    'Nhiệm vụ',
    'Phân công > Chủ trì',
    'Phối hợp',
    'Dự toán > Năm 2031',
    'Năm 2032',
    'Năm 2033',
  ]);
});

it('a time stands over its start and its end', () => {
  expect(
    columns(
      pieces(
        ['no', 'STT'],
        ['task', 'Việc'],
        ['deadline', 'Thời gian thực hiện'],
        ['lead', 'Chủ trì'],
        ['product', 'Sản phẩm'],
        ['deadline', 'Từ'],
        ['deadline', 'Đến'],
      ),
    ),
  ).toEqual(['STT', 'Việc', 'Thời gian thực hiện > Từ', 'Đến', 'Chủ trì', 'Sản phẩm']);
});

it('who does something stands over who leads, takes part and watches over it', () => {
  const upper = ['implement', 'Cơ quan, cá nhân thực hiện'] as const;
  const lower = [
    ['other', 'Lãnh đạo chỉ đạo'],
    ['lead', 'Xóm chủ trì'],
    ['coordinate', 'Xóm phối hợp'],
  ] as const;
  const [no, task, due] = [
    ['no', 'TT'],
    ['task', 'Việc'],
    ['deadline', 'Thời hạn'],
  ] as const;
  const found = ['Cơ quan, cá nhân thực hiện > Lãnh đạo chỉ đạo', 'Xóm chủ trì', 'Xóm phối hợp'];
  expect(columns(pieces(no, task, upper, ...lower, due))).toEqual(['TT', 'Việc', ...found, 'Thời hạn']);
  expect(columns(pieces(no, task, upper, due, ...lower))).toEqual(['TT', 'Việc', ...found, 'Thời hạn']);
});

it('a time stands over its start and its end, and over no product', () => {
  const [no, task, time] = [
    ['no', 'TT'],
    ['task', 'Việc'],
    ['parent', 'Thời gian'],
  ] as const;
  const [bodies, product] = [
    ['implement', 'Đơn vị thực hiện'],
    ['product', 'Sản phẩm'],
  ] as const;
  const [start, end] = [
    ['deadline', 'Bắt đầu'],
    ['deadline', 'Kết thúc'],
  ] as const;
  const [lead, partner] = [
    ['lead', 'Chủ trì'],
    ['coordinate', 'Phối hợp'],
  ] as const;
  const found = [
    'TT',
    'Việc',
    'Thời gian > Bắt đầu',
    'Kết thúc',
    'Đơn vị thực hiện > Chủ trì',
    'Phối hợp',
    'Sản phẩm',
  ];
  expect(columns(pieces(no, task, time, bodies, product, start, end, lead, partner))).toEqual(found);
  expect(columns(pieces(no, task, time, start, end, bodies, lead, partner, product))).toEqual(found);
});

it('a start and an end stand over nothing', () => {
  const list = [
    ['no', 'TT'],
    ['task', 'Việc'],
    ['deadline', 'Ngày bắt đầu'],
    ['deadline', 'Ngày kết thúc'],
  ] as const;
  const found = ['TT', 'Việc', 'Ngày bắt đầu', 'Ngày kết thúc', 'Sản phẩm', 'Điểm'];
  expect(columns(pieces(...list, ['product', 'Sản phẩm'], ['other', 'Điểm']))).toEqual(found);
});

/** The lines of a text as pieces of a heading, with the roles that they were read with. */
function linesOf(written: string, ...roles: readonly string[]): FlatPiece[] {
  const lines = textSource(written).blocks.flatMap((b) => (b.kind === 'line' ? [b] : []));
  return lines.map(({ tokens }, i) => ({ role: roles[i] ?? 'other', tokens }));
}
const TWO_AND_TWO = [
  'TT',
  'Nhóm gánh > Toán đi đầu',
  'Toán theo sau',
  'Việc',
  'Thời gian > Mở máy',
  'Tắt máy',
  'Được gì',
];

it('Does a cell that touches the one before it begin the lower row, whatever its words say?', () => {
  const heading = 'TT\nNhóm gánh\nViệc\nThời gian\nĐược gìToán đi đầu\nToán theo sau\nMở máy\nTắt máy';
  expect(columns(linesOf(heading, 'no', 'other', 'task', 'deadline'))).toEqual(TWO_AND_TWO);
});

it('Do empty lines tell which columns have no lower cell?', () => {
  const heading =
    'TT\nNhóm gánh\nViệc\nThời gian\nĐược gì\n\nToán đi đầu\nToán theo sau\n\nMở máy\nTắt máy\n\n';
  expect(columns(linesOf(heading, 'no', 'other', 'task', 'deadline'))).toEqual(TWO_AND_TWO);
});

it('Does money rather than words nobody knows stand over a lower row that is told?', () => {
  const heading = 'TT\nViệc\nTổ đội\nKinh phí\nĐược gìThôn\nBản';
  expect(columns(linesOf(heading, 'no', 'task'))).toEqual([
    'TT',
    'Việc',
    'Tổ đội',
    'Kinh phí > Thôn',
    'Bản',
    'Được gì',
  ]);
});

it('Does the only column that says what is done stand over nothing, though a lower row is told?', () => {
  const heading = 'TT\nNhiệm vụ\nHạn\n\nToán đi đầu\nToán theo sau';
  expect(columns(linesOf(heading, 'no', 'task', 'deadline'))).not.toContain('Nhiệm vụ > Toán đi đầu');
});
