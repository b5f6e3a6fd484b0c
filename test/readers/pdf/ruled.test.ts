import { describe, expect, test } from 'vitest';
import { PageWriter, read, rowsOf, tablesOf } from './support.ts';

const XS = [50, 90, 300, 420, 540];
const YS = [100, 120, 160, 180];
const ROWS = [
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
  ['1', ['Rà soát quy chế làm việc', 'của cơ quan'], 'Sở Nội vụ', 'Quý I'],
  ['2', 'Kiểm tra hồ sơ một cửa', 'Sở Tư pháp', 'Tháng 6'],
] as const;
const READ = [
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
  ['1', 'Rà soát quy chế làm việc của cơ quan', 'Sở Nội vụ', 'Quý I'],
  ['2', 'Kiểm tra hồ sơ một cửa', 'Sở Tư pháp', 'Tháng 6'],
];

function page(width?: number, height?: number, rotate?: number): PageWriter {
  return new PageWriter(width, height, rotate).cells(XS, YS, ROWS);
}

describe('Which cells do ruling lines bound?', () => {
  test('lines stroked once each', async () => {
    expect(rowsOf(tablesOf(await read(page().grid(XS, YS)))[0])).toEqual(READ);
  });

  test('thin filled rectangles with small squares where they meet, as Word draws them', async () => {
    const word = page();
    for (const y of YS) {
      for (const [i, x] of XS.entries()) {
        word.fill(x, y, 0.48, 0.48);
        const next = XS[i + 1];
        if (next) word.fill(x + 0.48, y, next - x - 0.48, 0.48);
      }
    }
    for (const x of XS)
      for (const [i, y] of YS.slice(1).entries())
        word.fill(x, (YS[i] ?? 0) + 0.48, 0.48, y - (YS[i] ?? 0) - 0.48);
    expect(rowsOf(tablesOf(await read(word))[0])).toEqual(READ);
  });

  test('a box around each cell, all in one path', async () => {
    const boxes = YS.slice(1).flatMap((y1, r) =>
      XS.slice(1).map((x1, c) => {
        const [x0, y0] = [XS[c] ?? 0, YS[r] ?? 0];
        return `${x0 + 0.4} ${842 - y1 + 0.4} ${x1 - x0 - 0.8} ${y1 - y0 - 0.8} re`;
      }),
    );
    expect(rowsOf(tablesOf(await read(page().raw(`0.5 w ${boxes.join(' ')} S`)))[0])).toEqual(READ);
  });

  test('borders filled as the ring between two rectangles', async () => {
    const rings = page();
    for (const [r, y1] of YS.slice(1).entries()) {
      for (const [c, x1] of XS.slice(1).entries()) {
        const [x0, y0] = [XS[c] ?? 0, YS[r] ?? 0];
        const [w, h] = [x1 - x0, y1 - y0];
        rings.raw(`${x0} ${842 - y1} ${w} ${h} re ${x0 + 1} ${842 - y1 + 1} ${w - 2} ${h - 2} re f*`);
      }
    }
    expect(rowsOf(tablesOf(await read(rings))[0])).toEqual(READ);
  });

  test('dotted and double lines', async () => {
    const dotted = page();
    for (const y of YS) for (let x = 50; x < 540; x += 2) dotted.fill(x, y, 1, 1);
    for (const x of XS) dotted.stroke(x, 100, x, 180).stroke(x + 1.5, 100, x + 1.5, 180);
    expect(rowsOf(tablesOf(await read(dotted))[0])).toEqual(READ);
  });

  test('lines under a transform, drawn through a form XObject with a matrix', async () => {
    const lines = [
      ...XS.map((x) => `${x / 2} ${(842 - 100) / 2} m ${x / 2} ${(842 - 180) / 2} l S`),
      ...YS.map((y) => `${50 / 2} ${(842 - y) / 2} m ${540 / 2} ${(842 - y) / 2} l S`),
    ].join('\n');
    const formed = page().form([2, 0, 0, 2, 0, 0], `0.2 w q 1 0 0 1 0 0 cm ${lines} Q`);
    expect(rowsOf(tablesOf(await read(formed))[0])).toEqual(READ);
  });

  test('white lines, and lines clipped away, bound nothing', async () => {
    const shown = page().grid(XS, YS);
    shown.raw('q 1 1 1 RG 0.5 w 200 742 m 200 662 l S Q');
    shown.raw('q 0 0 40 40 re W n 0.5 w 350 742 m 350 662 l S Q');
    expect(rowsOf(tablesOf(await read(shown))[0])).toEqual(READ);
  });
});

