/** Numerals as plans write them: Roman ones (số La Mã), as far as plans count with them, and years. */

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral in capitals up to XXXIX, or null. */
export function romanValue(text: string): number | null {
  if (text === '' || !ROMAN.test(text)) return null;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const here = DIGITS[text[i] ?? ''] ?? 0;
    value += here < (DIGITS[text[i + 1] ?? ''] ?? 0) ? -here : here;
  }
  return value;
}

const YEAR = /^(?:19|20)\d\d$/;

/** Whether figures are a year, as far as plans speak of any: of this century or the last. */
export function isYear(text: string): boolean {
  return YEAR.test(text);
}
