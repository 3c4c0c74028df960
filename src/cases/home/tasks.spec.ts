import { caseData, newStory } from '../../../test/support/case-data.js';
import { act, chair } from '../../../test/support/workflow/acts.js';
import { hashOf } from '../../../test/support/workflow/procedure.js';
import type { Grant } from '../../platform/commands/actor.js';
import type { CaseData } from '../overview/case-data.js';
import type { DeskCase, Duty } from './duty.js';
import { furtherDuties } from './further.pure.js';
import { asRules } from './ruled.pure.js';
import { taskRow } from './task-row.pure.js';

const S = 'placement';
const LEAD = 'DK-82';
const grant = (role: Grant['role'], region: string, more: Partial<Grant> = {}): Grant => ({
  kind: 'membership',
  id: `${role} ${region}`,
  role,
  region,
  principal: null,
  ...more,
});
const desk = (story = newStory(), more: Partial<CaseData> = {}): DeskCase => ({
  caseId: 'c',
  ...caseData(story, more),
});
const row = (duty: Duty, data: DeskCase, savedAt: string | null = null, severalCases = false) =>
  taskRow(duty, data, { savedAt: () => savedAt, severalCases });
const rows = (data: DeskCase, ...grants: Grant[]) =>
  furtherDuties(data, grants).map((duty) => row(duty, data));
const titles = (data: DeskCase, ...grants: Grant[]) => rows(data, ...grants).map(({ title }) => title);
const dated = (kind: Duty['kind'], section: string | null, more: Partial<Duty> = {}): Duty => ({
  caseId: 'c',
  caseNumber: '2023-7996',
  caseTitle: 'Sagen',
  kind,
  section,
  sectionTitle: section === null ? null : 'Geografisk placering',
  region: 'DK-83',
  regionName: 'Syddanmark',
  role: 'chair',
  standsInFor: null,
  date: '2024-04-12',
  notYet: null,
  ...more,
});
const notes = (duty: Duty, data: DeskCase, savedAt: string | null = null) =>
  row(duty, data, savedAt).notes.map(({ text }) => text);

