import { OPEN, type Words } from './tokens.ts';

// Short forms that mean one thing in every cell; those of registered names are spelled out by the register.
// Not inside a document's symbol ("7863/UBND-TH").
const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}/-])UBND(?![\p{L}\p{N}/])/giu, 'Ủy ban nhân dân'],
  [/(?<![\p{L}\p{N}/-])HĐND(?![\p{L}\p{N}/])/giu, 'Hội đồng nhân dân'],
  [/(?<![\p{L}\p{N}/-])BQL(?![\p{L}\p{N}/])/giu, 'Ban Quản lý'],
  [/(?<![\p{L}\p{N}/-])VP(?![\p{L}\p{N}/-])/gu, 'Văn phòng'],
  // "TP.Nam An" has no space where the long form has one
  [/(?<![\p{L}\p{N}/-])TP(?:\. ?|(?![\p{L}\p{N}/.]) ?)/gu, 'thành phố '],
  [/(?<![\p{L}\p{N}/-])TX(?:\. ?|(?![\p{L}\p{N}/.]) ?)/gu, 'thị xã '],
];

/** Most names hold none of them. */
const ANY_SHORT = /UBND|HĐND|BQL|VP|TP|TX/iu;

/** The words of `text` from word `a` up to word `b`, white space folded; a parenthesis opened in it is closed. */
export function sliceOf(w: Words, a: number, b: number): string {
  if (b <= a) return '';
  const from = w.from[a] ?? 0;
  const to = w.to[b - 1] ?? from;
  const opened = ((w.before[a] ?? 0) & OPEN) !== 0 && from > 0 && '(['.includes(w.src.charAt(from - 1));
  const text = squeezed(w.src.slice(opened ? from - 1 : from, to));
  const depth = text.includes('(') ? count(text, '(') - count(text, ')') : 0;
  return depth === 1 && w.src.charAt(to) === ')' ? `${text})` : text;
}

function count(text: string, sign: string): number {
  let n = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) n += 1;
  return n;
}

function squeezed(text: string): string {
  if (!/\s\s|[^\S ]|^\s|\s$/u.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
}

/** A name as it is shown: short forms spelled out, a capital at its head. */
export function spelledOut(text: string): string {
  let name = text;
  if (ANY_SHORT.test(name)) for (const [form, long] of SPELLED_OUT) name = name.replace(form, long);
  name = squeezed(name);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The names of sets are one, whether "sở ban ngành", "sở, ban ngành" or "sở, ban, ngành" is written. */
export function spelledOutSet(text: string): string {
  return spelledOut(text)
    .replace(/(sở|phòng),? (ban) (ngành)/giu, '$1, $2, $3')
    .replace(/(bộ|^các sở) (ngành)/giu, '$1, $2');
}

/** A note without the marks around it: "(đầu mối)", "chủ trì:". */
export function noteOf(text: string): string {
  const bare = text.replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '');
  const inner = /^\(([^()]*)\)$/u.exec(bare);
  return (inner?.[1] ?? bare).trim();
}

/** Level words, shortened ones spelled out, as they follow a name. */
export function spelledRest(text: string): string {
  const name = spelledOut(text);
  return name.charAt(0) === text.charAt(0).toUpperCase()
    ? text.charAt(0) + name.slice(1)
    : name.charAt(0).toLowerCase() + name.slice(1);
}
