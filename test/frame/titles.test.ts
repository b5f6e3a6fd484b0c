import { expect, it } from 'vitest';
import { periodOf, readTitleBlock } from '../../src/frame/titles.ts';
import { linesOf } from './frame-plans.ts';

/* What stands between a document's kind and its text, and which time does a title name? "|" is the end of a line. */

const words = (tokens: readonly { text: string }[]): string => tokens.map(({ text }) => text).join(' ');

/** Title / authority / line of an annex / remarks, and what follows. */
const blocks: readonly (readonly [text: string, parts: string, rest: string])[] = [
  [
    'Cải cách hành chính năm 2025 | ỦY BAN NHÂN DÂN XÃ CẨM TÚ | theo sáng kiến | I. MỤC ĐÍCH',
    'Cải cách hành chính năm 2025 / ỦY BAN NHÂN DÂN XÃ CẨM TÚ /  / ',
    'theo sáng kiến | I. MỤC ĐÍCH',
  ],
  ['Khóa tập huấn cải cách | I. MỤC ĐÍCH', 'Khóa tập huấn cải cách /  /  / ', 'I. MỤC ĐÍCH'],
  [
    'Cải cách | Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 15/3/2025 của | Ủy ban nhân dân xã Cẩm Tú | I. MỤC ĐÍCH',
    'Cải cách /  / Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 15/3/2025 của Ủy ban nhân dân xã Cẩm Tú / ',
    'I. MỤC ĐÍCH',
  ],
  [
    '(Kèm theo Quyết định số 12/QĐ-UBND | 1. Mục đích',
    ' /  / (Kèm theo Quyết định số 12/QĐ-UBND / ',
    '1. Mục đích',
  ],
  [
    '(Kèm theo Quyết định số 12/QĐ-UBND | Căn cứ Luật Bến bãi;',
    ' /  / (Kèm theo Quyết định số 12/QĐ-UBND / ',
    'Căn cứ Luật Bến bãi;',
  ],
  ['Cải cách hành chính năm 2025 | I. MỤC ĐÍCH', 'Cải cách hành chính năm 2025 /  /  / ', 'I. MỤC ĐÍCH'],
  [
    'Cải cách hành chính năm 2025 | của xã Cẩm Tú | I. MỤC ĐÍCH',
    'Cải cách hành chính năm 2025 của xã Cẩm Tú /  /  / ',
    'I. MỤC ĐÍCH',
  ],
  ['Cải cách hành chính | Năm 2025 | I. MỤC ĐÍCH', 'Cải cách hành chính Năm 2025 /  /  / ', 'I. MỤC ĐÍCH'],
  [
    'CẢI CÁCH HÀNH CHÍNH | NĂM 2025 | Căn cứ Luật Bến bãi;',
    'CẢI CÁCH HÀNH CHÍNH NĂM 2025 /  /  / ',
    'Căn cứ Luật Bến bãi;',
  ],
  [
    'CẢI CÁCH HÀNH CHÍNH | Thực hiện Nghị quyết của tỉnh, xã làm như sau: | 1. Việc một.',
    'CẢI CÁCH HÀNH CHÍNH /  /  / ',
    'Thực hiện Nghị quyết của tỉnh, xã làm như sau: | 1. Việc một.',
  ],
  [
    'Cải cách hành chính năm 2025. | Thực hiện kế hoạch của tỉnh.',
    'Cải cách hành chính năm 2025. /  /  / ',
    'Thực hiện kế hoạch của tỉnh.',
  ],
  [
    'Cải cách hành chính năm | 2025 của xã | Xã làm các việc sau:',
    'Cải cách hành chính năm 2025 của xã /  /  / ',
    'Xã làm các việc sau:',
  ],
  [
    'Cải cách hành chính và | Chuyển đổi số của xã | I. MỤC ĐÍCH',
    'Cải cách hành chính và Chuyển đổi số của xã /  /  / ',
    'I. MỤC ĐÍCH',
  ],
  [
    'Cải cách hành chính - | Chuyển đổi số | Nhằm làm tốt việc năm nay của cả xã và các thôn, xã ban hành.',
    'Cải cách hành chính - Chuyển đổi số /  /  / ',
    'Nhằm làm tốt việc năm nay của cả xã và các thôn, xã ban hành.',
  ],
  ['Nhằm cải cách hành chính | I. MỤC ĐÍCH', 'Nhằm cải cách hành chính /  /  / ', 'I. MỤC ĐÍCH'],
  [
    'Nhằm cải cách hành chính của cả xã và các thôn trong năm nay và năm sau | I. MỤC ĐÍCH',
    ' /  /  / ',
    'Nhằm cải cách hành chính của cả xã và các thôn trong năm nay và năm sau | I. MỤC ĐÍCH',
  ],
  [
    'UBND xã ban hành kế hoạch với các nội dung | I. MỤC ĐÍCH',
    ' /  /  / ',
    'UBND xã ban hành kế hoạch với các nội dung | I. MỤC ĐÍCH',
  ],
  [
    'Ban hành Kế hoạch cải cách | CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ | Căn cứ Luật Bến bãi;',
    'Ban hành Kế hoạch cải cách / CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ /  / ',
    'Căn cứ Luật Bến bãi;',
  ],
  [
    'Ban hành Kế hoạch cải cách CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ | Căn cứ Luật Bến bãi;',
    'Ban hành Kế hoạch cải cách / CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ /  / ',
    'Căn cứ Luật Bến bãi;',
  ],
  [
    'Về việc ban hành kế hoạch | HỘI ĐỒNG NHÂN DÂN XÃ | KHÓA XI, KỲ HỌP THỨ TÁM | Căn cứ Luật Bến bãi;',
    'Về việc ban hành kế hoạch / HỘI ĐỒNG NHÂN DÂN XÃ KHÓA XI, KỲ HỌP THỨ TÁM /  / ',
    'Căn cứ Luật Bến bãi;',
  ],
  [
    'Cải cách hành chính năm 2025 | (Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 15/3/2025 của UBND xã) | I. MỤC ĐÍCH',
    'Cải cách hành chính năm 2025 /  / (Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 15/3/2025 của UBND xã) / ',
    'I. MỤC ĐÍCH',
  ],
  [
    'Cải cách hành chính năm 2025 | (Ban hành kèm theo Quyết định số 12/QĐ-UBND | ngày 15/3/2025 của UBND xã) | I. MỤC ĐÍCH',
    'Cải cách hành chính năm 2025 /  / (Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 15/3/2025 của UBND xã) / ',
    'I. MỤC ĐÍCH',
  ],
  [
    'Cải cách hành chính năm 2025 | (Kèm theo Quyết định số 12/QĐ-UBND) Phần mở đầu | I. MỤC ĐÍCH',
    'Cải cách hành chính năm 2025 /  / (Kèm theo Quyết định số 12/QĐ-UBND) / ',
    'Phần mở đầu | I. MỤC ĐÍCH',
  ],
  [
    'Cải cách hành chính năm 2025 | Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 15/3/2025 của UBND xã | Xã làm các việc sau.',
    'Cải cách hành chính năm 2025 /  / Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 15/3/2025 của UBND xã / ',
    'Xã làm các việc sau.',
  ],
  [
    'Cải cách hành chính năm 2025 | Ban hành kèm theo Quyết định số 12/QĐ-UBND | I. MỤC ĐÍCH',
    'Cải cách hành chính năm 2025 /  / Ban hành kèm theo Quyết định số 12/QĐ-UBND / ',
    'I. MỤC ĐÍCH',
  ],
  [
    '(Kèm theo Quyết định số 12/QĐ-UBND | I. MỤC ĐÍCH',
    ' /  / (Kèm theo Quyết định số 12/QĐ-UBND / ',
    'I. MỤC ĐÍCH',
  ],
  [
    'Cải cách hành chính năm 2025 | (Dự thảo) | I. MỤC ĐÍCH',
    'Cải cách hành chính năm 2025 /  /  / (Dự thảo)',
    'I. MỤC ĐÍCH',
  ],
  [
    'KHẨN | Cải cách hành chính năm 2025 | I. MỤC ĐÍCH',
    'Cải cách hành chính năm 2025 /  /  / KHẨN',
    'I. MỤC ĐÍCH',
  ],
  [
    'Cải cách hành chính năm 2025 | HỎA TỐC | Căn cứ Luật Bến bãi;',
    'Cải cách hành chính năm 2025 /  /  / HỎA TỐC',
    'Căn cứ Luật Bến bãi;',
  ],
  [
    'Cải cách hành chính năm 2025 | (Tài liệu phục vụ họp xã) | I. MỤC ĐÍCH',
    'Cải cách hành chính năm 2025 /  /  / (Tài liệu phục vụ họp xã)',
    'I. MỤC ĐÍCH',
  ],
  [
    'Một | hai | ba | bốn | năm | sáu | bảy | tám | chín | mười',
    'Một hai ba bốn năm sáu bảy tám /  /  / ',
    'chín | mười',
  ],
  ['Căn cứ Luật Bến bãi; | I. MỤC ĐÍCH', ' /  /  / ', 'Căn cứ Luật Bến bãi; | I. MỤC ĐÍCH'],
  ['1. Việc một.', ' /  /  / ', '1. Việc một.'],
  ['2. Việc hai. | 3. Việc ba.', '2. Việc hai. /  /  / ', '3. Việc ba.'],
];
it.each(blocks)('%s', (text, parts, rest) => {
  const block = readTitleBlock(linesOf(text.split(' | ').join('\n')));
  const { title, authority, annexLine, margin } = block;
  expect([title, authority, annexLine, margin].map(words).join(' / ')).toBe(parts);
  expect(block.rest.map((line) => line.text).join(' | ')).toBe(rest);
});

