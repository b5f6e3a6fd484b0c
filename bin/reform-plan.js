#!/usr/bin/env node
import module from 'node:module';

// from Node 22.8 on code is kept as it was compiled, in the system's folder for temporary files
module.enableCompileCache?.();
await import('../dist/cli/main.js');
