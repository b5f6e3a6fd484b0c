import type { Role } from '../../../model/index.ts';

/**
 * What the first word of a column's line says for a cell that begins there. Columns are known by their
 * place here, so no more is asked of the words than whether they may open a cell at all.
 */
const CAPITAL = /^[“"'‘(*]*\p{Lu}/u;
const DIGIT = /^[“"'‘(]*\d/;
const DASH = /^[-–+•]$/;
const MEASURE = /^[>≥<≤]/;

export function opensCell(role: Role, text: string): number {
  const capital = CAPITAL.test(text);
  switch (role) {
    case 'no':
      return 0;
    case 'lead':
    case 'coordinate':
    case 'monitor':
    case 'implement':
      return capital ? 0.5 : DASH.test(text) ? -0.5 : -4;
    case 'deadline':
      return capital || DIGIT.test(text) ? 0.5 : DASH.test(text) ? 0 : -4;
    case 'target':
      return DIGIT.test(text) || DASH.test(text) || MEASURE.test(text) ? 1 : capital ? 0 : -3;
    case 'task':
    case 'product':
    case 'indicator':
      return capital ? 0.5 : DIGIT.test(text) || DASH.test(text) ? 0 : -3.5;
    default:
      return capital || DIGIT.test(text) ? 0 : -3;
  }
}
