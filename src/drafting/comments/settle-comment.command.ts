import { Injectable } from '@nestjs/common';
import { Id } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { refuseUnlessWorking, writerOf } from '../in-work.js';
import { CommentSettlement } from './comment-settlement.entity.js';
import { commentOf, type CommentRow } from './comments.reads.js';

class OnThread {
  /** The comment the thread begins with. */
  @Id() commentId: string;
}

/** The lead of the section, or the secretariat that commented, marks a thread as dealt with. */
export class ResolveComment extends OnThread {
  static readonly type = 'resolveComment';
  static readonly says = 'Afslut en kommentar';
}

/** The lead of the section, or the secretariat that commented, opens a thread again. */
export class ReopenComment extends OnThread {
  static readonly type = 'reopenComment';
  static readonly says = 'Genåbn en kommentar';
}

@Injectable()
@Handles(ResolveComment, 'case', 'secretariat')
export class ResolveCommentHandler implements CaseHandler<ResolveComment> {
  decide({ commentId }: ResolveComment, scope: CaseScope): Promise<WriteSet> {
    return settle(ResolveComment.type, 'resolved', commentId, scope);
  }
}

@Injectable()
@Handles(ReopenComment, 'case', 'secretariat')
export class ReopenCommentHandler implements CaseHandler<ReopenComment> {
  decide({ commentId }: ReopenComment, scope: CaseScope): Promise<WriteSet> {
    return settle(ReopenComment.type, 'reopened', commentId, scope);
  }
}

async function settle(
  type: string,
  kind: CommentSettlement['kind'],
  commentId: string,
  scope: CaseScope,
): Promise<WriteSet> {
  const comment = await threadOf(commentId, scope);
  const { id, section, region, settlement } = comment;
  const resolved = settlement?.kind === 'resolved';
  if (resolved === (kind === 'resolved'))
    throw new Refused(
      'refused',
      resolved ? 'resolvedAlready' : 'openAlready',
      resolved ? 'Kommentaren er allerede afsluttet.' : 'Kommentaren er allerede åben.',
    );
  const number = (settlement?.number ?? 0) + 1;
  return scope
    .start()
    .insert(CommentSettlement, {
      commentId: id,
      number,
      region: scope.region,
      kind,
      madeBy: scope.personId,
      madeAt: scope.now,
    })
    .entry({ type, data: { comment: id, number: comment.number, section, region }, texts: {} })
    .reply({ commentId: id });
}

async function threadOf(id: string, scope: CaseScope): Promise<CommentRow> {
  refuseUnlessWorking(scope, 'Kommentarer kan kun afsluttes, mens sagen er under arbejde.');
  const comment = await commentOf(scope.tx, scope.file.id, id);
  if (!comment) throw new Refused('unknown', 'unknownComment', 'Kommentaren findes ikke i sagen.');
  if (comment.parentId !== null)
    throw new Refused('invalid', 'notAThread', 'Vælg den kommentar, som tråden begynder med.');
  const writer = writerOf(scope, comment.section);
  if (scope.region !== writer && scope.region !== comment.region)
    throw new Refused(
      'forbidden',
      'notYours',
      'En kommentar afsluttes og genåbnes af afsnittets tovholder eller af det sekretariat, der skrev den.',
    );
  return comment;
}
