import { matchKey } from '../../text/fold.ts';

/** The line under a table, or under a group, that counts its rows ("TỔNG CỘNG: 27 NHIỆM VỤ"): no row, whatever the layout. */

/** What a plan's tables count. */
const COUNTED = '(?:nhiệm vụ|chỉ tiêu|công việc|nội dung|đầu việc)';

/** "tổng cộng: 27 nhiệm vụ", "cộng 12 chỉ tiêu", "tổng số có 41 nhiệm vụ". */
const COUNT = new RegExp(
  `^(?:tổng(?: cộng| số)?|cộng)[^\\p{L}\\d]{0,3}(?:(?:có|là|gồm) )?(\\d{1,4}) ?${COUNTED}`,
  'u',
);

/** "tổng số nhiệm vụ: 41". */
const COUNT_AFTER = new RegExp(
  `^(?:tổng|cộng|tổng cộng|tổng số) ${COUNTED}[^\\p{L}\\d]{0,3}(\\d{1,4})[^\\p{L}\\d]*$`,
  'u',
);

/** "tổng cộng: 27", "tổng số 41". */
const BARE_COUNT = /^tổng (?:cộng|số)[^\p{L}\d]{0,3}(\d{1,4})[^\p{L}\d]*$/u;

/** A sum: "tổng cộng" over amounts says it without any count. */
const SUM = /^tổng cộng(?=[^\p{L}]|$)/u;

/** Longer lines are sentences, in words. */
const LONGEST = 40;

/** What all of them begin with ("tổng", "cộng"), so that most rows are done with at once. */
const OPENS_TOTAL = /^[tc]/i;

/** @param words of one line or row, from its first cell to its last */
export function isTotal(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > LONGEST || !OPENS_TOTAL.test(words[0] ?? '')) return false;
  const key = matchKey(words.join(' '));
  return countIn(key) !== null || (SUM.test(key) && /\d/.test(key));
}

/** Whether words open a total: all that plain text shows of a row before its end is known. */
export function opensTotal(words: readonly string[]): boolean {
  return /^tổng (?:cộng|số)(?=[^\p{L}]|$)/u.test(matchKey(words.slice(0, 2).join(' ')));
}

/** How many rows a total says there are; null where it counts something else, or adds amounts up. */
export function countOfTotal(text: string): number | null {
  return countIn(matchKey(text));
}

function countIn(key: string): number | null {
  const count = (COUNT.exec(key) ?? COUNT_AFTER.exec(key) ?? BARE_COUNT.exec(key))?.[1];
  return count === undefined ? null : Number(count);
}

/** How many rows a table's title says it has ("27 nhiệm vụ trọng tâm …"); null where it says nothing of the kind. */
export function countOfTitle(title: string): number | null {
  const count = new RegExp(`^(\\d{1,3}) ${COUNTED}(?=[^\\p{L}]|$)`, 'u').exec(matchKey(title))?.[1];
  return count === undefined ? null : Number(count);
}