describe('What a case waits for from a person, beside what reminders are sent about', () => {
  it('asks the coordinator for leads, then to open the drafting', () => {
    expect(rows(desk(), grant('secretariat', 'DK-81'))).toEqual([
      expect.objectContaining({
        title: 'Udpeg tovholder for fem afsnit',
        act: 'Udpeg tovholdere',
        href: '/sager/2023-7996/koordinering',
        due: expect.objectContaining({ date: 'fredag den 1. marts 2024', late: true }),
      }),
    ]);
    expect(titles(desk(newStory().assignLeads()), grant('secretariat', 'DK-81'))).toEqual([
      'Åbn udarbejdelsen af afsnittene',
    ]);
    expect(titles(desk(), grant('secretariat', LEAD), grant('chair', 'DK-81'))).toEqual([]);
  });

  it('asks a region for its contribution until it is handed in or the draft is sent round, and never the lead', () => {
    const story = newStory().openDrafting();
    const secretariat = grant('secretariat', 'DK-83');
    expect(titles(desk(story), secretariat)).toEqual([
      'Afgiv bidrag til Geografisk placering',
      'Afgiv bidrag til Faglige forhold',
      'Afgiv bidrag til Finansiering',
      'Afgiv bidrag til Tidsperspektiv',
    ]);
    const contributions = [{ section: 'financing', region: 'DK-83', at: '2024-02-12T08:00:00.000Z' }];
    expect(titles(desk(story.toReview(S), { contributions }), secretariat)).toEqual([
      'Afgiv bidrag til Faglige forhold',
      'Afgiv bidrag til Tidsperspektiv',
    ]);
  });

  it('tells of a contribution whether it has been begun, and when it was saved', () => {
    const data = desk(newStory().openDrafting());
    const [duty] = furtherDuties(data, [grant('secretariat', 'DK-83')]);
    expect(row(duty!, data).act).toBe('Begynd bidraget');
    expect(row(duty!, data, '2024-04-04T10:00:00.000Z').act).toBe('Åbn bidraget');
    expect(notes(duty!, data, '2024-04-04T10:00:00.000Z')).toContain(
      'Dit bidrag er gemt den 4. april og ikke afgivet.',
    );
    expect(notes(duty!, data, '2023-12-29T10:00:00.000Z')).toContain(
      'Dit bidrag er gemt den 29. december 2023 og ikke afgivet.',
    );
  });

  it('asks the lead to close a review when all have commented, or its date is past', () => {
    const story = newStory().openDrafting().toReview(S);
    const lead = grant('secretariat', LEAD);
    const close = 'Afslut kommenteringen af Geografisk placering';
    const before = { today: '2024-04-03' };
    expect(titles(desk(story, before), lead)).not.toContain(close);
    expect(titles(desk(story), lead)).toContain(close);
    const remarks = ['DK-81', 'DK-83', 'DK-84', 'DK-85'].map(
      (region) => ({ section: S, region, kind: 'none', hash: hashOf(S) }) as const,
    );
    expect(titles(desk(story, { ...before, remarks }), lead)).toContain(close);
    expect(titles(desk(story, { ...before, remarks: remarks.slice(1) }), lead)).not.toContain(close);
  });

  it('asks the lead to mend what a region has sent back, and says which', () => {
    const story = newStory().openDrafting().toApproval(S);
    story.take(act('sendBack', chair('DK-84'), { section: S, hash: hashOf(S) }));
    const data = desk(story);
    const [duty] = furtherDuties(data, [grant('secretariat', LEAD)]).filter(({ kind }) => kind === 'redraft');
    expect(notes(duty!, data)).toEqual(['Du er tovholder.', 'Sendt tilbage af kommunerne i Hovedstaden.']);
    expect(row(duty!, data).href).toBe('/sager/2023-7996/afsnit/placement/udkast');
  });

  it('asks the coordinator for the front matter so early that each region has its days to answer', () => {
    const data = desk(newStory().openDrafting());
    const [duty] = furtherDuties(data, [grant('secretariat', 'DK-81')]).filter(
      ({ kind }) => kind === 'putForward',
    );
    expect(row(duty!, data)).toEqual(
      expect.objectContaining({
        act: 'Skriv sammenfatning',
        href: '/sager/2023-7996/samlet/sammenfatning',
        due: expect.objectContaining({ date: 'torsdag den 16. maj 2024', week: 'uge 20', late: false }),
      }),
    );
    expect(notes(duty!, data)).toEqual([
      'Du er koordinerende sekretariat.',
      'Sammenfatningen mangler svar på 2 krav.',
      'Ingen af fem afsnit er godkendt.',
    ]);
  });

  it('asks for proof of delivery while it is only sent, and for nothing once it is delivered', () => {
    expect(titles(desk(newStory().toSent()), grant('secretariat', 'DK-81'))).toEqual([
      'Vis, at den samlede afrapportering er afleveret',
    ]);
    expect(titles(desk(newStory().toDelivered()), grant('secretariat', 'DK-81'))).toEqual([]);
  });

  it('asks for an answer to a question, then for yes by the chairs, then to send it', () => {
    const story = newStory().toDelivered();
    const hash = hashOf('svaret');
    const coordinator = grant('secretariat', 'DK-81');
    story.take(act('askClarification', story.desk, { id: '1' }));
    expect(titles(desk(story), coordinator, grant('chair', 'DK-83'))).toEqual([
      'Skriv svar på uddybende spørgsmål 1',
    ]);
    story.take(act('reviseClarification', story.desk, { id: '1', hash, factual: false }));
    expect(titles(desk(story), coordinator, grant('chair', 'DK-83'))).toEqual([
      'Godkend svaret på uddybende spørgsmål 1',
    ]);
    for (const region of ['DK-83', 'DK-84', 'DK-85'])
      story.take(act('approveClarification', chair(region), { id: '1', hash }));
    expect(titles(desk(story), coordinator, grant('chair', 'DK-83'))).toEqual([
      'Afgiv svaret på uddybende spørgsmål 1',
    ]);
  });

  it('is a person’s own before it is a mandate, once, and only in regions that were asked', () => {
    const principal = { personId: 'p', name: 'Sekretariat Nordjylland' };
    const mandate = grant('secretariat', 'DK-81', { kind: 'mandate', principal });
    const both = furtherDuties(desk(), [mandate, grant('secretariat', 'DK-81')]);
    expect(both.map(({ standsInFor }) => standsInFor)).toEqual([null]);
    expect(rows(desk(), mandate)[0]!.notes[0]!.text).toBe('Som stedfortræder for Sekretariat Nordjylland.');
    expect(furtherDuties(desk(), [grant('secretariat', 'DK-99'), grant('agency', 'DK-81')])).toEqual([]);
  });
});

