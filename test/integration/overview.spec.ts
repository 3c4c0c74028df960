import { Client } from 'pg';
import { fornyetBehandlingV1 } from '../../src/procedure/fornyet-behandling.v1.js';
import { contributions } from '../../src/sample/contributions.js';
import { frontMatter, sampleSections } from '../../src/sample/content.js';
import { remarks } from '../../src/sample/remarks.js';
import { dataFolder, type DataFolder } from '../support/data-folder.js';
import { eventually } from '../support/eventually.js';
import { pageText, sentencesOf } from '../support/page-text.js';
import { startProgram, type Running } from '../support/process.js';
import { Visitor } from '../support/sign-in.js';

// The program lays in the whole demo case at its first start.
jest.setTimeout(240_000);

const readyLine = /^samsvar ready url=(http:\/\/127\.0\.0\.1:\d+) ms=\d+$/m;
const NUMBER = '2023-7996';
const HEAD = `select seq, head from samsvar.case_file where number = '${NUMBER}'`;

let data: DataFolder;
let program: Running;
let url: string;
let visitor: Visitor;

const start = (folder: DataFolder, env: Record<string, string> = {}) =>
  startProgram({ SAMSVAR_DATA_DIR: folder.path, PORT: '0', ...env });
const ready = async (running: Running) => (await running.line(readyLine, 200_000))[1]!;
const sql = async (text: string, folder = data) => {
  const client = new Client({ connectionString: folder.superuserUrl() });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};
const CASE = `/sager/${NUMBER}`;
const get = (path: string) => visitor.get(path);
const signIn = async () => {
  visitor = new Visitor(url);
  await visitor.asRole('Sekretariat Midtjylland');
};
const endHard = async (running: Running, folder: DataFolder) => {
  await running.end('SIGKILL');
  await eventually(() => folder.server() === undefined);
};

beforeAll(async () => {
  data = dataFolder();
  program = start(data);
  url = await ready(program);
  await signIn();
});
afterAll(async () => {
  await program?.end('SIGKILL');
  await data?.remove();
});

describe('the page of the case in the demo', () => {
  it('shows the case, its place, its dates and who may do what', async () => {
    const { status, html } = await get(CASE);
    const text = pageText(html);
    expect(status).toBe(200);
    for (const expected of [
      `Sag ${NUMBER}`,
      'Demo: uret står på mandag den 8. april 2024',
      'Post sendes ikke ud af huset',
      'Sekretariat Midtjylland Sekretariat · kommunerne i Midtjylland',
      'Eksempelindhold',
      'Sagens tilstand: Afsnit udarbejdes',
      '37 arbejdsdage til internt mål',
      'lørdag den 1. juni 2024 kl. 23.59',
      'mandag den 3. juni 2024, uge 23',
      'Til godkendelse, version 1',
      'Kommentering skulle være slut 3.4.',
      '0 af 5 afsnit er godkendt. 2 frister er overskredet.',
      'Formændene i Hovedstaden og Sjælland · senest onsdag den 1. maj 2024, uge 18',
      'Afrapporteringen kan først forelægges, når alle afsnit er godkendt.',
      'næste tirsdag den 9. april 2024 kl. 8.00',
      'Formand Nordjylland godkendte Geografisk placering, version 1.',
      'fredag 5.4. kl. 10.30',
    ])
      expect(text).toContain(expected);
    for (const { name } of fornyetBehandlingV1.regions) expect(text).toContain(name);
    expect(text).not.toMatch(/Region (Nordjylland|Midtjylland|Syddanmark|Hovedstaden|Sjælland)/);
  });

  it('has all 26 lines of the requirement ledger', async () => {
    const text = pageText((await get(CASE)).html);
    const { requirements } = fornyetBehandlingV1;
    expect(requirements).toHaveLength(26);
    requirements.forEach((line, index) => expect(text).toContain(`${index + 1} ${line.text}`));
  });

  it('marks in the diagram where the case and its sections stand', async () => {
    const { html } = await get(CASE);
    const picture = /<svg[^>]*class="diagram"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
    expect(picture.match(/Her nu/g)?.length).toBeGreaterThanOrEqual(8);
    expect(pageText(html)).toContain(
      'Dimensionering og fordeling af borgere, Tidsperspektiv : I kommentering',
    );
  });

  it('holds no sentence of any draft, contribution or remark', async () => {
    const text = pageText((await get(CASE)).html);
    const written = [
      frontMatter.body,
      ...Object.values(sampleSections).map(({ body }) => body),
      ...Object.values(contributions).flatMap((byRegion) => Object.values(byRegion)),
      ...Object.values(remarks).flatMap((byRegion) =>
        Object.values(byRegion).map((remark) => ('text' in remark ? String(remark.text) : '')),
      ),
      ...Object.values(sampleSections).flatMap(({ ledger }) =>
        Object.values(ledger).flatMap((entry) =>
          Object.values(entry).filter((value) => typeof value === 'string'),
        ),
      ),
    ];
    const found = (page: string) =>
      written.flatMap(sentencesOf).filter((sentence) => page.includes(sentence));
    expect(found(`${text} ${sentencesOf(sampleSections.placement.body)[0]}`)).not.toEqual([]);
    expect(found(text)).toEqual([]);
  });

  it('is kept by nobody', async () => {
    const { status, headers } = await get(CASE);
    expect({ status, cache: headers.get('cache-control') }).toEqual({ status: 200, cache: 'no-store' });
  });
});

