import '../../platform/boot/no-proto.js';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rehearsal } from '../../app.module.js';
import { runProgram } from '../../platform/boot/program.js';
import { start } from '../../start.js';

// One web or worker process of a dry run or a fault run: the program as it is, but that it ends with whoever started it.
process.once('disconnect', () => process.exit(1));

// As a module it lies in dist/src/cli/cluster, joined in dist/program/cli/cluster.
const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const rehearsal = JSON.parse(process.argv[2] ?? '') as Rehearsal;

await runProgram((boot) => start(boot, root, rehearsal));
