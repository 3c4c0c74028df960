import { Gauge } from 'prom-client';
import { within } from '../boot/within.js';
import type { Database, Tx } from '../database/database.js';
import { OLDEST_DUE } from '../health/oldest-due.js';
import type { Metrics } from './metrics.js';

/** How long the database may take for all figures together, in milliseconds. */
const ANSWER_WITHIN_MS = 2_000;

/**
 * The figures that lie in the database and are the same from whichever process they are read: asked when somebody asks,
 * at most once at a time, in bounded time. When the database does not answer in time they are absent, never old, and
 * `samsvar_database_answers` is 0.
 */
export class StoredFigures {
  private readonly outgoing: Gauge<'state'>;
  private readonly reminders: Gauge<'state'>;
  private readonly oldestDue: Gauge;
  private readonly answers: Gauge;
  private running: Promise<void> | null = null;

  constructor(
    metrics: Metrics,
    private readonly db: Database,
  ) {
    const registers = [metrics.registry];
    const byState = { labelNames: ['state'] as const, registers };
    this.outgoing = new Gauge({
      name: 'samsvar_outgoing',
      help: 'Rows that leave the house, by state.',
      ...byState,
    });
    this.reminders = new Gauge({ name: 'samsvar_reminders', help: 'Reminders by state.', ...byState });
    this.oldestDue = new Gauge({
      name: 'samsvar_oldest_due_seconds',
      help: 'Age of the oldest row that is due and not sent or handed on; 0 when nothing waits.',
      registers,
    });
    this.answers = new Gauge({
      name: 'samsvar_database_answers',
      help: '1 when the database gave these figures in time.',
      registers,
    });
  }

  /** Reads all of them anew. Never throws. */
  refresh(): Promise<void> {
    this.running ??= this.read().finally(() => (this.running = null));
    return this.running;
  }

  private async read(): Promise<void> {
    const found = await within(ANSWER_WITHIN_MS, 'too late', this.db.transaction(readFigures)).catch(
      () => null,
    );
    for (const gauge of [this.outgoing, this.reminders, this.oldestDue]) gauge.remove({});
    this.outgoing.reset();
    this.reminders.reset();
    this.answers.set(found ? 1 : 0);
    if (!found) return;
    for (const { of, state, count } of found.counts)
      (of === 'outgoing' ? this.outgoing : this.reminders).set({ state }, count);
    this.oldestDue.set(found.age);
  }
}

interface Figures {
  readonly counts: readonly { of: 'outgoing' | 'reminder'; state: string; count: number }[];
  readonly age: number;
}

async function readFigures(tx: Tx): Promise<Figures> {
  // The server stops too: a figure nobody waits for must not go on counting.
  await tx.query(`set local statement_timeout = ${ANSWER_WITHIN_MS}`);
  const counts = await tx.query<Figures['counts'][number]>(COUNTS);
  const [oldest] = await tx.query<{ age: number }>(OLDEST_DUE);
  return { counts, age: oldest?.age ?? 0 };
}

const COUNTS = `
  select 'outgoing' as of, state, count(*)::int from samsvar.outgoing group by state
  union all select 'reminder', state, count(*)::int from samsvar.reminder group by state`;
