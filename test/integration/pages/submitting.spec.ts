import { Clock } from '../../../src/platform/clock/clock.js';
import { processLookup } from '../../../src/journal/process-lookup.pure.js';
import { procedures } from '../../../src/procedure/catalogue.js';
import { sha256Hex } from '../../../src/platform/canonical/canonical.js';
import {
  MANIFEST_FILE,
  manifestFile,
  type PackageManifest,
} from '../../../src/reply/package/package-files.js';
import { unzipped, zipped, type PackageFile } from '../../../src/reply/package/zip.pure.js';
import { packageReport } from '../../../src/reply/package/package-report.js';
import { verifyPackage } from '../../../src/reply/package/verify-package.js';
import { CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { Choices } from '../../property/workflow/random.js';
import type { Visited, Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const REPLY = `${CASE}/samlet`;
const SUBMIT = `${REPLY}/fremsendelse`;
const ROUNDS = `${REPLY}/fremsendelser`;
const QUESTIONS = `${REPLY}/uddybende`;
const AGENCY = 'Social- og Boligstyrelsen, sagsbehandler';

async function packageOf(visitor: Visitor): Promise<Buffer> {
  const answer = await fetch(`${visitor.url}${ROUNDS}/1/pakke`, { headers: { cookie: visitor.cookie } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return Buffer.from(await answer.arrayBuffer());
}

/** The package with some of its files exchanged, and a list that agrees with them: what a forger would do. */
function forged(packed: Buffer, exchange: (file: PackageFile) => string | null): Uint8Array {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  const files = unzipped(packed)!.map((file) => {
    const other = file.path === MANIFEST_FILE ? null : exchange(file);
    return other === null ? file : { ...file, bytes: Buffer.from(other) };
  });
  const manifest = JSON.parse(text(files.at(-1)!.bytes)) as PackageManifest;
  const listed = files
    .slice(0, -1)
    .map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256Hex(bytes) }));
  return zipped([...files.slice(0, -1), manifestFile({ ...manifest, files: listed })]);
}

// One case in its last weeks, from the last endorsement to the end: each step stands on the one before.
describe('From the last endorsement to the closed case', () => {
  let stage: PageStage;
  let coordinator: Visitor;
  beforeAll(async () => {
    stage = await openPageStage('ready');
    coordinator = await stage.visitor('Sekretariat Midtjylland');
  });
  afterAll(() => stage?.close());

  const follow = async (visitor: Visitor, { status, location, html }: Visited): Promise<Visited> => {
    expect([status, status === 303 ? '' : html]).toEqual([303, '']);
    return visitor.get(location!);
  };
  const register = async (act: string, fields: Readonly<Record<string, string>>) =>
    follow(coordinator, await sendForm(coordinator, `${ROUNDS}/${act}`, `${ROUNDS}/${act}`, fields));

  it('says why nothing can be sent yet, and that nothing has been', async () => {
    const check = await coordinator.get(SUBMIT);
    expect(check.html).toContain('der er den nødvendige tilslutning');
    expect(check.html).not.toContain('name="submissionHash"');
    expect((await coordinator.get(ROUNDS)).status).toBe(200);
  });

  it('sends what was read, once, by the channel chosen', async () => {
    const chair = await stage.visitor('Formand Hovedstaden');
    await sendForm(chair, `${REPLY}/svar`, `${REPLY}/svar`, { answer: 'yes', basis: 'chair' });
    const unread = await sendForm(coordinator, SUBMIT, SUBMIT, { channel: 'digitalPost' });
    expect([unread.status, unread.html.includes('class="error-summary')]).toEqual([400, true]);
    const sent = await sendForm(coordinator, SUBMIT, SUBMIT, { channel: 'digitalPost', laest: 'ja' });
    expect(sent.location).toBe(`${ROUNDS}/1`);
    const round = await follow(coordinator, sent);
    expect(round.html).toContain('Digital Post');
    expect(round.html).toMatch(/class="check-number">([0-9a-f]{8} ?){8}</);
    const again = await coordinator.get(SUBMIT);
    expect(again.html).not.toContain('name="submissionHash"');
  });

  it('gives the agency the files as they were sent, and says that arrival is not proven', async () => {
    const agency = await stage.visitor(AGENCY);
    for (const format of ['docx', 'html', 'pdf'])
      expect((await agency.get(`${ROUNDS}/1/${format}`)).status).toBe(200);
    for (const wrong of ['2', '0', 'x', '1/odt'])
      expect([wrong, (await agency.get(`${ROUNDS}/${wrong}`)).status]).toEqual([wrong, 404]);
    expect((await agency.get(ROUNDS)).html).not.toContain('/aflevering"');
    expect((await coordinator.get(ROUNDS)).html).toContain('Sendt, ikke bekræftet');
    expect((await agency.get(`${ROUNDS}/aflevering`)).status).toBe(403);
  });

  it('gives the same package byte for byte each time, which holds without the system', async () => {
    const packed = await packageOf(await stage.visitor(AGENCY));
    expect(Buffer.compare(packed, await packageOf(coordinator))).toBe(0);
    const verdict = await verifyPackage(packed, { process: processLookup(procedures) });
    expect(verdict).toMatchObject({
      ok: true,
      madeAgain: true,
      manifest: { case: '2023-7996', round: 1, channel: 'digitalPost' },
      journal: { snapshot: 'replayed', texts: { checked: 0 } },
    });
    expect(packageReport(verdict).lines.at(-1)).toMatch(/^verify ok entries=\d+ head=[0-9a-f]{64}$/);
    // The regions' words before the sending are nobody's outside.
    expect(packed.includes('"salt"')).toBe(false);

    const choices = new Choices(20240531);
    const below = (limit: number) => Math.floor(choices.fraction() * limit);
    const found: string[] = [];
    for (let run = 0; run < 500; run += 1) {
      const damaged = Buffer.from(packed);
      const at = below(damaged.length);
      damaged[at] = damaged[at]! ^ (1 + below(255));
      const { ok } = await verifyPackage(damaged);
      if (ok) found.push(`byte ${at}`);
    }
    expect(found).toEqual([]);
  });

  it('tells a forger by what follows from what, also when the list agrees with the files', async () => {
    const packed = await packageOf(coordinator);
    const verdictOf = (exchange: (file: PackageFile) => string | null) =>
      verifyPackage(forged(packed, exchange));
    const replaced = (path: string, from: string, to: string) => (file: PackageFile) => {
      if (file.path !== path) return null;
      const text = Buffer.from(file.bytes).toString('utf8');
      // A forger who changes nothing would prove nothing.
      expect(text).toContain(from);
      return text.replaceAll(from, to);
    };
    expect(await verdictOf(() => null)).toMatchObject({ ok: true });
    for (const path of ['afrapportering.html', 'afrapportering.docx', 'afrapportering.pdf'])
      expect(await verdictOf((file) => (file.path === path ? 'En anden' : null))).toEqual({
        ok: false,
        code: 'fileNotSent',
        path,
      });
    for (const path of ['kravliste.csv', 'standpunkter.csv', 'svar.json', 'LÆS-MIG.txt'])
      expect(await verdictOf(replaced(path, 'a', 'b'))).toEqual({ ok: false, code: 'fileNotOfText', path });
    expect(await verdictOf(replaced('afrapportering.json', 'Midtjylland', 'Syddanmark'))).toMatchObject({
      code: 'textNotSubmitted',
    });
    const more = zipped([...unzipped(packed)!, { path: 'mere.txt', bytes: Buffer.from('x') }]);
    expect(await verifyPackage(more)).toEqual({ ok: false, code: 'fileUnknown', path: 'mere.txt' });
    expect(await verifyPackage(zipped(unzipped(packed)!.slice(1)))).toMatchObject({ code: 'fileMissing' });
    expect(await verifyPackage(zipped(unzipped(packed)!.reverse()))).toMatchObject({
      code: 'packageRewritten',
    });
    expect(await verifyPackage(packed, { head: '0'.repeat(64) })).toMatchObject({
      journal: { code: 'headMismatch' },
    });
  });

  it('takes a delivery and a receipt with their moments, and refuses the impossible with what was typed', async () => {
    const act = `${ROUNDS}/aflevering`;
    const wrong = await sendForm(coordinator, act, act, { date: '2024-05-32', time: 'middag' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="middag"');
    const future = await sendForm(coordinator, act, act, { date: '2025-05-27', time: '8.05' });
    expect([future.status, future.html.includes('<a href="#date">')]).toEqual([400, true]);
    const before = { date: '2024-05-26', time: '23.59' };
    const early = await sendForm(coordinator, act, act, before);
    expect([early.status, early.html.includes('før den første fremsendelse mandag den 27.')]).toEqual([
      400,
      true,
    ]);
    expect(early.html).toContain('name="foer" value="ja"');
    await new Clock(stage.db).runFrom('2024-05-28T12:00:00+02:00');
    const { html } = await register('aflevering', { date: '2024-05-28', time: '8.05' });
    expect(html).toContain('tirsdag den 28. maj 2024 kl. 8.05');
    expect((await register('kvittering', { date: '2024-05-28', time: '8.30' })).html).toContain('kl. 8.30');
    // It was sent by Digital Post first and registered here the day after.
    expect((await register('kvittering', { ...before, foer: 'ja' })).html).toContain('kl. 23.59');
  });

  it('registers a question, approves and sends its answer, and reads both with the reply', async () => {
    const empty = await sendForm(coordinator, QUESTIONS, QUESTIONS, { question: '' });
    expect([empty.status, empty.html.includes('<a href="#question">')]).toEqual([400, true]);
    const question = 'Hvilken kommune har tilkendegivet at ville drive tilbuddet?';
    const asked = await follow(coordinator, await sendForm(coordinator, QUESTIONS, QUESTIONS, { question }));
    expect(asked.html).toContain(question);
    const one = `${QUESTIONS}/1`;
    const answer = 'Viborg Kommune har tilkendegivet interesse.';
    const unsaid = await sendForm(coordinator, one, `${one}/svar`, { answer });
    expect([unsaid.status, unsaid.html.includes(answer)]).toEqual([400, true]);
    await follow(coordinator, await sendForm(coordinator, one, `${one}/svar`, { answer, factual: 'nej' }));
    for (const region of ['Nordjylland', 'Midtjylland', 'Sjælland']) {
      const chair = await stage.visitor(`Formand ${region}`);
      await follow(chair, await sendForm(chair, one, `${one}/godkendelse`, {}));
    }
    const sent = await follow(coordinator, await sendForm(coordinator, one, `${one}/afgivelse`, {}));
    expect(sent.html).toContain(answer);
    const agency = await stage.visitor(AGENCY);
    expect((await agency.get(one)).html).toContain(answer);
    expect((await agency.get(`${QUESTIONS}/2`)).status).toBe(404);
  });

  it('ends the case with a reason, and then offers nothing more', async () => {
    const act = `${ROUNDS}/afslutning`;
    const without = await sendForm(coordinator, act, act, { reason: ' ' });
    expect([without.status, without.html.includes('<a href="#reason">')]).toEqual([409, true]);
    const { html } = await register('afslutning', { reason: 'Styrelsen har oplyst, at sagen er besvaret.' });
    expect(html).toContain('Sagen er afsluttet');
    expect(html).not.toContain(`href="${ROUNDS}/afslutning"`);
    const late = await sendForm(coordinator, QUESTIONS, QUESTIONS, { question: 'Endnu et spørgsmål?' }).catch(
      () => null,
    );
    expect(late?.status ?? 303).toBe(303);
  });
});
