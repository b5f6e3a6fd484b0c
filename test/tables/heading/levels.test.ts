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
