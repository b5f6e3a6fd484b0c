// Which modules stand together in a file of a bundle.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { built, root } from './bundling.mjs';

/** The modules that the compiler wrote, and data beside them, as paths in build. */
export const modules = readdirSync(built, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);

/**
 * Modules that are loaded together stand in one file: opening a file costs more than some code that is not used. What the
 * help of the program needs, what every command needs besides, and most, and what parses. Others are divided by who uses them.
 */
export function groups() {
  const program = closure('cli/program.js');
  const commands = [...read('cli/program.js').matchAll(/import\(['"]\.\/([\w-]+\.js)['"]\)/g)].map((m) =>
    closure(`cli/${m[1]}`),
  );
  const usedBy = (file) => commands.filter((used) => used.has(file)).length;
  const every = modules.filter((file) => usedBy(file) === commands.length);
  const most = modules.filter((file) => usedBy(file) > commands.length / 2);
  const group = (name, files, ...packages) => {
    const ids = new Set([...files].map((file) => join(built, file)));
    const folders = packages.map((each) => join(root, 'node_modules', each, '/'));
    return { name, test: (id) => ids.has(id) || folders.some((folder) => id.startsWith(folder)) };
  };
  return [
    // asked for the version, the program does nothing else
    { ...group('version', ['cli/version.js']), priority: 5 },
    { ...group('program', program, 'commander'), priority: 4 },
    { ...group('commands', every), priority: 3 },
    { ...group('plans', most, 'string-width'), priority: 2 },
    { ...group('parser', parserOnly()), priority: 1, includeDependenciesRecursively: false },
  ];
}

/** What nobody needs who does not parse. */
function parserOnly() {
  const parser = closure('parse.js');
  const others = modules.filter((file) => /\.js$/.test(file) && !parser.has(file));
  const wanted = others.flatMap((file) => importsOf(file)).filter((file) => file !== 'parse.js');
  const shared = new Set(wanted.flatMap((file) => [...closure(file)]));
  return [...parser].filter((file) => !shared.has(file));
}

/** A module with all that it imports before it runs, but for packages. */
function closure(start) {
  const found = new Set([start]);
  for (const file of found) for (const target of importsOf(file)) found.add(target);
  return found;
}

function importsOf(file) {
  const targets = read(file).matchAll(/^(?:import|export) (?:[^;=]*? from )?['"](\.[^'"]+)['"];/gm);
  return [...targets].map(([, target]) => posix.join(dirname(file), target));
}

function read(file) {
  return readFileSync(join(built, file), 'utf8');
}
