/**
 * Characters of symbol fonts (w:sym, and text typed in such a font): Word keeps only their place in the font,
 * moved to U+F000. Those met in office documents; source: the fonts' own tables (Wingdings, Symbol).
 */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
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
  const table = /wingdings/i.test(font ?? '') ? WINGDINGS : SYMBOL;
  const known = table[place] ?? (table === SYMBOL ? (WINGDINGS[place] ?? null) : null);
  if (known) return known;
  // below the letters both fonts of text and Symbol agree with ASCII
  return table === SYMBOL && place < 0x7f ? String.fromCharCode(place) : '\uFFFD';
}
