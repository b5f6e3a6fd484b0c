import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';

/** Where this computer's user keeps things, as Node tells it. */
export interface Home {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's own folder; empty where there is none. */
  readonly folder: string;
}

/** Turns the cache off, or names another folder for it. */
export const CACHE_VARIABLE = 'REFORM_PLAN_CACHE';
const OFF = new Set(['off', '0', 'false', 'no']);

/**
 * The folder in which parsed documents are kept: the one that `REFORM_PLAN_CACHE` names, else one in the user's folder
 * for caches: `$XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
 * @returns null where the variable says `off`, or the user has no folder
 */
export function cacheFolder({ env, platform, folder }: Home): string | null {
  const said = env[CACHE_VARIABLE]?.trim() ?? '';
  if (OFF.has(said.toLowerCase())) return null;
  if (said !== '') return said;
  const base = baseFolder({ env, platform, folder });
  return base === null ? null : join(base, 'reform-plan', 'parsed');
}

function baseFolder({ env, platform, folder }: Home): string | null {
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '' } = env;
  // the specification has relative paths ignored
  if (isAbsolute(xdg)) return xdg;
  if (platform === 'win32' && local !== '') return local;
  if (folder === '') return null;
  return platform === 'darwin' ? join(folder, 'Library', 'Caches') : join(folder, '.cache');
}

let build: Promise<string | null> | undefined;

/**
 * Which build of the program this is: another one may read the same document otherwise, so that what it kept does not
 * count.
 * @returns null where it was not built into a package: then nothing can be kept
 */
export function buildId(): Promise<string | null> {
  build ??= readFile(new URL('../../build-id', import.meta.url), 'utf8').then(
    (text) => text.trim() || null,
    () => null,
  );
  return build;
}
