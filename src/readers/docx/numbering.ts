import { LIMITS } from '../../source/limits.ts';
import { bulletMark, roman, vietnameseWord, wordLetters } from '../ordinals.ts';
import { child, childrenOf, numberOf, toggle, valOf, type XmlNode } from './xml.ts';

/** One level of a list (ECMA-376 part 1, 17.9.6). */
interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** All numbers in Arabic digits (w:isLgl). */
  readonly legal: boolean;
  /** From 1: the level whose use starts this one anew; 0 never; undefined any level above. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
  readonly hidden: boolean;
}

/** A list as paragraphs name it: an abstract definition, which others may share, with changes. */
interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** A number as Word prints it. */
export interface PrintedNumber {
  readonly text: string;
  /** What stands between it and the paragraph. */
  readonly suffix: '\t' | ' ' | '';
}

/** The numbering part: what lists there are. */
export class Numbering {
  readonly #lists = new Map<string, List>();

  /** @param styleList the list that a numbering style names, for definitions that only point at one */
  constructor(root: XmlNode | null, styleList: (style: string) => string | undefined) {
    const definitions = new Map<string, XmlNode>();
    for (const node of childrenOf(root ?? undefined, 'w:abstractNum')) {
      definitions.set(node.attributes['w:abstractNumId'] ?? '', node);
    }
    const nums = childrenOf(root ?? undefined, 'w:num');
    const byId = new Map([...nums].reverse().map((n) => [n.attributes['w:numId'], n]));
    const definitionOf = (num: string | undefined) => valOf(byId.get(num), 'w:abstractNumId') ?? '';
    for (const num of nums) {
      let id = valOf(num, 'w:abstractNumId') ?? '';
      const link = valOf(definitions.get(id), 'w:numStyleLink');
      if (link !== undefined) id = definitionOf(styleList(link)) || id;
      this.#lists.set(num.attributes['w:numId'] ?? '', listOf(num, id, definitions.get(id)));
    }
  }

  list(id: string): List | undefined {
    return this.#lists.get(id);
  }

  /** The level of a list that a paragraph style is tied to (w:pStyle). */
  levelOfStyle(list: string, styles: readonly string[]): number | undefined {
    for (const style of styles) {
      for (const [level, { style: tied }] of this.#lists.get(list)?.levels ?? [])
        if (tied === style) return level;
    }
    return undefined;
  }
}

function listOf(num: XmlNode, definition: string, node: XmlNode | undefined): List {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(node, 'w:lvl')) {
    const index = levelIndex(level);
    if (index !== undefined) levels.set(index, levelOf(level));
  }
  const startOverrides = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const index = levelIndex(override);
    if (index === undefined) continue;
    const whole = child(override, 'w:lvl');
    if (whole) levels.set(index, levelOf(whole));
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) startOverrides.set(index, start);
  }
  return { definition, levels, startOverrides };
}

/** The level that a definition is for; the first where it says none, undefined where there is no such level. */
function levelIndex(node: XmlNode): number | undefined {
  const index = Number.parseInt(node.attributes['w:ilvl'] ?? '0', 10) || 0;
  return isLevel(index) ? index : undefined;
}

function levelOf(node: XmlNode): Level {
  const suffix = valOf(node, 'w:suff');
  return {
    start: numberOf(node, 'w:start') ?? 0,
    format: formatOf(node),
    text: markOf(node),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    legal: toggle(node, 'w:isLgl') ?? false,
    restart: numberOf(node, 'w:lvlRestart'),
    style: valOf(node, 'w:pStyle'),
    hidden: toggle(child(node, 'w:rPr'), 'w:vanish') ?? false,
  };
}

/** What the level prints, of which there is nothing where it is longer than any number: each paragraph would print it. */
function markOf(node: XmlNode): string {
  const text = valOf(node, 'w:lvlText') ?? '';
  return text.length > LIMITS.wordMark.most ? '' : text;
}

/** Newer formats stand in an alternative: the choice says "custom", the fallback what to show without it. */
function formatOf(node: XmlNode): string {
  const plain = child(node, 'w:numFmt');
  const choice = child(child(child(node, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt');
  const format = plain ?? choice;
  const value = format?.attributes['w:val'] ?? 'decimal';
  return value === 'custom' ? `custom:${format?.attributes['w:format'] ?? ''}` : value;
}

/** Whether a list can have a level of this number (ECMA-376 part 1, 17.9.3 and 17.9.6: 0 to 8). */
export function isLevel(level: number): boolean {
  return level >= 0 && level < LIMITS.wordLevels.most;
}

/** Counts the paragraphs of a document, in the order of the file, and prints their numbers. */
export class NumberCounter {
  readonly #numbering: Numbering;
  /** By definition: lists that share one go on counting together. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #unknown = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** Formats met that are printed in Arabic digits for want of better. */
  get unknownFormats(): readonly string[] {
    return [...this.#unknown];
  }

  /** The number of the next paragraph of a list; null where nothing is printed. */
  next(id: string, at: number): PrintedNumber | null {
    const list = this.#numbering.list(id);
    const level = list?.levels.get(at);
    if (!list || !level) return null;
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const restarted of list.startOverrides.keys()) counts[restarted] = undefined;
    }
    // a level above that no paragraph has used yet counts as used, in Word and in LibreOffice
    for (let above = 0; above < at; above++) counts[above] ??= startOf(list, above);
    const before = counts[at];
    counts[at] = before === undefined ? startOf(list, at) : before + 1;
    for (let deeper = at + 1; deeper < LIMITS.wordLevels.most; deeper++) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || at + 1 <= restart) counts[deeper] = undefined;
    }
    if (level.hidden) return null;
    const text = this.#print(list, level, at, counts);
    return text.trim() === ''
      ? null
      : { text, suffix: level.suffix === 'tab' ? '\t' : level.suffix === 'space' ? ' ' : '' };
  }

  #print(list: List, level: Level, at: number, counts: readonly (number | undefined)[]): string {
    if (level.format === 'bullet') return bulletMark(level.text, at);
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      if (index > at) return '';
      const format = list.levels.get(index)?.format ?? 'decimal';
      const count = counts[index] ?? startOf(list, index);
      return this.#number(count, level.legal && format !== 'none' ? 'decimal' : format);
    });
  }

  #number(n: number, format: string): string {
    const print = FORMATS[format];
    if (print) return print(n);
    if (format.startsWith('custom:')) {
      const digits = format.slice(7).split(',')[0]?.trim().length ?? 0;
      return String(n).padStart(Math.min(digits, LIMITS.wordMark.most), '0');
    }
    this.#unknown.add(format);
    return String(n);
  }
}

function startOf(list: List, level: number): number {
  return list.startOverrides.get(level) ?? list.levels.get(level)?.start ?? 1;
}

/** ECMA-376 part 1, 17.18.59, ST_NumberFormat: those that a Vietnamese or English Word offers. */
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (n) => wordLetters(n).toUpperCase(),
  lowerLetter: wordLetters,
  ordinal: (n) => `${n}${['th', 'st', 'nd', 'rd'][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th'}`,
  decimalEnclosedParen: (n) => `(${n})`,
  decimalEnclosedFullstop: (n) => `${n}.`,
  decimalHalfWidth: String,
  numberInDash: (n) => `- ${n} -`,
  vietnameseCounting: vietnameseWord,
  bullet: () => '-',
  none: () => '',
};
