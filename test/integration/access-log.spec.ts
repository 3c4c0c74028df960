import { ExpireAccessLog } from '../../src/identity/access-log/expire-access-log.js';
import { serveApi, type ServedApi } from '../support/api.js';
import type { ApiClient } from '../support/api-client.js';
import { chair, COORDINATOR, openSampleCase } from '../support/engine.js';
import { eventually } from '../support/eventually.js';

jest.setTimeout(120_000);

describe('The access log', () => {
  let api: ServedApi;
  let caseId: string;
  let admin: ApiClient;

  beforeAll(async () => {
    api = await serveApi();
    caseId = await openSampleCase(api.arena.stage, '2024-30');
    admin = await api.as('administrator');
  });
  afterAll(() => api?.close());

  const rows = () =>
    api.arena.engine.db.read<Record<string, unknown>>(
      `select p.name, l.through, l.kind, l.case_ref as ref, l.case_id as "caseId", l.object, l.outcome
         from samsvar.access_log l join samsvar.person p on p.id = l.person_id order by l.at, l.id`,
    );
  const lines = (count: number) => eventually(async () => (await rows()).length >= count && rows());

  it('notes who read what, from whom it was hidden, and no other request', async () => {
    const reader = await api.as('laeser');
    const at = `/api/v1/cases/${caseId}`;
    const coordinator = await api.as(COORDINATOR);
    await coordinator.get(`${at}/sections/placement`);
    await coordinator.get('/api/v1/me');
    await coordinator.get('/api/v1/cases');
    expect((await reader.get(`${at}/journal`)).status).toBe(404);
    expect(
      (await (await api.as(chair('DK-81'))).get(`/api/v1/cases/${api.arena.stage.people.get('laeser')}`))
        .status,
    ).toBe(404);
    const found = await lines(3);
    expect(found).toHaveLength(3);
    const by = (name: string) => found.find((line) => line.name === name);
    const seen = { through: 'token', ref: caseId, caseId };
    expect(by('Sekretariat Midtjylland')).toMatchObject({
      ...seen,
      kind: 'section',
      object: 'placement',
      outcome: 'shown',
    });
    expect(by('Læser, kommune')).toMatchObject({ ...seen, kind: 'journal', outcome: 'notFound' });
    expect(by('Formand Nordjylland')).toMatchObject({ caseId: null, outcome: 'notFound' });
  });

  it('is read by administrators alone, by person, case and day, part by part', async () => {
    expect((await (await api.as(COORDINATOR)).get('/api/v1/access-log')).status).toBe(403);
    const all = await admin.get('/api/v1/access-log?limit=2');
    expect([all.status, all.body.items.length]).toEqual([200, 2]);
    const rest = await admin.get(all.body.next);
    expect(rest.body.items).toHaveLength(1);
    expect(rest.body.next).toBeNull();
    const person = api.arena.stage.people.get(COORDINATOR);
    const own = await admin.get(`/api/v1/access-log?person=${person}&case=${caseId}`);
    expect(own.body.items.map((line: { outcome: string }) => line.outcome)).toEqual(['shown']);
    const [{ today }] = (await api.arena.engine.db.read<{ today: string }>(
      'select samsvar.today()::text as today',
    )) as [{ today: string }];
    expect((await admin.get(`/api/v1/access-log?from=${today}&to=${today}`)).body.items).toHaveLength(3);
    expect((await admin.get(`/api/v1/access-log?to=2000-01-01`)).body.items).toEqual([]);
  });

  it('can be added to, and changed or cleared by nobody, whatever the program does', async () => {
    const attempt = (sql: string) => api.arena.engine.db.transaction((tx) => tx.query(sql));
    await expect(attempt(`update samsvar.access_log set outcome = 'shown'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(attempt('delete from samsvar.access_log')).rejects.toThrow('permission denied');
    await attempt('select samsvar.expire_access_log(0)');
    expect(await rows()).toHaveLength(3);
  });

  it('goes by itself when it is as old as is set, and not before', async () => {
    const { db, app } = api.arena.engine;
    const older = (days: number) =>
      db.transaction((tx) =>
        tx.query(
          `insert into samsvar.access_log (id, at, person_id, through, kind, route, case_ref, outcome)
           select gen_random_uuid(), samsvar.now() - make_interval(days => $1), id, 'session', 'case', '/sager/:number', $1::text, 'shown'
             from samsvar.person limit 1`,
          [days],
        ),
      );
    await older(364);
    await older(366);
    await app.get(ExpireAccessLog, { strict: false }).handleDue();
    const refs = (await rows()).map(({ ref }) => ref);
    expect(refs).toContain('364');
    expect(refs).not.toContain('366');
  });

  it('loses nothing when the process stops in order', async () => {
    const before = (await rows()).length;
    const client = await api.as(chair('DK-85'));
    await Promise.all(Array.from({ length: 30 }, () => client.get(`/api/v1/cases/${caseId}`)));
    await api.program.end('SIGTERM');
    expect((await rows()).length).toBe(before + 30);
  });
});
