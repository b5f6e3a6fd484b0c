/** The one cell of a row that is doubted most; null where none is doubted more than the others. */
export function leastSureCell({
  cellConfidence = {},
}: {
  readonly cellConfidence?: Readonly<Record<string, number>> | undefined;
}): { readonly role: string; readonly confidence: number } | null {
  const [least, next] = Object.entries(cellConfidence).sort(([, a], [, b]) => a - b);
  if (!least || least[1] === next?.[1]) return null;
  const [role, confidence] = least;
  return { role, confidence };
}
