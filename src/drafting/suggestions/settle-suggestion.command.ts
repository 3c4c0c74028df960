import { Injectable } from '@nestjs/common';
import { Id, Optional, Text } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { writeDraft } from '../draft-writes.js';
import { draftOf, draftVersion } from '../drafts.reads.js';
import { readingContent, refuseUnlessWorking, writerOf } from '../in-work.js';
import { emptyContent, parseSectionContent, type SectionContent } from '../section-content.pure.js';
import { withSources } from '../sources/sources.reads.js';
import { fitted, Whereabouts, withChange } from './apply.pure.js';
import { SuggestionSettlement, type SettledAs } from './suggestion-settlement.entity.js';
import { suggestionOf, type SuggestionRow } from './suggestions.reads.js';

class OnSuggestion {
  @Id() suggestionId: string;
}

/** Whoever writes the text takes a suggestion into the draft. */
export class AcceptSuggestion extends OnSuggestion {
  static readonly type = 'acceptSuggestion';
  static readonly says = 'Antag et forslag';
}

/** Whoever writes the text does not take a suggestion; the draft stays as it is. */
export class RejectSuggestion extends OnSuggestion {
  static readonly type = 'rejectSuggestion';
  static readonly says = 'Afvis et forslag';
  @Optional() @Text('Begrundelsen') reason?: string;
}

/** The secretariat that suggested it takes it back. */
export class WithdrawSuggestion extends OnSuggestion {
  static readonly type = 'withdrawSuggestion';
  static readonly says = 'Træk eget forslag tilbage';
}

@Injectable()
@Handles(AcceptSuggestion, 'case', 'secretariat')
export class AcceptSuggestionHandler implements CaseHandler<AcceptSuggestion> {
  async decide({ suggestionId }: AcceptSuggestion, scope: CaseScope): Promise<WriteSet> {
    const suggestion = await openForWriter(suggestionId, scope);
    const { section } = suggestion;
    const before = await draftOf(scope.tx, scope.file.id, section);
    const content = await taken(suggestion, before?.content ?? emptyContent, scope);
    const writes = scope.start();
    const { version, hash } = writeDraft(writes, scope, { section, before, content });
    return settled(writes, scope, suggestion, {
      type: AcceptSuggestion.type,
      kind: 'accepted',
      version,
    }).reply({ suggestionId, section, version, hash });
  }
}

@Injectable()
@Handles(RejectSuggestion, 'case', 'secretariat')
export class RejectSuggestionHandler implements CaseHandler<RejectSuggestion> {
  async decide({ suggestionId, reason }: RejectSuggestion, scope: CaseScope): Promise<WriteSet> {
    const suggestion = await openForWriter(suggestionId, scope);
    const how = { type: RejectSuggestion.type, kind: 'rejected' as const, reason: reason?.normalize('NFC') };
    return settled(scope.start(), scope, suggestion, how).reply({ suggestionId });
  }
}

@Injectable()
@Handles(WithdrawSuggestion, 'case', 'secretariat')
export class WithdrawSuggestionHandler implements CaseHandler<WithdrawSuggestion> {
  async decide({ suggestionId }: WithdrawSuggestion, scope: CaseScope): Promise<WriteSet> {
    const suggestion = await openOne(suggestionId, scope);
    if (suggestion.region !== scope.region)
      throw forbidden('Et forslag trækkes tilbage af det sekretariat, der har stillet det.');
    const how = { type: WithdrawSuggestion.type, kind: 'withdrawn' as const };
    return settled(scope.start(), scope, suggestion, how).reply({ suggestionId });
  }
}

/** The draft with the suggestion in it; what was written since beside it stays. Errors: `Refused` when it no longer fits. */
async function taken(
  { draftVersion: version, place, before, after, section }: SuggestionRow,
  now: SectionContent,
  scope: CaseScope,
): Promise<SectionContent> {
  const { tx, file, procedure } = scope;
  if (before === null || after === null)
    throw new Refused('refused', 'suggestionErased', 'Forslagets tekst er slettet. Afvis forslaget.');
  const read = await draftVersion(tx, file.id, section, version);
  const base = await withSources(tx, file.id, read?.content ?? emptyContent);
  const today = await withSources(tx, file.id, now);
  const fit = fitted({ at: place, before, after }, new Whereabouts(base.body, today.body));
  if (fit === null)
    throw new Refused(
      'refused',
      'placeChanged',
      'Stedet i teksten er ændret, siden forslaget blev stillet. Ret selv teksten, hvis forslaget stadig giver mening, og afvis det så.',
    );
  return readingContent('content', () => parseSectionContent(procedure, section, withChange(today, fit)));
}

interface How {
  readonly type: string;
  readonly kind: SettledAs;
  readonly version?: number;
  readonly reason?: string | undefined;
}

function settled(
  writes: WriteSet,
  { personId, now, region, file }: CaseScope,
  { id, number, section, region: by }: SuggestionRow,
  { type, kind, version, reason }: How,
): WriteSet {
  return writes
    .insert(SuggestionSettlement, {
      suggestionId: id,
      caseId: file.id,
      region,
      kind,
      draftVersion: version ?? null,
      reason: reason ?? null,
      madeBy: personId,
      madeAt: now,
    })
    .entry({
      type,
      data: {
        ...{ suggestion: id, number, section, region: by },
        ...(version === undefined ? {} : { draftVersion: version }),
      },
      texts: reason === undefined ? {} : { reason },
    });
}

async function openOne(id: string, scope: CaseScope): Promise<SuggestionRow> {
  refuseUnlessWorking(scope, 'Forslag kan kun behandles, mens sagen er under arbejde.');
  const suggestion = await suggestionOf(scope.tx, scope.file.id, id);
  if (!suggestion) throw new Refused('unknown', 'unknownSuggestion', 'Forslaget findes ikke i sagen.');
  if (suggestion.settled) throw new Refused('refused', 'settledAlready', SETTLED[suggestion.settled.kind]);
  return suggestion;
}

async function openForWriter(id: string, scope: CaseScope): Promise<SuggestionRow> {
  const suggestion = await openOne(id, scope);
  if (writerOf(scope, suggestion.section) !== scope.region)
    throw forbidden('Forslag antages og afvises af den, der skriver teksten.');
  return suggestion;
}

const forbidden = (text: string) => new Refused('forbidden', 'notYours', text);
const SETTLED: Readonly<Record<SettledAs, string>> = {
  accepted: 'Forslaget er allerede antaget.',
  rejected: 'Forslaget er allerede afvist.',
  withdrawn: 'Forslaget er trukket tilbage.',
};
