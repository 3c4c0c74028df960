import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { procedures } from '../../procedure/catalogue.js';
import type { StoredSnapshot } from '../../workflow/case-context.js';
import type { CaseEvent } from '../../workflow/case-event.js';
import { buildCaseProcess, type CaseProcess } from '../../workflow/case-process.js';
import { NeedsMigration } from '../../workflow/upcast.js';
import type { Where } from '../../workflow/where.js';
import { Choices } from './choices.js';
import { runsOf, Tally, type RowSetting } from './row.js';

/** Damaged copies of the golden snapshots. */
const FULL = 2_000;

/** A snapshot as a released version stored it, where it stood, and how it must continue in every later version. */
interface Golden {
  readonly snapshot: StoredSnapshot;
  readonly where: Where;
  readonly continues: readonly CaseEvent[];
  readonly endsAt: Where;
}

/** F25: what any released version stored either opens and continues as it did then, or is refused as needing a migration. */
export function goldenSnapshots(folder: string, setting: RowSetting): Tally {
  const tally = new Tally();
  const process = buildCaseProcess(procedures[0]!);
  const goldens = read(folder);
  for (const [name, golden] of goldens) {
    tally.runs += 1;
    const problem = continues(process, golden);
    tally.expect(problem === null, `${name}: ${problem}`);
  }
  const choices = new Choices(setting.seed);
  for (let run = 1; run <= runsOf(FULL, setting); run++) {
    const [name, golden] = choices.of(goldens);
    tally.runs += 1;
    const problem = judgeDamaged(process, damaged(golden.snapshot, choices), tally);
    tally.expect(problem === null, `${name}, damaged copy ${run}: ${problem}`);
  }
  return tally;
}

function read(folder: string): (readonly [string, Golden])[] {
  return readdirSync(folder).flatMap((version) =>
    readdirSync(join(folder, version)).map(
      (file) =>
        [
          `${version}/${file}`,
          JSON.parse(readFileSync(join(folder, version, file), 'utf8')) as Golden,
        ] as const,
    ),
  );
}

/** What differs from how the snapshot must open and go on; null when nothing does. */
function continues(process: CaseProcess, golden: Golden): string | null {
  try {
    let { snapshot } = process.read(golden.snapshot);
    if (!isDeepStrictEqual(process.where(snapshot), golden.where)) return 'opens elsewhere';
    for (const event of golden.continues) {
      const decision = process.decide(snapshot, event);
      if (!decision.ok) return `refuses ${event.type}`;
      snapshot = decision.snapshot;
    }
    return isDeepStrictEqual(process.where(snapshot), golden.endsAt) ? null : 'ends elsewhere';
  } catch (error) {
    return error instanceof NeedsMigration ? null : `threw ${String(error)}`;
  }
}

/** A damaged snapshot opens as a whole case or is refused with the one typed error. */
function judgeDamaged(process: CaseProcess, raw: unknown, tally: Tally): string | null {
  try {
    const { snapshot } = process.read(raw);
    tally.see('opened');
    const again = process.read(JSON.parse(JSON.stringify(snapshot))).snapshot;
    return isDeepStrictEqual(again, snapshot) ? null : 'opened as something that does not last';
  } catch (error) {
    tally.see('refused');
    return error instanceof NeedsMigration ? null : `threw ${String(error)}`;
  }
}

/** A copy in which one thing is gone, null, of another kind, or somewhere else. */
function damaged(snapshot: StoredSnapshot, choices: Choices): unknown {
  const copy = JSON.parse(JSON.stringify(snapshot)) as Record<string, unknown>;
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const visit = (holder: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(holder)) {
      places.push({ holder, key });
      if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>);
    }
  };
  visit(copy);
  const { holder, key } = choices.of(places);
  const other = choices.of(places);
  const ways = [
    () => delete holder[key],
    () => (holder[key] = null),
    () => (holder[key] = 7),
    () => (holder[key] = 'x'),
    () => (holder[key] = {}),
    () => (holder[key] = JSON.parse(JSON.stringify(other.holder[other.key] ?? null)) as unknown),
    () => (holder[`${key}x`] = holder[key]),
  ];
  choices.of(ways)();
  // As it would come back from the row.
  return JSON.parse(JSON.stringify(copy));
}
