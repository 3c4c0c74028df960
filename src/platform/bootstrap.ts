import { genesisHash } from '../journal/entry.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import { contentHash } from './canonical/canonical.js';
import { derivedId } from './commands/ids.js';
import { SYSTEM_PERSON } from './commands/system-person.js';
import type { Database, Tx } from './database/database.js';

/** Closed days of most Danish authorities that are no public holidays. */
const CLOSED_DAYS = [
  { month: 6, day: 5, name: 'grundlovsdag' },
  { month: 12, day: 24, name: 'juleaftensdag' },
  { month: 12, day: 31, name: 'nytårsaftensdag' },
] as const;
const FROM = '2020-01-01';

/**
 * What every database needs before its first command: the published procedures, the program's own account, the head of
 * the administration's journal and the default closed days. Repeating it changes nothing.
 * Errors: a published procedure that differs from the one stored under the same version.
 */
export async function bootstrap(db: Database, procedures: readonly Procedure[]): Promise<void> {
  await db.transaction(async (tx) => {
    for (const procedure of procedures) await publish(tx, procedure);
    await systemAccount(tx);
    const chain = derivedId('administration');
    await tx.query(
      `insert into samsvar.administration (id, chain_id, version, seq, head) values (1, $1, 1, 0, $2) on conflict do nothing`,
      [chain, genesisHash(chain)],
    );
    for (const { month, day, name } of CLOSED_DAYS) {
      await tx.query(
        `insert into samsvar.closed_day (id, month, day, name, valid_from) values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [derivedId(`closed:${month}-${day}`), month, day, name, FROM],
      );
    }
  });
}

async function publish(tx: Tx, procedure: Procedure): Promise<void> {
  const { id, version } = procedure;
  const hash = contentHash(procedure);
  await tx.query(
    `insert into samsvar.procedure (id, version, hash, body) values ($1, $2, $3, $4) on conflict do nothing`,
    [id, version, hash, JSON.stringify(procedure)],
  );
  const [stored] = await tx.query<{ hash: string }>(
    'select hash from samsvar.procedure where id = $1 and version = $2',
    [id, version],
  );
  if (stored!.hash !== hash) {
    throw new Error(
      `Forløbsskabelonen ${id}, version ${version}, er ændret, siden den blev udgivet. En ændring skal have et nyt versionsnummer.`,
    );
  }
}

async function systemAccount(tx: Tx): Promise<void> {
  // Organisations and memberships are written by an administrator only, the fence of the database says.
  await tx.query(`select set_config('samsvar.role', 'admin', true)`);
  const operations = derivedId('organisation:operations');
  await tx.query(
    `insert into samsvar.organisation (id, kind, name, valid_from) values ($1, 'operations', 'Samsvar', $2) on conflict do nothing`,
    [operations, FROM],
  );
  await tx.query(
    `insert into samsvar.person (id, name, email) values ($1, 'Samsvar', 'samsvar@samsvar.example') on conflict do nothing`,
    [SYSTEM_PERSON],
  );
  await tx.query(
    `insert into samsvar.membership (id, person_id, organisation_id, role, valid_from) values ($1, $2, $3, 'admin', $4) on conflict do nothing`,
    [derivedId('membership:system'), SYSTEM_PERSON, operations, FROM],
  );
}
