import { fornyetBehandlingV1 as procedure } from '../procedure/fornyet-behandling.v1.js';
import { calendarsFrom } from './case-calendar.js';
import type { ForumMeeting } from './meeting.pure.js';
import { milestonesFor } from './moves.pure.js';

const closed = (month: number, day: number, region: string | null) => ({
  id: `${month}-${day}-${region}`,
  organisationId: region && `office of ${region}`,
  region,
  month,
  day,
  name: 'lukket',
  validFrom: '2020-01-01',
  validTo: null,
});
const meeting = (date: string, papersBy: string): ForumMeeting => ({
  id: date,
  forum: 'DASSOS',
  date,
  papersBy,
});

interface Given {
  readonly meetings?: readonly ForumMeeting[];
  readonly written?: readonly string[];
  readonly today?: string;
  readonly closedDays?: readonly ReturnType<typeof closed>[];
}

function planned({ meetings = [], written = [], today = '2023-11-23', closedDays = [] }: Given) {
  const setting = {
    calendars: calendarsFrom(closedDays),
    forums: { meetings: new Map([['DK-82', meetings]]), written: new Set(written), today },
  };
  const regions = ['DK-81', 'DK-82'];
  const all = milestonesFor({ procedure, regions, setting }, '2024-05-31', '2024-06-01');
  return (key: string) => all.find((one) => one.key === key)!;
}

describe('a plan with a region’s meetings', () => {
  // Review ends on 3 April, sections are to be approved by 1 May, the whole by 24 May.
  it('lets each answer fall on the last meeting that still takes its papers', () => {
    const at = planned({
      meetings: [
        meeting('2024-03-15', '2024-03-08'),
        meeting('2024-04-19', '2024-04-12'),
        meeting('2024-05-17', '2024-05-08'),
      ],
    });
    expect(at('approval:placement:DK-82')).toMatchObject({
      date: '2024-04-19',
      ruleDate: '2024-05-01',
      meetingId: '2024-04-19',
      noMeeting: false,
      movedBy:
        'Sidste møde i DASSOS før onsdag den 1. maj 2024, uge 18. Materiale afleveres senest fredag den 12. april 2024, uge 15.',
    });
    expect(at('endorsement:DK-82')).toMatchObject({ date: '2024-05-17', ruleDate: '2024-05-24' });
  });

  it('moves no other region, and nothing that no forum decides', () => {
    const at = planned({ meetings: [meeting('2024-04-19', '2024-04-12')] });
    expect(at('approval:placement:DK-81')).toMatchObject({
      date: '2024-05-01',
      movedBy: null,
      ruleDate: null,
    });
    expect(at('review:placement').date).toBe('2024-04-03');
    expect(at('submission').date).toBe('2024-05-31');
  });

  it.each([
    ['whose papers are due before the comments are in', meeting('2024-04-10', '2024-04-02')],
    ['that lies after the day', meeting('2024-05-02', '2024-04-20')],
  ])('cannot use a meeting %s', (_why, only) => {
    expect(planned({ meetings: [only] })('approval:placement:DK-82')).toMatchObject({
      date: '2024-05-01',
      noMeeting: true,
      meetingId: null,
      rule: expect.stringContaining('Intet møde før fristen.') as string,
    });
  });

  it('cannot use a meeting that has been held', () => {
    const only = [meeting('2024-04-19', '2024-04-12')];
    const key = 'approval:placement:DK-82';
    expect(planned({ meetings: only, today: '2024-04-19' })(key).noMeeting).toBe(false);
    expect(planned({ meetings: only, today: '2024-04-20' })(key).noMeeting).toBe(true);
  });

  it('says so when the region decides by mail, meeting or not', () => {
    const given = { meetings: [meeting('2024-04-19', '2024-04-12')], written: ['approval:placement:DK-82'] };
    const at = planned(given);
    expect(at('approval:placement:DK-82')).toMatchObject({
      date: '2024-05-01',
      meetingId: null,
      noMeeting: false,
    });
    expect(at('approval:placement:DK-82').rule).toContain('Afgøres skriftligt pr. mail.');
    expect(at('approval:financing:DK-82').date).toBe('2024-04-19');
  });
});

describe('a plan with closed days', () => {
  it('counts a region’s own closed days for what the region owes, and says so', () => {
    const at = planned({ closedDays: [closed(5, 10, 'DK-82')] });
    expect(at('approval:placement:DK-82')).toMatchObject({
      date: '2024-04-30',
      movedBy:
        'Regionens egne lukkedage tæller ikke med. Uden dem ville datoen være onsdag den 1. maj 2024, uge 18.',
    });
    expect(at('approval:placement:DK-81')).toMatchObject({ date: '2024-05-01', movedBy: null });
    expect(at('draft:placement').date).toBe('2024-03-01');
  });

  it('counts everybody’s for everybody', () => {
    const at = planned({ closedDays: [closed(5, 10, null)] });
    expect(at('approval:placement:DK-81').date).toBe('2024-04-30');
    expect(at('draft:placement').date).toBe('2024-02-29');
  });
});
