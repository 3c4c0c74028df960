import { Injectable } from '@nestjs/common';
import { Hash, SectionId } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { refuseOutsideWork } from '../in-work.js';
import { optionToStandOn } from '../options/options.reads.js';
import { writePosition } from '../options/write-position.js';
import { Contribution } from './contribution.entity.js';
import { contributionDraftOf, contributionsTo, type ContributionContent } from './contributions.reads.js';

/**
 * A region hands in (afgiver) its contribution to a section, exactly as saved: from then on it is handed to the other
 * authorities (afgivet til andre myndigheder), who can read it. Its positions are taken with it. Handing in again is a new
 * version; the earlier ones are kept.
 */
export class HandInContribution {
  static readonly type = 'handInContribution';
  static readonly says = 'Afgiv bidrag; det er dermed afgivet til andre myndigheder';
  @SectionId() section: string;
  /** Content hash of the contribution as saved. */
  @Hash() hash: string;
}

@Injectable()
@Handles(HandInContribution, 'case', 'secretariat')
export class HandInContributionHandler implements CaseHandler<HandInContribution> {
  async decide({ section, hash }: HandInContribution, scope: CaseScope): Promise<WriteSet> {
    refuseOutsideWork(scope, section, 'Bidrag kan kun afgives, mens sagen er under arbejde.');
    const { region } = scope;
    const content = await savedAs(hash, section, scope);
    const given = await contributionsTo(scope.tx, scope.file.id, section);
    const before = given.find((row) => row.region === region && row.latest);
    if (before?.hash === hash)
      throw new Refused(
        'refused',
        'handedInAlready',
        'Det er det bidrag, I allerede har afgivet. Ret det, før I afgiver igen.',
      );
    const number = (before?.number ?? 0) + 1;
    const key = { caseId: scope.file.id, section, region };
    const writes = scope.start();
    if (before) writes.update(Contribution, { ...key, number: before.number }, { latest: false });
    writes
      .insert(Contribution, {
        ...key,
        number,
        content,
        hash,
        handedInBy: scope.personId,
        handedInAt: scope.now,
        latest: true,
      })
      .entry({ type: HandInContribution.type, data: { section, region, number, hash }, texts: {} });
    await takePositions(content, section, scope, writes);
    return writes.reply({ section, number, hash });
  }
}

async function savedAs(hash: string, section: string, scope: CaseScope): Promise<ContributionContent> {
  const draft = await contributionDraftOf(scope.tx, scope.file.id, section, scope.region);
  if (!draft)
    throw new Refused(
      'refused',
      'noDraft',
      'I har ikke gemt et bidrag til afsnittet. Skriv og gem det først.',
    );
  if (draft.hash !== hash)
    throw new Refused(
      'stale',
      'draftChanged',
      'Bidraget er gemt i en nyere udgave. Hent det, og afgiv igen.',
    );
  if (draft.content.body.content.length === 0)
    throw new Refused('refused', 'emptyContribution', 'Bidraget har ingen tekst. Skriv den, før I afgiver.');
  return draft.content;
}

async function takePositions(
  { positions }: ContributionContent,
  section: string,
  scope: CaseScope,
  writes: WriteSet,
): Promise<void> {
  for (const [optionId, { optionVersion, ...position }] of Object.entries(positions)) {
    const option = await optionToStandOn(scope, optionId, optionVersion, section);
    await writePosition(scope, writes, option, position);
  }
}
