import { randomUUID } from 'node:crypto';
import { serveApi, type ServedApi } from '../../support/api.js';
import type { ApiAnswer, ApiClient } from '../../support/api-client.js';
import { wordFile, wordParts } from '../../support/word-files.js';
import { cast } from '../../../src/sample/people.js';
import { COORDINATOR, openSampleCase, secretariat, toReady } from '../../support/engine.js';

/** One operation: how it succeeds, and one way in which it is refused. */
interface Route {
  readonly ok: (on: Clients) => Promise<ApiAnswer>;
  readonly refused: (on: Clients) => Promise<ApiAnswer>;
  readonly status: number;
}
interface Clients {
  readonly coordinator: ApiClient;
  /** Writes the section `placement`. */
  readonly lead: ApiClient;
  readonly administrator: ApiClient;
  readonly reader: ApiClient;
  readonly nobody: ApiClient;
  /** Address of a case that is being worked on. */
  readonly at: string;
  /** Address of a case whose reply has been submitted. */
  readonly sent: string;
}

const unknownCase = `/api/v1/cases/${randomUUID()}`;
const ofCase = (path: string): Route => ({
  ok: ({ coordinator, at }) => coordinator.get(`${at}/${path}`),
  refused: ({ coordinator }) => coordinator.get(`${unknownCase}/${path}`),
  status: 404,
});
const SECTION = 'sections/placement';
const OWN = `${SECTION}/contributions/${cast.coordinator}`;
const text = [{ type: 'paragraph', content: [{ type: 'text', text: 'Tilbuddet placeres i Jylland.' }] }];
const content = { body: { type: 'doc', content: text }, answers: {}, ledger: {} };
/** Saves over the version named. */
function save(client: ApiClient, path: string, version: string, more: object = {}): Promise<ApiAnswer> {
  const headers = { 'idempotency-key': randomUUID(), 'if-match': version };
  return client.ask('PUT', path, { body: { ...content, ...more }, headers });
}
const ofSubmitted = (path: string): Route => ({
  ...ofCase(path),
  ok: ({ coordinator, sent }) => coordinator.get(`${sent}/${path}`),
});
/** Of the document that lies on the case with the submitted reply. */
const ofDocument = (path: string): Route => ({
  ok: async ({ coordinator, sent }) => {
    const { body } = await upload(coordinator, sent);
    return coordinator.get(`${sent}/documents/${body.answer.documentId}${path}`);
  },
  refused: ({ coordinator, sent }) => coordinator.get(`${sent}/documents/${randomUUID()}${path}`),
  status: 404,
});
function upload(client: ApiClient, at: string): Promise<ApiAnswer> {
  const fields = {
    kind: 'correspondence',
    direction: 'in',
    party: 'Social- og Boligstyrelsen',
    theme: 'Høring',
    dated: '2023-11-22',
    accessStatus: 'open',
  };
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob(['Et notat.'], { type: 'text/plain' }), 'notat.txt');
  return client.ask('POST', `${at}/documents`, { body, headers: { 'idempotency-key': randomUUID() } });
}
function fromWord(client: ApiClient, path: string, version: string): Promise<ApiAnswer> {
  const body = new FormData();
  body.append('file', new Blob([Uint8Array.from(wordFile(wordParts()))]), 'tekst.docx');
  const headers = { 'idempotency-key': randomUUID(), 'if-match': version };
  return client.ask('POST', `${path}/word`, { body, headers });
}
const ofDirectory = (path: string): Route => ({
  ok: ({ administrator }) => administrator.get(`/api/v1/${path}`),
  refused: ({ reader }) => reader.get(`/api/v1/${path}`),
  status: 403,
});
const opening = {
  type: 'openCase',
  number: '2024-77',
  title: 'Fornyet behandling',
  sender: 'Social- og Boligstyrelsen',
  letterDate: '2023-11-22',
  procedureId: 'fornyet-behandling',
  formalDeadline: '2024-06-01',
};

