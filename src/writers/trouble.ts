import type { Trouble } from '../model/trouble.ts';
import { PLAIN, printable, type Style } from './style.ts';

/** A trouble in its four parts, a line each. */
export function troubleLines(trouble: Trouble, style: Style = PLAIN): string[] {
  const part = (name: string, text: string): string =>
    `  ${style.dim(`${name}:`.padEnd(9))} ${printable(text)}`;
  return [
    `${style.red('error:')} ${style.bold(printable(trouble.what))}`,
    part('expected', trouble.expected),
    part('example', trouble.example),
    part('got', trouble.got),
  ];
}