const titles: readonly (readonly [title: string, days: string | null])[] = [
  ['Kế hoạch cải cách hành chính năm 2025', '2025-01-01..2025-12-31'],
  ['Kế hoạch giai đoạn 2021 - 2025', '2021-01-01..2025-12-31'],
  ['Kế hoạch giai đoạn 2021-2025 và năm 2022', '2021-01-01..2025-12-31'],
  ['Kế hoạch năm 2022 trong giai đoạn 2021 - 2025', '2022-01-01..2022-12-31'],
  ['Kế hoạch 5 năm 2021-2025', '2021-01-01..2025-12-31'],
  ['Kế hoạch năm năm 2021 – 2025', '2021-01-01..2025-12-31'],
  ['Kế hoạch từ năm 2021 đến năm 2025', '2021-01-01..2025-12-31'],
  ['Kế hoạch giai đoạn từ 2021 đến 2025', '2021-01-01..2025-12-31'],
  ['Kế hoạch thời kỳ 2021 đến năm 2030', '2021-01-01..2030-12-31'],
  ['Kế hoạch nhiệm kỳ 2021-2026', '2021-01-01..2026-12-31'],
  ['Kế hoạch các năm 2024-2025', '2024-01-01..2025-12-31'],
  ['Kế hoạch (2021-2025)', '2021-01-01..2025-12-31'],
  ['Kế hoạch giai đoạn 2025 - 2021', null],
  ['Kế hoạch 6 tháng đầu năm 2025', '2025-01-01..2025-06-30'],
  ['Kế hoạch 06 tháng cuối năm 2025', '2025-07-01..2025-12-31'],
  ['Kế hoạch sáu tháng đầu năm 2025', '2025-01-01..2025-06-30'],
  ['Kế hoạch 9 tháng năm 2025', '2025-01-01..2025-09-30'],
  ['Kế hoạch 09 tháng đầu năm 2025', '2025-01-01..2025-09-30'],
  ['Kế hoạch chín tháng năm 2025', '2025-01-01..2025-09-30'],
  ['Kế hoạch quý I năm 2025', '2025-01-01..2025-03-31'],
  ['Kế hoạch quý II/2025', '2025-04-01..2025-06-30'],
  ['Kế hoạch quý III-2025', '2025-07-01..2025-09-30'],
  ['Kế hoạch quý IV năm 2025', '2025-10-01..2025-12-31'],
  ['Kế hoạch quý 2 năm 2025', '2025-04-01..2025-06-30'],
  ['Kế hoạch quý 4/2025', '2025-10-01..2025-12-31'],
  ['Kế hoạch cải cách hành chính', null],
  ['Kế hoạch năm 1999', null],
];
it.each(titles)('%s', (title, days) => {
  const period = periodOf(title);
  expect(period && `${period.start}..${period.end}`).toBe(days);
});
