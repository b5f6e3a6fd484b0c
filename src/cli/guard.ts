import type { Trouble } from '../model/trouble.ts';
import { PLAIN } from '../writers/style.ts';
import { troubleLines } from '../writers/trouble.ts';
import { EXIT } from './exit.ts';
import { spoken, spokenLanguage } from './screen.ts';

/**
 * The last resort: whoever reads our output may stop reading (`| head`), and what nobody foresaw ends in a
 * sentence, not in a stack trace.
 */
export function guard(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.fine);
    giveUp(spoken().parsing.troubles.notWritable({ path: null, said: error.message }));
  });
  process.stderr.on('error', () => process.exit(process.exitCode ?? EXIT.fine));
  process.on('uncaughtException', (error: unknown) =>
    giveUp(spoken().parsing.troubles.unforeseen(error instanceof Error ? error.message : String(error))),
  );
}

function giveUp(trouble: Trouble): never {
  process.stderr.write(`${troubleLines(trouble, PLAIN, spokenLanguage()).join('\n')}\n`);
  process.exit(EXIT.couldNotRun);
}
