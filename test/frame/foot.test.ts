import { describe, expect, it } from 'vitest';
import { footLength, footStart, isRecipientsLabel, isSignatureLine, readFoot } from '../../src/frame/foot.ts';
import { linesOf } from './frame-plans.ts';

const lines = (...texts: string[]) => linesOf(texts.join('\n'));
const first = (text: string) => {
  const [line] = lines(text);
  if (!line) throw new Error('a text of one line has one');
  return line;
};
const sorted = (test: (text: string) => boolean, yes: readonly string[], no: readonly string[]) => {
  expect(yes.filter((text) => !test(text))).toEqual([]);
  expect(no.filter(test)).toEqual([]);
};

describe('the lines of a foot', () => {
  it('begin with the label of the recipients', () => {
    sorted(
      (text) => isRecipientsLabel(first(text)),
      ['Nơi nhận:', 'NƠI NHẬN:', '*Nơi nhận*:', 'Nơi nhận: - Bộ Nội vụ;'],
      ['Nơi ở:', 'Nhận: bộ', 'Xem Nơi nhận:'],
    );
  });

  it('name authority, position and that it was signed', () => {
    sorted(
      (text) => isSignatureLine(first(text)),
      [
        'TM. ỦY BAN NHÂN DÂN',
        'KT. CHỦ TỊCH',
        'T/M ỦY BAN NHÂN DÂN',
        'TUQ. CHỦ TỊCH',
        'Q. GIÁM ĐỐC',
        'CHỦ TỊCH',
        'PHÓ GIÁM ĐỐC',
        'QUYỀN TRƯỞNG PHÒNG',
        '(Đã ký)',
        'Đã ký',
        '(Ký, ghi rõ họ tên)',
        '(ĐÃ KÝ)',
      ],
      [
        'Chủ tịch',
        'ỦY BAN NHÂN DÂN',
        'TMX. CHỦ',
        'Đã ký kết văn bản với các xã bên kia sông Hậu',
        'HỌP CHỦ TỊCH',
        'CHỦ TỊCH CÁC XÃ LÀM VIỆC SAU ĐÂY NGAY TRONG NĂM',
        '',
      ].filter((text) => text !== ''),
    );
  });
});

describe('where a foot begins', () => {
  const start = (...texts: string[]) => footStart(lines(...texts));
  it.each<[string, string[], number | null]>([
    ['at the label of the recipients', ['Làm ngay.', 'Nơi nhận:', '- Bộ Nội vụ;'], 1],
    [
      'at the signer who stands above it',
      ['Làm ngay./.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lò Văn Thảo', 'Nơi nhận:'],
      1,
    ],
    ['not among the text above it', ['CHỦ TỊCH xã làm ngay', 'Các phòng cùng làm', 'Nơi nhận:'], 2],
    ['at a signer without any recipients', ['Làm ngay./.', 'CHỦ TỊCH', 'Lò Văn Thảo'], 1],
    ['at a signer after a sentence', ['Làm ngay.', 'CHỦ TỊCH', 'Lò Văn Thảo'], 1],
    ['nowhere where a position stands in the text', ['Làm ngay', 'CHỦ TỊCH', 'Lò Văn Thảo'], null],
    [
      'nowhere far above the end',
      ['Làm ngay.', 'CHỦ TỊCH', ...Array.from({ length: 14 }, (_, i) => `Dòng ${i}`)],
      null,
    ],
    ['at the first line of all', ['CHỦ TỊCH', 'Lò Văn Thảo'], 0],
    ['nowhere', ['Làm ngay.', 'Các phòng cùng làm.'], null],
  ])('%s', (_, texts, at) => {
    expect(start(...texts)).toBe(at);
  });
});

describe('how long a foot is', () => {
  const length = (...texts: string[]) => footLength(lines(...texts));
  const SIGNED = ['Nơi nhận:', '- Bộ Nội vụ;', 'CHỦ TỊCH', 'Lò Văn Thảo'];
  it.each<[string, string[], number]>([
    ['to the end', SIGNED, 4],
    ['as long as recipients follow the name', [...SIGNED, '- Lưu: VT.', 'DẤU CỦA XÃ'], 6],
    [
      'to the text that follows the name',
      [...SIGNED, '1. Việc của các phòng trong năm sau.', 'Làm ngay.'],
      4,
    ],
    [
      'to a long sentence after the name',
      [...SIGNED, `Phần sau của kế hoạch nói về ${'việc chung và '.repeat(10)}`],
      4,
    ],
    [
      'to the heading of a part, whoever signed',
      ['Nơi nhận:', '- Bộ Nội vụ;', 'III. VIỆC CỦA TỪNG PHÒNG', 'Làm.'],
      2,
    ],
    ['past numbers where nobody has signed yet', ['Nơi nhận:', '1. Bộ Nội vụ;', '2. Sở Nội vụ.'], 3],
  ])('%s', (_, texts, count) => {
    expect(length(...texts)).toBe(count);
  });

  it('a name in the right column closes it as well', () => {
    expect(length('Nơi nhận:', '- Lưu: VT.              Lò Văn Thảo', '1. Việc khác của xã')).toBe(2);
    expect(length('Nơi nhận:', '- Gửi Lò Văn Thảo', '1. Việc khác của xã')).toBe(3);
  });
});

