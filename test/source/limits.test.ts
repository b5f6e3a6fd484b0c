import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../src/diagnostics/catalogue.ts';
import { CODES } from '../../src/messages/codes.ts';
import { LIMITS, type Limit } from '../../src/source/limits.ts';

const root = join(import.meta.dirname, '..', '..');
const src = join(root, 'src');
const limits: readonly (readonly [string, Limit])[] = Object.entries(LIMITS);

test('Is there a code for each limit that leaves or refuses something?', () => {
  const known = {
    left: Object.keys(CATALOGUE),
    refused: Object.values(CODES.unreadable),
  };
  for (const [name, { beyond }] of limits) {
    if (beyond.kind !== 'read') expect(known[beyond.kind], name).toContain(beyond.code);
  }
});

test('Is every limit used by the code that it bounds?', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  // some bound what the PDF library does, as it is packed
  const paths = [...files.map((file) => join(src, file)), join(root, 'scripts', 'bundle.mjs')];
  const code = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
  for (const [name] of limits) expect(code).toContain(`LIMITS.${name}.most`);
});

test('Does each say why, in words of its own?', () => {
  for (const [name, { why, of, most }] of limits) {
    expect(why.length, name).toBeGreaterThan(20);
    expect(of.length, name).toBeGreaterThan(5);
    expect(Number.isSafeInteger(most), name).toBe(true);
  }
  expect(new Set(limits.map(([, { of }]) => of)).size).toBe(limits.length);
});
