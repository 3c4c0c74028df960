import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** One thing that must hold before requests are sent here; `detail` is for the operator. */
export interface ReadinessCheck {
  ok: boolean;
  detail?: string;
}

/** Token for the names of the migrations this program was built with, oldest first. */
export const KNOWN_MIGRATIONS = Symbol('KNOWN_MIGRATIONS');

/** How long the database may take to answer, in milliseconds. */
const ANSWER_WITHIN_MS = 2_000;

/** Asks whether this process can serve: the database answers, and has every migration the program knows. */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    @Inject(KNOWN_MIGRATIONS) private readonly known: readonly string[],
  ) {}

  /** Never throws: what fails is a check that does not hold. */
  async checks(): Promise<Record<'database' | 'migrations', ReadinessCheck>> {
    const database = await check(async () => {
      await this.database.read('select 1');
      return undefined;
    });
    if (!database.ok) return { database, migrations: { ok: false, detail: 'databasen svarer ikke' } };
    return { database, migrations: await check(() => this.pending()) };
  }

  private async pending(): Promise<string | undefined> {
    const done = new Set(
      (await this.database.read<{ name: string }>('select name from samsvar.migration')).map(
        (row) => row.name,
      ),
    );
    const missing = this.known.filter((name) => !done.has(name));
    return missing.length > 0 ? `mangler: ${missing.join(', ')}` : undefined;
  }
}

/** Runs one check in bounded time; the fault it finds is its detail. The driver's words may name hosts: they stay out. */
async function check(find: () => Promise<string | undefined>): Promise<ReadinessCheck> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`svarer ikke inden ${ANSWER_WITHIN_MS / 1000} s`), ANSWER_WITHIN_MS);
  });
  try {
    const detail = await Promise.race([find(), late]);
    return detail === undefined ? { ok: true } : { ok: false, detail };
  } catch {
    return { ok: false, detail: 'svarer ikke' };
  } finally {
    clearTimeout(timer);
  }
}
