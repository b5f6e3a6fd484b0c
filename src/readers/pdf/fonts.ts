/** What of a font matters for the place of its glyphs. */
export interface FontFacts {
  /** Thousandths of the size, mostly: width of a glyph times this is its advance at size 1. */
  readonly unit: number;
  readonly bold: boolean;
  /** Of an encoding before Unicode: its letters say other letters than they show. */
  readonly legacy: boolean;
  /** A font of symbols whose letters are ticks, boxes and arrows. */
  readonly dingbats: boolean;
}

/** A font of which nothing is known. */
export const PLAIN_FONT: FontFacts = { unit: 0.001, bold: false, legacy: false, dingbats: false };

interface FontStore {
  has(id: string): boolean;
  get(id: string): unknown;
}

/** Fonts of TCVN3 (".VnTime", ".VnTimeH") and of VNI ("VNI-Times"), with or without the mark of a subset. */
const LEGACY = /^(?:[A-Z]{6}\+)?(?:\.Vn[A-Z]|VNI[- ])/;
const DINGBATS = /wingdings/i;
const BOLD = /bold|black|heavy|demi/i;

/** Facts of the font that the library has loaded under `id`. */
export function fontFacts(store: FontStore, id: string): FontFacts {
  const font: unknown = store.has(id) ? store.get(id) : null;
  if (typeof font !== 'object' || font === null) return PLAIN_FONT;
  const matrix: unknown = 'fontMatrix' in font ? font.fontMatrix : null;
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : null;
  const name: unknown = 'name' in font ? font.name : '';
  return {
    unit: typeof unit === 'number' && unit !== 0 ? Math.abs(unit) : PLAIN_FONT.unit,
    bold: ('bold' in font && font.bold === true) || BOLD.test(String(name)),
    legacy: LEGACY.test(String(name)),
    dingbats: DINGBATS.test(String(name)),
  };
}

/** Boxes and ticks of Wingdings by their place in the font, with or without U+F000 added to it. */
const TICKS: ReadonlyMap<number, string> = new Map([
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0xa8, '☐'],
  [0x78, '☒'],
  [0xfd, '☒'],
  [0xfe, '☒'],
  [0xfb, '✗'],
  [0xfc, '✓'],
]);

/** What a glyph of a font of symbols shows, where it is a box or a tick; else the text that the file gives for it. */
export function shownText(text: string, { dingbats }: FontFacts): string {
  if (!dingbats || text.length !== 1) return text;
  const code = text.charCodeAt(0);
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return TICKS.get(place) ?? text;
}

/** A glyph of a text operation, as the library describes it. */
export interface ShownGlyph {
  readonly text: string;
  readonly width: number;
  /** Word spacing is added after it. */
  readonly wordEnd: boolean;
}

/** A glyph as the library hands it over; null for what is none. */
export function shownGlyph(value: unknown): ShownGlyph | null {
  if (typeof value !== 'object' || value === null || !('unicode' in value)) return null;
  const width: unknown = 'width' in value ? value.width : 0;
  return {
    text: String(value.unicode),
    width: typeof width === 'number' && Number.isFinite(width) ? width : 0,
    wordEnd: 'isSpace' in value && value.isSpace === true,
  };
}
