/** Numerals that head groups and rows. */

const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a roman numeral up to XXXIX, or null. */
export function romanValue(text: string): number | null {
  if (text === '' || !ROMAN.test(text)) return null;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN_DIGITS[text[i] ?? ''] ?? 0;
    const next = ROMAN_DIGITS[text[i + 1] ?? ''] ?? 0;
    value += here < next ? -here : here;
  }
  return value;
}

/** A printed row number without its full stop or parentheses: "10.1." is "10.1", "(3)" is "3". */
export function bareNumber(text: string): string {
  return text.replace(/^\(/, '').replace(/[.)]+$/, '');
}

/** The parts of a row number ("10.1" → [10, 1]), or null where the text is none. */
export function numberParts(text: string): number[] | null {
  if (!/^\(?\d{1,5}(?:\.\d{1,3}){0,3}[.)]{0,2}$/.test(text)) return null;
  return bareNumber(text).split('.').map(Number);
}
