import { expect, it } from 'vitest';
import { isLetterheadLine, marksLetterhead, readLetterhead } from '../../src/frame/letterhead.ts';
import type { Token } from '../../src/source/document.ts';
import { linesOf } from './frame-plans.ts';

/* What do the lines of a letterhead say, in one column or two, broken or not? "|" is the end of a line. */

const wordsOf = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join(' ');

/** What is told of a letterhead; what isn't named is empty. */
interface Told {
  readonly bodies?: readonly string[];
  readonly number?: string;
  readonly symbol?: string;
  readonly place?: string;
  readonly issuedOn?: string;
  readonly subject?: string;
  readonly motto?: boolean;
  readonly secrecy?: string;
  readonly other?: readonly string[];
}

it.each<[string, Told]>([
  ['Số: 31/KH-UBND', { number: '31/KH-UBND', symbol: 'KH-UBND' }],
  ['Số 31/KH-UBND', { number: '31/KH-UBND', symbol: 'KH-UBND' }],
  ['SỐ: 31/KH-UBND', { number: '31/KH-UBND', symbol: 'KH-UBND' }],
  ['Số: | 31/KH-UBND', { number: '31/KH-UBND', symbol: 'KH-UBND' }],
  ['Số: | XÃ NẬM SEN | 31/KH-UBND', { bodies: ['XÃ NẬM SEN'], number: '31/KH-UBND', symbol: 'KH-UBND' }],
  ['Số: 31/KH- | UBND', { number: '31/KH-UBND', symbol: 'KH-UBND' }],
  ['Số: 31/KH- | UBND XÃ', { bodies: ['UBND XÃ'], number: '31/KH', symbol: 'KH' }],
  [
    'V/v báo cáo | Số: 5/SNV-VP | quý I',
    { number: '5/SNV-VP', symbol: 'SNV-VP', subject: 'V/v báo cáo quý I' },
  ],
  ['Số: 31 | /KH-UBND', { number: '31/KH-UBND', symbol: 'KH-UBND' }],
  [
    'Nậm Sen, | Số: 31/KH-UBND | ngày 05 tháng 3 năm 2026',
    { place: 'Nậm Sen', issuedOn: '2026-03-05', number: '31/KH-UBND', symbol: 'KH-UBND' },
  ],
  ['Số: | /KH-UBND', { symbol: 'KH-UBND' }],
  ['Số:     /KH-UBND', { symbol: 'KH-UBND' }],
  ['Số: 31a/KH-UBND', { number: '31a/KH-UBND', symbol: 'KH-UBND' }],
  ['Số: 31 /KH - UBND', { number: '31/KH-UBND', symbol: 'KH-UBND' }],
  ['Số: 31./KH-UBND', { number: '31/KH-UBND', symbol: 'KH-UBND' }],
  ['Số: 31/2026/KH-UBND', { number: '31/2026/KH-UBND', symbol: '2026/KH-UBND' }],
  ['Số 12-KH/HU', { number: '12-KH/HU', symbol: 'KH/HU' }],
  ['Số    -KH/HU', { symbol: 'KH/HU' }],
  ['Số: 31', { other: ['Số: 31'] }],
  ['Số: ABC', { other: ['Số: ABC'] }],
  ['Công văn 31/KH-UBND', { other: ['Công văn 31/KH-UBND'] }],
  ['Số hồ sơ: 31', { other: ['Số hồ sơ: 31'] }],
  ['---Số: 31/KH-UBND', { number: '31/KH-UBND', symbol: 'KH-UBND' }],
  ['Nậm Sen, ngày 05 tháng 3 năm 2026', { place: 'Nậm Sen', issuedOn: '2026-03-05' }],
  ['Nậm Sen ngày 05 tháng 3 năm 2026', { place: 'Nậm Sen', issuedOn: '2026-03-05' }],
  ['Nậm Sen, ngày 5/3/2026', { place: 'Nậm Sen', issuedOn: '2026-03-05' }],
  ['Nậm Sen, ngày     tháng     năm 2026', { place: 'Nậm Sen' }],
  ['Nậm Sen, ngày … tháng … năm 2026', { place: 'Nậm Sen' }],
  ['Nậm Sen, | ngày 05 tháng 3 năm 2026', { place: 'Nậm Sen', issuedOn: '2026-03-05' }],
  ['Nậm Sen, ngày 05 | tháng 3 năm 2026', { place: 'Nậm Sen', issuedOn: '2026-03-05' }],
  ['Nậm Sen, ngày 05 tháng 3 năm | 2026', { place: 'Nậm Sen', issuedOn: '2026-03-05' }],
  [
    'Nậm Sen, ngày 05 | XÃ NẬM SEN | tháng 3 năm 2026',
    { bodies: ['XÃ NẬM SEN'], place: 'Nậm Sen', issuedOn: '2026-03-05' },
  ],
  ['Nậm Sen, ngày 05 tháng 3 năm 2026 | 2027', { place: 'Nậm Sen', issuedOn: '2026-03-05', other: ['2027'] }],
  ['tháng 3 năm 2026 | Nậm Sen, ngày 05', { place: 'Nậm Sen', issuedOn: '2026-03-05' }],
  ['ngày 05 tháng 3 năm 2026', { issuedOn: '2026-03-05' }],
  ['Thành phố Cần Thơ, ngày 05 tháng 3 năm 2026', { place: 'Thành phố Cần Thơ', issuedOn: '2026-03-05' }],
  ['TP. Cần Thơ, ngày 05 tháng 3 năm 2026', { place: 'TP. Cần Thơ', issuedOn: '2026-03-05' }],
  ['XÃ NẬM SEN Nậm Sen, ngày 05 tháng 3 năm 2026', { place: 'Nậm Sen', issuedOn: '2026-03-05' }],
  ['SỞ Y TẾ TP. Cần Thơ, ngày 05 tháng 3 năm 2026', { place: 'TP. Cần Thơ', issuedOn: '2026-03-05' }],
  ['CẦN THƠ, ngày 05 tháng 3 năm 2026', { place: 'CẦN THƠ', issuedOn: '2026-03-05' }],
  ['Y Tý, ngày 05 tháng 3 năm 2026', { place: 'Y Tý', issuedOn: '2026-03-05' }],
  ['nậm sen, ngày 05 tháng 3 năm 2026', { issuedOn: '2026-03-05' }],
  ['Nậm Sen, ngày 31 tháng 2 năm 2026', { place: 'Nậm Sen' }],
  [
    'Số: 31/KH-UBND Nậm Sen, ngày 05 tháng 3 năm 2026',
    { number: '31/KH-UBND', symbol: 'KH-UBND', place: 'Nậm Sen', issuedOn: '2026-03-05' },
  ],
  [
    'V/v dọn kho | hồ sơ năm 2026 | Số: 3/UBND-VP',
    { number: '3/UBND-VP', symbol: 'UBND-VP', subject: 'V/v dọn kho hồ sơ năm 2026' },
  ],
  ['V/v dọn kho | XÃ NẬM SEN', { bodies: ['XÃ NẬM SEN'], subject: 'V/v dọn kho' }],
  ['V/v dọn kho | Của xã', { subject: 'V/v dọn kho Của xã' }],
  ['V/v dọn kho |  | Của xã', { subject: 'V/v dọn kho', other: ['Của xã'] }],
  ['VỀ VIỆC dọn kho', { other: ['VỀ VIỆC dọn kho'] }],
  ['SỞ LAO ĐỘNG - | THƯƠNG BINH VÀ XÃ HỘI', { bodies: ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI'] }],
  ['ỦY BAN NHÂN DÂN | XÃ NẬM SEN | DỰ THẢO', { bodies: ['ỦY BAN NHÂN DÂN XÃ NẬM SEN'], other: ['DỰ THẢO'] }],
  [
    'ỦY BAN NHÂN DÂN TỈNH AN HẢI | SỞ Y TẾ | VĂN PHÒNG',
    { bodies: ['ỦY BAN NHÂN DÂN TỈNH AN HẢI', 'SỞ Y TẾ', 'VĂN PHÒNG'] },
  ],
  ['| SỞ Y TẾ |', { bodies: ['SỞ Y TẾ'] }],
  ['SỞ Y TẾ:', { bodies: ['SỞ Y TẾ'] }],
  ['Sở Y tế | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bodies: ['Sở Y tế'], motto: true }],
  ['Sở Y tế', { other: ['Sở Y tế'] }],
  [
    'Ủy ban nhân dân | xã Nậm Sen | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    { bodies: ['Ủy ban nhân dân xã Nậm Sen'], motto: true },
  ],
  ['Giám đốc Sở Y tế | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { motto: true, other: ['Giám đốc Sở Y tế'] }],
  ['Sở Y tế. | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { motto: true, other: ['Sở Y tế.'] }],
  ['TM. ỦY BAN NHÂN DÂN', { other: ['TM. ỦY BAN NHÂN DÂN'] }],
  ['CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ', { other: ['CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ'] }],
  ['MẬT | SỞ Y TẾ', { bodies: ['SỞ Y TẾ'], secrecy: 'MẬT', other: ['MẬT'] }],
  ['TỐI MẬT | SỞ Y TẾ', { bodies: ['SỞ Y TẾ'], secrecy: 'TỐI MẬT', other: ['TỐI MẬT'] }],
  ['KHẨN | SỞ Y TẾ', { bodies: ['SỞ Y TẾ'], other: ['KHẨN'] }],
  ['SỞ Y TẾ | KHẨN', { bodies: ['SỞ Y TẾ'], other: ['KHẨN'] }],
  ['SỞ Y TẾ | ABC', { bodies: ['SỞ Y TẾ ABC'] }],
  ['ABC', { other: ['ABC'] }],
  ['DẤU ĐẾN', { other: ['DẤU ĐẾN'] }],
])('%s', (text, told) => {
  const head = readLetterhead(linesOf(text.split(' | ').join('\n')));
  expect({
    ...head,
    secrecy: head.secrecy?.text ?? null,
    read: [],
    subject: wordsOf(head.subject),
    other: head.other.map((line) => line.text),
  }).toEqual({
    bodies: [],
    number: null,
    symbol: null,
    place: null,
    issuedOn: null,
    subject: '',
    motto: false,
    secrecy: null,
    other: [],
    read: [],
    ...told,
  });
});

/** Lines that only a letterhead has, and those of them that show that one stands here. */
it.each<[string, boolean, boolean]>([
  ['Số: 31/KH-UBND', true, true],
  ['Số 31/KH-UBND', false, false],
  ['SỐ: 31/KH-UBND', true, true],
  ['Số:     /KH-UBND', true, true],
  ['Số: 31a/KH-UBND', true, true],
  ['Số: 31 /KH - UBND', true, true],
  ['Số: 31./KH-UBND', true, true],
  ['Số: 31/2026/KH-UBND', true, true],
  ['Số 12-KH/HU', true, true],
  ['Số    -KH/HU', true, true],
  ['Số: 31', false, false],
  ['Số: ABC', false, false],
  ['Công văn 31/KH-UBND', false, false],
  ['Số hồ sơ: 31', false, false],
  ['---Số: 31/KH-UBND', false, false],
  ['Nậm Sen, ngày 05 tháng 3 năm 2026', true, true],
  ['Nậm Sen ngày 05 tháng 3 năm 2026', true, true],
  ['Nậm Sen, ngày 5/3/2026', true, true],
  ['Nậm Sen, ngày     tháng     năm 2026', true, true],
  ['Nậm Sen, ngày … tháng … năm 2026', true, true],
  ['ngày 05 tháng 3 năm 2026', false, false],
  ['Thành phố Cần Thơ, ngày 05 tháng 3 năm 2026', true, true],
  ['TP. Cần Thơ, ngày 05 tháng 3 năm 2026', true, true],
  ['XÃ NẬM SEN Nậm Sen, ngày 05 tháng 3 năm 2026', true, true],
  ['SỞ Y TẾ TP. Cần Thơ, ngày 05 tháng 3 năm 2026', true, true],
  ['nậm sen, ngày 05 tháng 3 năm 2026', false, false],
  ['Nậm Sen, ngày 31 tháng 2 năm 2026', true, true],
  ['Số: 31/KH-UBND Nậm Sen, ngày 05 tháng 3 năm 2026', true, true],
  ['VỀ VIỆC dọn kho', false, false],
  ['SỞ Y TẾ:', true, false],
  ['Sở Y tế', false, false],
  ['TM. ỦY BAN NHÂN DÂN', false, false],
  ['CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ', false, false],
  ['ABC', false, false],
  ['DẤU ĐẾN', false, false],
])('%s: of a letterhead? %s; shows one? %s', (text, only, shows) => {
  expect(linesOf(text).map((line) => [isLetterheadLine(line), marksLetterhead(line)])).toEqual([
    [only, shows],
  ]);
});
