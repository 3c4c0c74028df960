import { setTimeout as pause } from 'node:timers/promises';
import { openEngine, type Engine } from '../../engine.js';
import { Refused } from '../../platform/commands/refusal.js';
import { SYSTEM_PERSON } from '../../platform/commands/system-person.js';
import { addDays, instantOf } from '../../platform/danish/dates.pure.js';
import { chair, REGIONS, secretariat, substitute } from '../../sample/story/cast.js';
import { makeCalendar } from '../../deadlines/calendar.reads.js';
import type { Member } from '../cluster/member.js';
import type { Arena } from '../faults/arena.js';
import { Choices } from '../faults/choices.js';
import { SimulatedCase, type Act } from './simulated-case.js';

/** What a simulation is run on. */
export interface SimulationSetting {
  readonly arena: Arena;
  /** Opens another worker on the same database, queue and mail server. */
  readonly worker: () => ReturnType<typeof openEngine>;
  /** Makes one that is a process of its own and can be killed. */
  readonly victim: () => Member;
  readonly cases: number;
  readonly months: number;
  readonly seed: number;
  /** Told now and then how far it has come. */
  readonly told: (text: string) => void;
}

/** What was done to the program. */
export interface Done {
  commands: number;
  refused: number;
  restarts: number;
  /** Workers killed in the middle of a morning. */
  kills: number;
  /** Working days on which no worker was there. */
  daysDown: number;
  bells: number;
}

const BEGINS = '2023-11-24';
const DAYS_A_MONTH = 30.44;
/** Cases that act at the same time. */
const AT_ONCE = 4;
/** Of a hundred mornings, on how many a worker is restarted, killed, or goes away for days. */
const RESTARTS = 0.05;
const KILLS = 0.006;
const GOES_DOWN = 0.012;
/** Most milliseconds into a morning's work before a worker is restarted or killed in the middle of it. */
const RESTART_WITHIN = 400;
/** How long a bell is waited for, and how long it is waited until one is rung again for what a dead worker holds, in milliseconds. */
const ANSWERED_WITHIN = 600_000;
const RING_AGAIN = 100;
const MOST_FAILED = 5;
const calendar = makeCalendar();

/**
 * Lets cases live through the months on a stepped clock: people act through the command handlers, reminders are planned,
 * rung for by BullMQ, judged and mailed by the engine, while deadlines move, people are away and are replaced, and
 * workers stop in the middle of a morning or stay down for days. Judges nothing.
 */
export class Simulation {
  readonly done: Done = { commands: 0, refused: 0, restarts: 0, kills: 0, daysDown: 0, bells: 0 };
  private readonly choices: Choices;
  private readonly cases: SimulatedCase[];
  private worker: Engine | null = null;
  private downUntil = '';
  private key = 0;
  private readonly last: string;

  constructor(private readonly setting: SimulationSetting) {
    const { cases, months, seed } = setting;
    this.choices = new Choices(seed);
    const days = Math.round(months * DAYS_A_MONTH);
    this.last = addDays(BEGINS, days);
    // So that the youngest still has time to become late.
    const opening = Math.max(1, Math.round(days * 0.6));
    this.cases = Array.from({ length: cases }, (_, at) => {
      const opened = addDays(BEGINS, this.choices.whole(0, opening));
      return new SimulatedCase(`S-${at + 1}`, opened, this.choices.fork());
    });
  }

  /** Lives it through. Errors: what is no refusal. */
  async run(): Promise<void> {
    this.worker = await this.setting.worker();
    try {
      for (let date = BEGINS; date <= this.last; date = addDays(date, 1)) await this.day(date);
      // Whatever waits for an opening or a worker gets both.
      await this.ensureWorker();
      const end = calendar.nextWorkingDay(this.last);
      for (const time of ['07:00', '08:00']) await this.ringAt(instantOf(end, time));
    } finally {
      await this.worker?.close();
    }
  }

  private async day(date: string): Promise<void> {
    const works = calendar.isWorkingDay(date);
    if (works) await this.morning(date);
    if (!works && !this.choices.chance(0.1)) return;
    await this.step(instantOf(date, '10:00'));
    await this.people(date);
    await this.acts(date);
    if (this.worker !== null) await this.ring();
  }

  private async morning(date: string): Promise<void> {
    if (this.worker === null && date > this.downUntil) await this.ensureWorker();
    else if (this.worker === null) this.done.daysDown += 1;
    for (const time of ['07:00', '08:00']) {
      await this.step(instantOf(date, time));
      if (this.worker === null) continue;
      if (time === '08:00' && this.choices.chance(RESTARTS)) await this.restartInTheMiddle();
      else if (time === '08:00' && this.choices.chance(KILLS)) await this.killInTheMiddle();
      await this.ring();
    }
    if (this.worker !== null && this.choices.chance(GOES_DOWN)) await this.goDown(date);
    if (date.endsWith('-01') || date.endsWith('-15'))
      this.setting.told(`${date}: ${this.done.commands} commands`);
  }

  /** A worker that is told to stop while it handles the morning, and another that takes over. */
  private async restartInTheMiddle(): Promise<void> {
    const rung = this.ring().catch(() => undefined);
    await pause(this.choices.fraction() * RESTART_WITHIN);
    await this.worker!.close();
    this.worker = await this.setting.worker();
    this.done.restarts += 1;
    await rung;
  }

  /** kill -9 while it handles the morning: what it held is another's when its lease has run out. */
  private async killInTheMiddle(): Promise<void> {
    await this.worker!.close();
    const victim = this.setting.victim();
    try {
      await victim.start();
      // Its bell is nobody's once it is dead.
      const { engine } = this.setting.arena;
      engine.bells.ringAndWait(await engine.clock.now(), ANSWERED_WITHIN).catch(() => undefined);
      await pause(this.choices.fraction() * RESTART_WITHIN);
    } finally {
      await victim.kill();
    }
    this.worker = await this.setting.worker();
    this.done.kills += 1;
  }