describe('A task on the page', () => {
  const approving = () => newStory().openDrafting().toApproval(S);

  it('names the version its answer is to, and how many have answered', () => {
    const data = desk(approving().approve(S, 'DK-81', 'DK-82'));
    expect(row(dated('approval', S), data)).toEqual(
      expect.objectContaining({
        title: 'Svar på Geografisk placering, version 1',
        act: 'Svar på version 1',
        href: '/sager/2023-7996/afsnit/placement/svar',
      }),
    );
    expect(notes(dated('approval', S), data)).toEqual([
      'Tovholder: Sekretariat Midtjylland.',
      'To af fem regioner har svaret.',
    ]);
  });

  it('says first that a text has changed since the region answered it', () => {
    const story = approving().approve(S, 'DK-83');
    story.take(act('revise', story.lead(S), { section: S, hash: hashOf('nyt'), facts: { silent: [] } }));
    expect(notes(dated('approval', S), desk(story))[0]).toBe('Teksten er ændret, siden I svarede.');
    expect(notes(dated('approval', S, { region: 'DK-84' }), desk(story))).not.toContain(
      'Teksten er ændret, siden I svarede.',
    );
  });

  it('tells the lead how many requirements are silent, and whether the draft is begun', () => {
    const story = newStory().openDrafting();
    const lead = { region: LEAD, role: 'secretariat' } as const;
    expect(row(dated('draft', S, lead), desk(story)).act).toBe('Begynd udkastet');
    story.take(act('startDraft', story.lead(S), { section: S }));
    expect(row(dated('draft', S, lead), desk(story)).act).toBe('Skriv videre');
    expect(notes(dated('draft', S, lead), desk(story))).toEqual([
      'Du er tovholder.',
      'Mangler svar på 3 krav.',
    ]);
  });

  it('notes where its date was moved from, by its own milestone', () => {
    const story = newStory().openDrafting().toReview(S);
    const formerDates = [{ key: `review:${S}`, date: '2024-04-03' }];
    const due = (duty: Duty) => row(duty, desk(story, { formerDates })).due;
    expect(due(dated('review', S)).moved).toBe('flyttet fra den 3. april');
    expect(due(dated('approval', S)).moved).toBeNull();
    expect(due(dated('writeAnswer', null, { date: null }))).toEqual(
      expect.objectContaining({ left: 'Uden frist', date: null }),
    );
  });

  it('says which case it is of when there are several', () => {
    const data = desk(approving());
    expect(row(dated('approval', S), data, null, true).notes[0]!.text).toBe('Sag 2023-7996.');
  });

  it('holds the submission back with the statechart’s own reason until the regions have joined', () => {
    const task = { ...dated('submission', null, { region: 'DK-81', role: 'secretariat' }), workingDays: 1 };
    const ruled = (data: DeskCase) => asRules(task as never, data) as Duty;
    expect(ruled(desk(newStory().openDrafting())).notYet).toContain('forelagt');
    expect(ruled(desk(newStory().toReady())).notYet).toBeNull();
    expect(row(ruled(desk(newStory().toReady())), desk(newStory().toReady()))).toEqual(
      expect.objectContaining({ act: 'Fremsend', href: '/sager/2023-7996/samlet/fremsendelse' }),
    );
  });
});
