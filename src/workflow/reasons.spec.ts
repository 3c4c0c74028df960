import { testProcedure } from '../../test/support/workflow/procedure.js';
import { act, chair, secretariat, system } from '../../test/support/workflow/acts.js';
import { Story } from '../../test/support/workflow/story.js';
import { buildCaseProcess } from './case-process.js';
import { reasonTexts, refusalKind, type RefusalCode } from './reasons.js';
import { ruleCodes } from './rules.js';

describe('reasons', () => {
  it('belong each to a rule, and each rule has one', () => {
    const others = ['unknownEvent', 'malformed', 'notInState', 'unchanged'];
    expect(
      Object.keys(reasonTexts)
        .filter((code) => !others.includes(code))
        .sort(),
    ).toEqual([...ruleCodes()].sort());
  });

  it('tell who may not apart from what cannot be done now', () => {
    const kinds = (['malformed', 'unknownSection', 'notChair', 'sameAnswer'] as RefusalCode[]).map(
      refusalKind,
    );
    expect(kinds).toEqual(['malformed', 'unknown', 'forbidden', 'refused']);
  });
});

describe('what a page may offer', () => {
  it('is told for each candidate, in order, without changing the case', () => {
    const played = new Story(buildCaseProcess(testProcedure(1, 2))).assignLeads();
    const section = 'placement';
    const offers = played.process.allowedFor(played.snapshot, [
      act('openDrafting', played.desk, {}),
      act('openDrafting', secretariat('DK-82'), {}),
      act('startDraft', played.lead(section), { section }),
      act('approve', chair('DK-81'), { section: 'ukendt', hash: '0'.repeat(64) }),
      act('passDeadline', system, { due: '2024-06-01T21:59:00Z' }, '2024-06-01T22:00:00Z'),
    ]);
    expect(offers.map(({ event, refusal }) => [event.type, refusal?.code ?? null])).toEqual([
      ['openDrafting', null],
      ['openDrafting', 'notCoordinator'],
      ['startDraft', 'notWorking'],
      ['approve', 'unknownSection'],
      ['passDeadline', null],
    ]);
  });
});
