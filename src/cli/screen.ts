import { once } from 'node:events';
import { type Messages, messagesIn } from '../messages/index.ts';
import { PLAIN, type Style, shown } from '../writers/style.ts';
import { invocation } from './invocation.ts';
import { spokenLanguage } from './speaking.ts';

export { today } from '../api/today.ts';
export { spokenLanguage } from './speaking.ts';

export function spoken(): Messages {
  return messagesIn(spokenLanguage());
}

/** The colours that the standard output takes: none in a pipe or with NO_COLOR, unless FORCE_COLOR asks for them. */
export async function stdoutStyle(): Promise<Style> {
  const { NO_COLOR = '', FORCE_COLOR, TERM } = invocation().env;
  if (FORCE_COLOR === undefined && (NO_COLOR !== '' || TERM === 'dumb' || !invocation().stdout.isTTY))
    return PLAIN;
  const { default: chalk } = await import('chalk');
  return chalk;
}

/** Without a terminal, unless COLUMNS says otherwise. */
const USUAL_WIDTH = 100;
const NARROWEST = 20;

/** How many columns a table may take. */
export function screenWidth(): number {
  const said = invocation().stdout.columns || Number(invocation().env.COLUMNS);
  return said >= NARROWEST ? said : USUAL_WIDTH;
}

/** Writes to the standard output, no faster than it is read; on a terminal nothing of it acts. */
export async function print(content: string | Uint8Array): Promise<void> {
  if (content.length === 0) return;
  const { stdout } = invocation();
  const text = typeof content === 'string' && stdout.isTTY ? shown(content) : content;
  if (!stdout.write(text)) await once(stdout, 'drain');
}
