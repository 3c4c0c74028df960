#!/usr/bin/env node
// The one way in: installs and builds what is missing, then runs the built program.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fail } from './console.mjs';
import { compiledFolder, ensureBuilt, ensureInstalled } from './prepare.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const commands = {
  start: 'starter web og arbejder, med indbygget database når DATABASE_URL ikke er sat',
  'dry-run': 'kører en sag fra brev til fremsendelse på prøve',
  verify: 'efterprøver en sags log, en pakke eller hele databasen',
  diagram: 'skriver tilstandsdiagrammet; --check siger, om det er forældet',
  drift: 'siger, om databasens skema svarer til programmet',
  migrate: 'bringer databasen til det nyeste skema',
  account: 'giver en person en startkode, og laver den første systemadministrator',
  token: 'laver, viser og tilbagekalder nøgler til programmer',
  faults: 'slår processer ihjel og tæller, om noget gik tabt',
  simulate: 'lader tusinder af sager leve i måneder og tæller, hvad der blev af hver påmindelse',
  matrix: 'prøver hver adresse som hver rolle, i egne og andres sager',
  fuzz: 'sender grænsefladen det, den ikke må tage imod, og tæller, hvad den gør galt',
  screens: 'tager billeder af siderne',
};

const [command, ...args] = process.argv.slice(2);
if (command === undefined || command === '--help' || command === '-h') {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, what]) => `  ${name.padEnd(width)}  ${what}`);
  console.log(`Brug: samsvar <kommando>\n\n${lines.join('\n')}`);
  process.exit(command === undefined ? 2 : 0);
}
if (!Object.hasOwn(commands, command)) {
  fail(`samsvar kender ikke "${command}". Kommandoerne er: ${Object.keys(commands).join(', ')}.`, 2);
}

await ensureInstalled(root);
await ensureBuilt(root);
const program = join(root, command === 'start' ? 'dist/program/main.js' : 'dist/program/cli/cli.js');
if (!existsSync(program)) fail(`samsvar ${command} er ikke bygget endnu.`, 3);
module.enableCompileCache?.(compiledFolder(root));
// In this very process: signals, kill -9 and the exit code are then the program's own.
process.argv = [process.execPath, program, ...(command === 'start' ? args : [command, ...args])];
await import(pathToFileURL(program));
