import { bulletMark, roman, webLetters } from '../ordinals.ts';
import { attribute, type Element, integer, isElement } from './elements.ts';

const BULLETS = new Set(['disc', 'circle', 'square']);

/** Counts the items of one list (HTML, 4.4.5 and 4.4.8). */
export class ListCounter {
  readonly #kind: string;
  readonly #depth: number;
  readonly #step: 1 | -1;
  #next: number;

  /** @param around the lists around this one */
  constructor(list: Element, around: readonly ListCounter[]) {
    this.#kind = kindOf(list);
    this.#depth = around.filter((l) => BULLETS.has(l.#kind)).length;
    const reversed = list.tagName === 'ol' && attribute(list, 'reversed') !== undefined;
    this.#step = reversed ? -1 : 1;
    const items = list.childNodes.filter((n) => isElement(n) && n.tagName === 'li').length;
    this.#next = integer(list, 'start') ?? (reversed ? items : 1);
  }

  /** The mark of the next item as browsers print it; "" for none. */
  mark(item: Element): string {
    const value = integer(item, 'value') ?? this.#next;
    this.#next = value + this.#step;
    return print(kindOf(item, this.#kind), value, this.#depth);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

function kindOf(element: Element, inherited?: string): string {
  const style = /list-style(?:-type)?\s*:\s*([^;]{1,80})/i
    .exec(attribute(element, 'style') ?? '')?.[1]
    ?.toLowerCase();
  const named = style?.match(
    /none|decimal-leading-zero|decimal|(?:lower|upper)-(?:alpha|latin|roman)|disc|circle|square/,
  )?.[0];
  if (named) return named;
  const type = attribute(element, 'type');
  if (type !== undefined) return TYPES[type] ?? type.toLowerCase();
  return inherited ?? (element.tagName === 'ol' ? 'decimal' : 'disc');
}

function print(kind: string, n: number, depth: number): string {
  switch (kind) {
    case 'none':
      return '';
    case 'decimal':
      return `${n}.`;
    case 'decimal-leading-zero':
      return `${String(n).padStart(2, '0')}.`;
    case 'lower-alpha':
    case 'lower-latin':
      return `${webLetters(n)}.`;
    case 'upper-alpha':
    case 'upper-latin':
      return `${webLetters(n).toUpperCase()}.`;
    case 'lower-roman':
      return `${roman(n)}.`;
    case 'upper-roman':
      return `${roman(n).toUpperCase()}.`;
    default:
      return bulletMark('•', depth);
  }
}
