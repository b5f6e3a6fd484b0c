/**
 * What a code is called. Codes may come from files that another version wrote, so that some have no name.
 * @param words of a language, by code; each language has the same ones, or it does not compile
 */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
