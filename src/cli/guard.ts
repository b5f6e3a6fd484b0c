import type { Trouble } from '../model/trouble.ts';
import { troubleLines } from '../writers/trouble.ts';
import { EXIT } from './exit.ts';

/**
 * The last resort: whoever reads our output may stop reading (`| head`), and what nobody foresaw ends in a
 * sentence, not in a stack trace.
 */
export function guard(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.fine);
    giveUp(unwritable(error));
  });
  process.stderr.on('error', () => process.exit(process.exitCode ?? EXIT.fine));
  process.on('uncaughtException', (error) => giveUp(unforeseen(error)));
}

function giveUp(trouble: Trouble): never {
  process.stderr.write(`${troubleLines(trouble).join('\n')}\n`);
  process.exit(EXIT.couldNotRun);
}

function unwritable(error: Error): Trouble {
  return {
    code: 'not-writable',
    what: 'the output could not be written',
    expected: 'room on the disk and a reader that keeps reading',
    example: 'reform-plan parse plan.txt --output plan.json',
    got: error.message,
  };
}

function unforeseen(error: unknown): Trouble {
  return {
    code: 'internal-fault',
    what: 'reform-plan stopped over something it did not foresee',
    expected: 'a result, or a sentence that says why there is none',
    example: 'report it with the command and the file that led to it',
    got: error instanceof Error ? error.message : String(error),
  };
}
