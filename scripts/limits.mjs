// Writes the table of docs/limits.md from src/source/limits.ts.
//
//   node scripts/limits.mjs           write it
//   node scripts/limits.mjs --check   exit 1 where the committed file is not what would be written
//
// Needs build (npm run build).
import { readFileSync, writeFileSync } from 'node:fs';
import { LIMITS } from '../build/source/limits.js';

const file = new URL('../docs/limits.md', import.meta.url);

const HEAD = `# Limits

What is larger than any plan is refused in one sentence of four parts, or read as far as the limit and the rest kept with
its words under \`discarded\`, so that no file takes more than seconds and some hundred megabytes. This page is written
from the program's own table (\`src/source/limits.ts\`). They bound one document; \`--time-limit SECONDS\` bounds its time
as well: a document that takes longer, or runs out of memory, is an error of its own, and the others of the run are read.

The longest plans known have two hundred pages, 450 words and five sections a page, and six hundred rows. A plan for five
years may have three hundred pages, a decree an appendix for each of sixty-three provinces.

| at most | of | because | beyond it |
| ---: | --- | --- | --- |
`;

const TAIL = `
Plans, corrections and ledgers that are read back nest no deeper than 200 brackets (\`broken-plan-file\`), and names that
YAML lets stand for what was said before may stand for a hundred times their number at most. Tables whose rows hold very
many words of one or two letters take longest. Numbers of points have four parts at most ("1.1.1.1"); what has more is words.

\`npm run fuzz\` looks for files that the program cannot cope with: documents of every format, plan files, corrections,
ledgers. \`npm run fuzz:scale\` counts the work that documents of every construct take at three sizes, and fails where
twice as much more takes more than 2.4 times the work.
`;

function amount({ most, of }) {
  const isBytes = /^bytes/.test(of);
  return isBytes ? `${most / 1024 ** 2} MiB` : most.toLocaleString('en');
}

function beyondOf({ beyond }) {
  switch (beyond.kind) {
    case 'left':
      return `kept under \`discarded\`, with the diagnostic \`${beyond.code}\``;
    case 'refused':
      return `the file is refused (\`${beyond.code}\`)`;
    case 'read':
      return beyond.how;
  }
}

const rows = Object.values(LIMITS).map(
  (limit) =>
    `| ${amount(limit)} | ${limit.of.replace(/^bytes of /, '')} | ${limit.why} | ${beyondOf(limit)} |\n`,
);
const page = HEAD + rows.join('') + TAIL;
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== page) {
    console.error('docs/limits.md is not what the table of limits says: npm run limits');
    process.exitCode = 1;
  }
} else writeFileSync(file, page);
