/**
 * Adds `more` to the end of `list`. `list.push(...more)` passes each word as an argument, and a line of some
 * hundred thousand words overflows the stack.
 */
export function append<T>(list: T[] | undefined, more: Iterable<T>): void {
  if (list) for (const one of more) list.push(one);
}
