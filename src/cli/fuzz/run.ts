import { Attack } from './attack.js';
import { Hall, layHall, type HallGround, type Laid } from './hall.js';
import type { Counts } from './judge.js';
import { unitsOf, type Unit } from './units.js';
import { ApiWitness, type ApiDocument } from './witness.js';

export interface FuzzOptions {
  readonly ground: HallGround;
  /** Path of the program's `main.js`. */
  readonly main: string;
  /** Requests for each operation, and for each command of those that take commands. */
  readonly perOperation: number;
  readonly seed: number;
  /** What the halls are copies of; absent: it is laid in. */
  readonly laid?: Laid;
  /** The document that counts; absent: the program's own. */
  readonly document?: ApiDocument;
  /** Leaves at the first problem. */
  readonly firstOnly?: boolean;
  /** Only units whose name begins so. */
  readonly only?: string;
}

export interface FuzzResult extends Counts {
  readonly operations: number;
  readonly problems: readonly string[];
  readonly document: ApiDocument;
  readonly laid: Laid;
}

/** Halls that are attacked at once, each with its part of the units: as many as most machines have cores at the least. */
const HALLS = 2;

/** Attacks the program with what its own document says, and what it does not. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { ground, main } = options;
  const laid = options.laid ?? (await layHall(ground));
  const opened = [];
  // One after the other: a database is copied while nobody else copies it.
  for (let count = 0; count < HALLS; count += 1) opened.push(await Hall.open(ground, laid, main));
  const halls = opened;
  try {
    const witness = options.document ? new ApiWitness(options.document) : await ApiWitness.of(halls[0]!.url);
    return await attackAll(halls, laid, witness, options);
  } finally {
    await Promise.all(halls.map((hall) => hall.close()));
  }
}

async function attackAll(
  halls: readonly Hall[],
  laid: Laid,
  witness: ApiWitness,
  options: FuzzOptions,
): Promise<FuzzResult> {
  const { document } = witness;
  const { only = '', firstOnly = false, perOperation } = options;
  const all = unitsOf(document);
  // What takes rights away comes last: until then everybody may do what they may.
  const late = ({ name }: Unit) => Number(name.startsWith('sendAdministrationCommand'));
  const chosen = all.filter(({ name }) => name.startsWith(only)).sort((a, b) => late(a) - late(b));
  const attacks = halls.map((hall) => new Attack(hall, laid, witness, options));
  const isOver = () => firstOnly && attacks.some(({ problems }) => problems.length > 0);
  await Promise.all(
    attacks.map(async (attack, index) => {
      await attack.look(all, firstOnly ? 1 : undefined);
      const own = chosen.filter((_, at) => at % halls.length === index);
      for (const unit of own.filter((one) => !late(one))) if (!isOver()) await attack.attack(unit);
      if (!firstOnly) await attack.walk(chosen, perOperation);
      for (const unit of own.filter(late)) if (!isOver()) await attack.attack(unit);
    }),
  );
  return {
    ...summed(attacks.map(({ counts }) => counts)),
    operations: new Set(chosen.map(({ operation }) => operation)).size,
    problems: attacks.flatMap(({ problems }) => problems),
    document,
    laid,
  };
}

function summed(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    requests: sum('requests'),
    serverErrors: sum('serverErrors'),
    undocumented: sum('undocumented'),
    broken: sum('broken'),
    done: sum('done'),
    slowest: Math.max(...all.map(({ slowest }) => slowest)),
  };
}
