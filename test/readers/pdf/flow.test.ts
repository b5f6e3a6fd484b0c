import { describe, expect, test } from 'vitest';
import { linesOf, PageWriter, read, rowsOf } from './support.ts';

/** Text set about an axis. */
function centred(page: PageWriter, axis: number, y: number, lines: readonly string[]): void {
  for (const [i, line] of lines.entries()) page.text(axis - (line.length * 5) / 2, y + i * 14, line);
}

describe('In which order is text read that stands side by side?', () => {
  test('the head of a document: issuer and number first, then title, place and date', async () => {
    const page = new PageWriter();
    centred(page, 130, 60, ['ỦY BAN NHÂN DÂN', 'TỈNH AN HẢI', 'Số: 12/KH-UBND']);
    centred(page, 400, 60, [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'An Hải, ngày 05 tháng 01 năm 2027',
    ]);
    centred(page, 297, 130, ['KẾ HOẠCH', 'Cải cách hành chính của tỉnh An Hải năm 2027']);
    expect(linesOf(await read(page))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH AN HẢI',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'An Hải, ngày 05 tháng 01 năm 2027',
      'KẾ HOẠCH',
      'Cải cách hành chính của tỉnh An Hải năm 2027',
    ]);
  });

  test('the end: recipients first, then the signature, whose lines stand at other heights', async () => {
    const page = new PageWriter();
    page.text(
      60,
      290,
      'Các cơ quan, đơn vị tổ chức thực hiện kế hoạch này theo nhiệm vụ được giao trong năm./.',
    );
    page.lines(60, 330, ['Nơi nhận:', '- Sở Nội vụ;', '- Các xã, phường;', '- Lưu: VT.'], { size: 11 });
    centred(page, 420, 331, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    centred(page, 420, 430, ['Nguyễn Văn An']);
    expect(linesOf(await read(page)).slice(1)).toEqual([
      'Nơi nhận:',
      '- Sở Nội vụ;',
      '- Các xã, phường;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Văn An',
    ]);
  });

  test('two blocks whose lines wrap by themselves, on the left edge of their cells', async () => {
    const head = new PageWriter()
      .lines(60, 60, ['ỦY BAN NHÂN DÂN'])
      .text(60, 85, 'XÃ TÂN GIANG')
      .text(60, 118, 'Số: 12/KH-UBND')
      .lines(300, 60, ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'VIỆT NAM'])
      .text(300, 96, 'Độc lập - Tự do - Hạnh phúc')
      .text(300, 118, 'Tân Giang, ngày 05 tháng 02 năm 2031');
    expect(linesOf(await read(head))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ TÂN GIANG',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
      'VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Tân Giang, ngày 05 tháng 02 năm 2031',
    ]);
  });

  test('two tables side by side, each after the caption over it', async () => {
    const xs = [
      [50, 80, 180, 260],
      [310, 340, 440, 520],
    ];
    const ys = [100, 120, 140, 160];
    const sheet = new PageWriter()
      .text(60, 60, 'Hai danh mục của xã')
      .text(60, 90, 'Bảng một')
      .text(330, 90, 'Bảng hai');
    for (const [i, edges] of xs.entries())
      sheet.grid(edges, ys).cells(edges, ys, [
        ['TT', 'Việc', 'Hạn'],
        ['1', `Sửa cổng ${i + 1}`, 'Quý I'],
        ['2', `Sơn tường ${i + 1}`, 'Quý II'],
      ]);
    const { blocks } = await read(sheet.text(60, 200, 'Hết'));
    const order = blocks.map((b) => (b.kind === 'line' ? b.text : rowsOf(b)[1]?.[1]));
    expect(order).toEqual(['Hai danh mục của xã', 'Bảng một', 'Sửa cổng 1', 'Bảng hai', 'Sửa cổng 2', 'Hết']);
  });
});

describe('What do lines say about their places?', () => {
  test('gaps, indents, first lines of pages, bold', async () => {
    const first = new PageWriter().lines(60, 100, [
      'Dòng thứ nhất của đoạn văn',
      'dòng thứ hai của đoạn văn',
      'dòng thứ ba của đoạn',
    ]);
    first.text(90, 160, 'I. MỤC ĐÍCH', { bold: true });
    const second = new PageWriter().text(60, 100, 'Trang sau');
    const { blocks } = await read(first, second);
    expect(
      blocks.flatMap((b) =>
        b.kind === 'line' ? [[b.gap, b.indent, b.opensPage, b.bold ?? false, b.page]] : [],
      ),
    ).toEqual([
      [0, 0, true, false, 1],
      [0, 0, false, false, 1],
      [0, 0, false, false, 1],
      [2, 6, false, true, 1],
      [0, 0, true, false, 2],
    ]);
  });

  test('offsets and line numbers grow, raw text holds the words at their offsets', async () => {
    const { blocks } = await read(new PageWriter().lines(60, 100, ['Một hai  ba', 'bốn năm']));
    const lines = blocks.flatMap((b) => (b.kind === 'line' ? [b] : []));
    expect(lines.map((l) => l.number)).toEqual([1, 2]);
    const text = lines.map((l) => l.raw).join('\n');
    for (const token of lines.flatMap((l) => l.tokens))
      expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});
