import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/readers/text.ts';
import type { SourceLine } from '../../../../src/source/document.ts';
import { type Cohesion, cohesionOf } from '../../../../src/tables/decode/cohesion.ts';
import { pageText } from '../../../../src/tables/decode/positioned/analysis.ts';
import { divideLines, knownFrom } from '../../../../src/tables/decode/positioned/division.ts';
import { ownModel } from '../../../../src/tables/decode/positioned/model.ts';
import type { Page, Setting } from '../../../../src/tables/decode/positioned/pages.ts';
import { lookAgain } from '../../../../src/tables/decode/positioned/second-look.ts';

/** A page whose columns stand clear of one another. */
const CLEAR = `
1     Kiểm đếm kho hồ sơ giấy      Sở Nội vụ               Tháng 4/2027
      của các sở và lập bảng
      kê theo năm
2     Đo thời gian chờ tại quầy    Ủy ban nhân dân         Hằng tháng
      tiếp nhận và đăng số liệu    các xã, phường
      lên bảng tin của xã
3     Tập huấn cách viết giấy      Sở Tư pháp              Quý III/2027
      hẹn dễ hiểu cho cán bộ
      tiếp nhận hồ sơ
`;

/** One whose task fills its cell, so that the leads' words stand one space behind it, each line where it can. */
const FULL = `
4     Rà lại biển chỉ đường tới Sở Xây dựng,               Tháng 6/2027
      trụ sở các xã mới, in lại Ủy ban nhân dân
      sơ đồ phòng cho người đến các xã, phường
      giao dịch
5     Dựng tủ sách nghiệp vụ ở Sở Nội vụ, Sở               Quý IV/2027
      nơi tiếp nhận của các xã Tư pháp
      vùng cao
`;

const linesOf = (text: string): SourceLine[] =>
  readText(text.trim(), { file: 'table.txt', sha256: '0'.repeat(64) }).blocks.filter(
    (b): b is SourceLine => b.kind === 'line',
  );

const kinds: Setting['kinds'] = ['number', 'prose', 'body', 'time'];
const at = (...places: number[]) => places.map((x) => ({ from: x, to: x }));
const RIGHT = at(6, 31, 58);
/** The column of leads in the room between their words and the times: without a word of its own. */
const WRONG = at(6, 50, 58);

/** The second page's gutters after a second look at two pages, the second first placed at `now`. */
function placedOnSecondLook(now: Page['gutters'], other: Page['gutters']): Page['gutters'] | undefined {
  const pages = pagesOf(now, cohesionOf([...linesOf(CLEAR), ...linesOf(FULL)]));
  const setting: Setting = { kinds, longest: [], cohesion: cohesionOf(linesOf(CLEAR)), rigid: false };
  const { division } = ownModel();
  const { grid, cuts } = divideLines(pages, null, setting, division);
  const known = knownFrom(pages, cuts, grid, setting);
  return lookAgain(pages, [RIGHT, other], { grid, known }, setting, division)[1]?.gutters;
}

function pagesOf(now: Page['gutters'], cohesion: Cohesion): Page[] {
  const [clear, full] = [CLEAR, FULL].map((text) => pageText(null, linesOf(text), cohesion));
  if (!clear || !full) throw new Error('there are two pages');
  return [
    { ...clear, gutters: RIGHT, certainty: 1 },
    { ...full, gutters: now, certainty: 1 },
  ];
}

describe('a page whose columns are not where other pages have them', () => {
  it('Are words that the task before them pushes to the right their own column?', () => {
    const placed = placedOnSecondLook(WRONG, at(6, 29, 58));
    const lead = placed?.[1];
    expect(lead?.from).toBeGreaterThan(27);
    expect(lead?.to).toBeLessThan(34);
  });

  it('Does a page that reads well keep its columns, wherever others have theirs?', () => {
    expect(placedOnSecondLook(RIGHT, WRONG)).toBe(RIGHT);
  });

  it('Is a page whose columns stand nearly where they are expected left as it is?', () => {
    const near = at(6, 30, 59);
    expect(placedOnSecondLook(near, RIGHT)).toBe(near);
  });
});
