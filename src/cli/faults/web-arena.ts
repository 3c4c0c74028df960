import { SYSTEM_PERSON } from '../../platform/commands/system-person.js';
import { CommandRegistry } from '../../platform/commands/registry.js';
import type { Body, Sending } from '../../sample/story/sender.js';
import type { Reply } from '../cluster/api-client.js';
import { checkCommands } from '../cluster/checker.js';
import { ClientLog } from '../cluster/client-log.js';
import { Cluster } from '../cluster/cluster.js';
import { People } from '../cluster/people.js';
import { openArena, type Arena } from './arena.js';
import type { Tally } from './row.js';

export interface WebArenaOptions {
  readonly program: string;
  readonly appUrl: string;
  readonly rolePrefix: string;
  readonly webs: number;
  /** Absent: bells ring in PostgreSQL. */
  readonly redisUrl?: string;
  /** Where the web processes reach the database, when not at `appUrl`. */
  readonly webUrls?: readonly string[];
}

/** An arena whose people act over HTTP on web processes; the stage, for setting up, acts through the handlers. */
export class WebArena {
  private constructor(
    readonly arena: Arena,
    readonly cluster: Cluster,
    readonly people: People,
    /** Everything anybody sent, the setting-up included. */
    readonly log: ClientLog,
  ) {}

  /** On a migrated database, with the sample's people. */
  static async open({ webs, redisUrl, ...where }: WebArenaOptions): Promise<WebArena> {
    const { appUrl, rolePrefix } = where;
    const redis = redisUrl === undefined ? undefined : { url: redisUrl };
    const log = new ClientLog();
    const publicUrl = 'https://samsvar.example';
    const arena = await openArena({ appUrl, rolePrefix, publicUrl, redis }, log);
    const rehearsal = { seed: null, leaseSeconds: 60 };
    const cluster = new Cluster({ ...where, publicUrl, redisUrl, rehearsal, webs, workers: 0 });
    try {
      const people = new People(arena.engine.db, await cluster.start());
      return new WebArena(arena, cluster, people, log);
    } catch (error) {
      await cluster.close();
      await arena.close();
      throw error;
    }
  }

  /** Sends one command as its person until it is answered, and writes down what was promised. */
  async send(sending: Sending, body: Body): Promise<Reply> {
    if (sending.personId === SYSTEM_PERSON) throw new Error('The installation itself has no way in.');
    const client = await this.people.person(sending.personId);
    this.log.sent(sending, body);
    const reply = await client.command(sending, body);
    if (reply.status < 300) this.log.answered(sending, reply.body.answer as Record<string, unknown>);
    else this.log.refused(sending, reply.status);
    return reply;
  }

  /** The checker's verdict, and what the clients met. */
  async judge(tally: Tally): Promise<void> {
    const { db, app } = this.arena.engine;
    const registry = app.get(CommandRegistry);
    await checkCommands(db, this.log.all, (type) => registry.handlerOf(type).target, tally);
    for (const [kind, times] of Object.entries(this.people.met)) {
      tally.see(kind, times);
      const wrong = /^(500|502|504)|without Retry-After/.test(kind);
      tally.expect(!wrong, `${times} answers were ${kind}.`);
    }
  }

  async close(): Promise<void> {
    await this.cluster.close();
    await this.arena.close();
  }
}
