import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { verifyPackage } from '../../../src/reply/package/verify-package.js';
import { processLookup } from '../../../src/journal/process-lookup.pure.js';
import { procedures } from '../../../src/procedure/catalogue.js';
import { wholeReply } from '../../../src/sample/whole-reply.js';
import { Assemblies } from '../../../src/reply/press/assemblies.js';
import { AssemblyWork } from '../../../src/reply/press/assembly-work.js';
import { RoundAttachments } from '../../../src/reply/package/round-attachments.js';
import { mailSize } from '../../../src/platform/outgoing/mail-size.pure.js';
import { Press, PressFailed } from '../../../src/reply/press/press.js';
import { COORDINATOR, openSampleCase, toReady } from '../../support/engine.js';
import { sha256Hex } from '../../../src/platform/canonical/canonical.js';
import { eventually } from '../../support/eventually.js';
import { openPlay, outgoing, refusalOf, type Play } from '../../support/case-play.js';
import { reportOn } from '../../support/return-report.js';

// A round that the system mails itself, and the files that workers make.

/** Runs code in a process that has gone offline as the press does; gives its lines. */
async function runPressCode(code: string): Promise<string[]> {
  const offline = pathToFileURL(join(__dirname, '../../../dist/src/reply/press/offline.js')).href;
  const script = `import { goOffline } from '${offline}'; goOffline(); ${code}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout.trim().split('\n');
}

const AGENCY = 'post@styrelsen.example';
let play: Play;
let caseId: string;
beforeAll(async () => {
  play = await openPlay();
  caseId = await openSampleCase(play.stage, '2024-15');
  await toReady(play.stage);
});
afterAll(() => play?.close());

describe('the files of a text', () => {
  const input = wholeReply();
  const service = () => play.engine.app.get(Assemblies, { strict: false });
  const standing = () => play.engine.db.transaction((tx) => service().standing(tx, caseId, input));
  const sql = (text: string, ...parameters: unknown[]) =>
    play.engine.db.transaction((tx) => tx.query(text, parameters));
  const now = new AbortController().signal;

  /** A worker whose press does this. */
  const worker = (make: Press['make']) => {
    const press = new Press();
    press.make = make;
    return new AssemblyWork(play.engine.db, press, { leaseSeconds: 30 });
  };

  it('are made once, and whoever lost its place while it stood still writes nothing', async () => {
    // Nobody else works here: the engine's own worker is asked by a bell only.
    await sql(
      `insert into samsvar.assembly (id, case_id, hash, input, state, requested_at)
       values (gen_random_uuid(), $1, $2, $3, 'planned', clock_timestamp())`,
      caseId,
      'a'.repeat(64),
      JSON.stringify(input),
    );
    const files = (text: string) => ({
      html: Buffer.from(text),
      docx: Buffer.from(text),
      pdf: Buffer.from(text),
    });
    const slow = worker(async () => {
      // It stands still for longer than its lease; another takes the row over and is done first.
      await sql(`update samsvar.assembly set lease_until = clock_timestamp() where state = 'running'`);
      await worker(() => Promise.resolve(files('den anden'))).handle(now);
      return files('den første');
    });
    await slow.handle(now);
    const [row] = await sql(
      `select a.attempts, a.state, a.input, convert_from(f.bytes, 'utf8') as text, (select count(*)::int from samsvar.stored_file where bytes = $1) as strays
         from samsvar.assembly a join samsvar.stored_file f on f.sha256 = a.pdf_sha256`,
      Buffer.from('den første'),
    );
    expect(row).toEqual({ attempts: 2, state: 'done', input: null, text: 'den anden', strays: 0 });
  });

  it('are told of when they could not be made, and tried again a minute later', async () => {
    await sql(
      'insert into samsvar.assembly (id, case_id, hash, input, state, requested_at) values (gen_random_uuid(), $1, $2, $3, $4, clock_timestamp())',
      caseId,
      'b'.repeat(64),
      '{}',
      'planned',
    );
    await worker(() => Promise.reject(new PressFailed('Ingen plads.'))).handle(now);
    const [row] = await sql(`select state, reason from samsvar.assembly where hash = $1`, 'b'.repeat(64));
    expect(row).toEqual({ state: 'failed', reason: 'Ingen plads.' });
  });

  it('come from a worker by a bell when they are asked for, and are the ones the press makes', async () => {
    expect((await standing()).state).toBe('none');
    expect((await service().ask(caseId, input)).state).toBe('planned');
    const made = await eventually(async () => {
      const found = await standing();
      return found.state === 'done' && found;
    }, 60_000);
    expect(made.files.pdf.sha256).toBe(sha256Hex((await new Press().make(input)).pdf));
  });
});

describe('the press', () => {
  it('ends what takes too much memory or time, and makes the same once for all who ask', async () => {
    const press = new Press();
    for (const limits of [
      { memory: 8, withinMs: 60_000 },
      { memory: 384, withinMs: 20 },
    ]) {
      press.limits = limits;
      await expect(press.make(wholeReply())).rejects.toThrow(PressFailed);
    }
    const whole = new Press();
    const input = wholeReply();
    const [one, two] = [whole.make(input), whole.make(input)];
    expect(await one).toBe(await two);
  });

  it('opens no connection', async () => {
    const said = await runPressCode(`
      const net = await import('node:net'), dns = await import('node:dns');
      const tries = [() => net.connect(9, '127.0.0.1'), () => fetch('http://127.0.0.1:9'), () => dns.promises.lookup('localhost')];
      for (const one of tries) console.log(await Promise.resolve().then(one).then(() => 'open', () => 'refused'));`);
    expect(said).toEqual(['refused', 'refused', 'refused']);
  });
});

describe('a round that is mailed', () => {
  const sent = () => play.office.raw.find((raw) => raw.includes(`To: ${AGENCY}`))!;

  it('takes one address, and only with the channel mail', async () => {
    const { stage } = play;
    const submissionHash = stage.noted('hash:submission');
    for (const recipient of ['to@a.dk, tre@b.dk', 'a@b.dk\r\nBcc: c@d.dk', 'Navn <a@b.dk>', 'a@b'])
      expect([
        recipient,
        await refusalOf(
          stage.act(COORDINATOR, { type: 'submit', submissionHash, channel: 'mail', recipient }),
        ),
      ]).toMatchObject([recipient, { kind: 'invalid' }]);
    expect(
      await refusalOf(
        stage.act(COORDINATOR, { type: 'submit', submissionHash, channel: 'digitalPost', recipient: AGENCY }),
      ),
    ).toMatchObject({ code: 'recipientWithoutMail' });
  });

  it('leaves once with the reply and a package that holds without the system', async () => {
    const { stage, office, engine } = play;
    const submissionHash = stage.noted('hash:submission');
    await stage.act(COORDINATOR, { type: 'submit', submissionHash, channel: 'mail', recipient: AGENCY });
    await stage.settle();
    expect(office.to(AGENCY).map(({ subject }) => subject)).toEqual([
      '[Samsvar 2024-15] Samlet afrapportering, 1. fremsendelse',
    ]);
    const { attachments, text } = await simpleParser(sent());
    expect(attachments.map(({ filename }) => filename)).toEqual(
      ['pdf', 'docx', 'zip'].map((ending) => `Samlet afrapportering 2024-15, 1. fremsendelse.${ending}`),
    );
    expect(text).toContain('Kvittering for modtagelsen');
    const verdict = await verifyPackage(attachments[2]!.content, { process: processLookup(procedures) });
    expect(verdict).toMatchObject({ ok: true, madeAgain: true, manifest: { round: 1, channel: 'mail' } });
    const rows = await engine.db.read(`select state from samsvar.outgoing where key like 'submission:%'`);
    expect(rows).toEqual([{ state: 'sent' }]);
  });

  it('that the agency’s server refuses is told whoever sent it, with the address, and passed on to nobody', async () => {
    const { stage, office, engine } = play;
    const DEAD = 'lukket@styrelsen.example';
    office.mood = 'never';
    await stage.act(COORDINATOR, { type: 'sendAgain', channel: 'mail', recipient: DEAD });
    await engine.bells.ringAndWait(await engine.clock.now());
    office.mood = 'take';
    const rows = await engine.db.read<{ mail: string; name: string; subject: string }>(
      `select o.mail, p.name, o.subject from samsvar.outgoing f join samsvar.outgoing o on o.key like '%:' || f.id || ':%'
         join samsvar.person p on p.id = o.person_id where f.recipient = $1`,
      [DEAD],
    );
    expect(rows).toEqual([
      {
        mail: 'undeliverable',
        name: 'Sekretariat Midtjylland',
        subject: `[Samsvar 2024-15] Mail til ${DEAD} kunne ikke afleveres`,
      },
    ]);
  });

  it('is sent again by hand without a mail, and is still not proven', async () => {
    const { stage, office } = play;
    await stage.act(COORDINATOR, { type: 'sendAgain', channel: 'digitalPost' });
    await stage.settle();
    expect(office.to(AGENCY)).toHaveLength(1);
  });
});

describe('a round that is too large for mail', () => {
  const mailed = async (recipient: string) => {
    const { stage, office, engine } = play;
    const { round } = await stage.act(COORDINATOR, { type: 'sendAgain', channel: 'mail', recipient });
    await stage.settle();
    const mail = await simpleParser(office.raw.find((raw) => raw.includes(`To: ${recipient}`))!);
    const [row] = await engine.db.read<{ body: string }>(
      'select body from samsvar.outgoing where recipient = $1',
      [recipient],
    );
    const name = `Samlet afrapportering 2024-15, ${Number(round)}. fremsendelse`;
    return { mail, row: row!, round: Number(round), name };
  };
  const attachments = () => play.engine.app.get(RoundAttachments, { strict: false });
  let before: number;
  beforeAll(() => void (before = attachments().largest));
  afterAll(() => void (attachments().largest = before));

  it('goes along as far as it fits; the mail says where the package is fetched, and its SHA-256', async () => {
    const whole = await attachments().enclosedIn(`round:${caseId}:1`, '');
    const sizes = whole.files.map(({ bytes }) => bytes.length);
    // One byte too little for all three; the reply alone fits.
    attachments().largest = mailSize(sizes) - 1;
    const { mail, row, round, name } = await mailed('stor@styrelsen.example');
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([`${name}.pdf`, `${name}.docx`]);
    const { files } = await new RoundAttachments(play.engine.db, Infinity, '').enclosedIn(
      `round:${caseId}:${round}`,
      '',
    );
    expect(mail.text).toContain(`SHA-256: ${sha256Hex(files[2]!.bytes)}`);
    expect(mail.text).toContain(`/sager/2024-15/samlet/fremsendelser/${round}\n`);
    expect(mail.text).toContain('logget ind');
    expect(mail.text).not.toContain('og en pakke (ZIP) med');
    // Kept as it left, so that the case shows the same.
    expect(row.body.trim()).toBe(mail.text!.trim());
  });

  it('leaves without files when not even the reply fits, with the SHA-256 of each', async () => {
    attachments().largest = 1;
    const { mail, name } = await mailed('lille@styrelsen.example');
    expect(mail.attachments).toEqual([]);
    for (const ending of ['pdf', 'docx', 'zip']) expect(mail.text).toContain(`${name}.${ending}, `);
    expect(mail.text!.match(/^SHA-256: [0-9a-f]{64}$/gm)).toHaveLength(3);
  });
});

describe('a mail that the mail server reports as returned', () => {
  const registered = (report: string) =>
    play.stage.actOn(null, COORDINATOR, { type: 'registerReturn', report });
  const ring = async () => play.engine.bells.ringAndWait(await play.engine.clock.now());
  const followUps = async (id: string) =>
    (
      await play.engine.db.read<{ mail: string }>(
        `select mail from samsvar.outgoing where key like '%:' || $1 || ':%' order by mail`,
        [id],
      )
    ).map(({ mail }) => mail);

  it('is passed on and told of, once; a delay and a stranger’s mail change nothing', async () => {
    play.stage.begin('returned');
    // What the chairs were asked has left by then.
    await play.stage.until('2023-11-23', '12:00');
    const sent = (await outgoing(play, 'immediate'))
      .filter(({ state, mail }) => state === 'sent' && mail === 'asked')
      .at(-1)!;
    const state = async () => (await outgoing(play)).find(({ id }) => id === sent.id)!.state;
    expect(await registered(reportOn(sent.messageId, 'delayed', '4.4.1'))).toMatchObject({ returned: [] });
    expect([await state(), await followUps(sent.id)]).toEqual(['sent', []]);
    expect(await registered(reportOn(sent.messageId))).toMatchObject({ returned: [sent.id] });
    await ring();
    expect(await state()).toBe('failed');
    expect(await followUps(sent.id)).toContain('undeliverable');
    const before = await followUps(sent.id);
    expect(await registered(reportOn(sent.messageId))).toMatchObject({ returned: [] });
    await ring();
    expect(await followUps(sent.id)).toEqual(before);
    const strange = `<${sent.id}@attacker.example>`;
    for (const report of [reportOn(strange), reportOn('<1@samsvar.example>'), 'Hej.'])
      expect(await refusalOf(registered(report))).toMatchObject({ code: 'unknownMail' });
  });
});
