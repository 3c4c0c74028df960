import { Injectable } from '@nestjs/common';
import { SectionId, Structure, WholeNumber } from '../../platform/commands/fields.js';
import { Care } from '../../platform/personal/field-care.js';
import { Handles, type DraftHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { RowScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { ofCase, readingContent, refuseOutsideWork } from '../in-work.js';
import { ContributionDraft } from './contribution-draft.entity.js';
import { contributionHash, parseContribution } from './contribution-content.pure.js';
import { withSources } from '../sources/sources.reads.js';
import { contributionDraftOf } from './contributions.reads.js';

/** Saves a region's contribution while it is written. Nobody outside the region sees it; not journaled. */
export class SaveContribution {
  static readonly type = 'saveContribution';
  static readonly says = 'Gem bidrag';
  @SectionId() section: string;
  /** Version the sender has read; 0 before the first save. */
  @WholeNumber('Bidragets version', 0) expectedVersion: number;
  @Care('draft')
  @Structure('Bidraget')
  content: object;
}

@Injectable()
@Handles(SaveContribution, 'draft', 'secretariat')
export class SaveContributionHandler implements DraftHandler<SaveContribution> {
  async decide(command: SaveContribution, row: RowScope): Promise<WriteSet> {
    const scope = ofCase(row);
    const { section, expectedVersion } = command;
    refuseOutsideWork(scope, section, 'Bidrag kan kun ændres, mens sagen er under arbejde.');
    const read = readingContent('content', () =>
      parseContribution(scope.procedure, section, command.content),
    );
    const content = await withSources(scope.tx, scope.file.id, read);
    const key = { caseId: scope.file.id, section, region: scope.region };
    const before = await contributionDraftOf(scope.tx, key.caseId, section, key.region);
    const stored = before?.version ?? 0;
    if (stored !== expectedVersion)
      throw new Refused(
        'stale',
        'draftChanged',
        `Bidraget er gemt af en anden i mellemtiden (version ${stored}). Hent det, og flet dine ændringer ind.`,
        [],
        { yours: expectedVersion, stored },
      );
    const version = expectedVersion + 1;
    const hash = contributionHash(content);
    const saved = { version, content, hash, savedBy: scope.personId, savedAt: scope.now };
    const writes = scope.start();
    if (before) writes.update(ContributionDraft, { ...key, version: before.version }, saved);
    else writes.insert(ContributionDraft, { ...key, ...saved });
    return writes.reply({ section, version, hash });
  }
}
