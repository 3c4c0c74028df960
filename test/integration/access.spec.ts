import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { issueToken } from '../../src/identity/tokens.js';
import { pageText } from '../support/page-text.js';
import { tokenIn, Visitor } from '../support/sign-in.js';
import { CASE, EMAIL, openSignInStage, PASSWORD, type SignInStage } from '../support/sign-in-stage.js';

const root = resolve(__dirname, '../..');

// Three programs start on one database, and the first lays the demo case in.
jest.setTimeout(240_000);

let stage: SignInStage;
let url: string;
let production: string;

beforeAll(async () => {
  stage = await openSignInStage();
  ({ url, production } = stage);
});
afterAll(() => stage?.close());
beforeEach(() => stage.forgetAttempts());

/** Every route of a page that takes a form, from the controllers themselves. */
function formRoutes(): string[] {
  return (
    readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.controller.ts'))
      .flatMap((name) => Object.values(jest.requireActual<Record<string, unknown>>(join(root, 'src', name))))
      .filter((value): value is new () => object => typeof value === 'function')
      .flatMap((controller) => {
        const bases = [Reflect.getMetadata('path', controller) as string | string[] | undefined].flat();
        const methods = Object.getOwnPropertyDescriptors(controller.prototype);
        return Object.values(methods).flatMap(({ value }) => {
          const method =
            typeof value === 'function'
              ? (Reflect.getMetadata('method', value) as number | undefined)
              : undefined;
          if (method === undefined || method === (RequestMethod.GET as number)) return [];
          const own = String(Reflect.getMetadata('path', value));
          return bases.map((base) => `/${base ?? ''}/${own}`.replace(/\/+/g, '/'));
        });
      })
      .filter((path) => !path.startsWith('/api/'))
      // Posted by a mail program that has no session; the secret in the address is what it shows (RFC 8058).
      .filter((path) => !path.startsWith('/afmeld/'))
      .map((path) => path.replace(/(.)\/$/, '$1'))
  );
}

describe('A forged form', () => {
  const foreign = { origin: 'https://attacker.example', 'sec-fetch-site': 'cross-site' };
  const routes = formRoutes();

  let visitor: Visitor;
  let own: string;
  let others: string;
  beforeAll(async () => {
    visitor = await stage.signedIn();
    own = await visitor.token('/adgang');
    others = await (await stage.signedIn()).token('/adgang');
  });

  it('is tried on every route that takes one', () => {
    expect(routes).toEqual(
      expect.arrayContaining(['/log-ind', '/log-ind/rolle', '/log-ud', '/adgang/kode', '/adgang/noegle']),
    );
  });

  it.each(routes)(
    '%s: is refused from elsewhere, without a token, and with the token of another session',
    async (route) => {
      const person = await stage.personId('formand@midtjylland.example');
      const fields = { til: '/', person, navn: 'x', dage: '1', email: EMAIL, adgangskode: PASSWORD };
      const before = await stage.db.read('select count(*) from samsvar.session where ended_at is null');
      const attempts = [
        await visitor.post(route, { ...fields, _csrf: own }, foreign),
        await visitor.post(
          route,
          { ...fields, _csrf: own },
          { origin: 'null', 'sec-fetch-site': 'cross-site' },
        ),
        await visitor.post(route, fields),
        await visitor.post(route, { ...fields, _csrf: others }),
        await visitor.post(route, { ...fields, _csrf: 'x' }),
      ];
      expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
      expect(await stage.db.read('select count(*) from samsvar.session where ended_at is null')).toEqual(
        before,
      );
      expect(await stage.isOut(visitor)).toBe(false);
    },
  );
});

