import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/readers/text.ts';
import { joinTokens, type SourceLine } from '../../../../src/source/document.ts';
import { cohesionOf } from '../../../../src/tables/decode/cohesion.ts';
import { pageText } from '../../../../src/tables/decode/positioned/analysis.ts';
import { divideLines, knownFrom } from '../../../../src/tables/decode/positioned/division.ts';
import { ownModel } from '../../../../src/tables/decode/positioned/model.ts';
import type { GridLine, Setting } from '../../../../src/tables/decode/positioned/pages.ts';
import { refineWholeCells } from '../../../../src/tables/decode/positioned/whole-cells.ts';

/** Two columns of bodies; where names are long one space parts them, and the second one is said to begin farther right than it does. */
const TWO_BODIES = `
1     Kiểm đếm kho hồ sơ giấy      Sở Nội vụ             Sở Nội vụ
2     Đo thời gian chờ tại quầy    Văn phòng UBND tỉnh Sở Nội vụ
3     Tập huấn cách viết giấy      Sở Nội vụ             Sở Tài chính
4     Ghi âm buổi tiếp công dân    Văn phòng UBND tỉnh Sở Tài chính
5     Treo bảng giá phí ở quầy     Sở Tài chính          Sở Nội vụ
6     Gắn mã vạch cho hồ sơ cũ     Thanh tra tỉnh        Sở Tài chính
7     Chép lại sổ hộ tịch thôn     Thanh tra tỉnh        Sở Tài chính
`;
const FARTHER_RIGHT = [6, 35, 58].map((x) => ({ from: x, to: x }));

const kinds: Setting['kinds'] = ['number', 'prose', 'body', 'body'];

/** The two columns of bodies before and after lines are divided with their whole cells, each line a row. */
function bodiesOf(text: string): { before: string[][]; after: string[][]; same: boolean } {
  const { blocks } = readText(text.trim(), { file: 'table.txt', sha256: '0'.repeat(64) });
  const lines = blocks.filter((b): b is SourceLine => b.kind === 'line');
  const cohesion = cohesionOf(lines);
  const setting: Setting = { kinds, longest: [], cohesion, rigid: false };
  const pages = [{ ...pageText(null, lines, cohesion), gutters: FARTHER_RIGHT, certainty: 1 }];
  const { division } = ownModel();
  const { grid, cuts } = divideLines(pages, null, setting, division);
  const rows = lines.map((_, i) => ({ kind: 'row' as const, from: i, to: i + 1, certainty: 1 }));
  const after = refineWholeCells(pages, knownFrom(pages, cuts, grid, setting), setting, division, grid, rows);
  const cells = (own: readonly GridLine[]) => own.map((l) => l.cells.slice(2).map((c) => joinTokens(c)));
  return { before: cells(grid), after: cells(after), same: after === grid };
}

describe('lines divided once more when rows are known', () => {
  it('Is a body that other rows have taken apart because its column was placed too far right?', () => {
    const { before, after } = bodiesOf(TWO_BODIES);
    expect(before).not.toEqual(after);
    expect(after).toEqual([
      ['Sở Nội vụ', 'Sở Nội vụ'],
      ['Văn phòng UBND tỉnh', 'Sở Nội vụ'],
      ['Sở Nội vụ', 'Sở Tài chính'],
      ['Văn phòng UBND tỉnh', 'Sở Tài chính'],
      ['Sở Tài chính', 'Sở Nội vụ'],
      ['Thanh tra tỉnh', 'Sở Tài chính'],
      ['Thanh tra tỉnh', 'Sở Tài chính'],
    ]);
  });

  it('Are lines that are whole left as they are?', () => {
    const clear = TWO_BODIES.split('\n').filter((l) => !l.includes('UBND'));
    expect(bodiesOf(clear.join('\n')).same).toBe(true);
  });
});
