import type { TextView } from '../../text/text-view.ts';

/** How far before a reference its pinpoint may begin. */
const REACH = 140;
const UNIT = /^(?:diem|khoan|dieu|muc|chuong|phan|luc|tiet)$/;
/** First syllables of units of two: "Phụ lục", "tiểu mục". */
const FIRST_SYLLABLES: ReadonlyMap<string, string> = new Map([
  ['luc', 'phu'],
  ['muc', 'tieu'],
]);
const LINK = /^(?:va|den|,|;|cac|-|–|hoac)$/;
const COUNT = /^(?:\d{1,3}[a-z]?|[ivxlc]{1,6}|[a-z]|đ)$/;
/** Between the part and the document: "của", "tại", "ban hành kèm theo". */
const OF = / (?:cua|tai|thuoc|(?:(?:ban hanh )?kem )?theo) ?$/;

/**
 * The part of a document that a reference points at (viện dẫn điểm, khoản, Điều, Mục, Phụ lục), in the words
 * right before it: "khoản 4 Điều 35" in "khoản 4 Điều 35 Nghị định số …". Walks backward word by word:
 *
 *     … theo lộ trình tại | điểm a, khoản 4 Điều 35 | (của) Nghị định
 *                          ^ first unit word         ^ offset
 */
export function locatorBefore(view: TextView, offset: number): string | null {
  const from = Math.max(0, offset - REACH);
  const before = view.plain.slice(from, offset).replace(OF, ' ');
  const words = [...before.matchAll(/[a-zđ\d]+|[,;–-]/g)];
  const last = words.length - 1;
  let first: number | null = null;
  for (let i = last; i >= 0; i--) {
    const word = words[i]?.[0] ?? '';
    const unit = UNIT.test(word);
    if (!unit && !LINK.test(word) && !COUNT.test(word)) break;
    if (!unit) continue;
    const syllable = FIRST_SYLLABLES.get(word);
    if (syllable !== undefined && words[i - 1]?.[0] === syllable) i -= 1;
    first = i;
  }
  const open = first === null ? undefined : words[first];
  const close = words[last];
  if (!open || !close || first === last) return null;
  // "Điều" alone, or one that ends in a comma, points at nothing
  if (!COUNT.test(close[0])) return null;
  const end = close.index + close[0].length;
  if (before.slice(end).trim() !== '') return null;
  return view.raw.slice(from + open.index, from + end);
}