describe('The page Adgang', () => {
  const made = (html: string) => /<code class="token">(samsvar_[\w-]+)</.exec(html)?.[1];
  const bearer = (token: string, path = '/') =>
    new Visitor(url).get(path, { authorization: `Bearer ${token}` });

  it('makes a token, shows it once, and revokes it', async () => {
    const visitor = await stage.signedIn();
    const _csrf = await visitor.token('/adgang');
    const answer = await visitor.post('/adgang/noegle', {
      _csrf,
      navn: 'Overførsel',
      dage: '30',
      ret: 'read',
    });
    const token = made(answer.html)!;
    expect(token).toBeDefined();
    const page = await visitor.get('/adgang');
    expect(pageText(page.html)).toContain('Overførsel Må kun læse.');
    expect(page.html).not.toContain(token);
    expect((await bearer(token)).status).toBe(200);
    const id = /action="\/adgang\/tilbagekald">.*?name="id" value="([^"]+)"/.exec(page.html)![1]!;
    // Another person's hand does not reach it.
    const stranger = await stage.signedIn('Formand Midtjylland');
    const strangers = await stranger.post('/adgang/tilbagekald', {
      _csrf: await stranger.token('/adgang'),
      id,
    });
    expect([strangers.status, (await bearer(token)).status]).toEqual([404, 200]);
    expect((await visitor.post('/adgang/tilbagekald', { _csrf, id })).status).toBe(303);
    expect((await bearer(token)).status).toBe(303);
  });

  it('says what is wrong with a token asked for', async () => {
    const visitor = await stage.signedIn();
    const answer = await visitor.post('/adgang/noegle', {
      _csrf: await visitor.token('/adgang'),
      navn: ' ',
      dage: '900',
    });
    expect(answer.status).toBe(400);
    for (const fault of ['Skriv, hvad nøglen skal bruges til.', 'Skriv et helt antal dage fra 1 til 366.'])
      expect(pageText(answer.html)).toContain(fault);
  });

  it('wants the password again before a token, when it is long since', async () => {
    const visitor = await stage.signedIn('Formand Syddanmark');
    const id = await stage.personId('formand@syddanmark.example');
    const _csrf = await visitor.token('/adgang');
    await stage.sql(
      `update samsvar.session set fresh_at = fresh_at - interval '31 minutes' where person_id = $1`,
      id,
    );
    expect(pageText((await visitor.get('/adgang')).html)).toContain('Log ind igen for at lave en nøgle.');
    const answer = await visitor.post('/adgang/noegle', { _csrf, navn: 'x', dage: '1' });
    expect(answer).toMatchObject({ status: 303, location: '/log-ind?til=%2Fadgang' });
  });

  it('ends a session elsewhere, and none of another person', async () => {
    const [here, there, stranger] = [
      await stage.signedIn(),
      await stage.signedIn(),
      await stage.signedIn('Formand Midtjylland'),
    ];
    const page = await here.get('/adgang');
    const ids = [...page.html.matchAll(/action="\/adgang\/afslut">.*?name="id" value="([^"]+)"/g)];
    const end = async (by: Visitor, id: string) =>
      (await by.post('/adgang/afslut', { _csrf: await by.token('/adgang'), id })).status;
    expect(await end(stranger, ids[0]![1]!)).toBe(404);
    for (const [, id] of ids) expect(await end(here, id!)).toBe(303);
    expect([await stage.isOut(there), await stage.isOut(here), await stage.isOut(stranger)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is for browsers: a token makes no token, and one that reads does nothing', async () => {
    const id = await stage.personId('sekretariat@nordjylland.example');
    for (const scope of ['act', 'read'] as const) {
      const { token } = await stage.write((tx) =>
        issueToken(tx, { personId: id, name: 'x', days: 1, scope }),
      );
      expect((await bearer(token, '/adgang')).status).toBe(403);
      const answer = await new Visitor(url).post(
        '/adgang/noegle',
        { navn: 'x', dage: '1' },
        { authorization: `Bearer ${token}` },
      );
      expect([scope, answer.status]).toEqual([scope, 403]);
      expect(answer.html.includes('Adgangstokenet giver kun ret til at læse')).toBe(scope === 'read');
    }
  });
});

describe('Who sees the case', () => {
  it.each([
    ['Sekretariat Hovedstaden', 200],
    ['Formand Midtjylland', 200],
    ['Systemadministrator', 404],
    ['Læser, kommune', 404],
    ['Social- og Boligstyrelsen, sagsbehandler', 404],
    ['Stedfortræder Midtjylland', 404],
  ])('tries every role: %s gets %d', async (role, status) => {
    const visitor = await stage.signedIn(role);
    expect((await visitor.get(CASE)).status).toBe(status);
    const home = await visitor.get('/');
    expect([home.status, home.html.includes(CASE)]).toEqual([200, status === 200]);
  });
});

describe('Production', () => {
  it('has no demo roles, and takes no session made without a password', async () => {
    const visitor = new Visitor(production);
    const { html } = await visitor.get('/log-ind');
    expect(html).not.toContain('Prøv en rolle');
    const person = await stage.personId('formand@midtjylland.example');
    expect((await visitor.post('/log-ind/rolle', { _csrf: tokenIn(html), person, til: '/' })).status).toBe(
      404,
    );
    const demo = (await stage.signedIn()).cookieNamed('samsvar')!;
    expect((await visitor.get('/', { cookie: `__Host-samsvar=${demo}` })).status).toBe(303);
  });

  it('keeps its cookies to https and to its own host', async () => {
    const answer = await new Visitor(production).byPassword(EMAIL, PASSWORD);
    const set = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-samsvar='));
    expect(set).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});
