import { expect, test } from 'vitest';
import { parsePlan } from '../../src/parse.ts';
import { readText } from '../../src/readers/text.ts';

const plan = (text: string) => parsePlan(readText(text, { file: 'plan.txt', sha256: '0'.repeat(64) }));

const DEPARTMENT = `UBND TỈNH AN HẢI
SỞ Y TẾ
Số: 12/KH-SYT
An Hải, ngày 10 tháng 01 năm 2025
KẾ HOẠCH
Cải cách hành chính năm 2025 của Sở Y tế
Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;
Thực hiện Quyết định số 3301/QĐ-UBND ngày 20/12/2024 của UBND tỉnh ban hành Kế hoạch cải cách hành chính năm 2025;
I. MỤC TIÊU
1. Hồ sơ
- Tối thiểu 95% hồ sơ được trả đúng hạn.
`;

test('a department names the plan that it carries out', () => {
  const { document, citations } = plan(DEPARTMENT);
  const carried = citations.find((c) => c.id === document.carriesOut);
  expect(carried?.number).toBe('3301/QĐ-UBND');
});

test('a citation says what its document is about', () => {
  const { citations } = plan(DEPARTMENT);
  expect(citations.map((c) => c.subject)).toEqual([null, 'ban hành Kế hoạch cải cách hành chính năm 2025']);
});

test('a base names the citations in it', () => {
  const { bases, citations } = plan(DEPARTMENT);
  expect(bases.map((b) => b.citations.map((id) => citations.find((c) => c.id === id)?.number))).toEqual([
    ['76/NQ-CP'],
    ['3301/QĐ-UBND'],
  ]);
});

test('a document with number and date has a stable name', () => {
  expect(plan(DEPARTMENT).document.uri).toBe('vn/an-hai/kh/2025/12-kh-syt');
});

test('a target of the body says by how much, of what and by when', () => {
  expect(plan(DEPARTMENT).targets).toMatchObject([
    { of: 'I.1.-1', comparator: '>=', value: 95, unit: '%', year: 2025 },
  ]);
});
