// Copies the data that code reads beside itself (weights of models) from src/ to dist/.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const isData = (file) => file.split(/[\\/]/).at(-2) === 'weights' && file.endsWith('.json');

for (const file of readdirSync('src', { recursive: true }).filter(isData))
  cpSync(join('src', file), join('dist', file));
