import type { Browser } from 'playwright-core';
import { issueToken } from '../../src/identity/tokens.js';
import { hasChromium, startBrowser } from '../support/browser.js';
import { pageText } from '../support/page-text.js';
import { tokenIn, Visitor } from '../support/sign-in.js';
import { CASE, EMAIL, openSignInStage, PASSWORD, type SignInStage } from '../support/sign-in-stage.js';

const inBrowser = hasChromium ? it : it.skip;

// Three programs start on one database, and the first lays the demo case in.
jest.setTimeout(240_000);

let stage: SignInStage;
let url: string;
let other: string;

beforeAll(async () => {
  stage = await openSignInStage();
  ({ url, other } = stage);
});
afterAll(() => stage?.close());
beforeEach(() => stage.forgetAttempts());

describe('Whoever is not signed in', () => {
  it('is led to sign-in and back to the page asked for', async () => {
    const visitor = new Visitor(url);
    expect(await visitor.get('/')).toMatchObject({ status: 303, location: '/log-ind' });
    const asked = await visitor.get(`${CASE}?vis=alt`);
    expect(asked.location).toBe(`/log-ind?til=${encodeURIComponent(`${CASE}?vis=alt`)}`);
    const { html } = await visitor.get(asked.location!);
    expect(html).toContain(`name="til" value="${CASE}?vis=alt"`);
    expect(await visitor.asRole('Formand Midtjylland', CASE)).toMatchObject({ status: 303, location: CASE });
    expect((await visitor.get(CASE)).status).toBe(200);
  });

  it('reaches no page, whatever the method, but health and assets', async () => {
    const visitor = new Visitor(url);
    for (const path of ['/', CASE, '/adgang']) expect((await visitor.get(path)).status).toBe(303);
    expect((await visitor.get('/', { accept: 'application/json' })).status).toBe(401);
    expect((await visitor.post('/log-ud', {})).status).toBe(401);
    expect((await visitor.get('/healthz')).status).toBe(200);
  });

  it.each(['//attacker.example', 'https://attacker.example', '/\\attacker.example', '/\t/attacker.example'])(
    'is never led to another host: %j',
    async (til) => {
      const answer = await new Visitor(url).asRole('Formand Midtjylland', til);
      expect(answer).toMatchObject({ status: 303, location: '/' });
    },
  );
});

