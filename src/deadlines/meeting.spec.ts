import { planByMeetings, type ForumMeeting } from './meeting.pure.js';

const milestone = { date: '2024-05-01', rule: '20 arbejdsdage før målet.', movedBy: null, confirmedBy: null };
const meeting = (date: string, papersBy: string): ForumMeeting => ({
  id: null,
  forum: 'Socialdirektørforum',
  date,
  papersBy,
});
const april = meeting('2024-04-24', '2024-04-12');
const march = meeting('2024-03-20', '2024-03-08');
const may = meeting('2024-05-22', '2024-05-10');

describe('milestone by a forum’s meetings', () => {
  it('falls on the last meeting before it', () => {
    const plan = planByMeetings({ milestone, meetings: [april, may, march], papersFrom: '2024-03-01' });
    expect(plan).toMatchObject({ date: '2024-04-24', meeting: april, rule: milestone.rule });
    expect(plan.movedBy).toBe(
      'Sidste møde i Socialdirektørforum før onsdag den 1. maj 2024, uge 18. Materiale afleveres senest fredag den 12. april 2024, uge 15.',
    );
  });

  it('passes over a meeting that takes no more papers, to the day', () => {
    const on = (papersFrom: string) => planByMeetings({ milestone, meetings: [april], papersFrom }).meeting;
    expect(on('2024-04-12')).toBe(april);
    expect(on('2024-04-13')).toBeNull();
  });

  it('offers a decision by mail when there is no meeting, and keeps the date', () => {
    const plan = planByMeetings({ milestone, meetings: [may], papersFrom: '2024-03-01' });
    expect(plan).toMatchObject({ date: '2024-05-01', meeting: null, movedBy: null });
    expect(plan.rule).toContain('Intet møde før fristen');
  });

  it('is not moved by a meeting on the day itself', () => {
    const same = meeting('2024-05-01', '2024-04-19');
    const plan = planByMeetings({ milestone, meetings: [april, same], papersFrom: '2024-03-01' });
    expect(plan).toMatchObject({ date: '2024-05-01', meeting: same, movedBy: null });
    expect(plan.rule).toContain('fredag den 19. april 2024');
  });
});
