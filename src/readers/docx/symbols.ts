/**
 * Characters of symbol fonts (w:sym, and text typed in such a font): Word keeps only their place in the font,
 * moved to U+F000. Those met in office documents, a ticked box of any shape as one character and an empty one as
 * another; source: the fonts' own tables (Wingdings, Symbol).
 */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '☐',
  113: '☐',
  114: '☐',
  120: '☒',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  167: '▪',
  168: '☐',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☒',
};

/** Wingdings 2: ticks and boxes; the rest is ornaments. */
const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☒',
  83: '☒',
  84: '☒',
  163: '☐',
};

const SYMBOL: Readonly<Record<number, string>> = {
  42: '∗',
  45: '−',
  163: '≤',
  165: '∞',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  190: '—',
  222: '⇒',
  229: '∑',
};

/**
 * The character that a symbol font shows.
 * @param code as the file has it, with or without U+F000 added
 * @returns the character; a replacement character where it is not known
 */
export function symbolOf(code: number, font: string | undefined): string {
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff) return '\uFFFD';
  if (code > 0xff && (code < 0xf020 || code > 0xf0ff)) return String.fromCodePoint(code);
  const place = code & 0xff;
  const name = font ?? '';
  const table = /wingdings 2/i.test(name) ? WINGDINGS_2 : /wingdings/i.test(name) ? WINGDINGS : SYMBOL;
  const known = table[place] ?? (table === SYMBOL ? (WINGDINGS[place] ?? null) : null);
  if (known) return known;
  // below the letters both fonts of text and Symbol agree with ASCII
  return table === SYMBOL && place < 0x7f ? String.fromCharCode(place) : '\uFFFD';
}
