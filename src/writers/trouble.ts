import { type Asker, type Language, messagesIn, troubleIn } from '../messages/index.ts';
import type { Trouble } from '../model/trouble.ts';
import { PLAIN, printable, type Style } from './style.ts';
import { widthOf } from './wrap.ts';

/** A trouble in its four parts, a line each; with options as a program writes them, or as the command line does. */
export function troubleLines(
  trouble: Trouble,
  style: Style = PLAIN,
  language: Language = 'en',
  asker: Asker = 'program',
): string[] {
  const { parts } = messagesIn(language).parsing;
  const { what, expected, example, got } = troubleIn(trouble, language, asker);
  const column = Math.max(...[parts.expected, parts.example, parts.got].map((name) => widthOf(name))) + 1;
  const part = (name: string, text: string): string =>
    `  ${style.dim(`${name}:${' '.repeat(column - widthOf(name) - 1)}`)} ${printable(text)}`;
  return [
    `${style.red(`${parts.error}:`)} ${style.bold(printable(what))}`,
    part(parts.expected, expected),
    part(parts.example, example),
    part(parts.got, got),
  ];
}
