import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { v4 as newId, validate as isUuid } from 'uuid';
import { Database } from '../../platform/database/database.js';
import { accessOf, outcomeOf, type Access, type AccessOutcome } from './access-route.pure.js';

/** How long a line waits for others to be written with it, in milliseconds; so long a crash can lose. */
const WRITE_EVERY = 1_000;
/** Lines of one statement. */
const BATCH = 500;
/** Lines kept while the database cannot be reached; of more, the oldest are lost, which is told. */
const MOST_WAITING = 50_000;

interface Line extends Access {
  readonly id: string;
  readonly personId: string;
  readonly through: 'session' | 'token';
  readonly route: string;
  readonly outcome: AccessOutcome;
  /** `performance.now()` when it was answered. */
  readonly answeredAt: number;
}

/** What the log asks of a request and its answer. */
export interface ReadingRequest {
  readonly method: string;
  readonly routeOptions?: { readonly url?: string };
  readonly params?: unknown;
  readonly caller?: { readonly personId: string; readonly through: 'session' | 'token' };
}
interface ReadingServer {
  addHook(
    name: 'onResponse',
    hook: (request: ReadingRequest, reply: { readonly statusCode: number }, done: () => void) => void,
  ): unknown;
}

/**
 * Who read what of a case. A page never waits for it: lines are gathered after the answers and written together, a second
 * later at most, and when the process stops. A line that was written once is not written again.
 */
@Injectable()
export class AccessLog implements BeforeApplicationShutdown {
  private readonly log = new Logger('access log');
  private waiting: Line[] = [];
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly db: Database) {}

  /** Notes an answered request, if it read something of a case. */
  note({ method, routeOptions, params, caller }: ReadingRequest, status: number): void {
    const route = routeOptions?.url;
    const outcome = outcomeOf(status);
    if (!caller || route === undefined || outcome === null) return;
    const access = accessOf(method, route, (params ?? {}) as Readonly<Record<string, unknown>>);
    if (access === null) return;
    const { personId, through } = caller;
    this.waiting.push({
      ...access,
      id: newId(),
      personId,
      through,
      route,
      outcome,
      answeredAt: performance.now(),
    });
    this.timer ??= setTimeout(() => void this.write(), WRITE_EVERY).unref();
  }

  /** Writes what waits. Never throws: what cannot be written waits for the next time. */
  write(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.writeWaiting());
    return this.writing;
  }

  /** The requests have ended and the connections stand. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.write();
  }

  private async writeWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, BATCH);
      try {
        await this.db.transaction((tx) => tx.query(WRITE, [JSON.stringify(batch.map(asRow))]));
      } catch (error) {
        this.keep(error as Error);
        return;
      }
      this.waiting.splice(0, batch.length);
    }
  }

  private keep(error: Error): void {
    const lost = Math.max(0, this.waiting.length - MOST_WAITING);
    this.waiting.splice(0, lost);
    this.log.warn(
      `${this.waiting.length} lines could not be written and wait, ${lost} are lost: ${error.message}`,
    );
    this.timer ??= setTimeout(() => void this.write(), WRITE_EVERY).unref();
  }
}

/** Lets every answered request be noted. */
export function logAccess(server: ReadingServer, log: AccessLog): void {
  server.addHook('onResponse', (request, reply, done) => {
    log.note(request, reply.statusCode);
    done();
  });
}

/** The age instead of a time: the clock is the database's. In milliseconds, as a page of a list is cut by it. */
const asRow = ({ answeredAt, ...line }: Line) => ({
  ...line,
  caseUuid: isUuid(line.caseRef) ? line.caseRef : null,
  age: (performance.now() - answeredAt) / 1000,
});

const WRITE = `
  insert into samsvar.access_log (id, at, person_id, through, kind, route, case_ref, case_id, object, outcome)
  select l.id, date_trunc('milliseconds', samsvar.now() - make_interval(secs => l.age)), l."personId", l.through, l.kind, l.route, l."caseRef",
         coalesce((select c.id from samsvar.case_file c where c.id = l."caseUuid"),
                  (select c.id from samsvar.case_file c where c.number = l."caseRef")), l.object, l.outcome
    from jsonb_to_recordset($1::jsonb) as l(id uuid, age double precision, "personId" uuid, through text, kind text,
         route text, "caseRef" text, "caseUuid" uuid, object text, outcome text)
  on conflict (id) do nothing`;
