import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/**
 * The rooms of src, from the one that knows nothing of the others to the one that may use all. A module imports from
 * its own room and from those above it in this list.
 */
const ROOMS = [
  'model',
  'text',
  'lexicon',
  'diagnostics',
  'source',
  'messages',
  'readers',
  'grammars',
  'outline',
  'tables',
  'frame',
  'derive',
  'parse.ts',
  'corrections',
  'plans',
  'ask',
  'diff',
  'follow',
  'archive',
  'writers',
  'edits',
  'report',
  'api',
  'index.ts',
  'schemas.ts',
  'mcp',
  'cli',
] as const;

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** Relative paths of all modules, with the modules that each imports, types included. */
function imports(): Map<string, string[]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(SOURCE, file), 'utf8');
      const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
      const targets = found.map((m) => normalize(join(dirname(file), m[1] ?? '')));
      return [file, targets.map((t) => relative('.', t)).filter((t) => t.endsWith('.ts'))];
    }),
  );
}

const roomOf = (file: string): string => file.split(sep)[0] ?? file;
const rank = (file: string): number => (ROOMS as readonly string[]).indexOf(roomOf(file));

it('knows every room', () => {
  expect([...imports().keys()].filter((f) => rank(f) < 0)).toEqual([]);
});

it('imports only from rooms above', () => {
  const climbs = [...imports()].flatMap(([file, targets]) =>
    targets.filter((t) => rank(t) > rank(file)).map((t) => `${file} -> ${t}`),
  );
  expect(climbs).toEqual([]);
});

it('has no cycles, types included', () => {
  const graph = imports();
  const done = new Set<string>();
  const way: string[] = [];
  const cycles: string[] = [];
  const visit = (file: string): void => {
    const at = way.indexOf(file);
    if (at >= 0) cycles.push([...way.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  expect(cycles).toEqual([]);
});
