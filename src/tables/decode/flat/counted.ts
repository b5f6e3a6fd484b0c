import { numbersBody } from '../../../grammars/agencies/index.ts';
import { SHAPE } from '../features/shapes.ts';
import { hasShape, type Words } from './words.ts';

/**
 * Words that count things ("40 buổi", "95% hồ sơ"): short tables name so what comes of a duty, and in text the words
 * stand right after the body that leads or takes part. A column of bodies holds no such words.
 */

/** Words after a number that count bodies and places themselves ("12 xã, phường", "08 phòng", "03 đồng chí") or time. */
const COUNTED_ELSE = new Set(
  'xã phường huyện quận tỉnh thị thành thôn bản ấp buôn sở ban ngành cơ đơn phòng trường trạm tổ đồng lãnh cán ngày tháng năm tuần quý giờ phút'.split(
    ' ',
  ),
);

/** How many words that count things stand before each word, one entry more than words. */
export function countedThings(words: Words): Uint32Array {
  const before = new Uint32Array(words.tokens.length + 1);
  for (let i = 0; i < words.tokens.length; i++)
    before[i + 1] = (before[i] ?? 0) + (countsThings(words, i) ? 1 : 0);
  return before;
}

function countsThings(words: Words, i: number): boolean {
  if (!hasShape(words, i, SHAPE.amount)) return false;
  const text = words.tokens[i]?.text ?? '';
  const next = words.keys[i + 1] ?? '';
  if (text.endsWith('%')) return !COUNTED_ELSE.has(next);
  return (
    hasShape(words, i + 1, SHAPE.lower) &&
    !COUNTED_ELSE.has(next) &&
    !numbersBody(words.tokens[i - 1]?.text ?? '')
  );
}

/** What a word that counts things costs in a column of bodies, as a logarithm. Reasoned: fewer than one such cell in a thousand. */
export const COUNTED = 7;
