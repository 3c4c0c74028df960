import type { Procedure } from '../../procedure/procedure.js';
import type { Acting, CaseEvent } from '../../workflow/case-event.js';
import type { CaseProcess } from '../../workflow/case-process.js';
import type { StoredSnapshot } from '../../workflow/case-context.js';
import type { Tx } from '../database/database.js';
import type { ActingPerson } from './actor.js';
import type { CaseFile } from './case-file.entity.js';
import type { IdSource } from './ids.js';
import { refusalKind, type Refusal } from '../../workflow/reasons.js';
import { Refused } from './refusal.js';
import { WriteSet } from './write-set.js';

type Without<E, K extends PropertyKey> = E extends unknown ? Omit<E, K> : never;
/** A machine event before the scope adds who acts and when. */
export type EventDraft = Without<CaseEvent, 'by' | 'at'>;
type Data = Readonly<Record<string, unknown>>;
type Texts = Readonly<Record<string, string>>;

const CLOCK: Acting = { region: null, capacity: 'system' };

/** What every handler may read: the transaction, the time, who acts, and where new ids come from. */
export class RowScope {
  constructor(
    /** Reads only. */
    readonly tx: Tx,
    /** `samsvar.now()`, ISO UTC. */
    readonly now: string,
    /** `samsvar.today()`: the local date in Europe/Copenhagen. */
    readonly today: string,
    readonly acting: ActingPerson,
    readonly ids: IdSource,
    readonly caseId: string | null,
    /** More commands of the same act follow at once. */
    readonly moreFollows = false,
  ) {}

  /** The person behind the act, and whom it is done for when a mandate is used. */
  get personId(): string {
    return this.acting.actor.personId;
  }
  get onBehalfOf(): string | null {
    return this.acting.grant?.principal?.personId ?? null;
  }
  /** Region acted for. Throws when the capacity has none. */
  get region(): string {
    if (!this.acting.by.region) throw new Error('This capacity acts for no region.');
    return this.acting.by.region;
  }

  start(): WriteSet {
    return new WriteSet(null);
  }
}

/** Administration: organisations, people, mandates. */
export class AdminScope extends RowScope {}

/** A case that is about to be opened. */
export class NewCaseScope extends RowScope {}

/** One case as read, with its machine. */
export class CaseScope extends RowScope {
  constructor(
    base: RowScope,
    readonly file: CaseFile,
    readonly procedure: Procedure,
    readonly process: CaseProcess,
    /** Version of the machine's code the snapshot was stored in, when an older one. */
    private readonly upcastFrom: number | null = null,
  ) {
    super(base.tx, base.now, base.today, base.acting, base.ids, file.id, base.moreFollows);
  }

  /** A write set that starts from the stored snapshot, after the clock has had its say. */
  override start(): WriteSet {
    const { snapshot } = this.file;
    const writes = new WriteSet(snapshot);
    if (this.upcastFrom !== null) {
      const upcast = { from: this.upcastFrom, to: snapshot.version };
      writes.entry({ type: 'upcast', upcast, data: {}, texts: {}, snapshot, bySystem: true });
    }
    this.applyClock(writes);
    return writes;
  }

  /** Asks the machine; refuses with its reason, or moves the snapshot and journals the event. */
  step(writes: WriteSet, draft: EventDraft, data: Data = {}, texts: Texts = {}): StoredSnapshot {
    return this.stepAs(writes, draft, this.acting.by, data, texts);
  }

  /** As `step`, in another capacity than the sender's own: a decision registered for the chair. */
  stepAs(
    writes: WriteSet,
    draft: EventDraft,
    by: Acting,
    data: Data = {},
    texts: Texts = {},
  ): StoredSnapshot {
    const event = { ...draft, by, at: this.now } as CaseEvent;
    const outcome = this.process.decide(writes.snapshot!, event);
    if (!outcome.ok) throw refusedByCase(outcome.refusal);
    writes.snapshot = outcome.snapshot;
    writes.entry({ type: draft.type, event, data, texts, snapshot: outcome.snapshot });
    return outcome.snapshot;
  }

  /** Passes the formal deadline when its moment is gone: before a command, and after one that moves the date. */
  applyClock(writes: WriteSet): void {
    const due = writes.snapshot!.context.deadline.formal;
    if (this.now <= due) return;
    const event: CaseEvent = { type: 'passDeadline', due, by: CLOCK, at: this.now };
    const outcome = this.process.decide(writes.snapshot!, event);
    if (!outcome.ok) return;
    writes.snapshot = outcome.snapshot;
    writes.entry({
      type: 'passDeadline',
      event,
      data: {},
      texts: {},
      snapshot: outcome.snapshot,
      bySystem: true,
    });
  }
}

function refusedByCase({ code, text }: Refusal): Refused {
  const kind = refusalKind(code);
  return new Refused(kind === 'malformed' ? 'invalid' : kind, code, text);
}
