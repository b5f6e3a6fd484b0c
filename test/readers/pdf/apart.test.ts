import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/source/document.ts';
import { linesOf, PageWriter, read, rowsOf, tablesOf } from './support.ts';

const XS = [50, 90, 300, 420, 540];
const YS = [100, 120, 160, 200];
const ROWS = [
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
  ['1', ['Bàn giao kho hồ sơ của', 'phòng lưu trữ'], 'Sở Nội vụ', 'Quý I'],
  ['2', ['Thay bảng chỉ dẫn ở', 'bộ phận tiếp nhận'], 'Sở Tư pháp', 'Tháng 6'],
] as const;
const READ = [
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
  ['1', 'Bàn giao kho hồ sơ của phòng lưu trữ', 'Sở Nội vụ', 'Quý I'],
  ['2', 'Thay bảng chỉ dẫn ở bộ phận tiếp nhận', 'Sở Tư pháp', 'Tháng 6'],
];

const page = (): PageWriter => new PageWriter().grid(XS, YS).cells(XS, YS, ROWS);
const apart = (document: SourceDocument): string[][] => document.discarded.map((d) => [d.reason, d.text]);

describe('Which words are a watermark?', () => {
  test.each([
    ['large and faint', { size: 60, grey: 0.8 }],
    ['of the size of the text, pale, under its words', { size: 14, grey: 0.6 }],
    ['large and dark, under its words', { size: 40, grey: 0.2 }],
  ])('words that are %s', async (_, style) => {
    const under = new PageWriter().text(95, 140, 'BẢN SAO', style).grid(XS, YS).cells(XS, YS, ROWS);
    const document = await read(under);
    expect(rowsOf(tablesOf(document)[0])).toEqual(READ);
    expect(apart(document)).toEqual([['watermark', 'BẢN SAO']]);
  });

  test('those set all over the page, and at the same place on a page without text there', async () => {
    const tiled = (sheet: PageWriter): PageWriter =>
      sheet
        .text(95, 140, 'XÃ TÂN GIANG 12/3', { size: 14, grey: 0.7 })
        .text(95, 500, 'XÃ TÂN GIANG 12/3', { size: 14, grey: 0.7 });
    const document = await read(tiled(page()), tiled(new PageWriter().text(60, 60, 'Hết danh mục này')));
    expect(linesOf(document)).toEqual(['Hết danh mục này']);
    expect(apart(document)).toEqual(Array(4).fill(['watermark', 'XÃ TÂN GIANG 12/3']));
  });

  test('not a large title, not grey text that stands by itself', async () => {
    const document = await read(
      page().text(60, 40, 'KẾ HOẠCH', { size: 26 }).text(60, 80, 'Bản có hiệu lực', { grey: 0.55 }),
    );
    expect(linesOf(document)).toEqual(['KẾ HOẠCH', 'Bản có hiệu lực']);
    expect(apart(document)).toEqual([]);
  });
});

describe('Which words does nobody see?', () => {
  test.each([
    ['white on white', { grey: 1 }],
    ['nearly white', { grey: 0.97 }],
    ['in an unseen mode', { mode: 3 }],
    ['of a hair’s height', { size: 0.5 }],
  ])('%s', async (_, style) => {
    const document = await read(page().text(95, 150, 'Việc không ai giao', style));
    expect(rowsOf(tablesOf(document)[0])).toEqual(READ);
    expect(apart(document)).toEqual([['invisible', 'Việc không ai giao']]);
  });

  test('not white words on a dark ground, but dark ones on it', async () => {
    const document = await read(
      new PageWriter()
        .raw('q 0.1 0.1 0.4 rg 50 720 300 40 re f Q')
        .text(60, 100, 'DANH MỤC NHIỆM VỤ', { grey: 1 })
        .raw('q 0 0 0 rg 50 600 300 40 re f Q')
        .text(60, 220, 'Tên đã che', { grey: 0 })
        .text(60, 300, 'Điểm thứ nhất của phần này còn đọc được'),
    );
    expect(linesOf(document)[0]).toBe('DANH MỤC NHIỆM VỤ');
    expect(apart(document)).toEqual([['invisible', 'Tên đã che']]);
  });

  test('what a scanner laid under its picture stays text', async () => {
    const document = await read(
      new PageWriter()
        .lines(60, 100, ['Kế hoạch năm nay', 'Các việc phải làm'], { mode: 3 })
        .text(400, 40, 'Đã nhận'),
    );
    expect(linesOf(document)).toContain('Các việc phải làm');
  });
});

describe('Which words are struck out?', () => {
  test('those with a thin line through their middle; borders and underlines strike nothing', async () => {
    const struck = page()
      .text(306, 190, 'Sở Xây dựng')
      .stroke(306, 187, 358, 187, 0.6)
      .text(60, 300, 'Gạch chân')
      .stroke(60, 301.5, 103, 301.5);
    const document = await read(struck);
    expect(rowsOf(tablesOf(document)[0])).toEqual(READ);
    expect(linesOf(document)).toEqual(['Gạch chân']);
    expect(apart(document)).toEqual([['struck-out', 'Sở Xây dựng']]);
  });
});

