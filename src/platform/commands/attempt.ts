import { emptyHead, type ChainHead } from '../../journal/entry.pure.js';
import type { CaseContext } from '../../workflow/case-context.js';
import type { Database, Tx } from '../database/database.js';
import type { ActingPerson, Actor, ActorSource, Policy } from './actor.js';
import type { Administration } from './administration.entity.js';
import type { CaseFile } from './case-file.entity.js';
import { linkEntries } from './chain-writer.js';
import type { Envelope } from './envelope.js';
import { insertCase, moveAdministration, moveCase, readAdministration, readCase } from './guard.js';
import type { Projection } from './handler.js';
import type { IdFactory } from './id-factory.js';
import type { Processes } from './processes.js';
import { Examination } from '../personal/examination.js';
import { Refused } from './refusal.js';
import type { Registered } from './registry.js';
import { writeRows } from './row-sql.js';
import { SYSTEM_PERSON } from './system-person.js';
import { AdminScope, CaseScope, NewCaseScope, RowScope } from './scope.js';
import type { CaseFollowUp, WriteSet } from './write-set.js';

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
    const examination = this.examinationOf(command);
    examination.fields();
    const writes: WriteSet = await this.registered.handler.decide(command, read.scope);
    const { scope } = read;
    // Before anything follows from it: what others are told holds no text of anybody's.
    await examination.writes(writes);
    if (this.registered.target !== 'draft' && (scope instanceof CaseScope || scope instanceof NewCaseScope))
      await this.project(scope, writes);
    await this.write(read, writes, bodyHash);
    return writes;
  }

  private examinationOf(command: object): Examination {
    return new Examination(command, this.envelope.statement ?? null, this.registered.target !== 'draft');
  }

  /** What follows from what was decided about a case: the clock's event, dates, reminders, notices. */
  private async project(scope: CaseScope | NewCaseScope, writes: WriteSet): Promise<void> {
    if (scope instanceof CaseScope) scope.applyClock(writes);
    for (const projection of this.services.projections) await projection.project(scope, writes);
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
    await this.raiseFence(acting);
    const ids = this.services.idFactory.for(`${this.envelope.personId}:${this.envelope.key}`);
    const { moreFollows } = this.envelope;
    const base = new RowScope(this.tx, now, today, acting, ids, file?.id ?? null, moreFollows);
    if (file && opened) return { scope: this.caseScope(base, file, opened), file, administration };
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

  private caseScope(base: RowScope, file: CaseFile, opened = this.open(file)): CaseScope {
    const { snapshot, upcastFrom, procedure, process } = opened;
    return new CaseScope(base, { ...file, snapshot }, procedure, process, upcastFrom);
  }

  private async whoActs(context: CaseContext | null): Promise<ActingPerson> {
    const actor = await this.services.actors.load(this.tx, this.envelope.personId);
    if (!actor || actor.disabled)
      throw new Refused('forbidden', 'noAccount', 'Kontoen findes ikke eller er lukket.');
    if (context && !(await this.isKnown(actor, context)))
      throw new Refused('unknown', 'unknownCase', 'Sagen findes ikke.');
    const { section } = this.envelope.body;
    const known = typeof section === 'string' && context !== null && Object.hasOwn(context.sections, section);
    return this.services.policy.actAs(actor, {
      capacities: this.registered.capacities,
      region: this.envelope.region ?? null,
      lead: known ? context.sections[section]!.lead : null,
      coordinator: context?.coordinator ?? null,
    });
  }

  /** A case that is hidden from somebody is refused as one that is not there, whatever the command. */
  private async isKnown(actor: Actor, { regions }: CaseContext): Promise<boolean> {
    if (actor.personId === SYSTEM_PERSON) return true;
    if (actor.grants.some(({ region }) => region !== null && regions.includes(region))) return true;
    return this.services.policy.knows(this.tx, actor, this.envelope.caseId!);
  }

  /**
   * Before deciding: what a region has not handed in is shown to no other. The grant's region and role as read from the database,
   * whatever capacity the policy gave: the fence trusts no policy.
   */
  private async raiseFence({ grant }: ActingPerson): Promise<void> {
    await this.tx.query(
      `select set_config('samsvar.region', $1, true), set_config('samsvar.role', $2, true)`,
      [grant?.region ?? '', grant?.role ?? 'none'],
    );
  }

  private async write(read: Read, writes: WriteSet, bodyHash: string): Promise<void> {
    const { tx, db } = this;
    const { scope } = read;
    const journal = await this.guard(read, writes);
    await this.holdGrant(scope.acting);
    await writeRows(db, tx, [...writes.rows, ...journal]);
    for (const followUp of inOrder(writes.cases)) await this.follow(scope, followUp, writes);
    await tx.query(
      `insert into samsvar.stored_answer (person_id, key, body_hash, answer, created_at) values ($1, $2, $3, $4, $5)`,
      [this.envelope.personId, this.envelope.key, bodyHash, JSON.stringify(writes.answer), scope.now],
    );
  }

  /** One case that follows from an administration command: read under its lock, decided, and written with it. */
  private async follow(by: RowScope, { caseId, decide }: CaseFollowUp, command: WriteSet): Promise<void> {
    const file = await readCase(this.tx, caseId, true);
    const now = by.now > file.headAt ? by.now : file.headAt;
    const scope = this.caseScope(new RowScope(this.tx, now, by.today, by.acting, by.ids, caseId), file);
    const writes = await decide(scope);
    if (!writes) return;
    await this.project(scope, writes);
    const { rows, head } = linkEntries(
      { chain: caseId, seq: file.seq, hash: file.head },
      writes.entries,
      scope,
    );
    await moveCase(this.tx, scope, writes, head);
    writes.onceLinked.forEach((add) => add(head));
    await writeRows(this.db, this.tx, [...writes.rows, ...rows]);
    writes.bells.forEach((at) => command.bells.add(at));
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
    writes.onceLinked.forEach((add) => add(head));
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

/** One order for everybody who locks several cases, so that no two wait for each other. */
const inOrder = (cases: readonly CaseFollowUp[]) =>
  [...cases].sort((a, b) => (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0));
