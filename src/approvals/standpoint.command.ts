import { Injectable } from '@nestjs/common';
import { Text } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import type { Where } from '../workflow/where.js';
import { Standpoint } from './standpoint.entity.js';

/**
 * A region's own words to the whole reply, printed word for word in its annex; owned by the region, changeable until
 * submission, and voiding nobody's answer.
 */
export class GiveStandpoint {
  static readonly type = 'giveStandpoint';
  static readonly binds = true;
  static readonly says =
    'En region giver sit standpunkt til afrapporteringen; det trykkes ord for ord i bilaget.';
  @Text('Standpunktet') text: string;
}

/** Why no standpoint can be given as the case stands; null when one can. */
export function whyNoStandpoint({ progress }: Pick<Where, 'progress'>): Refused | null {
  if (progress === 'working.endorsing' || progress === 'working.ready') return null;
  return new Refused(
    'refused',
    'notPutForward',
    'Standpunkter kan gives, når den samlede afrapportering er forelagt, og indtil den er fremsendt.',
  );
}

@Injectable()
@Handles(GiveStandpoint, 'case', 'chair', 'secretariat')
export class GiveStandpointHandler implements CaseHandler<GiveStandpoint> {
  decide({ text }: GiveStandpoint, scope: CaseScope): Promise<WriteSet> {
    const { file, region, process, now, personId } = scope;
    const refused = whyNoStandpoint(process.where(file.snapshot));
    if (refused !== null) throw refused;
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
