import { setTimeout as pause } from 'node:timers/promises';
import { UNKNOWN } from '../cluster/api-client.js';
import { Choices } from './choices.js';
import { Load } from './load.js';
import { ReplyDropper } from './reply-dropper.js';
import { runsOf, Tally, type RowSetting } from './row.js';
import { WebArena, type WebArenaOptions } from './web-arena.js';

const FULL = 200;
/** Of so many COMMITs one is not answered. */
const ONE_IN = 5;

/**
 * F6: PostgreSQL commits, and its answer never arrives. The server says that it does not know and asks for the same key
 * again, which gives the answer; nothing is done twice.
 */
export async function commitUnanswered(
  ground: Omit<WebArenaOptions, 'webs' | 'webUrls'>,
  setting: RowSetting,
): Promise<Tally> {
  const tally = new Tally();
  const proxy = new ReplyDropper(new URL(ground.appUrl), new Choices(setting.seed));
  const web = await WebArena.open({ ...ground, webs: 1, webUrls: [await proxy.listen()] });
  try {
    const load = new Load(web);
    await load.start('F6');
    // That a token was used is noted at its first use, in a COMMIT of its own.
    while (!load.underWay && load.working) await pause(5);
    proxy.share = 1 / ONE_IN;
    const drops = runsOf(FULL, setting);
    while (proxy.dropped < drops && load.working) await pause(5);
    proxy.share = 0;
    await load.stop();
    tally.runs = proxy.dropped;
    tally.uncertain = web.people.met[UNKNOWN] ?? 0;
    tally.see('acknowledged', load.answered);
    tally.see('answered when sent again', load.repeated);
    tally.expect(tally.uncertain > 0, 'Nobody was told that the outcome is unknown.');
    // PostgreSQL had committed each of them.
    tally.expect(load.undone === 0, `${load.undone} commands of unknown outcome were not found done.`);
    await web.judge(tally);
  } finally {
    await web.close();
    await proxy.close();
  }
  return tally;
}
