import { join } from 'node:path';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { everyRoute } from '../../src/cli/matrix/matrix-routes.js';
import { addressesOf } from '../../src/cli/matrix/matrix-addresses.js';
import type { MatrixCase } from '../../src/cli/matrix/matrix-cases.js';
import { LIMITS } from '../../src/platform/http/limits.pure.js';
import { runNode } from '../support/process.js';
import { CASE, openPageStage, type PageStage } from '../support/page-stage.js';
import type { Visitor } from '../support/sign-in.js';

jest.setTimeout(180_000);

/** Each threat of the list by its number, against the built program. */
let stage: PageStage;
let visitor: Visitor;
let file: MatrixCase;
beforeAll(async () => {
  stage = await openPageStage('sections');
  visitor = await stage.visitor('Sekretariat Midtjylland');
  const [row] = await stage.db.read<{ id: string; document: string }>(
    `select c.id, (select d.id from samsvar.document d where d.case_id = c.id and d.sha256 is not null limit 1) as document
       from samsvar.case_file c where c.number = $1`,
    [CASE.split('/').at(-1)],
  );
  file = {
    number: CASE.split('/').at(-1)!,
    secrets: [],
    fields: {},
    regions: [],
    submitted: false,
    releasedTo: [],
    ...row!,
  };
});
afterAll(() => stage?.close());

