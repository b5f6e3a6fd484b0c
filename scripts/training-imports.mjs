// Whether everything that the folder `training` imports is there: a module of src that moves breaks it, and no test runs a training.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'training');
const IMPORT = /^import\s+(?:(\w+)|\{([^}]*)\})\s+from\s+'(\.[^']+)';/gm;

/** What a module imports from files of the project: names, and the file. */
function importsOf(file) {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, whole, names, from]) => ({
    names: whole
      ? ['default']
      : names
          .split(',')
          .map((n) => n.trim().split(' as ')[0])
          .filter((n) => n !== ''),
    from: join(dirname(file), from),
  }));
}

const missing = [];
const files = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((file) => file.endsWith('.mjs') && !file.includes('node_modules'));
for (const file of files) {
  for (const { names, from } of importsOf(file)) {
    // commands of the folder itself would run if they were loaded
    const exported = from.startsWith(folder) ? exportsOf(from) : await loaded(from);
    const lost = exported === null ? ['the file'] : names.filter((name) => !exported.includes(name));
    for (const name of lost) missing.push(`${relative(root, file)}: ${name} of ${relative(root, from)}`);
  }
}

async function loaded(file) {
  try {
    return Object.keys(await import(pathToFileURL(file).href));
  } catch {
    return null;
  }
}

function exportsOf(file) {
  try {
    return [
      ...readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm),
    ].map(([, name]) => name);
  } catch {
    return null;
  }
}

if (missing.length > 0) {
  console.error(`training imports what is not there (build first):\n${missing.join('\n')}`);
  process.exit(1);
}
console.log(`${files.length} files of training import what is there`);
