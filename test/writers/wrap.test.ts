import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Trouble } from '../../src/model/trouble.ts';
import { PLAIN } from '../../src/writers/style.ts';
import { troubleLines } from '../../src/writers/trouble.ts';
import { widthOf, wrapProse } from '../../src/writers/wrap.ts';

describe('prose of a help text', () => {
  test('is broken between words, under its own indent', () => {
    expect(wrapProse('  Tệp cùng tên thì giữ nguyên.\n\nXong.', 14)).toBe(
      '  Tệp cùng tên\n  thì giữ\n  nguyên.\n\nXong.',
    );
  });

  test('leaves commands whole', () => {
    const command = '  $ reform-plan export ke-hoach.docx --to xlsx --output nhiem-vu.xlsx';
    expect(wrapProse(`Ví dụ:\n${command}`, 30)).toBe(`Ví dụ:\n${command}`);
  });

  test('keeps every word in its order', () => {
    const words = fc.array(fc.constantFrom('sổ', 'theo', 'dõi', 'kế', 'hoạch', 'cải cách'), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (said, width) => {
        const wrapped = wrapProse(said.join(' '), width);
        expect(wrapped.split('\n').join(' ')).toBe(said.join(' '));
        for (const line of wrapped.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a trouble in a narrow terminal', () => {
  const trouble: Trouble = {
    code: 'would-overwrite-edits',
    what: 'bang-theo-doi.xlsx sẽ bị ghi đè',
    expected: 'tên tệp mới, tệp chưa bị sửa kể từ khi chương trình ghi ra, hoặc --force',
    example: 'reform-plan correct ke-hoach.docx --from da-sua.yaml --by "Lê Thị Mơ"',
    got: 'tệp đã có người sửa',
  };

  test('goes on under its own words; the example stays one line', () => {
    expect(troubleLines(trouble, PLAIN, 'vi', 'command-line', 44)).toEqual([
      'lỗi: bang-theo-doi.xlsx sẽ bị ghi đè',
      '  cần:       tên tệp mới, tệp chưa bị sửa kể',
      '             từ khi chương trình ghi ra,',
      '             hoặc --force',
      '  ví dụ:     reform-plan correct ke-hoach.docx --from da-sua.yaml --by "Lê Thị Mơ"',
      '  nhận được: tệp đã có người sửa',
    ]);
  });

  test('is four lines where no width is known', () => {
    expect(troubleLines(trouble, PLAIN, 'vi', 'command-line')).toHaveLength(4);
  });
});
