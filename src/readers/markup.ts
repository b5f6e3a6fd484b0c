import type { Token } from '../source/document.ts';
import { mend } from '../source/fold.ts';

/**
 * Words of a Markdown line, without its marks. Offsets stay those of the original, so a mark never shifts
 * a place.
 */

const TAG = /<\/?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,200})?\/?>/g;
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

/** As `tokenize`, for text that carries Markdown or simple HTML marks. */
export function tokenizeMarked(raw: string, start: number, line: number, page: number | null): Token[] {
  const tokens: Token[] = [];
  for (const m of blankTags(raw).matchAll(/\S+/g)) {
    const bare = m[0]
      .replace(EMPHASIS, '')
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
