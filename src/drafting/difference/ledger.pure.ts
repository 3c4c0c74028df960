import type { Procedure } from '../../procedure/procedure.js';
import { entryOf, isAnswer, type SectionContent } from '../section-content.pure.js';
import type {
  BlockDifference,
  LedgerDifference,
  LedgerField,
  LedgerFieldDifference,
} from './difference-model.js';

type Told = Readonly<Record<LedgerField, string | number | null>>;

const fields: readonly LedgerField[] = [
  'state',
  'place',
  'missing',
  'clarifiedBy',
  'clarifiedByDate',
  'reason',
];

function toldOf(content: SectionContent, id: string): Told {
  const entry = entryOf(content, id);
  return {
    state: isAnswer(entry, content.body) ? entry.status : 'silent',
    place: entry?.paragraph ?? null,
    missing: entry?.missing ?? null,
    clarifiedBy: entry?.clarifiedBy ?? null,
    clarifiedByDate: entry?.clarifiedByDate ?? null,
    reason: entry?.reason ?? null,
  };
}

/**
 * The ledger lines of a section that are answered differently. A line that points at the same block is not, though the
 * block has another number because something came or went above it.
 */
export function compareLedgers(
  procedure: Procedure,
  section: string,
  contents: { readonly before: SectionContent; readonly after: SectionContent },
  blocks: readonly BlockDifference[],
): LedgerDifference[] {
  const now = new Map(blocks.map(({ place }) => [place.before, place.after]));
  const differ = (old: Told, fresh: Told) => (field: LedgerField) =>
    field === 'place' && old.place !== null
      ? (now.get(Number(old.place)) ?? old.place) !== fresh.place
      : old[field] !== fresh[field];
  return procedure.requirements.flatMap((line, index) => {
    if (line.section !== section) return [];
    const [old, fresh] = [toldOf(contents.before, line.id), toldOf(contents.after, line.id)];
    const changed = fields
      .filter(differ(old, fresh))
      .map((field): LedgerFieldDifference => ({ field, before: old[field], after: fresh[field] }));
    return changed.length === 0 ? [] : [{ id: line.id, number: index + 1, fields: changed }];
  });
}