describe('How are merged cells read?', () => {
  test('across: the heading of a group', async () => {
    const merged = new PageWriter().grid(XS, [100, 120]).grid(XS, [140, 160]);
    for (const x of [50, 90, 540]) merged.stroke(x, 120, x, 140);
    merged.cells(
      XS,
      [100, 120, 140],
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn'],
        ['I', 'Cải cách thể chế'],
        ['1', 'Rà soát', 'Sở Tư pháp', 'Quý I'],
      ],
    );
    expect(rowsOf(tablesOf(await read(merged))[0])).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn'],
      ['I', '1x3:Cải cách thể chế'],
      ['1', 'Rà soát', 'Sở Tư pháp', 'Quý I'],
    ]);
  });

  test('down: one task with several products, and a heading of two rows', async () => {
    const xs = [50, 90, 300, 420, 540];
    const ys = [100, 120, 140, 160, 180];
    const merged = new PageWriter();
    for (const x of xs) merged.stroke(x, x === 420 ? 120 : 100, x, 180);
    for (const y of [100, 140, 180]) merged.stroke(50, y, 540, y);
    merged.stroke(300, 120, 540, 120).stroke(300, 160, 540, 160);
    merged.cells(xs, ys, [
      ['TT', 'Nhiệm vụ', 'Thực hiện', ''],
      ['', '', 'Sản phẩm', 'Thời gian'],
      ['1', 'Rà soát quy chế', 'Kế hoạch', 'Quý I'],
      ['', '', 'Báo cáo', 'Quý II'],
    ]);
    const [table] = tablesOf(await read(merged));
    expect(table?.headerRows).toBe(2);
    expect(rowsOf(table)).toEqual([
      ['2x1:TT', '2x1:Nhiệm vụ', '1x2:Thực hiện'],
      ['Sản phẩm', 'Thời gian'],
      ['2x1:1', '2x1:Rà soát quy chế', 'Kế hoạch', 'Quý I'],
      ['Báo cáo', 'Quý II'],
    ]);
  });
});