describe('Signing in by password', () => {
  it('begins a session in a cookie that no script reads, whatever the case of the address', async () => {
    const visitor = new Visitor(url);
    const answer = await visitor.byPassword('Formand@Nordjylland.example', PASSWORD, '/adgang');
    expect(answer).toMatchObject({ status: 303, location: '/adgang' });
    const set = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('samsvar='))!;
    expect(set).toMatch(/^samsvar=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(pageText((await visitor.get('/')).html)).toContain(
      'Formand Nordjylland Formand · kommunerne i Nordjylland',
    );
  });

  it('says the same of a wrong password and of an unknown account, and keeps what was typed', async () => {
    const wrong = await new Visitor(url).byPassword(EMAIL, 'ikke den rigtige kode');
    const unknown = await new Visitor(url).byPassword('ingen@nordjylland.example', PASSWORD);
    const noPassword = await new Visitor(url).byPassword('formand@midtjylland.example', PASSWORD);
    for (const { status, html } of [wrong, unknown, noPassword]) {
      expect(status).toBe(401);
      expect(pageText(html)).toContain(
        'Der er en fejl E-mailadressen eller adgangskoden er forkert. Prøv igen.',
      );
      expect(html).toContain('<title>Fejl: Log ind – Samsvar</title>');
    }
    expect(wrong.html).toContain(`value="${EMAIL}"`);
    expect(wrong.html).not.toContain('ikke den rigtige kode');
  });

  it('links each fault to its field', async () => {
    const { status, html } = await new Visitor(url).byPassword('', '');
    expect(status).toBe(400);
    for (const [field, text] of [
      ['email', 'Skriv din e-mailadresse.'],
      ['adgangskode', 'Skriv din adgangskode.'],
    ])
      expect(html).toContain(`<a href="#${field}">${text}</a>`);
    expect(html).toMatch(/<input id="email"[^>]*aria-describedby="email-fejl" aria-invalid="true"/);
  });

  it('T8 takes over no session that the browser brought, and ends the former one', async () => {
    const visitor = new Visitor(url);
    const planted = 'A'.repeat(43);
    const form = await visitor.get('/log-ind');
    const answer = await visitor.post(
      '/log-ind',
      { _csrf: tokenIn(form.html), email: EMAIL, adgangskode: PASSWORD, til: '/' },
      { cookie: `${visitor.cookie}; samsvar=${planted}` },
    );
    expect(answer.status).toBe(303);
    expect(visitor.cookieNamed('samsvar')).not.toBe(planted);
    expect((await new Visitor(url).get('/', { cookie: `samsvar=${planted}` })).status).toBe(303);
    const first = visitor.cookieNamed('samsvar')!;
    await visitor.byPassword(EMAIL, PASSWORD);
    expect(visitor.cookieNamed('samsvar')).not.toBe(first);
    expect((await new Visitor(url).get('/', { cookie: `samsvar=${first}` })).status).toBe(303);
  });

  it('counts attempts for all processes together, tells how long to wait, and lets others in', async () => {
    for (const [index, host] of [url, other, url, other, url].entries())
      expect([index, (await new Visitor(host).byPassword(EMAIL, 'forkert kode her')).status]).toEqual([
        index,
        401,
      ]);
    for (const host of [url, other]) {
      const refused = await new Visitor(host).byPassword(EMAIL, PASSWORD);
      expect(refused.status).toBe(429);
      expect(pageText(refused.html)).toContain(
        'Der er prøvet for mange gange. Vent 15 minutter, og prøv så igen.',
      );
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait > 800 && wait <= 900).toBe(true);
    }
    await stage.givePassword('formand@sjaelland.example');
    expect((await new Visitor(url).byPassword('formand@sjaelland.example', PASSWORD)).status).toBe(303);
  });

  it('lets through no more than five of many attempts at once', async () => {
    const visitors = Array.from({ length: 12 }, () => new Visitor(url));
    const forms = await Promise.all(visitors.map((visitor) => visitor.token('/log-ind')));
    const answers = await Promise.all(
      visitors.map((visitor, index) =>
        visitor.post('/log-ind', {
          _csrf: forms[index]!,
          email: EMAIL,
          adgangskode: 'forkert kode her',
          til: '/',
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('keeps no address anybody typed', async () => {
    await new Visitor(url).byPassword('hemmeligt@skrevet.example', 'forkert kode her');
    const rows = await stage.db.read<{ text: string }>(
      'select a::text as text from samsvar.sign_in_attempt a',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('skrevet');
  });
});

describe('A session', () => {
  it('ends by signing out, for the cookie too that somebody kept', async () => {
    const visitor = await stage.signedIn();
    const kept = visitor.cookieNamed('samsvar')!;
    const out = await visitor.post('/log-ud', { _csrf: await visitor.token('/') });
    expect(out).toMatchObject({ status: 303, location: '/log-ind' });
    expect(visitor.cookieNamed('samsvar')).toBeUndefined();
    expect((await visitor.get('/', { cookie: `samsvar=${kept}` })).status).toBe(303);
  });

  it.each(['idle_until', 'ends_at'])('is over when %s is past', async (limit) => {
    const visitor = await stage.signedIn('Formand Syddanmark');
    expect(await stage.isOut(visitor)).toBe(false);
    const id = await stage.personId('formand@syddanmark.example');
    await stage.sql(
      `update samsvar.session set ${limit} = clock_timestamp() - interval '1 second' where person_id = $1`,
      id,
    );
    expect(await stage.isOut(visitor)).toBe(true);
  });

  it('and a token of a closed account are out at the next request, on every process', async () => {
    const visitor = await stage.signedIn('Formand Hovedstaden');
    const id = await stage.personId('formand@hovedstaden.example');
    const { token } = await stage.write((tx) =>
      issueToken(tx, { personId: id, name: 'x', days: 1, scope: 'act' }),
    );
    const byToken = (host: string) => new Visitor(host).get('/', { authorization: `Bearer ${token}` });
    expect([await stage.isOut(visitor), (await byToken(other)).status]).toEqual([false, 200]);
    await stage.sql('update samsvar.person set disabled_at = samsvar.now() where id = $1', id);
    try {
      expect([await stage.isOut(visitor), (await byToken(other)).status]).toEqual([true, 303]);
    } finally {
      await stage.sql('update samsvar.person set disabled_at = null where id = $1', id);
    }
  });
});

describe('A start password', () => {
  it('goes before anything else, and ends every other session', async () => {
    const email = 'sekretariat@sjaelland.example';
    await stage.givePassword(email, true);
    const [visitor, elsewhere] = [new Visitor(url), new Visitor(other)];
    for (const one of [visitor, elsewhere]) expect((await one.byPassword(email, PASSWORD)).status).toBe(303);
    for (const path of ['/', CASE])
      expect(await visitor.get(path)).toMatchObject({ status: 303, location: '/adgang' });
    const page = await visitor.get('/adgang');
    expect(pageText(page.html)).toContain('Du er logget ind med en startkode, som en anden har set.');
    expect(page.html).not.toContain('/adgang/noegle');
    const change = async (fields: Record<string, string>) =>
      visitor.post('/adgang/kode', {
        _csrf: await visitor.token('/adgang'),
        nuvaerende: PASSWORD,
        ...fields,
      });
    const next = 'fire blå køer sover tungt';
    for (const [fields, fault] of [
      [{ ny: 'for kort', gentag: 'for kort' }, 'mindst 15 tegn'],
      [{ ny: 'SekretariatSjælland1', gentag: 'SekretariatSjælland1' }, 'for let at gætte'],
      [{ ny: next, gentag: `${next}.` }, 'ikke ens'],
      [{ ny: PASSWORD, gentag: PASSWORD }, 'den samme som den gamle'],
      [{ ny: next, gentag: next, nuvaerende: 'forkert kode her' }, 'nuværende adgangskode er forkert'],
    ] as const) {
      const answer = await change(fields);
      expect([answer.status, pageText(answer.html).includes(fault)]).toEqual([400, true]);
    }
    expect(await change({ ny: next, gentag: next })).toMatchObject({
      status: 303,
      location: '/adgang?gjort=kode',
    });
    expect((await visitor.get('/')).status).toBe(200);
    expect(await stage.isOut(elsewhere)).toBe(true);
    expect((await new Visitor(url).byPassword(email, PASSWORD)).status).toBe(401);
    expect((await new Visitor(url).byPassword(email, next)).status).toBe(303);
  });
});

describe('Signing in by keyboard', () => {
  inBrowser('goes from the address to the first task and out again', async () => {
    const browser: Browser = await startBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 375, height: 800 }, javaScriptEnabled: false });
      await page.goto(`${url}${CASE}`);
      const tabTo = async (name: string) => {
        for (let presses = 0; presses < 40; presses += 1) {
          await page.keyboard.press('Tab');
          if ((await page.locator(':focus').getAttribute('id')) === name) return;
          if ((await page.locator(':focus').textContent())?.startsWith(name)) return;
        }
        throw new Error(`The keyboard does not reach ${name}.`);
      };
      await tabTo('email');
      await page.keyboard.type(EMAIL);
      await tabTo('adgangskode');
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${url}${CASE}`);
      // On a phone the places are behind a button.
      await tabTo('Menu');
      await page.keyboard.press('Enter');
      await tabTo('Hjem');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${url}/`);
      expect(await page.locator('h1').textContent()).toBe('Dine opgaver');
      await tabTo('Log ud');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${url}/log-ind`);
    } finally {
      await browser.close();
    }
  });
});
