import { randomUUID } from 'node:crypto';
import { serveApi, type ServedApi } from '../../support/api.js';
import type { ApiClient } from '../../support/api-client.js';
import { cast } from '../../../src/sample/people.js';
import { COORDINATOR, openSampleCase, secretariat, toDrafting } from '../../support/engine.js';

const opening = (number: string) => ({
  type: 'openCase',
  number,
  title: 'Fornyet behandling',
  sender: 'Social- og Boligstyrelsen',
  letterDate: '2023-11-22',
  procedureId: 'fornyet-behandling',
  formalDeadline: '2024-06-01',
});

describe('commands over HTTP', () => {
  let api: ServedApi;
  let coordinator: ApiClient;
  let chair: ApiClient;
  let caseId: string;

  const on = (id = caseId) => `/api/v1/cases/${id}/commands`;
  const problem = (kind: string, code: string) => ({ type: `urn:samsvar:problem:${kind}`, code });

  beforeAll(async () => {
    api = await serveApi();
    coordinator = await api.as(COORDINATOR);
    chair = await api.as('formand-nordjylland');
    await openSampleCase(api.arena.stage, '2023-7996');
    await toDrafting(api.arena.stage);
    caseId = api.arena.stage.noted('case');
  });
  afterAll(() => api?.close());

  it('opens a case, says where it is, and gives the same answer to the same key', async () => {
    const first = await coordinator.send('/api/v1/cases', opening('2024-1'), 'open-1');
    expect(first).toMatchObject({ status: 201, body: { type: 'openCase', repeated: false } });
    expect(first.headers.get('location')).toBe(`/api/v1/cases/${first.body.answer.caseId}`);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const second = await coordinator.send('/api/v1/cases', opening('2024-1'), 'open-1');
    expect(second).toMatchObject({ status: 201, body: { ...first.body, repeated: true } });
    expect(second.headers.get('idempotent-replayed')).toBe('true');
  });

  it('carries out one of many copies sent at once, and answers all of them alike', async () => {
    const body = { ...opening('2024-2'), title: 'Fem ens' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => coordinator.send('/api/v1/cases', body, 'open-2')),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body: { answer } }) => answer.caseId)).size).toBe(1);
    expect(answers.filter(({ body: { repeated } }) => !repeated)).toHaveLength(1);
  });

  it('refuses a key that was used for something else', async () => {
    await coordinator.send('/api/v1/cases', opening('2024-3'), 'open-3');
    const other = await coordinator.send('/api/v1/cases', opening('2024-4'), 'open-3');
    expect(other).toMatchObject({ status: 422, body: problem('reusedKey', 'reusedKey') });
  });

  it('asks for a key, and refuses one that cannot be one', async () => {
    const missing = await coordinator.ask('POST', on(), { body: { type: 'openDrafting' } });
    expect(missing).toMatchObject({ status: 400, body: problem('invalid', 'keyMissing') });
    expect(missing.body.errors).toEqual([
      { parameter: 'Idempotency-Key', detail: expect.stringContaining('Idempotency-Key') },
    ]);
    const long = await coordinator.send(on(), { type: 'openDrafting' }, 'x'.repeat(201));
    expect(long).toMatchObject({ status: 400, body: problem('invalid', 'key') });
  });

  it('names every wrong field by its pointer', async () => {
    const answer = await coordinator.send(on(), { type: 'assignLead', section: 7, extra: true });
    expect(answer).toMatchObject({ status: 400, body: problem('invalid', 'invalid') });
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/extra',
      '/region',
      '/section',
    ]);
  });

  it('finds the pointer of a field whose key holds dots', async () => {
    const lead = await api.as(secretariat(cast.leads.placement));
    const ledger = { 'placement.location': { status: 'nonsense' } };
    const body = { type: 'doc', content: [] };
    const answer = await lead.send(on(), {
      type: 'saveDraft',
      section: 'placement',
      expectedVersion: 0,
      content: { body, answers: {}, ledger },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe('/content/ledger/placement.location/status');
  });

  it.each([
    [
      'a case command to administration',
      '/api/v1/administration/commands',
      { type: 'openDrafting' },
      'wrongAddress',
    ],
    ['a new case to another', 'case', opening('x'), 'wrongAddress'],
    ['the clock', 'case', { type: 'applyClock' }, 'unknownCommand'],
    ['a type nobody knows', 'case', { type: '__proto__x' }, 'unknownCommand'],
    ['no type', 'case', {}, 'invalid'],
    ['a list', 'case', [], 'body'],
    ['a region that is none', 'case', { type: 'openDrafting', actingRegion: 'Jylland' }, 'invalid'],
  ])('refuses %s', async (_name, path, body, code) => {
    const answer = await coordinator.send(path === 'case' ? on() : path, body);
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });

  it('knows no case by a wrong id, or by none', async () => {
    for (const id of [randomUUID(), 'nonsense']) {
      const answer = await coordinator.send(on(id), { type: 'openDrafting' });
      expect(answer).toMatchObject({ status: 404, body: problem('unknown', 'unknownCase') });
    }
  });

  it('tells who may not, and what the case does not allow', async () => {
    const notHers = await chair.send(on(), { type: 'openDrafting' });
    expect(notHers).toMatchObject({ status: 403, body: problem('forbidden', 'noRole') });
    const notNow = await coordinator.send(on(), { type: 'openDrafting' });
    expect(notNow).toMatchObject({ status: 409, body: problem('refused', 'notInState') });
    expect(notNow.body.instance).toMatch(/^F-/);
  });

  it('lets a token that may only read do nothing', async () => {
    const reader = await api.as(COORDINATOR, 'read');
    const answer = await reader.send(on(), { type: 'openDrafting' });
    expect(answer).toMatchObject({ status: 403, body: problem('forbidden', 'readOnlyToken') });
  });

  it('asks who it is', async () => {
    const nobody = await api.as(null);
    const answer = await nobody.send(on(), { type: 'openDrafting' });
    expect(answer).toMatchObject({ status: 401, body: problem('signIn', 'signIn') });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="samsvar"');
  });

  it('acts for the region that is named, for whoever holds several', async () => {
    const other = await chair.send(on(), {
      type: 'contestDecision',
      actingRegion: 'DK-85',
      reason: 'Ikke vores.',
    });
    expect(other).toMatchObject({ status: 403, body: { code: 'notThisRegion' } });
  });

  it('answers in the administration', async () => {
    const admin = await api.as('administrator');
    const added = await admin.send('/api/v1/administration/commands', {
      type: 'addOrganisation',
      kind: 'authority',
      name: 'Prøve Kommune',
      validFrom: '2024-01-01',
    });
    expect(added).toMatchObject({ status: 200, body: { answer: { organisationId: expect.any(String) } } });
  });
});
