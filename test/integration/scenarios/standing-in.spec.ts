import { SYSTEM_PERSON } from '../../../src/platform/commands/system-person.js';
import { fileDocument } from '../../../src/sample/story/papers.js';
import {
  chair,
  COORDINATOR,
  openSampleCase,
  REGIONS,
  secretariat,
  substitute,
  toApproving,
} from '../../support/engine.js';
import {
  journalOf,
  openPlay,
  outgoing,
  refusalOf,
  remindersOf,
  stands,
  type Play,
} from '../../support/case-play.js';

// Who may act for a region, from when and until when.

let play: Play;
let caseId: string;

const hash = (section: string) => play.stage.noted(`hash:${section}`);
const approve = (who: string, section: string) =>
  play.stage.act(who, { type: 'approve', section, hash: hash(section) });
const mandate = (who: string, body: Record<string, unknown>) =>
  play.stage.actOn(null, who, { type: 'registerMandate', role: 'chair', reason: 'Ferie.', ...body });

beforeAll(async () => {
  play = await openPlay({ steppedFrom: '2024-02-01T09:00:00.000Z' });
  caseId = await openSampleCase(play.stage, '2024-8');
  await toApproving(play.stage);
  play.stage.begin('standing-in');
});
afterAll(() => play.close());

describe('a substitute', () => {
  const PERSON = substitute('DK-83');
  const period = () => ({
    substituteId: play.stage.people.get(PERSON),
    validFrom: '2024-02-05',
    validTo: '2024-02-07',
  });

  it('is registered by the own secretariat, not backdated, never for another region', async () => {
    const own = secretariat('DK-83');
    expect(await refusalOf(mandate(own, { ...period(), validFrom: '2024-01-31' }))).toMatchObject({
      code: 'backdated',
    });
    expect(await refusalOf(mandate(own, { ...period(), validTo: '2024-02-04' }))).toMatchObject({
      code: 'period',
    });
    expect(await refusalOf(mandate(chair('DK-83'), period()))).toMatchObject({ kind: 'forbidden' });
    const otherRegion = { ...period(), substituteId: play.stage.people.get(chair('DK-84')) };
    expect(await refusalOf(mandate(own, otherRegion))).toMatchObject({
      kind: 'refused',
      code: 'otherRegion',
    });
    const nobody = { ...period(), substituteId: '00000000-0000-4000-8000-00000000dead' };
    expect(await refusalOf(mandate(own, nobody))).toMatchObject({ kind: 'invalid', code: 'unknownPerson' });
    const itself = { ...period(), substituteId: play.stage.people.get(chair('DK-83')) };
    expect(await refusalOf(mandate(own, itself))).toMatchObject({ kind: 'invalid', code: 'ownSubstitute' });
    await mandate(own, period());
  });

  it('acts from the first day to the last, and on no other', async () => {
    const { stage } = play;
    await stage.until('2024-02-04', '23:59');
    expect(await refusalOf(approve(PERSON, 'placement'))).toEqual({ kind: 'forbidden', code: 'noRole' });
    await stage.until('2024-02-05', '00:01');
    await approve(PERSON, 'placement');
    await stage.until('2024-02-07', '23:58');
    await approve(PERSON, 'timeline');
    await stage.until('2024-02-08', '00:01');
    expect(await refusalOf(approve(PERSON, 'financing'))).toEqual({ kind: 'forbidden', code: 'noRole' });
    expect((await stands(play, caseId)).context.sections.placement!.answers['DK-83']).toMatchObject({
      kind: 'yes',
    });
  });

  it('is journaled with both names', async () => {
    const entry = (await journalOf(play, caseId)).find(({ type }) => type === 'approve')!;
    expect(entry.actor).toMatchObject({
      name: 'Stedfortræder Syddanmark',
      onBehalfOf: { name: 'Formand Syddanmark' },
    });
  });

  it('names no substitute in turn', async () => {
    const { stage } = play;
    const forSecretariat = {
      role: 'secretariat',
      substituteId: stage.people.get(substitute('DK-84')),
      validFrom: '2024-02-08',
      validTo: '2024-02-09',
    };
    await mandate(secretariat('DK-84'), forSecretariat);
    const further = { ...forSecretariat, substituteId: stage.people.get(substitute('DK-85')) };
    expect(await refusalOf(mandate(substitute('DK-84'), further))).toEqual({
      kind: 'forbidden',
      code: 'noChains',
    });
  });
});

