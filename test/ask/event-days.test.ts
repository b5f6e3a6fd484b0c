import { expect, test } from 'vitest';
import { readEvent } from '../../src/ask/event-days.ts';
import { ENGLISH } from '../../src/messages/index.ts';

const read = (text: string) => {
  const found = readEvent(text, 2025, ENGLISH);
  return found.ok ? found.value : found.trouble.code;
};

test.each([
  ['an ISO day', 'có bảng giờ tàu=2024-03-01', 'có bảng giờ tàu', '2024-03-01'],
  ['a day as plans write it', 'có bảng giờ tàu=15/3/2024', 'có bảng giờ tàu', '2024-03-15'],
  ['room around the sign', ' có bảng giờ tàu = 2024-03-01 ', 'có bảng giờ tàu', '2024-03-01'],
  ['a sign within the words', 'mực nước=3m=2024-03-01', 'mực nước=3m', '2024-03-01'],
])('an event is read with its day: %s', (_, text, words, day) => {
  expect(read(text)).toEqual({ words, day });
});

test.each([
  'có bảng giờ tàu',
  'có bảng giờ tàu=',
  '=2024-03-01',
  '  =2024-03-01',
  'x=2024-02-30',
  'x=tháng 3',
  '',
])('is no event with its day: "%s"', (text) => {
  expect(read(text)).toBe('bad-event');
});
