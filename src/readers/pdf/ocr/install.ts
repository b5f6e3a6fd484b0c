import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a command is made for; the folders and files of this computer by default. */
export interface Where {
  /** The folder of this package, links followed. */
  readonly root: string;
  /** Where the user stands. */
  readonly folder: string;
  readonly exists: (path: string) => boolean;
  readonly platform: NodeJS.Platform;
}

/**
 * The command that installs packages where this one finds them: Node looks for them from this package's folder
 * upwards, not from where the user stands.
 *
 * | this package stands in | it is |
 * | --- | --- |
 * | `…/lib/node_modules` (`…/node_modules` on Windows) with no `package.json` beside | installed globally |
 * | `PROJECT/node_modules` | installed in a project |
 * | `PROJECT/node_modules/.pnpm/…` | installed there by pnpm, which links optional peers itself |
 * | anywhere else | a clone, whose own list of packages must not change |
 */
export function installCommand(packages: readonly string[], where: Where = here()): string {
  const { root, folder, exists, platform } = where;
  const names = packages.join(' ');
  const parts = root.split(sep);
  const store = parts.indexOf('.pnpm');
  if (store > 0 && parts[store - 1] === 'node_modules') {
    const project = parts.slice(0, store - 1).join(sep);
    return `pnpm add ${at('--dir', project, folder)}${names}`;
  }
  const modules = dirname(root);
  if (basename(modules) !== 'node_modules') {
    return `npm install --no-save ${at('--prefix', root, folder)}${names}`;
  }
  const holder = dirname(modules);
  if (exists(join(holder, 'package.json'))) return `npm install ${at('--prefix', holder, folder)}${names}`;
  const prefix = platform === 'win32' ? holder : dirname(holder);
  return `npm install --global --prefix ${quoted(prefix)} ${names}`;
}

function here(): Where {
  return {
    // from src/ or dist/, four rooms deep
    root: fileURLToPath(new URL('../../../..', import.meta.url)).replace(/[\\/]$/, ''),
    folder: process.cwd(),
    exists: existsSync,
    platform: process.platform,
  };
}

/** The option that names a folder; none where the user stands in it, for npm takes that one. */
function at(option: string, path: string, folder: string): string {
  return relative(path, folder) === '' ? '' : `${option} ${quoted(path)} `;
}

function quoted(path: string): string {
  return /^[\w./:\\@+-]+$/.test(path) ? path : `"${path}"`;
}
