import { Injectable } from '@nestjs/common';
import { Text } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { Standpoint } from './standpoint.entity.js';

/**
 * A region's own words to the whole reply, printed word for word in its annex; owned by the region, changeable until
 * submission, and voiding nobody's answer.
 */
export class GiveStandpoint {
  static readonly type = 'giveStandpoint';
  @Text('Standpunktet') text: string;
}

@Injectable()
@Handles(GiveStandpoint, 'case', 'chair', 'secretariat')
export class GiveStandpointHandler implements CaseHandler<GiveStandpoint> {
  decide({ text }: GiveStandpoint, scope: CaseScope): Promise<WriteSet> {
    const { file, region, process, now, personId } = scope;
    const { progress } = process.where(file.snapshot);
    if (progress !== 'working.endorsing' && progress !== 'working.ready') {
      throw new Refused(
        'refused',
        'notPutForward',
        'Standpunkter kan gives, når den samlede afrapportering er forelagt, og indtil den er fremsendt.',
      );
    }
    const id = scope.ids.id();
    const writes = scope
      .start()
      .update(Standpoint, { caseId: file.id, region, latest: true }, { latest: false }, null)
      .insert(Standpoint, {
        id,
        caseId: file.id,
        region,
        text: text.normalize('NFC'),
        givenBy: personId,
        givenAt: now,
        latest: true,
      })
      .entry({ type: GiveStandpoint.type, data: { standpoint: id, region }, texts: { text } })
      .reply({ standpointId: id });
    return Promise.resolve(writes);
  }
}
