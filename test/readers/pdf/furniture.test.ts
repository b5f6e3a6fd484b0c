import { describe, expect, test } from 'vitest';
import { linesOf, PageWriter, read } from './support.ts';

function body(page: PageWriter, words: string): PageWriter {
  return page.lines(60, 100, [`${words} của đoạn thứ nhất`, `${words} của đoạn thứ hai`]);
}

describe('What is set aside?', () => {
  test('numbers of pages, from whatever number they begin', async () => {
    const pages = ['12', '- 13 -', 'Trang 14/20'].map((n, i) =>
      body(new PageWriter().text(290, 40, n), `Phần ${i}`),
    );
    const document = await read(...pages);
    expect(document.discarded.map((d) => [d.reason, d.text, d.source.page])).toEqual([
      ['page-number', '12', 1],
      ['page-number', '- 13 -', 2],
      ['page-number', 'Trang 14/20', 3],
    ]);
    expect(linesOf(document)).toHaveLength(6);
  });

  test('a number that is text stays: no other page goes on from it', async () => {
    const document = await read(body(new PageWriter().text(60, 80, '2027'), 'Năm'));
    expect(linesOf(document)[0]).toBe('2027');
  });

  test('running heads: the same words at the same place of several pages', async () => {
    const pages = [1, 2, 3].map((n) =>
      body(new PageWriter(), `Mục ${n}`)
        .text(60, 40, 'Kế hoạch cải cách hành chính tỉnh Đông Giang')
        .text(250, 815, `Bản số ${n}`),
    );
    const document = await read(...pages);
    expect(document.discarded.map((d) => d.reason)).toEqual(Array(6).fill('running-head'));
    expect(linesOf(document)[0]).toBe('Mục 1 của đoạn thứ nhất');
  });

  test('the mark of a digital signature, in the page or drawn by an annotation', async () => {
    const inPage = body(new PageWriter(), 'Mục').text(400, 40, 'Số: 77/SNV-TCHC; 09/01/2027; 08:15:42;', {
      size: 7,
    });
    const annotated = body(new PageWriter(), 'Điểm').stamp(
      330,
      60,
      'Thời gian ký: 09.01.2027 08:15:42 +07:00',
    );
    const document = await read(inPage, annotated);
    expect(document.discarded.map((d) => [d.reason, d.text])).toEqual([
      ['digital-signature', 'Số: 77/SNV-TCHC; 09/01/2027; 08:15:42;'],
      ['digital-signature', 'Thời gian ký: 09.01.2027 08:15:42 +07:00'],
    ]);
    expect(linesOf(document)).toHaveLength(4);
  });

  test('the head and date of the document itself stay', async () => {
    const page = new PageWriter()
      .text(60, 60, 'Số: 77/KH-SNV')
      .text(300, 60, 'Đông Giang, ngày 09 tháng 01 năm 2027');
    expect((await read(body(page, 'Mục'))).discarded).toEqual([]);
  });

  test('a number written into the document by an annotation stays', async () => {
    const page = body(new PageWriter(), 'Mục').stamp(60, 60, 'Số: 91/QĐ-UBND');
    expect(linesOf(await read(page))[0]).toBe('Số: 91/QĐ-UBND');
  });

  test('a watermark and a note along the margin', async () => {
    const page = body(new PageWriter(), 'Mục')
      .text(150, 500, 'DỰ THẢO', { size: 60, angle: 45 })
      .text(20, 600, 'Bản lưu', { angle: 90 });
    const document = await read(page);
    expect(document.discarded.map((d) => [d.reason, d.text])).toEqual([
      ['margin', 'Bản lưu'],
      ['watermark', 'DỰ THẢO'],
    ]);
  });
});
