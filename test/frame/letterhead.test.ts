import { describe, expect, it } from 'vitest';
import { readFoot } from '../../src/frame/foot.ts';
import { kindLineOf } from '../../src/frame/kind-lines.ts';
import { readAnnexLine, readLetterhead } from '../../src/frame/letterhead.ts';
import { periodOf } from '../../src/frame/titles.ts';
import { levelOf, spellOut } from '../../src/grammars/issuer.ts';
import {
  COMMUNE,
  DECISION,
  DEPARTMENT,
  frameOf,
  linesOf,
  MINISTRY,
  markdownSource,
  TOWN,
  textSource,
} from './frame-plans.ts';

describe('the header of each layout', () => {
  it('two columns on one line, a department under its province', () => {
    expect(frameOf(textSource(DEPARTMENT)).document).toMatchObject({
      type: 'KH',
      typeName: 'Kế hoạch',
      title: 'Thực hiện công tác cải cách hành chính năm 2024 của Sở Giáo dục và Đào tạo',
      number: '05/KH-SGDĐT',
      issuer: 'Sở Giáo dục và Đào tạo',
      parentAuthority: 'Ủy ban nhân dân tỉnh An Hải',
      level: 'department',
      province: 'An Hải',
      place: 'An Hải',
      issuedOn: '2024-01-09',
      period: { start: '2024-01-01', end: '2024-12-31' },
      decision: null,
      signer: { capacity: 'KT.', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Thị Hoa Mai' },
      recipients: [
        'UBND tỉnh (báo cáo)',
        'Sở Nội vụ',
        'Các phòng thuộc Sở, các trường trung học phổ thông',
        'Lưu: VT, VP',
      ],
    });
  });

  it('columns run together, a commune after districts ended', () => {
    expect(frameOf(textSource(COMMUNE)).document).toMatchObject({
      number: '15/KH-UBND',
      issuer: 'Ủy ban nhân dân xã Đồng Tâm',
      parentAuthority: null,
      level: 'commune',
      province: 'Đông Giang',
      place: 'Đồng Tâm',
      issuedOn: '2026-01-12',
      signer: { capacity: 'KT.', position: 'PHÓ CHỦ TỊCH', name: 'Trần Văn Bình' },
      recipients: ['UBND tỉnh', 'TT Đảng ủy, HĐND xã', 'Các phòng, trung tâm thuộc xã', 'Lưu: VT'],
    });
  });

  it('tables of Markdown, number and day left blank', () => {
    expect(frameOf(markdownSource(TOWN)).document).toMatchObject({
      title: 'Cải cách hành chính năm 2025',
      number: null,
      issuedOn: null,
      place: 'Bến Đá',
      issuer: 'Ủy ban nhân dân thị xã Bến Đá',
      level: 'district',
      province: 'An Hải',
      signer: { capacity: 'TM.', position: 'CHỦ TỊCH', name: 'Lê Văn Cường' },
      recipients: ['Sở Nội vụ', 'Các phòng', 'Lưu: VT'],
    });
  });

  it('a plan has number, day, signer and recipients from its decision', () => {
    const { document } = frameOf(textSource(DECISION));
    expect(document).toMatchObject({
      title: 'CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2022',
      number: '3050/QĐ-UBND',
      issuedOn: '2021-12-20',
      issuer: 'Ủy ban nhân dân tỉnh Đông Giang',
      level: 'province',
      recipients: ['Như Điều 3', 'Bộ Nội vụ (b/c)', 'Lưu: VT, NC'],
      signer: { name: 'Hoàng Văn Dũng' },
    });
    expect(document.decision).toMatchObject({
      title: 'VỀ VIỆC BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2022',
      number: '3050/QĐ-UBND',
      issuedOn: '2021-12-20',
    });
    expect(document.decision?.articles.map((a) => a.no)).toEqual(['1', '2', '3']);
    expect(document.decision?.articles[1]?.text).toMatch(/theo Điều 3 Quy chế/);
  });

  it('a plan whose decision has no number has none either', () => {
    const { document } = frameOf(
      textSource(
        DECISION.replaceAll('3050/QĐ', '      /QĐ').replaceAll(
          'ngày 20 tháng 12 năm 2021',
          'ngày     tháng     năm 2021',
        ),
      ),
    );
    expect([document.number, document.issuedOn, document.decision?.number]).toEqual([null, null, null]);
  });

  it('a unit of a ministry has no province', () => {
    expect(frameOf(textSource(MINISTRY)).document).toMatchObject({
      issuer: 'Cục Hạ tầng kỹ thuật',
      parentAuthority: 'Bộ Xây dựng',
      level: 'ministry',
      province: null,
      place: 'Hà Nội',
      period: { start: '2026-01-01', end: '2030-12-31' },
    });
  });

  it('without a letterhead the text says who issues the plan', () => {
    const text =
      'KẾ HOẠCH\nCải cách hành chính năm 2023\nThực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2023 của UBND tỉnh trên địa bàn tỉnh An Hải. Sở Xây dựng ban hành kế hoạch như sau:\nI. VIỆC CHUNG\nLàm.\n';
    expect(frameOf(textSource(text)).document).toMatchObject({
      issuer: 'Sở Xây dựng',
      province: 'An Hải',
      level: 'department',
      opening: 'Sở Xây dựng ban hành kế hoạch như sau:',
    });
  });

  it('the title and the authority of a decision on one line are parted', () => {
    const text =
      'QUYẾT ĐỊNH\nBan hành Kế hoạch cải cách hành chính năm 2023 tỉnh An\nHải CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Ngân sách nhà nước;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nKẾ HOẠCH\nCải cách\nI. VIỆC CHUNG\nLàm.\n';
    const { document } = frameOf(textSource(text));
    expect(document.decision?.title).toBe('Ban hành Kế hoạch cải cách hành chính năm 2023 tỉnh An Hải');
    expect(document.decision?.issuer).toBe('Ủy ban nhân dân tỉnh An Hải');
  });

  it('a secret document is reported', () => {
    expect(frameOf(textSource('TUYỆT MẬT\nKẾ HOẠCH\nNăm 2024\nI. VIỆC CHUNG\nLàm.\n')).codes).toContain(
      'classified-document',
    );
  });
});

describe('one line of a letterhead', () => {
  it.each([
    ['Số: 713 /KH-UBND', '713/KH-UBND', 'KH-UBND'],
    ['Số:       /QĐ-UBND', null, 'QĐ-UBND'],
    ['Số 05 / KH - SNV', '05/KH-SNV', 'KH-SNV'],
    ['Số: 12/KH-VHTT&DL', '12/KH-VHTT&DL', 'KH-VHTT&DL'],
  ])('number: %s', (text, number, symbol) => {
    expect(readLetterhead(linesOf(text))).toMatchObject({ number, symbol });
  });

  it.each([
    ['An Hải, ngày 05 tháng 3 năm 2025', 'An Hải', '2025-03-05'],
    ['Bà Rịa - Vũng Tàu, ngày 15 tháng 12 năm 2023', 'Bà Rịa - Vũng Tàu', '2023-12-15'],
    ['TP. Hồ Chí Minh, ngày    tháng    năm 2024', 'TP. Hồ Chí Minh', null],
    ['An Hải, ngày 31 tháng 02 năm 2025', 'An Hải', null],
  ])('place and date: %s', (text, place, issuedOn) => {
    expect(readLetterhead(linesOf(text))).toMatchObject({ place, issuedOn });
  });

  it('a body on three lines', () => {
    expect(
      readLetterhead(linesOf('ỦY BAN NHÂN DÂN TỈNH AN HẢI\nSỞ LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI\nDỰ THẢO\n'))
        .bodies,
    ).toEqual(['ỦY BAN NHÂN DÂN TỈNH AN HẢI', 'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI']);
  });

  it.each([
    'KẾ HOẠCH',
    'K Ế  H O Ạ C H',
    'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024',
    'KẾ HOẠCH Cải cách hành chính',
  ])('kind: %s', (text) => {
    expect(linesOf(text).map((l) => kindLineOf(l)?.type)).toEqual(['KH']);
  });

  it.each(['Kế hoạch này được gửi', 'KẾ HOẠCH (có phụ lục kèm theo)', 'kế hoạch'])('no kind: %s', (text) => {
    expect(linesOf(text).map((l) => kindLineOf(l))).toEqual([null]);
  });

  it('which document an annex belongs to', () => {
    expect(readAnnexLine('(Kèm theo Kế hoạch số 713 /KH-UBND ngày 08 /11/2023 của UBND tỉnh)')).toEqual({
      type: 'KH',
      number: '713/KH-UBND',
      issuedOn: '2023-11-08',
    });
    expect(readAnnexLine('(Ban hành kèm theo Quyết định số      /QĐ-UBND ngày   /   /2022)')).toEqual({
      type: 'QĐ',
      number: null,
      issuedOn: null,
    });
  });
});

describe('names of issuers', () => {
  it.each([
    ['UBND TỈNH AN HẢI', 'Ủy ban nhân dân tỉnh An Hải', 'province'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG', 'Ủy ban nhân dân thành phố Đà Nẵng', 'province'],
    ['UBND THÀNH PHỐ AN SƠN', 'Ủy ban nhân dân thành phố An Sơn', 'district'],
    ['UBND HUYỆN NÚI XANH', 'Ủy ban nhân dân huyện Núi Xanh', 'district'],
    ['UBND PHƯỜNG BẾN ĐÁ', 'Ủy ban nhân dân phường Bến Đá', 'commune'],
    ['UBND ĐẶC KHU HÒN NGỌC', 'Ủy ban nhân dân đặc khu Hòn Ngọc', 'commune'],
    ['SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN', 'Sở Nông nghiệp và Phát triển nông thôn', 'department'],
    ['SỞ CÔNG THƯƠNG', 'Sở Công Thương', 'department'],
    ['BỘ NỘI VỤ', 'Bộ Nội vụ', 'ministry'],
    ['BAN QUẢN LÝ KHU KINH TẾ', 'Ban Quản lý Khu kinh tế', 'department'],
    ['XÃ BẾN ĐÁ', 'Xã Bến Đá', 'commune'],
    ['THÀNH PHỐ AN SƠN', 'Thành phố An Sơn', 'district'],
    ['UBND XÃ ĐOÀN KẾT', 'Ủy ban nhân dân xã Đoàn Kết', 'commune'],
    ['HUYỆN ĐOÀN NÚI XANH', 'Huyện đoàn Núi Xanh', 'district'],
    ['HUYỆN ỦY NÚI XANH', 'Huyện ủy Núi Xanh', 'district'],
  ])('%s', (printed, name, level) => {
    const spelled = spellOut(printed, 'Giao Ban Quản lý Khu kinh tế làm đầu mối.');
    expect(spelled).toBe(name);
    expect(levelOf(spelled, null)).toBe(level);
  });

  it('an office of a district belongs to the district', () => {
    expect(levelOf('Phòng Nội vụ', 'Ủy ban nhân dân huyện Núi Xanh')).toBe('district');
  });
});

describe('the period of a title', () => {
  it.each([
    ['Cải cách hành chính năm 2023', '2023-01-01', '2023-12-31'],
    ['Cải cách hành chính giai đoạn 2021 - 2025', '2021-01-01', '2025-12-31'],
    ['Cải cách hành chính 5 năm 2026–2030', '2026-01-01', '2030-12-31'],
    ['Cải cách hành chính từ năm 2021 đến năm 2025', '2021-01-01', '2025-12-31'],
    ['Cải cách hành chính năm 2022 thực hiện Chương trình giai đoạn 2021-2030', '2022-01-01', '2022-12-31'],
    ['Cải cách hành chính 6 tháng cuối năm 2025', '2025-07-01', '2025-12-31'],
    ['Cải cách hành chính quý I năm 2026', '2026-01-01', '2026-03-31'],
  ])('%s', (title, start, end) => {
    expect(periodOf(title)).toEqual({ start, end });
  });

  it('is none without a year', () => {
    expect(periodOf('Cải cách hành chính của Sở')).toBeNull();
  });
});

describe('the foot', () => {
  it('in two columns set apart by white space', () => {
    const foot = readFoot(
      linesOf(
        'Nơi nhận:                  GIÁM ĐỐC\n- UBND tỉnh (b/c);\n- Lưu VT.\n\n                            Võ Thị Sáu Hoa\n',
      ),
    );
    expect(foot).toMatchObject({
      recipients: ['UBND tỉnh (b/c)', 'Lưu VT'],
      signer: { capacity: null, position: 'GIÁM ĐỐC', name: 'Võ Thị Sáu Hoa' },
    });
  });

  it('the signer first, then the recipients', () => {
    const foot = readFoot(
      linesOf('TL. BỘ TRƯỞNG\nVỤ TRƯỞNG\n(Đã ký)\nLê Văn An\nNơi nhận: - Bộ trưởng (để b/c);\n- Lưu: VT.\n'),
    );
    expect(foot).toMatchObject({
      recipients: ['Bộ trưởng (để b/c)', 'Lưu: VT'],
      signer: { capacity: 'TL.', position: 'VỤ TRƯỞNG', name: 'Lê Văn An' },
    });
  });

  it('acting for somebody without a position of its own', () => {
    expect(readFoot(linesOf('Nơi nhận:\n- Lưu: VT.\nQ. GIÁM ĐỐC\nLê Văn An\n')).signer).toEqual({
      capacity: 'Q.',
      position: 'GIÁM ĐỐC',
      name: 'Lê Văn An',
    });
  });

  it('unsigned', () => {
    expect(
      readFoot(linesOf('Nơi nhận\n- Như Điều 2;\n- LĐVP, Phòng: NC;\n- Lưu: VT, (T92).\n')),
    ).toMatchObject({ recipients: ['Như Điều 2', 'LĐVP, Phòng: NC', 'Lưu: VT, (T92)'], signer: null });
  });
});
