import type { Clock } from '../../platform/clock/clock.js';
import type { Executor } from '../../platform/commands/executor.js';
import type { Database } from '../../platform/database/database.js';
import type { ReplyPreview, ReplyPreviewQuery } from '../../reply/preview.query.js';
import type { Bells } from '../../platform/queue/bells.js';
import { instantOf } from '../../platform/danish/dates.pure.js';
import { cast } from '../people.js';
import { secretariat } from './cast.js';
import { HandlersSender, type Answer, type Body, type CommandSender, type Sending } from './sender.js';

/** What plays a story: the engine on a stepped clock, and how its people reach it. */
export interface StageProps {
  readonly executor: Executor;
  readonly clock: Clock;
  readonly bells: Bells;
  readonly db: Database;
  readonly previews: ReplyPreviewQuery;
  /** Start of every idempotency key, so that a story played again repeats nothing. */
  readonly name: string;
  /** How people act and read; by default through the handlers of this engine. */
  readonly sender?: CommandSender;
}

/** Who puts the whole forward and submits it. */
const COORDINATOR = secretariat(cast.coordinator);

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

/** How long a bell may go unanswered before it is rung again, in milliseconds, and how often it is rung. */
const ANSWERED_WITHIN = 5_000;
const RINGS = 30;

/** Plays the acts of people and lets the time between them pass, one due instant after the other. */
export class Stage {
  /** Person ids by the story's own names. */
  readonly people = new Map<string, string>();
  /** What earlier steps have left for later ones: case id, hashes, document ids. */
  readonly notes = new Map<string, string>();
  /** Commands acknowledged so far, repeated ones included. */
  acknowledged = 0;
  /** Instants the clock stopped at for a bell. */
  stops = 0;
  /** Bells that a worker, wherever it runs, has answered. */
  bellsAnswered = 0;
  /** Sweeps that those who answered had made by then; on a stepped clock there are none. */
  sweeps = 0;
  private count = 0;
  private step = '';

  private readonly sender: CommandSender;

  constructor(readonly props: StageProps) {
    this.sender = props.sender ?? new HandlersSender(props);
  }

  /** Begins a step: its acts are numbered from one, so that keys stay the same when it is played again. */
  begin(step: string): void {
    this.step = step;
    this.count = 0;
  }

  /** One command by a named person on the story's case. Errors: `Refused`. */
  async act(person: string, body: Body, region?: string): Promise<Answer> {
    return this.actOn(this.notes.get('case') ?? null, person, body, region);
  }

  /** One command on the story's case whose body depends on how the case stands; see `CommandSender`. */
  async actAsItStands(person: string, body: () => Promise<Body>): Promise<Answer> {
    const answer = await this.sender.sendAsItStands(this.next(person, this.notes.get('case') ?? null), body);
    this.acknowledged += 1;
    return answer;
  }

  /** One command on another case, or on none. */
  async actOn(caseId: string | null, person: string, body: Body, region?: string): Promise<Answer> {
    const answer = await this.sender.send(this.next(person, caseId, region), body);
    this.acknowledged += 1;
    return answer;
  }

  private next(person: string, caseId: string | null, region?: string): Sending {
    const key = `${this.props.name}:${this.step}:${++this.count}`;
    return { key, personId: this.personId(person), caseId, region };
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
      await this.ring(next.due);
      await this.settle();
    }
    await clock.stepTo(goal);
  }

  /** Waits until nothing that is due by now is unsent; after a crash a claimed mail waits for its lease. */
  async settle(): Promise<void> {
    const { db, clock } = this.props;
    while ((await db.read(UNFINISHED)).length > 0) await this.ring(await clock.now());
  }

  /** Rings until it is answered: a bell dies with the worker that held it, and a worker comes again. */
  private async ring(instant: string): Promise<void> {
    for (let ring = 1; ; ring++) {
      try {
        const { sweeps } = await this.props.bells.ringAndWait(instant, ANSWERED_WITHIN);
        this.bellsAnswered += 1;
        this.sweeps += sweeps;
        return;
      } catch (error) {
        if (ring === RINGS) throw error;
      }
    }
  }

  /** The hashes of the whole as it stands now, as the coordinator reads them. */
  preview(): Promise<ReplyPreview> {
    return this.sender.preview(this.personId(COORDINATOR), this.noted('case'));
  }

  private personId(name: string): string {
    const id = this.people.get(name);
    if (!id) throw new Error(`The story knows nobody called ${name}.`);
    return id;
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
