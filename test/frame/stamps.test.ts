import { describe, expect, it } from 'vitest';
import { stampWords } from '../../src/frame/stamps.ts';
import { linesOf } from './frame-plans.ts';

/** The words of a stamp, where names are in capitals and "Số" anchors the letterhead. */
function stampIn(text: string): string {
  const lines = linesOf(text);
  const isName = (l: { text: string }): boolean => /^\p{Lu}+ \p{Lu}+/u.test(l.text);
  const found = stampWords(lines, (l) => l.text.startsWith('Số: '), isName);
  return lines.flatMap((l) => l.tokens.filter((t) => found.has(t)).map((t) => t.text)).join(' ');
}

describe('the words of a digital signature', () => {
  it.each([
    [
      'the name above an address and a time',
      'CỔNG THÔNG TIN\na@nam.example\n09.01.2027 08:15:33 +07:00\nXÃ NẬM SEN\nSố: 5/KH-UBND\n',
      'CỔNG THÔNG TIN a@nam.example 09.01.2027 08:15:33 +07:00',
    ],
    [
      'a name over two lines behind a label',
      'XÃ NẬM SEN\nSố: 5/KH-UBND\nNgười ký: TRUNG TÂM\nLƯU TRỮ TỈNH\nThời gian ký: 2027-01-09T08:15:33+07:00\n',
      'Người ký: TRUNG TÂM LƯU TRỮ TỈNH Thời gian ký: 2027-01-09T08:15:33+07:00',
    ],
    [
      'the stamp of a registry',
      'Số: 5/KH-UBND; 09/01/2027; 11:00:27\nXÃ NẬM SEN\n',
      'Số: 5/KH-UBND; 09/01/2027; 11:00:27',
    ],
    ['not the only name on the page', 'XÃ NẬM SEN\na@nam.example\nSố: 5/KH-UBND\n', 'a@nam.example'],
    ['who signed, above the letterhead', 'Ký bởi: LÒ MÂY\nXÃ NẬM SEN\nSố: 5/KH\n', 'Ký bởi: LÒ MÂY'],
    ['the day of it', 'XÃ NẬM SEN\nNgày ký: 05/3/2027\nSố: 5/KH\n', 'Ngày ký: 05/3/2027'],
    ['a day before a time', 'XÃ NẬM SEN\n09.01.2027 08:15:33\n', '09.01.2027 08:15:33'],
    ['a zone', 'XÃ NẬM SEN\nGMT+07:00\n', 'GMT+07:00'],
    ['a zone as PDF writes it', "XÃ NẬM SEN\n+07'00'\n", "+07'00'"],
    ['no address without a domain', 'XÃ NẬM SEN\nSố: 5/KH\na@nam\n', ''],
    [
      'a name above an address at the top',
      'TRUNG TÂM\na@nam.example\nSố: 5/KH\nXÃ NẬM SEN\n',
      'TRUNG TÂM a@nam.example',
    ],
    [
      'a name at the top between two lines',
      'Email: a@b.c\nTRUNG TÂM TIN\nDate: 2027\nXÃ NẬM SEN\nSố: 5/KH\n',
      'Email: a@b.c TRUNG TÂM TIN Date: 2027',
    ],
    ['a time behind a number', 'Số: 5/KH 09/01/2027 11:00:27\nXÃ NẬM SEN\n', '09/01/2027 11:00:27'],
    ['a time behind other words', 'Văn bản 5; 11:00:27\nXÃ NẬM SEN\n', '11:00:27'],
    ['none in a plain letterhead', 'XÃ NẬM SEN\nSố: 5/KH-UBND\nNậm Sen, ngày 09/01/2027\n', ''],
  ])('%s', (_, text, words) => {
    expect(stampIn(text)).toBe(words);
  });
});
