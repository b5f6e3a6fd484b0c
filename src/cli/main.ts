import { guard } from './guard.ts';
import { run } from './program.ts';

guard();
run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