describe('a chair whose membership ends', () => {
  const OLD = chair('DK-81');

  it('is refused from the next command, and so is its substitute; its answers stay the region’s', async () => {
    const { stage, engine } = play;
    await approve(OLD, 'placement');
    await mandate(secretariat('DK-81'), {
      substituteId: stage.people.get(substitute('DK-81')),
      validFrom: '2024-02-08',
      validTo: '2024-03-31',
    });
    const [membership] = await engine.db.read<{ id: string }>(
      `select id from samsvar.membership where person_id = $1 and role = 'chair'`,
      [stage.people.get(OLD)],
    );
    stage.people.set('samsvar', SYSTEM_PERSON);
    await stage.actOn(null, 'samsvar', {
      type: 'endMembership',
      membershipId: membership!.id,
      validTo: '2024-02-07',
    });
    expect(await refusalOf(approve(OLD, 'timeline'))).toEqual({ kind: 'forbidden', code: 'noRole' });
    expect(await refusalOf(approve(substitute('DK-81'), 'timeline'))).toEqual({
      kind: 'forbidden',
      code: 'noRole',
    });
    const { answers } = (await stands(play, caseId)).context.sections.placement!;
    expect(answers['DK-81']).toMatchObject({ kind: 'yes', hash: hash('placement') });
  });

  it('is followed by another, who answers and is reminded from the first day', async () => {
    const { stage } = play;
    const [organisation] = await play.engine.db.read<{ id: string }>(
      `select organisation_id as id from samsvar.membership where person_id = $1`,
      [stage.people.get(OLD)],
    );
    const next = {
      type: 'addPerson',
      name: 'Ny formand Nordjylland',
      email: 'ny.formand@nordjylland.example',
      organisationId: organisation!.id,
      role: 'chair',
      region: 'DK-81',
      validFrom: '2024-02-08',
    };
    // The region has been asked and has not answered: what is to become of that has to be said.
    expect(await refusalOf(stage.actOn(null, 'samsvar', next))).toEqual({
      kind: 'invalid',
      code: 'openQuestions',
    });
    const { personId } = await stage.actOn(null, 'samsvar', { ...next, openQuestions: 'askAgain' });
    stage.people.set('ny-formand', String(personId));
    const replaced = (await journalOf(play, caseId)).find(({ type }) => type === 'chairReplaced')!;
    const open = ['dimensioning', 'professional', 'financing', 'timeline'];
    expect(replaced.data).toMatchObject({ region: 'DK-81', person: personId, openQuestions: 'askAgain' });
    expect([...(replaced.data.questions as string[])].sort()).toEqual([...open].sort());
    await stage.settle();
    const asked = (await outgoing(play, 'immediate')).filter(
      ({ mail, date }) => mail === 'asked' && date >= '2024-02-07',
    );
    expect(asked.map(({ name, subject }) => [name, subject])).toEqual([
      ['Ny formand Nordjylland', `[Samsvar 2024-8] ${open.length} beskeder`],
    ]);
    await stage.act('ny-formand', { type: 'withdrawAnswer', section: 'placement', hash: hash('placement') });
    await approve('ny-formand', 'placement');
    await stage.until('2024-04-03', '12:00');
    const told = (await remindersOf(play, caseId, 'approval:financing:DK-81')).map((one) => one.told);
    expect(told[0]).toEqual(['Ny formand Nordjylland (owner)']);
    const gone = (await outgoing(play)).filter(
      ({ name, date }) => name === 'Formand Nordjylland' && date > '2024-02-08',
    );
    expect(gone).toEqual([]);
  });
});

describe('a registered decision', () => {
  it('counts until its chair contests it, and only for the own region', async () => {
    const { stage } = play;
    const evidenceId = await fileDocument(stage, secretariat('DK-85'), {
      kind: 'minutes',
      direction: 'internal',
      party: 'Styregruppen',
      theme: 'Referat',
      dated: '2024-04-02',
      fileName: 'referat.txt',
      text: 'Godkendt.',
    });
    const decision = {
      type: 'registerDecision',
      section: 'financing',
      hash: hash('financing'),
      kind: 'yes',
      basis: 'meeting',
      decidedOn: '2024-04-02',
      evidenceId,
    };
    for (const region of REGIONS.filter((one) => one !== 'DK-85' && one !== 'DK-81'))
      await approve(chair(region), 'financing');
    await approve('ny-formand', 'financing');
    expect(await refusalOf(stage.act(secretariat('DK-85'), decision, 'DK-84'))).toMatchObject({
      kind: 'forbidden',
    });
    expect(
      await refusalOf(stage.act(secretariat('DK-85'), { ...decision, decidedOn: '2024-05-01' })),
    ).toMatchObject({
      code: 'futureDecision',
    });
    await stage.act(secretariat('DK-85'), decision);
    expect((await stands(play, caseId)).sections.financing).toBe('approved');
    const contest = { type: 'contestDecision', section: 'financing', reason: 'Beslutningen var en anden.' };
    expect(await refusalOf(stage.act(chair('DK-84'), contest))).toMatchObject({ code: 'nothingRegistered' });
    await stage.act(chair('DK-85'), contest);
    expect((await stands(play, caseId)).sections.financing).toBe('approving');
    const [row] = await play.engine.db.read<{ registered: boolean; contested: boolean; latest: boolean }>(
      `select registered, contested_at is not null as contested, latest from samsvar.answer
        where case_id = $1 and region = 'DK-85' and registered`,
      [caseId],
    );
    expect(row).toEqual({ registered: true, contested: true, latest: false });
  });
});

