import { version } from './version.ts';

const args = process.argv.slice(2);
// nothing else is loaded for what programs ask most often
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V'))
  process.stdout.write(`${version()}\n`);
else {
  // a script, which is what the bundle makes of this, waits for nothing at its top
  Promise.all([import('./guard.ts'), import('./program.ts')]).then(async ([{ guard }, { run }]) => {
    guard();
    process.exitCode = await run(args);
  });
}
