import { Inject, Injectable } from '@nestjs/common';
import { Lifecycle } from '../boot/lifecycle.js';
import { within } from '../boot/within.js';
import { Database } from '../database/database.js';
import { OLDEST_DUE } from './oldest-due.js';
import type { CheckResult, ReadinessCheck } from './readiness-check.js';

export interface ReadinessSettings {
  /** Names of the migrations this program was built with, oldest first. */
  readonly names: readonly string[];
  /** Whether this process sends what is due; one that only serves pages is ready though the worker lags. */
  readonly works: boolean;
}
export const READINESS_SETTINGS = Symbol('READINESS_SETTINGS');
/** Checks from other parts of the platform, in the order they are shown. */
export const FURTHER_CHECKS = Symbol('FURTHER_CHECKS');

/** How long a check may take, in milliseconds. */
const ANSWER_WITHIN_MS = 2_000;
const LATE = `svarer ikke inden ${ANSWER_WITHIN_MS / 1000} s`;
/** How long something may have been due and unsent, in seconds; the sweep comes every minute. */
const LONGEST_WAIT = 15 * 60;

/**
 * Asks whether this process can serve: it is not on its way out, the database answers and has every migration the program
 * knows, nothing that is due has been left lying, and what other parts of the platform ask holds.
 */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: Lifecycle,
    @Inject(READINESS_SETTINGS) private readonly settings: ReadinessSettings,
    @Inject(FURTHER_CHECKS) private readonly further: readonly ReadinessCheck[],
  ) {}

  /** Never throws: what fails is a check that does not hold. On the way out nothing is asked: the answer must come at once. */
  async checks(): Promise<Record<string, CheckResult>> {
    if (this.lifecycle.isLeaving) return { stopping: { ok: false, detail: 'processen er ved at stoppe' } };
    const further = this.further.map(async (one) => [one.name, await bounded(() => one.check())] as const);
    return { ...(await this.own()), ...Object.fromEntries(await Promise.all(further)) };
  }

  private async own(): Promise<Record<string, CheckResult>> {
    const database = await check(async () => {
      await this.database.read('select 1');
      return {};
    });
    if (!database.ok) {
      const silent = { ok: false, detail: 'databasen svarer ikke' };
      return { database, migrations: silent, due: silent };
    }
    return {
      database,
      migrations: await check(() => this.pending()),
      due: await check(() => this.waiting()),
    };
  }

  private async pending(): Promise<Found> {
    const done = new Set(
      (await this.database.read<{ name: string }>('select name from samsvar.migration')).map(
        (row) => row.name,
      ),
    );
    const missing = this.settings.names.filter((name) => !done.has(name));
    return missing.length > 0 ? { detail: `mangler: ${missing.join(', ')}` } : {};
  }

  private async waiting(): Promise<Found> {
    const [row] = await this.database.read<{ age: number }>(OLDEST_DUE);
    const ageSeconds = row?.age ?? 0;
    if (!this.settings.works || ageSeconds <= LONGEST_WAIT) return { ageSeconds };
    return { ageSeconds, detail: `det ældste forfaldne har ventet ${ageSeconds} s` };
  }
}

/** What a check of our own saw; with a detail it does not hold. */
type Found = Omit<CheckResult, 'ok'>;

const check = (find: () => Promise<Found>): Promise<CheckResult> =>
  bounded(async () => {
    const found = await find();
    return { ok: found.detail === undefined, ...found };
  });

/** Runs one check in bounded time. The driver's words may name hosts: they stay out. */
async function bounded(find: () => Promise<CheckResult>): Promise<CheckResult> {
  try {
    return await within(ANSWER_WITHIN_MS, LATE, find());
  } catch (error) {
    return { ok: false, detail: (error as Error).message === LATE ? LATE : 'svarer ikke' };
  }
}
