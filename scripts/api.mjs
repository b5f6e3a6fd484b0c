// Writes docs/api.md, the reference of the library, from the declarations in dist and the schemas of the options.
//
//   node scripts/api.mjs           write it
//   node scripts/api.mjs --check   exit 1 where the file is not what would be written, or an export has no description
//
// typedoc needs the JavaScript interface of the TypeScript compiler, which version 7 does not have.
// Needs dist (npm run build).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import * as exported from '../dist/index.js';
import { fieldsIn } from '../dist/model/describe.js';

const library = new Map(Object.entries(exported));
const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs', 'api.md');

/** A module's declarations: what it exports itself, and what it hands on. */
const modules = new Map();
function moduleAt(file) {
  const known = modules.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8');
  const own = new Map();
  const handedOn = new Map();
  const stars = [];
  modules.set(file, { own, handedOn, stars });
  const target = (source) => resolve(dirname(file), source.value.replace(/\.(?:js|ts)$/, '.d.ts'));
  let from = 0;
  for (const statement of parseAst(text, { lang: 'dts', sourceType: 'module' }).body) {
    const doc = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(text.slice(from, statement.start))?.[0] ?? '';
    from = statement.end;
    if (statement.type === 'ExportAllDeclaration') stars.push(target(statement.source));
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration, source, specifiers } = statement;
    if (declaration) {
      const name = (declaration.id ?? declaration.declarations[0].id).name;
      const kind = declaration.type;
      const all = own.get(name) ?? [];
      own.set(name, [...all, { kind, doc: prose(doc), code: text.slice(statement.start, statement.end) }]);
    } else if (source) {
      for (const { local, exported } of specifiers) handedOn.set(exported.name, [target(source), local.name]);
    }
  }
  return modules.get(file);
}

/** The declarations of a name that a module exports; empty where it exports none. */
function declarationsOf(file, name) {
  const { own, handedOn, stars } = moduleAt(file);
  if (own.has(name)) return own.get(name);
  const next = handedOn.get(name);
  if (next) return declarationsOf(...next);
  for (const star of stars) {
    const found = declarationsOf(star, name);
    if (found.length > 0) return found;
  }
  return [];
}

/** The names that a module exports, in order. */
function namesOf(file) {
  const { own, handedOn, stars } = moduleAt(file);
  return [...new Set([...own.keys(), ...handedOn.keys(), ...stars.flatMap(namesOf)])];
}

/** A doc comment as Markdown. */
function prose(comment) {
  const lines = comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/\s*$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  return lines
    .join('\n')
    .trim()
    .replace(/^@param (\w+) /gm, '\n- `$1`: ')
    .replace(/^@returns /gm, '\n- returns ')
    .replace(/\n{3,}/g, '\n\n');
}

const KINDS = {
  TSDeclareFunction: 'functions',
  VariableDeclaration: 'values',
  TSInterfaceDeclaration: 'types',
  TSTypeAliasDeclaration: 'types',
};

const cell = (text) => text.replaceAll('|', '\\|');
function optionTable(schema) {
  const rows = fieldsIn(schema).map(
    ({ path, type, description, example }) =>
      `| \`${path}\` | ${cell(type.replace(', optional', ''))} | ${fallback(schema, path)} | ${cell(description)} | ${example === null ? '' : `\`${cell(example)}\``} |`,
  );
  return `| option | holds | default | meaning | example |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function fallback(schema, path) {
  const option = schema.shape[path];
  return option && 'defaultValue' in option.def ? `\`${JSON.stringify(option.def.defaultValue)}\`` : '';
}

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
function exampleOf(name) {
  const file = `${kebab(name)}.ts`;
  return existsSync(join(root, 'docs', 'examples', file))
    ? `\n\nExample: [examples/${file}](examples/${file})`
    : '';
}

const entry = join(root, 'dist', 'index.d.ts');
const model = new Set(namesOf(join(root, 'dist', 'model', 'index.d.ts')));
const parts = { functions: [], options: [], values: [], types: [] };
const bare = [];
for (const name of namesOf(entry)) {
  const declared = declarationsOf(entry, name);
  const [first] = declared;
  // the model has a page of its own; its functions are told here
  if (!first || (model.has(name) && first.kind !== 'TSDeclareFunction')) continue;
  if (first.doc === '') bare.push(name);
  if (name.endsWith('Options') && library.get(name)?.shape) {
    parts.options.push(`### ${name}\n\n${first.doc}\n\n${optionTable(library.get(name))}`);
    continue;
  }
  const code = declared
    .map((each) =>
      each.code.replace(/^export (?:declare )?/, '').replace(/\b(?:ask|compare|writing|validating)\./g, ''),
    )
    .join('\n');
  const text = `### ${name}\n\n${first.doc}\n\n\`\`\`ts\n${code}\n\`\`\`${exampleOf(name)}`;
  parts[KINDS[first.kind] ?? 'values'].push(text);
}

const wanted = `# Library

Written by \`npm run api\`; the words stand with the code. Every name here is exported by \`reform-plan\`, for \`import\` and
\`require\`. \`reform-plan/model\` has the zod schemas and types of the records ([data-model.md](data-model.md)),
\`reform-plan/schemas\` their JSON Schema and the meaning of each field. [examples/](examples) has a program for each
function, compiled and run by CI.

Nothing here prints, exits or reads the command line. What can go wrong comes back as a value: a \`Result\` is
\`{ ok: true, value }\` or \`{ ok: false, trouble }\`, a \`Trouble\` says what failed, what was expected, an example, and what came
instead. An exception is a fault of the library.

## Functions

${parts.functions.join('\n\n')}

## Options

All can be left out. An option that is \`undefined\` was left out; one that is unknown or cannot be used is a trouble
(\`bad-option\`).

${parts.options.join('\n\n')}

## Values

${parts.values.join('\n\n')}

## Types

${parts.types.join('\n\n')}
`;

if (bare.length > 0) {
  console.error(`Exports without a description: ${bare.join(', ')}`);
  process.exitCode = 1;
}
if (!process.argv.includes('--check')) writeFileSync(page, wanted);
else if (!existsSync(page) || readFileSync(page, 'utf8') !== wanted) {
  console.error('docs/api.md is stale. Run npm run api.');
  process.exitCode = 1;
} else console.log('docs/api.md is fresh');
