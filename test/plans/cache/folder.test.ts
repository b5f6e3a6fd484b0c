import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../src/plans/cache/folder.ts';

const linux = { env: {}, platform: 'linux', folder: '/home/an' } as const;

describe('the folder of parsed documents', () => {
  it.each([
    ['the folder for caches', linux, '/home/an/.cache/reform-plan/parsed'],
    [
      'the one that XDG_CACHE_HOME names',
      { ...linux, env: { XDG_CACHE_HOME: '/var/c' } },
      '/var/c/reform-plan/parsed',
    ],
    [
      'not one that is relative',
      { ...linux, env: { XDG_CACHE_HOME: 'c' } },
      '/home/an/.cache/reform-plan/parsed',
    ],
    ['that of macOS', { ...linux, platform: 'darwin' }, '/home/an/Library/Caches/reform-plan/parsed'],
    [
      'that of Windows',
      { ...linux, platform: 'win32', env: { LOCALAPPDATA: '/l' } },
      '/l/reform-plan/parsed',
    ],
    ['the one that is asked for', { ...linux, env: { REFORM_PLAN_CACHE: '/srv/kept' } }, '/srv/kept'],
  ] as const)('is %s', (_, home, folder) => {
    expect(cacheFolder(home)).toBe(join(folder));
  });

  it.each([
    ['it is turned off', { ...linux, env: { REFORM_PLAN_CACHE: 'Off' } }],
    ['the user has no folder', { ...linux, folder: '' }],
  ] as const)('is none where %s', (_, home) => {
    expect(cacheFolder(home)).toBeNull();
  });
});
