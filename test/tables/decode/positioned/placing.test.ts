import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/readers/text.ts';
import type { SourceLine } from '../../../../src/source/document.ts';
import { cohesionOf } from '../../../../src/tables/decode/cohesion.ts';
import {
  type Analysis,
  analyse,
  pageText,
  usualPlaces,
} from '../../../../src/tables/decode/positioned/analysis.ts';
import type { VerticalAlign } from '../../../../src/tables/decode/positioned/bands.ts';
import { headingBands } from '../../../../src/tables/decode/positioned/heading/bands.ts';
import { ownModel } from '../../../../src/tables/decode/positioned/model.ts';
import {
  decodeSpans,
  type Part,
  partsOf,
  SPAN_FEATURES,
} from '../../../../src/tables/decode/positioned/spans.ts';
import { headingAt } from '../../../../src/tables/headings.ts';
import { readPositionedText } from './reading.ts';

const HEADING = 'TT    Nhiệm vụ                     Cơ quan chủ trì         Thời gian hoàn thành';

const MIDDLE = `${HEADING}
      Kiểm đếm kho hồ sơ giấy
1     của các sở và lập bảng       Sở Nội vụ               Tháng 4/2027
      kê theo năm
      Đo thời gian chờ tại quầy
2     tiếp nhận và đăng số liệu    UBND cấp xã             Hằng tháng
      lên bảng tin của xã
      Tập huấn cách viết giấy
3     hẹn dễ hiểu cho cán bộ       Sở Tư pháp              Quý III/2027
      tiếp nhận hồ sơ
`;

const TOP = `${HEADING}
1     Kiểm đếm kho hồ sơ giấy      Sở Nội vụ               Tháng 4/2027
      của các sở và lập bảng
      kê theo năm
2     Đo thời gian chờ tại quầy    UBND cấp xã             Hằng tháng
      tiếp nhận và đăng số liệu
      lên bảng tin của xã
3     Tập huấn cách viết giấy      Sở Tư pháp              Quý III/2027
      hẹn dễ hiểu cho cán bộ
      tiếp nhận hồ sơ
`;

function analysisOf(text: string): Analysis {
  const { blocks } = readText(text, { file: 'table.txt', sha256: '0'.repeat(64) });
  const lines = blocks.filter((b): b is SourceLine => b.kind === 'line');
  const heading = headingAt(lines, 0);
  if (!heading) throw new Error('the text opens with no heading');
  const own = lines.slice(0, heading.blocks);
  const cohesion = cohesionOf(lines);
  const bands = headingBands(own, lines.slice(heading.blocks));
  return analyse(
    [pageText(bands, lines.slice(heading.blocks), cohesion)],
    heading.columns,
    cohesion,
    ownModel(),
  );
}

/** How the column of leads is divided among rows by these weights alone. */
function leadsBy(text: string, align: VerticalAlign, worth: Partial<Record<string, number>>) {
  const { grid, setting, bands } = analysisOf(text);
  const parts = partsOf(grid, setting.e, setting.whole, bands);
  const weights = Float64Array.from(SPAN_FEATURES.names, (name) => worth[name] ?? 0);
  const sure = decodeSpans({ e: setting.e, parts, c: 2, align, words: ownModel().bands }, weights);
  const rows = parts.filter((part): part is Part => part !== null);
  return { up: rows.map(({ mergedUp }) => mergedUp[2]), sure: [...sure] };
}

describe('where the cells of a table stand', () => {
  it('is in the middle of their rows', () => {
    expect(analysisOf(MIDDLE).setting.aligns).toEqual(['middle', 'open', 'middle', 'middle']);
  });
  it('is at the top of their rows', () => {
    expect(analysisOf(TOP).setting.aligns).toEqual(['top', 'open', 'top', 'top']);
  });
});

