// Builds what a report's page holds besides its data: dist/report/client.js and client.css.
import { build } from 'esbuild';

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
  entryPoints: { client: 'src/report/page.css' },
  minify: true,
  charset: 'utf8',
  logLevel: 'warning',
  outdir: 'dist/report',
});
