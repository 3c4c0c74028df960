import type { Member } from '../cluster/member.js';
import { Choices } from './choices.js';
import { CuttingProxy } from './cutting-proxy.js';
import { Load } from './load.js';
import { runsOf, Tally, type RowSetting } from './row.js';
import { WebArena, type WebArenaOptions } from './web-arena.js';

const FULL = 500;
const WEBS = 2;
/** The farthest statement after its start at which a process dies: some dozen commands. */
const FARTHEST = 400;

/**
 * F1 and F2: web processes die by kill -9 at any statement, before PostgreSQL gets it or before its answer is heard, the
 * COMMIT among them. What was acknowledged is there once; what was not is there whole or not at all, and the same key
 * gives its answer.
 */
export async function webKilled(
  ground: Omit<WebArenaOptions, 'webs' | 'webUrls'>,
  setting: RowSetting,
): Promise<Tally> {
  const tally = new Tally();
  const choices = new Choices(setting.seed);
  const proxies = Array.from({ length: WEBS }, () => new CuttingProxy(new URL(ground.appUrl)));
  const webUrls = await Promise.all(proxies.map((proxy) => proxy.listen()));
  const web = await WebArena.open({ ...ground, webs: WEBS, webUrls });
  try {
    const load = new Load(web);
    await load.start('F1');
    const kills = runsOf(FULL, setting);
    await Promise.all(
      web.cluster.webs.map(async (member, index) => {
        const own = choices.fork();
        while (tally.runs < kills && load.working) {
          tally.runs += 1;
          await dieOnce(member, proxies[index]!, own);
          await member.start();
        }
      }),
    );
    await load.stop();
    tally.see('acknowledged', load.answered);
    tally.see('answered when sent again', load.repeated);
    await web.judge(tally);
  } finally {
    await web.close();
    for (const proxy of proxies) await proxy.close();
  }
  return tally;
}

/** Waits until the process has come to a statement of the seed's choice, where it is killed. */
async function dieOnce(member: Member, proxy: CuttingProxy, choices: Choices): Promise<void> {
  const when = choices.chance(0.5) ? 'before' : 'after';
  await new Promise<void>((resolve) => {
    const kill = () => resolve(member.kill());
    proxy.again({ at: choices.whole(1, FARTHEST), when, kill });
  });
  proxy.mend();
}