  private async goDown(date: string): Promise<void> {
    await this.worker!.close();
    this.worker = null;
    this.downUntil = addDays(date, this.choices.whole(1, 7));
  }

  private async ensureWorker(): Promise<void> {
    this.worker ??= await this.setting.worker();
  }

  /** Absences, mandates, replaced chairs and choices about mail, now and then. */
  private async people(date: string): Promise<void> {
    const { choices } = this;
    const { stage } = this.setting.arena;
    if (!choices.chance(0.08)) return;
    const region = choices.of(REGIONS);
    const lastDay = addDays(date, choices.whole(1, 14));
    const office = secretariat(region);
    const act = this.actorOn(null);
    const away = choices.chance(0.5) ? chair(region) : office;
    await this.tried(
      act(office, { type: 'registerAbsence', personId: stage.people.get(away), firstDay: date, lastDay }),
    );
    const role = away === office ? 'secretariat' : 'chair';
    const substituteId = stage.people.get(substitute(region));
    if (choices.chance(0.6))
      await this.tried(
        act(office, {
          type: 'registerMandate',
          role,
          substituteId,
          validFrom: date,
          validTo: lastDay,
          reason: 'Fravær.',
        }),
      );
    if (choices.chance(0.1)) await this.replaceChair(region, date);
    if (choices.chance(0.3)) await this.chooseMail(chair(region));
  }

  /** A chair leaves; the chair is vacant for some days, and then another one comes. */
  private async replaceChair(region: (typeof REGIONS)[number], date: string): Promise<void> {
    const { stage, engine } = this.setting.arena;
    const [held] = await engine.db.read<{ id: string; organisationId: string }>(
      `select id, organisation_id as "organisationId" from samsvar.membership
        where role = 'chair' and region = $1 and valid_to is null`,
      [region],
    );
    if (!held) return;
    const act = this.actorOn(null);
    stage.people.set('samsvar', SYSTEM_PERSON);
    await this.tried(act('samsvar', { type: 'endMembership', membershipId: held.id, validTo: date }));
    const name = `Formand ${region} ${date}`;
    const body = {
      type: 'addPerson',
      name,
      email: `formand.${region.toLowerCase()}.${date}@kommune.example`,
      organisationId: held.organisationId,
      role: 'chair',
      region,
      validFrom: addDays(date, this.choices.whole(1, 6)),
      openQuestions: 'askAgain',
    };
    const answer = await this.tried(act('samsvar', body));
    if (answer) stage.people.set(chair(region), String(answer.personId));
  }

  private async chooseMail(person: string): Promise<void> {
    const { stage, engine } = this.setting.arena;
    const off = this.choices.chance(0.5);
    await engine.db.transaction((tx) =>
      tx.query(
        `insert into samsvar.mail_preference (person_id, early_off, changed_at) values ($1, $2, samsvar.now())
         on conflict (person_id) do update set early_off = excluded.early_off, changed_at = excluded.changed_at`,
        [stage.people.get(person), off],
      ),
    );
  }

  /** Everything the cases do on a day, several cases at once, each case in its own order. */
  private async acts(date: string): Promise<void> {
    const due = this.cases.flatMap((one) => {
      const acts = one.dueBy(date);
      return acts.length === 0 ? [] : [{ one, acts }];
    });
    const next = due[Symbol.iterator]();
    const work = async () => {
      for (const { one, acts } of next) {
        // The case may have been closed, or not have come so far: a refusal is an answer too.
        for (const run of acts) await this.tried(run((person, body) => this.actorOn(one.id)(person, body)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  private actorOn(caseId: string | null): Act {
    const { stage, engine } = this.setting.arena;
    return async (person, body) => {
      const personId = stage.people.get(person)!;
      const on = body.type === 'openCase' ? null : caseId;
      this.done.commands += 1;
      return (await engine.executor.execute({ key: `simulate:${++this.key}`, personId, caseId: on, body }))
        .answer;
    };
  }

  private async tried<T>(act: Promise<T>): Promise<T | null> {
    try {
      return await act;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.done.refused += 1;
      return null;
    }
  }

  private async ringAt(instant: string): Promise<void> {
    await this.step(instant);
    await this.ring();
  }

  private step(instant: string): Promise<void> {
    return this.setting.arena.engine.clock.stepTo(instant);
  }

  /** Rings until nothing that is due is left, a passed deadline among it; a bell dies with the worker that held it. */
  private async ring(): Promise<void> {
    const { engine } = this.setting.arena;
    let failed = 0;
    for (let ring = 1; ; ring += 1) {
      const [left] = await engine.db.read<{ left: boolean }>(LEFT);
      if (!left!.left) return;
      const now = await engine.clock.now();
      try {
        await engine.bells.ringAndWait(now, ANSWERED_WITHIN);
        this.done.bells += 1;
        if (ring > 1) await pause(RING_AGAIN);
      } catch (error) {
        if (++failed >= MOST_FAILED) throw error;
      }
    }
  }
}

const LEFT = `
  select exists (select from samsvar.reminder where state = 'planned' and due_at <= samsvar.now())
      or exists (select from samsvar.outgoing where (state = 'planned' and due_at <= samsvar.now())
                  or (state in ('claimed', 'uncertain') and lease_until is not null))
      or exists (select from samsvar.case_file where snapshot #>> '{value,deadline}' = 'running' and closed_at is null
                  and (snapshot #>> '{context,deadline,formal}')::timestamptz < samsvar.now()) as left`;
