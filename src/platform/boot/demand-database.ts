import type { Database } from '../database/database.js';
import { MachineError } from './exit.js';

/** Errors: MachineError when the database was never migrated; a process without the owner's login cannot do it itself. */
export async function demandSchema(db: Database): Promise<void> {
  const [found] = await db.read<{ known: boolean }>(
    `select to_regclass('samsvar.case_file') is not null as known`,
  );
  if (found?.known) return;
  throw new MachineError(
    'Databasen er ikke gjort klar. Sæt DATABASE_OWNER_URL og kør npx samsvar migrate, og start så igen.',
  );
}

/** Errors: MachineError when the database is a demo's or a dry run's, where time is shifted or stands still. */
export async function demandRightClock(db: Database): Promise<void> {
  const [clock] = await db.read<{ mode: string }>('select mode from samsvar.clock');
  if (clock?.mode === 'real') return;
  throw new MachineError(
    'Databasens ur er flyttet: den hører til en demo og kan ikke bruges i drift (SAMSVAR_MODE=production). Vælg en anden med DATABASE_URL eller SAMSVAR_DATA_DIR.',
  );
}

/** Errors: MachineError unless time stands still between steps: whoever knows a dry run's seed knows the salts of its journal. */
export async function demandSteppedClock(db: Database): Promise<void> {
  const [clock] = await db.read<{ mode: string }>('select mode from samsvar.clock');
  if (clock?.mode === 'stepped') return;
  throw new MachineError('Databasens ur går: en prøvekørsel må kun bruge en database, der er dens egen.');
}
