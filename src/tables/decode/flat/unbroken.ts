import { isYear } from '../../../text/numerals.ts';
import { SHAPE } from '../features/shapes.ts';
import { goesOnDate, goesOnSymbol, hasShape, type Words } from './words.ts';

/** Places between words that stand in no doubt: what is on both sides is one thing, and no cell begins there. */
export function goesOn(words: Words, i: number): boolean {
  if (goesOnSymbol(words, i) || goesOnDate(words, i)) return true;
  return goesOnPeriod(words, i) || isWeekday(words, i) || namesPlace(words, i);
}

/** Words that a number of a time stands after: "Tháng 3 - 5", "Quý 1 - 2". */
const COUNTED_TIMES = new Set(['tháng', 'quý', 'ngày', 'tuần']);

/** "Tháng 3 | - | 5", "2021 | - | 2025": from one number of a time to another. */
function goesOnPeriod(words: Words, i: number): boolean {
  const dash = hasShape(words, i, SHAPE.dash) ? i : i - 1;
  if (!hasShape(words, dash, SHAPE.dash)) return false;
  const [from, to] = [words.keys[dash - 1] ?? '', words.keys[dash + 1] ?? ''];
  if (isYear(from)) return isYear(to) && Number(from) < Number(to);
  const inTime = COUNTED_TIMES.has(words.keys[dash - 2] ?? '');
  return inTime && isSmall(from) && isSmall(to) && Number(from) < Number(to);
}

function isSmall(key: string): boolean {
  return /^\d{1,2}$/.test(key);
}

const WEEKDAYS = new Set(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']);

/** "thứ | Năm". */
function isWeekday(words: Words, i: number): boolean {
  return (
    hasShape(words, i, SHAPE.capital) && WEEKDAYS.has(words.keys[i] ?? '') && words.keys[i - 1] === 'thứ'
  );
}

/** Words for a place that its own name follows. In small letters: with a capital they begin a cell of their own. */
const PLACE_NOUNS = new Set('xã phường huyện quận tỉnh trấn thôn bản ấp buôn'.split(' '));
/** Before such a word: places of a kind, none of which is named ("các xã", "cấp huyện"). */
const OF_A_KIND = new Set('các cấp mỗi từng những mọi toàn'.split(' '));
/** Words of a place's own name: "Cẩm Tú", "Hàm Thuận Bắc". */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 3;

/**
 * "xã | Pha Mu": two words in capitals at least, none of which begins a body, a time or a person's name, nor goes on in
 * small letters, which would be a phrase ("UBND xã | Cổng Dịch vụ công").
 */
function namesPlace(words: Words, i: number): boolean {
  const before = [i, i - 1, i - 2].find((at) => PLACE_NOUNS.has(words.tokens[at - 1]?.text ?? ''));
  if (before === undefined || OF_A_KIND.has(words.keys[before - 2] ?? '')) return false;
  let end = before;
  while (end - before < LONGEST_NAME && isNameWord(words, end)) end += 1;
  return end - before >= SHORTEST_NAME && i < end && !hasShape(words, end, SHAPE.lower);
}

function isNameWord(words: Words, i: number): boolean {
  if (!hasShape(words, i, SHAPE.capital) || hasShape(words, i, SHAPE.allCapitals)) return false;
  return words.agencies.opens[i] === 0 && words.times[i] === 0 && words.persons[i] !== 1;
}
