import { Injectable } from '@nestjs/common';
import { Hash, Optional, SectionId, Text } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import type { AnswerRow } from './answer.entity.js';
import { OnSectionText } from './answer-fields.js';
import { writeAnswer } from './write-answer.js';

/** A chair approves one exact text of a section. */
export class Approve extends OnSectionText {
  static readonly type = 'approve';
  static readonly binds = true;
  static readonly says = 'En formand godkender præcis én tekst af et afsnit.';
}
/** A chair approves with a reservation (forbehold) that is printed word for word. */
export class ApproveWithReservation extends OnSectionText {
  static readonly type = 'approveWithReservation';
  static readonly binds = true;
  static readonly says = 'En formand godkender præcis én tekst af et afsnit med et forbehold.';
  @Text('Forbeholdet') words: string;
}
/** The region cannot join the section (kan ikke tilslutte sig). */
export class Decline extends OnSectionText {
  static readonly type = 'decline';
  static readonly binds = true;
  static readonly says = 'En formand svarer, at regionen ikke kan tilslutte sig afsnittet.';
  @Text('Begrundelsen') words: string;
}
/** A chair sends the section back to its lead, with a reason. */
export class SendBack extends OnSectionText {
  static readonly type = 'sendBack';
  static readonly binds = true;
  static readonly says = 'En formand sender afsnittet tilbage til tovholderen med en begrundelse.';
  @Text('Begrundelsen') words: string;
}
/** A chair takes the region's answer back. */
export class WithdrawAnswer {
  static readonly type = 'withdrawAnswer';
  static readonly binds = true;
  static readonly says = 'En formand trækker regionens svar på et afsnit tilbage.';
  @SectionId() section: string;
  @Hash() hash: string;
  /** Why; told to the other regions, and printed when the region gives no other answer. */
  @Optional() @Text('Begrundelsen') words?: string;
}

@Injectable()
@Handles(Approve, 'case', 'chair')
export class ApproveHandler implements CaseHandler<Approve> {
  decide(command: Approve, scope: CaseScope): Promise<WriteSet> {
    return answerSection('approve', 'yes', command, scope);
  }
}

@Injectable()
@Handles(ApproveWithReservation, 'case', 'chair')
export class ApproveWithReservationHandler implements CaseHandler<ApproveWithReservation> {
  decide(command: ApproveWithReservation, scope: CaseScope): Promise<WriteSet> {
    return answerSection('approveWithReservation', 'yesWithReservation', command, scope);
  }
}

@Injectable()
@Handles(Decline, 'case', 'chair')
export class DeclineHandler implements CaseHandler<Decline> {
  decide(command: Decline, scope: CaseScope): Promise<WriteSet> {
    return answerSection('decline', 'cannotJoin', command, scope);
  }
}

@Injectable()
@Handles(SendBack, 'case', 'chair')
export class SendBackHandler implements CaseHandler<SendBack> {
  decide(command: SendBack, scope: CaseScope): Promise<WriteSet> {
    return answerSection('sendBack', 'sentBack', command, scope);
  }
}

@Injectable()
@Handles(WithdrawAnswer, 'case', 'chair')
export class WithdrawAnswerHandler implements CaseHandler<WithdrawAnswer> {
  decide(command: WithdrawAnswer, scope: CaseScope): Promise<WriteSet> {
    return answerSection('withdrawAnswer', 'withdrawn', command, scope);
  }
}

type SectionAnswerType = 'approve' | 'approveWithReservation' | 'decline' | 'sendBack' | 'withdrawAnswer';

function answerSection(
  type: SectionAnswerType,
  kind: AnswerRow['kind'],
  command: OnSectionText & { words?: string },
  scope: CaseScope,
): Promise<WriteSet> {
  const { section, hash, words, basis, decidedOn } = command;
  const writes = scope.start();
  const texts: Record<string, string> = words ? { words } : {};
  const event = { type, section, hash };
  const answer = writeAnswer(writes, scope, {
    subject: `section:${section}`,
    kind,
    hash,
    words,
    basis,
    decidedOn,
  });
  scope.step(writes, event, { answer, basis: basis ?? 'chair' }, texts);
  return Promise.resolve(writes.reply({ answerId: answer, section, hash }));
}
