/** The name of a file or folder without those above it, whichever system wrote the path; the path where it has none. */
export function lastPart(path: string): string {
  return (
    path
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? path
  );
}