const routes: Readonly<Record<string, Route>> = {
  listCases: {
    ok: ({ coordinator }) => coordinator.get('/api/v1/cases'),
    refused: ({ nobody }) => nobody.get('/api/v1/cases'),
    status: 401,
  },
  openCase: {
    ok: ({ coordinator }) => coordinator.send('/api/v1/cases', opening),
    refused: ({ reader }) => reader.send('/api/v1/cases', opening),
    status: 403,
  },
  readCase: {
    ok: ({ coordinator, at }) => coordinator.get(at),
    refused: ({ reader, at }) => reader.get(at),
    status: 404,
  },
  sendCaseCommand: {
    ok: ({ coordinator, at }) =>
      coordinator.send(`${at}/commands`, { type: 'requestExtension', until: '2024-07-01', reason: 'Ferie.' }),
    refused: ({ coordinator, at }) => coordinator.send(`${at}/commands`, { type: 'openDrafting' }),
    status: 409,
  },
  sendAdministrationCommand: {
    ok: ({ administrator }) =>
      administrator.send('/api/v1/administration/commands', {
        type: 'addOrganisation',
        kind: 'authority',
        name: 'Prøve Kommune',
        validFrom: '2024-01-01',
      }),
    refused: ({ coordinator }) =>
      coordinator.send('/api/v1/administration/commands', {
        type: 'addOrganisation',
        kind: 'authority',
        name: 'Prøve Kommune',
        validFrom: '2024-01-01',
      }),
    status: 403,
  },
  readProcedure: {
    ok: ({ reader }) => reader.get('/api/v1/procedures/fornyet-behandling/1'),
    refused: ({ reader }) => reader.get('/api/v1/procedures/fornyet-behandling/99'),
    status: 404,
  },
  readMe: {
    ok: ({ reader }) => reader.get('/api/v1/me'),
    refused: ({ nobody }) => nobody.get('/api/v1/me'),
    status: 401,
  },
  listTasks: {
    ok: ({ coordinator }) => coordinator.get('/api/v1/tasks'),
    refused: ({ nobody }) => nobody.get('/api/v1/tasks'),
    status: 401,
  },
  listMilestones: ofCase('milestones'),
  listExtensions: ofCase('extensions'),
  listAnswers: ofCase('answers'),
  listCaseFacts: ofCase('case-facts'),
  listPoliticalTreatment: ofCase('political-treatment'),
  listStandpoints: ofCase('standpoints'),
  listJournal: ofCase('journal'),
  listErasures: ofCase('erasures'),
  readJournalFile: ofCase('journal/file'),
  listReminders: ofCase('reminders'),
  listOutgoing: ofCase('outgoing'),
  listWebhookDeliveries: ofCase('webhook-deliveries'),
  readForecast: ofCase('forecast'),
  listMeetings: ofDirectory('meetings?region=DK-82'),
  listAbsences: ofDirectory('absences'),
  listClosedDays: ofDirectory('closed-days'),
  readCalendarDay: ofDirectory('calendar-days/2024-04-26'),
  listOrganisations: ofDirectory('organisations'),
  listPeople: ofDirectory('people'),
  listMemberships: ofDirectory('memberships'),
  listMandates: ofDirectory('mandates'),
  listAccessLog: {
    ok: ({ administrator }) => administrator.get('/api/v1/access-log'),
    refused: ({ reader }) => reader.get('/api/v1/access-log'),
    status: 403,
  },
  listDocuments: ofCase('documents'),
  uploadDocument: {
    ok: ({ coordinator, at }) => upload(coordinator, at),
    refused: ({ coordinator }) => upload(coordinator, unknownCase),
    status: 404,
  },
  readDocument: ofDocument(''),
  downloadDocument: ofDocument('/content'),
  listSections: ofCase('sections'),
  readSection: ofCase(SECTION),
  readLedger: ofCase('ledger'),
  listContradictions: ofCase('contradictions'),
  listFacts: ofCase('facts'),
  listComments: ofCase('comments'),
  listSuggestions: ofCase('suggestions'),
  listOptions: ofCase('options'),
  listReleases: ofCase('releases'),
  readDraft: ofCase(`${SECTION}/draft`),
  saveDraft: {
    ok: ({ lead, at }) => save(lead, `${at}/${SECTION}/draft`, '"1"'),
    refused: ({ lead, at }) => save(lead, `${at}/${SECTION}/draft`, '"99"'),
    status: 412,
  },
  saveDraftFromWord: {
    ok: async ({ lead, at }) => {
      const { body } = await lead.get(`${at}/${SECTION}/draft`);
      return fromWord(lead, `${at}/${SECTION}/draft`, `"${body.version}"`);
    },
    refused: ({ lead, at }) => fromWord(lead, `${at}/${SECTION}/draft`, '"99"'),
    status: 412,
  },
  listDraftVersions: ofCase(`${SECTION}/draft/history`),
  readDraftVersion: ofCase(`${SECTION}/draft/history/1`),
  listRevisions: ofCase(`${SECTION}/revisions`),
  readRevision: ofCase(`${SECTION}/revisions/1`),
  readDifference: ofCase(`${SECTION}/difference?from=1`),
  listContributions: ofCase(`${SECTION}/contributions`),
  saveContributionDraft: {
    ok: ({ coordinator, at }) => save(coordinator, `${at}/${OWN}/draft`, '"0"', { positions: {} }),
    refused: ({ coordinator, at }) => save(coordinator, `${at}/${OWN}/draft`, '"99"', { positions: {} }),
    status: 412,
  },
  saveContributionFromWord: {
    ok: async ({ coordinator, at }) => {
      const { body } = await coordinator.get(`${at}/${OWN}/draft`);
      return fromWord(coordinator, `${at}/${OWN}/draft`, `"${body.version}"`);
    },
    refused: ({ coordinator, at }) => fromWord(coordinator, `${at}/${OWN}/draft`, '"99"'),
    status: 412,
  },
  readContributionDraft: ofCase(`${OWN}/draft`),
  listContributionComments: ofCase(`${OWN}/draft/comments`),
  readContribution: {
    ok: async ({ coordinator, at }) => {
      const { body } = await coordinator.get(`${at}/${OWN}/draft`);
      const handedIn = await coordinator.send(`${at}/commands`, {
        type: 'handInContribution',
        section: 'placement',
        hash: body.hash,
      });
      expect(handedIn.body).toMatchObject({ type: 'handInContribution' });
      return coordinator.get(`${at}/${OWN}/1`);
    },
    refused: ({ coordinator, at }) => coordinator.get(`${at}/${OWN}/99`),
    status: 404,
  },
  readReply: ofCase('reply'),
  readReplyHtml: ofCase('reply/html'),
  listRounds: ofCase('reply/rounds'),
  downloadRoundHtml: ofSubmitted('reply/rounds/1/html'),
  downloadRoundDocx: ofSubmitted('reply/rounds/1/docx'),
  downloadRoundPdf: ofSubmitted('reply/rounds/1/pdf'),
  downloadRoundPackage: ofSubmitted('reply/rounds/1/package'),
};

