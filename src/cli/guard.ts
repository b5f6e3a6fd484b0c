import type { Messages } from '../messages/table.ts';
import type { Trouble } from '../model/trouble.ts';
import { messageOf } from '../text/thrown.ts';
import { EXIT } from './exit.ts';

type Troubles = Messages['parsing']['troubles'];

/**
 * The last resort: whoever reads our output may stop reading (`| head`), and what nobody foresaw ends in a
 * sentence, not in a stack trace.
 */
export function guard(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.fine);
    giveUp((troubles) => troubles.notWritable({ path: null, said: error.message }));
  });
  process.stderr.on('error', () => process.exit(process.exitCode ?? EXIT.fine));
  process.on('uncaughtException', (error: unknown) =>
    giveUp((troubles) => troubles.unforeseen(messageOf(error))),
  );
}

let givingUp = false;

/** The words are loaded only now: a command that ends well needs none of them. */
function giveUp(say: (troubles: Troubles) => Trouble): void {
  if (givingUp) return;
  givingUp = true;
  const words = Promise.all([
    import('../writers/trouble.ts'),
    import('../writers/style.ts'),
    import('./screen.ts'),
  ]);
  words.then(
    ([{ troubleLines }, { PLAIN }, { spoken, spokenLanguage }]) => {
      const lines = troubleLines(say(spoken().parsing.troubles), PLAIN, spokenLanguage(), 'command-line');
      process.stderr.write(`${lines.join('\n')}\n`);
      process.exit(EXIT.couldNotRun);
    },
    () => process.exit(EXIT.couldNotRun),
  );
}
