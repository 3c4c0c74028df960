import { Injectable } from '@nestjs/common';
import { Id, OneOf, Optional, Text, WholeNumber } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { refuseUnlessWorking } from '../in-work.js';
import { optionToStandOn } from './options.reads.js';
import { STANDS, type Stand } from './stand.js';
import { TAKE_POSITION, writePosition } from './write-position.js';

/**
 * A secretariat takes its region's position (standpunkt) on an option. It is thereby handed to the other authorities
 * (afgivet til andre myndigheder), who can read it at once; an earlier one is kept.
 */
export class TakePosition {
  static readonly type = TAKE_POSITION;
  static readonly says =
    'Tag standpunkt til en løsningsmulighed; det er dermed afgivet til andre myndigheder';
  @Id() optionId: string;
  /** Version of the wording that was read. */
  @WholeNumber('Ordlydens version', 1) optionVersion: number;
  @OneOf('Standpunktet', STANDS) stand: Stand;
  @Optional() @Text('Betingelsen') condition?: string;
}

@Injectable()
@Handles(TakePosition, 'case', 'secretariat')
export class TakePositionHandler implements CaseHandler<TakePosition> {
  async decide(command: TakePosition, scope: CaseScope): Promise<WriteSet> {
    const { optionId, optionVersion, ...position } = command;
    refuseUnlessWorking(scope, 'Standpunkter kan kun tages, mens sagen er under arbejde.');
    const option = await optionToStandOn(scope, optionId, optionVersion);
    const writes = scope.start();
    if (!(await writePosition(scope, writes, option, position)))
      throw new Refused('refused', 'positionTaken', 'Det er det standpunkt, I allerede har taget.');
    return writes.reply({ optionId, optionVersion, stand: position.stand });
  }
}
