import { existsSync } from 'node:fs';

/** Ends a script that was called wrongly: how it is called, and status 2. */
export function refuse(usage, problem = '') {
  process.stderr.write(`${problem === '' ? '' : `${problem}\n`}Usage: ${usage}\n`);
  process.exit(2);
}

/** A folder or file that a script was given, which must be there. */
export function given(path, usage) {
  if (path === undefined || path.startsWith('--')) refuse(usage);
  if (!existsSync(path)) refuse(usage, `There is no ${path}`);
  return path;
}
