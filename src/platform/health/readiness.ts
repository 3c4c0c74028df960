import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** One thing that must hold before requests are sent here; `detail` is for the operator. */
export interface ReadinessCheck {
  ok: boolean;
  detail?: string;
  /** Age in seconds of the oldest thing that is due and not done. */
  ageSeconds?: number;
}

export interface ReadinessSettings {
  /** Names of the migrations this program was built with, oldest first. */
  readonly names: readonly string[];
  /** Whether this process sends what is due; one that only serves pages is ready though the worker lags. */
  readonly works: boolean;
}
export const READINESS_SETTINGS = Symbol('READINESS_SETTINGS');

/** How long the database may take to answer, in milliseconds. */
const ANSWER_WITHIN_MS = 2_000;
/** How long something may have been due and unsent, in seconds; the sweep comes every minute. */
const LONGEST_WAIT = 15 * 60;

/**
 * Asks whether this process can serve: the database answers, has every migration the program knows, and nothing that
 * is due has been left lying.
 */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    @Inject(READINESS_SETTINGS) private readonly settings: ReadinessSettings,
  ) {}

  /** Never throws: what fails is a check that does not hold. */
  async checks(): Promise<Record<'database' | 'migrations' | 'due', ReadinessCheck>> {
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

/** What a check saw; with a detail it does not hold. */
type Found = Omit<ReadinessCheck, 'ok'>;

const OLDEST_DUE = `
  select greatest(0, floor(extract(epoch from samsvar.now() - min(due_at))))::int as age from (
    select min(due_at) as due_at from samsvar.outgoing where state in ('planned', 'claimed', 'uncertain') and (state = 'planned' or lease_until is not null)
    union all select min(due_at) from samsvar.reminder where state = 'planned') oldest`;

/** Runs one check in bounded time. The driver's words may name hosts: they stay out. */
async function check(find: () => Promise<Found>): Promise<ReadinessCheck> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Found>((resolve) => {
    timer = setTimeout(
      () => resolve({ detail: `svarer ikke inden ${ANSWER_WITHIN_MS / 1000} s` }),
      ANSWER_WITHIN_MS,
    );
  });
  try {
    const found = await Promise.race([find(), late]);
    return { ok: found.detail === undefined, ...found };
  } catch {
    return { ok: false, detail: 'svarer ikke' };
  } finally {
    clearTimeout(timer);
  }
}
