import { Inject, Injectable } from '@nestjs/common';
import { contentHash } from '../canonical/canonical.js';
import { Database, type Tx } from '../database/database.js';
import { brokenConstraint, DEADLOCK, UNIQUE_VIOLATION } from '../database/errors.js';
import { BellRinger } from '../queue/bell-ringer.js';
import { Attempt, type AttemptServices } from './attempt.js';
import { CommandWatch, watched, type CommandTally } from './command-watch.js';
import { refusedByDatabase } from './constraint-texts.js';
import { checkEnvelope, type Envelope } from './envelope.js';
import { ActorSource, Policy } from './actor.js';
import { PROJECTIONS, type Projection } from './handler.js';
import { IdFactory } from './id-factory.js';
import { Processes } from './processes.js';
import { Refused } from './refusal.js';
import { CommandRegistry, parseCommand } from './registry.js';
import { StaleRow } from './row-sql.js';
import { Conflict } from './guard.js';

/** How often a command is decided again after losing to another one. From the second time the case row is locked. */
const ATTEMPTS = 4;

/** What a command was answered; `repeated` when the same key had been answered before. */
export interface CommandResult {
  readonly answer: Record<string, unknown>;
  readonly repeated: boolean;
}

/** The one way in: validates, decides, writes in one transaction, rings the bell after commit. */
@Injectable()
export class Executor {
  constructor(
    private readonly db: Database,
    private readonly registry: CommandRegistry,
    private readonly actors: ActorSource,
    private readonly policy: Policy,
    private readonly processes: Processes,
    private readonly idFactory: IdFactory,
    private readonly bells: BellRinger,
    @Inject(PROJECTIONS) private readonly projections: readonly Projection[],
    private readonly watch: CommandWatch,
  ) {}

  /**
   * Carries out one command. Errors: `Refused` with a Danish text (nothing stored), `Unavailable`, `OutcomeUnknown`.
   * The same key from the same person gives the stored answer; with another body it is refused.
   */
  execute(envelope: Envelope): Promise<CommandResult> {
    return watched(this.watch, envelope, (tally) => this.decide(envelope, tally));
  }

  private async decide(envelope: Envelope, tally: CommandTally): Promise<CommandResult> {
    checkEnvelope(envelope);
    const registered = this.registry.handlerOf(envelope.body.type);
    tally.type = envelope.body.type;
    const command = parseCommand(registered, envelope.body);
    const { statement = null } = envelope;
    const bodyHash = contentHash({
      caseId: envelope.caseId ?? null,
      region: envelope.region ?? null,
      body: envelope.body,
      ...(statement === null ? {} : { statement }),
    });
    for (let attempt = 1; ; attempt++) {
      tally.attempts = attempt;
      try {
        return await this.once(envelope, registered, command, bodyHash, attempt > 1);
      } catch (error) {
        if (attempt < ATTEMPTS && decidesAgain(error)) continue;
        const refusal = asRefusal(error);
        if (!(refusal instanceof Refused)) throw refusal;
        return await this.unlessAnswered(envelope, bodyHash, refusal);
      }
    }
  }

  /** A copy of this very command may have been carried out since we looked: then its answer is ours, and no refusal. */
  private async unlessAnswered(
    envelope: Envelope,
    bodyHash: string,
    refusal: Refused,
  ): Promise<CommandResult> {
    const answer = await this.db.transaction((tx) => storedAnswer(tx, envelope, bodyHash));
    if (!answer) throw refusal;
    return { answer, repeated: true };
  }

  private async once(
    envelope: Envelope,
    registered: ReturnType<CommandRegistry['handlerOf']>,
    command: object,
    bodyHash: string,
    lock: boolean,
  ): Promise<CommandResult> {
    const { result, bells, now } = await this.db.transaction(async (tx) => {
      const earlier = await storedAnswer(tx, envelope, bodyHash);
      if (earlier) return { result: { answer: earlier, repeated: true }, bells: [], now: '' };
      const attempt = new Attempt(this.db, tx, envelope, registered, lock, this.services);
      const writes = await attempt.run(command, bodyHash);
      return {
        result: { answer: writes.answer, repeated: false },
        bells: [...writes.bells],
        now: attempt.now,
      };
    });
    if (bells.length > 0) await this.bells.ring(bells, now);
    return result;
  }

  /** The services an attempt needs. */
  private get services(): AttemptServices {
    const { actors, policy, processes, idFactory, projections } = this;
    return { actors, policy, processes, idFactory, projections };
  }
}

async function storedAnswer(
  tx: Tx,
  envelope: Envelope,
  bodyHash: string,
): Promise<Record<string, unknown> | null> {
  const [row] = await tx.query<{ body_hash: string; answer: Record<string, unknown> }>(
    `select body_hash, answer from samsvar.stored_answer where person_id = $1 and key = $2`,
    [envelope.personId, envelope.key],
  );
  if (!row) return null;
  if (row.body_hash === bodyHash) return row.answer;
  throw new Refused(
    'reusedKey',
    'reusedKey',
    'Nøglen er allerede brugt til en anden handling. Send handlingen med en ny nøgle.',
  );
}

/** Lost to another command: the case moved on, a row changed, or the same key was stored at the same moment. */
function decidesAgain(error: unknown): boolean {
  return error instanceof StaleRow || lostToAnother(error);
}

function lostToAnother(error: unknown): boolean {
  const broken = brokenConstraint(error);
  const { code } = error as { code?: string };
  return error instanceof Conflict || broken?.code === UNIQUE_VIOLATION || code === DEADLOCK;
}

/** What still loses after the last attempt is told to the sender, never shown as a stack trace. */
function asRefusal(error: unknown): unknown {
  if (error instanceof Conflict || (error as { code?: string }).code === DEADLOCK) {
    const text = 'Sagen blev ændret af andre på samme tid. Hent siden igen, og prøv på ny.';
    return new Refused('stale', 'busy', text);
  }
  return refusedByDatabase(error) ?? error;
}
