import { Numbering } from '../docx/numbering.ts';
import type { XmlNode } from '../docx/xml.ts';
import type { Bytes } from './bytes.ts';
import { type DocFile, TABLES } from './file.ts';

/**
 * The lists of an old Word file (MS-DOC 2.9.131, PlfLst, and 2.9.130, PlfLfo) in the shapes of a .docx, so that one
 * counter prints the numbers of both.
 */
export function numberingOf(file: DocFile): Numbering {
  const definitions = definitionsOf(file.tableOnward(TABLES.lists));
  const nums = overridesOf(file.tableOnward(TABLES.listOverrides));
  return new Numbering(node('w:numbering', {}, [...definitions, ...nums]), () => undefined);
}

/** Lists of one file; Word itself stops at 2,047 lists. */
const MOST_LISTS = 4095;
const LEVELS = 9;
const LIST_SIZE = 28;
const OVERRIDE_SIZE = 16;

function definitionsOf(table: Bytes): XmlNode[] {
  const count = Math.min(table.u16(0), MOST_LISTS);
  let at = 2 + count * LIST_SIZE;
  const lists: XmlNode[] = [];
  for (let i = 0; i < count; i++) {
    const head = 2 + i * LIST_SIZE;
    const simple = (table.u8(head + 26) & 1) === 1;
    const levels: XmlNode[] = [];
    for (let level = 0; level < (simple ? 1 : LEVELS) && at < table.length; level++) {
      const read = levelAt(table, at, level);
      levels.push(read.level);
      at = read.end;
    }
    lists.push(node('w:abstractNum', { 'w:abstractNumId': String(table.u32(head)) }, levels));
  }
  return lists;
}

function overridesOf(table: Bytes): XmlNode[] {
  const count = Math.min(table.u32(0), MOST_LISTS);
  let at = 4 + count * OVERRIDE_SIZE;
  const nums: XmlNode[] = [];
  for (let i = 0; i < count; i++) {
    const head = 4 + i * OVERRIDE_SIZE;
    const overrides: XmlNode[] = [];
    at += 4;
    for (let n = Math.min(table.u8(head + 12), LEVELS); n > 0 && at < table.length; n--) {
      const read = overrideAt(table, at);
      overrides.push(read.override);
      at = read.end;
    }
    const id = node('w:abstractNumId', { 'w:val': String(table.u32(head)) });
    nums.push(node('w:num', { 'w:numId': String(i + 1) }, [id, ...overrides]));
  }
  return nums;
}

/** A change of one level for one list (LFOLVL, MS-DOC 2.9.133). */
function overrideAt(table: Bytes, at: number): { override: XmlNode; end: number } {
  const flags = table.u8(at + 4);
  const level = flags & 0xf;
  const whole = (flags & 0x20) === 0 ? null : levelAt(table, at + 8, level);
  const start = (flags & 0x10) === 0 ? [] : [value('w:startOverride', table.u32(at))];
  const override = node('w:lvlOverride', { 'w:ilvl': String(level) }, [
    ...start,
    ...(whole ? [whole.level] : []),
  ]);
  return { override, end: whole?.end ?? at + 8 };
}

/** Formats of numbers (MS-OSHARED 2.2.1.3) as a .docx names them; others are printed as decimals. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};
const SUFFIXES = ['tab', 'space', 'nothing'];

/** One level of a list (LVL, MS-DOC 2.9.150): a head, two groups of properties, and the text with its places. */
function levelAt(table: Bytes, at: number, index: number): { level: XmlNode; end: number } {
  const flags = table.u8(at + 5);
  const groups = table.u8(at + 24) + table.u8(at + 25);
  const textAt = at + 28 + groups;
  const length = table.u16(textAt);
  const text = table
    .utf16(textAt + 2, length)
    // a character below 9 stands for the number of that level
    .replace(/[\0-\u0008]/g, (place) => `%${place.charCodeAt(0) + 1}`);
  const children = [
    value('w:start', table.u32(at)),
    value('w:numFmt', FORMATS[table.u8(at + 4)] ?? 'decimal'),
    value('w:lvlText', text),
    value('w:suff', SUFFIXES[table.u8(at + 15)] ?? 'tab'),
    ...(flags & 4 ? [node('w:isLgl')] : []),
    ...(flags & 8 ? [value('w:lvlRestart', table.u8(at + 26))] : []),
  ];
  return { level: node('w:lvl', { 'w:ilvl': String(index) }, children), end: textAt + 2 + length * 2 };
}

function node(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlNode {
  return { name, attributes, children, text: '' };
}

function value(name: string, of: string | number): XmlNode {
  return node(name, { 'w:val': String(of) });
}
