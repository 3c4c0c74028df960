import { WebSocket } from 'ws';
import { letterSources, type KnownSource } from '../../src/drafting/sources/known-sources.pure.js';
import type { Paragraph } from '../../src/platform/text/document-tree.js';
import { sheetOf } from '../../src/platform/text/sheet.js';
import { contentIn, textIn } from '../../src/web/editor/live/live-text.js';
import { stateOf } from '../../src/web/editor/live/live-state.js';
import * as Y from 'yjs';
import { joinSecretariat } from '../support/colleague.js';
import { eventually } from '../support/eventually.js';
import { fieldsOf } from '../support/form-fields.js';
import { joinLive, LiveClient } from '../support/live-client.js';
import { CASE, openPageStage, sendForm, type PageStage } from '../support/page-stage.js';
import { tokenIn, type Visitor } from '../support/sign-in.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/afsnit/dimensioning/udkast`;

let stage: PageStage;
let one: Visitor;
let other: Visitor;
const open: LiveClient[] = [];
beforeAll(async () => {
  stage = await openPageStage();
  await joinSecretariat(stage.db, 'Stedfortræder Syddanmark', 'DK-83');
  one = await stage.visitor('Sekretariat Syddanmark');
  other = await stage.visitor('Stedfortræder Syddanmark');
});
afterEach(() => open.splice(0).forEach((client) => client.cut()));
afterAll(() => stage?.close());

/** Somebody who has joined the text of the page, at a process. */
async function joined(visitor: Visitor, url = stage.url): Promise<LiveClient> {
  const { document } = await joinLive(visitor, PAGE);
  const client = new LiveClient(document, visitor.cookie).connect(url);
  open.push(client);
  return client.synced();
}
const draft = async () => {
  const [row] = await stage.db.read<{ version: number; body: string }>(
    `select d.version, d.content ->> 'body' as body from samsvar.section_draft d join samsvar.case_file c on c.id = d.case_id
      where c.number = '2023-7996' and d.section = 'dimensioning'`,
  );
  return row!;
};
/** What the form of a page sends that shows the shared text. */
async function savedFrom(visitor: Visitor, { doc, document }: LiveClient): Promise<Record<string, string>> {
  const { tree, tags } = contentIn(doc)!;
  return {
    ...(await fieldsOf(visitor, PAGE)),
    tekst: sheetOf(tree, tags).text,
    _sammen: document,
    _tilstand: stateOf(doc),
  };
}
const pieces = async () =>
  Number((await stage.db.read<{ n: string }>('select count(*) as n from samsvar.live_update'))[0]!.n);

/** What a server answers to the opening of a socket. */
const opening = (headers: Record<string, string>, path = '/sammen') =>
  new Promise<number>((resolve) => {
    const socket = new WebSocket(`${stage.url.replace('http', 'ws')}${path}`, { headers });
    socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
    socket.on('open', () => {
      resolve(101);
      socket.close();
    });
    socket.on('error', () => undefined);
  });

