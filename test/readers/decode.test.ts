import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { troubleIn } from '../../src/messages/index.ts';
import { decode } from '../../src/readers/decode.ts';

const PLAN = 'Kế hoạch cải cách hành chính năm 2025 của tỉnh An Hải\nI. MỤC TIÊU\n1. Mục tiêu chung\n';

/** What the decoder names for bytes that it refuses. */
function refusal(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return decoded.ok ? `accepted as ${decoded.value.encoding}` : decoded.trouble.got;
}

function accepted(bytes: Uint8Array): { text: string; encoding: string; codes: string[] } {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error(decoded.trouble.got);
  const { text, encoding, diagnostics } = decoded.value;
  return { text, encoding, codes: diagnostics.map((d) => d.code) };
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const bytesOf = (latin1: string): Buffer => Buffer.from(latin1, 'latin1');

describe('encodings that are read', () => {
  const cases: [string, Buffer, string][] = [
    ['UTF-8', Buffer.from(PLAN), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${PLAN}`), 'utf-8'],
    ['UTF-16LE with its mark', Buffer.from(`\uFEFF${PLAN}`, 'utf16le'), 'utf-16le'],
    ['UTF-16BE with its mark', utf16be(`\uFEFF${PLAN}`), 'utf-16be'],
    ['UTF-8 in decomposed form', Buffer.from(PLAN.normalize('NFD')), 'utf-8'],
  ];
  it.each(cases)('%s', (_, bytes, encoding) => {
    const read = accepted(bytes);
    expect(read).toMatchObject({ encoding, codes: [] });
    expect(read.text.normalize('NFC')).toBe(PLAN);
  });

  it('gives back any well-formed text, whichever of the three wrote it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((s) => PLAN + s.replaceAll('\0', ''));
    fc.assert(
      fc.property(text, (written) => {
        for (const bytes of [
          Buffer.from(written),
          Buffer.from(`\uFEFF${written}`, 'utf16le'),
          utf16be(`\uFEFF${written}`),
        ]) {
          expect(accepted(bytes).text).toBe(written);
        }
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => typeof decode(bytes).ok === 'boolean'),
    );
  });
});

describe('encodings that are named and refused', () => {
  const cases: [string, Buffer, RegExp][] = [
    ['TCVN3 bytes', bytesOf('KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2025 cña tØnh, c¸c së, ban, ngµnh'), /TCVN3/],
    ['TCVN3 that arrives as UTF-8 letters', Buffer.from('KÕ ho¹ch c¶i c¸ch'), /TCVN3/],
    ['VNI bytes', bytesOf('Keá hoaïch caûi caùch haønh chính naêm 2025 cuûa tænh'), /VNI/],
    ['VNI that arrives as UTF-8 letters', Buffer.from('Keá hoaïch caûi caùch haønh chính'), /VNI/],
    ['windows-1258 bytes', bytesOf('Kêì hoaòch caÒi caìch haÌnh chiình nãm 2025'), /windows-1258/],
    [
      'windows-1258 that arrives as UTF-8 letters',
      Buffer.from('Kêì hoaòch caÒi caìch haÌnh chiình'),
      /windows-1258/,
    ],
    ['UTF-8 decoded twice', Buffer.from('Káº¿ hoáº¡ch cáº£i cÃ¡ch hÃ nh chÃ­nh'), /decoded as windows-1252/],
    ['letters lost to question marks', Buffer.from('K? ho?ch c?i c?ch h?nh ch?nh nh? n??c'), /replaced by/],
    ['UTF-16LE without its mark', Buffer.from(PLAN, 'utf16le'), /UTF-16LE without/],
    ['UTF-16BE without its mark', utf16be(PLAN), /UTF-16BE without/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x4b, 0, 0, 0]), /UTF-32/],
    ['binary', Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 37) % 256)), /binary/],
    ['a Western 8-bit encoding', bytesOf('Un café à la carte, déjà vu'), /0xE9 at offset 6/],
  ];
  it.each(cases)('%s', (_, bytes, named) => expect(refusal(bytes)).toMatch(named));

  it('are told in four parts', () => {
    const decoded = decode(Buffer.from('KÕ ho¹ch c¶i c¸ch'));
    const parts = decoded.ok ? [] : Object.values(troubleIn(decoded.trouble, 'vi'));
    expect(parts.filter((part) => part === '')).toEqual([]);
    expect(parts).toHaveLength(5);
  });
});

describe('text that only looks foreign', () => {
  const cases: [string, string][] = [
    ['English', 'Administrative reform plan of the province for 2025, with 5 µm, © and «quotes»'],
    ['French', 'Où est la bibliothèque ? Déjà fermée, hélas, à cause de l’été.'],
    ['Vietnamese capitals', 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH QUÝ IV, HOÁ, QUÁ, LUÂN, UÝ'],
    ['numbers', '1. 2. 3.\n'.repeat(50)],
    ['questions', 'Cái gì? Ở đâu? Khi nào?'],
  ];
  it.each(cases)('%s', (_, text) => expect(accepted(Buffer.from(text)).text).toBe(text));
});

describe('damage that is passed over with a warning', () => {
  it('NUL characters stay where they are, so that offsets hold', () => {
    const read = accepted(Buffer.from(PLAN.replace('cách', 'c\0ách')));
    expect(read.codes).toEqual(['nul-characters']);
    expect(read.text.indexOf('cải')).toBe(PLAN.indexOf('cải'));
  });

  it('many NUL characters are binary data', () => {
    expect(refusal(Buffer.from('plan\0\0\0\0\0\0\0\0'.repeat(20)))).toMatch(/binary/);
  });

  it('a lone surrogate written as UTF-8', () => {
    const read = accepted(
      Buffer.concat([Buffer.from(PLAN), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(' hết')]),
    );
    expect(read.codes).toEqual(['damaged-characters']);
    expect(read.text.isWellFormed()).toBe(true);
  });

  it('a lone surrogate in UTF-16', () => {
    const read = accepted(Buffer.from(`\uFEFF${PLAN}\uD800x`, 'utf16le'));
    expect(read).toMatchObject({ text: `${PLAN}\uFFFDx`, codes: ['damaged-characters'] });
  });

  it('a file cut in the middle of its last character', () => {
    const decoded = decode(Buffer.from(`${PLAN}đế`).subarray(0, -1));
    expect(decoded).toMatchObject({
      ok: true,
      value: { diagnostics: [{ code: 'damaged-characters', source: { line: 4 } }] },
    });
  });

  it('one bad byte among thousands of letters', () => {
    const read = accepted(
      Buffer.concat([Buffer.from(PLAN.repeat(40)), Buffer.from([0xff]), Buffer.from(PLAN)]),
    );
    expect(read.codes).toEqual(['damaged-characters']);
  });
});
