import { Bytes } from './bytes.ts';
import { type DocFile, TABLES } from './file.ts';
import { SPRM, sprms } from './sprms.ts';

/** What a paragraph's properties and its style say together. */
export interface DocStyle {
  readonly bold: boolean;
  /** From 0; 9 is body text. */
  readonly outline: number;
  /** From 1; 0 for none. */
  readonly list: number;
  readonly level: number;
  readonly pageBreakBefore: boolean;
}

const PLAIN: DocStyle = { bold: false, outline: 9, list: 0, level: 0, pageBreakBefore: false };

/** A style as it stands in the sheet (STD, MS-DOC 2.9.260). */
interface Entry {
  readonly builtIn: number;
  readonly base: number;
  readonly paragraph: Bytes;
  readonly characters: Bytes;
}

/** No style of that number: what a style is based on that is based on none. */
const NONE = 0xfff;
/** A style is based on another, and that on another: Word allows eleven of them. */
const DEEPEST = 11;

/** The style sheet of an old Word file. */
export class DocStyles {
  readonly #entries: readonly (Entry | null)[];
  readonly #resolved = new Map<number, DocStyle>();

  constructor(file: DocFile) {
    this.#entries = entriesOf(file.table(TABLES.styles));
  }

  style(number: number): DocStyle {
    const known = this.#resolved.get(number);
    if (known) return known;
    const lineage: Entry[] = [];
    for (let at = number; lineage.length < DEEPEST; ) {
      const entry = this.#entries[at];
      if (!entry) break;
      lineage.unshift(entry);
      if (entry.base === NONE) break;
      at = entry.base;
    }
    const style = lineage.reduce(refine, PLAIN);
    this.#resolved.set(number, style);
    return style;
  }
}

/** Styles 1 to 9 that are built in are the headings. */
function refine(base: DocStyle, { builtIn, paragraph, characters }: Entry): DocStyle {
  const heading = builtIn >= 1 && builtIn <= 9 ? { ...base, outline: builtIn - 1 } : base;
  const style = withProperties(heading, paragraph);
  let { bold } = style;
  for (const { code, operand } of sprms(characters)) if (code === SPRM.CFBold) bold = toggled(operand, bold);
  return { ...style, bold };
}

/** Properties of a paragraph over those of its style. */
export function withProperties(style: DocStyle, group: Bytes): DocStyle {
  const own: { -readonly [K in keyof DocStyle]: DocStyle[K] } = { ...style };
  for (const { code, operand } of sprms(group)) {
    if (code === SPRM.POutLvl) own.outline = operand.u8(0);
    else if (code === SPRM.PIlfo) own.list = operand.u16(0) > 0x7ff ? 0 : operand.u16(0);
    else if (code === SPRM.PIlvl) own.level = Math.min(8, operand.u8(0));
    else if (code === SPRM.PFPageBreakBefore) own.pageBreakBefore = operand.u8(0) === 1;
  }
  return own;
}

/** A property that is on, off, as in the style, or the other way round (ToggleOperand, MS-DOC 2.9.327). */
export function toggled(operand: Bytes, style: boolean): boolean {
  const value = operand.u8(0);
  if (value === 0x80) return style;
  return value === 0x81 ? !style : value === 1;
}

function entriesOf(sheet: Bytes): (Entry | null)[] {
  const head = sheet.u16(0);
  const count = sheet.u16(2);
  const fixed = sheet.u16(4);
  const entries: (Entry | null)[] = [];
  let at = 2 + head;
  for (let i = 0; i < count && at < sheet.length; i++) {
    const length = sheet.u16(at);
    entries.push(length === 0 ? null : entryOf(sheet.part(at + 2, length), fixed));
    at += 2 + length;
  }
  return entries;
}

const PARAGRAPH_STYLE = 1;
const EMPTY = new Bytes(new Uint8Array());

function entryOf(std: Bytes, fixed: number): Entry {
  const builtIn = std.u16(0) & 0xfff;
  const kind = std.u16(2) & 0xf;
  const base = std.u16(2) >> 4;
  // the name, its length before it and a zero after it, then the groups, each on an even byte
  const named = fixed + 2 + std.u16(fixed) * 2 + 2;
  if (kind !== PARAGRAPH_STYLE) return { builtIn, base, paragraph: EMPTY, characters: EMPTY };
  const first = std.u16(named);
  const second = named + 2 + first + (first % 2);
  return {
    builtIn,
    base,
    // the first group begins with the style's own number
    paragraph: std.part(named + 4, first - 2),
    characters: std.part(second + 2, std.u16(second)),
  };
}
