import { createHash, randomBytes } from 'node:crypto';
import { chair, COORDINATOR, openSampleCase, secretariat } from '../../support/engine.js';
import { serveApi, type ServedApi } from '../../support/api.js';
import type { ApiClient } from '../../support/api-client.js';

jest.setTimeout(240_000);

const MOST = 20 * 1024 * 1024;
const PDF = 'application/pdf';
const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);

describe('documents over HTTP', () => {
  let api: ServedApi;
  let coordinator: ApiClient;
  let caseId: string;
  let keys = 0;
  const at = (rest = '') => `/api/v1/cases/${caseId}/documents${rest}`;

  beforeAll(async () => {
    api = await serveApi();
    coordinator = await api.as(COORDINATOR);
    caseId = await openSampleCase(api.arena.stage, 'api: documents');
  });
  afterAll(() => api?.close());

  const described = {
    kind: 'correspondence',
    direction: 'in',
    party: 'Social- og Boligstyrelsen',
    theme: 'Høring',
    dated: '2023-11-22',
    accessStatus: 'open',
  };
  const form = (bytes: Buffer, name: string, type = PDF, fields: Record<string, string> = described) => {
    const data = new FormData();
    for (const [field, value] of Object.entries(fields)) data.append(field, value);
    data.append('file', new Blob([Uint8Array.from(bytes)], { type }), name);
    return data;
  };
  const upload = (body: unknown, client = coordinator, key = `upload-${++keys}`) =>
    client.ask('POST', at(), { body, headers: { 'idempotency-key': key } });
  const stored = async () =>
    (
      await api.arena.engine.db.read(
        `select (select count(*)::int from samsvar.document) as documents, (select count(*)::int from samsvar.stored_file) as files,
                (select count(*)::int from samsvar.journal_entry) as entries`,
      )
    )[0];

  it('takes a file with its Danish name, and gives it back byte by byte', async () => {
    const bytes = pdf(1000);
    const { status, headers, body } = await upload(form(bytes, 'Høringssvar på æble.pdf'));
    expect([status, headers.get('location')]).toEqual([201, at(`/${body.answer.documentId}`)]);
    const shown = await coordinator.get(headers.get('location')!);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(shown.body).toMatchObject({
      ...described,
      note: null,
      file: { name: 'Høringssvar på æble.pdf', mediaType: PDF, size: 1000, sha256 },
    });
    const file = await fetch(new URL(shown.body.file.href, api.url), {
      headers: { authorization: coordinator.authorization! },
    });
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': PDF,
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
      'content-disposition': expect.stringContaining(
        `filename*=UTF-8''H%C3%B8ringssvar%20p%C3%A5%20%C3%A6ble.pdf`,
      ) as string,
    });
    const again = await coordinator.get(shown.body.file.href, { 'if-none-match': `"${sha256}"` });
    expect(again.status).toBe(304);
  });

  it('takes the largest file there may be, once per key', async () => {
    const body = form(pdf(MOST), 'stor.pdf');
    const first = await upload(body, coordinator, 'largest');
    const second = await upload(body, coordinator, 'largest');
    expect([first.status, second.status, second.body]).toEqual([201, 201, { ...first.body, repeated: true }]);
  });

  it.each<[string, () => unknown, number, string]>([
    ['one byte too large', () => form(pdf(MOST + 1), 'for-stor.pdf'), 413, 'fileTooLarge'],
    ['much too large', () => form(pdf(3 * MOST), 'for-stor.pdf'), 413, 'fileTooLarge'],
    [
      'of a kind no case takes',
      () => form(Buffer.from('MZ'), 'a.exe', 'application/x-msdownload'),
      400,
      'fileType',
    ],
    ['not what it says', () => form(Buffer.from('MZ'), 'a.pdf'), 400, 'fileContent'],
    ['empty', () => form(Buffer.alloc(0), 'a.pdf'), 400, 'emptyFile'],
    ['without its date', () => form(pdf(20), 'a.pdf', PDF, { ...described, dated: '' }), 400, 'invalid'],
    [
      'with a field nobody knows',
      () => form(pdf(20), 'a.pdf', PDF, { ...described, extra: 'x' }),
      400,
      'invalid',
    ],
  ])('stores nothing of a file that is %s', async (_name, body, status, code) => {
    const before = await stored();
    expect(await upload(body())).toMatchObject({ status, body: { code } });
    expect(await stored()).toEqual(before);
  });

  it('refuses what is no form with one file', async () => {
    const twice = form(pdf(20), 'a.pdf');
    twice.append('file', new Blob([new Uint8Array(3)]), 'b.pdf');
    const none = new FormData();
    none.append('kind', 'letter');
    const doubled = form(pdf(20), 'a.pdf');
    doubled.append('kind', 'letter');
    expect(await upload(twice)).toMatchObject({ status: 400, body: { code: 'oneFile' } });
    expect(await upload(none)).toMatchObject({ status: 400, body: { code: 'oneFile' } });
    expect(await upload(doubled)).toMatchObject({ status: 400, body: { code: 'duplicateKey' } });
    const sent = (type: string, body = 'x') =>
      coordinator.ask('POST', at(), { body, headers: { 'idempotency-key': 'f', 'content-type': type } });
    expect((await sent('application/json', '{}')).status).toBe(415);
    expect(await sent('multipart/form-data')).toMatchObject({ status: 400, body: { code: 'form' } });
    expect(await sent('multipart/form-data; boundary=b')).toMatchObject({
      status: 400,
      body: { code: 'form' },
    });
  });

  it('asks for a key and the right to act before it reads a file', async () => {
    const missing = await coordinator.ask('POST', at(), { body: form(pdf(20), 'a.pdf') });
    expect(missing).toMatchObject({ status: 400, body: { code: 'keyMissing' } });
    const reader = await api.as(COORDINATOR, 'read');
    expect(await upload(form(pdf(20), 'a.pdf'), reader)).toMatchObject({ body: { code: 'readOnlyToken' } });
    const notHers = await api.as(chair('DK-82'));
    expect((await upload(form(pdf(20), 'a.pdf'), notHers)).status).toBe(403);
  });

  it('lists papers and notes in pages, and knows no other', async () => {
    const note = { type: 'registerNote', ...described, kind: undefined, note: 'Talt i telefon.' };
    expect((await coordinator.send(`/api/v1/cases/${caseId}/commands`, note)).status).toBe(200);
    const all = (await coordinator.get(at())).body.items;
    expect(all.map(({ file }: { file: object | null }) => file === null)).toContain(true);
    const first = (await coordinator.get(at('?limit=1'))).body;
    const second = (await coordinator.get(first.next)).body;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      all.slice(0, 2).map(({ id }: { id: string }) => id),
    );
    const noted = all.find(({ file }: { file: object | null }) => file === null);
    expect(await coordinator.get(at(`/${noted.id}/content`))).toMatchObject({
      status: 404,
      body: { code: 'noFile' },
    });
    expect((await coordinator.get(at('/nonsense'))).status).toBe(404);
    expect((await coordinator.get(at('?page=2'))).status).toBe(400);
  });

  it('is hidden from the agency before submission, and from nobody who works on the case', async () => {
    expect((await (await api.as('styrelsen')).get(at())).status).toBe(404);
    expect((await (await api.as(secretariat('DK-85'))).get(at())).status).toBe(200);
  });
});
