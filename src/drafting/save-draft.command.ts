import { Injectable } from '@nestjs/common';
import { SectionId, Structure, WholeNumber } from '../platform/commands/fields.js';
import { Handles, type DraftHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import { CaseScope, type RowScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { ContentError } from './content-error.js';
import { DraftHistory } from './draft-history.entity.js';
import { draftOf, type DraftRow } from './drafts.reads.js';
import {
  FRONT_MATTER,
  parseSectionContent,
  revisionHash,
  type SectionContent,
} from './section-content.pure.js';
import { SectionDraft } from './section-draft.entity.js';

/** Saves the working text of a section, or of the front matter. Locks its own row only; not journaled. */
export class SaveDraft {
  static readonly type = 'saveDraft';
  @SectionId() section: string;
  /** Version the sender has read; 0 before the first save. */
  @WholeNumber('Kladdens version', 0) expectedVersion: number;
  @Structure('Teksten') content: object;
}

@Injectable()
@Handles(SaveDraft, 'draft', 'lead', 'coordinator')
export class SaveDraftHandler implements DraftHandler<SaveDraft> {
  async decide(command: SaveDraft, scope: RowScope): Promise<WriteSet> {
    if (!(scope instanceof CaseScope)) throw new Error('A draft belongs to a case.');
    refuseWrongHand(command.section, scope);
    const content = readContent(scope, command);
    const before = await draftOf(scope.tx, scope.file.id, command.section);
    if ((before?.version ?? 0) !== command.expectedVersion) throw staleDraft(before);
    const version = command.expectedVersion + 1;
    const hash = revisionHash(content);
    const key = { caseId: scope.file.id, section: command.section };
    const saved = { version, content, hash, savedBy: scope.personId, savedAt: scope.now };
    const writes = scope.start();
    if (before) writes.update(SectionDraft, { ...key, version: before.version }, saved);
    else writes.insert(SectionDraft, { ...key, ...saved });
    return writes
      .insert(DraftHistory, { ...key, version, content, savedBy: scope.personId, savedAt: scope.now })
      .reply({ section: command.section, version, hash });
  }
}

/** The lead writes a section, the coordinator the front matter, until submission. */
function refuseWrongHand(section: string, { file, process, region }: CaseScope): void {
  const { progress } = process.where(file.snapshot);
  if (!progress.startsWith('working'))
    throw new Refused('refused', 'notWorking', 'Teksten kan kun ændres, mens sagen er under arbejde.');
  const { sections, coordinator } = file.snapshot.context;
  if (section === FRONT_MATTER) {
    if (region !== coordinator)
      throw new Refused(
        'forbidden',
        'notCoordinator',
        'Sammenfatningen skrives af det koordinerende sekretariat.',
      );
    return;
  }
  if (!Object.hasOwn(sections, section))
    throw new Refused('unknown', 'unknownSection', 'Afsnittet findes ikke i sagen.');
  if (sections[section]!.lead !== region)
    throw new Refused('forbidden', 'notLead', 'Afsnittet skrives af sin tovholder.');
}

function readContent(scope: CaseScope, command: SaveDraft): SectionContent {
  try {
    return parseSectionContent(scope.procedure, command.section, command.content);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const fields = error.problems.map(({ field, message }) => ({ field: `content.${field}`, text: message }));
    throw new Refused('invalid', 'content', fields.map(({ text }) => text).join(' '), fields);
  }
}

function staleDraft(before: DraftRow | null): Refused {
  const text = `Teksten er gemt af en anden i mellemtiden (version ${before?.version ?? 0}). Hent den, og flet dine ændringer ind.`;
  return new Refused('stale', 'draftChanged', text);
}
