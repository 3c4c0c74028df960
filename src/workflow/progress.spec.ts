import { act, agency, chair, consistent, secretariat } from '../../test/support/workflow/acts.js';
import { hashOf, testProcedure } from '../../test/support/workflow/procedure.js';
import { Story } from '../../test/support/workflow/story.js';
import { buildCaseProcess, CannotOpen } from './case-process.js';

const caseProcess = buildCaseProcess(testProcedure(2, 3));
const story = () => new Story(caseProcess);
const [first, second, third] = ['DK-81', 'DK-82', 'DK-83'] as const;
const replyHash = hashOf('svar');

describe('opening a case', () => {
  const input = { regions: [first, second], coordinator: first, formalDeadline: '2024-06-01T21:59:00Z' };

  it('starts with nothing decided', () => {
    const stored = caseProcess.open(input);
    expect(caseProcess.where(stored)).toMatchObject({
      progress: 'preparing',
      deadline: 'running',
      extension: 'none',
    });
    expect(stored.context.sections.placement?.answers[second]).toEqual({
      hash: null,
      kind: 'none',
      named: null,
    });
  });

  it.each([
    ['no region', { ...input, regions: [] }],
    ['a region twice', { ...input, regions: [first, first] }],
    ['no region code', { ...input, regions: [first, '__proto__'] }],
    ['a coordinator who is not asked', { ...input, coordinator: third }],
    ['a deadline that is no instant', { ...input, formalDeadline: '2024-06-31T21:59:00Z' }],
  ])('is refused with %s', (_, faulty) => {
    expect(() => caseProcess.open(faulty)).toThrow(CannotOpen);
  });
});

describe('the progress of a case', () => {
  it('opens drafting when every section has a lead', () => {
    const played = story();
    expect(played.refused(act('openDrafting', played.desk, {}))).toMatchObject({
      code: 'leadsMissing',
      text: 'Udarbejdelsen kan først åbnes, når alle afsnit har en tovholder. Der mangler: »Placering«, »Dimensionering«.',
    });
    played.assignLeads();
    expect(played.refused(act('openDrafting', secretariat(second), {})).code).toBe('notCoordinator');
    played.take(act('openDrafting', played.desk, {}));
    expect(played.where.progress).toBe('working.drafting');
  });

  it('refuses the lead and the coordinator that there already are', () => {
    const played = story().assignLeads();
    const again = act('assignLead', played.desk, { section: 'placement', region: second });
    expect(played.refused(again).code).toBe('sameLead');
    const handOver = (to: string, accepted: boolean) =>
      act('handOverCoordination', played.desk, { to, facts: { accepted } });
    expect(played.refused(handOver(first, true)).code).toBe('sameCoordinator');
    expect(played.refused(handOver(second, false)).code).toBe('receiverHasNotAccepted');
    expect(played.refused(handOver('DK-99', true)).code).toBe('unknownReceiver');
    played.take(handOver(second, true));
    expect(played.context.coordinator).toBe(second);
  });

  it('puts forward only a whole and consistent reply', () => {
    const played = story().openDrafting().toApproval('placement').approve('placement', first, second, third);
    const put = (facts: { silent: string[]; contradictions: string[] }) =>
      act('putForward', played.desk, { replyHash, facts });
    expect(played.refused(put(consistent.facts))).toMatchObject({
      code: 'sectionsNotApproved',
      params: { notApproved: ['Dimensionering'] },
    });
    played.toApproval('dimensioning').approve('dimensioning', first, second, third);
    expect(played.refused(put({ silent: ['overall.solution'], contradictions: [] })).code).toBe(
      'overallSilent',
    );
    expect(played.refused(put({ silent: [], contradictions: ['pladser'] })).text).toBe(
      'Der er 1 modstrid mellem afsnittene uden forklaring. Ret afsnittene, eller skriv en forklaring, når afrapporteringen forelægges.',
    );
    played.take(put(consistent.facts));
    expect(played.where.progress).toBe('working.endorsing');
    expect(played.refused(put(consistent.facts)).code).toBe('sameReply');
  });

  it('is ready when the regions agree on this reply, and not when one takes it back', () => {
    const ready = story().toReady();
    expect(ready.where.progress).toBe('working.ready');
    ready.take(act('withdrawEndorsement', chair(second), { replyHash }));
    expect(ready.where.progress).toBe('working.endorsing');
    ready.take(
      act('nameAsNotEndorsing', ready.desk, { replyHash, region: second, facts: { overdue: true } }),
    );
    expect(ready.where.progress).toBe('working.ready');
  });

  it('counts endorsements of another reply for nothing, and again when that reply returns', () => {
    const played = story().toReady().putForward('andet');
    expect(played.where.progress).toBe('working.endorsing');
    expect(caseProcess.consent(played.snapshot, 'reply').yes).toEqual([]);
    expect(played.refused(act('endorse', chair(first), { replyHash })).code).toBe('otherReply');
    expect(played.putForward('svar').where.progress).toBe('working.ready');
  });

  it('keeps endorsements when a region adds a reservation to a section', () => {
    const played = story().toReady();
    const change = act('approveWithReservation', chair(third), {
      section: 'placement',
      hash: hashOf('placement'),
    });
    expect(played.take(change).where.progress).toBe('working.ready');
  });

  it('may put the same reply forward again after a section was reopened and approved', () => {
    const played = story().toReady();
    played.take(act('reopen', played.desk, { section: 'placement' }));
    played.toApproval('placement');
    expect(played.where).toMatchObject({ progress: 'working.drafting', sections: { placement: 'approved' } });
    expect(played.putForward('svar').where.progress).toBe('working.ready');
  });

  it('sends what was shown, as numbered rounds, however late', () => {
    const ready = story().toReady();
    const facts = { currentSubmissionHash: hashOf('ny') };
    const submit = act(
      'submit',
      ready.desk,
      { submissionHash: hashOf('vist'), facts },
      '2031-01-01T00:00:00Z',
    );
    expect(ready.refused(submit).code).toBe('submissionChanged');
    ready.take({ ...submit, submissionHash: hashOf('ny') });
    expect(ready.where.progress).toBe('submitted.sent');
    expect(ready.context.round).toBe(1);
    expect(ready.take(act('sendAgain', ready.desk, {})).context.round).toBe(2);
    expect(ready.refused({ ...submit, submissionHash: hashOf('ny') }).code).toBe('notInState');
  });

  it('is cancelled until it is sent, and then nothing can be asked', () => {
    const cancelled = story().openDrafting();
    cancelled.take(act('cancel', cancelled.desk, {}));
    expect(cancelled.where).toMatchObject({ progress: 'closed', deadline: 'lapsed' });
    expect(cancelled.refused(act('askClarification', agency, { id: '1' })).code).toBe('neverDelivered');
    const sent = story().toSent();
    expect(sent.refused(act('cancel', sent.desk, {})).code).toBe('notInState');
  });

  it('closes with an assessment or a reason', () => {
    const close = (played: Story, reasoned: boolean) => act('close', played.desk, { facts: { reasoned } });
    const sent = story().toSent();
    expect(sent.refused(close(sent, false)).code).toBe('reasonMissing');
    expect(sent.take(close(sent, true)).where).toMatchObject({ progress: 'closed', deadline: 'lapsed' });
    const assessed = story().toDelivered();
    assessed.take(act('registerAssessment', assessed.desk, {}));
    expect(assessed.refused(act('registerAssessment', assessed.desk, {})).code).toBe('alreadyAssessed');
    expect(assessed.take(close(assessed, false)).where).toMatchObject({
      progress: 'closed',
      deadline: 'met',
    });
  });
});

