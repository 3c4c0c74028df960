import { chair, COORDINATOR, openSampleCase, secretariat, toReady, type TestEngine } from './engine.js';
import { fillTexts } from './texts-sample.js';
import { beginSession } from '../../src/identity/sessions.js';
import { makeFeed } from '../../src/reminders/feed/feeds.js';
import { setEarlyOff } from '../../src/reminders/mail/mail-preferences.js';
import { issueToken } from '../../src/identity/tokens.js';
import type { Tx } from '../../src/platform/database/database.js';

/** One case in which every table has a row. */
export async function fillEveryTable({ stage, engine }: TestEngine): Promise<void> {
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
  await fillTexts(stage);
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
    await fillAccounts(tx, person!);
    await fillMail(tx, person!);
    for (const insert of MORE) {
      const joined = insert.endsWith(',') ? insert : `${insert} from`;
      await tx.query(`${joined} samsvar.case_file c, samsvar.person p where c.id = $1 and p.id = $2`, [
        caseId,
        person,
      ]);
    }
    await fillLive(tx, caseId, person!);
  });
}

/** A shared draft with a piece of text, in the name of the section's lead. */
export async function fillLive(tx: Tx, caseId: string, person: string): Promise<void> {
  await tx.query(
    `select set_config('samsvar.region', snapshot #>> '{context,sections,placement,lead}', true) from samsvar.case_file where id = $1`,
    [caseId],
  );
  await tx.query(
    `insert into samsvar.live_draft (id, case_id, section, version, ended, opened_at) values (gen_random_uuid(), $1, 'placement', 0, false, samsvar.now())`,
    [caseId],
  );
  await tx.query(
    `insert into samsvar.live_update (id, live_id, case_id, section, data, written_by, written_at)
     select gen_random_uuid(), id, case_id, section, '\\x0000', $2, samsvar.now() from samsvar.live_draft where case_id = $1`,
    [caseId, person],
  );
}

/** Rows of tables that no act above fills; each goes on with the case `c` and the person `p`. */
const MORE = [
  `insert into samsvar.webhook (id, name, url, events, state, registered_by, registered_at)
   select gen_random_uuid(), 'ESDH', 'https://esdh.example/samsvar', '[]', 'active', p.id, samsvar.now()`,
  `insert into samsvar.outgoing (id, key, kind, case_id, webhook_id, local_date, due_at, state, message_id, dated, recipient, subject, body)
   select gen_random_uuid(), 'w', 'webhook', c.id, (select id from samsvar.webhook limit 1), '2023-11-23', samsvar.now(), 'planned',
          'msg_1', samsvar.now(), 'https://esdh.example/samsvar', 'revision.made', '{}'`,
  `insert into samsvar.desk_visit (id, case_id, subject, section, region, person_id, opened_at, here_until)
   select gen_random_uuid(), c.id, 'draft', 'placement', 'DK-82', p.id, clock_timestamp(), clock_timestamp()`,
  `insert into samsvar.absence (id, person_id, first_day, last_day, registered_by, registered_at)
   select gen_random_uuid(), p.id, '2024-03-01', '2024-03-02', p.id, samsvar.now()`,
  `insert into samsvar.forum_meeting (id, region, forum, date, papers_by, source, registered_by, registered_at)
   select gen_random_uuid(), 'DK-82', 'DASSOS', '2024-03-01', '2024-02-20', 'form', p.id, samsvar.now()`,
  `insert into samsvar.written_decision (id, case_id, region, milestone_key, chosen_by, chosen_at)
   select gen_random_uuid(), c.id, 'DK-82', 'approval:placement:DK-82', p.id, samsvar.now()`,
  `insert into samsvar.text_erasure (id, case_id, seq, field, reason, proposed_by, proposed_at, state)
   select gen_random_uuid(), t.chain_id, t.seq, t.field, 'Et navn.', p.id, samsvar.now(), 'proposed'
     from (select chain_id, seq, field from samsvar.journal_text where chain_id = $1 order by seq, field limit 1) t,`,
  `insert into samsvar.access_log (id, at, person_id, through, kind, route, case_ref, case_id, outcome)
   select gen_random_uuid(), samsvar.now(), p.id, 'session', 'case', '/sager/:number', c.number, c.id, 'shown'`,
  `insert into samsvar.assembly (id, case_id, hash, input, state, requested_at)
   select gen_random_uuid(), c.id, repeat('b', 64), '{}', 'planned', samsvar.now()`,
  `insert into samsvar.reply_template (id, organisation_id, file_name, sha256, look, current, uploaded_by, uploaded_at)
   select gen_random_uuid(), (select id from samsvar.organisation limit 1), 'brev.docx',
          (select sha256 from samsvar.stored_file limit 1), '{}', true, p.id, samsvar.now()`,
  `insert into samsvar.case_fact (id, case_id, name, value, source, definition, period, entered_by, entered_at, latest)
   select gen_random_uuid(), c.id, 'kofoedsmindeModel', 'objective', 'Brev', 'Model', '2024', p.id, samsvar.now(), true`,
  `insert into samsvar.political_treatment (id, case_id, region, body, stage, text, recorded_by, recorded_at, latest)
   select gen_random_uuid(), c.id, 'DK-82', 'kkr', 'planned', 'På vej.', p.id, samsvar.now(), true`,
  `insert into samsvar.clarification_look (id, case_id, clarification_id, region, hash, looked_by, looked_at)
   select gen_random_uuid(), c.id, (select id from samsvar.clarification limit 1), 'DK-82', repeat('c', 64), p.id, samsvar.now()`,
];

async function fillMail(tx: Tx, personId: string): Promise<void> {
  await setEarlyOff(tx, personId, false);
  await tx.query(
    `insert into samsvar.stop_token (token_sha256, outgoing_id) select repeat('a', 64), id from samsvar.outgoing limit 1`,
  );
  await makeFeed(tx, personId, null);
  const [file] = await tx.query<{ id: string }>('select id from samsvar.case_file limit 1');
  await makeFeed(tx, personId, file!.id);
}

async function fillAccounts(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `insert into samsvar.credential (person_id, hash, must_change, changed_at) values ($1, '$argon2id$x', false, samsvar.now())`,
    [personId],
  );
  await beginSession(tx, { personId, method: 'password', browser: 'Prøve', csrfSecret: 'x' });
  await issueToken(tx, { personId, name: 'Prøve', days: 1, scope: 'read' });
}
