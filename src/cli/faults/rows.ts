import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Arena } from './arena.js';
import { dryRunKilled } from './dry-run-killed.js';
import { sameKey } from './f14-same-key.js';
import { twoEditors } from './f15-two-editors.js';
import { answerAgainstRevision } from './f16-answer-against-revision.js';
import { fiveAtOnce } from './f17-five-at-once.js';
import { migrationKilled } from './f24-migration.js';
import { goldenSnapshots } from './f25-golden.js';
import { manySubmissions } from './f26-many-submissions.js';
import type { Ground } from './ground.js';
import type { RowSetting, Tally } from './row.js';

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

/** Every row, in order. */
export const rows: readonly Row[] = [
  { id: 'F14', run: onArena(sameKey) },
  { id: 'F15', run: onArena(twoEditors) },
  { id: 'F16', run: onArena(answerAgainstRevision) },
  { id: 'F17', run: onArena(fiveAtOnce) },
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
  {
    id: 'dryrun',
    run: async (ground, setting) => {
      const folder = await ground.folder();
      return (await dryRunKilled({ program: ground.program, folder }, setting)).tally;
    },
  },
];
