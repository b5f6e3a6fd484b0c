import type { Role } from '../../../model/index.ts';
import type { Token } from '../../../source/document.ts';
import { wordKey } from '../../../text/fold.ts';
import type { Cohesion } from '../cohesion.ts';
import { SPACE_WIDTH, widthOf } from '../metrics.ts';

/** A word in the form it is matched in, without punctuation at its ends. */
export function keyOf(token: Token | undefined): string {
  return token ? wordKey(token.text) : '';
}

/** Pointwise mutual information above which more says no more. */
const MOST_BOUND = 3;

/**
 * How strongly the second word follows the first inside a phrase, 0 to 3; punctuation ends a phrase.
 * @param own how often of the times that they were seen together is this place itself
 */
export function bound(
  cohesion: Cohesion,
  left: Token | undefined,
  right: Token | undefined,
  own = 0,
): number {
  if (!left || !right || /[.;:)]$/.test(left.text)) return 0;
  return Math.min(MOST_BOUND, cohesion(keyOf(left), keyOf(right), own));
}

/** Width of a line of words as printed, in thousandths of an em. */
export function widthOfWords(tokens: readonly Token[]): number {
  return tokens.reduce((sum, t) => sum + widthOf(t.text) + SPACE_WIDTH, -SPACE_WIDTH);
}

/** Room at a line's end, in thousandths of an em, up to which a word that would have just fitted may be taken not to. */
export const SLACK = 300;

/** Room that is left in a cell after a line of a width and the next word; all in thousandths of an em, under 0 where it does not fit. */
export function roomAfter(own: number, next: string, width: number): number {
  return width - (own + SPACE_WIDTH + widthOf(next));
}

/** Kinds of column whose cells are written alike. */
export const COLUMN_KINDS = ['number', 'prose', 'body', 'time', 'value', 'other'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export function kindOfRole(role: Role): ColumnKind {
  switch (role) {
    case 'no':
      return 'number';
    case 'task':
    case 'product':
    case 'indicator':
      return 'prose';
    case 'lead':
    case 'coordinate':
    case 'monitor':
    case 'implement':
      return 'body';
    case 'deadline':
      return 'time';
    case 'target':
      return 'value';
    default:
      return 'other';
  }
}

/** What a word looks like where a cell or a line may begin with it. */
export const OPENINGS = ['capital', 'lower', 'figure', 'dash', 'mark'] as const;
export type Opening = (typeof OPENINGS)[number];

export function openingOf(text: string): Opening {
  if (/^[-–—+•*]$/.test(text) || /^[-–+•]\p{L}/u.test(text)) return 'dash';
  const inner = text.replace(/^[“"'‘([*]+/, '');
  if (/^\p{Lu}/u.test(inner)) return 'capital';
  if (/^[\p{Ll}]/u.test(inner)) return /^\p{Ll}\)/u.test(inner) ? 'dash' : 'lower';
  return /^[<>≥≤~]?\d/.test(inner) ? 'figure' : 'mark';
}

/** What a word looks like where a cell or a line may end with it. */
export const CLOSINGS = ['stop', 'semicolon', 'comma', 'open', 'govern', 'figure', 'plain'] as const;
export type Closing = (typeof CLOSINGS)[number];

/** Words that no cell ends in, since what they govern follows: prepositions, conjunctions, "số", "Điều". */
const GOVERNS: ReadonlySet<string> = new Set(
  `và của các cho với tại về theo trong được là từ do để khi trên hoặc những một đến bằng việc sự nhằm qua như vào gồm
   giữa số điều khoản điểm nghị thuộc có không phải đối liên gắn bị mà hay nếu cùng mỗi từng trước đang sẽ đã nhất kể`.split(
    /\s+/,
  ),
);

export function closingOf(token: Token): Closing {
  const { text } = token;
  if (/\.["”)]?$/.test(text)) return 'stop';
  if (/;$/.test(text)) return 'semicolon';
  if (/,$/.test(text)) return 'comma';
  if (/[-–—(“:/]$/.test(text)) return 'open';
  if (GOVERNS.has(keyOf(token))) return 'govern';
  return /\d[%)]*$/.test(text) ? 'figure' : 'plain';
}
