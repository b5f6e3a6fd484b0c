import { describe, expect, it } from 'vitest';
import { readCitations, resolveCitations } from '../../../src/grammars/citations/index.ts';
import { departmentOfSymbol, issuerOfSymbol } from '../../../src/grammars/citations/issuers.ts';

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

describe('what the mentions of a plan say together', () => {
  const plans: readonly (readonly [texts: string[], keys: string[], oddities: string[]])[] = [
    [
      ['Quyết định số 12/QĐ-TTG'],
      ['Thủ tướng Chính phủ|QĐ|12/QĐ-TTG|'],
      ['r0 citation-symbol-case: 12/QĐ-TTG, TTG, TTg'],
    ],
    [
      ['Tờ trình số 12/TTR-SNV'],
      ['Sở Nội vụ An Hải|TTr|12/TTR-SNV|'],
      ['r0 citation-symbol-case: 12/TTR-SNV, TTR, TTr'],
    ],
    [
      ['Chương trình số 12-CTR/TU'],
      ['Tỉnh ủy An Hải|CTr|12-CTR/TU|'],
      ['r0 citation-symbol-case: 12-CTR/TU, CTR, CTr'],
    ],
    [
      ['Quyết định số 12/NQ-HĐND'],
      ['HĐND|QĐ|12/NQ-HĐND|'],
      ['r0 citation-kind-differs: 12/NQ-HĐND, Quyết định, Nghị quyết'],
    ],
    [['Quyết định số 12/UBND'], ['UBND|QĐ|12/UBND|'], ['r0 citation-symbol-malformed: 12/UBND, Quyết định']],
    [['Công văn số 12/UBND'], ['UBND|CV|12/UBND|'], []],
    [['Nghị quyết số 12/2024/QH15'], ['Quốc hội|NQ|12/2024/QH15|'], []],
    [['Quy định số 12-QĐ/TU'], ['Tỉnh ủy An Hải|QyĐ|12-QĐ/TU|'], []],
    [['Công văn số 12/QĐ-UBND'], ['UBND|CV|12/QĐ-UBND|'], []],
    [
      ['Nghị định số 12/2024/NĐ-CP ngày 15/3/2023'],
      ['Chính phủ|NĐ|12/2024/NĐ-CP|2023-03-15'],
      ['r0 citation-year-differs: 12/2024/NĐ-CP, 2024, 2023-03-15'],
    ],
    [['Nghị định số 12/2024/NĐ-CP ngày 15/3/2024'], ['Chính phủ|NĐ|12/2024/NĐ-CP|2024-03-15'], []],
    [
      ['Nghị quyết số 12/NQ-UBND'],
      ['UBND|NQ|12/NQ-UBND|'],
      ['r0 citation-kind-not-issued: 12/NQ-UBND, UBND, Nghị quyết'],
    ],
    [
      ['Nghị quyết số 12/NQ-SNV'],
      ['Sở Nội vụ An Hải|NQ|12/NQ-SNV|'],
      ['r0 citation-kind-not-issued: 12/NQ-SNV, SNV, Nghị quyết'],
    ],
    [
      ['Nghị định số 12/NĐ-UBND'],
      ['UBND|NĐ|12/NĐ-UBND|'],
      ['r0 citation-kind-not-issued: 12/NĐ-UBND, UBND, Nghị định'],
    ],
    [
      ['Thông tư số 12/TT-UBND'],
      ['UBND|TT|12/TT-UBND|'],
      ['r0 citation-kind-not-issued: 12/TT-UBND, UBND, Thông tư'],
    ],
    [
      ['Nghị quyết số 12/NQ-CP của Quốc hội'],
      ['Quốc hội|NQ|12/NQ-CP|'],
      ['r0 citation-issuer-differs: 12/NQ-CP, Quốc hội, Chính phủ'],
    ],
    [['Nghị quyết số 12/NQ-CP của Chính phủ'], ['Chính phủ|NQ|12/NQ-CP|'], []],
    [['Quyết định số 12/QĐ-TTg của Thủ tướng'], ['Thủ tướng Chính phủ|QĐ|12/QĐ-TTg|'], []],
    [
      ['Nghị quyết số 12-NQ/TW của Bộ Chính trị', 'Nghị quyết số 12-NQ/TW của Ban Chấp hành Trung ương'],
      ['Trung ương Đảng|NQ|12-NQ/TW|', 'Trung ương Đảng|NQ|12-NQ/TW|'],
      [],
    ],
    [
      ['Thông tư liên tịch số 12/2015/TTLT-BNV-BTC của Bộ Tài chính'],
      ['Bộ Tài chính|TTLT|12/2015/TTLT-BNV-BTC|'],
      [],
    ],
    [
      ['Quyết định số 12/QĐ-UBND ngày 15/3/2024', 'Quyết định số 12/QĐ-UBND ngày 16/3/2024'],
      ['UBND|QĐ|12/QĐ-UBND|2024-03-15', 'UBND|QĐ|12/QĐ-UBND|2024-03-16'],
      ['r1 citation-two-dates: 12/QĐ-UBND, 2024-03-16, 2024-03-15'],
    ],
    [
      ['Quyết định số 12/QĐ-UBND ngày 15/3/2023', 'Quyết định số 12/QĐ-UBND ngày 16/3/2024'],
      ['UBND|QĐ|12/QĐ-UBND|2023-03-15', 'UBND|QĐ|12/QĐ-UBND|2024-03-16'],
      [],
    ],
    [
      [
        'Nghị định số 12/2024/NĐ-CP ngày 15/3/2024',
        'Nghị định số 12/2024/NĐ-CP ngày 15/4/2024',
        'Nghị định số 12/2024/NĐ-CP ngày 15/4/2024',
      ],
      [
        'Chính phủ|NĐ|12/2024/NĐ-CP|2024-03-15',
        'Chính phủ|NĐ|12/2024/NĐ-CP|2024-04-15',
        'Chính phủ|NĐ|12/2024/NĐ-CP|2024-04-15',
      ],
      ['r1 citation-two-dates: 12/2024/NĐ-CP, 2024-04-15, 2024-03-15'],
    ],
    [
      [
        'Quyết định số 12/QĐ-UBND ngày 15/3/2024 của UBND tỉnh',
        'Quyết định số 12/QĐ-UBND ngày 16/3/2024 của UBND huyện',
      ],
      [
        'Ủy ban nhân dân tỉnh An Hải|QĐ|12/QĐ-UBND|2024-03-15',
        'Ủy ban nhân dân huyện|QĐ|12/QĐ-UBND|2024-03-16',
      ],
      [],
    ],
    [
      ['Quyết định số 12/QĐ-UBND ngày 15/3/2024', 'Quyết định số 12/UBNDNC ngày 15/3/2024'],
      ['UBND|QĐ|12/QĐ-UBND|2024-03-15', 'UBNDNC|QĐ|12/UBNDNC|2024-03-15'],
      [
        'r1 citation-symbol-malformed: 12/UBNDNC, Quyết định',
        'r1 citation-two-symbols: 12/UBNDNC, 12/QĐ-UBND',
      ],
    ],
    [
      ['Quyết định số 12/QĐ-UBND ngày 31/4/2024'],
      ['UBND|QĐ|12/QĐ-UBND|'],
      ['r0 citation-date-impossible: Quyết định số 12/QĐ-UBND ngày 31/4/2024'],
    ],
    [
      ['Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ', 'Nghị quyết 76', 'Nghị quyết số 76/NQ-CP'],
      [
        'Chính phủ|NQ|76/NQ-CP|2021-07-15',
        'Chính phủ|NQ|76/NQ-CP|2021-07-15',
        'Chính phủ|NQ|76/NQ-CP|2021-07-15',
      ],
      [],
    ],
    [
      ['Nghị quyết 76', 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ'],
      ['Chính phủ|NQ|76/NQ-CP|2021-07-15', 'Chính phủ|NQ|76/NQ-CP|2021-07-15'],
      [],
    ],
    [
      ['Nghị quyết số 76/NQ-CP', 'Nghị quyết số 76/NQ-HĐND', 'Nghị quyết 76'],
      ['Chính phủ|NQ|76/NQ-CP|', 'HĐND|NQ|76/NQ-HĐND|', '|NQ|76|'],
      [],
    ],
    [
      ['Nghị quyết số 076/NQ-CP', 'Nghị quyết 76', 'Nghị quyết số 076'],
      ['Chính phủ|NQ|076/NQ-CP|', 'Chính phủ|NQ|076/NQ-CP|', 'Chính phủ|NQ|076/NQ-CP|'],
      [],
    ],
    [
      ['Quyết định số 12/QĐ-UBND của UBND tỉnh', 'Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh An Hải'],
      ['Ủy ban nhân dân tỉnh An Hải|QĐ|12/QĐ-UBND|', 'Ủy ban nhân dân tỉnh An Hải|QĐ|12/QĐ-UBND|'],
      [],
    ],
    [
      ['Quyết định số 12/QĐ-SNV', 'Quyết định số 12/QĐ-SNV của Giám đốc Sở Nội vụ'],
      ['Sở Nội vụ An Hải|QĐ|12/QĐ-SNV|', 'Sở Nội vụ An Hải|QĐ|12/QĐ-SNV|'],
      [],
    ],
    [
      ['Chỉ thị số 12-CT/TU của Ban Thường vụ Tỉnh uỷ', 'Chỉ thị số 12-CT/TU'],
      ['Tỉnh ủy An Hải|CT|12-CT/TU|', 'Tỉnh ủy An Hải|CT|12-CT/TU|'],
      [],
    ],
    [
      ['Chỉ thị số 12-CT/TU của Thành ủy Nậm Sen', 'Chỉ thị số 12-CT/HU của Huyện ủy'],
      ['Thành ủy Nậm Sen|CT|12-CT/TU|', 'Huyện ủy|CT|12-CT/HU|'],
      [],
    ],
    [
      [
        'Luật Ban hành văn bản QPPL năm 2015',
        'Luật ban hành văn bản quy phạm pháp luật',
        'Luật Ban hành văn bản quy phạm pháp luật năm 2025',
      ],
      [
        'Quốc hội|Luật|Luật ban hành văn bản quy phạm pháp luật 2015|',
        'Quốc hội|Luật|Luật ban hành văn bản quy phạm pháp luật|',
        'Quốc hội|Luật|Luật ban hành văn bản quy phạm pháp luật 2025|',
      ],
      [],
    ],
    [
      [
        'Luật Đất đai ngày 18/01/2024',
        'Luật đất đai',
        'Pháp lệnh Cảnh sát môi trường',
        'Bộ luật Dân sự',
        'Hiến pháp năm 2013',
      ],
      [
        'Quốc hội|Luật|Luật đất đai|2024-01-18',
        'Quốc hội|Luật|Luật đất đai|2024-01-18',
        'Ủy ban Thường vụ Quốc hội|Pháp lệnh|Pháp lệnh cảnh sát môi trường|',
        'Quốc hội|Bộ luật|Bộ luật dân sự|',
        'Quốc hội|Hiến pháp|Hiến pháp 2013|',
      ],
      [],
    ],
    [
      [
        'Nghị quyết số 12/NQ-HĐND ngày 15/3/2024 của HĐND tỉnh',
        'Nghị quyết số 12/NQ-HĐND',
        'Nghị quyết số 12/NQ-HĐND ngày 20/7/2023',
        'Nghị quyết số 12/NQ-HĐND',
      ],
      [
        'Hội đồng nhân dân tỉnh An Hải|NQ|12/NQ-HĐND|2024-03-15',
        'Hội đồng nhân dân tỉnh An Hải|NQ|12/NQ-HĐND|2024-03-15',
        'HĐND|NQ|12/NQ-HĐND|2023-07-20',
        'Hội đồng nhân dân tỉnh An Hải|NQ|12/NQ-HĐND|2024-03-15',
      ],
      [],
    ],
  ];
  it.each(plans)('%j', (texts, known, odd) => {
    const { citations, oddities } = resolve(...texts);
    expect(citations.map(({ key }) => key)).toEqual(known);
    expect(
      oddities.map(({ of, found }) => `${of} ${found.code}: ${Object.values(found.fields ?? {}).join(', ')}`),
    ).toEqual(odd);
  });
});

describe('keys and doubts of each form of reference', () => {
  it.each<[string[], string[], string[]]>([
    [['Công văn số 12/UBND'], ['UBND|CV|12/UBND|'], []],
    [['Nghị định số 12/ABC'], ['ABC|NĐ|12/ABC|'], ['r0 citation-symbol-malformed']],
    [['Nghị quyết số 12/QH15'], ['Quốc hội|NQ|12/QH15|'], []],
    [['Quyết định số 12/CP'], ['Chính phủ|QĐ|12/CP|'], []],
    [['Quyết định số 12/ABC'], ['ABC|QĐ|12/ABC|'], ['r0 citation-symbol-malformed']],
    [['Quy định số 12-QĐ/TU'], ['Tỉnh ủy An Hải|QyĐ|12-QĐ/TU|'], []],
    [['Quyết định số 12/KH-UBND'], ['UBND|QĐ|12/KH-UBND|'], ['r0 citation-kind-differs']],
    [['Quyết định số 12/XX-UBND'], ['XX|QĐ|12/XX-UBND|'], ['r0 citation-symbol-malformed']],
    [
      [
        'Quyết định số 12/QĐ-UBND ngày 01/02/2024',
        'Quyết định số 12/QĐ-UBND ngày 01/3/2024',
        'Quyết định số 12/QĐ-UBND ngày 01/3/2024',
      ],
      ['UBND|QĐ|12/QĐ-UBND|2024-02-01', 'UBND|QĐ|12/QĐ-UBND|2024-03-01', 'UBND|QĐ|12/QĐ-UBND|2024-03-01'],
      ['r1 citation-two-dates'],
    ],
    [
      ['Quyết định số 12/QĐ-UBND ngày 01/02/2024', 'Quyết định số 12/QĐ-UBND ngày 01/3/2023'],
      ['UBND|QĐ|12/QĐ-UBND|2024-02-01', 'UBND|QĐ|12/QĐ-UBND|2023-03-01'],
      [],
    ],
    [
      ['Thông tư số 12/2024/TT-BNV ngày 01/02/2024', 'Thông tư số 12/2024/TT-BNV ngày 01/3/2025'],
      ['Bộ Nội vụ|TT|12/2024/TT-BNV|2024-02-01', 'Bộ Nội vụ|TT|12/2024/TT-BNV|2025-03-01'],
      ['r1 citation-year-differs', 'r1 citation-two-dates'],
    ],
    [
      ['Quyết định số 12a/QĐ-UBND ngày 01/02/2024', 'Quyết định số 12A'],
      ['UBND|QĐ|12a/QĐ-UBND|2024-02-01', 'UBND|QĐ|12a/QĐ-UBND|2024-02-01'],
      [],
    ],
    [['Quyết định số 012/QĐ-UBND', 'Quyết định số 12'], ['UBND|QĐ|012/QĐ-UBND|', 'UBND|QĐ|012/QĐ-UBND|'], []],
    [
      ['Kế hoạch số 5/KH-UBND của UBND tỉnh (gọi tắt là Ủy ban)'],
      ['Ủy ban nhân dân tỉnh An Hải|KH|5/KH-UBND|'],
      [],
    ],
    [
      ['Kế hoạch số 5/KH-UBND của Phó Chủ tịch Ủy ban nhân dân tỉnh'],
      ['Ủy ban nhân dân tỉnh An Hải|KH|5/KH-UBND|'],
      [],
    ],
    [['Kế hoạch số 5/KH-UBND của UBND thành phố'], ['Ủy ban nhân dân thành phố An Hải|KH|5/KH-UBND|'], []],
    [
      ['Kế hoạch số 5/KH-UBND của UBND thành phố Bến Đá'],
      ['Ủy ban nhân dân thành phố Bến Đá|KH|5/KH-UBND|'],
      [],
    ],
    [['Quyết định số 5/QĐ-BNV của Bộ trưởng Bộ Nội vụ'], ['Bộ Nội vụ|QĐ|5/QĐ-BNV|'], []],
    [['Quyết định số 5/QĐ-STP của Sở Tư pháp tỉnh An Hải'], ['Sở Tư pháp tỉnh An Hải|QĐ|5/QĐ-STP|'], []],
    [['Quyết định số 5/QĐ-TTg của Thủ tướng'], ['Thủ tướng Chính phủ|QĐ|5/QĐ-TTg|'], []],
    [['Nghị quyết số 5-NQ/HU của Huyện ủy Nậm Sen'], ['Huyện ủy Nậm Sen|NQ|5-NQ/HU|'], []],
    [['Nghị quyết số 5-NQ/TU của Tỉnh ủy'], ['Tỉnh ủy An Hải|NQ|5-NQ/TU|'], []],
    [['Nghị quyết số 5-NQ/ĐU'], ['ĐU|NQ|5-NQ/ĐU|'], []],
    [['Quyết định số 5/QĐ-ABC-XY'], ['ABC|QĐ|5/QĐ-ABC-XY|'], []],
    [
      ['Luật Đất đai năm 2013', 'Luật Đất đai năm 2024', 'Luật Đất đai'],
      ['Quốc hội|Luật|Luật đất đai 2013|', 'Quốc hội|Luật|Luật đất đai 2024|', 'Quốc hội|Luật|Luật đất đai|'],
      [],
    ],
    [
      ['Luật Đất đai', 'Luật số 31/2024/QH15'],
      ['Quốc hội|Luật|Luật đất đai|', 'Quốc hội|Luật|31/2024/QH15|'],
      [],
    ],
    [
      [
        'Quyết định số 12/QĐ-UBND',
        'Quyết định số 12/QĐ-UBND ngày 01/02/2024',
        'Quyết định số 12/QĐ-UBND của UBND tỉnh',
      ],
      ['UBND|QĐ|12/QĐ-UBND|2024-02-01', 'UBND|QĐ|12/QĐ-UBND|2024-02-01', 'UBND|QĐ|12/QĐ-UBND|2024-02-01'],
      [],
    ],
    [
      ['Quyết định số 2685/UBNDNC ngày 01/02/2024', 'Quyết định số 2685/QĐ-UBND ngày 01/02/2024'],
      ['UBNDNC|QĐ|2685/UBNDNC|2024-02-01', 'UBND|QĐ|2685/QĐ-UBND|2024-02-01'],
      ['r0 citation-symbol-malformed', 'r0 citation-two-symbols'],
    ],
    [
      [
        'Quyết định số 8/QĐ-UBND ngày 01/02/2024; Quyết định số 9/KH-UBND',
        'Quyết định số 8/QĐ-UBND ngày 05/02/2024',
      ],
      ['UBND|QĐ|8/QĐ-UBND|2024-02-01', 'UBND|QĐ|9/KH-UBND|', 'UBND|QĐ|8/QĐ-UBND|2024-02-05'],
      ['r0 citation-kind-differs', 'r1 citation-two-dates'],
    ],
  ])('%j', (texts, known, odd) => {
    const { citations, oddities } = resolve(...texts);
    expect(citations.map(({ key }) => key)).toEqual(known);
    expect(oddities.map(({ of, found }) => `${of} ${found.code}`)).toEqual(odd);
  });
});

describe('the body that a symbol’s ending stands for', () => {
  it.each<[string | null, string | null, string | null]>([
    ['UBTVQH15', 'Ủy ban Thường vụ Quốc hội', null],
    ['XUBTVQH15', null, null],
    ['UBTVQH15X', null, null],
    ['QH15', 'Quốc hội', null],
    ['XQH15', null, null],
    ['CP', 'Chính phủ', null],
    ['C&P', 'Chính phủ', null],
    ['SNV-CCHC', null, 'Sở Nội vụ'],
    ['snv', null, 'Sở Nội vụ'],
    ['XYZ', null, null],
    [null, null, null],
  ])('%s', (ending, body, department) => {
    expect([issuerOfSymbol(ending), departmentOfSymbol(ending)]).toEqual([body, department]);
  });
});