describe('a cell merged over rows', () => {
  const ONE_FOR_THREE = `${HEADING}
1     Mở lớp dạy chữ ký số                                 Tháng 3/2027
2     Kiểm kê con dấu cũ           Sở Nội vụ               Tháng 4/2027
3     Vẽ sơ đồ chỉ dẫn                                     Tháng 5/2027
`;
  const LOW = `${HEADING}
1     Kiểm đếm kho hồ sơ giấy                              Tháng 4/2027
      của các sở và lập bảng
      kê theo năm                  Sở Nội vụ
2     Đo thời gian chờ tại quầy                            Hằng tháng
      tiếp nhận và đăng số liệu
      lên bảng tin của xã
`;

  it('covers the rows that its words stand in the middle of', () => {
    const { up, sure } = leadsBy(ONE_FOR_THREE, 'open', { merged: 1, emptied: -0.1, off: -10 });
    expect(up).toEqual([0, 1, 2]);
    for (const chance of sure) {
      expect(chance).toBeGreaterThan(0.5);
      expect(chance).toBeLessThan(1);
    }
  });
  it('covers no more rows than it must where its place says nothing', () => {
    expect(leadsBy(ONE_FOR_THREE, 'open', { merged: 1, emptied: -0.1 }).up).not.toEqual([0, 1, 2]);
    expect(leadsBy(ONE_FOR_THREE, 'open', { merged: -1, off: -10 }).up).toEqual([0, 0, 0]);
  });
  it('is told by words off the middle of their own row, where cells stand in the middle', () => {
    expect(leadsBy(LOW, 'middle', { merged: -0.5, offOwn: -1 }).up).toEqual([0, 1]);
    expect(leadsBy(LOW, 'open', { merged: -0.5, offOwn: -1 }).up).toEqual([0, 0]);
  });
});

describe('a row that goes on with further lines', () => {
  const bands = [
    { kind: 'head', from: 0, to: 2, certainty: 1 },
    { kind: 'further', from: 2, to: 3, certainty: 1 },
  ] as const;
  const partsIn = (text: string) => {
    const { grid, setting } = analysisOf(`${HEADING}\n${text}`);
    return partsOf(grid, setting.e, setting.whole, bands);
  };

  it('Is the last line of its task a row without a word?', () => {
    const parts = partsIn(`1     Kiểm đếm kho hồ sơ giấy      Sở Nội vụ               Tháng 4/2027
      của các sở và lập bảng
      kê theo năm`);
    expect(parts.map((p) => p?.lines[1])).toEqual([[0, 1, 2]]);
  });

  it('Is a line with a lead of its own a row of its own?', () => {
    const parts = partsIn(`1     Kiểm đếm kho hồ sơ giấy      Sở Nội vụ               Tháng 4/2027
      của các sở và lập bảng
      kê theo năm                  Sở Tư pháp              Tháng 6/2027`);
    expect(parts.map((p) => p?.lines[2])).toEqual([[0], [2]]);
  });
});

describe('where the columns of a table of several pages stand', () => {
  const page = (...places: number[]) => ({
    lines: [],
    senses: [],
    gutters: places.map((x) => ({ from: x, to: x + 2 })),
    certainty: 1,
  });

  it('Does a page that was misread move the columns of the others?', () => {
    expect(usualPlaces([page(4, 30, 52), page(3, 29, 50), page(3, 4, 71), page(2, 31, 51)])?.gutters).toEqual(
      [
        { from: 3, to: 5 },
        { from: 30, to: 32 },
        { from: 52, to: 54 },
      ],
    );
  });

  it('Do two pages tell what is usual?', () => {
    expect(usualPlaces([page(4, 30), page(9, 60)])).toBeNull();
  });
});

it('Does what stands left of the tasks cover the rows beside it, though most of them are empty there?', () => {
  const { rows } = readPositionedText(`
TT    Lĩnh vực        Nội dung công việc           Phòng chủ trì         Sản phẩm
                                                   Phòng Thủy lợi
1                     Khơi lại giếng ở bến cũ                            03 giếng
                                                   và Nước sạch
      Giếng nước
                                                   Phòng Kinh tế,
2                     Đặt bơm ở đầu xóm                                  05 máy bơm
                                                   Hạ tầng
                                                   Phòng Kinh tế,
3                     Đắp lối qua bãi sú                                 02 lối đi
                                                   Hạ tầng
      Lối đi
                                                   Phòng Thủy lợi
4                     Dựng chòi canh triều                               01 chòi canh
                                                   và Nước sạch
`);
  expect(rows.map((row) => row['other-1'])).toEqual(['Giếng nước', '', 'Lối đi', '']);
});
