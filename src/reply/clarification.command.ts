import { Injectable } from '@nestjs/common';
import { contentHash } from '../platform/canonical/canonical.js';
import { ArrayMaxSize, ArrayUnique, IsString } from 'class-validator';
import { Hash, ListOf, LocalDate, Optional, Text, WholeNumber, YesNo } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { writeAnswer } from '../approvals/answers.reads.js';
import { Clarification } from './clarification.entity.js';
import { ClarificationLook } from './clarification-look.entity.js';
import { looksOf } from './clarifications.reads.js';
import { datedQuestion, endFormerDate } from './clarification-dates.js';

/** A question from the agency after submission (uddybende spørgsmål), registered by the coordinator or asked by the agency. */
export class AskClarification {
  static readonly type = 'askClarification';
  static readonly says = 'Registrerer et uddybende spørgsmål fra styrelsen.';
  @Text('Spørgsmålet') question: string;
  /** Ids of the lines of the ledger it is about. */
  @Optional()
  @ListOf('Kravene')
  @IsString({ each: true, message: 'Hvert krav angives ved sit id.' })
  @ArrayUnique({ message: 'Hvert krav kan kun nævnes én gang.' })
  @ArrayMaxSize(100, { message: 'Der kan højst nævnes 100 krav.' })
  requirements?: string[];
  /** When the agency wants the answer. */
  @Optional() @LocalDate('Fristen for svaret') dueOn?: string;
}

@Injectable()
@Handles(AskClarification, 'case', 'coordinator', 'agency')
export class AskClarificationHandler implements CaseHandler<AskClarification> {
  async decide(command: AskClarification, scope: CaseScope): Promise<WriteSet> {
    const { question, requirements = [], dueOn = null } = command;
    refuseUnknownLines(requirements, scope);
    const [last] = await scope.tx.query<{ number: number }>(
      'select coalesce(max(number), 0) as number from samsvar.clarification where case_id = $1',
      [scope.file.id],
    );
    const number = last!.number + 1;
    const row = scope.ids.id();
    const writes = scope.start();
    scope.step(
      writes,
      { type: 'askClarification', id: String(number) },
      { clarification: row, requirements, dueOn },
      { question },
    );
    if (dueOn !== null) datedQuestion(writes, scope, { number, dueOn, occurrence: 1 });
    return writes
      .insert(Clarification, {
        id: row,
        requirements,
        dueOn,
        caseId: scope.file.id,
        number,
        question,
        askedAt: scope.now,
        state: 'open',
      })
      .reply({ number });
  }
}

class OnClarification {
  @WholeNumber('Spørgsmålets nummer', 1) number: number;
}

/** The coordinator writes the answer; a factual one needs no majority. */
export class ReviseClarification extends OnClarification {
  static readonly type = 'reviseClarification';
  static readonly says = 'Koordinator skriver eller retter svaret på et uddybende spørgsmål.';
  @Text('Svaret') answer: string;
  @YesNo('Faktuelt svar') factual: boolean;
}

@Injectable()
@Handles(ReviseClarification, 'case', 'coordinator')
export class ReviseClarificationHandler implements CaseHandler<ReviseClarification> {
  async decide({ number, answer, factual }: ReviseClarification, scope: CaseScope): Promise<WriteSet> {
    const { id } = await clarificationOf(scope, number);
    const hash = contentHash({ clarification: number, answer: answer.normalize('NFC') });
    const writes = scope.start();
    scope.step(
      writes,
      { type: 'reviseClarification', id: String(number), hash, factual },
      { clarification: id },
      { answer },
    );
    return writes.update(Clarification, { id }, { answer, hash, factual }).reply({ number, hash });
  }
}

/** A region says yes to one exact answer. */
export class ApproveClarification extends OnClarification {
  static readonly type = 'approveClarification';
  static readonly binds = true;
  static readonly says = 'En region siger ja til præcis ét svar på et uddybende spørgsmål.';
  @Hash() hash: string;
}

@Injectable()
@Handles(ApproveClarification, 'case', 'chair')
export class ApproveClarificationHandler implements CaseHandler<ApproveClarification> {
  decide({ number, hash }: ApproveClarification, scope: CaseScope): Promise<WriteSet> {
    const writes = scope.start();
    const answer = writeAnswer(writes, scope, { subject: `clarification:${number}`, kind: 'yes', hash });
    scope.step(writes, { type: 'approveClarification', id: String(number), hash }, { answer });
    return Promise.resolve(writes.reply({ answerId: answer }));
  }
}