const NOBODY = '00000000-0000-4000-8000-000000000000';
const addressOf = (path: string) => addressesOf(path, file, NOBODY)[0]!.path;
const cookie = () => visitor.cookie;
const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  fetch(`${stage.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { cookie: cookie(), ...headers },
    body,
  });
const stateOf = () =>
  stage.db.read(
    `select (select jsonb_agg(head order by id) from samsvar.case_file) as heads, (select head from samsvar.administration) as admin,
            (select count(*) from samsvar.stored_answer) as answers, (select count(*) from samsvar.session where ended_at is null) as sessions`,
  );

describe('T3 a request from elsewhere', () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://attacker.example' },
    { 'sec-fetch-site': 'same-site' },
    {},
  ];

  it('changes nothing on any route that writes, with a session and without a word of where it comes from', async () => {
    const writing = everyRoute().filter(({ method }) => method !== 'GET');
    expect(writing.length).toBeGreaterThan(60);
    const before = await stateOf();
    for (const { method, path } of writing)
      for (const headers of foreign) {
        const answer = await ask(
          method,
          addressOf(path),
          { ...headers, 'content-type': 'application/json' },
          '{}',
        );
        // What a mail program sends by itself to leave a list (RFC 8058): its secret is the proof, and this one is wrong.
        const status = path.startsWith('/afmeld/') ? 404 : 403;
        expect([method, path, headers, answer.status]).toEqual([method, path, headers, status]);
      }
    expect(await stateOf()).toEqual(before);
  });

  it('changes nothing by reading, whatever is read, and T20 every answer carries the headers', async () => {
    const before = await stateOf();
    for (const { path, method } of everyRoute()) {
      const { status, headers } = await ask(method, addressOf(path));
      expect([path, status < 500, headers.get('x-content-type-options')]).toEqual([path, true, 'nosniff']);
      expect([path, headers.get('content-security-policy') ?? '']).toEqual([
        path,
        expect.stringMatching(/frame-ancestors 'none'|sandbox/) as string,
      ]);
    }
    expect(await stateOf()).toEqual(before);
  });
});

describe('T20 the headers of every answer', () => {
  const wanted = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' };
  const places = [
    '/',
    '/log-ind',
    '/findes-ikke',
    '/api/v1/me',
    '/api/v1/findes-ikke',
    '/api/openapi.json',
    '/%zz',
    '/hjaelp',
  ];

  it.each(places)('%s cannot be framed and runs no foreign script', async (path) => {
    const { headers } = await ask('GET', path);
    expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, headers.get(name)]))).toMatchObject(
      path === '/%zz' ? { 'x-content-type-options': 'nosniff' } : wanted,
    );
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    if (path !== '/%zz') expect(headers.get('x-frame-options')).toBe('DENY');
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    // 'self' alone is what a page of ours needs: whoever can put a script on our host has already won.
    const bad = findings.filter(({ severity }) =>
      [Severity.HIGH, Severity.MEDIUM, Severity.SYNTAX].includes(severity),
    );
    expect(bad.map(({ directive, description }) => `${directive}: ${description}`)).toEqual([]);
  });
});

describe('T12 what is no field', () => {
  const own = { origin: '', 'sec-fetch-site': 'same-origin' };
  const send = async (method: string, path: string, body: string) => {
    const token = await visitor.token('/adgang');
    const headers = {
      ...own,
      origin: stage.url,
      'x-csrf-token': token,
      'content-type': 'application/json',
      'idempotency-key': 'x',
    };
    return ask(method, path, headers, body);
  };

  it('T12 is refused when it would reach a prototype, in every body', async () => {
    const before = await stateOf();
    const command =
      '"type":"registerNote","direction":"in","party":"x","theme":"x","dated":"2024-01-01","accessStatus":"open"';
    const bodies = [
      `{${command},"note":"x","__proto__":{"polluted":1}}`,
      `{${command},"note":{"__proto__":{"polluted":1}}}`,
      `{${command},"note":"x","constructor":{"prototype":{"polluted":1}}}`,
      `{${command},"note":"x","\\u005f_proto__":{"polluted":1}}`,
      `{${command},"note":"x","hasOwnProperty":1}`,
      `{"__proto__":{"type":"registerNote"}}`,
      `{"type":"__proto__"}`,
      `{"type":"constructor"}`,
      `{"type":"toString"}`,
    ];
    for (const route of everyRoute().filter(
      ({ path, method }) => path.startsWith('/api/v1') && method !== 'GET',
    ))
      for (const body of bodies) {
        const answer = await send(route.method, addressOf(route.path), body);
        expect([route.path, body, answer.status >= 400 && answer.status < 500]).toEqual([
          route.path,
          body,
          true,
        ]);
      }
    for (const name of ['__proto__', 'hasOwnProperty', 'constructor'])
      expect((await ask('GET', `/api/v1/cases?${name}=1`)).status).toBe(400);
    const token = await visitor.token('/adgang');
    const form = String(
      new URLSearchParams([
        ['__proto__[polluted]', '1'],
        ['__proto__', '1'],
        ['constructor', '1'],
        ['_csrf', token],
      ]),
    );
    const forms = everyRoute().filter(({ path, method }) => !path.startsWith('/api') && method === 'POST');
    for (const { path } of forms.filter((one) => !['/log-ud', '/log-ind'].includes(one.path))) {
      const headers = { origin: stage.url, 'content-type': 'application/x-www-form-urlencoded' };
      const { status } = await ask('POST', addressOf(path), headers, form);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
    expect(await stateOf()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('T12 what runs', () => {
  const says = `process.on('exit', () => console.log('proto', '__proto__' in {}))`;
  it.each(['main.js', 'cli/cli.js'])('%s has no __proto__, however it is started', async (program) => {
    const script = join(__dirname, '../../dist/program', program);
    const preload = `data:text/javascript,${encodeURIComponent(says)}`;
    const { stdout, code } = await runNode(['--import', preload, script], { env: { PORT: 'none' } }).ended;
    expect([code, stdout]).toEqual([2, 'proto false\n']);
  });
});

describe('T22 more than one person sends', () => {
  it('is told to wait, and the others are served', async () => {
    const other = await stage.visitor('Formand Syddanmark');
    const person = await stage.db.read<{ id: string }>(
      `select id from samsvar.person where name = 'Sekretariat Midtjylland'`,
    );
    const used = (kind: keyof typeof LIMITS) =>
      stage.sql(
        `insert into samsvar.request_count (key, points, expire) values ($1, $2, (extract(epoch from clock_timestamp()) * 1000)::bigint + 60000)
         on conflict (key) do update set points = excluded.points, expire = excluded.expire`,
        `${kind}:${person[0]!.id}`,
        LIMITS[kind].points,
      );
    for (const kind of ['command', 'export', 'search'] as const) await used(kind);
    const journal = `/api/v1/cases/${file.id}/journal/file`;
    const asked: [string, string][] = [
      ['POST', '/api/v1/administration/commands'],
      ['GET', journal],
      ['GET', '/sager?q=a'],
    ];
    for (const [method, path] of asked) {
      const headers = {
        origin: stage.url,
        'x-csrf-token': await visitor.token('/adgang'),
        'content-type': 'application/json',
      };
      const answer = await ask(
        method,
        path,
        method === 'GET' ? {} : headers,
        method === 'GET' ? undefined : '{}',
      );
      expect([path, answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([path, 429, true]);
    }
    expect((await other.get('/sager?q=a')).status).toBe(200);
    const theirs = await fetch(`${stage.url}${journal}`, { headers: { cookie: other.cookie } });
    expect(theirs.status).toBe(200);
    await stage.sql('delete from samsvar.request_count');
  });
});

describe('T25 a file somebody laid on the case', () => {
  it('is never a page or a program of ours', async () => {
    for (const path of [
      `${CASE}/dokumenter/${file.document}/fil`,
      `/api/v1/cases/${file.id}/documents/${file.document}/content`,
    ]) {
      const { headers, status } = await ask('GET', path, { accept: '*/*' });
      expect([
        path,
        status,
        headers.get('content-disposition')?.split(';')[0],
        headers.get('x-content-type-options'),
      ]).toEqual([path, 200, 'attachment', 'nosniff']);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    }
  });

  it.each([
    ['side.html', 'text/html'],
    ['tegning.svg', 'image/svg+xml'],
    ['side.txt.html', 'text/plain'],
    ['side.xhtml', 'application/xhtml+xml'],
    ['side.htm', 'application/pdf'],
  ])('%s as %s is not taken in', async (name, mediaType) => {
    const form = new FormData();
    const fields = {
      kind: 'correspondence',
      direction: 'in',
      party: 'x',
      theme: 'x',
      dated: '2024-01-01',
      accessStatus: 'open',
    };
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append(
      'file',
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], { type: mediaType }),
      name,
    );
    const token = await visitor.token('/adgang');
    const answer = await fetch(`${stage.url}/api/v1/cases/${file.id}/documents`, {
      method: 'POST',
      headers: { cookie: cookie(), origin: stage.url, 'x-csrf-token': token, 'idempotency-key': name },
      body: form,
    });
    expect(answer.status).toBe(400);
  });
});
