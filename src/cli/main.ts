import { version } from './version.ts';

const args = process.argv.slice(2);
// nothing else is loaded for what programs ask most often
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V'))
  process.stdout.write(`${version()}\n`);
else {
  const [{ guard }, { run }] = await Promise.all([import('./guard.ts'), import('./program.ts')]);
  guard();
  run(args).then((code) => {
    process.exitCode = code;
  });
}