describe('recipients and signer', () => {
  const told = (...texts: string[]) => {
    const { recipients, signer } = readFoot(lines(...texts));
    return [recipients.join(' | '), signer && [signer.capacity, signer.position, signer.name].join(' / ')];
  };
  it.each<[string, string[], (string | null)[]]>([
    [
      'in two columns on one line',
      [
        'Nơi nhận:               TM. ỦY BAN NHÂN DÂN',
        '- Bộ Nội vụ;               KT. CHỦ TỊCH',
        '- Lưu: VT.               PHÓ CHỦ TỊCH',
        '                              Lò Văn Thảo',
      ],
      ['Bộ Nội vụ | Lưu: VT', 'KT. / PHÓ CHỦ TỊCH / Lò Văn Thảo'],
    ],
    [
      'one after the other',
      ['Nơi nhận:', '- Bộ Nội vụ;', '- Lưu: VT.', 'CHỦ TỊCH', 'Lò Văn Thảo'],
      ['Bộ Nội vụ | Lưu: VT', ' / CHỦ TỊCH / Lò Văn Thảo'],
    ],
    [
      'the signer first',
      ['CHỦ TỊCH', 'Lò Văn Thảo', 'Nơi nhận:', '- Bộ Nội vụ;'],
      ['Bộ Nội vụ', ' / CHỦ TỊCH / Lò Văn Thảo'],
    ],
    [
      'run together',
      ['Nơi nhận: TM. ỦY BAN NHÂN DÂN', '- Bộ Nội vụ; CHỦ TỊCH XÃ', '- Lưu: VT.', 'Lò Văn Thảo'],
      ['Bộ Nội vụ | Lưu: VT', 'TM. / CHỦ TỊCH XÃ / Lò Văn Thảo'],
    ],
    [
      'an item over two lines',
      ['Nơi nhận:', '- Các phòng, ban, ngành', 'của huyện;', '- Lưu: VT.'],
      ['Các phòng, ban, ngành của huyện | Lưu: VT', null],
    ],
    ['on the line of the label', ['Nơi nhận: - Bộ Nội vụ;', '- Lưu: VT.'], ['Bộ Nội vụ | Lưu: VT', null]],
    ['label and colon apart', ['Nơi nhận :', '- Bộ Nội vụ;'], ['Bộ Nội vụ', null]],
    [
      'points with a plus or none',
      ['Nơi nhận:', '+ Bộ Nội vụ;', 'Sở Nội vụ;', '-Lưu: VT.'],
      ['Bộ Nội vụ | Sở Nội vụ | Lưu: VT', null],
    ],
    [
      'capacity and position on one line',
      ['Nơi nhận:', '- Lưu: VT.', 'Q. GIÁM ĐỐC', 'Lò Văn Thảo'],
      ['Lưu: VT', 'Q. / GIÁM ĐỐC / Lò Văn Thảo'],
    ],
    ['T/M for TM.', ['T/M ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lò Văn Thảo'], ['', 'TM. / CHỦ TỊCH / Lò Văn Thảo']],
    [
      'the position below the one who is acted for',
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '(Đã ký)', 'Lò Văn Thảo'],
      ['', 'KT. / PHÓ CHỦ TỊCH / Lò Văn Thảo'],
    ],
    [
      'the name behind the last recipient',
      ['Nơi nhận:', '- Bộ Nội vụ;', '- Lưu: VT. Lò Văn Thảo', 'CHỦ TỊCH'],
      ['Bộ Nội vụ | Lưu: VT', ' / CHỦ TỊCH / Lò Văn Thảo'],
    ],
    ['a position without a name', ['Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH'], ['Lưu: VT', ' / CHỦ TỊCH / ']],
    ['nobody', ['Nơi nhận:', '- Lưu: VT.'], ['Lưu: VT', null]],
  ])('%s', (_, texts, want) => {
    expect(told(...texts)).toEqual(want);
  });

  it('take every word once', () => {
    const all = lines(
      'Nơi nhận:               TM. ỦY BAN NHÂN DÂN',
      '- Bộ Nội vụ;               CHỦ TỊCH',
      '- Lưu: VT.               (Đã ký)',
      '                              Lò Văn Thảo',
    );
    const { labels, recipientWords, signerWords, other } = readFoot(all);
    const taken = [...labels, ...recipientWords, ...signerWords, ...other.flat()].map(
      ({ text, start }) => `${start} ${text}`,
    );
    expect(taken.sort()).toEqual(
      all.flatMap(({ tokens }) => tokens.map(({ text, start }) => `${start} ${text}`)).sort(),
    );
  });
});
