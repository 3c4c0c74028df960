import { openPlay, outgoing, refusalOf, type Play } from '../../support/case-play.js';
import { COORDINATOR, openSampleCase, toApproving } from '../../support/engine.js';
import { reportOn } from '../../support/return-report.js';

let play: Play;
beforeAll(async () => {
  play = await openPlay();
  await openSampleCase(play.stage, '2024-11');
  await toApproving(play.stage);
  // What a chair is asked waits a minute for more of it.
  const now = await play.engine.clock.now();
  await play.engine.clock.stepTo(new Date(Date.parse(now) + 60_000).toISOString());
  await play.stage.settle();
});
afterAll(() => play.close());

describe('a mail that the mail server reports as returned', () => {
  const registered = (report: string) =>
    play.stage.actOn(null, COORDINATOR, { type: 'registerReturn', report });
  const ring = async () => play.engine.bells.ringAndWait(await play.engine.clock.now());
  const followUps = async (id: string) =>
    (
      await play.engine.db.read<{ mail: string }>(
        `select mail from samsvar.outgoing where key like '%:' || $1 || ':%' order by mail`,
        [id],
      )
    ).map(({ mail }) => mail);

  it('is passed on and told of, once; a delay and a stranger’s mail change nothing', async () => {
    const sent = (await outgoing(play, 'immediate')).filter(({ state }) => state === 'sent').at(-1)!;
    const state = async () => (await outgoing(play)).find(({ id }) => id === sent.id)!.state;
    expect(await registered(reportOn(sent.messageId, 'delayed', '4.4.1'))).toMatchObject({ returned: [] });
    expect([await state(), await followUps(sent.id)]).toEqual(['sent', []]);
    expect(await registered(reportOn(sent.messageId))).toMatchObject({ returned: [sent.id] });
    await ring();
    expect(await state()).toBe('failed');
    expect(await followUps(sent.id)).toContain('undeliverable');
    const before = await followUps(sent.id);
    expect(await registered(reportOn(sent.messageId))).toMatchObject({ returned: [] });
    await ring();
    expect(await followUps(sent.id)).toEqual(before);
    const strange = `<${sent.id}@attacker.example>`;
    for (const report of [reportOn(strange), reportOn('<1@samsvar.example>'), 'Hej.'])
      expect(await refusalOf(registered(report))).toMatchObject({ code: 'unknownMail' });
  });
});
