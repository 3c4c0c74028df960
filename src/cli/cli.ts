import '../platform/boot/no-proto.js';
import { ExitError, UsageError } from '../platform/boot/exit.js';

type Command = (args: string[]) => Promise<number>;

/**
 * Each command with what it runs, read when it is asked for: no command needs all of the program. The exit codes are 0 kept,
 * 1 promise broken, 2 wrong use, 3 the machine lacks something.
 */
const commands: Record<string, () => Promise<Command>> = {
  account: async () => (await import('./account.cli.js')).runAccount,
  diagram: async () => (await import('./diagram.cli.js')).runDiagram,
  drift: async () => (await import('./drift.cli.js')).runDrift,
  'dry-run': async () => (await import('./dry-run/dry-run.cli.js')).runDryRun,
  faults: async () => (await import('./faults/faults.cli.js')).runFaults,
  matrix: async () => (await import('./matrix/matrix.cli.js')).runMatrixCommand,
  fuzz: async () => (await import('./fuzz/fuzz.cli.js')).runFuzz,
  migrate: async () => (await import('./migrate.cli.js')).runMigrate,
  screens: async () => (await import('./screens.cli.js')).runScreens,
  simulate: async () => (await import('./simulate/simulate.cli.js')).runSimulate,
  token: async () => (await import('./token.cli.js')).runToken,
  verify: async () => (await import('./verify-sources.js')).runVerifyCommand,
};

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`samsvar ${name} findes ikke endnu.`);
  return (await command())(args);
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  const known = error instanceof ExitError;
  console.error(known ? error.message : error);
  process.exit(known ? error.exitCode : 1);
}
