import { issueToken } from '../../identity/tokens.js';
import { makeDataSource } from '../../platform/database/data-source.js';
import { Database } from '../../platform/database/database.js';
import type { DatabaseUrls } from '../../platform/embedded/provision.js';
import { chair, secretariat } from '../../sample/story/cast.js';
import { COORDINATOR, openSampleCase, toApproving, toDrafting } from '../../sample/story/shortcuts.js';
import { openArena, type Arena } from '../faults/arena.js';
import { startedProgram, type StartedProgram } from '../started-program.js';
import { watchTables } from './stored.js';

/** Where halls get their databases. */
export interface HallGround {
  readonly rolePrefix: string;
  /** A new migrated database. */
  database(): Promise<DatabaseUrls>;
  /** A copy of a database to which nobody is connected. */
  copyOf(urls: DatabaseUrls): Promise<DatabaseUrls>;
}

/** Somebody who sends requests. */
export interface Sender {
  readonly name: string;
  readonly token: string;
}

/** A database with two cases on their way and the people who send requests, made once and copied for each hall. */
export interface Laid {
  readonly from: DatabaseUrls;
  readonly senders: readonly Sender[];
  /** Somebody who may see nothing of the cases. */
  readonly stranger: Sender;
  readonly cases: readonly string[];
}

/** Five who may see the case: two secretariats, a chair, the administrator, and a chair of another region. */
const SENDERS = [COORDINATOR, secretariat('DK-85'), chair('DK-82'), 'administrator', chair('DK-81')];

/** Lays the cases into a new database whose tables are watched. */
export async function layHall(ground: HallGround): Promise<Laid> {
  const from = await ground.database();
  const { rolePrefix } = ground;
  const arena = await openArena({ appUrl: from.appUrl, rolePrefix });
  try {
    const answering = await openSampleCase(arena.stage, '2024-900');
    await toApproving(arena.stage, ['timeline', 'financing']);
    const drafting = await openSampleCase(arena.stage, '2024-901');
    await toDrafting(arena.stage);
    const senders = [];
    for (const name of SENDERS) senders.push(await senderOf(arena, name));
    const stranger = await senderOf(arena, 'laeser');
    await watchTables(from.ownerUrl, rolePrefix);
    return { from, senders, stranger, cases: [answering, drafting] };
  } finally {
    await arena.close();
  }
}

async function senderOf({ stage, engine }: Arena, name: string): Promise<Sender> {
  const personId = stage.people.get(name);
  if (!personId) throw new Error(`The sample knows nobody called ${name}.`);
  const order = { personId, name: 'fuzz', days: 30, scope: 'answer' } as const;
  return { name, token: (await engine.db.transaction((tx) => issueToken(tx, order))).token };
}

/** After so many requests they are counted from the start: what limits a person is tried elsewhere. */
const COUNTED_ANEW = 40;

/** The program on a copy of what was laid, for one request at a time. */
export class Hall {
  private requests = 0;

  private constructor(
    readonly url: string,
    readonly db: Database,
    private readonly program: StartedProgram,
    private readonly end: () => Promise<void>,
  ) {}

  /** `main`: path of the program's `main.js`. */
  static async open(ground: HallGround, { from }: Laid, main: string): Promise<Hall> {
    const { appUrl } = await ground.copyOf(from);
    const { rolePrefix } = ground;
    const program = startedProgram(main, {
      SAMSVAR_MODE: 'demo',
      SAMSVAR_ROLE: 'web',
      SAMSVAR_ROLE_PREFIX: rolePrefix,
      SAMSVAR_LOG_LEVEL: 'error',
      DATABASE_URL: appUrl,
      PORT: '0',
    });
    try {
      const url = await program.url;
      const source = await makeDataSource({ url: appUrl, rolePrefix, poolSize: 1 }).initialize();
      return new Hall(url, new Database(source), program, () => source.destroy());
    } catch (error) {
      await program.stop();
      throw error;
    }
  }

  /** Before a request: whoever sends more than a person may is not to be told to wait here. */
  async enter(): Promise<void> {
    if (this.requests++ % COUNTED_ANEW === 0)
      await this.db.transaction((tx) => tx.query('delete from samsvar.request_count'));
  }

  /** Opens the accounts again that a command has closed. */
  async admit(): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('update samsvar.person set disabled_at = null where disabled_at is not null');
      await tx.query('update samsvar.access_token set revoked_at = null where revoked_at is not null');
    });
  }

  async close(): Promise<void> {
    await this.program.stop();
    await this.end();
  }
}
