import { Injectable } from '@nestjs/common';
import {
  Hash,
  Id,
  Optional,
  SectionId,
  ShortText,
  Text,
  WholeNumber,
  YesNo,
} from '../../platform/commands/fields.js';
import { Handles, type DraftHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope, RowScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { refuseLostAnchor } from '../comments/subject.js';
import { ofCase, refuseOutsideWork, refuseUnlessWorking } from '../in-work.js';
import { ContributionComment } from './contribution-comment.entity.js';
import { contributionCommentOf, contributionDraftOf, type OwnCommentRow } from './contributions.reads.js';

// Comments inside one secretariat. They are drafts of its own, as the text is: not journaled, and never handed in.

const ONLY_WORKING = 'Bidrag kan kun kommenteres, mens sagen er under arbejde.';

/** A comment inside one secretariat on its own contribution, before it is handed in; no other region ever sees it. */
export class AddContributionComment {
  static readonly type = 'addContributionComment';
  static readonly says = 'Kommentér bidraget inden for eget sekretariat';
  @SectionId() section: string;
  /** Content hash of the draft that was read. */
  @Hash() hash: string;
  /** The comment it answers. */
  @Optional() @Id() parentId?: string;
  @Optional() @WholeNumber('Afsnittets nummer', 1) paragraph?: number;
  @Optional() @ShortText('Citatet') quote?: string;
  @Text('Kommentaren') text: string;
}

/** Marks a comment inside one's own secretariat as dealt with, or opens it again. */
export class SettleContributionComment {
  static readonly type = 'settleContributionComment';
  static readonly says = 'Afslut eller genåbn en intern kommentar';
  @Id() commentId: string;
  @YesNo('Afsluttet') resolved: boolean;
}

/** Whoever wrote a comment inside its own secretariat withdraws it. */
export class WithdrawContributionComment {
  static readonly type = 'withdrawContributionComment';
  static readonly says = 'Træk egen intern kommentar tilbage';
  @Id() commentId: string;
}

@Injectable()
@Handles(AddContributionComment, 'draft', 'secretariat')
export class AddContributionCommentHandler implements DraftHandler<AddContributionComment> {
  async decide(command: AddContributionComment, row: RowScope): Promise<WriteSet> {
    const scope = ofCase(row);
    const { section, hash, parentId, paragraph, quote, text } = command;
    const { file, region } = scope;
    refuseOutsideWork(scope, section, ONLY_WORKING);
    const draft = await contributionDraftOf(scope.tx, file.id, section, region);
    if (!draft || draft.hash !== hash)
      throw new Refused(
        'stale',
        'draftChanged',
        'Bidraget er gemt i en nyere udgave. Hent det, og kommentér igen.',
      );
    refuseLostAnchor(draft.content.body, { paragraph, quote });
    const parent = parentId ? await ownComment(parentId, scope) : null;
    const id = scope.ids.id();
    return scope
      .start()
      .insert(ContributionComment, {
        id,
        caseId: file.id,
        section,
        region,
        parentId: parent && (parent.parentId ?? parent.id),
        hash,
        paragraph: paragraph ?? null,
        quote: quote?.normalize('NFC') ?? null,
        text: text.normalize('NFC'),
        madeBy: scope.personId,
        madeAt: scope.now,
        resolvedAt: null,
        withdrawnAt: null,
      })
      .reply({ commentId: id });
  }
}

@Injectable()
@Handles(SettleContributionComment, 'draft', 'secretariat')
export class SettleContributionCommentHandler implements DraftHandler<SettleContributionComment> {
  async decide({ commentId, resolved }: SettleContributionComment, row: RowScope): Promise<WriteSet> {
    const scope = ofCase(row);
    const { id } = await ownComment(commentId, scope);
    return scope
      .start()
      .update(ContributionComment, { id }, { resolvedAt: resolved ? scope.now : null })
      .reply({ commentId: id });
  }
}

@Injectable()
@Handles(WithdrawContributionComment, 'draft', 'secretariat')
export class WithdrawContributionCommentHandler implements DraftHandler<WithdrawContributionComment> {
  async decide({ commentId }: WithdrawContributionComment, row: RowScope): Promise<WriteSet> {
    const scope = ofCase(row);
    const { id, madeBy } = await ownComment(commentId, scope);
    if (madeBy !== scope.personId)
      throw new Refused('forbidden', 'notYours', 'En kommentar ændres af den, der har skrevet den.');
    return scope
      .start()
      .update(ContributionComment, { id }, { text: null, quote: null, withdrawnAt: scope.now })
      .reply({ commentId: id });
  }
}

async function ownComment(id: string, scope: CaseScope): Promise<OwnCommentRow> {
  refuseUnlessWorking(scope, ONLY_WORKING);
  const comment = await contributionCommentOf(scope.tx, scope.file.id, id);
  if (!comment) throw new Refused('unknown', 'unknownComment', 'Kommentaren findes ikke i sagen.');
  return comment;
}