describe('clarifications', () => {
  const hash = hashOf('svar på spørgsmål');
  const asked = (id = '1') =>
    story()
      .toDelivered()
      .take(act('askClarification', agency, { id }));

  it('are answered at once when factual', () => {
    const played = asked();
    expect(played.refused(act('askClarification', agency, { id: '1' })).code).toBe('clarificationExists');
    expect(played.refused(act('answerClarification', played.desk, { id: '1', hash })).code).toBe(
      'otherClarificationText',
    );
    played.take(
      act('reviseClarification', played.desk, { id: '1', hash, factual: true }),
      act('answerClarification', played.desk, { id: '1', hash }),
    );
    expect(played.where.progress).toBe('submitted.delivered');
    expect(played.context.clarifications['1']?.state).toBe('answered');
  });

  it('otherwise need a majority for this very answer', () => {
    const played = asked();
    const answer = act('answerClarification', played.desk, { id: '1', hash });
    played.take(act('reviseClarification', played.desk, { id: '1', hash, factual: false }));
    played.take(act('approveClarification', chair(first), { id: '1', hash }));
    expect(played.refused(answer).code).toBe('majorityMissing');
    expect(played.refused(act('approveClarification', chair(first), { id: '1', hash })).code).toBe(
      'sameClarificationAnswer',
    );
    played.take(act('approveClarification', chair(second), { id: '1', hash }));
    played.take(act('reviseClarification', played.desk, { id: '1', hash: hashOf('ændret'), factual: false }));
    expect(played.refused({ ...answer, hash: hashOf('ændret') }).code).toBe('majorityMissing');
    played.take(act('reviseClarification', played.desk, { id: '1', hash, factual: false }), answer);
    expect(played.where.progress).toBe('submitted.delivered');
  });

  it('stay open until each is answered or withdrawn', () => {
    const played = asked();
    played.take(act('askClarification', played.desk, { id: 'constructor' }));
    played.take(act('withdrawClarification', played.desk, { id: '1' }));
    expect(played.where.progress).toBe('submitted.clarifying');
    expect(played.refused(act('withdrawClarification', played.desk, { id: '1' })).code).toBe(
      'clarificationNotOpen',
    );
    played.take(act('withdrawClarification', played.desk, { id: 'constructor' }));
    expect(played.where.progress).toBe('submitted.delivered');
  });

  it('can be asked after closing, and not under a name that every object has', () => {
    const played = story().toDelivered();
    played.take(act('close', played.desk, { facts: { reasoned: true } }));
    expect(played.refused(act('askClarification', agency, { id: '__proto__' })).code).toBe('malformed');
    played.take(act('askClarification', agency, { id: '1' }));
    expect(played.where).toMatchObject({ progress: 'submitted.clarifying', deadline: 'met' });
    const unknown = act('withdrawClarification', played.desk, { id: 'toString' });
    expect(played.refused(unknown).code).toBe('unknownClarification');
  });
});