describe('a draft that several write at once', () => {
  it('begins with what is saved, and shows each what the other writes, also from another process', async () => {
    const second = await stage.another();
    const first = await joined(one);
    expect(first.reads().length).toBeGreaterThan(3);
    const writer = await joined(other, second.url);
    expect(writer.document).toBe(first.document);
    first.type('Skrevet af den ene.');
    writer.type('Skrevet af den anden.');
    await eventually(() => [first, writer].every((client) => client.reads().includes('Skrevet af den ene.')));
    await eventually(() =>
      [first, writer].every((client) => client.reads().includes('Skrevet af den anden.')),
    );
    expect(first.reads()).toEqual(writer.reads());
    writer.provider.setAwarenessField('user', { name: 'Statsministeren' });
    const names = () =>
      [...first.provider.awareness!.getStates().values()].map(
        (state) => (state.user as { name?: string })?.name,
      );
    expect(await eventually(() => names().includes('Stedfortræder Syddanmark') && names())).not.toContain(
      'Statsministeren',
    );
    await second.kill();
  });

  it('loses nothing it has said to be stored when the server is killed at any moment, and both go on', async () => {
    for (let round = 0; round < 3; round += 1) {
      const process = await stage.another();
      const [first, second] = [await joined(one, process.url), await joined(other, process.url)];
      const stored = first.acknowledged.length;
      let typed = 0;
      const typing = setInterval(() => {
        typed += 1;
        first.type(`Runde ${round}, ord ${typed}.`);
        second.type(`Runde ${round}, andet ${typed}.`);
      }, 15);
      await eventually(() => first.acknowledged.length - stored > 3 + round * 5);
      await process.kill();
      clearInterval(typing);
      const kept = [...first.acknowledged, ...second.acknowledged];
      [first, second].forEach((client) => client.cut());
      const after = await joined(one);
      expect(after.reads()).toEqual(expect.arrayContaining(kept));
      // What had not been stored is with its writer, and comes when the line does.
      await first.connect(stage.url).synced();
      await second.connect(stage.url).synced();
      await eventually(() => second.reads().includes(`Runde ${round}, ord ${typed}.`));
      await eventually(() => first.reads().join() === second.reads().join());
      [first, second, after].forEach((client) => client.cut());
    }
  });

  it('is saved as the version it stands on, and takes in what was saved beside it', async () => {
    const client = await joined(one);
    const { version } = await draft();
    const fields = await fieldsOf(other, PAGE);
    const live = await sendForm(one, PAGE, PAGE, {
      ...fields,
      _csrf: await one.token(PAGE),
      _sammen: client.document,
      _version: '1',
    });
    expect([live.status, (await draft()).version]).toEqual([303, version + 1]);
    client.type('Skrevet sammen.');
    await client.synced();
    const beside = await fieldsOf(other, PAGE);
    expect(
      (await other.post(PAGE, { ...beside, tekst: `Gemt ved siden af.\n\n${beside.tekst!}` })).status,
    ).toBe(303);
    const again = await joined(other);
    expect(again.document).toBe(client.document);
    const times = (words: string) => again.reads().filter((one) => one === words).length;
    expect(['Gemt ved siden af.', 'Skrevet sammen.'].map(times)).toEqual([1, 1]);
    await eventually(() => client.reads().join() === again.reads().join());
    const [row] = await stage.db.read<{ version: number }>(
      'select version from samsvar.live_draft where id = $1',
      [client.document],
    );
    expect(row!.version).toBe(version + 2);
  });

  it('shows all who write it what a save has made of its sources, and no save that changes nothing writes a piece', async () => {
    const [{ source, says, words }] = letterSources as [KnownSource];
    const [client, second] = [await joined(one), await joined(other)];
    const cited = new Y.XmlText();
    cited.insert(0, words, { cite: { source, says: 'Frit opfundet' } });
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [cited]);
    textIn(client.doc).push([paragraph]);
    await client.synced();
    const said = ({ doc }: LiveClient) =>
      (contentIn(doc)?.tree.content.at(-1) as Paragraph).content.flatMap(({ marks = [] }) =>
        marks.flatMap((mark) => (mark.type === 'cite' ? [mark.attrs.says] : [])),
      );
    await eventually(() => said(second)[0] === 'Frit opfundet');
    const fields = await fieldsOf(one, PAGE);
    const save = async (as: string, key: string) => {
      const cite = `[${words}](${source.replace('letter', 'brev')} "${as}")`;
      const sent = { ...fields, _csrf: await one.token(PAGE), _sammen: client.document, _key: key };
      return (await one.post(PAGE, { ...sent, tekst: `${fields.tekst!}\n\n${cite}` })).status;
    };
    expect(await save('Frit opfundet', 'sources-1')).toBe(303);
    await eventually(() => said(second)[0] === says && said(client)[0] === says);
    const before = await pieces();
    expect(await save('Også opfundet', 'sources-2')).toBe(303);
    expect(await pieces()).toBe(before);
  });

  it('is not saved over what was saved of it meanwhile by a save that was held up on its way', async () => {
    const [client, second] = [await joined(one), await joined(other)];
    const heldUp = await savedFrom(one, client);
    second.type('Skrevet, mens den var på vej.');
    await second.synced();
    const sent = await savedFrom(other, second);
    expect((await other.post(PAGE, sent)).status).toBe(303);
    const { version } = await draft();
    const late = await one.post(PAGE, heldUp);
    expect([late.status, (await draft()).version]).toEqual([412, version]);
    await eventually(() => client.reads().join() === second.reads().join());
    expect((await one.post(PAGE, await savedFrom(one, client))).status).toBe(303);
    expect((await draft()).body).toContain('Skrevet, mens den var på vej.');
  });

  it('gets the words that were saved of it and never arrived there', async () => {
    const leaves = await joined(one);
    leaves.cut();
    leaves.type('Gemt med knappen, før linjen havde det.');
    expect((await one.post(PAGE, await savedFrom(one, leaves))).status).toBe(303);
    const stays = await joined(other);
    expect(stays.reads()).toContain('Gemt med knappen, før linjen havde det.');
    expect((await other.post(PAGE, await savedFrom(other, stays))).status).toBe(303);
    expect((await draft()).body).toContain('Gemt med knappen, før linjen havde det.');
  });

  it('that holds what is no text of ours is begun anew with what is saved', async () => {
    const client = await joined(one);
    const bad = new Y.XmlElement('script');
    bad.insert(0, [new Y.XmlText('alert(1)')]);
    textIn(client.doc).push([bad]);
    const row = new Y.XmlElement('tableRow');
    textIn(client.doc).insert(0, [row]);
    await client.synced();
    client.cut();
    const after = await joined(other);
    expect(JSON.stringify(after.reads())).not.toContain('alert');
    expect((await draft()).body).not.toContain('alert');
  });
});

