import { Injectable } from '@nestjs/common';
import { contentHash } from '../platform/canonical/canonical.js';
import { Hash, Text, WholeNumber, YesNo } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { writeAnswer } from '../approvals/answers.reads.js';
import { Clarification } from './clarification.entity.js';

/** A question from the agency after submission (uddybende spørgsmål), registered by the coordinator or asked by the agency. */
export class AskClarification {
  static readonly type = 'askClarification';
  @Text('Spørgsmålet') question: string;
}

@Injectable()
@Handles(AskClarification, 'case', 'coordinator', 'agency')
export class AskClarificationHandler implements CaseHandler<AskClarification> {
  async decide({ question }: AskClarification, scope: CaseScope): Promise<WriteSet> {
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
      { clarification: row },
      { question },
    );
    return writes
      .insert(Clarification, {
        id: row,
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
  @Hash() hash: string;
}

@Injectable()
@Handles(AnswerClarification, 'case', 'coordinator')
export class AnswerClarificationHandler implements CaseHandler<AnswerClarification> {
  async decide({ number, hash }: AnswerClarification, scope: CaseScope): Promise<WriteSet> {
    const { id } = await clarificationOf(scope, number);
    const writes = scope.start();
    scope.step(writes, { type: 'answerClarification', id: String(number), hash }, { clarification: id });
    return writes.update(Clarification, { id }, { state: 'answered', answeredAt: scope.now });
  }
}

async function clarificationOf(scope: CaseScope, number: number): Promise<{ id: string }> {
  const [row] = await scope.tx.query<{ id: string }>(
    'select id from samsvar.clarification where case_id = $1 and number = $2',
    [scope.file.id, number],
  );
  if (!row) throw new Refused('unknown', 'unknownClarification', 'Spørgsmålet findes ikke på sagen.');
  return row;
}
