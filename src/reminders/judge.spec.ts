import type { CaseContext } from '../workflow/case-context.js';
import type { Where } from '../workflow/where.js';
import { skipReason, type DueReminder } from './judge.pure.js';

const context = {
  regions: ['DK-81', 'DK-82'],
  coordinator: 'DK-82',
  sections: { need: { lead: 'DK-81' } },
} as unknown as CaseContext;
const where = (progress: string, need: string) =>
  ({ progress, sections: { need }, deadline: 'running', extension: 'none' }) as unknown as Where;
const reviewing = where('working.drafting', 'reviewing');

const review: DueReminder = {
  region: 'DK-82',
  role: 'secretariat',
  commented: false,
  milestone: { kind: 'review', section: 'need', region: null, owedBy: 'secretariats', state: 'open' },
};
const state = (state: 'reached' | 'superseded') => ({ milestone: { ...review.milestone, state } });

describe('a due reminder', () => {
  it('is sent while the act is owed', () => {
    expect(skipReason(review, context, reviewing)).toBeNull();
  });

  it.each([
    ['Sagen er lukket.', {}, where('closed', 'reviewing')],
    ['Datoen er flyttet.', state('superseded'), reviewing],
    ['Opgaven er løst.', state('reached'), reviewing],
    ['Opgaven ligger nu hos en anden.', { region: 'DK-81' }, reviewing],
    ['Opgaven ligger nu hos en anden.', { role: 'chair' as const }, reviewing],
    ['Sekretariatet har kommenteret.', { commented: true }, reviewing],
    ['Afsnittet er ikke sendt i kommentering endnu.', {}, where('working.drafting', 'drafting')],
    ['Udarbejdelsen er ikke begyndt.', {}, where('preparing', 'notStarted')],
  ])('is skipped: %s', (reason, change, at) => {
    expect(skipReason({ ...review, ...change }, context, at)).toBe(reason);
  });

  it('gives the first reason that holds', () => {
    const all = { ...review, ...state('reached'), region: 'DK-81', commented: true };
    expect(skipReason(all, context, where('closed', 'drafting'))).toBe('Sagen er lukket.');
    expect(skipReason(all, context, reviewing)).toBe('Opgaven er løst.');
  });
});
