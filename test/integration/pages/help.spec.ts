import { helpRoles } from '../../../src/web/help/help.page.js';
import { openPageStage, type PageStage } from '../../support/page-stage.js';
import { Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);

describe('Help and statements', () => {
  let stage: PageStage;
  let nobody: Visitor;
  beforeAll(async () => {
    stage = await openPageStage();
    nobody = new Visitor(stage.url);
  });
  afterAll(() => stage?.close());

  it.each(['/hjaelp', '/tilgaengelighed', '/databeskyttelse'])(
    '%s is open without signing in, and linked from the foot of every page',
    async (path) => {
      const { status, html } = await nobody.get(path);
      expect(status).toBe(200);
      expect(html).not.toContain('action="/log-ud"');
      const foot = (page: string) => page.slice(page.indexOf('<footer'));
      expect(foot((await nobody.get('/log-ind')).html)).toContain(`href="${path}"`);
      expect(foot((await nobody.get('/findes-ikke')).html)).toContain(`href="${path}"`);
    },
  );

  it('has a page for each role, linked from the first, and none for another word', async () => {
    const { html } = await nobody.get('/hjaelp');
    for (const [role, { title }] of Object.entries(helpRoles)) {
      expect(html).toContain(`<a href="/hjaelp/${role}">${title}</a>`);
      const page = await nobody.get(`/hjaelp/${role}`);
      expect([role, page.status]).toEqual([role, 200]);
      expect(page.html).toContain(`<h1>${title}</h1>`);
    }
    for (const role of ['constructor', '__proto__', 'ukendt'])
      expect([role, (await nobody.get(`/hjaelp/${role}`)).status]).toEqual([role, 404]);
  });

  it('keeps the menu of whoever is signed in, the administration for those who have it', async () => {
    const admin = await stage.visitor('Systemadministrator');
    expect((await admin.get('/hjaelp')).html).toContain('href="/administration"');
    const chair = await stage.visitor('Formand Midtjylland');
    const { html } = await chair.get('/hjaelp/formand');
    expect(html).toContain('<strong>Formand Midtjylland</strong>');
    expect(html).toContain('action="/log-ud"');
    expect(html).not.toContain('href="/administration"');
  });
});
