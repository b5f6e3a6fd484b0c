import { expect, it } from 'vitest';
import { lastPart } from '../../src/text/last-part.ts';
import { median } from '../../src/text/median.ts';
import { shorten } from '../../src/text/shorten.ts';

it('a text at the limit is shown whole', () => expect(shorten('đồng', 4)).toBe('đồng'));

it('a longer one ends in an ellipsis', () => expect(shorten('đồng ý', 4)).toBe('đồng…'));

it('a longer one may keep less than the limit', () => expect(shorten('đồng ý', 5, 2)).toBe('đồ…'));

it('no character is cut in half', () => expect(shorten('a😀b', 2).isWellFormed()).toBe(true));

it.each([
  ['kế hoạch/2025/plan.pdf', 'plan.pdf'],
  ['C:\\ke-hoach\\plan.docx', 'plan.docx'],
  ['plans/', 'plans'],
  ['plan.txt', 'plan.txt'],
  ['/', '/'],
])('the last part of %s is %s', (path, name) => expect(lastPart(path)).toBe(name));

it('the middle of an even count is the upper one', () => expect(median([4, 1, 3, 2])).toBe(3));

it('the middle of nothing is 0', () => expect(median([])).toBe(0));
