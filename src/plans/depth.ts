/** Plans have six levels. Parsers run out of stack at some thousands, and take the whole process with them. */
export const DEEPEST = 200;

/**
 * The offset at which a text that may be JSON or YAML nests too deep to be parsed, by its brackets or by what its
 * lines begin with ("- - - "); null where it nowhere does. Brackets within words count too: prose closes most of its own.
 */
export function tooDeepAt(text: string): number | null {
  let depth = 0;
  let indent = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
    if (char === '\n') indent = 0;
    else if (indent >= 0) indent = opensLevel(text, at) ? indent + 1 : -1;
    if (depth > DEEPEST || indent > 2 * DEEPEST) return at;
  }
  return null;
}

/** A space of the indentation, or a dash of a list; a line of dashes is neither. */
function opensLevel(text: string, at: number): boolean {
  const char = text[at];
  return char === ' ' || ((char === '-' || char === '?') && text[at + 1] === ' ');
}
