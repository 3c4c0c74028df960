import { Client, type DatabaseError } from 'pg';
import {
  chair,
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  secretariat,
  toReady,
  type TestEngine,
} from '../support/engine.js';

jest.setTimeout(120_000);

let test: TestEngine;
let owner: Client;
beforeAll(async () => {
  test = await openTestEngine();
  await fill(test);
  owner = new Client({ connectionString: test.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await test?.close();
});

/** One case in which every table has a row. */
async function fill({ stage, engine }: TestEngine): Promise<void> {
  const caseId = await openSampleCase(stage, 'constraints');
  await toReady(stage);
  stage.begin('constraints');
  const note = {
    direction: 'in',
    party: 'Styrelsen',
    theme: 'Samtale',
    dated: '2023-11-22',
    accessStatus: 'open',
  };
  await stage.act(COORDINATOR, { type: 'registerNote', ...note, note: 'Talt i telefon.' });
  const file = {
    mediaType: 'text/plain',
    fileName: 'brev.txt',
    content: Buffer.from('Brev').toString('base64'),
  };
  await stage.act(COORDINATOR, { type: 'registerDocument', kind: 'letter', ...note, ...file });
  await stage.act(chair('DK-82'), { type: 'giveStandpoint', text: 'Vi står bag.' });
  await stage.act(COORDINATOR, { type: 'requestExtension', until: '2024-07-01', reason: 'Flere møder.' });
  await stage.actOn(null, secretariat('DK-83'), {
    type: 'registerMandate',
    role: 'chair',
    substituteId: stage.people.get('stedfortraeder-syddanmark'),
    validFrom: '2024-01-01',
    validTo: '2024-01-31',
    reason: 'Orlov.',
  });
  await stage.act(COORDINATOR, {
    type: 'submit',
    submissionHash: (await stage.preview()).submissionHash,
    channel: 'mail',
  });
  await stage.act(COORDINATOR, { type: 'showDelivery', deliveredAt: '2023-11-23T07:59:00Z' });
  await stage.act(COORDINATOR, { type: 'askClarification', question: 'Hvornår?' });
  await engine.db.transaction(async (tx) => {
    await tx.query(`select set_config('samsvar.region', 'DK-82', true)`);
    const person = stage.people.get(chair('DK-82'));
    // Delivery has ended it; an open one is wanted here.
    await tx.query(`update samsvar.extension set state = 'requested'`);
    await tx.query(
      `insert into samsvar.review_remark (id, case_id, section, hash, region, kind, text, made_by, made_at)
       values (gen_random_uuid(), $1, 'placement', 'x', 'DK-82', 'remarks', 'Uklart.', $2, samsvar.now())`,
      [caseId, person],
    );
    await tx.query(
      `insert into samsvar.outgoing (id, key, kind, case_id, person_id, local_date, due_at, state, message_id, dated, recipient, subject, body)
       values (gen_random_uuid(), 'k', 'digest', null, $1, '2023-11-23', samsvar.now(), 'planned', 'm', samsvar.now(), 'a@b.example', 'Emne', 'Tekst')`,
      [person],
    );
  });
}

type Change = Record<string, unknown>;
interface Wrong {
  readonly table: string;
  /** What a copy of an existing row says instead. */
  readonly change: Change;
  /** Which row is copied. */
  readonly from?: string;
}
const wrong = (table: string, change: Change, from?: string): Wrong => ({ table, change, from });
const ZEROS = '0'.repeat(64);

/** By name of the constraint or unique index that must refuse it. */
const refused: Record<string, Wrong | readonly Wrong[]> = {
  clock_mode: wrong('clock', { mode: 'fast' }),
  clock_single: wrong('clock', { id: 2 }),
  clock_stepped: [wrong('clock', { at: null }), wrong('clock', { mode: 'real' })],
  organisation_kind: wrong('organisation', { kind: 'club' }),
  organisation_period: wrong('organisation', { valid_to: '2001-01-01' }),
  organisation_region: wrong('organisation', { region: null }, `kind = 'secretariat'`),
  person_email_key: wrong('person', {}),
  membership_role: wrong('membership', { role: 'king' }),
  membership_region: wrong('membership', { region: null }, `role = 'secretariat'`),
  membership_period: wrong('membership', { valid_to: '2001-01-01' }, `role = 'reader'`),
  membership_one_chair: [
    wrong('membership', {}, `role = 'chair'`),
    wrong('membership', { valid_from: '2030-01-01' }, `role = 'chair'`),
  ],
  mandate_period: wrong('mandate', { valid_to: '2023-12-31' }),
  mandate_not_backdated: wrong('mandate', { valid_from: '2023-11-22' }),
  closed_day_month: wrong('closed_day', { month: 13 }),
  closed_day_day: wrong('closed_day', { day: 32 }),
  procedure_version: wrong('procedure', { version: 0 }),
  case_file_number_key: wrong('case_file', {}),
  case_file_head: wrong('case_file', { head: 'x', number: 'other' }),
  case_file_counts: [
    wrong('case_file', { version: 0, number: 'other' }),
    wrong('case_file', { seq: 0, number: 'other' }),
  ],
  administration_single: wrong('administration', { id: 2 }),
  administration_head: wrong('administration', { head: 'x' }),
  journal_entry_hash: [
    wrong('journal_entry', { seq: 1000, hash: ZEROS }),
    wrong('journal_entry', { seq: 1000, entry: '{}' }),
  ],
  journal_entry_seq: wrong('journal_entry', { seq: 0 }),
  journal_text_erased: [
    wrong('journal_text', { field: 'other', text: null, salt: null }),
    wrong('journal_text', { field: 'other', erased_at: '2024-01-01' }),
  ],
  stored_answer_length: [
    wrong('stored_answer', { key: '' }),
    wrong('stored_answer', { key: 'k'.repeat(201) }),
  ],
  stored_file_whole: [wrong('stored_file', { sha256: ZEROS }), wrong('stored_file', { size: 0 })],
  document_kind: wrong('document', { kind: 'rumour' }),
  document_direction: wrong('document', { direction: 'up' }),
  document_access: wrong('document', { access_status: 'secret' }),
  document_content: wrong('document', { note: null }, 'note is not null'),
  document_file: [
    wrong('document', { file_name: null }, 'sha256 is not null'),
    wrong('document', { media_type: null }, 'sha256 is not null'),
  ],
  deadline_date_kind: wrong('deadline_date', { kind: 'wish' }),
  deadline_date_one_current: wrong('deadline_date', {}, 'current'),
  milestone_case_id_key_occurrence_key: wrong('milestone', { state: 'superseded' }),
  milestone_state: wrong('milestone', { state: 'lost' }),
  milestone_one_in_force: wrong('milestone', { occurrence: 99 }, `state <> 'superseded'`),
  extension_case_id_number_key: wrong('extension', { state: 'declined' }),
  extension_state: wrong('extension', { state: 'maybe', number: 2 }),
  extension_side: wrong('extension', { proposed_by: 'nobody', number: 2 }),
  extension_granted: wrong('extension', { granted_until: '2024-07-01', number: 2 }),
  extension_one_open: wrong('extension', { state: 'requested', number: 2 }),
  revision_case_id_section_number_key: wrong('revision', { current: false }),
  revision_hash: wrong('revision', { hash: 'x' }),
  revision_one_current: wrong('revision', { number: 99 }, 'current'),
  review_remark_kind: wrong('review_remark', { kind: 'shrug' }),
  review_remark_text: [wrong('review_remark', { kind: 'none' }), wrong('review_remark', { text: null })],
  review_remark_case_id_section_hash_region_key: wrong('review_remark', {}),
  answer_kind: wrong('answer', { kind: 'perhaps', words: 'x' }),
  answer_basis: wrong('answer', { basis: 'dream' }),
  answer_words: wrong('answer', { kind: 'cannotJoin' }),
  answer_evidence: wrong('answer', { registered: true }),
  answer_hash: wrong('answer', { hash: 'x' }),
  answer_one_latest: wrong('answer', {}, 'latest'),
  standpoint_one_latest: wrong('standpoint', {}),
  outgoing_key_key: wrong('outgoing', { local_date: '2023-11-24' }),
  outgoing_kind: wrong('outgoing', { kind: 'pigeon' }),
  outgoing_state: wrong('outgoing', { state: 'lost' }),
  outgoing_reason: [wrong('outgoing', { state: 'failed' }), wrong('outgoing', { state: 'skipped' })],
  outgoing_header: [
    wrong('outgoing', { subject: 'Emne\nBcc: x' }),
    wrong('outgoing', { recipient: 'a@b.example\r\nBcc: x' }),
  ],
  outgoing_one_digest: wrong('outgoing', { key: 'other' }),
  reminder_once: wrong('reminder', {}),
  reminder_state: wrong('reminder', { state: 'lost', handled_at: '2024-01-01' }),
  reminder_reason: wrong('reminder', { state: 'skipped', reason: null, handled_at: '2024-01-01' }),
  reminder_handled: [
    wrong('reminder', { state: 'planned', handled_at: '2024-01-01' }),
    wrong('reminder', { state: 'done', handled_at: null }),
  ],
  put_forward_case_id_number_key: wrong('put_forward', { current: false }),
  put_forward_one_current: wrong('put_forward', { number: 99 }, 'current'),
  submission_case_id_round_key: wrong('submission', {}),
  submission_channel: wrong('submission', { channel: 'pigeon', round: 2 }),
  delivery_kind: wrong('delivery', { kind: 'rumour' }),
  clarification_case_id_number_key: wrong('clarification', {}),
  clarification_state: wrong('clarification', { number: 2, state: 'lost' }),
  clarification_answered: wrong('clarification', { number: 2, state: 'answered' }),
};

/** Runs and rolls back; gives what PostgreSQL said. */
async function attempt(...statements: string[]): Promise<Partial<DatabaseError>> {
  await owner.query('begin');
  try {
    for (const sql of statements) await owner.query(sql);
    return {};
  } catch (error) {
    return error as DatabaseError;
  } finally {
    await owner.query('rollback');
  }
}

async function copyOf({ table, change, from = 'true' }: Wrong) {
  const { rows } = await owner.query<{ region?: string; id?: string }>(
    `select * from samsvar.${table} where ${from} limit 1`,
  );
  if (!rows[0]) throw new Error(`No row in ${table} to copy.`);
  const fresh = /^[0-9a-f-]{36}$/.test(rows[0].id ?? '')
    ? `jsonb_build_object('id', gen_random_uuid())`
    : `'{}'::jsonb`;
  const json = owner.escapeLiteral(JSON.stringify(change));
  return attempt(
    `select set_config('samsvar.region', ${owner.escapeLiteral(rows[0].region ?? '')}, true)`,
    `insert into samsvar.${table} select (jsonb_populate_record(t, ${fresh} || ${json}::jsonb)).* from samsvar.${table} t where ${from} limit 1`,
  );
}

const list = Object.entries(refused).flatMap(([name, one]) =>
  (Array.isArray(one) ? (one as Wrong[]) : [one as Wrong]).map((each) => [name, each] as const),
);

it.each(list)('%s refuses %j', async (name, each) => {
  const { constraint, message = 'It was accepted.' } = await copyOf(each);
  expect(constraint ?? message).toBe(name);
});

it('every check, unique and exclusion constraint and every unique index is among them', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    select conname as name from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where n.nspname = 'samsvar' and contype in ('c', 'u', 'x')
    union
    select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'samsvar' and i.indisunique and not i.indisprimary`);
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(refused).sort());
});

describe('what is frozen', () => {
  it.each([
    ['the number of a revision', 'update samsvar.revision set number = number + 50'],
    ['the text of a revision', `update samsvar.revision set content = '{}'`],
    ['the hash of a revision', `update samsvar.revision set hash = '${ZEROS}'`],
    [
      'who made a revision and when',
      "update samsvar.revision set made_at = samsvar.now() + interval '1 day'",
    ],
    ['a submission', `update samsvar.submission set channel = 'other'`],
    ['a submission, by deleting it', 'delete from samsvar.submission'],
    ['a journal entry', 'update samsvar.journal_entry set entry = entry'],
    ['a journal entry, by deleting it', 'delete from samsvar.journal_entry'],
    ['the journal, by emptying it', 'truncate samsvar.journal_entry cascade'],
  ])('%s cannot be changed by the owner', async (_, sql) => {
    expect(await attempt(sql)).toMatchObject({ code: '42501' });
  });

  it('leaves one thing of a revision to change: whether it is the current one', async () => {
    expect(await attempt('update samsvar.revision set current = false')).toEqual({});
  });

  it('is everything that has a trigger', async () => {
    const { rows } = await owner.query<{ tgname: string }>(`select tgname from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'samsvar' and not tgisinternal order by tgname`);
    expect(rows.map(({ tgname }) => tgname)).toEqual([
      'journal_entry_insert_only',
      'journal_entry_no_truncate',
      'revision_immutable',
      'submission_frozen',
    ]);
  });
});
