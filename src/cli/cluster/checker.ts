import { PLAN_CHANGED } from '../../deadlines/plan.reads.js';
import { processLookup } from '../../journal/process-lookup.pure.js';
import { canonicalJson } from '../../platform/canonical/canonical.js';
import type { Target } from '../../platform/commands/handler.js';
import type { Database } from '../../platform/database/database.js';
import { procedures } from '../../procedure/catalogue.js';
import type { Tally } from '../faults/row.js';
import { verifyAll } from '../verify-sources.js';
import type { Remembered } from './client-log.js';

// Judges a run by what its clients wrote down, the mail server's file and the database: it knows nothing of how the run went.

interface Stored {
  readonly person: string;
  readonly key: string;
  readonly answer: Record<string, unknown>;
}

/** A command of the log that the database has an answer to. */
type Done = Stored & { readonly command: Remembered };

/**
 * Every acknowledged command is there once, with the answer that was given; none is there that nobody sent or that was
 * refused; each left one entry in one journal, or one version of one draft; every chain holds. `targetOf`: what a command
 * of a type writes to.
 */
export async function checkCommands(
  db: Database,
  log: readonly Remembered[],
  targetOf: (type: string) => Target,
  tally: Tally,
): Promise<void> {
  const stored = await db.read<Stored>(
    'select person_id as person, key, answer from samsvar.stored_answer order by person_id, key',
  );
  const done = checkAnswers(stored, log, tally);
  const journaled = done.filter(({ command }) => targetOf(command.body.type) !== 'draft');
  await checkEntries(db, journaled, tally);
  checkDrafts(
    done.filter(({ command }) => command.body.type === 'saveDraft'),
    tally,
  );
  const verdict = await verifyAll(db, undefined, { process: processLookup(procedures) });
  tally.expect(verdict.ok, `A journal is broken: ${JSON.stringify(verdict)}`);
}

function checkAnswers(stored: readonly Stored[], log: readonly Remembered[], tally: Tally): Done[] {
  const there = new Map(stored.map((row) => [nameOf(row.person, row.key), row]));
  const done: Done[] = [];
  for (const command of log) {
    const name = nameOf(command.personId, command.key);
    const row = there.get(name);
    there.delete(name);
    if (row) done.push({ ...row, command });
    if (command.refused !== undefined)
      tally.expect(!row, `${name} was refused with ${command.refused}, and is there.`);
    if (!command.answer) continue;
    if (!row) tally.lost += 1;
    else
      tally.expect(
        canonicalJson(row.answer) === canonicalJson(command.answer),
        `${name} was answered otherwise than it is stored.`,
      );
  }
  for (const name of there.keys()) tally.expect(false, `${name} is there, and nobody sent it.`);
  return done;
}

/**
 * What commands do besides, in entries of their own: a contribution that is handed in takes its region's positions, and
 * meetings and choices of a forum plan each running case anew. These are not counted.
 */
const BESIDES = ['takePosition', PLAN_CHANGED];
const ENTRIES = `
  select chain_id as chain, entry::jsonb #>> '{actor,person}' as person from samsvar.journal_entry
   where entry::jsonb #>> '{actor,person}' is not null and entry::jsonb ->> 'type' <> all($1)`;

/** As many entries by each person in each chain as commands: more were carried out twice, fewer only by half. */
async function checkEntries(db: Database, done: readonly Done[], tally: Tally): Promise<void> {
  const [administration] = await db.read<{ chain: string }>(
    'select chain_id as chain from samsvar.administration',
  );
  const expected = countOf(
    done
      .filter(({ command }) => !BESIDES.includes(command.body.type))
      .map(({ command: { caseId, body }, answer, person }) =>
        nameOf(String(caseId ?? (body.type === 'openCase' ? answer.caseId : administration!.chain)), person),
      ),
  );
  const entries = await db.read<{ chain: string; person: string }>(ENTRIES, [BESIDES]);
  const found = countOf(entries.map(({ chain, person }) => nameOf(chain, person)));
  for (const name of new Set([...expected.keys(), ...found.keys()])) {
    const more = (found.get(name) ?? 0) - (expected.get(name) ?? 0);
    if (more === 0) continue;
    if (more > 0) tally.doubled += more;
    else tally.lost -= more;
    tally.expect(false, `Chain and person ${name}: ${more} entries more than commands.`);
  }
}

/** Each save made one version, counted from one. */
function checkDrafts(saves: readonly Done[], tally: Tally): void {
  const drafts = new Map<string, number[]>();
  for (const { command, answer } of saves) {
    const name = `${command.caseId} ${String(command.body.section)}`;
    drafts.set(name, [...(drafts.get(name) ?? []), Number(answer.version)]);
  }
  for (const [name, versions] of drafts)
    tally.expect(
      versions.sort((a, b) => a - b).every((version, index) => version === index + 1),
      `The versions of draft ${name} are ${versions.join()}.`,
    );
}

/** A mail whose sending was cut off is sent once more, and never a third time. */
const MOST_TIMES = 2;

/** Condition of a mail that was handed over twice, and both times whoever did it died: whether to send it a third time is for a person to say. */
export const LEFT_TO_A_PERSON = `state = 'uncertain' and repeated and lease_until is null`;

/**
 * Every mail recorded as sent arrived, once; twice only with a note of repetition; none arrived that is not recorded, and
 * nothing that is due is left, but what is left to a person, and says so. `received`: Message-IDs as the mail server got them.
 */
export async function checkMails(db: Database, received: readonly string[], tally: Tally): Promise<void> {
  const { lost, doubled, unsent, left } = await countMails(db, received);
  tally.lost += lost + unsent;
  tally.doubled += doubled;
  tally.uncertain += left;
  if (left > 0) tally.see('mails left to a person', left);
}

export interface MailCounts {
  readonly lost: number;
  readonly doubled: number;
  readonly unsent: number;
  /** Neither sent nor lost: see LEFT_TO_A_PERSON. */
  readonly left: number;
}

/** What `checkMails` judges by, in numbers. */
export async function countMails(db: Database, received: readonly string[]): Promise<MailCounts> {
  const rows = await db.read<{ id: string; repeated: boolean; sent: boolean }>(
    `select message_id as id, repeated, state = 'sent' as sent from samsvar.outgoing
      where state = 'sent' or (${LEFT_TO_A_PERSON})`,
  );
  const [{ unsent }] = (await db.read<{ unsent: number }>(UNSENT)) as [{ unsent: number }];
  const times = countOf(received);
  const lost = rows.filter(({ id, sent }) => sent && !times.has(id)).length;
  const known = new Map(rows.map(({ id, repeated }) => [id, repeated]));
  const doubled = [...times].filter(
    ([id, count]) => !known.has(id) || count > (known.get(id) ? MOST_TIMES : 1),
  ).length;
  return { lost, doubled, unsent, left: rows.filter(({ sent }) => !sent).length };
}

const UNSENT = `
  select (select count(*)::int from samsvar.reminder where state = 'planned' and due_at <= samsvar.now())
       + (select count(*)::int from samsvar.outgoing
           where state <> 'sent' and not (${LEFT_TO_A_PERSON}) and due_at <= samsvar.now()) as unsent`;

const nameOf = (...parts: readonly string[]) => parts.join(' ');

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
