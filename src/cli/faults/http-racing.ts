import type { Envelope } from '../../platform/commands/envelope.js';
import type { Outcome, Racers } from './race.js';
import type { WebArena } from './web-arena.js';

/** Sends commands over HTTP at the same moment, each on a connection of its own; they overlap as the machines will have it. */
export class HttpRacing implements Racers {
  constructor(private readonly web: WebArena) {}

  run(envelopes: readonly Envelope[]): Promise<Outcome[]> {
    return Promise.all(envelopes.map((envelope) => this.one(envelope)));
  }

  person(name: string): string {
    const id = this.web.arena.stage.people.get(name);
    if (!id) throw new Error(`The story knows nobody called ${name}.`);
    return id;
  }

  private async one({ body, region, ...sending }: Envelope): Promise<Outcome> {
    const reply = await this.web.send({ ...sending, region: region ?? undefined }, body);
    const { answer, repeated, code } = reply.body as {
      answer: Record<string, unknown>;
      repeated: boolean;
      code: string;
    };
    if (reply.status < 300) return { ok: true, answer, repeated };
    return { ok: false, code, error: reply };
  }
}