describe('who writes in it', () => {
  it('comes from our own page with a session, or does not come in', async () => {
    const own = { cookie: one.cookie, origin: stage.url };
    expect(await opening(own)).toBe(101);
    expect(await opening({ ...own, origin: 'https://ond.example' })).toBe(403);
    expect(await opening({ cookie: one.cookie })).toBe(403);
    const nobody = new WebSocket(`${stage.url.replace('http', 'ws')}/sammen`, {
      headers: { origin: stage.url },
    });
    expect(await new Promise<number>((resolve) => nobody.on('close', resolve))).toBe(4401);
    expect(await opening(own, '/andet')).toBe(404);
  });

  it('is of the secretariat that leads, by the draft and not by the socket', async () => {
    const stranger = await stage.visitor('Sekretariat Midtjylland');
    expect((await joinLive(stranger, PAGE)).status).toBe(403);
    const { document } = await joined(one);
    const client = new LiveClient(document, stranger.cookie).connect(stage.url);
    open.push(client);
    await eventually(() => client.denied);
    expect(client.reads()).toEqual([]);
  });

  it('is out when the session ends, and nothing is taken from it any more', async () => {
    const leaving = await stage.visitor('Sekretariat Syddanmark');
    const client = await joined(leaving);
    const before = await pieces();
    await leaving.post('/log-ud', { _csrf: tokenIn((await leaving.get(PAGE)).html) });
    client.type('Skrevet efter log ud.');
    await eventually(() => client.out);
    expect(await pieces()).toBe(before);
    expect((await joined(one)).reads()).not.toContain('Skrevet efter log ud.');
  });

  it('is out when the membership ends', async () => {
    const client = await joined(other);
    const before = await pieces();
    const member = (to: string) =>
      stage.db.transaction(async (tx) => {
        await tx.query(`select set_config('samsvar.role', 'admin', true)`);
        await tx.query(
          `update samsvar.membership set valid_to = ${to} where role = 'secretariat' and person_id =
             (select id from samsvar.person where name = 'Stedfortræder Syddanmark')`,
        );
      });
    await member(`'2023-12-31'`);
    client.type('Skrevet uden plads.');
    await eventually(() => client.out);
    expect(await pieces()).toBe(before);
    await member('null');
  });
});

describe('how it ends', () => {
  it('a new version ends it for those who write, and the next one has everything that stood there', async () => {
    const client = await joined(one);
    client.type('Endnu ikke gemt som kladde.');
    await client.synced();
    const closed = new Promise<void>((resolve) => client.provider.on('close', () => resolve()));
    await stage.db.transaction(async (tx) => {
      await tx.query(`select set_config('samsvar.region', 'DK-83', true)`);
      await tx.query('update samsvar.live_draft set ended = true where id = $1', [client.document]);
    });
    await closed;
    client.cut();
    const next = await joined(one);
    expect(next.document).not.toBe(client.document);
    expect(next.reads()).toContain('Endnu ikke gemt som kladde.');
  });
});
