import type { Database } from '../../src/platform/database/database.js';

/** Makes somebody a member of a region's secretariat, beside the one the demo has. */
export async function joinSecretariat(db: Database, person: string, region: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(`select set_config('samsvar.role', 'admin', true)`);
    await tx.query(
      `insert into samsvar.membership (id, organisation_id, person_id, role, region, valid_from)
       select gen_random_uuid(), m.organisation_id, p.id, 'secretariat', $2, '2023-01-01'
         from samsvar.person p, samsvar.membership m
        where p.name = $1 and m.role = 'secretariat' and m.region = $2 limit 1`,
      [person, region],
    );
  });
}
