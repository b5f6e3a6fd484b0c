import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FoundTarget,
  readIndicatorTarget,
  readTargets,
  targetFromCell,
  targetYearOf,
} from '../../../src/grammars/targets/index.ts';

const YEAR_2025 = { start: '2025-01-01', end: '2025-12-31' };
const FIVE_YEARS = { start: '2021-01-01', end: '2025-12-31' };

function line(t: FoundTarget): string {
  const value =
    t.comparator === 'text'
      ? 'text'
      : t.value2 === null
        ? `${t.comparator} ${t.value}`
        : `${t.value}..${t.value2}`;
  return t.unit === null ? value : `${value} ${t.unit}`;
}

const read = (text: string) => readTargets(text, YEAR_2025).map(line);

describe('comparators', () => {
  it.each([
    ['100% hồ sơ được giải quyết đúng hạn.', '= 100 %'],
    ['Tối thiểu 98% hồ sơ đúng hạn', '>= 98 %'],
    ['Ít nhất 98,5% hồ sơ đúng hạn', '>= 98.5 %'],
    ['Từ 30% trở lên các xã được kiểm tra', '>= 30 %'],
    ['Trên 95 % hồ sơ đúng hạn', '> 95 %'],
    ['Tỷ lệ hồ sơ trễ hạn không quá 2%', '<= 2 %'],
    ['Tỷ lệ hồ sơ trễ hạn dưới 1%', '< 1 %'],
    ['Tỷ lệ giải ngân không thấp hơn 90%', '>= 90 %'],
    ['Mức độ hài lòng ≥ 90%', '>= 90 %'],
    ['Số hóa đạt tỷ lệ tối thiểu tương ứng là 50%', '>= 50 %'],
    ['Giảm tối thiểu bình quân toàn tỉnh 10% số đơn vị', '>= 10 %'],
    ['Tăng từ 60% đến 70% số hồ sơ trực tuyến', '60..70 %'],
    ['Giảm tỷ lệ trễ hạn từ 15% xuống còn 10%', '= 10 %'],
    ['Xây dựng ít nhất 02 mô hình mới', '>= 2 mô hình'],
    ['Tối thiểu 40 thủ tục hành chính được liên thông', '>= 40 thủ tục'],
    ['Thời gian chờ không quá 30 phút', '<= 30 phút'],
    ['Chỉ số PAR INDEX đạt 90,5 điểm', '= 90.5 điểm'],
    ['Chỉ số PCI nằm trong nhóm 20 tỉnh, thành phố dẫn đầu', '<= 20 tỉnh, thành phố'],
    ['Chỉ số SIPAS xếp thứ 15 trở lên', '<= 15 hạng'],
    ['Tỷ lệ đò trễ chuyến: 5% trở xuống', '<= 5 %'],
    ['Từ 80% số bến có mái che', '>= 80 %'],
    ['Tự trang bị 80% số phao', '= 80 %'],
    ['Phát ít nhất 12.500 hồ sơ mẫu', '>= 12500 hồ sơ'],
    ['Thu phí bến đạt 1.250.000 triệu đồng', '= 1250000 triệu đồng'],
    ['Thu phí bến đạt 12.500,75 tỷ đồng', '= 12500.75 tỷ đồng'],
    ['Chỉ số an toàn tăng 2 bậc', '= 2 bậc'],
    ['Chỉ số an toàn đạt 80 - 90 điểm', '80..90 điểm'],
    ['Tối thiểu 3 lần diễn tập', '>= 3 lần'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('a comparator in each of its words', () => {
  it.each([
    [
      'không để quá, không được vượt quá, không cao hơn, không nhiều hơn, tối đa, nhiều nhất, cao nhất, ≤, <=, =<',
      '<=',
    ],
    ['không dưới, không ít hơn, không nhỏ hơn, tối thiểu, ít nhất, thấp nhất, chí ít, ≥, >=, =>', '>='],
    ['trên, hơn, vượt, >', '>'],
    ['dưới, thấp hơn, <', '<'],
  ])('%s', (words, comparator) => {
    for (const each of words.split(', '))
      expect(read(`Bến đò bỏ trống ${each} 5%`), each).toEqual([`${comparator} 5 %`]);
  });
  it.each(['bình quân', 'trung bình cả tỉnh', 'đạt tỷ lệ', 'là', 'mỗi năm', 'tăng thêm', ':'])(
    'with words between it and the number: %s',
    (between) => {
      expect(read(`Sơn lại tối thiểu ${between} 5% bến`)).toEqual(['>= 5 %']);
    },
  );
  it('after the number', () => {
    expect(read('Bến có mái che: 5% hoặc cao hơn')).toEqual(['>= 5 %']);
    expect(read('Bến bỏ trống: 5% hoặc thấp hơn')).toEqual(['<= 5 %']);
    expect(read('Bến có mái che: 5%, trở lên')).toEqual(['>= 5 %']);
  });
  it('not as a part of another word', () => {
    expect(read('Nhóm hữutrên 5% bến')).toEqual(['= 5 %']);
  });
});

describe('no target', () => {
  it.each([
    'ưu tiên dành 60 - 70% thời gian làm việc cho cơ sở',
    'năm 2024 đạt 95% hồ sơ đúng hạn',
    'tăng so với năm 2024; tỷ lệ % đóng góp vào thu ngân sách',
    'dịch vụ công mức độ 3, 4 theo TCVN ISO 9001:2015',
    'giảm 50% lệ phí khi nộp trực tuyến',
    'thông báo tối đa 01 lần, trong 05 ngày làm việc, 3 cấp chính quyền',
    'Nghị định số 60/2021/NĐ-CP ngày 21/6/2021',
    'văn bản trên địa bàn 12 xã',
    'nhắc nhở tối đa 3 lần',
    'không quá 3 máy',
    'bến đò cách quầy 30 phút',
    'đến năm 2023 và năm 2024 đạt 70% bến',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('several in one sentence', () => {
  it('share a comparator that stands before the first', () => {
    expect(read('Giảm tối thiểu 10% số đơn vị và 12% biên chế so với năm 2021')).toEqual([
      '>= 10 %',
      '>= 12 %',
    ]);
    expect(read('Số hóa đạt tối thiểu 30% ở cấp tỉnh, 20% ở cấp xã')).toEqual(['>= 30 %', '>= 20 %']);
  });
  it.each([
    ['Tối thiểu 50 thủ tục ở tỉnh, 30 thủ tục ở xã', ['>= 50 thủ tục', '>= 30 thủ tục']],
    ['Tối đa 50 thủ tục ở tỉnh, 30 thủ tục ở xã', ['<= 50 thủ tục', '<= 30 thủ tục']],
    ['Tối thiểu 50 thủ tục ở tỉnh; 30 thủ tục ở xã', ['>= 50 thủ tục']],
    ['Tối thiểu 50 thủ tục ở tỉnh, trong đó 30 thủ tục ở xã', ['>= 50 thủ tục']],
    ['Trên 50 điểm ở tỉnh, 30 thủ tục ở xã', ['> 50 điểm']],
    ['Tối thiểu 80% bến, 30 thủ tục ở xã', ['>= 80 %']],
  ])('share a bound of counts that a list goes on with: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  it('share nothing of a range and of a plain number', () => {
    expect(read('Đạt 10 - 20% bến, 30% đò')).toEqual(['10..20 %', '= 30 %']);
    expect(read('Đạt 10% bến, 30% đò')).toEqual(['= 10 %', '= 30 %']);
  });
  it('stand in the order of the text, ranks among them', () => {
    expect(read('Chỉ số nằm trong nhóm 20 tỉnh dẫn đầu, 95% bến có mái che')).toEqual([
      '<= 20 tỉnh',
      '= 95 %',
    ]);
    expect(read('95% bến có mái che, nằm trong nhóm 20 tỉnh dẫn đầu')).toEqual(['= 95 %', '<= 20 tỉnh']);
  });
  it('do not share it with a hundred per cent', () => {
    expect(read('Trên 95% hồ sơ đúng hạn, 100% hồ sơ trễ hạn có văn bản xin lỗi')).toEqual([
      '> 95 %',
      '= 100 %',
    ]);
  });
  it('have their own subjects', () => {
    const [first, second, third] = readTargets(
      'Tỷ lệ số hóa của cấp tỉnh đạt tối thiểu 30%, cấp huyện đạt 20%; 80% cơ quan, đơn vị có kho dữ liệu.',
      YEAR_2025,
    );
    expect([first?.subject, second?.subject, third?.subject]).toEqual([
      'Tỷ lệ số hóa của cấp tỉnh',
      'cấp huyện',
      'cơ quan, đơn vị có kho dữ liệu',
    ]);
  });
  it('may be yearly steps towards the last', () => {
    const steps = readTargets(
      'Năm 2021 số hóa kết quả đạt tối thiểu 50%, mỗi năm tăng ít nhất 20% cho đến khi đạt 100%',
      FIVE_YEARS,
    );
    expect(steps.map((t) => [line(t), t.year])).toEqual([
      ['>= 50 %', 2021],
      ['>= 20 %', null],
      ['= 100 %', null],
    ]);
    expect(new Set(steps.map((t) => t.subject)).size).toBe(1);
    expect(steps.map((t) => t.text)).toEqual([
      'Năm 2021 số hóa kết quả đạt tối thiểu 50%',
      'mỗi năm tăng ít nhất 20%',
      'cho đến khi đạt 100%',
    ]);
  });
  it('go on over a list of subjects', () => {
    expect(
      readTargets('100% cơ quan thuộc tỉnh; UBND cấp huyện; UBND cấp xã được xếp loại.', YEAR_2025)[0]
        ?.subject,
    ).toBe('cơ quan thuộc tỉnh; UBND cấp huyện; UBND cấp xã được xếp loại');
  });
  it.each([
    [
      'until something is said of them',
      '80% bến xã; bến tạm được lợp mái; kho gạo',
      'bến xã; bến tạm được lợp mái',
    ],
    ['not where it was said at once', '80% bến được lợp mái; kho gạo', 'bến được lợp mái'],
    [
      'whatever is said before the number',
      'Được mùa, 80% bến xã; bến tạm sơn mới',
      'bến xã; bến tạm sơn mới',
    ],
    ['not over the end of a sentence', '80% bến xã. Bến tạm sơn mới', 'bến xã'],
    ['not over the end of a line', '80% bến xã\nBến tạm sơn mới', 'bến xã'],
    ['not where the next has its own number', '80% bến xã; 90% bến tạm', 'bến xã'],
    ['not from a clause without a number', 'Bến xã; bến tạm; 80% đò', 'đò'],
  ])('a list of subjects goes on %s', (_, text, expected) => {
    expect(readTargets(text, YEAR_2025)[0]?.subject).toBe(expected);
  });
});

describe('year and baseline', () => {
  it.each([
    ['Đến năm 2027, giảm 10% đầu mối', 2027, null],
    ['100% hồ sơ được số hóa', 2025, null],
    ['Giảm 10% chi trực tiếp so với năm 2021', 2025, 'năm 2021'],
    ['Tỷ lệ trễ hạn giảm từ 15% xuống còn 10%', 2025, '15%'],
    ['Chờ đò từ 30 phút xuống còn 20 phút', 2025, '30 phút'],
    ['Tỷ lệ trễ hạn 15% xuống còn 10%', 2025, null],
    ['Giảm 5% so với mức cuối năm 2020', 2025, 'mức cuối năm 2020'],
    ['Tăng 5% so với cùng kỳ năm 2024', 2025, 'năm 2024'],
    ['Giảm 5% so với giai đoạn 2016 - 2020', 2025, 'giai đoạn 2016 - 2020'],
    ['Đến hết năm 2023 đạt 70% bến có mái che', 2025, null],
    ['Đến năm 2023 đạt 70% bến có mái che', 2025, null],
    ['Đạt 70% bến mà năm 2020 chưa có mái', 2025, null],
  ])('%s', (text, year, baseline) => {
    expect(readTargets(text, YEAR_2025)[0]).toMatchObject({ year, baseline });
  });
  it('come from the heading above in a plan of several years', () => {
    const year = targetYearOf('Đến năm 2025:');
    expect(year).toBe(2025);
    expect(readTargets('80% hồ sơ trực tuyến', FIVE_YEARS, { year })[0]?.year).toBe(2025);
    expect(readTargets('80% hồ sơ trực tuyến', FIVE_YEARS)[0]?.year).toBeNull();
    expect(targetYearOf('Đến năm 2025 hoàn thành việc kết nối 80% hệ thống')).toBeNull();
  });
  it('of a change in units of time leave its subject clean', () => {
    expect(readTargets('Chờ đò từ 30 phút xuống còn 20 phút', YEAR_2025)).toMatchObject([
      { comparator: '=', value: 20, subject: 'Chờ đò', text: 'Chờ đò từ 30 phút xuống còn 20 phút' },
    ]);
  });
  it('belong to a number each where each has its own', () => {
    const all = readTargets('Đò trễ giảm từ 15% xuống còn 10%, đò hỏng giảm từ 9% xuống 4%', YEAR_2025);
    expect(all.map((t) => [t.subject, t.value, t.baseline])).toEqual([
      ['Đò trễ', 10, '15%'],
      ['đò hỏng', 4, '9%'],
    ]);
  });
  it('a year before the plan makes a number no result where the plan is not known', () => {
    expect(readTargets('Năm 2024 đạt 95% bến có mái che', null)[0]?.year).toBe(2024);
    expect(readTargets('Năm 2024 đạt 95% bến có mái che', YEAR_2025)).toEqual([]);
  });
  it('are those nearest to the number', () => {
    const years = readTargets('Năm 2023 đạt 70% bến, năm 2024 đạt 80%; 90% bến vào năm 2025', FIVE_YEARS);
    expect(years.map((t) => [t.value, t.year])).toEqual([
      [70, 2023],
      [80, 2024],
      [90, 2025],
    ]);
  });
  it('stand at the head of the sentence for all of its clauses, not for the next sentence', () => {
    const all = readTargets('Đến năm 2024, 70% bến; 80% đò. 90% phao', FIVE_YEARS);
    expect(all.map((t) => [t.value, t.year])).toEqual([
      [70, 2024],
      [80, 2024],
      [90, null],
    ]);
  });
  it.each([
    ['Đến năm 2025', 2025],
    ['- Đến hết năm 2025:', 2025],
    ['Từ nay đến cuối năm 2027:', 2027],
    ['Trong năm 2025', 2025],
    ['Năm 2025', null],
    ['Báo cáo đến năm 2025', null],
    ['Đến năm 2025 có 3 bến', null],
  ])('are read from a heading: %s', (heading, year) => {
    expect(targetYearOf(heading)).toBe(year);
  });
  it('serve a whole list', () => {
    const all = readTargets('Giảm tối thiểu 10% số đơn vị và 12% biên chế so với năm 2021', YEAR_2025);
    expect(all.map((t) => t.baseline)).toEqual(['năm 2021', 'năm 2021']);
  });
});

describe('an indicator row', () => {
  const row = (indicator: string, target: string) => readIndicatorTarget(indicator, target, YEAR_2025);
  it.each([
    ['Hồ sơ đúng hạn', '100%', ['= 100 %']],
    ['Hồ sơ đúng hạn', '≥ 95%', ['>= 95 %']],
    ['Hồ sơ đúng hạn', 'Trên 95%', ['> 95 %']],
    ['Tỷ lệ hồ sơ đúng hạn', '95', ['= 95 %']],
    ['Chỉ số PAR INDEX (điểm)', '90,5', ['= 90.5 điểm']],
    ['Thứ hạng DTI', '20/63', ['<= 20 hạng']],
    ['Kiểm tra công vụ', '12 cuộc', ['= 12 cuộc']],
    ['Danh mục dịch vụ', '80% (tỷ lệ % số đơn vị đã thực hiện so với 2024)', ['= 80 %']],
    ['Hồ sơ điện tử', 'cấp tỉnh 80%, cấp xã 60%', ['= 80 %', '= 60 %']],
    ['Chỉ số cải cách hành chính', 'Nhóm Tốt', ['text']],
    ['Trung tâm hành chính công', '-', []],
    ['Cải cách thủ tục hành chính', '', []],
    ['Chỉ số an toàn (điểm)', '90/100', ['= 90 điểm']],
    ['Vị trí về an toàn', '15', ['<= 15 hạng']],
    ['Vị trí về an toàn', '80-90', ['80..90 hạng']],
    ['- Tỷ lệ bến có mái che', 'phấn đấu đạt 80', ['= 80 %']],
    ['+Tỉ lệ bến có mái che', 'đạt 80', ['= 80 %']],
    ['Bến đạt tỷ lệ mái che', '80', ['= 80']],
    ['Chờ đò (đơn vị tính: phút)', '15', ['= 15 phút']],
    ['Chờ đò (Đơn vị: phút)', '15', ['= 15 phút']],
    ['Chờ đò (đơn vị tính phút)', '15', ['= 15 phút']],
    ['Chờ đò (phút)', '15', ['= 15 phút']],
    ['Chờ đò (lâu)', '15', ['= 15']],
    ['Bến có mái che', 'cả 80 bến cũ', ['text']],
    ['Bến có mái che', '80 bến. Đò 5', ['text']],
    ['Bến có mái che', 'áng chừng 80', ['text']],
    ['Bến có mái che', 'đạt 1.234,5 bến', ['= 1234.5 bến']],
    ['Bến có mái che', '2.500.000 bến', ['= 2500000 bến']],
    ['Bến có mái che', 'Khá (loại 2)', ['text']],
    ['Bến có mái che', '80% (trong đó 5% bến mới)', ['= 80 %']],
    ['Bến có mái che', '(theo số mới) 80%', ['= 80 %']],
  ])('%s: %s', (indicator, target, expected) => {
    expect(row(indicator, target).map(line)).toEqual(expected);
  });
  it('has the indicator as subject, and keeps words as text', () => {
    expect(row('Chỉ số hài lòng', 'Cải thiện vị trí so với năm 2024')).toMatchObject([
      {
        subject: 'Chỉ số hài lòng',
        text: 'Cải thiện vị trí so với năm 2024',
        comparator: 'text',
        value: null,
        unit: null,
        baseline: 'năm 2024',
        year: 2025,
      },
    ]);
  });
});

describe('the subject of an indicator row', () => {
  const subjects = (indicator: string, target: string) =>
    readIndicatorTarget(indicator, target, YEAR_2025).map((t) => t.subject);
  it.each([
    ['is the indicator for one number', 'Bến', '80% số bến xã', ['Bến']],
    [
      'says besides what each of several is of',
      'Bến',
      'cấp tỉnh đạt 80%; cấp xã đạt 60%',
      ['Bến: cấp tỉnh', 'Bến: cấp xã'],
    ],
    ['is the indicator where several say nothing', 'Bến', '80%, 60%', ['Bến', 'Bến']],
    ['is what the cell says where there is no indicator', ' ', 'bến đạt 80%; đò đạt 60%', ['bến', 'đò']],
    ['has no space around it', ' Bến ', '80%', ['Bến']],
  ])('%s', (_, indicator, target, expected) => {
    expect(subjects(indicator, target)).toEqual(expected);
  });
  it('has the year of its cell before that of the plan, and no result of the past', () => {
    const found = targetFromCell('năm 2026 đạt 60%, năm 2027 đạt 70%', {
      unit: null,
      year: 2027,
      subject: 'Bến',
    });
    expect(found.map((t) => [t.value, t.year])).toEqual([[70, 2027]]);
    expect(targetFromCell('80%', { unit: null, year: null, subject: 'Bến' })[0]?.year).toBeNull();
  });
});

describe('any text', () => {
  it('has each target at its span', () => {
    const words = fc.constantFrom(
      'tối thiểu',
      '80%',
      'đạt',
      'hồ sơ',
      ',',
      ';',
      '.',
      'và',
      '10 - 20%',
      'trở lên',
      'từ',
      'so với năm 2021',
      'Đến năm 2025',
      'top 10',
      '\n',
      '1.200,5',
      '(',
      ')',
      'mỗi năm',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.boolean(), (list, decomposed) => {
        const text = decomposed ? list.join(' ').normalize('NFD') : list.join(' ');
        for (const t of readTargets(text, FIVE_YEARS)) {
          expect(text.slice(t.span.start, t.span.end)).toBe(t.text);
          expect(Number.isFinite(t.value)).toBe(true);
        }
      }),
    );
  });
  it.each([
    '10% ',
    'tối thiểu ',
    '1.',
    '5 hồ sơ, ',
    '10%, mỗi năm tăng 5% ',
    'so với năm ',
    'từ 1 đến ',
    '; UBND',
    '(',
    '9',
  ])('comes to an end: "%s" over and over', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(Array.isArray(readTargets(text, FIVE_YEARS))).toBe(true);
  });
});

describe('a cell of values with its columns around it', () => {
  const cell = (text: string, unit: string | null = null, subject = 'Bưu cục có quầy hồ sơ') =>
    targetFromCell(text, { unit, year: 2028, subject }).map(line);

  it.each([
    ['64', '%', '= 64 %'],
    ['64%', null, '= 64 %'],
    ['64%', 'xã', '= 64 %'],
    ['≥ 97', '%', '>= 97 %'],
    ['Trên 88%', null, '> 88 %'],
    ['Tối thiểu 97', 'Tỷ lệ %', '>= 97 %'],
    ['97 trở lên', '%', '>= 97 %'],
    ['70-75', '%', '70..75 %'],
    ['35', 'Xã', '= 35 xã'],
    ['35 xã', null, '= 35 xã'],
    ['1750', 'TTHC', '= 1750 TTHC'],
    ['1.750', 'hồ sơ', '= 1750 hồ sơ'],
    ['< 12', 'phút', '< 12 phút'],
    ['Nhóm khá', '%', 'text'],
    ['90+', '%', '>= 90 %'],
    ['95 trở xuống', 'điểm', '<= 95 điểm'],
    ['35 đến 40', 'xã', '35..40 xã'],
    ['20/63', 'xã', '= 20 xã'],
    ['20/63', null, '<= 20 hạng'],
    ['20/63', 'Hạng', '<= 20 hạng'],
    ['35', '( Xã. )', '= 35 xã'],
    ['35', 'Hồ  sơ:', '= 35 hồ sơ'],
    ['35', 'Phần trăm', '= 35 %'],
    ['35', 'XÃ', '= 35 xã'],
    ['35', 'A B', '= 35 a b'],
    ['35', '1', '= 35'],
    [' 35 xã ', null, '= 35 xã'],
  ])('"%s" in %s', (text, unit, expected) => {
    expect(cell(text, unit)).toEqual([expected]);
  });

  it.each(['', '-', '–', '…', ' '])('"%s" is none', (text) => {
    expect(cell(text, '%')).toEqual([]);
  });

  it('takes the subject and the year from its row and column', () => {
    expect(targetFromCell('35', { unit: 'xã', year: 2028, subject: 'Xã có điểm hẹn' })).toMatchObject([
      { subject: 'Xã có điểm hẹn', year: 2028 },
    ]);
  });

  it('is bounded by its heading where it says no comparator itself', () => {
    const hinted = (text: string) =>
      targetFromCell(text, { unit: '%', year: 2028, subject: null, comparatorHint: '>=' }).map(line);
    expect(hinted('64')).toEqual(['>= 64 %']);
    expect(hinted('< 5')).toEqual(['< 5 %']);
  });

  it('takes the unit of the indicator only where no column tells one', () => {
    expect(cell('64', null, 'Tỷ lệ thư đến đúng hẹn')).toEqual(['= 64 %']);
    expect(cell('64', 'điểm', 'Tỷ lệ thư đến đúng hẹn')).toEqual(['= 64 điểm']);
  });
});

describe('the size of a change', () => {
  const direction = (text: string) =>
    readTargets(text, YEAR_2025).map((t) => [t.comparator, t.value, t.direction]);

  it.each([
    ['Giảm tối thiểu 15% giấy tờ phải nộp', '>=', 15, 'decrease'],
    ['Rút ngắn thời gian chờ ở quầy ít nhất 25%', '>=', 25, 'decrease'],
    ['Tăng thêm 12% thư gửi tận nhà', '=', 12, 'increase'],
  ])('%s', (text, comparator, value, way) => {
    expect(direction(text)).toEqual([[comparator, value, way]]);
  });

  it.each([
    'Giảm tỷ lệ thư lạc xuống còn 2%',
    'Tỷ lệ thư lạc giảm còn dưới 1%',
    'Tăng cường tập huấn, đạt 100% bưu cục',
    'Nâng tỷ lệ thư đúng hẹn lên 97%',
  ])('is not the level that it reaches: %s', (text) => {
    expect(direction(text).map(([, , way]) => way)).toEqual([undefined]);
  });

  it('is kept in a cell of values', () => {
    expect(targetFromCell('giảm tối thiểu 15', { unit: '%', year: 2028, subject: 'Giấy tờ' })).toMatchObject([
      { comparator: '>=', value: 15, unit: '%', direction: 'decrease' },
    ]);
  });
});

describe('a unit after a floor', () => {
  it.each([
    ['Tối thiểu 6 bến có bảng giờ tàu', '>= 6 bến'],
    ['Ít nhất 25 TTHC được gộp mẫu đơn', '>= 25 TTHC'],
    ['Lắp ít nhất 03 máy ở mỗi quầy', '>= 3 máy'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['Tối thiểu 4 năm công tác', 'Trả lời ít nhất 2 trong 3 câu', 'tối thiểu 10 ngày làm việc'])(
    'is no length of time and no joining word: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('the words of each target, and what it is of', () => {
  const words = (text: string) => readTargets(text, YEAR_2025).map((t) => [t.text, t.subject]);

  it.each([
    [
      'numbers before what they are of part at the last sign',
      '80% bến và đò, phao và áo phao, 40% thuyền',
      [
        ['80% bến và đò, phao và áo phao', 'bến và đò, phao và áo phao'],
        ['40% thuyền', 'thuyền'],
      ],
    ],
    [
      'numbers after what they are of part at the first sign',
      'Bến xã, bến tạm đạt 30%, bến mới, bến lớn đạt 20%',
      [
        ['Bến xã, bến tạm đạt 30%', 'Bến xã, bến tạm'],
        ['bến mới, bến lớn đạt 20%', 'bến mới, bến lớn'],
      ],
    ],
    [
      'brackets are a part of their own',
      'Đạt 80% bến (trong đó 20% bến mới) và 90% đò',
      [
        ['Đạt 80% bến', 'bến'],
        ['(trong đó 20% bến mới)', 'bến mới'],
        ['90% đò', 'đò'],
      ],
    ],
    [
      'signs at the edges stay outside',
      ' , và 80% bến có mái che ;  ',
      [['80% bến có mái che', 'bến có mái che']],
    ],
    [
      'a rank belongs to what stands before it',
      'Sơn bến. Chỉ số an toàn xếp thứ 15 cả vùng',
      [['Chỉ số an toàn xếp thứ 15 cả vùng', 'Chỉ số an toàn']],
    ],
    [
      'a unit in capitals is one word like another',
      'Tối thiểu 6 Bến có phao',
      [['Tối thiểu 6 Bến có phao', 'Bến có phao']],
    ],
    [
      'what was counted is no part of it',
      '80%/năm (27/27) các bến có phao',
      [['80%/năm (27/27) các bến có phao', 'bến có phao']],
    ],
    [
      'a measured share is its own subject',
      'Tỷ lệ giải ngân đạt 95% kế hoạch vốn',
      [['Tỷ lệ giải ngân đạt 95% kế hoạch vốn', 'Tỷ lệ giải ngân']],
    ],
    [
      'what leads up to it is no part of its subject',
      'Bảo đảm an toàn sông nước, phấn đấu 80% bến có phao',
      [['Bảo đảm an toàn sông nước, phấn đấu 80% bến có phao', 'bến có phao']],
    ],
    [
      'what it is measured against is none either',
      '80% bến có phao so với năm 2021',
      [['80% bến có phao so với năm 2021', 'bến có phao']],
    ],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('a unit is written small unless it is an abbreviation', () => {
    expect(read('Tối thiểu 6 Bến có phao; tối thiểu 35 XÃ có phao; tối thiểu 40 TTHC')).toEqual([
      '>= 6 bến',
      '>= 35 xã',
      '>= 40 TTHC',
    ]);
  });

  it.each([
    ['Tỷ lệ mái che giảm từ 12 phút, chờ xuống 5%', 5, null],
    ['Tăng từ 50% lên 60% số bến', 60, '50%'],
    ['Chờ đò 12 phút xuống còn 10 phút', 10, null],
  ])('a change starts from a number of its own unit after "từ": %s', (text, value, baseline) => {
    expect(readTargets(text, YEAR_2025).at(-1)).toMatchObject({ value, baseline });
  });
});