describe('Where do cells stand on pages that are turned?', () => {
  test('a landscape page shown with /Rotate', async () => {
    // drawn sideways on an upright page, which is then shown turned by 90 degrees
    const turned = new PageWriter(595, 842, 90);
    turned.raw('q 0 1 -1 0 595 0 cm');
    turned.cells(XS, YS, []);
    const inner = new PageWriter(842, 595).grid(XS, YS).cells(XS, YS, ROWS);
    turned.raw(inner.ops.join('\n')).raw('Q');
    const [table] = tablesOf(await read(turned));
    expect(rowsOf(table)).toEqual(READ);
    const box = table?.cells.find((c) => c.row === 2 && c.column === 1)?.lines[0]?.tokens[0]?.bbox;
    expect(box?.[0]).toBeCloseTo(93, 0);
    expect(box?.[1]).toBeGreaterThan(160);
    expect(box?.[3]).toBeLessThan(180);
  });

  test('a wide table set sideways on an upright page: its places are those of the page as shown', async () => {
    const sideways = new PageWriter(595, 842);
    const inner = new PageWriter(842, 595).grid(XS, YS).cells(XS, YS, ROWS);
    sideways.raw('q 0 1 -1 0 595 0 cm').raw(inner.ops.join('\n')).raw('Q');
    const [table] = tablesOf(await read(sideways));
    expect(rowsOf(table)).toEqual(READ);
    const box = table?.cells.find((c) => c.row === 2 && c.column === 1)?.lines[0]?.tokens[0]?.bbox;
    // the text runs upwards: x is what was y, y counts from the bottom
    expect(box?.[0]).toBeGreaterThan(160);
    expect(box?.[2]).toBeLessThan(180);
    expect(box?.[3]).toBeCloseTo(842 - 93, 0);
  });

  test('a heading set upwards in a narrow column', async () => {
    const upward = new PageWriter().grid(XS, [100, 180, 200]);
    upward.text(75, 170, 'Ghi chú', { angle: 90 });
    upward.cells(
      XS,
      [100, 180],
      [
        ['', 'Nhiệm vụ', 'Chủ trì', 'Hạn'],
        ['x', 'Rà soát quy chế', 'Sở Tư pháp', 'Quý I'],
      ],
    );
    expect(rowsOf(tablesOf(await read(upward))[0])[0]).toEqual(['Ghi chú', 'Nhiệm vụ', 'Chủ trì', 'Hạn']);
  });

  test('upright words of cells one above the other, on one line, are each their cell’s own', async () => {
    const ys = [100, 190, 280];
    const sheet = new PageWriter().grid(XS, ys).cells(XS, ys, [
      ['', 'Sửa kho', 'Tổ một', 'Quý I'],
      ['', 'Sửa cổng', 'Tổ hai', 'Quý II'],
    ]);
    sheet.text(75, 185, 'Nhà kho', { angle: 90 }).text(75, 275, 'Cổng vào', { angle: 90 });
    expect(rowsOf(tablesOf(await read(sheet))[0]).map(([first]) => first)).toEqual(['Nhà kho', 'Cổng vào']);
  });
});

describe('What belongs to which cell?', () => {
  test('words of neighbouring cells that touch are not one word', async () => {
    const close = new PageWriter().grid(XS, [100, 120, 140]);
    close.cells(
      XS,
      [100, 120],
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn'],
        ['1', '', '', 'Quý I'],
      ],
    );
    close.text(279.6, 131, 'Công').text(300.2, 131, 'Sở Tư pháp');
    expect(rowsOf(tablesOf(await read(close))[0])[1]).toEqual(['1', 'Công', 'Sở Tư pháp', 'Quý I']);
  });

  test('a word that stands out of its cell stays whole', async () => {
    const wide = new PageWriter().grid([50, 70, 300, 420], [100, 120, 140]);
    wide.cells(
      [50, 70, 300],
      [100, 120],
      [
        ['TT', 'Nhiệm vụ', 'Hạn'],
        ['10.12', 'Rà soát', 'Quý I'],
      ],
    );
    expect(rowsOf(tablesOf(await read(wide))[0])[1]).toEqual(['10.12', 'Rà soát', 'Quý I']);
  });

  test('a word broken because it is wider than its column is put together', async () => {
    const narrow = new PageWriter().grid([50, 90, 140, 300], [100, 120, 180]);
    narrow.cells(
      [50, 90, 140],
      [100, 120],
      [
        ['TT', 'Hạn', 'Nhiệm vụ'],
        ['VII', ['trước', '15/01/20', '27 và', 'Quý', '3/2027'], 'Rà soát'],
      ],
    );
    expect(rowsOf(tablesOf(await read(narrow))[0])[1]).toEqual([
      'VII',
      'trước 15/01/2027 và Quý 3/2027',
      'Rà soát',
    ]);
  });

  test('a frame around text is no table, a table without words is a warning', async () => {
    const framed = new PageWriter()
      .grid([50, 540], [100, 200])
      .lines(60, 120, ['Một đoạn văn', 'trong khung']);
    framed.grid([50, 200, 350, 540], [300, 320, 340]);
    const document = await read(framed);
    expect(tablesOf(document)).toEqual([]);
    expect(document.diagnostics.map((d) => d.code)).toEqual(['empty-grid']);
  });
});
