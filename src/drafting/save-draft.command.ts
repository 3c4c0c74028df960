import { Injectable } from '@nestjs/common';
import { Id, LiveState, Optional, SectionId, Structure, WholeNumber } from '../platform/commands/fields.js';
import { Care } from '../platform/personal/field-care.js';
import { Handles, type DraftHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope, RowScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { writeDraft } from './draft-writes.js';
import { draftOf } from './drafts.reads.js';
import { ofCase, readingContent } from './in-work.js';
import { FRONT_MATTER, parseSectionContent } from './section-content.pure.js';
import { sectionContent } from './section-content.schema.js';
import { withSources } from './sources/sources.reads.js';
import { LiveDraft } from './together/live-draft.entity.js';
import { liveVersion } from './together/live-drafts.reads.js';

/** Saves the working text of a section, or of the front matter. Locks its own row only; not journaled. */
export class SaveDraft {
  static readonly type = 'saveDraft';
  static readonly says = 'Gem kladden';
  @SectionId() section: string;
  /** Version the sender has read; 0 before the first save. */
  @WholeNumber('Kladdens version', 0) expectedVersion: number;
  /** Shared text that is saved as it stands: the version it stands on is the one that is replaced. */
  @Optional() @Id('Den fælles teksts id') live?: string;
  /** How far the shared text had come where it is saved from. */
  @Optional() @LiveState() liveState?: string;
  @Care('draft')
  @Structure('Teksten', sectionContent)
  content: object;
}

@Injectable()
@Handles(SaveDraft, 'draft', 'lead', 'coordinator')
export class SaveDraftHandler implements DraftHandler<SaveDraft> {
  async decide(command: SaveDraft, row: RowScope): Promise<WriteSet> {
    const scope = ofCase(row);
    refuseWrongHand(command.section, scope);
    const read = readingContent('content', () =>
      parseSectionContent(scope.procedure, command.section, command.content),
    );
    const content = await withSources(scope.tx, scope.file.id, read);
    const before = await draftOf(scope.tx, scope.file.id, command.section);
    const stored = before?.version ?? 0;
    const live = await liveVersion(scope.tx, scope.file.id, command);
    if (live === 'behind') throw staleDraft(command.expectedVersion, stored);
    const expected = live ?? command.expectedVersion;
    if (stored !== expected) throw staleDraft(expected, stored);
    const writes = scope.start();
    const { version, hash } = writeDraft(writes, scope, { section: command.section, before, content });
    if (live !== null)
      writes.update(
        LiveDraft,
        { id: command.live!, version: live },
        { version, state: command.liveState ?? null },
      );
    return writes.reply({ section: command.section, version, hash });
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

function staleDraft(yours: number, stored: number): Refused {
  const text = `Teksten er gemt af en anden i mellemtiden (version ${stored}). Hent den, og flet dine ændringer ind.`;
  return new Refused('stale', 'draftChanged', text, [], { yours, stored });
}