describe('what a page may do and who may see it', () => {
  it('sends the headers of a page that loads nothing foreign', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each([
    ['/findes-ikke', 404, 'Siden findes ikke'],
    ['/sager/1999-1', 404, 'Siden findes ikke'],
    ['/%zz', 400, 'Forespørgslen kunne ikke læses'],
  ])('answers %s with %d in Danish, a reference and nothing of the inside', async (path, status, heading) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(pageText(answer.html)).toMatch(
      new RegExp(`${heading}.*Referencenummer: F-[2-9A-Z]{4}-[2-9A-Z]{4}`),
    );
    expect(answer.html).not.toMatch(/Exception|node_modules|\bat \w+ \(|Cannot GET/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('readiness', () => {
  const checks = async () => {
    const { status, html } = await get('/readyz');
    return { status, due: (JSON.parse(html) as { checks: { due: object } }).checks.due };
  };

  it('tells the age of the oldest thing due, and says no when it is left lying', async () => {
    expect(await checks()).toEqual({ status: 200, due: { ok: true, ageSeconds: expect.any(Number) } });
    // Claimed by a worker that never came back, under a lease that has long to go: nobody takes it.
    await sql(
      `insert into samsvar.outgoing (id, key, kind, person_id, local_date, due_at, state, lease_until, message_id, dated, recipient, subject, body)
       select '00000000-0000-8000-8000-00000000aaaa', 'left', 'immediate', id, '2024-04-08', samsvar.now() - interval '20 minutes', 'claimed',
              clock_timestamp() + interval '1 day', '<left@samsvar.example>', samsvar.now(), 'a@b.example', 'x', 'x' from samsvar.person limit 1`,
    );
    try {
      const { status, due } = await checks();
      expect({ status, due }).toEqual({
        status: 503,
        due: { ok: false, ageSeconds: expect.any(Number), detail: expect.stringContaining('forfaldne') },
      });
      expect((due as { ageSeconds: number }).ageSeconds).toBeGreaterThanOrEqual(1200);
    } finally {
      await sql(`update samsvar.outgoing set state = 'sent' where key = 'left'`);
    }
    expect((await checks()).status).toBe(200);
  });
});

describe('starting again', () => {
  it('goes on after kill -9: the same case, the same journal, and a clock that is not rewound', async () => {
    const [before] = await sql(HEAD);
    const [clock] = await sql('select samsvar.now() as now');
    await endHard(program, data);
    program = start(data, { SAMSVAR_CLOCK: '2024-01-08T09:00+01:00' });
    url = await ready(program);
    expect(await sql(HEAD)).toEqual([before]);
    const [after] = await sql('select samsvar.now() as now, (select mode from samsvar.clock)');
    expect(after?.mode).toBe('shifted');
    expect((after?.now as Date).getTime()).toBeGreaterThan((clock?.now as Date).getTime());
    await signIn();
    expect(pageText((await get(CASE)).html)).toContain('mandag den 8. april 2024');
  });

  it('serves health alone in a worker, and the page without working in a web process', async () => {
    await endHard(program, data);
    for (const [role, front] of [
      ['worker', 404],
      ['web', 303],
    ] as const) {
      program = start(data, { SAMSVAR_ROLE: role });
      url = await ready(program);
      visitor = new Visitor(url);
      expect([role, (await get('/')).status, (await get('/readyz')).status]).toEqual([role, front, 200]);
      await endHard(program, data);
    }
  });

  it('refuses to use the demo in production, where its clock would decide', async () => {
    const { code, stderr } = await start(data, { SAMSVAR_MODE: 'production' }).ended;
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringContaining('Databasens ur er flyttet'),
    });
  });

  it('finishes a demo that was killed while it was laid in, and repeats nothing', async () => {
    const [whole] = await sqlOfStopped(data, HEAD);
    const other = dataFolder();
    try {
      const first = start(other);
      const early = first.ended.then(({ code, stderr }) => {
        throw new Error(`The program ended by itself (${code}): ${stderr}`);
      });
      early.catch(() => undefined);
      const begun = eventually(async () => Number((await sql(HEAD, other))[0]?.seq) > 40, 240_000);
      await Promise.race([begun, early]);
      await endHard(first, other);
      const next = start(other);
      await ready(next);
      expect((await sql(HEAD, other))[0]?.seq).toBe(whole?.seq);
      expect(await sql('select mode from samsvar.clock', other)).toEqual([{ mode: 'shifted' }]);
      await endHard(next, other);
    } finally {
      await other.remove();
    }
  });

  it('opens the case alone, on the real clock, when that is asked for', async () => {
    const other = dataFolder();
    const real = start(other, { SAMSVAR_CLOCK: 'real' });
    try {
      url = await ready(real);
      await signIn();
      const text = pageText((await get(CASE)).html);
      expect(text).toContain('Sagens tilstand: Forberedelse · fristen er overskredet');
      expect(text).toContain('Udpeg tovholder for 5 afsnit');
      expect(text).toContain('Demo: uret følger dagen i dag');
      expect(await sql('select mode from samsvar.clock', other)).toEqual([{ mode: 'real' }]);
    } finally {
      await endHard(real, other);
      await other.remove();
    }
  });
});

/** Asks a database whose program is stopped: a web process serves it for the moment. */
async function sqlOfStopped(folder: DataFolder, text: string) {
  const serving = start(folder, { SAMSVAR_ROLE: 'web' });
  await ready(serving);
  const rows = await sql(text, folder);
  await endHard(serving, folder);
  return rows;
}
