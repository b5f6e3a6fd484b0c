import type { Messages } from '../messages/index.ts';
import type { Fault } from '../plans/faults.ts';
import { PLAIN, printable, type Style } from './style.ts';

/** A fault in one line, as editors and terminals take it: `plan.yaml:12:3: rows[0].number: expected …, got …`. */
export function faultLine(
  file: string,
  fault: Fault,
  { validating }: Pick<Messages, 'validating'>,
  style: Style = PLAIN,
): string {
  const { line, column, path, expected, got, code } = fault;
  const place = style.cyan(printable(`${file}:${line}:${column}:`));
  const where = style.bold(printable(path === '' ? validating.whole : path));
  const why = `${validating.expected} ${printable(expected)}, ${validating.got} ${printable(got)}`;
  return `${place} ${where}: ${why} ${style.dim(`[${code}]`)}`;
}

/** An array of faults, each with its file. */
export function faultsJson(found: readonly { readonly file: string; readonly fault: Fault }[]): string {
  const objects = found.map(({ file, fault: { line, column, path, code, expected, got } }) => ({
    file,
    line,
    column,
    path,
    code,
    expected,
    got,
  }));
  return `${JSON.stringify(objects, null, 2)}\n`;
}
