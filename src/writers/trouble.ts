import { type Asker, type Language, messagesIn, troubleIn } from '../messages/index.ts';
import type { Trouble } from '../model/trouble.ts';
import { PLAIN, printable, type Style } from './style.ts';
import { widthOf, wrap } from './wrap.ts';

/** Columns that a part gets at least, however narrow the terminal is. */
const NARROWEST = 20;

/**
 * A trouble in its four parts, a line each; with options as a program writes them, or as the command line does.
 * @param width columns of the terminal: a part that is longer goes on under its own beginning, but for the example,
 * which is there to be copied
 */
export function troubleLines(
  trouble: Trouble,
  style: Style = PLAIN,
  language: Language = 'en',
  asker: Asker = 'program',
  width: number = Number.POSITIVE_INFINITY,
): string[] {
  const { parts } = messagesIn(language).parsing;
  const { what, expected, example, got } = troubleIn(trouble, language, asker);
  const column = Math.max(...[parts.expected, parts.example, parts.got].map((name) => widthOf(name))) + 1;
  const part = (name: string, text: string): string =>
    `  ${style.dim(`${name}:${' '.repeat(column - widthOf(name) - 1)}`)} ${text}`;
  const fitted = (text: string, indent: number): string[] => {
    const [first = '', ...more] = wrap(printable(text), Math.max(width - indent, NARROWEST));
    return [first, ...more.map((line) => `${' '.repeat(indent)}${line}`)];
  };
  const [said = '', ...saidOn] = fitted(what, widthOf(parts.error) + 2);
  const [wanted = '', ...wantedOn] = fitted(expected, column + 3);
  const [came = '', ...cameOn] = fitted(got, column + 3);
  return [
    `${style.red(`${parts.error}:`)} ${style.bold(said)}`,
    ...saidOn.map((line) => style.bold(line)),
    part(parts.expected, wanted),
    ...wantedOn,
    part(parts.example, printable(example)),
    part(parts.got, came),
    ...cameOn,
  ];
}
