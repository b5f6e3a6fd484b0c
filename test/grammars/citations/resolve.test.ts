import { describe, expect, it } from 'vitest';
import { readCitations, resolveCitations } from '../../../src/grammars/citations/index.ts';

/** Each text is one record, named r0, r1, … */
function resolve(...texts: string[]) {
  return resolveCitations(
    texts.flatMap((text, i) => readCitations(text).map((citation) => ({ of: `r${i}`, citation }))),
    'An Hải',
  );
}

const keys = (...texts: string[]) => resolve(...texts).citations.map((c) => c.key);
const codes = (...texts: string[]) => resolve(...texts).oddities.map((o) => o.found.code);

describe('the key of a document', () => {
  it('is issuer, kind, number and date', () => {
    expect(keys('Nghị quyết số 76/NQ-CP ngày 15/7/2021')).toEqual(['Chính phủ|NQ|76/NQ-CP|2021-07-15']);
  });
  it('goes from the full mention to later short ones', () => {
    const full = 'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị';
    const all = keys(full, 'Nghị quyết số 57-NQ/TW', 'Nghị quyết 57; Nghị quyết số 57 của Bộ Chính trị');
    expect(new Set(all)).toEqual(new Set(['Trung ương Đảng|NQ|57-NQ/TW|2024-12-22']));
    expect(all).toHaveLength(4);
  });
  it('goes back to a short mention that stands first', () => {
    expect(
      keys('Nghị định số 81/2024/NĐ-CP', 'Nghị định số 81/2024/NĐ-CP ngày 05/7/2024 của Chính phủ')[0],
    ).toBe('Chính phủ|NĐ|81/2024/NĐ-CP|2024-07-05');
  });
  it('keeps apart two documents of one number', () => {
    const [first, second, third] = keys(
      'Quyết định số 37/QĐ-UBND ngày 25/02/2024 của UBND tỉnh',
      'Quyết định số 37/QĐ-UBND ngày 03/3/2025 của UBND tỉnh',
      'Quyết định số 37/QĐ-UBND',
    );
    expect(first).toBe('Ủy ban nhân dân tỉnh An Hải|QĐ|37/QĐ-UBND|2024-02-25');
    expect(second).toBe('Ủy ban nhân dân tỉnh An Hải|QĐ|37/QĐ-UBND|2025-03-03');
    // the last mention before it
    expect(third).toBe(second);
  });
  it('does not join a bare number that fits two documents', () => {
    expect(
      keys(
        'Nghị quyết số 66/NQ-CP ngày 26/3/2025',
        'Nghị quyết số 66-NQ/TW ngày 30/4/2025',
        'Nghị quyết số 66, theo đó',
      )[2],
    ).toBe('|NQ|66|');
  });
  it('is one for the spellings of an issuer and of a law', () => {
    expect(
      new Set(
        keys(
          'Kế hoạch số 5/KH-UBND của UBND tỉnh',
          'Kế hoạch số 5/KH-UBND của Chủ tịch Ủy ban nhân dân tỉnh An Hải',
        ),
      ).size,
    ).toBe(1);
    expect(new Set(keys('Luật Ban hành văn bản QPPL', 'Luật ban hành văn bản quy phạm pháp luật')).size).toBe(
      1,
    );
  });
  it('tells apart two laws of one name by their year', () => {
    expect(new Set(keys('Luật Đất đai năm 2013', 'Luật Đất đai năm 2024')).size).toBe(2);
  });
});

describe('oddities', () => {
  it.each([
    ['citation-symbol-case', ['Chỉ thị số 44/CT-TTG ngày 08/8/2017 của Thủ tướng Chính phủ']],
    ['citation-symbol-malformed', ['Quyết định số 8/UBNDNC ngày 18/10/2021']],
    [
      'citation-two-symbols',
      ['Quyết định số 8/QĐ-UBND ngày 18/10/2021', 'Quyết định số 8/UBNDNC ngày 18/10/2021'],
    ],
    [
      'citation-two-dates',
      ['Nghị định số 10/2024/NĐ-CP ngày 25/01/2024', 'Nghị định số 10/2024/NĐ-CP ngày 26/01/2024'],
    ],
    ['citation-issuer-differs', ['Nghị quyết số 202/2025/QH15 của Ủy ban Thường vụ Quốc hội']],
    ['citation-kind-not-issued', ['Thông tư số 5/2024/TT-UBND']],
    ['citation-kind-differs', ['Quyết định số 99/KH-UBND']],
    ['citation-year-differs', ['Quyết định số 45/2024/QĐ-UBND ngày 01/3/2023']],
    ['citation-date-impossible', ['Quyết định số 12/QĐ-UBND ngày 30/02/2024']],
  ])('%s', (code, texts) => {
    expect(codes(...texts)).toContain(code);
  });
  it('are none in sound references, nor in one number given in two years', () => {
    expect(
      codes(
        'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; Quy định số 80-QĐ/TW của Bộ Chính trị; Công văn số 12/UBND-NC',
        'Nghị quyết số 390/NQ-HĐND của HĐND tỉnh; Nghị quyết số 390/2025/QH15 của Quốc hội; Thông tư số 26/2019/TT-BTC của Bộ Tài chính',
        'Quyết định số 37/QĐ-UBND ngày 25/02/2024; Quyết định số 37/QĐ-UBND ngày 03/3/2025; Nghị định số 130/2005/NĐ-CP ngày 17/10/2005',
      ),
    ).toEqual([]);
  });
  it('name the record and the place', () => {
    const { oddities } = resolve('không có gì', 'theo Chỉ thị số 26/CT-TTG');
    expect(oddities).toMatchObject([{ of: 'r1', span: { start: 5, end: 25 } }]);
  });
});
