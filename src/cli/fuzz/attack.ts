import fc, { type Arbitrary } from 'fast-check';
import type { Hall, Laid, Sender } from './hall.js';
import { Judge, type Counts } from './judge.js';
import { KnownValues } from './known-values.js';
import { faultyRequests, rawRequests, validRequests, type Request } from './requests.js';
import type { Making, Schema } from './schema-values.js';
import { Stored } from './stored.js';
import type { Unit } from './units.js';
import type { ApiWitness } from './witness.js';

/** How an attack is made. */
export interface AttackOptions {
  /** Requests for each operation, and for each command of those that take commands. */
  readonly perOperation: number;
  readonly seed: number;
}

/** Of each operation's share: valid, one fault, raw, somebody who may not see the case. */
const SHARES = { valid: 0.45, faulty: 0.35, raw: 0.1, foreign: 0.1 };

/** A request that is wrong in itself is refused as that, before anybody asks whose the case is. */
const NOT_TOLD = [404, 400];

/** Requests to one running program, one after the other. */
export class Attack {
  readonly problems: string[] = [];
  private readonly making: Making;
  private readonly judge: Judge;
  private readonly made = new Map<Unit, Arbitrary<Request>>();

  constructor(
    hall: Hall,
    private readonly laid: Laid,
    private readonly witness: ApiWitness,
    private readonly options: AttackOptions,
  ) {
    const known = new KnownValues();
    const components = witness.document.components.schemas as Readonly<Record<string, Schema>>;
    this.making = { components, known };
    this.judge = new Judge(hall, witness, new Stored(hall.db), known);
    for (const id of laid.cases) known.add('caseId', id);
    for (const region of ['DK-81', 'DK-82', 'DK-83', 'DK-84', 'DK-85'])
      for (const name of ['region', 'actingRegion', 'to']) known.add(name, region);
  }

  get counts(): Counts {
    return this.judge.counts;
  }

  /** Reads everything once, so that there are ids to ask about: as so many of the people. */
  async look(units: readonly Unit[], people = this.laid.senders.length): Promise<void> {
    for (const sender of this.laid.senders.slice(0, people))
      for (const unit of units.filter(({ method }) => method === 'GET'))
        await this.check(`${unit.name} read`, this.valid(unit), 1, () => sender);
  }

  /** The whole share of one unit. */
  async attack(unit: Unit): Promise<void> {
    const { perOperation } = this.options;
    const share = (part: number) => Math.max(1, Math.round(perOperation * part));
    const valid = this.valid(unit);
    const faulty = faultyRequests(this.making, unit, valid, ({ path, method }, body) =>
      this.witness.takes(path, method, body),
    );
    const raw = rawRequests(unit, valid);
    await this.check(`${unit.name} valid`, valid, share(SHARES.valid), this.anybody);
    if (faulty) await this.check(`${unit.name} faulty`, faulty, share(SHARES.faulty), this.anybody);
    if (raw) await this.check(`${unit.name} raw`, raw, share(SHARES.raw), this.anybody);
    if (unit.path.includes('{caseId}'))
      await this.check(
        `${unit.name} foreign`,
        valid.map((one) => this.onCase(one)),
        share(SHARES.foreign),
        () => this.laid.stranger,
        NOT_TOLD,
      );
  }

  /** Commands in the order of chance, about what earlier ones have made, by five people. */
  async walk(units: readonly Unit[], times: number): Promise<void> {
    const commands = units.filter(({ name }) => name.startsWith('sendCaseCommand:'));
    if (commands.length === 0) return;
    const any = fc.oneof(...commands.map((unit) => this.valid(unit)));
    await this.check('walk', any, times, this.anybody);
  }

  private valid(unit: Unit): Arbitrary<Request> {
    const made = this.made.get(unit) ?? validRequests(this.making, unit);
    this.made.set(unit, made);
    return made;
  }

  private readonly anybody = ({ sender }: Request): Sender =>
    this.laid.senders[sender % this.laid.senders.length]!;

  /** The same about a case that is there: a stranger must not even be told that. */
  private onCase(request: Request): Request {
    const [id] = this.laid.cases;
    return { ...request, address: request.address.replace(/\/cases\/[^/?]+/, `/cases/${id!}`) };
  }

  private async check(
    name: string,
    requests: Arbitrary<Request>,
    numRuns: number,
    senderOf: (request: Request) => Sender,
    expected: readonly number[] | null = null,
  ): Promise<void> {
    const seed = seedOf(this.options.seed, name);
    const property = fc.asyncProperty(requests, async (request) => {
      const problems = await this.judge.problemsOf(request, senderOf(request), expected);
      if (problems.length > 0) throw new Error(problems.join('\n'));
    });
    // What is stored moves on: a smaller request may fail for another reason, so the first finding is the one that is told.
    const found = await fc.check(property, { seed, numRuns, endOnFailure: true });
    if (!found.failed) return;
    const { errorInstance, seed: own, counterexamplePath } = found;
    const said = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    this.problems.push(`${name} (seed ${own}, ${counterexamplePath ?? ''})\n  ${said}`);
  }
}

/** A seed of its own for each part, so that one part can be tried again alone. */
function seedOf(seed: number, name: string): number {
  return [...name].reduce((sum, sign) => Math.imul(sum, 31) + sign.charCodeAt(0), seed) | 0;
}
