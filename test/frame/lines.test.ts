import { describe, expect, it } from 'vitest';
import { appendixLabel, appendixStarts } from '../../src/frame/appendix-lines.ts';
import { joinBrokenKinds, kindLineOf, otherKindLineOf } from '../../src/frame/kind-lines.ts';
import { annexLineAt, periodOf, readTitleBlock } from '../../src/frame/titles.ts';
import { uriOf } from '../../src/frame/uri.ts';
import { planOf } from '../support/plan-builder.ts';
import { linesOf } from './frame-plans.ts';

const lines = (...texts: string[]) => linesOf(texts.join('\n'));
const first = (text: string) => {
  const [line] = lines(text);
  if (!line) throw new Error('a text of one line has one');
  return line;
};
const words = (tokens: readonly { text: string }[] = []) => tokens.map(({ text }) => text).join(' ');

describe('the line that names the kind of a document', () => {
  const told = (text: string, small = false) => {
    const kind = kindLineOf(first(text), small);
    return kind && `${kind.type} ${kind.tokens}${kind.enacts ? ' enacts' : ''}`;
  };
  it.each([
    ['KẾ HOẠCH', 'KH 2'],
    ['QUYẾT ĐỊNH', 'QĐ 2'],
    ['QUYẾT ĐỊNH:', 'QĐ 2 enacts'],
    ['QUYẾT ĐỊNH :', 'QĐ 3 enacts'],
    ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH', 'KH 2'],
    ['KẾ HOẠCH Cải cách hành chính', 'KH 2'],
    ['K Ế H O Ạ C H', 'KH 7'],
    ['Q U Y Ế T Đ Ị N H :', 'QĐ 10 enacts'],
    ['KẾ HOẠCH (có phụ lục)', null],
    ['KẾ HOẠCH và việc', null],
    ['Kế hoạch', null],
    ['THÔNG BÁO', null],
    ['HỌP KẾ HOẠCH', null],
  ])('%s: %s', (text, want) => {
    expect(told(text)).toBe(want);
  });

  it('may be in small letters alone on its line, or with the title in a heading', () => {
    expect(told('Kế hoạch', true)).toBe('KH 2');
    expect(told('Kế hoạch cải cách', true)).toBeNull();
    const heading = (text: string) => kindLineOf({ ...first(text), heading: 1 }, true)?.tokens ?? null;
    expect(heading('Kế hoạch cải cách hành chính năm 2026')).toBe(2);
    expect(heading('Kế hoạch cải cách hành chính năm 2026.')).toBeNull();
    expect(heading(`Kế hoạch ${'việc '.repeat(38)}`.trim())).toBe(2);
    expect(heading(`Kế hoạch ${'việc '.repeat(39)}`.trim())).toBeNull();
  });

  it('names other kinds under a letterhead', () => {
    const other = (text: string, small = false) => {
      const kind = otherKindLineOf(first(text), small);
      return kind && `${kind.type} ${kind.tokens}`;
    };
    expect(
      ['THÔNG BÁO', 'CHƯƠNG TRÌNH', 'BÁO CÁO', 'THÔNG BÁO Kết quả họp', 'T H Ô N G B Á O'].map((text) =>
        other(text),
      ),
    ).toEqual(['TB 2', 'CTr 2', 'BC 2', 'TB 2', 'TB 8']);
    expect(
      ['THÔNG BÁO KẾT QUẢ', 'Thông báo', 'thông báo', 'BÁO ĐỘNG', 'KẾ HOẠCH', 'BÁO CÁO kết quả'].map((text) =>
        other(text),
      ),
    ).toEqual([null, null, null, null, null, null]);
    expect([other('Thông báo', true), other('Thông báo kết quả', true)]).toEqual(['TB 2', null]);
  });

  it('is joined where a narrow column breaks it', () => {
    const joined = (...texts: string[]) =>
      joinBrokenKinds(lines(...texts)).map((block) => (block.kind === 'line' ? block.text : ''));
    expect(joined('QUYẾT', 'ĐỊNH')).toEqual(['QUYẾT ĐỊNH']);
    expect(joined('K Ế', 'H O Ạ C H')).toEqual(['K Ế H O Ạ C H']);
    expect(joined('THÔNG', 'BÁO')).toEqual(['THÔNG BÁO']);
    expect(joined('QUYẾT', 'ĐỊNH:')).toEqual(['QUYẾT ĐỊNH:']);
    expect(joined('Quyết', 'ĐỊNH')).toEqual(['Quyết', 'ĐỊNH']);
    expect(joined('QUYẾT', 'TÂM')).toEqual(['QUYẾT', 'TÂM']);
  });
});

