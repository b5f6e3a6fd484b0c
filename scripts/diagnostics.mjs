// Writes docs/diagnostics.md from the catalogue in src/diagnostics.
//
//   node scripts/diagnostics.mjs           write it
//   node scripts/diagnostics.mjs --check   exit 1 where the committed file is not what would be written
//
// Needs build (npm run build).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { severityInCheck } from '../build/ask/check/check.js';
import { THEMES } from '../build/diagnostics/catalogue.js';
import { explain } from '../build/diagnostics/explain.js';
import { LANGUAGES, messagesIn } from '../build/messages/index.js';

const file = new URL('../docs/diagnostics.md', import.meta.url);

const HEAD = `# Diagnostics

What \`reform-plan\` says about a document while it reads it (\`diagnostics\` of a plan) and about a plan that was read
(\`reform-plan check\`). This page is written from the program's own catalogue; \`reform-plan explain CODE\` prints one
entry of it, \`--lang vi\` in Vietnamese.

- **error**: something of the source was lost or cannot be read; the plan's \`status\` is \`partial\`.
- **warning**: a person should look at the place.
- **note** (\`info\`): good to know.

A plan is \`partial\`, too, where a table that is announced gave no rows (\`appendix-without-table\`,
\`table-without-rows\`) or where more than 5 % of the words, or more than 150 of them, stand in no record.
\`reform-plan parse --strict\` then ends with exit status 1.

Each diagnostic carries its \`code\`, its \`message\` in the language that \`parse\` spoke, and in \`fields\` the words and
numbers that the message is made of, so that a program can act on them or say the sentence in another language.
`;

const SEVERITY = { error: 'error', warning: 'warning', info: 'note' };

function part(title, codes) {
  return [`## ${title}`, ...codes.map(both)].join('\n\n');
}

function both(code) {
  const { severity, milder, fields } = explain(code, 'en');
  const { asFinding, noteWhere } = messagesIn('en').explaining;
  const inCheck = severityInCheck(code, severity);
  const grave = [SEVERITY[severity], milder && noteWhere(milder), inCheck && asFinding(SEVERITY[inCheck])];
  const facts = [grave.filter(Boolean).join(', '), fieldList(fields)].filter(Boolean);
  return [`### ${code}`, facts.join(' · '), ...LANGUAGES.map((language) => words(code, language))].join(
    '\n\n',
  );
}

function fieldList(fields) {
  return fields.length > 0 ? `fields: ${fields.map((name) => `\`${name}\``).join(', ')}` : '';
}

function words(code, language) {
  const { means, matters, example, remedy } = explain(code, language);
  const { parts } = messagesIn(language).explaining;
  return [
    `> ${example}\n`,
    `- ${parts.means}: ${means}`,
    `- ${parts.matters}: ${matters}`,
    `- ${parts.remedy}: ${remedy}`,
  ].join('\n');
}

const titles = messagesIn('en').explaining.themes;
const themes = Object.entries(THEMES).map(([theme, codes]) => part(titles[theme], Object.keys(codes)));
const wanted = `${[HEAD.trimEnd(), ...themes].join('\n\n')}\n`;

if (process.argv.includes('--check')) {
  if (committed() !== wanted) {
    console.error('docs/diagnostics.md is stale. Run npm run diagnostics.');
    process.exitCode = 1;
  } else console.log('docs/diagnostics.md is fresh');
} else {
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, wanted);
  console.log('docs/diagnostics.md written');
}

function committed() {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
