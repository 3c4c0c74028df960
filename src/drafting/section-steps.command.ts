import { Injectable } from '@nestjs/common';
import { SectionId, Text } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';

// Steps of a section that move the machine and nothing else.

class OnSection {
  @SectionId() section: string;
}

/** The lead begins a section. */
export class StartDraft extends OnSection {
  static readonly type = 'startDraft';
  static readonly says = 'Tovholderen påbegynder et afsnit.';
}
/** The lead ends the review; the current revision goes to the regions for approval. */
export class CloseReview extends OnSection {
  static readonly type = 'closeReview';
  static readonly says = 'Tovholderen afslutter kommenteringen; versionen går til regionernes godkendelse.';
}
/** The lead takes a section back from review or approval. */
export class TakeBack extends OnSection {
  static readonly type = 'takeBack';
  static readonly says = 'Tovholderen trækker et afsnit tilbage til udkast.';
}
/** The coordinator or the lead reopens an approved section, with a reason. */
export class Reopen extends OnSection {
  static readonly type = 'reopen';
  static readonly says = 'Koordinator eller tovholder genåbner et godkendt afsnit med en begrundelse.';
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(StartDraft, 'case', 'lead')
export class StartDraftHandler implements CaseHandler<StartDraft> {
  decide(command: StartDraft, scope: CaseScope): Promise<WriteSet> {
    return stepSection('startDraft', command.section, scope);
  }
}

@Injectable()
@Handles(CloseReview, 'case', 'lead')
export class CloseReviewHandler implements CaseHandler<CloseReview> {
  decide(command: CloseReview, scope: CaseScope): Promise<WriteSet> {
    return stepSection('closeReview', command.section, scope);
  }
}

@Injectable()
@Handles(TakeBack, 'case', 'lead')
export class TakeBackHandler implements CaseHandler<TakeBack> {
  decide(command: TakeBack, scope: CaseScope): Promise<WriteSet> {
    return stepSection('takeBack', command.section, scope);
  }
}

@Injectable()
@Handles(Reopen, 'case', 'lead', 'coordinator')
export class ReopenHandler implements CaseHandler<Reopen> {
  decide({ section, reason }: Reopen, scope: CaseScope): Promise<WriteSet> {
    return stepSection('reopen', section, scope, { reason });
  }
}

function stepSection(
  type: 'startDraft' | 'closeReview' | 'takeBack' | 'reopen',
  section: string,
  scope: CaseScope,
  texts: Record<string, string> = {},
): Promise<WriteSet> {
  const writes = scope.start();
  scope.step(writes, { type, section }, {}, texts);
  return Promise.resolve(writes.reply({ section }));
}
