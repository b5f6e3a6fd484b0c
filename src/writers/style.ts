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

/** Text of unknown origin made harmless for a terminal: no control characters, so no escape sequences. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ');
}
