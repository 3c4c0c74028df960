import type { Clock } from '../../platform/clock/clock.js';
import type { Executor } from '../../platform/commands/executor.js';
import type { Database } from '../../platform/database/database.js';
import type { ReplyPreviewQuery } from '../../reply/preview.query.js';
import type { Bells } from '../../platform/queue/bells.js';
import { instantOf } from '../../platform/danish/dates.pure.js';

/** What plays a story: the engine, on a stepped clock. */
export interface StageProps {
  readonly executor: Executor;
  readonly clock: Clock;
  readonly bells: Bells;
  readonly db: Database;
  readonly previews: ReplyPreviewQuery;
  /** Start of every idempotency key, so that a story played again repeats nothing. */
  readonly name: string;
}

type Body = { readonly type: string } & Record<string, unknown>;
type Answer = Record<string, unknown>;

/** A moment of the formal deadline, a reminder or a mail: what a step of the clock has to stop at. */
const NEXT_DUE = `
  select min(due) as due from (
    select min(due_at) as due from samsvar.reminder where state = 'planned'
    union all select min(due_at) from samsvar.outgoing where state = 'planned'
    union all select min(lease_until) from samsvar.outgoing where state in ('claimed', 'uncertain') and lease_until > clock_timestamp()
    union all select min((snapshot #>> '{context,deadline,formal}')::timestamptz) + interval '1 minute' from samsvar.case_file
      where snapshot #>> '{value,deadline}' = 'running') moments`;
const UNFINISHED = `
  select 1 from samsvar.outgoing where (state = 'planned' and due_at <= samsvar.now()) or (state in ('claimed', 'uncertain') and lease_until is not null)
  union all select 1 from samsvar.reminder where state = 'planned' and due_at <= samsvar.now() limit 1`;

/** Plays acts through the command handlers and lets the time between them pass, one due instant after the other. */
export class Stage {
  /** Person ids by the story's own names. */
  readonly people = new Map<string, string>();
  /** What earlier steps have left for later ones: case id, hashes, document ids. */
  readonly notes = new Map<string, string>();
  /** Commands acknowledged so far, repeated ones included. */
  acknowledged = 0;
  /** Instants the clock stopped at for a bell. */
  stops = 0;
  private count = 0;
  private step = '';

  constructor(readonly props: StageProps) {}

  /** Begins a step: its acts are numbered from one, so that keys stay the same when it is played again. */
  begin(step: string): void {
    this.step = step;
    this.count = 0;
  }

  /** One command by a named person on the story's case. Errors: `Refused`. */
  async act(person: string, body: Body, region?: string): Promise<Answer> {
    return this.actOn(this.notes.get('case') ?? null, person, body, region);
  }

  /**
   * One command whose body depends on how the case stands. Played again, when the case has moved on, it is the answer of
   * the first time that counts: another body under the same key would be refused.
   */
  async actAsItStands(person: string, body: () => Promise<Body>): Promise<Answer> {
    const { db, name } = this.props;
    const [stored] = await db.read<{ answer: Answer }>(
      'select answer from samsvar.stored_answer where person_id = $1 and key = $2',
      [this.people.get(person), `${name}:${this.step}:${this.count + 1}`],
    );
    if (!stored) return this.act(person, await body());
    this.count += 1;
    this.acknowledged += 1;
    return stored.answer;
  }

  /** One command on another case, or on none. */
  async actOn(caseId: string | null, person: string, body: Body, region?: string): Promise<Answer> {
    const personId = this.people.get(person);
    if (!personId) throw new Error(`The story knows nobody called ${person}.`);
    const key = `${this.props.name}:${this.step}:${++this.count}`;
    const { answer } = await this.props.executor.execute({ key, personId, caseId, region, body });
    this.acknowledged += 1;
    return answer;
  }

  /** Lets time pass to a local date and time in Copenhagen; every due instant on the way gets its bell and is waited for. */
  async until(date: string, time: string): Promise<void> {
    const { clock, db } = this.props;
    const goal = instantOf(date, time);
    await this.settle();
    for (;;) {
      const [next] = await db.read<{ due: string | null }>(NEXT_DUE);
      if (!next?.due || next.due > goal) break;
      await clock.stepTo(next.due);
      this.stops += 1;
      await this.props.bells.ringAndWait(next.due);
      await this.settle();
    }
    await clock.stepTo(goal);
  }

  /** Waits until nothing that is due by now is unsent; after a crash a claimed mail waits for its lease. */
  async settle(): Promise<void> {
    const { db, bells } = this.props;
    while ((await db.read(UNFINISHED)).length > 0) {
      await bells.ringAndWait(await this.props.clock.now());
    }
  }

  /** The hashes of the whole as it stands now. */
  async preview(): Promise<{ replyHash: string; submissionHash: string | null }> {
    return this.props.previews.preview(this.noted('case'));
  }

  note(name: string, value: unknown): void {
    this.notes.set(name, String(value));
  }
  noted(name: string): string {
    const value = this.notes.get(name);
    if (value === undefined) throw new Error(`The story has not noted ${name} yet.`);
    return value;
  }
}

/** One act of the story, on its day. */
export interface Step {
  /** Unique name; part of the idempotency key. */
  readonly id: string;
  /** Local date in Copenhagen. */
  readonly date: string;
  /** Local time, `HH:mm`. */
  readonly time: string;
  /** What happens, in Danish, for the timeline. */
  readonly title: string;
  readonly play: (stage: Stage) => Promise<void>;
}
