import type { Token } from '../source/document.ts';
import { mend, RUNS } from '../text/fold.ts';

/**
 * Words of a Markdown line, without its marks. Offsets stay those of the original, so a mark never shifts
 * a place.
 */

/** Elements of HTML that people and OCR services write into Markdown; other words in angle brackets are words. */
const ELEMENTS =
  'a|abbr|b|big|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|input|ins|kbd|li|mark|nobr|ol|p|pre|q|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr';
const TAG = new RegExp(`<\\/?(?:${ELEMENTS})(?:\\s[^<>]{0,200})?\\/?>`, 'gi');
/** Emphasis next to a word (`**Nhiệm vụ**`, `(*khuyến khích`); a lone asterisk stays. */
const EMPHASIS =
  /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\p{L})|(?<=[\p{L}\p{N}.,;:])_{1,3}(?![\p{L}\p{N}])/gu;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const ENTITY = /&(amp|lt|gt|quot|nbsp|#39);/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** Replaces tags by spaces of the same length: columns and offsets stay. */
export function blankTags(raw: string): string {
  return raw.includes('<') ? raw.replace(TAG, (tag) => ' '.repeat(tag.length)) : raw;
}

/** The tags of a line, which are none of its words. */
export function tagsOf(raw: string, start: number, line: number, page: number | null): Token[] {
  if (!raw.includes('<')) return [];
  return [...raw.matchAll(TAG)].map(({ 0: text, index }) => {
    return { text, start: start + index, end: start + index + text.length, page, line };
  });
}

/** The only mark of a line, in the midst of a word: it emphasises nothing, and without it two words might be one. */
const LONE = /^[^*]*(?<=[\p{L}\p{N}])\*{1,3}(?=[\p{L}\p{N}])[^*]*$/u;

/** As `tokenize`, for text that carries Markdown or simple HTML marks. */
export function tokenizeMarked(raw: string, start: number, line: number, page: number | null): Token[] {
  const tokens: Token[] = [];
  const lone = LONE.test(raw);
  for (const m of blankTags(raw).matchAll(RUNS)) {
    const bare = (lone && LONE.test(m[0]) ? m[0] : m[0].replace(EMPHASIS, ''))
      .replace(ESCAPED, '$1')
      .replace(ENTITY, (_, name: string) => ENTITIES[name] ?? '');
    const text = mend(bare.trim());
    if (text !== '')
      tokens.push({ text, start: start + m.index, end: start + m.index + m[0].length, page, line });
  }
  return tokens;
}

/** Whether all words of a line are set in bold. */
export function isBold(raw: string): boolean {
  return /^\s*(?:#{1,6}\s+)?(?:\*{2,3}[^*]+\*{2,3}|<b>[^<]+<\/b>)\s*$/.test(raw);
}