// Two cases are carried to their end before the first test.
jest.setTimeout(300_000);

describe('every route of the API', () => {
  let api: ServedApi;
  let clients: Clients;

  beforeAll(async () => {
    api = await serveApi();
    const { stage } = api.arena;
    const submitted = await openSampleCase(stage, '2023-7995');
    await toReady(stage);
    const { submissionHash } = await stage.preview();
    await stage.act(COORDINATOR, { type: 'submit', submissionHash, channel: 'mail' });
    const caseId = await openSampleCase(stage, '2023-7996');
    await toReady(stage);
    clients = {
      coordinator: await api.as(COORDINATOR),
      lead: await api.as(secretariat(cast.leads.placement)),
      administrator: await api.as('administrator'),
      reader: await api.as('laeser'),
      nobody: await api.as(null),
      at: `/api/v1/cases/${caseId}`,
      sent: `/api/v1/cases/${submitted}`,
    };
  });
  afterAll(() => api?.close());

  it.each(Object.keys(routes))('%s answers as the document says, and refuses as it says', async (id) => {
    const { ok, refused, status } = routes[id]!;
    const first = await ok(clients);
    expect([id, first.status < 300, first.body]).toEqual([id, true, first.body]);
    expect((await refused(clients)).status).toBe(status);
    const visited = api.witness.visited.get(id) ?? new Set();
    expect([...visited].some((seen) => seen < 300)).toBe(true);
    expect(visited).toContain(status);
  });

  it('is in the table above', () => {
    const known = api.witness.operations().map(({ operation }) => operation.operationId);
    expect(known.filter((id) => !Object.hasOwn(routes, id))).toEqual([]);
    expect(Object.keys(routes).filter((id) => !known.includes(id))).toEqual([]);
  });

  it('asks who it is', async () => {
    for (const { method, path } of api.witness.operations()) {
      const address = path.replace(/\{[^}]+\}/g, '1');
      const answer = await clients.nobody.ask(method.toUpperCase(), address, {
        ...(method === 'get' ? {} : { body: {} }),
      });
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });
});