describe('the line that names an appendix', () => {
  const told = (text: string) => {
    const label = appendixLabel(first(text));
    return label && `${label.tokens}${label.sure ? ' sure' : ''}`;
  };
  it.each([
    ['PHỤ LỤC', '2 sure'],
    ['Phụ lục', '2'],
    ['PHỤ LỤC I', '3 sure'],
    ['Phụ lục số 2', '4'],
    ['PHỤ LỤC 1a', '3 sure'],
    ['PHỤ LỤC A', '3 sure'],
    ['Phụ lục I.', '3'],
    ['PHỤ LỤC I. DANH MỤC NHIỆM VỤ', '3 sure'],
    ['PHỤ LỤC: Danh mục nhiệm vụ', '2 sure'],
    ['PHỤ LỤC 1 - Danh mục nhiệm vụ', '4 sure'],
    ['PHỤ LỤC DANH MỤC NHIỆM VỤ', '2 sure'],
    ['BIỂU 1', '2 sure'],
    ['Mẫu số 3', '3'],
    ['BIỂU MẪU 2', '3 sure'],
    ['PHỤ BIỂU 2', '3 sure'],
    ['BIỂU', null],
    ['MẪU', null],
    ['BIỂU MẪU', null],
    ['Phụ lục I kèm theo kế hoạch', null],
    ['PHỤ LỤC kèm theo', null],
    ['Phụ lục: Danh mục', null],
    ['PHỤ LỤCX', null],
    ['XEM PHỤ LỤC', null],
    ['Biểu hiện 3', null],
  ])('%s: %s', (text, want) => {
    expect(told(text)).toBe(want);
  });

  it('begins one where it stands by itself, or the plan is over', () => {
    const starts = (...texts: string[]) => appendixStarts(lines(...texts), 0);
    expect(starts('Làm ngay./.', 'PHỤ LỤC', 'DANH MỤC')).toEqual([1]);
    expect(starts('Theo các việc ở', 'Phụ lục 1', 'của kế hoạch này.')).toEqual([]);
    expect(starts('Làm ngay', 'Phụ lục 1', 'DANH MỤC VIỆC')).toEqual([1]);
    expect(starts('Làm ngay', 'Phụ lục 1', 'Danh mục việc')).toEqual([]);
    expect(starts('Làm ngay./.', 'Phụ lục 1', 'Danh mục việc')).toEqual([1]);
    expect(starts('Nơi nhận:', 'Phụ lục 1', 'Danh mục việc')).toEqual([1]);
    expect(starts('Làm ngay', 'Phụ lục 1', '(Kèm theo Kế hoạch số 5/KH-UBND ngày 09/01/2027)')).toEqual([1]);
    expect(starts('Làm ngay', 'Phụ lục 1')).toEqual([1]);
    expect(starts('II. VIỆC CỦA TỪNG PHÒNG THEO', 'PHỤ LỤC', 'Làm ngay.')).toEqual([]);
    expect(appendixStarts(lines('PHỤ LỤC I', 'Việc', 'PHỤ LỤC II'), 1)).toEqual([2]);
  });
});

