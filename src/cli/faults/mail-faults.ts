import { randomUUID } from 'node:crypto';
import { openEngine, type Engine } from '../../engine.js';
import type { SmtpManner } from '../../platform/outgoing/mail-transport.js';
import { openArena, type Arena } from './arena.js';
import type { Ground } from './ground.js';
import { MoodyOffice } from './moody-office.js';

/** An arena without a worker, a mail server whose mood can be chosen, and workers for the asking. */
export interface MailGround {
  readonly arena: Arena;
  readonly office: MoodyOffice;
  /** Where a worker of another process finds both. */
  readonly appUrl: string;
  readonly smtpUrl: string;
  /** Opens a worker on it. */
  worker(smtp?: SmtpManner, leaseSeconds?: number): Promise<Engine>;
  close(): Promise<void>;
}

/** Opens one on a database of its own. */
export async function openMailGround(ground: Ground): Promise<MailGround> {
  const { appUrl } = await ground.database();
  const url = await ground.redisUrl();
  const redis = url ? { url } : undefined;
  const { rolePrefix } = ground;
  const office = new MoodyOffice();
  const smtpUrl = await office.open();
  const arena = await openArena({ appUrl, rolePrefix, redis });
  return {
    arena,
    office,
    appUrl,
    smtpUrl,
    worker: (smtp, leaseSeconds) =>
      openEngine({
        appUrl,
        rolePrefix,
        redis,
        smtpUrl,
        smtp,
        leaseSeconds,
        seed: null,
        publicUrl: 'https://samsvar.example',
        works: true,
      }),
    close: async () => {
      await arena.close();
      await office.close();
    },
  };
}

/** Lays down mails that are due now, one to each of these addresses, for people who exist. Gives their ids. */
export async function layDown(
  { engine }: Arena,
  to: readonly { readonly personId: string; readonly email: string }[],
): Promise<string[]> {
  const rows = to.map((one) => ({ id: randomUUID(), ...one }));
  await engine.db.transaction((tx) => tx.query(LAY_DOWN, [JSON.stringify(rows), 'notice']));
  return rows.map(({ id }) => id);
}

const LAY_DOWN = `
  insert into samsvar.outgoing (id, key, kind, mail, person_id, local_date, due_at, state, message_id, dated, recipient, subject, body, items)
  select id, 'fault:' || id, 'immediate', $2, "personId", samsvar.today(), samsvar.now(), 'planned', '<' || id || '@samsvar.example>',
         samsvar.now(), email, 'Prøve', 'Prøve.',
         '[{"kicker":"Sag","title":"Prøve","when":"I dag.","link":"https://samsvar.example","linkText":"Se","why":"Prøve."}]'
    from jsonb_to_recordset($1::jsonb) as r(id uuid, "personId" uuid, email text)`;
