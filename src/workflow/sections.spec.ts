import { act, chair, noneSilent, secretariat } from '../../test/support/workflow/acts.js';
import { hashOf, testProcedure } from '../../test/support/workflow/procedure.js';
import { Story } from '../../test/support/workflow/story.js';
import { buildCaseProcess } from './case-process.js';

const caseProcess = buildCaseProcess(testProcedure(2, 3));
const story = () => new Story(caseProcess);
const section = 'placement';
const hash = hashOf(section);
const [first, second, third] = ['DK-81', 'DK-82', 'DK-83'] as const;

describe('a section', () => {
  it('goes from nothing to approved, and only its own commands touch it', () => {
    const played = story().openDrafting();
    expect(played.where.sections).toEqual({ placement: 'notStarted', dimensioning: 'notStarted' });
    played.toReview(section);
    expect(played.where.sections).toEqual({ placement: 'reviewing', dimensioning: 'notStarted' });
    played.take(act('closeReview', played.lead(section), { section })).approve(section, first, second);
    expect(played.where.sections).toEqual({ placement: 'approving', dimensioning: 'notStarted' });
    played.approve(section, third);
    expect(played.where.sections).toEqual({ placement: 'approved', dimensioning: 'notStarted' });
  });

  it('is not worked on before the drafting is opened', () => {
    const played = story().assignLeads();
    expect(played.refused(act('startDraft', played.lead(section), { section }))).toMatchObject({
      code: 'notWorking',
      text: 'Sagen er under forberedelse. Arbejdet med afsnittene begynder, når udarbejdelsen er åbnet.',
    });
  });

  it('belongs to its lead, not to the coordinator or the lead of another section', () => {
    const played = story().openDrafting();
    expect(played.refused(act('startDraft', secretariat(first), { section })).code).toBe('notLead');
    expect(played.refused(act('startDraft', played.lead('dimensioning'), { section })).code).toBe('notLead');
    expect(played.refused(act('startDraft', chair(second), { section })).code).toBe('notLead');
  });

  it('goes to no review while a mandatory line is silent, and says which', () => {
    const played = story().openDrafting();
    played.take(act('startDraft', played.lead(section), { section }));
    const silent = { facts: { silent: ['placement.first', 'ukendt.krav'] } };
    const refusal = played.refused(act('requestReview', played.lead(section), { section, hash, ...silent }));
    expect(refusal).toEqual({
      code: 'mandatorySilent',
      text: 'Afsnittet »Placering« mangler svar på 2 skal-krav: Første krav til placement; ukendt.krav.',
      params: { section: 'Placering', lines: ['Første krav til placement', 'ukendt.krav'] },
    });
  });

  it('says where it stands when it cannot be approved yet', () => {
    const played = story().openDrafting().toReview(section);
    expect(played.refused(act('approve', chair(first), { section, hash })).text).toBe(
      'Afsnittet »Placering« er i kommentering. Det kan først godkendes, når kommenteringen er afsluttet.',
    );
  });

  it('takes answers to its current text only, once, by chairs of regions asked', () => {
    const played = story().openDrafting().toApproval(section).approve(section, first);
    expect(played.refused(act('approve', chair(first), { section, hash })).code).toBe('sameAnswer');
    expect(played.refused(act('approve', chair(second), { section, hash: hashOf('gammel') })).code).toBe(
      'otherText',
    );
    expect(played.refused(act('approve', secretariat(second), { section, hash })).code).toBe('notChair');
    expect(played.refused(act('approve', chair('DK-99'), { section, hash })).code).toBe('regionNotAsked');
    expect(played.refused(act('withdrawAnswer', chair(second), { section, hash })).code).toBe(
      'nothingToWithdraw',
    );
    played.take(act('approveWithReservation', chair(first), { section, hash }));
    expect(caseProcess.consent(played.snapshot, { section }).reserved).toEqual([first]);
  });

  it('loses its approval with a changed answer, and has it again with the same answer back', () => {
    const played = story().openDrafting().toApproval(section).approve(section, first, second, third);
    played.take(act('sendBack', chair(third), { section, hash }));
    expect(played.where.sections[section]).toBe('approving');
    played.take(act('approve', chair(third), { section, hash }));
    expect(played.where.sections[section]).toBe('approved');
    played.take(act('withdrawAnswer', chair(first), { section, hash }));
    expect(played.where.sections[section]).toBe('approving');
  });

  it('has a new text void the answers to the old one, and the old text bring them back', () => {
    const played = story().openDrafting().toApproval(section).approve(section, first, second);
    const lead = played.lead(section);
    expect(played.refused(act('revise', lead, { section, hash, ...noneSilent })).code).toBe('sameText');
    played.take(act('revise', lead, { section, hash: hashOf('nyt'), ...noneSilent }));
    expect(caseProcess.consent(played.snapshot, { section }).yes).toEqual([]);
    played.approve(section, second);
    played.take(act('revise', lead, { section, hash, ...noneSilent }));
    expect(caseProcess.consent(played.snapshot, { section }).yes).toEqual([first]);
    expect(played.context.sections[section]?.revision).toBe(3);
  });

  it('keeps its answers through taking back, a new lead and a new coordinator', () => {
    const played = story().openDrafting().toApproval(section).approve(section, first, second);
    played.take(
      act('takeBack', played.lead(section), { section }),
      act('assignLead', played.desk, { section, region: third }),
      act('handOverCoordination', played.desk, { to: third, facts: { accepted: true } }),
    );
    played
      .toReview(section)
      .take(act('closeReview', secretariat(third), { section }))
      .approve(section, third);
    expect(played.where.sections[section]).toBe('approved');
    expect(played.context.sections[section]?.revision).toBe(1);
  });

  it('is approved by more than half when each other region is named', () => {
    const played = story().openDrafting().toApproval(section).approve(section, first, second);
    const name = (region: string, overdue: boolean) =>
      act('nameAsNotJoined', played.desk, { section, hash, region, facts: { overdue } });
    expect(played.refused(name(third, false))).toMatchObject({
      code: 'notOverdue',
      text: 'Svarfristen for kommunerne i Syddanmark er ikke udløbet, og de har ikke meldt, at de ikke kan tilslutte sig.',
    });
    expect(played.refused(name(first, true)).code).toBe('hasSaidYes');
    played.take(act('decline', chair(third), { section, hash }), name(third, false));
    expect(played.where.sections[section]).toBe('approved');
    expect(played.refused(name(third, true)).text).toBe(
      'Afsnittet »Placering« er godkendt. Der er den nødvendige enighed om teksten, så ingen kan anføres som ikke tilsluttet.',
    );
  });

  it('ends a naming when the region withdraws or says yes, but not when it says no', () => {
    const named = () => {
      const played = story().openDrafting().toApproval(section).approve(section, first, second);
      return played.take(
        act('nameAsNotJoined', played.desk, { section, hash, region: third, facts: { overdue: true } }),
      );
    };
    const stateAfter = (...kinds: readonly ('decline' | 'sendBack' | 'approve' | 'withdrawAnswer')[]) =>
      named().take(...kinds.map((kind) => act(kind, chair(third), { section, hash }))).where.sections[
        section
      ];
    expect(stateAfter('decline')).toBe('approved');
    expect(stateAfter('sendBack')).toBe('approved');
    expect(stateAfter('decline', 'withdrawAnswer')).toBe('approving');
    expect(stateAfter('approve', 'withdrawAnswer')).toBe('approving');
  });

  it('is reopened by its lead or the coordinator, and takes the reply back with it', () => {
    const ready = story().toReady();
    expect(ready.refused(act('reopen', secretariat(third), { section })).code).toBe('notLeadOrCoordinator');
    ready.take(act('reopen', ready.desk, { section }));
    expect(ready.where).toMatchObject({ progress: 'working.drafting', sections: { placement: 'drafting' } });
    expect(
      story()
        .toReady()
        .take(act('reopen', secretariat(second), { section })).where.progress,
    ).toBe('working.drafting');
  });

  it('does not change after submission', () => {
    const sent = story().toSent();
    expect(sent.refused(act('reopen', sent.desk, { section })).text).toBe(
      'Afrapporteringen er fremsendt. Afsnittene kan ikke længere ændres eller besvares.',
    );
    expect(sent.refused(act('sendBack', chair(first), { section, hash })).code).toBe('notWorking');
  });
});