describe('Which figures are marks of notes?', () => {
  const small = { size: 6 };

  test('raised ones beside words and dates; the notes at the foot are kept with their marks', async () => {
    const noted = page()
      .text(60, 300, 'Hoàn thành trước 30/9/2031')
      .text(60 + 122.5 + 1, 296, '12', small)
      .stroke(60, 700, 200, 700)
      .text(60, 714, '12', small)
      .text(68, 718, 'Được lùi một tháng', { size: 8 })
      .text(60, 730, 'nếu trời mưa lũ.', { size: 8 });
    const document = await read(noted);
    expect(linesOf(document)).toEqual(['Hoàn thành trước 30/9/2031']);
    expect(apart(document)).toEqual([
      ['footnote-mark', '12'],
      ['footnote', '12 Được lùi một tháng nếu trời mưa lũ.'],
    ]);
  });

  test('as browsers and LibreOffice set them: hardly smaller, and the note’s own mark not raised', async () => {
    const noted = page()
      .text(60, 300, 'Giao cho doanh nghiệp.')
      .text(165, 296.5, '1', { size: 8.4 })
      .text(60, 720, '1 Doanh nghiệp của xã.', { size: 8 })
      .text(60, 732, '2 Không có dấu trong trang.', { size: 8 });
    const document = await read(noted);
    expect(linesOf(document)).toEqual(['Giao cho doanh nghiệp.']);
    expect(apart(document).map(([reason]) => reason)).toEqual(['footnote-mark', 'footnote']);
  });

  test('not exponents of units, not the numbers of a list', async () => {
    const page = new PageWriter()
      .text(60, 100, '25 m')
      .text(77.5, 96, '2', small)
      .text(60, 115, '30 km')
      .text(82.5, 111.5, '2', { size: 8.4 })
      .text(60, 130, '1. Sửa trụ sở')
      .text(60, 145, '2. Sửa kho');
    const document = await read(page);
    expect(linesOf(document)).toEqual(['25 m2', '30 km2', '1. Sửa trụ sở', '2. Sửa kho']);
    expect(document.discarded).toEqual([]);
  });
});

describe('What do form fields draw?', () => {
  test('words of a signature field, told as such; other words of annotations stay', async () => {
    const signed = page()
      .field(60, 60, { type: 'Sig', words: 'VĂN PHÒNG HUYỆN KÝ' })
      .stamp(60, 300, 'Số: 91/KH-UBND');
    const document = await read(signed);
    expect(linesOf(document)).toEqual(['Số: 91/KH-UBND']);
    expect(apart(document)).toEqual([['digital-signature', 'VĂN PHÒNG HUYỆN KÝ']]);
  });

  test('boxes, ticked or not', async () => {
    const boxes = new PageWriter()
      .field(60, 102, { type: 'Btn', words: '4', ticked: true })
      .text(80, 100, 'Đã làm')
      .field(60, 122, { type: 'Btn', words: '', ticked: false })
      .text(80, 120, 'Chưa làm');
    expect(linesOf(await read(boxes))).toEqual(['☒ Đã làm', '☐ Chưa làm']);
  });
});

describe('What of a digital signature stands in the page itself?', () => {
  test('the small print around the time of signing, above the letterhead', async () => {
    const signed = new PageWriter()
      .lines(
        400,
        30,
        ['PHÒNG CÔNG VỤ', 'VÀ LƯU TRỮ', 'luutru@vidu.example', '13.02.2031 07:25:14', '+07:00'],
        {
          size: 6,
        },
      )
      .text(60, 100, 'ỦY BAN NHÂN DÂN XÃ')
      .text(60, 130, 'Số: 12/KH-UBND')
      .text(60, 200, 'Họp lúc 13h30 ngày 14/02/2031 tại nhà văn hóa');
    const document = await read(signed);
    expect(linesOf(document)).toHaveLength(3);
    expect(apart(document).map(([reason]) => reason)).toEqual(Array(5).fill('digital-signature'));
  });
});

test('Is every word of a page in one place or the other?', async () => {
  const words = ['Nêu', 'rõ', 'việc', 'cần', 'bỏ'];
  const mixed = new PageWriter();
  for (const [i, word] of words.entries()) {
    mixed.text(60 + i * 40, 100, word, i === 3 ? { grey: 1 } : {});
    if (i === 4) mixed.stroke(60 + i * 40, 97, 60 + i * 40 + word.length * 5, 97);
  }
  const document = await read(mixed);
  const all = [...linesOf(document), ...document.discarded.map((d) => d.text)].flatMap((l) => l.split(' '));
  expect(all.sort()).toEqual([...words].sort());
});
