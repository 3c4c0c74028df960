import './platform/boot/no-proto.js';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './platform/boot/program.js';
import { start } from './start.js';

// As a module it lies in dist/src, joined in dist/program.
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

await runProgram((boot) => start(boot, root));
