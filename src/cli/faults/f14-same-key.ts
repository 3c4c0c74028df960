import { canonicalJson } from '../../platform/canonical/canonical.js';
import type { Envelope } from '../../platform/commands/envelope.js';
import type { SampleSectionId } from '../../sample/content.types.js';
import { chair } from '../../sample/story/cast.js';
import { COORDINATOR, lead, openSampleCase, toApproving } from '../../sample/story/shortcuts.js';
import type { Arena } from './arena.js';
import { Choices } from './choices.js';
import { compare, judgeAnswers, judgeJournals } from './judge.js';
import { Racing, type Racers } from './race.js';
import { runsOf, Tally, type RowSetting } from './row.js';
import { variantOf } from './writer.js';

const FULL = 1_000;
const SECTION: SampleSectionId = 'timeline';
type Kind = 'approve' | 'withdrawAnswer' | 'saveDraft' | 'registerNote' | 'addPerson' | 'openCase';
/** What each turn of the wheel sends; opening a case is dear and comes once. */
const WHEEL: readonly Kind[] = [
  ...Array.from(
    { length: 6 },
    () => ['approve', 'saveDraft', 'withdrawAnswer', 'registerNote'] as const,
  ).flat(),
  'addPerson',
  'openCase',
];

/** F14: the same command 2 to 5 times at once under one key: one effect, and every copy is told the same. */
export async function sameKey(
  arena: Arena,
  setting: RowSetting,
  racing: Racers = new Racing(arena),
): Promise<Tally> {
  const copies = new SameKey(arena, new Choices(setting.seed), racing);
  await copies.prepare();
  const runs = runsOf(FULL, setting);
  for (let run = 1; run <= runs; run++) await copies.send(run);
  await copies.judge();
  return copies.tally;
}

class SameKey {
  readonly tally = new Tally();
  private caseId = '';
  private organisationId = '';
  private drafts = 1;
  /** Ids that the commands of a kind were answered with. */
  private readonly answered = new Map<Kind, string[]>();

  constructor(
    private readonly arena: Arena,
    private readonly choices: Choices,
    private readonly racing: Racers,
  ) {}

  async prepare(): Promise<void> {
    this.caseId = await openSampleCase(this.arena.stage, 'F14');
    await toApproving(this.arena.stage, [SECTION]);
    const [row] = await this.arena.engine.db.read<{ id: string }>(
      `select id from samsvar.organisation where kind = 'agency'`,
    );
    this.organisationId = row!.id;
  }

  async send(run: number): Promise<void> {
    const kind = WHEEL[(run - 1) % WHEEL.length]!;
    const envelope = this.envelope(kind, run);
    const copies = Array.from({ length: this.choices.whole(2, 5) }, () => envelope);
    const outcomes = await this.racing.run(copies, this.choices.chance(0.5));
    this.tally.runs += 1;
    const told = new Set(
      outcomes.map((outcome) => canonicalJson(outcome.ok ? outcome.answer : outcome.code)),
    );
    const first = outcomes.filter((outcome) => outcome.ok && !outcome.repeated).length;
    const kept = first === 1 && told.size === 1;
    this.tally.expect(kept, `Command ${run} (${kind}): ${first} effects, told ${[...told].join(' and ')}`);
    const answer = outcomes.find((outcome) => outcome.ok)?.answer ?? {};
    this.answered.set(kind, [...(this.answered.get(kind) ?? []), idOf(kind, answer)]);
    if (kind === 'saveDraft') this.drafts += 1;
  }

  async judge(): Promise<void> {
    const { db } = this.arena.engine;
    const answers = [...this.of('approve'), ...this.of('withdrawAnswer')];
    await judgeAnswers(this.arena, { caseId: this.caseId, section: SECTION }, answers, this.tally);
    const found: readonly (readonly [Kind, string, string])[] = [
      ['registerNote', 'select id from samsvar.document where case_id = $1', this.caseId],
      ['addPerson', 'select id from samsvar.person where email like $1', 'F14-%'],
      ['openCase', 'select id from samsvar.case_file where number like $1', 'F14-%'],
      [
        'saveDraft',
        `select version::text as id from samsvar.draft_history where section = 'timeline' and case_id = $1 and version > 1`,
        this.caseId,
      ],
    ];
    for (const [kind, sql, parameter] of found) {
      const rows = await db.read<{ id: string }>(sql, [parameter]);
      compare(
        this.of(kind),
        rows.map(({ id }) => id),
        this.tally,
      );
    }
    await judgeJournals(this.arena, this.tally);
  }

  private of = (kind: Kind) => this.answered.get(kind) ?? [];

  private envelope(kind: Kind, run: number): Envelope {
    const hash = this.arena.stage.noted(`hash:${SECTION}`);
    const day = { validFrom: '2023-01-01', dated: '2023-11-22' };
    const of = (person: string, caseId: string | null, body: object) => ({
      key: `F14:${run}`,
      personId: this.racing.person(person),
      caseId,
      body: { type: kind, ...body },
    });
    if (kind === 'approve' || kind === 'withdrawAnswer')
      return of(chair('DK-82'), this.caseId, { section: SECTION, hash });
    if (kind === 'saveDraft') {
      const content = variantOf(SECTION, run);
      return of(lead(this.arena.stage, SECTION), this.caseId, {
        section: SECTION,
        expectedVersion: this.drafts,
        content,
      });
    }
    if (kind === 'registerNote') {
      const described = {
        direction: 'in',
        party: 'Styrelsen',
        theme: 'Samtale',
        accessStatus: 'open',
        dated: day.dated,
      };
      return of(COORDINATOR, this.caseId, { ...described, note: `Samtale ${run}.` });
    }
    if (kind === 'addPerson') {
      const person = { name: `Person ${run}`, email: `F14-${run}@styrelsen.example`, role: 'agency' };
      return of('administrator', null, {
        ...person,
        organisationId: this.organisationId,
        validFrom: day.validFrom,
      });
    }
    return of(COORDINATOR, null, {
      number: `F14-${run}`,
      title: 'Prøvesag',
      sender: 'Social- og Boligstyrelsen',
      letterDate: '2023-11-22',
      procedureId: 'fornyet-behandling',
      formalDeadline: '2024-06-01',
    });
  }
}

function idOf(kind: Kind, answer: Record<string, unknown>): string {
  const names = {
    approve: 'answerId',
    withdrawAnswer: 'answerId',
    saveDraft: 'version',
    registerNote: 'documentId',
    addPerson: 'personId',
    openCase: 'caseId',
  } as const;
  return String(answer[names[kind]]);
}
