import { ActorSource } from '../../platform/commands/actor.js';
import type { Envelope } from '../../platform/commands/envelope.js';
import { Refused } from '../../platform/commands/refusal.js';
import { OutcomeUnknown } from '../../platform/database/errors.js';
import type { Arena } from './arena.js';

/** How one of several commands at once ended. */
export type Outcome =
  | { readonly ok: true; readonly answer: Record<string, unknown>; readonly repeated: boolean }
  | { readonly ok: false; readonly code: string; readonly error: unknown };

/** Sends commands at the same moment. */
export interface Racers {
  /**
   * All at once. `together`: none writes before all have read, where that can be arranged. `leader`: the person who then
   * goes on before the others.
   */
  run(envelopes: readonly Envelope[], together: boolean, leader?: string): Promise<Outcome[]>;
  /** A person's id by its story name. */
  person(name: string): string;
}

/** Sends commands to the executor at the same moment, on connections of their own. */
export class Racing implements Racers {
  private missing = 0;
  private opened: Promise<void> = Promise.resolve();
  private open = () => {};
  private leader: string | undefined;
  private led: Promise<void> = Promise.resolve();
  private leaderEnds = () => {};

  constructor(private readonly arena: Arena) {
    const actors = arena.engine.app.get(ActorSource, { strict: false });
    const load = actors.load.bind(actors);
    // Asked for after the case row was read and before anything is written: the place to wait for the others.
    actors.load = async (tx, personId) => {
      const actor = await load(tx, personId);
      await this.arrive(personId);
      return actor;
    };
  }

  /**
   * All at once. `together`: none writes before all have read, so that every one but the first must lose and decide
   * again; otherwise they overlap as the machine will have it. `leader`: the person who then goes on before the others.
   */
  async run(envelopes: readonly Envelope[], together: boolean, leader?: string): Promise<Outcome[]> {
    this.missing = together ? envelopes.length : 0;
    this.opened = new Promise((resolve) => (this.open = resolve));
    this.leader = leader;
    this.led = new Promise((resolve) => (this.leaderEnds = resolve));
    const outcomes = await Promise.all(envelopes.map((envelope) => this.one(envelope)));
    this.missing = 0;
    return outcomes;
  }

  /** A person's id by its story name. */
  person(name: string): string {
    const id = this.arena.stage.people.get(name);
    if (!id) throw new Error(`The story knows nobody called ${name}.`);
    return id;
  }

  private async one(envelope: Envelope): Promise<Outcome> {
    try {
      return { ok: true, ...(await this.arena.engine.executor.execute(envelope)) };
    } catch (error) {
      return { ok: false, code: codeOf(error), error };
    } finally {
      // Who ends before the waiting place must not keep the others there.
      this.count();
      if (envelope.personId === this.leader) this.leaderEnds();
    }
  }

  private async arrive(personId: string): Promise<void> {
    if (this.missing === 0) return;
    this.count();
    if (this.missing > 0) await this.opened;
    if (this.leader !== undefined && this.leader !== personId) await this.led;
  }

  private count(): void {
    if (this.missing > 0 && --this.missing === 0) this.open();
  }
}

/** The code of a typed refusal; what no sender should see otherwise. */
function codeOf(error: unknown): string {
  if (error instanceof Refused) return error.code;
  if (error instanceof OutcomeUnknown) return 'uncertain';
  return `untyped: ${String(error)}`;
}
