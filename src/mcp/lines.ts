const NEWLINE = 0x0a;

/** A line of input; `null` for one that was longer than allowed. */
export type Line = string | null;

/**
 * Lines (UTF-8, ended by a newline or by the end) out of pieces of any size. Of a line that is longer than `limit`
 * bytes nothing is kept.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const put = (part: Uint8Array): void => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  const take = (): Line => {
    const line = length > limit ? null : Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
    parts = [];
    length = 0;
    return line;
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, from)) {
      put(piece.subarray(from, at));
      from = at + 1;
      yield take();
    }
    put(piece.subarray(from));
  }
  if (length > 0) yield take();
}
