import { serveApi, type ServedApi } from '../../support/api.js';
import type { ApiClient } from '../../support/api-client.js';
import { chair, COORDINATOR, openSampleCase, secretariat, toApproving } from '../../support/engine.js';

interface Told {
  readonly kind: string;
  readonly section: string | null;
  readonly date: string;
  readonly workingDays: number;
  readonly notYet: string | null;
}

describe('tasks, read over HTTP', () => {
  let api: ServedApi;

  beforeAll(async () => {
    api = await serveApi();
    await openSampleCase(api.arena.stage, '2023-7996');
    await toApproving(api.arena.stage, ['placement']);
  });
  afterAll(() => api?.close());

  const tasksOf = async (person: string) =>
    ((await (await api.as(person)).get('/api/v1/tasks')).body as { items: Told[] }).items;

  it('are those of the caller, by date, with what can be done now and what not yet', async () => {
    const tasks = await tasksOf(chair('DK-83'));
    expect(tasks.map(({ date }) => date)).toEqual(tasks.map(({ date }) => date).sort());
    const placement = tasks.find(({ kind, section }) => kind === 'approval' && section === 'placement');
    expect(placement).toMatchObject({ notYet: null });
    expect(placement!.workingDays).toBeGreaterThan(0);
    expect(tasks.find(({ kind }) => kind === 'endorsement')).toMatchObject({
      notYet: 'Den samlede afrapportering er ikke forelagt endnu.',
    });
  });

  it('come page by page, every one once', async () => {
    const whole = await tasksOf(COORDINATOR);
    expect(whole.length).toBeGreaterThan(3);
    const client = await api.as(COORDINATOR);
    const seen: Told[] = [];
    let next: string | null = '/api/v1/tasks?limit=2';
    while (next) {
      const { body } = await client.get(next);
      seen.push(...(body as { items: Told[] }).items);
      next = (body as { next: string | null }).next;
    }
    expect(seen).toEqual(whole);
  });

  it('are none for those who do not work on a case', async () => {
    for (const person of ['styrelsen', 'laeser', 'administrator']) expect(await tasksOf(person)).toEqual([]);
  });

  describe('stand on meetings, absences and a plan', () => {
    const COMMANDS = '/api/v1/administration/commands';
    const items = async (person: string, path: string) =>
      ((await (await api.as(person)).get(path)).body as { items: Record<string, unknown>[] }).items;
    let desk: ApiClient;
    let other: ApiClient;
    beforeAll(async () => {
      desk = await api.as(secretariat('DK-83'));
      other = await api.as(secretariat('DK-84'));
    });
    const caseAt = () => `/api/v1/cases/${api.arena.stage.noted('case')}`;

    it('which a secretariat enters for its own region, and everybody who works on cases reads', async () => {
      const meetings = ['2024-04-08/2024-04-15', '2024-04-17/2024-04-24'];
      const entered = await desk.send(COMMANDS, { type: 'registerMeetings', meetings, source: 'list' });
      expect([entered.status, entered.body.answer]).toEqual([200, { registered: 2, kept: 0 }]);
      const told = await items(chair('DK-81'), '/api/v1/meetings?region=DK-83');
      expect(told.map(({ region, date, papersBy, source }) => [region, papersBy, date, source])).toEqual(
        meetings.map((one) => ['DK-83', ...one.split('/'), 'list']),
      );
      expect(await items(chair('DK-81'), '/api/v1/meetings?region=DK-84')).toEqual([]);
      const milestones = await items(COORDINATOR, `${caseAt()}/milestones?limit=100`);
      const placed = milestones.filter(({ meetingId }) => meetingId !== null);
      expect(placed.length).toBeGreaterThan(0);
      expect(new Set(placed.map(({ region }) => region))).toEqual(new Set(['DK-83']));
      const withdrawn = { type: 'withdrawMeeting', meetingId: told[1]!.id };
      expect((await other.send(COMMANDS, withdrawn)).status).toBe(404);
      expect((await desk.send(COMMANDS, withdrawn)).status).toBe(200);
      expect(await items(chair('DK-81'), '/api/v1/meetings')).toHaveLength(1);
    });

    it('of which absences are told in the own region alone', async () => {
      const away = { type: 'registerAbsence', firstDay: '2024-02-05', lastDay: '2024-02-09' };
      const personId = api.arena.stage.people.get(chair('DK-83'));
      expect((await desk.send(COMMANDS, { ...away, personId })).status).toBe(200);
      const own = await items(chair('DK-83'), '/api/v1/absences');
      expect(own).toMatchObject([
        { personId, firstDay: '2024-02-05', lastDay: '2024-02-09', covered: false },
      ]);
      expect(await items(secretariat('DK-83'), '/api/v1/absences')).toEqual(own);
      expect(await items(chair('DK-84'), '/api/v1/absences')).toEqual([]);
      const withdrawn = { type: 'withdrawAbsence', absenceId: own[0]!.id };
      expect((await other.send(COMMANDS, withdrawn)).status).toBe(403);
      expect((await desk.send(COMMANDS, withdrawn)).status).toBe(200);
      expect(await items(chair('DK-83'), '/api/v1/absences')).toEqual([]);
    });

    it('and which lead to a forecast that says why', async () => {
      const { status, body } = await (await api.as(chair('DK-82'))).get(`${caseAt()}/forecast`);
      expect(status).toBe(200);
      const { asOf, dates, lines } = body as unknown as Record<string, Record<string, string>[]>;
      expect(asOf).toBe('2023-11-23');
      expect(dates!.map(({ kind, date }) => [kind, date])).toContainEqual(['formal', '2024-06-01']);
      const open = await items(COORDINATOR, `${caseAt()}/milestones?state=open&limit=100`);
      expect(lines!.map(({ key }) => key).sort()).toEqual(open.map(({ key }) => String(key)).sort());
      expect(lines!.every(({ why }) => /\d/.test(why!))).toBe(true);
      expect((await (await api.as('laeser')).get(`${caseAt()}/forecast`)).status).toBe(404);
    });
  });
});
