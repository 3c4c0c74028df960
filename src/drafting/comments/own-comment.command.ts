import { Injectable } from '@nestjs/common';
import { Id, Text } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { refuseUnlessWorking } from '../in-work.js';
import { Comment } from './comment.entity.js';
import { commentOf, type CommentRow } from './comments.reads.js';

/** Whoever wrote a comment words it anew; what was journaled stands. */
export class ChangeComment {
  static readonly type = 'changeComment';
  static readonly says = 'Ret egen kommentar';
  @Id() commentId: string;
  @Text('Kommentaren') text: string;
}

/** Whoever wrote a comment withdraws it: its text is shown no more; what was journaled stands. */
export class WithdrawComment {
  static readonly type = 'withdrawComment';
  static readonly says = 'Træk egen kommentar tilbage';
  @Id() commentId: string;
}

@Injectable()
@Handles(ChangeComment, 'case', 'secretariat')
export class ChangeCommentHandler implements CaseHandler<ChangeComment> {
  async decide({ commentId, text: words }: ChangeComment, scope: CaseScope): Promise<WriteSet> {
    const comment = await ownComment(commentId, scope);
    const text = words.normalize('NFC');
    return scope
      .start()
      .update(Comment, { id: comment.id, withdrawnAt: null }, { text, changedAt: scope.now })
      .entry({ type: ChangeComment.type, data: dataOf(comment), texts: { text } })
      .reply({ commentId: comment.id });
  }
}

@Injectable()
@Handles(WithdrawComment, 'case', 'secretariat')
export class WithdrawCommentHandler implements CaseHandler<WithdrawComment> {
  async decide({ commentId }: WithdrawComment, scope: CaseScope): Promise<WriteSet> {
    const comment = await ownComment(commentId, scope);
    const withdrawn = {
      text: null,
      quote: null,
      wordsBefore: null,
      wordsAfter: null,
      withdrawnAt: scope.now,
    };
    return scope
      .start()
      .update(Comment, { id: comment.id, withdrawnAt: null }, withdrawn)
      .entry({ type: WithdrawComment.type, data: dataOf(comment), texts: {} })
      .reply({ commentId: comment.id });
  }
}

const dataOf = ({ id, number, section, region }: CommentRow) => ({ comment: id, number, section, region });

async function ownComment(id: string, scope: CaseScope): Promise<CommentRow> {
  refuseUnlessWorking(scope, 'Kommentarer kan kun ændres, mens sagen er under arbejde.');
  const comment = await commentOf(scope.tx, scope.file.id, id);
  if (!comment) throw new Refused('unknown', 'unknownComment', 'Kommentaren findes ikke i sagen.');
  if (comment.madeBy !== scope.personId || comment.region !== scope.region)
    throw new Refused('forbidden', 'notYours', 'En kommentar ændres af den, der har skrevet den.');
  if (comment.withdrawnAt !== null)
    throw new Refused('refused', 'commentWithdrawn', 'Kommentaren er trukket tilbage.');
  return comment;
}
