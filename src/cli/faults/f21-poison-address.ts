import { REGIONS } from '../../sample/story/cast.js';
import type { Arena } from './arena.js';
import { Choices } from './choices.js';
import type { Ground } from './ground.js';
import { layDown, openMailGround } from './mail-faults.js';
import { Tally, type RowSetting } from './row.js';

/** Mails in all, and how many go to an address that does not work. */
const FULL = 1_000;
const BAD = 0.05;
/** How long the escalation of a dead address may take, in seconds of the database's clock. */
const WITHIN = 3_600;

/**
 * F21: one address in twenty is refused for good: the others are unharmed, nothing is tried without end, and each dead one
 * is passed on and told the secretariat within the hour.
 */
export async function poisonAddress(ground: Ground, { seed, share }: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const choices = new Choices(seed);
  const place = await openMailGround(ground);
  try {
    const { arena, office } = place;
    const count = Math.max(20, Math.round(FULL * share));
    const people = await addColleagues(arena, count);
    const bad = new Set(
      choices
        .shuffled(people)
        .slice(0, Math.round(count * BAD))
        .map(({ email }) => email),
    );
    office.treat = (address) => (bad.has(address) ? 'never' : { after: 0 });
    const ids = await layDown(arena, people);
    const worker = await place.worker();
    try {
      await arena.stage.settle();
    } finally {
      await worker.close();
    }
    await judge(arena, { ids, bad: bad.size, good: count - bad.size }, tally);
    const received = office.taken
      .filter(({ to }) => people.some(({ email }) => email === to))
      .map(({ messageId }) => messageId);
    const own = received.filter((id) => ids.some((one) => id.includes(one)));
    tally.doubled += own.length - new Set(own).size;
    tally.runs = count;
    tally.see('dead addresses', bad.size);
    tally.see('mails taken', office.taken.length);
    return tally;
  } finally {
    await place.close();
  }
}

interface Colleague {
  readonly personId: string;
  readonly email: string;
}

/** So many people more in the five secretariats. */
async function addColleagues({ engine }: Arena, count: number): Promise<Colleague[]> {
  return engine.db.transaction(async (tx) => {
    // As an administrator of the system does it, so that the database's own fence lets it through.
    await tx.query(`select set_config('samsvar.role', 'admin', true)`);
    return tx.query<Colleague>(ADD, [count, REGIONS]);
  });
}

const ADD = `
  with added as (
    insert into samsvar.person (id, name, email, phone)
    select gen_random_uuid(), 'Medarbejder ' || n, 'medarbejder' || n || '@kommune.example', '+45 00 00 01 00' from generate_series(1, $1::int) n
    returning id, email),
  placed as (
    select a.id, a.email, ($2::text[])[1 + (row_number() over (order by a.email))::int % array_length($2::text[], 1)] as region from added a),
  held as (
    insert into samsvar.membership (id, person_id, organisation_id, role, region, valid_from)
    select gen_random_uuid(), p.id, (select o.id from samsvar.organisation o where o.kind = 'secretariat' and o.region = p.region limit 1),
           'secretariat', p.region, '2023-01-01' from placed p)
  select id as "personId", email from added order by email`;

async function judge(
  { engine }: Arena,
  { ids, bad, good }: { readonly ids: readonly string[]; readonly bad: number; readonly good: number },
  tally: Tally,
): Promise<void> {
  const [row] = await engine.db.read<
    Record<'sent' | 'failed' | 'retried' | 'passed' | 'told' | 'late', number>
  >(OUTCOME, [ids, WITHIN]);
  tally.lost += good - row!.sent;
  tally.expect(row!.failed === bad, `${row!.failed} mails failed, ${bad} addresses are dead.`);
  tally.expect(row!.retried === 0, `${row!.retried} mails to dead addresses were tried again.`);
  tally.expect(row!.passed === bad, `${row!.passed} of ${bad} dead mails were passed on.`);
  tally.expect(row!.told === bad, `A secretariat was told of ${row!.told} of ${bad} dead addresses.`);
  tally.expect(row!.late === 0, `${row!.late} were told later than ${WITHIN} s after.`);
}

const OUTCOME = `
  with own as (select * from samsvar.outgoing where id = any($1)),
  follow as (select split_part(key, ':', 1) as name, split_part(key, ':', 2)::uuid as of, state, finished_at from samsvar.outgoing
              where key ~ '^(passedOn|undeliverable):')
  select (select count(*)::int from own where state = 'sent') as sent,
         (select count(*)::int from own where state = 'failed') as failed,
         (select count(*)::int from own where state = 'failed' and attempts > 1) as retried,
         (select count(distinct f.of)::int from follow f where f.name = 'passedOn' and f.of = any($1)) as passed,
         (select count(distinct f.of)::int from follow f where f.name = 'undeliverable' and f.state = 'sent' and f.of = any($1)) as told,
         (select count(*)::int from follow f join own o on o.id = f.of
           where f.state = 'sent' and f.finished_at > o.finished_at + make_interval(secs => $2)) as late`;
