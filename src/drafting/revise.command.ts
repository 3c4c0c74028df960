import { Injectable } from '@nestjs/common';
import { Hash, SectionId } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { texts } from '../texts/texts.js';
import { caseFactsOf, registerOf } from './case-facts/case-facts.reads.js';
import { movedFacts } from './case-facts/register.pure.js';
import { currentRevisions, draftOf } from './drafts.reads.js';
import { Revision } from './revision.entity.js';
import { LiveDraft } from './together/live-draft.entity.js';
import { silentLines, type SectionContent } from './section-content.pure.js';

class OnDraft {
  @SectionId() section: string;
  /** Content hash of the draft that becomes the next revision. */
  @Hash() hash: string;
}

/** Sends a section to review (kommenteringsrunde): the draft becomes a revision. */
export class RequestReview extends OnDraft {
  static readonly type = 'requestReview';
  static readonly says = 'Tovholderen sætter kladden i kommentering som en nummereret version.';
}

/** Makes a new revision of a section in review or approval; answers to the earlier text no longer count. */
export class Revise extends OnDraft {
  static readonly type = 'revise';
  static readonly says =
    'Tovholderen lægger en ny version frem; svar på den tidligere tekst tæller ikke længere.';
}

@Injectable()
@Handles(RequestReview, 'case', 'lead')
export class RequestReviewHandler implements CaseHandler<RequestReview> {
  decide(command: RequestReview, scope: CaseScope): Promise<WriteSet> {
    return makeRevision('requestReview', command, scope);
  }
}

@Injectable()
@Handles(Revise, 'case', 'lead')
export class ReviseHandler implements CaseHandler<Revise> {
  decide(command: Revise, scope: CaseScope): Promise<WriteSet> {
    return makeRevision('revise', command, scope);
  }
}

async function makeRevision(
  type: 'requestReview' | 'revise',
  { section, hash }: OnDraft,
  scope: CaseScope,
): Promise<WriteSet> {
  const draft = await draftOf(scope.tx, scope.file.id, section);
  if (!draft)
    throw new Refused(
      'refused',
      'noDraft',
      'Der er ingen kladde til afsnittet endnu. Skriv og gem teksten først.',
    );
  if (draft.hash !== hash)
    throw new Refused('stale', 'draftChanged', 'Kladden er gemt i en nyere udgave. Hent den, og send igen.');
  await refuseMoved(scope, draft.content);
  const { silent } = silentLines(scope.procedure, section, draft.content, await knownAnswers(scope));
  const writes = scope.start();
  const revision = scope.ids.id();
  const snapshot = scope.step(writes, { type, section, hash, facts: { silent } }, { revision });
  const { revision: number } = snapshot.context.sections[section]!;
  // The same text can come back as a later number; the hash is what answers name.
  writes.update(Revision, { caseId: scope.file.id, section, current: true }, { current: false }, null);
  writes.insert(Revision, {
    id: revision,
    caseId: scope.file.id,
    section,
    number,
    hash,
    content: draft.content,
    madeBy: scope.personId,
    madeAt: scope.now,
    current: true,
  });
  // What is written from now on belongs to the next version; whoever opens the draft gets everything that stands there.
  writes.update(LiveDraft, { caseId: scope.file.id, section }, { ended: true }, null);
  return writes.reply({ section, revision: number, hash });
}

/** Nobody sends round what the register no longer says, and no version gets words that its writer has not read. */
async function refuseMoved({ tx, file }: CaseScope, { body }: SectionContent): Promise<void> {
  const { names, movedRefused } = texts.section.caseFacts;
  const [moved] = movedFacts(body, await registerOf(tx, file.id));
  if (moved) throw new Refused('refused', 'factMoved', movedRefused(names[moved.name].toLowerCase()));
}

/** Structured answers of the other sections, which conditions of ledger lines read. */
async function knownAnswers(scope: CaseScope): Promise<Record<string, unknown>> {
  const revisions = await currentRevisions(scope.tx, scope.file.id);
  const answers = [...revisions].map(([section, { content }]): [string, SectionContent['answers']] => [
    section,
    content.answers,
  ]);
  return { ...Object.fromEntries(answers), caseFacts: await caseFactsOf(scope.tx, scope.file.id) };
}
