import { describe, expect, it } from 'vitest';
import {
  bestRole,
  oneLetterOff,
  ROLE_ORDER,
  spelledRole,
  wordingOf,
} from '../../../src/tables/heading/wording.ts';

const role = (text: string): string => ROLE_ORDER[bestRole(wordingOf(text)).role] ?? '';

describe('the words of a heading speak for a role, whatever phrase they make', () => {
  it.each([
    ['Phần việc phải làm', 'task'],
    ['Mảng công việc được giao', 'task'],
    ['Phòng phụ trách', 'lead'],
    ['Đầu mối tham mưu', 'lead'],
    ['Các đơn vị cùng tham gia', 'coordinate'],
    ['Nơi phối hợp', 'coordinate'],
    ['Bộ phận giám sát', 'monitor'],
    ['Mốc phải xong, hạn chót', 'deadline'],
    ['Hạn trình', 'deadline'],
    ['Kết quả phải nộp', 'product'],
    ['Tên chỉ số', 'indicator'],
    ['Ghi chú thêm', 'note'],
    ['Dự toán', 'other'],
    ['Họ tên', 'other'],
    ['Đơn vị hiệp đồng', 'lead'],
  ])('%s: %s', (text, want) => expect(role(text)).toBe(want));
});

it('the head of a heading counts for more than its qualifiers', () => {
  expect(role('Thời gian thực hiện')).toBe('deadline');
  expect(role('Kết quả thực hiện')).toBe('product');
  expect(role('Đơn vị thực hiện')).toBe('implement');
});

it.each([
  ['written without accents', 'Co quan chu tri', 'lead'],
  ['in capitals', 'THỜI HẠN', 'deadline'],
  ['with a letter that a scan got wrong', 'SIT', 'no'],
  ['with an accent that a scan got wrong', 'Cơ quan phối họp', 'coordinate'],
])('the same words %s', (_, text, want) => expect(role(text)).toBe(want));

it.each([
  ['S ố t h ứ t ự', 'no'],
  ['M ã số', 'no'],
  ['T T.', 'no'],
])('a narrow column spells its heading over many lines: %s', (text, want) => expect(role(text)).toBe(want));

it('words that nobody knows speak for nothing', () => {
  expect(bestRole(wordingOf('Xanh vàng đỏ')).score).toBe(0);
  expect(bestRole(wordingOf('Đơn vị')).score).toBeLessThan(1);
});

it.each([
  ['hop', 'hopp', true],
  ['sit', 'stt', true],
  ['chu', 'chu', false],
  ['tri', 'trinh', false],
])('%s and %s are one letter apart: %s', (a, b, want) => expect(oneLetterOff(a, b)).toBe(want));

it('short words of a heading are no pieces of a word that a narrow column tore', () => {
  const words = (text: string) => text.toLowerCase().normalize('NFC').split(' ');
  expect(spelledRole(words('Mô tả'), 0)).toBeNull();
  expect(spelledRole(words('Số T T Nội dung'), 0)).toEqual({ role: 'no', words: 3 });
});

it('a word that joins others tells a start or an end only where it is the whole heading', () => {
  expect([wordingOf('Từ').use, wordingOf('Đến').use]).toEqual(['start', 'end']);
  expect(wordingOf('Vốn từ dân góp').use).not.toBe('start');
});

it('what bodies are for is said by the phrase that names it, behind one that only says that there are some', () => {
  expect(role('Đơn vị được giao phối hợp')).toBe('coordinate');
  expect(role('Phòng được giao chủ trì')).toBe('lead');
  expect(role('Nội dung phối hợp')).toBe('task');
});

it('a phrase that stands for pieces of a word is one that a narrow column tore', () => {
  expect(spelledRole(['st', 't'], 0)).toEqual({ role: 'no', words: 2 });
});

it('A noun for bodies with words of its own names one more surely than alone, and one for persons does not', () => {
  const score = (text: string): number => bestRole(wordingOf(text)).score;
  expect(score('Đơn vị hiệp đồng')).toBeGreaterThan(score('Đơn vị'));
  expect(score('Người ký')).toBe(score('Người'));
});
