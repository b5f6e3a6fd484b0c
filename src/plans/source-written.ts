/** How much of a plan file is looked at: its source is said in the first lines. In characters. */
const HEAD = 8192;

/**
 * The document that a plan was read from, as the plan file itself says it in its first lines, without reading the rest.
 * @param text a plan file that this program wrote, in any of its formats
 * @returns null where it says none
 */
export async function sourceWritten(text: string): Promise<string | null> {
  const head = text.slice(0, HEAD);
  const quoted = /"source":\s*\{\s*"file":\s*("(?:[^"\\]|\\.)*")/.exec(head)?.[1];
  if (quoted !== undefined) return stringOf(JSON.parse(quoted));
  const block = /^source:\n((?: .*\n)+)/m.exec(head)?.[1];
  if (block === undefined) return null;
  const { parse } = await import('yaml');
  const source: unknown = parse(block);
  return source !== null && typeof source === 'object' && 'file' in source ? stringOf(source.file) : null;
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
