import { describe, expect, test } from 'vitest';
import { installCommand, type Where } from '../../../../src/readers/pdf/ocr/install.ts';

const PACKAGES = ['reader@7', '@data/vie@1'];

function where(root: string, folder: string, ...files: string[]): Where {
  return { root, folder, exists: (path) => files.includes(path), platform: 'linux' };
}

describe('What installs packages where they are looked for?', () => {
  test('in a clone: nothing that changes its list of packages', () => {
    const root = '/home/lan/reform-plan';
    expect(installCommand(PACKAGES, where(root, root))).toBe('npm install --no-save reader@7 @data/vie@1');
    expect(installCommand(PACKAGES, where(root, '/home/lan/plans'))).toBe(
      'npm install --no-save --prefix /home/lan/reform-plan reader@7 @data/vie@1',
    );
  });

  test('in a project, from its folder and from elsewhere', () => {
    const root = '/srv/office/node_modules/reform-plan';
    const manifest = '/srv/office/package.json';
    expect(installCommand(PACKAGES, where(root, '/srv/office', manifest))).toBe(
      'npm install reader@7 @data/vie@1',
    );
    expect(installCommand(PACKAGES, where(root, '/srv/office/plans/2026', manifest))).toBe(
      'npm install --prefix /srv/office reader@7 @data/vie@1',
    );
  });

  test('globally: with the prefix that it was installed with', () => {
    const root = '/opt/node 20/lib/node_modules/reform-plan';
    expect(installCommand(PACKAGES, where(root, '/home/lan'))).toBe(
      'npm install --global --prefix "/opt/node 20" reader@7 @data/vie@1',
    );
  });

  test('where pnpm keeps it: in the project', () => {
    const root = '/srv/office/node_modules/.pnpm/reform-plan@0.1.0/node_modules/reform-plan';
    expect(installCommand(PACKAGES, where(root, '/srv/office'))).toBe('pnpm add reader@7 @data/vie@1');
    expect(installCommand(PACKAGES, where(root, '/tmp'))).toBe(
      'pnpm add --dir /srv/office reader@7 @data/vie@1',
    );
  });
});
