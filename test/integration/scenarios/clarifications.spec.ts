import {
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  secretariat,
  toReady,
  REGIONS,
  type TestEngine,
} from '../../support/engine.js';
import { cast } from '../../../src/sample/people.js';
import { refusalOf, remindersOf, stands } from '../../support/case-play.js';

let test: TestEngine;
let caseId: string;
const act = (body: object, person = COORDINATOR) => test.stage.act(person, body as { type: string });
beforeAll(async () => {
  test = await openTestEngine();
  caseId = await openSampleCase(test.stage, 'clarified');
  await toReady(test.stage);
  test.stage.begin('clarified-after');
  const { submissionHash } = await test.stage.preview();
  await act({ type: 'submit', submissionHash, channel: 'mail' });
  await act({ type: 'showDelivery', deliveredAt: '2023-11-22T22:00:00Z' });
});
afterAll(() => test?.close());

describe('a question from the agency', () => {
  it('is about lines of the ledger, has a date of its own, and is reminded of like every other', async () => {
    const asked = {
      type: 'askClarification',
      question: 'Hvor mange pladser?',
      requirements: ['dimensioning.places'],
      dueOn: '2024-02-01',
    };
    expect(await act(asked)).toEqual({ number: 1 });
    expect(
      await act({ ...asked, question: 'Og hvornår?', dueOn: undefined, requirements: undefined }),
    ).toEqual({ number: 2 });
    const rows = (await remindersOf(test, caseId)).filter(({ key }) => key === 'clarification:1');
    expect(rows.map(({ rung, state }) => [rung, state])).toContainEqual(['before-1', 'planned']);
    expect(new Set(rows.map(({ region, role }) => `${region} ${role}`))).toEqual(
      new Set([`${cast.coordinator} secretariat`]),
    );
    expect(await refusalOf(act({ ...asked, requirements: ['placement.nowhere'] }))).toMatchObject({
      code: 'unknownRequirement',
    });
  });

  it('rings anew when its date moves, and the old rows are superseded', async () => {
    await act({ type: 'dateClarification', number: 1, dueOn: '2024-03-01' });
    const rows = (await remindersOf(test, caseId)).filter(({ key }) => key === 'clarification:1');
    expect(rows.filter(({ occurrence, state }) => occurrence === 1 && state === 'planned')).toEqual([]);
    expect(rows.some(({ occurrence, state }) => occurrence === 2 && state === 'planned')).toBe(true);
    expect(await refusalOf(act({ type: 'dateClarification', number: 1, dueOn: '2024-03-01' }))).toMatchObject(
      { code: 'sameDate' },
    );
  });

  it('answered by facts is sent when the other secretariats have seen that very answer', async () => {
    const { hash: former } = await act({
      type: 'reviseClarification',
      number: 1,
      answer: 'Tyve.',
      factual: true,
    });
    const look = (region: string, hash: unknown) =>
      act({ type: 'lookAtClarification', number: 1, hash }, secretariat(region as 'DK-81'));
    const others = REGIONS.filter((region) => region !== cast.coordinator);
    for (const region of others) await look(region, former);
    const { hash } = await act({
      type: 'reviseClarification',
      number: 1,
      answer: 'Toogtyve.',
      factual: true,
    });
    const send = { type: 'answerClarification', number: 1, hash };
    expect(await refusalOf(act(send))).toEqual({ kind: 'refused', code: 'notSeen' });
    expect(await refusalOf(look('DK-81', former))).toEqual({ kind: 'stale', code: 'answerChanged' });
    for (const region of others) await look(region, hash);
    await act(send);
    const rows = (await remindersOf(test, caseId)).filter(({ key }) => key === 'clarification:1');
    expect(rows.filter(({ state }) => state === 'planned')).toEqual([]);
    expect((await stands(test, caseId)).context.clarifications['1']!.state).toBe('answered');
  });
});
