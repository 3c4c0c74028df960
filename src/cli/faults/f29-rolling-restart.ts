import { setTimeout as pause } from 'node:timers/promises';
import { LOST } from '../cluster/api-client.js';
import { Choices } from './choices.js';
import { Load } from './load.js';
import { runsOf, Tally, type RowSetting } from './row.js';
import { WebArena, type WebArenaOptions } from './web-arena.js';

const FULL = 50;
const WEBS = 2;
/** Longest time of undisturbed work between two restarts, in milliseconds. */
const CALM_MS = 300;

/** F29: web processes are stopped in order and started again, one after the other, under load: no client notices. */
export async function rollingRestart(
  ground: Omit<WebArenaOptions, 'webs' | 'webUrls'>,
  setting: RowSetting,
): Promise<Tally> {
  const tally = new Tally();
  const choices = new Choices(setting.seed);
  const web = await WebArena.open({ ...ground, webs: WEBS });
  try {
    const load = new Load(web);
    await load.start('F29');
    for (let restart = 0; restart < runsOf(FULL, setting) && load.working; restart++) {
      await pause(choices.fraction() * CALM_MS);
      const member = web.cluster.webs[restart % WEBS]!;
      await member.stop();
      await member.start();
      tally.runs += 1;
    }
    await load.stop();
    tally.see('acknowledged', load.answered);
    const lost = web.people.met[LOST] ?? 0;
    tally.expect(lost === 0, `${lost} connections were lost.`);
    await web.judge(tally);
  } finally {
    await web.close();
  }
  return tally;
}
