import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Arena } from './arena.js';
import { dryRunKilled } from './dry-run-killed.js';
import { webKilled } from './f01-web-killed.js';
import { databaseStopped } from './f05-database-stopped.js';
import { commitUnanswered } from './f06-commit-unanswered.js';
import { jumpingClock } from './f11-jumping-clock.js';
import { clockChanges } from './f12-clock-changes.js';
import { workingDays } from './f13-working-days.js';
import { sameKey } from './f14-same-key.js';
import { twoEditors } from './f15-two-editors.js';
import { answerAgainstRevision } from './f16-answer-against-revision.js';
import { fiveAtOnce } from './f17-five-at-once.js';
import { chairReplaced } from './f18-chair-replaced.js';
import { movedDeadline } from './f19-moved-deadline.js';
import { downAWeek } from './f20-down-a-week.js';
import { poisonAddress } from './f21-poison-address.js';
import { downADay } from './f22-down-a-day.js';
import { slowServer } from './f23-slow-server.js';
import { migrationKilled } from './f24-migration.js';
import { goldenSnapshots } from './f25-golden.js';
import { manySubmissions } from './f26-many-submissions.js';
import { processesKilled } from './processes-killed.js';
import { standingStill } from './f28-standing-still.js';
import { rollingRestart } from './f29-rolling-restart.js';
import { queueFlushed } from './f7-flushed.js';
import { redisAtStart } from './f8-redis-at-start.js';
import { mixedRegions } from './t01-mixed-regions.js';
import { replayedAnswers } from './t17-replayed-answers.js';
import { oneSendsMuch } from './t22-one-sends-much.js';
import { killedAfterYes, killedBeforeMail } from './worker-killed.js';
import type { Ground } from './ground.js';
import { HttpRacing } from './http-racing.js';
import type { Racers } from './race.js';
import type { RowSetting, Tally } from './row.js';

import { WebArena, type WebArenaOptions } from './web-arena.js';

/** One fault that is provoked. */
export interface Row {
  readonly id: string;
  /** Null when this installation lacks what the row needs. */
  readonly run: (ground: Ground, setting: RowSetting) => Promise<Tally | null>;
}

const onArena =
  (race: (arena: Arena, setting: RowSetting) => Promise<Tally>): Row['run'] =>
  (ground, setting) =>
    ground.withArena((arena) => race(arena, setting));

type OnWeb = (ground: Omit<WebArenaOptions, 'webs'>, setting: RowSetting) => Promise<Tally>;

/** On web processes with a database of their own. */
const onWeb =
  (fault: OnWeb): Row['run'] =>
  async (ground, setting) => {
    const { program, rolePrefix } = ground;
    const { appUrl } = await ground.database();
    return fault({ program, rolePrefix, appUrl, redisUrl: await ground.redisUrl() }, setting);
  };

/** A race whose commands come over HTTP, to two web processes. */
const raceOverHttp = (
  race: (arena: Arena, setting: RowSetting, racing: Racers) => Promise<Tally>,
): Row['run'] =>
  onWeb(async (where, setting) => {
    const web = await WebArena.open({ ...where, webs: 2 });
    try {
      const tally = await race(web.arena, setting, new HttpRacing(web));
      await web.judge(tally);
      return tally;
    } finally {
      await web.close();
    }
  });

/** Every row, in order. */
export const rows: readonly Row[] = [
  { id: 'F1', run: onWeb(webKilled) },
  {
    id: 'F5',
    run: async (ground, setting) => {
      const { program, rolePrefix } = ground;
      return databaseStopped({ program, rolePrefix, folder: await ground.folder() }, setting);
    },
  },
  { id: 'F6', run: onWeb(commitUnanswered) },
  { id: 'F3', run: killedBeforeMail },
  { id: 'F4', run: killedAfterYes },
  { id: 'F7', run: queueFlushed },
  { id: 'F8', run: redisAtStart },
  { id: 'F11', run: jumpingClock },
  { id: 'F12', run: (_ground, setting) => clockChanges(setting) },
  { id: 'F13', run: (_ground, setting) => workingDays(setting) },
  { id: 'F14', run: onArena(sameKey) },
  { id: 'F14-http', run: raceOverHttp(sameKey) },
  { id: 'F15', run: onArena(twoEditors) },
  { id: 'F16', run: onArena(answerAgainstRevision) },
  { id: 'F17', run: onArena(fiveAtOnce) },
  { id: 'F17-http', run: raceOverHttp(fiveAtOnce) },
  { id: 'F18', run: onArena(chairReplaced) },
  { id: 'F19', run: movedDeadline },
  { id: 'F20', run: downAWeek },
  { id: 'F21', run: poisonAddress },
  { id: 'F22', run: downADay },
  { id: 'F23', run: slowServer },
  {
    id: 'F24',
    run: async (ground, setting) => {
      const { program, rolePrefix } = ground;
      const superuserUrl = await ground.superuserUrl();
      return migrationKilled({ superuserUrl, rolePrefix, program }, setting);
    },
  },
  {
    id: 'F25',
    run: ({ program }, setting) => {
      // The snapshots of released versions lie with the sources, not with what is built from them.
      const folder = join(dirname(program), '../../../src/workflow/golden');
      return Promise.resolve(existsSync(folder) ? goldenSnapshots(folder, setting) : null);
    },
  },
  { id: 'F26', run: onArena(manySubmissions) },
  { id: 'F26-http', run: raceOverHttp(manySubmissions) },
  { id: 'F28', run: standingStill },
  { id: 'F29', run: onWeb(rollingRestart) },
  {
    id: 'dryrun',
    run: async (ground, setting) =>
      processesKilled({ program: ground.program, folder: await ground.folder() }, setting),
  },
  {
    id: 'dryrun-two',
    run: async (ground, setting) =>
      processesKilled({ program: ground.program, folder: await ground.folder(), each: 2 }, setting),
  },
  {
    id: 'dryrun-whole',
    run: async (ground, setting) => {
      const folder = await ground.folder();
      return (await dryRunKilled({ program: ground.program, folder }, setting)).tally;
    },
  },
  { id: 'T1', run: (ground, setting) => ground.withArena((arena) => mixedRegions(arena, setting), 2) },
  { id: 'T17', run: onArena(replayedAnswers) },
  { id: 'T22', run: onWeb(oneSendsMuch) },
];