describe('what stands under the kind of a document', () => {
  const block = (...texts: string[]) => {
    const { title, authority, annexLine, margin, rest } = readTitleBlock(lines(...texts));
    return [
      words(title),
      words(authority),
      words(annexLine),
      words(margin),
      rest.map(({ text }) => text).join(' / '),
    ];
  };
  it.each<[string, string[], string[]]>([
    [
      'a title over two lines',
      ['Cải cách hành chính năm 2027', 'của xã Nậm Sen', 'Căn cứ Luật số 1;'],
      ['Cải cách hành chính năm 2027 của xã Nậm Sen', '', '', '', 'Căn cứ Luật số 1;'],
    ],
    [
      'who decides',
      ['Về việc ban hành kế hoạch', 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ', 'Căn cứ Luật số 1;'],
      ['Về việc ban hành kế hoạch', 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ', '', '', 'Căn cứ Luật số 1;'],
    ],
    [
      'which document it belongs to',
      [
        'Cải cách năm 2027',
        '(Ban hành kèm theo Quyết định số 5/QĐ-UBND',
        'ngày 09/01/2027 của UBND xã)',
        'I. VIỆC CHUNG',
      ],
      [
        'Cải cách năm 2027',
        '',
        '(Ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 09/01/2027 của UBND xã)',
        '',
        'I. VIỆC CHUNG',
      ],
    ],
    [
      'the same on one line with what follows',
      ['Cải cách năm 2027', '(Kèm theo Quyết định số 5/QĐ-UBND) I. VIỆC'],
      ['Cải cách năm 2027', '', '(Kèm theo Quyết định số 5/QĐ-UBND)', '', 'I. VIỆC'],
    ],
    [
      'the same without brackets',
      ['Cải cách năm 2027', 'Ban hành kèm theo Quyết định số 5 ngày 09/01/2027', 'I. VIỆC CHUNG'],
      ['Cải cách năm 2027', '', 'Ban hành kèm theo Quyết định số 5 ngày 09/01/2027', '', 'I. VIỆC CHUNG'],
    ],
    ['nothing but the text', ['I. VIỆC CHUNG', 'Làm.'], ['', '', '', '', 'I. VIỆC CHUNG / Làm.']],
    ['nothing at all', [''], ['', '', '', '', '']],
  ])('%s', (_, texts, want) => {
    expect(block(...texts)).toEqual(want);
  });

  it('a remark in brackets that is not closed is its first line', () => {
    const found = annexLineAt(lines('(Kèm theo Quyết định số 5', 'I. VIỆC CHUNG', 'Làm.'));
    expect([words(found?.tokens), found?.lines]).toEqual(['(Kèm theo Quyết định số 5', 1]);
    expect(annexLineAt(lines('(Ban hành', 'kèm theo Quyết định số 5)'))?.lines).toBe(2);
    expect(annexLineAt(lines('Theo Quyết định số 5'))).toBeNull();
    expect(annexLineAt([])).toBeNull();
  });
});

describe('the time that a title names', () => {
  it.each([
    ['Cải cách hành chính năm 2027', '2027-01-01 2027-12-31'],
    ['Cải cách hành chính giai đoạn 2026 - 2030', '2026-01-01 2030-12-31'],
    ['Cải cách hành chính giai đoạn 2026-2030', '2026-01-01 2030-12-31'],
    ['Cải cách hành chính', null],
  ])('%s', (title, want) => {
    const period = periodOf(title);
    expect(period && `${period.start} ${period.end}`).toBe(want);
  });
});

describe('the stable name of a document', () => {
  const uri = (traits: Parameters<typeof planOf>[0] = {}) => uriOf(planOf(traits).document);
  it('has place, kind, year, number and symbol', () => {
    expect(uri()).toBe('vn/an-hai/kh/2024/218-kh-ubnd');
    expect(uri({ document: { number: '05/KH-SGDĐT', province: 'Thừa Thiên Huế' } })).toBe(
      'vn/thua-thien-hue/kh/2024/05-kh-sgddt',
    );
    expect(uri({ document: { number: '(7)/KH', province: null } })).toBe('vn/kh/2024/7-kh');
  });

  it('is none without number, day or kind', () => {
    expect([
      uri({ document: { number: null } }),
      uri({ document: { issuedOn: null } }),
      uri({ document: { type: null } }),
    ]).toEqual([null, null, null]);
  });
});
