import { Injectable } from '@nestjs/common';
import { Hash, Optional, Text } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import type { AnswerRow } from './answer.entity.js';
import { OnReplyText } from './answer-fields.js';
import { writeAnswer } from './write-answer.js';

/** A region endorses (tilslutter sig) the whole reply as put forward. */
export class Endorse extends OnReplyText {
  static readonly type = 'endorse';
  static readonly binds = true;
  static readonly says = 'En formand giver regionens tilslutning til det forelagte.';
}
/** A region endorses the whole with a reservation, printed word for word in the annex. */
export class EndorseWithReservation extends OnReplyText {
  static readonly type = 'endorseWithReservation';
  static readonly binds = true;
  static readonly says = 'En formand giver regionens tilslutning med et forbehold.';
  @Text('Forbeholdet') words: string;
}
/** A region cannot join the whole reply. */
export class DeclineToEndorse extends OnReplyText {
  static readonly type = 'declineToEndorse';
  static readonly binds = true;
  static readonly says = 'En formand svarer, at regionen ikke kan tilslutte sig den samlede afrapportering.';
  @Text('Begrundelsen') words: string;
}
/** A region sends the whole back, with a reason. */
export class SendBackReply extends OnReplyText {
  static readonly type = 'sendBackReply';
  static readonly binds = true;
  static readonly says = 'En formand sender den samlede afrapportering tilbage med en begrundelse.';
  @Text('Begrundelsen') words: string;
}
/** A region takes its answer to the whole back. */
export class WithdrawEndorsement {
  static readonly type = 'withdrawEndorsement';
  static readonly binds = true;
  static readonly says = 'En formand trækker regionens svar på det hele tilbage.';
  @Hash() replyHash: string;
  /** Why; told to the other regions, and printed when the region gives no other answer. */
  @Optional() @Text('Begrundelsen') words?: string;
}

@Injectable()
@Handles(Endorse, 'case', 'chair')
export class EndorseHandler implements CaseHandler<Endorse> {
  decide(command: Endorse, scope: CaseScope): Promise<WriteSet> {
    return answerReply('endorse', 'yes', command, scope);
  }
}

@Injectable()
@Handles(EndorseWithReservation, 'case', 'chair')
export class EndorseWithReservationHandler implements CaseHandler<EndorseWithReservation> {
  decide(command: EndorseWithReservation, scope: CaseScope): Promise<WriteSet> {
    return answerReply('endorseWithReservation', 'yesWithReservation', command, scope);
  }
}

@Injectable()
@Handles(DeclineToEndorse, 'case', 'chair')
export class DeclineToEndorseHandler implements CaseHandler<DeclineToEndorse> {
  decide(command: DeclineToEndorse, scope: CaseScope): Promise<WriteSet> {
    return answerReply('declineToEndorse', 'cannotJoin', command, scope);
  }
}

@Injectable()
@Handles(SendBackReply, 'case', 'chair')
export class SendBackReplyHandler implements CaseHandler<SendBackReply> {
  decide(command: SendBackReply, scope: CaseScope): Promise<WriteSet> {
    return answerReply('sendBackReply', 'sentBack', command, scope);
  }
}

@Injectable()
@Handles(WithdrawEndorsement, 'case', 'chair')
export class WithdrawEndorsementHandler implements CaseHandler<WithdrawEndorsement> {
  decide(command: WithdrawEndorsement, scope: CaseScope): Promise<WriteSet> {
    return answerReply('withdrawEndorsement', 'withdrawn', command, scope);
  }
}

type EndorsementType =
  'endorse' | 'endorseWithReservation' | 'declineToEndorse' | 'sendBackReply' | 'withdrawEndorsement';

function answerReply(
  type: EndorsementType,
  kind: AnswerRow['kind'],
  command: OnReplyText & { words?: string },
  scope: CaseScope,
): Promise<WriteSet> {
  const { replyHash, words, basis, decidedOn } = command;
  const writes = scope.start();
  const answer = writeAnswer(writes, scope, {
    subject: 'reply',
    kind,
    hash: replyHash,
    words,
    basis,
    decidedOn,
  });
  scope.step(writes, { type, replyHash }, { answer, basis: basis ?? 'chair' }, words ? { words } : {});
  return Promise.resolve(writes.reply({ answerId: answer, replyHash }));
}
