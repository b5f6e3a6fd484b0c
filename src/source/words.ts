/** What prints as text: a token or a line. */
interface Printed {
  readonly text: string;
}

/**
 * The words from one place to before another, as they are printed, with one space between them: for looking at words where
 * they stand. What a record keeps is joined by `joinTokens`, which closes a compound that a line's end broke.
 */
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
