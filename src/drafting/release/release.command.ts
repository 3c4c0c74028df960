import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID } from 'class-validator';
import { readersAmong } from '../../identity/people.reads.js';
import { Hash, ListOf, SectionId } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { revisionBy } from '../drafts.reads.js';
import { RevisionRelease } from './revision-release.entity.js';
import { releasedTo, releasesOf } from './releases.reads.js';

const MOST = 100;
/** What a release means, said to whoever releases. */
const HANDED_OVER =
  'Teksten er dermed afgivet til andre myndigheder. Det er ført i sagsloggen med dato og modtagere.';

class ToReaders {
  @SectionId() section: string;
  /** Content hash of the revision. */
  @Hash() hash: string;
  /** The readers, by person id. */
  @ListOf('Læserne')
  @ArrayMinSize(1, { message: 'Vælg mindst én læser.' })
  @ArrayMaxSize(MOST, { message: `Vælg højst ${MOST} læsere ad gangen.` })
  @ArrayUnique({ message: 'Hver læser kan kun vælges én gang.' })
  @IsUUID('all', { each: true, message: 'Vælg læserne fra listen.' })
  personIds: string[];
}

/**
 * The coordinator releases a revision to named readers. The text is thereby handed to other authorities (afgivet til
 * andre myndigheder).
 */
export class ReleaseRevision extends ToReaders {
  static readonly type = 'releaseRevision';
  static readonly says = 'Frigiv en version til læsere; den er dermed afgivet til andre myndigheder';
}

/** The coordinator ends a release: the readers named can no longer open the text. That it was handed over stands. */
export class WithdrawRelease extends ToReaders {
  static readonly type = 'withdrawRelease';
  static readonly says = 'Træk en frigivelse tilbage';
}

@Injectable()
@Handles(ReleaseRevision, 'case', 'coordinator')
export class ReleaseRevisionHandler implements CaseHandler<ReleaseRevision> {
  async decide(command: ReleaseRevision, scope: CaseScope): Promise<WriteSet> {
    const { section, hash, personIds } = command;
    const number = await releasable(command, scope);
    const readers = await readersAmong(scope.tx, personIds, scope.today);
    if (personIds.some((id) => !readers.has(id)))
      throw invalid('Kun læsere med en gyldig adgang kan få en version. Vælg læserne fra listen.');
    const held = await heldBy(command, scope);
    const fresh = personIds.filter((id) => !held.has(id));
    if (fresh.length === 0)
      throw new Refused('refused', 'releasedAlready', 'Læserne har allerede fået denne version.');
    const writes = scope.start();
    for (const personId of fresh)
      writes.insert(RevisionRelease, {
        id: scope.ids.id(),
        caseId: scope.file.id,
        section,
        hash,
        personId,
        releasedBy: scope.personId,
        releasedAt: scope.now,
        withdrawnBy: null,
        withdrawnAt: null,
      });
    return writes
      .entry({ type: ReleaseRevision.type, data: { section, number, hash, persons: fresh }, texts: {} })
      .reply({ section, hash, personIds: fresh, notice: HANDED_OVER });
  }
}

@Injectable()
@Handles(WithdrawRelease, 'case', 'coordinator')
export class WithdrawReleaseHandler implements CaseHandler<WithdrawRelease> {
  async decide(command: WithdrawRelease, scope: CaseScope): Promise<WriteSet> {
    const { section, hash, personIds } = command;
    const number = await releasable(command, scope);
    const held = await heldBy(command, scope);
    if (personIds.some((id) => !held.has(id)))
      throw new Refused('refused', 'notReleased', 'Ikke alle de valgte læsere har denne version.');
    const writes = scope.start();
    const withdrawn = { withdrawnBy: scope.personId, withdrawnAt: scope.now };
    for (const personId of personIds)
      writes.update(
        RevisionRelease,
        { caseId: scope.file.id, section, hash, personId, withdrawnAt: null },
        withdrawn,
      );
    return writes
      .entry({ type: WithdrawRelease.type, data: { section, number, hash, persons: personIds }, texts: {} })
      .reply({ section, hash, personIds });
  }
}

/** Number of the revision, when the sender coordinates the case. */
async function releasable({ section, hash }: ToReaders, scope: CaseScope): Promise<number> {
  if (scope.region !== scope.file.snapshot.context.coordinator)
    throw new Refused(
      'forbidden',
      'notCoordinator',
      'Versioner frigives til læsere af det koordinerende sekretariat.',
    );
  const revision = await revisionBy(scope.tx, scope.file.id, section, hash);
  if (!revision)
    throw new Refused('unknown', 'unknownText', 'Afsnittet har ingen version med det kontrolnummer.');
  return revision.number;
}

async function heldBy(text: ToReaders, { tx, file }: CaseScope): Promise<Set<string>> {
  return new Set(releasedTo(await releasesOf(tx, file.id), text));
}

const invalid = (text: string) => new Refused('invalid', 'readers', text, [{ field: 'personIds', text }]);
