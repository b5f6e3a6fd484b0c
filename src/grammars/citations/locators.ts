import type { TextView } from '../../text/text-view.ts';

/** How far before a reference its pinpoint may begin. */
const REACH = 140;
const UNIT = /^(?:diem|khoan|dieu|muc|tieu muc|chuong|phan|luc|tiet)$/;
const LINK = /^(?:va|den|,|;|cac|-|–|hoac)$/;
const COUNT = /^(?:\d{1,3}[a-z]?|[ivxlc]{1,6}|[a-z]|đ)$/;
const OF = /^(?:cua|tai|thuoc|theo)$/;

/**
 * The part of a document that a reference points at (viện dẫn điểm, khoản, Điều, Mục, Phụ lục), in the words
 * right before it: "khoản 4 Điều 35" in "khoản 4 Điều 35 Nghị định số …". Walks backward word by word:
 *
 *     … theo lộ trình tại | điểm a, khoản 4 Điều 35 | (của) Nghị định
 *                          ^ first unit word         ^ offset
 */
export function locatorBefore(view: TextView, offset: number): string | null {
  const from = Math.max(0, offset - REACH);
  const words = [...view.plain.slice(from, offset).matchAll(/[a-zđ\d]+|[,;–-]/g)];
  let last = words.length - 1;
  if (OF.test(words[last]?.[0] ?? '')) last -= 1;
  let first: number | null = null;
  for (let i = last; i >= 0; i--) {
    const word = words[i]?.[0] ?? '';
    const unit = UNIT.test(word);
    if (!unit && !LINK.test(word) && !COUNT.test(word)) break;
    if (!unit) continue;
    if (word === 'luc' && words[i - 1]?.[0] === 'phu') i -= 1;
    first = i;
  }
  const open = first === null ? undefined : words[first];
  const close = words[last];
  if (!open || !close || first === last) return null;
  // "Điều" alone, or one that ends in a comma, points at nothing
  if (!COUNT.test(close[0])) return null;
  const end = from + close.index + close[0].length;
  if (/[^\s]/.test(view.plain.slice(end, offset).replace(/\b(?:cua|tai|thuoc|theo)\b/g, ''))) return null;
  return view.raw.slice(from + open.index, end);
}
