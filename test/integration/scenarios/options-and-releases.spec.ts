import { optionsOf, positionsOf } from '../../../src/drafting/options/options.reads.js';
import { releasesOf } from '../../../src/drafting/release/releases.reads.js';
import { cast } from '../../../src/sample/people.js';
import {
  chair,
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  REGIONS,
  secretariat,
  substitute,
  toDrafting,
  toReviewing,
  type TestEngine,
} from '../../support/engine.js';
import { journalOf, refusalOf } from '../../support/case-play.js';

const SECTION = 'placement';
const LEAD = secretariat(cast.leads[SECTION]);
/** Neither leads the section nor coordinates. */
const OTHER = secretariat(
  REGIONS.find((region) => region !== cast.leads[SECTION] && region !== cast.coordinator)!,
);

let test: TestEngine;
let caseId: string;
beforeAll(async () => {
  test = await openTestEngine();
  caseId = await openSampleCase(test.stage, 'options');
  await toDrafting(test.stage);
  await toReviewing(test.stage, [SECTION]);
  test.stage.begin('options');
});
afterAll(() => test?.close());

const addOption = (person = LEAD) =>
  test.stage.act(person, { type: 'addOption', section: SECTION, title: 'Regional drift' });
const take = (optionId: unknown, stand: string, person = OTHER, more: object = {}) =>
  test.stage.act(person, { type: 'takePosition', optionId, optionVersion: 1, stand, ...more });
const inCase = <T>(read: (tx: never, id: string) => Promise<T>) =>
  test.engine.db.transaction((tx) => read(tx as never, caseId));

describe('an option', () => {
  it('is named by the lead or the coordinator, and by nobody else', async () => {
    expect(await addOption()).toMatchObject({ number: 1, optionVersion: 1 });
    expect(await addOption(COORDINATOR)).toMatchObject({ number: 2 });
    expect(await refusalOf(addOption(OTHER))).toEqual({ kind: 'forbidden', code: 'notLead' });
    expect(await refusalOf(addOption(chair('DK-82')))).toMatchObject({ kind: 'forbidden' });
  });

  it('is worded anew from the wording that was read, and withdrawn', async () => {
    const { optionId } = await addOption();
    await take(optionId, 'supports');
    const change = { type: 'changeOption', section: SECTION, optionId, expectedVersion: 1, title: 'Ny' };
    expect(await test.stage.act(LEAD, change)).toMatchObject({ optionVersion: 2 });
    expect(await refusalOf(test.stage.act(LEAD, change))).toEqual({ kind: 'stale', code: 'optionChanged' });
    expect(await refusalOf(take(optionId, 'canAccept'))).toEqual({ kind: 'stale', code: 'optionChanged' });
    const withdraw = { type: 'withdrawOption', section: SECTION, optionId, reason: 'Ikke muligt.' };
    await test.stage.act(LEAD, withdraw);
    expect(await refusalOf(test.stage.act(LEAD, withdraw))).toMatchObject({ code: 'optionWithdrawn' });
    expect(await refusalOf(take(optionId, 'supports', OTHER, { optionVersion: 2 }))).toMatchObject({
      code: 'optionWithdrawn',
    });
    expect((await inCase(optionsOf)).find(({ id }) => id === optionId)).toMatchObject({
      title: 'Ny',
      version: 2,
      withdrawnAt: expect.any(String) as string,
    });
    expect((await inCase(positionsOf)).filter((row) => row.optionId === optionId)).toHaveLength(1);
  });
});

describe('a position', () => {
  it('is each region’s own, and the earlier ones are kept', async () => {
    const { optionId } = await addOption();
    await take(optionId, 'cannotAccept');
    await take(optionId, 'canAccept', OTHER, { condition: 'Fælles budget' });
    await take(optionId, 'supports', LEAD);
    expect(await refusalOf(take(optionId, 'supports', LEAD))).toEqual({
      kind: 'refused',
      code: 'positionTaken',
    });
    expect(await refusalOf(take(optionId, 'supports', chair('DK-82')))).toMatchObject({ kind: 'forbidden' });
    const rows = (await inCase(positionsOf)).filter((row) => row.optionId === optionId);
    expect(
      rows
        .filter(({ latest }) => latest)
        .map(({ stand }) => stand)
        .sort(),
    ).toEqual(['canAccept', 'supports']);
    expect(rows).toHaveLength(3);
    const entries = (await journalOf(test, caseId)).filter(({ data }) => data.option === optionId);
    expect(JSON.stringify(entries)).not.toContain('Fælles budget');
  });
});

describe('a release', () => {
  const hash = () => test.stage.noted(`hash:${SECTION}`);
  const reader = () => test.stage.people.get(substitute('DK-81'))!;
  const release = (personIds: unknown[], person = COORDINATOR, type = 'releaseRevision', named = hash()) =>
    test.stage.act(person, { type, section: SECTION, hash: named, personIds });

  it('names readers, says what it means, and is journaled', async () => {
    expect(await release([reader()])).toMatchObject({
      personIds: [reader()],
      notice: expect.stringContaining('afgivet til andre myndigheder') as string,
    });
    const last = (await journalOf(test, caseId)).at(-1);
    expect(last).toMatchObject({ type: 'releaseRevision', data: { persons: [reader()], hash: hash() } });
    expect(await refusalOf(release([reader()]))).toMatchObject({ code: 'releasedAlready' });
    await release([reader()], COORDINATOR, 'withdrawRelease');
    expect(await refusalOf(release([reader()], COORDINATOR, 'withdrawRelease'))).toMatchObject({
      code: 'notReleased',
    });
    await release([reader()]);
    expect((await inCase(releasesOf)).map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([false, true]);
  });

  it('is the coordinator’s alone, of a revision there is, to readers there are', async () => {
    expect(await refusalOf(release([reader()], LEAD === COORDINATOR ? OTHER : LEAD))).toEqual({
      kind: 'forbidden',
      code: 'notCoordinator',
    });
    expect(await refusalOf(release([reader()], COORDINATOR, 'releaseRevision', '0'.repeat(64)))).toEqual({
      kind: 'unknown',
      code: 'unknownText',
    });
    const chairsId = test.stage.people.get(chair('DK-81'));
    for (const wrong of [[], [chairsId], ['nobody'], [reader(), reader()]])
      expect((await refusalOf(release(wrong))).kind).toBe('invalid');
  });
});
