import { CASE, formIn, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { tokenIn } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const ANSWER = `${CASE}/afsnit/placement/svar`;
const WITHDRAW = `${ANSWER}/tilbagetraekning`;
const CONTEST = `${ANSWER}/indsigelse`;
const DECISION = `${ANSWER}/beslutning`;
const NAMING = `${ANSWER}/ikke-tilsluttet`;

describe('Acts on an answer', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage?.close());
  const latest = async (region: string) => {
    const [row] = await stage.db.read<{ kind: string; words: string | null; registered: boolean }>(
      `select kind, words, registered from samsvar.answer
        where subject = 'section:placement' and region = $1 and latest`,
      [region],
    );
    return row ?? null;
  };

  it('takes an answer back with its reason, and confirms it', async () => {
    const chair = await stage.visitor('Formand Nordjylland');
    const empty = await sendForm(chair, WITHDRAW, WITHDRAW, { words: ' ' });
    expect(empty.status).toBe(400);
    expect(empty.html).toContain('<a href="#words">Skriv, hvorfor svaret trækkes tilbage.</a>');
    const sent = await sendForm(chair, WITHDRAW, WITHDRAW, { words: 'Kredsen vil drøfte det igen.' });
    expect(sent.status).toBe(303);
    expect(await latest('DK-81')).toMatchObject({ kind: 'withdrawn', words: 'Kredsen vil drøfte det igen.' });
    const { html } = await chair.get(sent.location!);
    expect(html).toContain('Svaret er trukket tilbage');
    const other = await (await stage.visitor('Formand Midtjylland')).get(ANSWER);
    expect(other.html).toContain('Kredsen vil drøfte det igen.');
    expect((await chair.get(WITHDRAW)).html).toContain(
      'Der er intet svar til denne version at trække tilbage.',
    );
  });

  it('registers a decision with its evidence laid on the case, and lets the chair contest it', async () => {
    const secretariat = await stage.visitor('Sekretariat Hovedstaden');
    const { html } = await secretariat.get(DECISION);
    const form = formIn(html, DECISION);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)![1]!;
    const send = (fields: Readonly<Record<string, string>>, file?: string) => {
      const body = new FormData();
      const hidden = {
        _csrf: tokenIn(form),
        _key: field('_key'),
        hash: field('hash'),
        region: field('region'),
      };
      for (const [name, value] of Object.entries({ ...hidden, ...fields })) body.append(name, value);
      body.append(
        'file',
        new Blob(file === undefined ? [] : [file], { type: 'text/plain' }),
        file === undefined ? '' : 'referat.txt',
      );
      return fetch(new URL(DECISION, stage.url), {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: secretariat.cookie, origin: stage.url, 'sec-fetch-site': 'same-origin' },
        body,
      });
    };
    const decided = { answer: 'yes', basis: 'meeting', decidedOn: '2024-04-05', evidenceId: '', theme: '' };
    const bare = await send(decided);
    expect(bare.status).toBe(400);
    expect(await bare.text()).toContain('<a href="#evidenceId">Vælg bilaget, hvor beslutningen står.</a>');
    expect(await latest('DK-84')).toBeNull();
    const sent = await send(
      { ...decided, theme: 'Uddrag af referat' },
      'Punkt 4: Kredsen godkender afsnittet.',
    );
    expect([sent.status, await sent.text()]).toEqual([303, '']);
    expect(await latest('DK-84')).toMatchObject({ kind: 'yes', registered: true });

    const chair = await stage.visitor('Formand Hovedstaden');
    const told = await chair.get(ANSWER);
    expect(told.html).toContain('Sekretariatet har registreret et svar');
    expect(told.html).toContain(`href="${CONTEST}"`);
    const contested = await sendForm(chair, CONTEST, CONTEST, { words: 'Kredsen har kun drøftet det.' });
    expect(contested.status).toBe(303);
    expect(await latest('DK-84')).toMatchObject({ kind: 'withdrawn' });
    expect((await chair.get(contested.location!)).html).toContain('Indsigelsen er registreret');
    const others = await (await stage.visitor('Formand Midtjylland')).get(ANSWER);
    expect(others.html).toContain('formanden har gjort indsigelse mod det registrerede svar');
  });

  it('offers registering to the own secretariat only', async () => {
    const { html } = await (await stage.visitor('Formand Midtjylland')).get(DECISION);
    expect(html).not.toContain('name="evidenceId"');
    expect(html).toContain('Kun regionens eget sekretariat');
    const lead = await stage.visitor('Sekretariat Midtjylland');
    expect((await lead.get(ANSWER)).html).toContain(`href="${DECISION}"`);
  });

  it('names a region that cannot join, by the coordinator, with the reason for the others', async () => {
    const chair = await stage.visitor('Formand Sjælland');
    const no = { answer: 'cannotJoin', words: 'Økonomien er ikke oplyst.', basis: 'chair' };
    expect((await sendForm(chair, ANSWER, ANSWER, no)).status).toBe(303);
    const coordinator = await stage.visitor('Sekretariat Midtjylland');
    const page = await coordinator.get(NAMING);
    const form = formIn(page.html, NAMING);
    expect(form).toContain('value="DK-85"');
    expect(form).not.toContain('value="DK-84"');
    expect(page.html).toContain('er ikke udløbet');
    const sent = await sendForm(coordinator, NAMING, NAMING, { region: 'DK-85' });
    expect(sent.status).toBe(303);
    expect((await coordinator.get(sent.location!)).html).toContain('Anført som ikke tilsluttet');
    const other = await stage.visitor('Sekretariat Syddanmark');
    const refused = await other.get(NAMING);
    expect(refused.html).toContain('Kun det koordinerende sekretariat kan gøre dette.');
    expect(refused.html).not.toContain('name="region"');
  });
});
