type Paint = (text: string) => string;

/** How words are set off in a terminal; what the writers need of chalk. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

const same: Paint = (text) => text;

/** For files, pipes and terminals without colour. */
export const PLAIN: Style = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

/** Controls of writing direction (Unicode, UAX 9): with them a line can be made to look as it does not read. */
const DIRECTIONS = '\\u202A-\\u202E\\u2066-\\u2069';
const CONTROLS = new RegExp(`[\\u0000-\\u001F\\u007F-\\u009F${DIRECTIONS}]+`, 'g');
/** The colours and weights of `Style` (SGR, ECMA-48 8.3.117): others may hide what stands behind them. */
const OWN_COLOURS = '\\[(?:[12]|22|3[1236]|39)m';
/** What a terminal acts on, but for the ends of lines, tabs, and those colours. */
const ACTING = new RegExp(
  `\\u001B(?!${OWN_COLOURS})|\\r(?!\\n)|[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001A\\u001C-\\u001F\\u007F-\\u009F${DIRECTIONS}]`,
  'g',
);

/** Text of unknown origin made harmless for a terminal: no control characters, so no escape sequences. */
export function printable(text: string): string {
  return text.replace(CONTROLS, ' ');
}

/**
 * What is about to be shown on a terminal, made harmless: a mark for each character that would act there. What is
 * written into files and pipes stays as it is.
 */
export function shown(text: string): string {
  const safe = text.replace(ACTING, '\uFFFD');
  // a colour of the data that nothing ends would go on after it
  return safe.includes('\u001B') ? `${safe}${END_OF_COLOURS}` : safe;
}

const END_OF_COLOURS = '\u001B[39m\u001B[22m';
