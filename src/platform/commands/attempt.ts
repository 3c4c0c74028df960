import { emptyHead, type ChainHead } from '../../journal/entry.pure.js';
import type { CaseContext } from '../../workflow/case-context.js';
import type { Database, Tx } from '../database/database.js';
import type { ActingPerson, ActorSource, Policy } from './actor.js';
import type { Administration } from './administration.entity.js';
import type { CaseFile } from './case-file.entity.js';
import { linkEntries } from './chain-writer.js';
import type { Envelope } from './envelope.js';
import { insertCase, moveAdministration, moveCase, readAdministration, readCase } from './guard.js';
import type { Projection } from './handler.js';
import type { IdFactory } from './id-factory.js';
import type { Processes } from './processes.js';
import { Refused } from './refusal.js';
import type { Registered } from './registry.js';
import { writeRows } from './row-sql.js';
import { AdminScope, CaseScope, NewCaseScope, RowScope } from './scope.js';
import type { WriteSet } from './write-set.js';

export interface AttemptServices {
  readonly actors: ActorSource;
  readonly policy: Policy;
  readonly processes: Processes;
  readonly idFactory: IdFactory;
  readonly projections: readonly Projection[];
}

/** What was read before deciding, and what guards the write. */
interface Read {
  readonly scope: RowScope;
  readonly file: CaseFile | null;
  readonly administration: Administration | null;
}

/** One try at a command inside one transaction: read, decide, write. */
export class Attempt {
  /** `samsvar.now()` of this try, ISO UTC; set once read. */
  now = '';

  constructor(
    private readonly db: Database,
    private readonly tx: Tx,
    private readonly envelope: Envelope,
    private readonly registered: Registered,
    private readonly lock: boolean,
    private readonly services: AttemptServices,
  ) {}

  async run(command: object, bodyHash: string): Promise<WriteSet> {
    const read = await this.read();
    const writes: WriteSet = await this.registered.handler.decide(command, read.scope);
    const { scope } = read;
    if (this.registered.target !== 'draft' && (scope instanceof CaseScope || scope instanceof NewCaseScope)) {
      if (scope instanceof CaseScope) scope.applyClock(writes);
      for (const projection of this.services.projections) await projection.project(scope, writes);
    }
    await this.write(read, writes, bodyHash);
    return writes;
  }

  private async read(): Promise<Read> {
    const { target } = this.registered;
    const lock = this.lock && target === 'case';
    const file = this.envelope.caseId ? await readCase(this.tx, this.envelope.caseId, lock) : null;
    if (!file && (target === 'case' || target === 'draft'))
      throw new Refused('unknown', 'unknownCase', 'Sagen findes ikke.');
    const administration = target === 'administration' ? await readAdministration(this.tx, this.lock) : null;
    const { now, today } = await this.readClock(file?.headAt ?? administration?.headAt ?? '');
    const opened = file && this.open(file);
    const acting = await this.whoActs(opened?.snapshot.context ?? null);
    const ids = this.services.idFactory.for(`${this.envelope.personId}:${this.envelope.key}`);
    const base = new RowScope(this.tx, now, today, acting, ids, file?.id ?? null);
    if (file && opened) {
      const { snapshot, upcastFrom, procedure, process } = opened;
      const scope = new CaseScope(base, { ...file, snapshot }, procedure, process, upcastFrom);
      return { scope, file, administration };
    }
    const Scope = target === 'newCase' ? NewCaseScope : AdminScope;
    return { scope: new Scope(this.tx, now, today, acting, ids, null), file, administration };
  }

  /**
   * `samsvar.now()` and the local date, read after the case row (and its lock), and never earlier than the journal's
   * last entry: a database clock that was set back must not turn the journal's times around.
   */
  private async readClock(notBefore: string): Promise<{ now: string; today: string }> {
    const [clock] = await this.tx.query<{ now: string; today: string }>(
      'select samsvar.now() as now, samsvar.today() as today',
    );
    this.now = clock!.now > notBefore ? clock!.now : notBefore;
    return { now: this.now, today: clock!.today };
  }

  private open(file: CaseFile) {
    const { procedure, process } = this.services.processes.of(file.procedureId, file.procedureVersion);
    return { ...process.read(file.snapshot), procedure, process };
  }

  private async whoActs(context: CaseContext | null): Promise<ActingPerson> {
    const actor = await this.services.actors.load(this.tx, this.envelope.personId);
    if (!actor || actor.disabled)
      throw new Refused('forbidden', 'noAccount', 'Kontoen findes ikke eller er lukket.');
    const { section } = this.envelope.body;
    const known = typeof section === 'string' && context !== null && Object.hasOwn(context.sections, section);
    return this.services.policy.actAs(actor, {
      capacities: this.registered.capacities,
      region: this.envelope.region ?? null,
      lead: known ? context.sections[section]!.lead : null,
      coordinator: context?.coordinator ?? null,
    });
  }

  private async write(read: Read, writes: WriteSet, bodyHash: string): Promise<void> {
    const { tx, db } = this;
    const { scope } = read;
    // The grant's region as read from the database, whatever capacity the policy gave: the fence trusts no policy.
    await tx.query(`select set_config('samsvar.region', $1, true)`, [scope.acting.grant?.region ?? '']);
    const journal = await this.guard(read, writes);
    await this.holdGrant(scope.acting);
    await writeRows(db, tx, [...writes.rows, ...journal]);
    await tx.query(
      `insert into samsvar.stored_answer (person_id, key, body_hash, answer, created_at) values ($1, $2, $3, $4, $5)`,
      [this.envelope.personId, this.envelope.key, bodyHash, JSON.stringify(writes.answer), scope.now],
    );
  }

  /** Moves what guards the write, and gives the journal rows linked to its head. */
  private async guard({ scope, file, administration }: Read, writes: WriteSet) {
    const link = (chain: ChainHead) => linkEntries(chain, writes.entries, scope);
    if (this.registered.target === 'draft') return [];
    if (administration) {
      const { chainId, seq, head: hash } = administration;
      const { rows, head } = link({ chain: chainId, seq, hash });
      await moveAdministration(this.tx, administration, head, scope.now);
      return rows;
    }
    if (writes.newCase) {
      const { id, procedureId, procedureVersion } = writes.newCase;
      const { rows, head } = link(emptyHead(id));
      const { process } = this.services.processes.of(procedureId, procedureVersion);
      await insertCase(
        this.tx,
        writes.newCase,
        writes,
        process.where(writes.snapshot!).progress,
        scope.now,
        head,
      );
      return rows;
    }
    const { rows, head } = link({ chain: file!.id, seq: file!.seq, hash: file!.head });
    await moveCase(this.tx, scope as CaseScope, writes, head);
    return rows;
  }

  /** The grant is tested again inside the write: a mandate revoked a moment ago lends nothing. */
  private async holdGrant({ grant }: ActingPerson): Promise<void> {
    if (grant && !(await this.services.actors.hold(this.tx, grant))) {
      throw new Refused(
        'forbidden',
        'grantGone',
        'Din adgang til at handle her er ophørt. Kontakt sekretariatet.',
      );
    }
  }
}
