import type { CaseContext } from '../workflow/case-context.js';
import type { Where } from '../workflow/where.js';
import { isReached, notYetPossible, type MilestoneSubject } from './milestone-state.pure.js';

const HASH = 'a'.repeat(64);
const answer = (kind: 'yes' | 'none' | 'withdrawn' | 'cannotJoin', hash: string | null = HASH) => ({
  kind,
  hash,
  named: null,
});

function contextWith(answers: CaseContext['reply']['answers']): CaseContext {
  return {
    regions: ['DK-81', 'DK-82'],
    coordinator: 'DK-82',
    sections: { placement: { lead: 'DK-82', hash: HASH, revision: 1, answers } },
    reply: { hash: HASH, answers },
    round: 0,
    clarifications: {},
    deadline: { formal: '2024-06-01T21:59:00.000Z', passed: null },
    delivery: null,
    assessed: false,
  };
}
const where = (
  section: Where['sections'][string],
  progress: Where['progress'] = 'working.drafting',
): Where => ({
  progress,
  sections: { placement: section },
  deadline: 'running',
  extension: 'none',
});
const subject = (kind: MilestoneSubject['kind'], region: string | null = null): MilestoneSubject => ({
  kind,
  section: kind === 'endorsement' || kind === 'submission' ? null : 'placement',
  region,
});
const silent = contextWith({ 'DK-81': answer('none', null), 'DK-82': answer('none', null) });

describe('A milestone', () => {
  it.each([
    ['draft', 'drafting', false],
    ['draft', 'reviewing', true],
    ['review', 'reviewing', false],
    ['review', 'approving', true],
    ['review', 'approved', true],
  ] as const)('%s is reached in %s: %s', (kind, state, reached) => {
    expect(isReached(subject(kind), silent, where(state))).toBe(reached);
  });

  it('is reached by an answer to the current text alone', () => {
    const approval = subject('approval', 'DK-81');
    const other = contextWith({ 'DK-81': answer('yes', 'b'.repeat(64)), 'DK-82': answer('none', null) });
    const given = contextWith({ 'DK-81': answer('cannotJoin'), 'DK-82': answer('none', null) });
    const withdrawn = contextWith({ 'DK-81': answer('withdrawn'), 'DK-82': answer('none', null) });
    expect(
      [other, given, withdrawn].map((context) => isReached(approval, context, where('approving'))),
    ).toEqual([false, true, false]);
    expect(isReached(subject('endorsement', 'DK-81'), given, where('approved', 'working.endorsing'))).toBe(
      true,
    );
  });

  it('of submission is reached only by the submission', () => {
    expect(isReached(subject('submission'), silent, where('approved', 'working.ready'))).toBe(false);
    expect(isReached(subject('submission'), silent, where('approved', 'submitted.sent'))).toBe(true);
  });

  it.each([
    ['review', 'drafting', 'working.drafting', 'Afsnittet er ikke sendt i kommentering endnu.'],
    ['approval', 'reviewing', 'working.drafting', 'Afsnittet er ikke sendt til godkendelse endnu.'],
    ['approval', 'approving', 'working.drafting', null],
    ['endorsement', 'approved', 'working.drafting', 'Den samlede afrapportering er ikke forelagt endnu.'],
    ['endorsement', 'approved', 'working.ready', null],
    ['draft', 'notStarted', 'preparing', 'Udarbejdelsen er ikke begyndt.'],
    ['submission', 'drafting', 'preparing', null],
  ] as const)('%s in %s, %s: the act waits for "%4$s"', (kind, section, progress, reason) => {
    expect(notYetPossible(subject(kind, 'DK-81'), where(section, progress))).toBe(reason);
  });
});
