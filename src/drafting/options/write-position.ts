import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { OptionPosition } from './option-position.entity.js';
import { positionsOf, type OptionRow } from './options.reads.js';
import type { Stand } from './stand.js';

/** Type of the entry a position leaves in the journal, whether taken by itself or with a contribution. */
export const TAKE_POSITION = 'takePosition';

interface Position {
  readonly stand: Stand;
  readonly condition?: string;
}

/** Adds a region's position to a write set; what it says already is not said again. Gives whether it was new. */
export async function writePosition(
  scope: CaseScope,
  writes: WriteSet,
  option: OptionRow,
  { stand, condition: words }: Position,
): Promise<boolean> {
  const { file, region } = scope;
  const condition = words?.normalize('NFC') ?? null;
  const before = (await positionsOf(scope.tx, file.id)).find(
    (row) => row.optionId === option.id && row.region === region && row.latest,
  );
  const same = before && before.optionVersion === option.version && before.stand === stand;
  if (same && before.condition === condition) return false;
  const id = scope.ids.id();
  writes
    .update(OptionPosition, { optionId: option.id, region, latest: true }, { latest: false }, null)
    .insert(OptionPosition, {
      id,
      caseId: file.id,
      optionId: option.id,
      optionVersion: option.version,
      region,
      stand,
      condition,
      givenBy: scope.personId,
      onBehalfOf: scope.onBehalfOf,
      givenAt: scope.now,
      latest: true,
    })
    .entry({
      type: TAKE_POSITION,
      data: {
        position: id,
        option: option.id,
        section: option.section,
        number: option.number,
        version: option.version,
        region,
        stand,
      },
      texts: condition ? { condition } : {},
    });
  return true;
}
