import { Injectable } from '@nestjs/common';
import { SectionId, Structure } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { contentHash } from '../platform/canonical/canonical.js';
import { parseTree, TextError } from '../platform/text/document-tree.js';
import { Contribution } from './contribution.entity.js';

/** A region hands in (afgiver) its contribution to a section: from then on the other authorities can read it. */
export class HandInContribution {
  static readonly type = 'handInContribution';
  @SectionId() section: string;
  @Structure('Bidraget') body: object;
}

@Injectable()
@Handles(HandInContribution, 'case', 'secretariat')
export class HandInContributionHandler implements CaseHandler<HandInContribution> {
  async decide({ section, body }: HandInContribution, scope: CaseScope): Promise<WriteSet> {
    const { file, process, region, personId, now } = scope;
    if (!Object.hasOwn(file.snapshot.context.sections, section))
      throw new Refused('unknown', 'unknownSection', 'Afsnittet findes ikke i sagen.');
    if (!process.where(file.snapshot).progress.startsWith('working')) {
      throw new Refused('refused', 'notWorking', 'Bidrag kan kun afgives, mens sagen er under arbejde.');
    }
    const content = { body: readBody(body) };
    const hash = contentHash(content);
    const key = { caseId: file.id, section, region };
    const known = await scope.tx.query(
      'select 1 from samsvar.contribution where case_id = $1 and section = $2 and region = $3',
      [file.id, section, region],
    );
    const values = { content, hash, handedInBy: personId, handedInAt: now };
    const writes = scope.start();
    if (known.length > 0) writes.update(Contribution, key, values);
    else writes.insert(Contribution, { ...key, ...values });
    return writes
      .entry({ type: HandInContribution.type, data: { section, region, hash }, texts: {} })
      .reply({ section, hash });
  }
}

function readBody(body: object) {
  try {
    return parseTree(body);
  } catch (error) {
    if (error instanceof TextError)
      throw new Refused('invalid', 'content', error.message, [{ field: 'body', text: error.message }]);
    throw error;
  }
}