describe('the coordination', () => {
  const NEW = secretariat('DK-83');

  it('is handed over only with the receiver’s yes, given once for each time', async () => {
    const { stage } = play;
    const handOver = { type: 'handOverCoordination', to: 'DK-83' };
    expect(await refusalOf(stage.act(COORDINATOR, handOver))).toEqual({
      kind: 'refused',
      code: 'receiverHasNotAccepted',
    });
    expect(await refusalOf(stage.act(COORDINATOR, { type: 'acceptCoordination' }))).toMatchObject({
      code: 'alreadyCoordinator',
    });
    await stage.act(NEW, { type: 'acceptCoordination' });
    expect((await stands(play, caseId)).context.coordinator).toBe('DK-82');
    expect(await refusalOf(stage.act(NEW, handOver))).toMatchObject({ kind: 'forbidden' });
    await stage.act(COORDINATOR, handOver);
    expect((await stands(play, caseId)).context.coordinator).toBe('DK-83');
    expect(await refusalOf(stage.act(COORDINATOR, { type: 'cancel', reason: 'Nej.' }))).toMatchObject({
      kind: 'forbidden',
    });
    await stage.act(COORDINATOR, { type: 'acceptCoordination' });
    await stage.act(NEW, { type: 'handOverCoordination', to: 'DK-82' });
    expect(await refusalOf(stage.act(COORDINATOR, handOver))).toEqual({
      kind: 'refused',
      code: 'receiverHasNotAccepted',
    });
  });

  it('takes the reminders of the submission along', async () => {
    const { stage } = play;
    await stage.until('2024-04-03', '12:30');
    await stage.act(NEW, { type: 'acceptCoordination' });
    await stage.act(COORDINATOR, { type: 'handOverCoordination', to: 'DK-83' });
    await stage.until('2024-05-16', '12:00');
    const rungs = (await remindersOf(play, caseId, 'submission')).filter(({ rung }) => rung === 'before-10');
    expect(rungs.map(({ region, state, reason, told }) => [region, state, reason, told])).toEqual([
      ['DK-82', 'skipped', 'Opgaven ligger nu hos en anden.', []],
      ['DK-83', 'handed', null, ['Sekretariat Syddanmark (owner)']],
    ]);
  });
});

it('keeps the questions of a replaced chair as they stand when that is chosen, and tells nobody anew', async () => {
  const { stage, engine } = play;
  const [held] = await engine.db.read<{ organisationId: string; today: string; next: string }>(
    `select m.organisation_id as "organisationId", samsvar.today()::text as today, (samsvar.today() + 1)::text as next
       from samsvar.membership m where m.role = 'chair' and m.region = 'DK-85'`,
  );
  const { organisationId, today, next } = held!;
  const personId = stage.people.get(substitute('DK-85'));
  const replace = { type: 'replaceChair', region: 'DK-85', personId, organisationId, from: next };
  const before = (await outgoing(play)).length;
  expect(await refusalOf(stage.actOn(null, 'samsvar', replace))).toMatchObject({ code: 'openQuestions' });
  await stage.actOn(null, 'samsvar', { ...replace, openQuestions: 'keep' });
  const entry = (await journalOf(play, caseId)).at(-1)!;
  expect([entry.type, entry.data]).toMatchObject(['chairReplaced', { openQuestions: 'keep', from: next }]);
  expect(entry.data.questions).toContain('financing');
  expect((await outgoing(play)).length).toBe(before);
  const periods = await engine.db.read(
    `select valid_to::text as to from samsvar.membership
      where role = 'chair' and region = 'DK-85' order by valid_from`,
  );
  expect(periods).toEqual([{ to: today }, { to: null }]);
});
