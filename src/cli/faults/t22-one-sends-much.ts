import { setTimeout as pause } from 'node:timers/promises';
import { chair, REGIONS, secretariat } from '../../sample/story/cast.js';
import { openSampleCase, toApproving } from '../../sample/story/shortcuts.js';
import type { ApiClient } from '../cluster/api-client.js';
import { runsOf, Tally, type RowSetting } from './row.js';
import { WebArena, type WebArenaOptions } from './web-arena.js';

/** Requests of the others in each of the two situations. */
const FULL = 1_000;
/** The situations take turns, so that whatever else the machine does falls on both. */
const TURNS = 10;
/** Somebody asks so often, in milliseconds, and the one ten times as often. */
const EVERY_MS = 250;
const TIMES = 10;
/** What the others may notice: their slowest twentieth takes less than twice as long. */
const MOST = 2;

/**
 * T22: one person sends ten times as much as each of the others: searches, exports, and commands that are refused. That is
 * less than the limits, so that nothing but the program itself keeps them apart. The p95 of what the others
 * wait stays below twice that of the time without; both are measured in this run, turn by turn.
 */
export async function oneSendsMuch(
  ground: Omit<WebArenaOptions, 'webs'>,
  setting: RowSetting,
): Promise<Tally> {
  const web = await WebArena.open({ ...ground, webs: 1 });
  try {
    return await new Crowd(web).run(runsOf(FULL, setting));
  } finally {
    await web.close();
  }
}

class Crowd {
  private readonly tally = new Tally();
  private readonly waited = { without: [] as number[], with: [] as number[] };
  private caseId = '';
  private count = 0;

  constructor(private readonly web: WebArena) {}

  async run(requests: number): Promise<Tally> {
    const { stage } = this.web.arena;
    this.caseId = await openSampleCase(stage, 'T22');
    await toApproving(stage, ['placement']);
    const others = await Promise.all(REGIONS.map((region) => this.client(secretariat(region))));
    const one = await this.client(chair('DK-84'));
    // What a program does the first time it does only once.
    await this.turn(others, null, 2, []);
    const each = Math.max(1, Math.ceil(requests / TURNS / others.length));
    for (let turn = 0; turn < TURNS; turn += 1) {
      await this.turn(others, null, each, this.waited.without);
      await this.turn(others, one, each, this.waited.with);
    }
    return this.judged();
  }

  private judged(): Tally {
    const { tally, waited } = this;
    const [before, during] = [p95(waited.without), p95(waited.with)];
    tally.runs = waited.without.length + waited.with.length;
    tally.see('p95 without, ms', Math.round(before));
    tally.see('p95 with, ms', Math.round(during));
    tally.expect(during < MOST * before, `The others wait ${(during / before).toFixed(2)} times as long.`);
    tally.expect(waited.with.length > 0, 'Nobody else asked for anything.');
    return tally;
  }

  /** One stretch of time: each of the others asks so many times, and the one, if there is one, ten times as often. */
  private async turn(others: readonly ApiClient[], one: ApiClient | null, each: number, waited: number[]) {
    const asked = others.map((other) => this.paced(each, EVERY_MS, () => this.ask(other, waited)));
    const much = one && this.paced(each * TIMES, EVERY_MS / TIMES, () => this.askMuch(one));
    await Promise.all([...asked, much]);
  }

  /** Begins a piece of work at a fixed pace, however long the last one takes, and waits for all. */
  private async paced(times: number, every: number, work: () => Promise<void>): Promise<void> {
    const begun: Promise<void>[] = [];
    for (let at = 0; at < times; at += 1) {
      begun.push(work());
      await pause(every);
    }
    await Promise.all(begun);
  }

  private async ask(client: ApiClient, waited: number[]): Promise<void> {
    const paths = [`/cases/${this.caseId}`, '/tasks', `/cases/${this.caseId}/sections/placement`, '/cases'];
    const from = performance.now();
    const answer = await client.once(paths[this.count++ % paths.length]!, { method: 'GET', headers: {} });
    waited.push(performance.now() - from);
    this.tally.see(`others: ${answer?.status ?? 'lost'}`);
    this.tally.expect(answer?.status === 200, `Somebody else was answered ${answer?.status ?? 'nothing'}.`);
  }

  private async askMuch(client: ApiClient): Promise<void> {
    const kind = this.count++ % 3;
    const headers = { 'content-type': 'application/json', 'idempotency-key': `T22:${this.count}` };
    const answer = await (kind === 0
      ? client.once('/cases?q=sikret', { method: 'GET', headers: {} })
      : kind === 1
        ? client.once(`/cases/${this.caseId}/journal/file`, { method: 'GET', headers: {} })
        : client.once(`/cases/${this.caseId}/commands`, {
            method: 'POST',
            headers,
            body: JSON.stringify({ type: 'giveStandpoint', text: 'Mit standpunkt.' }),
          }));
    this.tally.see(`the one: ${answer?.status ?? 'lost'}`);
  }

  private client(name: string): Promise<ApiClient> {
    return this.web.people.person(this.web.arena.stage.people.get(name)!);
  }
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}
