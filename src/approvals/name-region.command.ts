import { Injectable } from '@nestjs/common';
import { answerDue } from '../deadlines/milestones.reads.js';
import { currentRevision } from '../drafting/drafts.reads.js';
import { putForwardAt } from '../reply/put-forward.reads.js';
import { Hash, RegionCode, SectionId } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { Naming } from './naming.entity.js';

/** The coordinator names a region as not having joined a section. Silence is never a yes. */
export class NameAsNotJoined {
  static readonly type = 'nameAsNotJoined';
  static readonly says =
    'Koordinator anfører en region som ikke tilsluttet et afsnit. Tavshed er aldrig et ja.';
  @SectionId() section: string;
  @RegionCode() region: string;
  @Hash() hash: string;
}

@Injectable()
@Handles(NameAsNotJoined, 'case', 'coordinator')
export class NameAsNotJoinedHandler implements CaseHandler<NameAsNotJoined> {
  async decide({ section, region, hash }: NameAsNotJoined, scope: CaseScope): Promise<WriteSet> {
    const revision = await currentRevision(scope.tx, scope.file.id, section);
    const overdue = await answerDue(scope, `approval:${section}:${region}`, revision?.madeAt ?? null);
    const writes = scope.start();
    scope.step(writes, { type: 'nameAsNotJoined', section, region, hash, facts: { overdue } });
    return nameRegion(writes, scope, `section:${section}`, region, hash);
  }
}

/** The coordinator names a region as not endorsing the whole. */
export class NameAsNotEndorsing {
  static readonly type = 'nameAsNotEndorsing';
  static readonly says = 'Koordinator anfører en region som ikke tilsluttet den samlede afrapportering.';
  @RegionCode() region: string;
  @Hash() replyHash: string;
}

@Injectable()
@Handles(NameAsNotEndorsing, 'case', 'coordinator')
export class NameAsNotEndorsingHandler implements CaseHandler<NameAsNotEndorsing> {
  async decide({ region, replyHash }: NameAsNotEndorsing, scope: CaseScope): Promise<WriteSet> {
    const overdue = await answerDue(
      scope,
      `endorsement:${region}`,
      await putForwardAt(scope.tx, scope.file.id),
    );
    const writes = scope.start();
    scope.step(writes, { type: 'nameAsNotEndorsing', region, replyHash, facts: { overdue } });
    return nameRegion(writes, scope, 'reply', region, replyHash);
  }
}

function nameRegion(
  writes: WriteSet,
  scope: CaseScope,
  subject: string,
  region: string,
  hash: string,
): WriteSet {
  return writes
    .insert(Naming, {
      caseId: scope.file.id,
      subject,
      region,
      hash,
      namedBy: scope.personId,
      namedAt: scope.now,
    })
    .reply({ subject, region, hash });
}
