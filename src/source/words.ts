/** What prints as text: a token or a line. */
interface Printed {
  readonly text: string;
}

/** The words from one place to before another, as they are printed, with one space between them. */
export function wordsOf(tokens: readonly Printed[], from = 0, to?: number): string {
  return tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ');
}

/** The text of the token or line at a place; nothing where there is none. */
export function textAt(list: readonly Printed[], at: number): string {
  return list[at]?.text ?? '';
}
