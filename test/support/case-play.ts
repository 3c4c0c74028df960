import { Processes } from '../../src/platform/commands/processes.js';
import { Refused } from '../../src/platform/commands/refusal.js';
import { treeFromPlainText } from '../../src/platform/text/document-tree.js';
import type { StoredSnapshot } from '../../src/workflow/case-context.js';
import type { Where } from '../../src/workflow/where.js';
import { openTestEngine, type TestEngine, type TestEngineOptions } from './engine.js';
import { PostOffice } from './post-office.js';

/** The engine with a worker and a mail server of the test's own. */
export interface Play extends TestEngine {
  readonly office: PostOffice;
}

/** Opens the engine, its worker and a mail server. `close` takes everything down. */
export async function openPlay(options: TestEngineOptions = {}): Promise<Play> {
  const office = new PostOffice();
  await office.open();
  const engine = await openTestEngine({ works: true, smtpUrl: office.url, ...options });
  const close = async () => {
    await engine.close();
    await office.close();
  };
  return { ...engine, office, close };
}

interface CaseRow {
  readonly procedure_id: string;
  readonly procedure_version: number;
  readonly snapshot: StoredSnapshot;
}

/** Where a case stands, and its context. */
export async function stands(
  { engine }: TestEngine,
  caseId: string,
): Promise<Where & { context: StoredSnapshot['context'] }> {
  const [row] = await engine.db.read<CaseRow>(
    'select procedure_id, procedure_version, snapshot from samsvar.case_file where id = $1',
    [caseId],
  );
  const { process } = engine.app
    .get(Processes, { strict: false })
    .of(row!.procedure_id, row!.procedure_version);
  return { ...process.where(row!.snapshot), context: row!.snapshot.context };
}

export interface ReminderSeen {
  readonly key: string;
  readonly occurrence: number;
  readonly rung: string;
  readonly region: string;
  readonly role: string;
  readonly date: string;
  readonly dueAt: string;
  readonly state: string;
  readonly reason: string | null;
  /** Who got it and in which capacity, "name (capacity)", by name. */
  readonly told: string[];
}

/** The reminders of a case whose milestone key begins so, in order of time. */
export async function remindersOf(
  { engine }: TestEngine,
  caseId: string,
  milestone = '',
): Promise<ReminderSeen[]> {
  return engine.db.read<ReminderSeen>(
    `select r.milestone_key as key, r.occurrence, r.rung, r.region, r.role, r.local_date as date, r.due_at as "dueAt", r.state, r.reason,
            coalesce(array_agg(p.name || ' (' || l.capacity || ')' order by p.name) filter (where p.id is not null), '{}') as told
       from samsvar.reminder r
       left join samsvar.outgoing_reminder l on l.reminder_id = r.id
       left join samsvar.outgoing o on o.id = l.outgoing_id
       left join samsvar.person p on p.id = o.person_id
      where r.case_id = $1 and starts_with(r.milestone_key, $2)
      group by r.id order by r.due_at, r.occurrence, r.milestone_key, r.region, r.role, r.rung`,
    [caseId, milestone],
  );
}

export interface MilestoneSeen {
  readonly key: string;
  readonly occurrence: number;
  readonly date: string;
  readonly state: string;
}

/** Every occurrence of the milestones of a case whose key begins so. */
export async function milestonesOf(
  { engine }: TestEngine,
  caseId: string,
  milestone = '',
): Promise<MilestoneSeen[]> {
  return engine.db.read<MilestoneSeen>(
    `select key, occurrence, date, state from samsvar.milestone where case_id = $1 and starts_with(key, $2) order by key, occurrence`,
    [caseId, milestone],
  );
}

export interface OutgoingSeen {
  readonly id: string;
  readonly kind: string;
  /** Its name in the catalogue of mails. */
  readonly mail: string | null;
  readonly name: string;
  readonly date: string;
  readonly state: string;
  readonly attempts: number;
  readonly repeated: boolean;
  readonly reason: string | null;
  readonly subject: string;
  readonly body: string;
  readonly messageId: string;
  readonly dated: string;
  readonly dueAt: string;
}

/** Everything that has left the house or is about to, in order of time. */
export async function outgoing({ engine }: TestEngine, kind?: string): Promise<OutgoingSeen[]> {
  return engine.db.read<OutgoingSeen>(
    `select o.id, o.kind, o.mail, p.name, o.local_date as date, o.state, o.attempts, o.repeated, o.reason, o.subject, o.body,
            o.message_id as "messageId", o.dated, o.due_at as "dueAt"
       from samsvar.outgoing o join samsvar.person p on p.id = o.person_id
      where $1::text is null or o.kind = $1 order by o.dated, p.name, o.id`,
    [kind ?? null],
  );
}

/** The refusal of an act. Fails when the act was carried out, or failed in another way. */
export async function refusalOf(act: Promise<unknown>): Promise<Pick<Refused, 'kind' | 'code'>> {
  const outcome = await act.then(
    () => 'carried out',
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refused)) throw new Error('The act was not refused.', { cause: outcome });
  return { kind: outcome.kind, code: outcome.code };
}

/** Content of a section: a text, and its ledger lines answered by the first paragraph. */
export function plainContent(text: string, lines: readonly string[], answers: object = {}): object {
  const ledger = Object.fromEntries(lines.map((line) => [line, { status: 'answered', paragraph: 1 }]));
  return { body: treeFromPlainText(text), answers, ledger };
}

/** The reply as sent, as the text of its HTML file. */
export async function sentReply({ engine }: TestEngine, caseId: string): Promise<string> {
  const [file] = await engine.db.read<{ bytes: Buffer }>(
    `select f.bytes from samsvar.submission s join samsvar.stored_file f on f.sha256 = s.html_sha256
      where s.case_id = $1 order by s.round desc limit 1`,
    [caseId],
  );
  return file!.bytes
    .toString('utf8')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

export interface JournaledEntry {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly capacity: string;
  readonly actor: { readonly name: string; readonly onBehalfOf?: { readonly name: string } };
  readonly data: Readonly<Record<string, unknown>>;
}

/** Journal entries of a chain, in order. */
export async function journalOf({ engine }: TestEngine, chainId: string): Promise<JournaledEntry[]> {
  const rows = await engine.db.read<{ entry: string }>(
    'select entry from samsvar.journal_entry where chain_id = $1 order by seq',
    [chainId],
  );
  return rows.map(({ entry }) => JSON.parse(entry) as JournaledEntry);
}