/** The coordinator withdraws a question that is no longer asked, with the reason. */
export class WithdrawClarification extends OnClarification {
  static readonly type = 'withdrawClarification';
  static readonly says = 'Koordinator trækker et spørgsmål tilbage, som ikke længere stilles.';
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(WithdrawClarification, 'case', 'coordinator')
export class WithdrawClarificationHandler implements CaseHandler<WithdrawClarification> {
  async decide({ number, reason }: WithdrawClarification, scope: CaseScope): Promise<WriteSet> {
    const { id } = await clarificationOf(scope, number);
    const writes = scope.start();
    scope.step(
      writes,
      { type: 'withdrawClarification', id: String(number) },
      { clarification: id },
      { reason },
    );
    return writes.update(Clarification, { id }, { state: 'withdrawn', answeredAt: scope.now });
  }
}

/** The coordinator sends the answer to the agency; it becomes a supplement to the reply. */
export class AnswerClarification extends OnClarification {
  static readonly type = 'answerClarification';
  static readonly binds = true;
  static readonly says = 'Koordinator afgiver svaret til styrelsen som supplement.';
  @Hash() hash: string;
}

@Injectable()
@Handles(AnswerClarification, 'case', 'coordinator')
export class AnswerClarificationHandler implements CaseHandler<AnswerClarification> {
  async decide({ number, hash }: AnswerClarification, scope: CaseScope): Promise<WriteSet> {
    const { id, factual, dueOn } = await clarificationOf(scope, number);
    const writes = scope.start();
    if (factual && (dueOn === null || scope.today < dueOn)) await refuseUnseen(scope, { id, hash });
    scope.step(writes, { type: 'answerClarification', id: String(number), hash }, { clarification: id });
    return writes.update(Clarification, { id }, { state: 'answered', answeredAt: scope.now });
  }
}

type KnownClarification = Pick<Clarification, 'id' | 'hash' | 'factual' | 'dueOn' | 'state'>;

async function clarificationOf(scope: CaseScope, number: number): Promise<KnownClarification> {
  const [row] = await scope.tx.query<KnownClarification>(
    `select id, hash, factual, due_on as "dueOn", state from samsvar.clarification where case_id = $1 and number = $2`,
    [scope.file.id, number],
  );
  if (!row) throw new Refused('unknown', 'unknownClarification', 'Spørgsmålet findes ikke på sagen.');
  return row;
}

function refuseUnknownLines(requirements: readonly string[], { procedure }: CaseScope): void {
  const unknown = requirements.filter((id) => !procedure.requirements.some((line) => line.id === id));
  if (unknown.length === 0) return;
  const text = 'Et af kravene findes ikke i kravlisten.';
  throw new Refused('invalid', 'unknownRequirement', text, [{ field: 'requirements', text }]);
}

/**
 * A factual answer needs no majority, but the other secretariats see it first. None of them can hold it back for ever: from
 * the day the agency wants it, it may be sent, and the record shows who has not looked.
 */
async function refuseUnseen(
  { tx, file }: CaseScope,
  { id, hash }: { readonly id: string; readonly hash: string },
): Promise<void> {
  const seen = new Set(
    (await looksOf(tx, [id])).filter((look) => look.hash === hash).map(({ region }) => region),
  );
  const { regions, coordinator } = file.snapshot.context;
  if (regions.every((region) => region === coordinator || seen.has(region))) return;
  throw new Refused(
    'refused',
    'notSeen',
    'De andre sekretariater har ikke set svaret endnu. Det kan afgives, når de har set det, eller når styrelsens frist er nået.',
  );
}

/** A secretariat has seen (gennemset) one exact answer before it is sent. */
export class LookAtClarification extends OnClarification {
  static readonly type = 'lookAtClarification';
  static readonly says = 'Et sekretariat har set præcis ét svar på et uddybende spørgsmål.';
  @Hash() hash: string;
}

@Injectable()
@Handles(LookAtClarification, 'case', 'secretariat')
export class LookAtClarificationHandler implements CaseHandler<LookAtClarification> {
  async decide({ number, hash }: LookAtClarification, scope: CaseScope): Promise<WriteSet> {
    const row = await clarificationOf(scope, number);
    refuseOtherAnswer(row, hash);
    const { file, region, personId, now } = scope;
    const id = scope.ids.id();
    return scope
      .start()
      .insert(
        ClarificationLook,
        { id, caseId: file.id, clarificationId: row.id, region, hash, lookedBy: personId, lookedAt: now },
        true,
      )
      .entry({
        type: LookAtClarification.type,
        data: { clarification: row.id, number, region, hash },
        texts: {},
      })
      .reply({ number, hash });
  }
}

function refuseOtherAnswer({ state, hash }: KnownClarification, named: string): void {
  if (state !== 'open')
    throw new Refused('refused', 'notOpen', 'Spørgsmålet er besvaret eller trukket tilbage.');
  if (hash === null) throw new Refused('refused', 'noAnswer', 'Svaret er ikke skrevet endnu.');
  if (hash !== named)
    throw new Refused('stale', 'answerChanged', 'Svaret er ændret, siden du så det. Læs det igen.');
}

/** The coordinator registers when the agency wants the answer; a moved date rings anew. */
export class DateClarification extends OnClarification {
  static readonly type = 'dateClarification';
  static readonly says = 'Koordinator registrerer styrelsens frist for svaret på et uddybende spørgsmål.';
  @LocalDate('Fristen for svaret') dueOn: string;
}

@Injectable()
@Handles(DateClarification, 'case', 'coordinator')
export class DateClarificationHandler implements CaseHandler<DateClarification> {
  async decide({ number, dueOn }: DateClarification, scope: CaseScope): Promise<WriteSet> {
    const { id, state, dueOn: before } = await clarificationOf(scope, number);
    if (scope.region !== scope.file.snapshot.context.coordinator)
      throw new Refused('forbidden', 'notCoordinator', 'Det gøres af det koordinerende sekretariat.');
    if (state !== 'open')
      throw new Refused('refused', 'notOpen', 'Spørgsmålet er besvaret eller trukket tilbage.');
    if (before === dueOn) throw new Refused('refused', 'sameDate', 'Fristen er den samme som før.');
    const writes = scope.start();
    const occurrence = await endFormerDate(writes, scope, number);
    datedQuestion(writes, scope, { number, dueOn, occurrence });
    return writes
      .update(Clarification, { id }, { dueOn })
      .entry({ type: DateClarification.type, data: { clarification: id, number, dueOn }, texts: {} })
      .reply({ number, dueOn });
  }
}
