import { ExitError, UsageError } from '../platform/boot/exit.js';
import { runDiagram } from './diagram.cli.js';
import { runDrift } from './drift.cli.js';
import { runDryRun } from './dry-run/dry-run.cli.js';
import { runFaults } from './faults/faults.cli.js';
import { runMigrate } from './migrate.cli.js';
import { runScreens } from './screens.cli.js';
import { runVerifyCommand } from './verify-sources.js';

/** Each command with what it runs; the exit codes are 0 kept, 1 promise broken, 2 wrong use, 3 the machine lacks something. */
const commands: Record<string, (args: string[]) => Promise<number>> = {
  diagram: runDiagram,
  drift: runDrift,
  'dry-run': runDryRun,
  faults: runFaults,
  migrate: runMigrate,
  screens: runScreens,
  verify: runVerifyCommand,
};

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`samsvar ${name} findes ikke endnu.`);
  return command(args);
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  const known = error instanceof ExitError;
  console.error(known ? error.message : error);
  process.exit(known ? error.exitCode : 1);
}
