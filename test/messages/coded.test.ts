import { describe, expect, test } from 'vitest';
import { withCodes } from '../../src/messages/coded.ts';
import { CODES } from '../../src/messages/codes.ts';
import { LANGUAGES, messagesIn } from '../../src/messages/index.ts';

const about = (what: string) => ({ what, expected: 'rain', example: 'April', got: 'sun' });
const words = { title: 'Weather', troubles: { dry: about, odd: about }, said: (n: number) => `${n} drops` };

describe('a trouble', () => {
  test('has the code that stands where its words stand', () => {
    const { troubles } = withCodes(words, { troubles: { dry: 'too-dry' } });
    expect(troubles.dry('the lake')).toEqual({ code: 'too-dry', ...about('the lake') });
  });

  test('may have a code that its facts tell', () => {
    const { troubles } = withCodes(words, { troubles: { odd: (what: string) => `odd-${what}` } });
    expect(troubles.odd('lake').code).toBe('odd-lake');
  });
});

test('what is no trouble is said as it is', () => {
  const { title, said } = withCodes(words, { troubles: { dry: 'too-dry' } });
  expect([title, said(3)]).toEqual(['Weather', '3 drops']);
});

test.each(LANGUAGES)('a code is the same in every language: %s', (language) => {
  const { troubles, corrections } = messagesIn(language);
  expect(troubles.unknownGroup('IX', []).code).toBe(CODES.troubles.unknownGroup);
  const misfit = { kind: 'not-a-row', named: 'pl' } as const;
  expect(corrections.troubles.misfit(misfit, []).code).toBe('not-a-row');
});
