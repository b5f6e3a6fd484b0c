// Builds what a report's page holds besides its data: dist/report/client.js and client.css.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { PALETTE } from '../build/writers/pages/palette.js';

await build({
  entryPoints: { client: 'src/report/client/main.ts' },
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: ['chrome110', 'firefox115', 'safari16'],
  legalComments: 'none',
  logLevel: 'warning',
  outdir: 'dist/report',
});
await build({
  stdin: { contents: `${PALETTE}\n${readFileSync('src/report/page.css', 'utf8')}`, loader: 'css' },
  minify: true,
  charset: 'utf8',
  logLevel: 'warning',
  outfile: 'dist/report/client.css',
});
