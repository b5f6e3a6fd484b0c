import { once } from 'node:events';
import { chosenLanguage, type Language, type Messages, messagesIn } from '../messages/index.ts';
import { PLAIN, type Style } from '../writers/style.ts';

export { today } from '../api/today.ts';

/** The language of this run's help, headings and messages. */
export function spokenLanguage(): Language {
  return chosenLanguage(process.argv.slice(2), process.env);
}

export function spoken(): Messages {
  return messagesIn(spokenLanguage());
}

/** The colours that the standard output takes: none in a pipe or with NO_COLOR, unless FORCE_COLOR asks for them. */
export async function stdoutStyle(): Promise<Style> {
  const { NO_COLOR = '', FORCE_COLOR, TERM } = process.env;
  if (FORCE_COLOR === undefined && (NO_COLOR !== '' || TERM === 'dumb' || !process.stdout.isTTY))
    return PLAIN;
  const { default: chalk } = await import('chalk');
  return chalk;
}

/** Without a terminal, unless COLUMNS says otherwise. */
const USUAL_WIDTH = 100;
const NARROWEST = 20;

/** How many columns a table may take. */
export function screenWidth(): number {
  const said = process.stdout.columns || Number(process.env.COLUMNS);
  return said >= NARROWEST ? said : USUAL_WIDTH;
}

/** Writes to the standard output, no faster than it is read. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
