import type { CaseReading } from '../../cases/case-reader.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { texts } from '../../texts/texts.js';
import type { MarkedWord } from '../../web/components/marks.js';
import { stateLabels } from '../../workflow/chart-labels.js';
import { sectionStates, type SectionState } from '../../workflow/where.js';
import { FRONT_MATTER } from '../section-content.pure.js';

const words = texts.section;

/** A section of a case, or the front matter, as its pages name it and as it stands. */
export interface SectionContext {
  readonly id: string;
  readonly title: string;
  /** "Afsnit 2 af 5"; null for the front matter. */
  readonly place: string | null;
  /** Null for the front matter, which has no state of its own. */
  readonly state: SectionState | null;
  /** Code of the region whose secretariat writes it. */
  readonly lead: string | null;
  /** Number and hash of the current revision; 0 and null before the first. */
  readonly revision: number;
  readonly hash: string | null;
}

type Reading = Pick<CaseReading, 'procedure' | 'process' | 'file'>;

/** Every section in the order of the reply, the front matter first. */
export function sectionContexts({ procedure, process, file }: Reading): SectionContext[] {
  const { coordinator, sections } = file.snapshot.context;
  const where = process.where(file.snapshot);
  const front: SectionContext = {
    id: FRONT_MATTER,
    title: words.frontMatter,
    place: null,
    state: null,
    lead: coordinator,
    revision: 0,
    hash: null,
  };
  const own = procedure.sections.map(({ id, title }, index): SectionContext => {
    const { lead, revision, hash } = sections[id]!;
    const place = words.place(index + 1, procedure.sections.length);
    return { id, title, place, state: where.sections[id]!, lead, revision, hash };
  });
  return [front, ...own];
}

/** One of them. Errors: `Refused` (unknown) for a section the case does not have. */
export function sectionContext(reading: Reading, id: string): SectionContext {
  const found = sectionContexts(reading).find((one) => one.id === id);
  if (!found) throw new Refused('unknown', 'unknownSection', 'Afsnittet findes ikke i sagen.');
  return found;
}

/** "Nordjylland" of `DK-81`. */
export function regionName({ procedure }: Pick<CaseReading, 'procedure'>, code: string): string {
  return procedure.regions.find((region) => region.code === code)?.name ?? code;
}

/** Mark and word of a section's state; with the version once one has been sent round. */
export function stateOf({ state, revision }: Pick<SectionContext, 'state' | 'revision'>): MarkedWord | null {
  if (state === null) return null;
  const stage = sectionStates.indexOf(state) as 0 | 1 | 2 | 3 | 4;
  const word = stateLabels[`sections.<afsnit>.${state}`] ?? state;
  const sentRound = stage >= 2 && revision > 0;
  return { mark: `stage${stage}`, word: sentRound ? `${word}, version ${revision}` : word };
}

/** Who writes the text, in words. */
export function leadOf(reading: Pick<CaseReading, 'procedure'>, { id, lead }: SectionContext): string {
  if (lead === null) return words.noLead;
  const who = words.secretariat(regionName(reading, lead));
  return id === FRONT_MATTER ? words.coordinator(who) : words.lead(who);
}

/** Regions of the case whose secretariat, or whose chair, the reader is today, by membership or mandate. */
export function regionsHeld(
  { viewer, seen }: Pick<CaseReading, 'viewer' | 'seen'>,
  role: 'secretariat' | 'chair',
): string[] {
  const held = viewer.grants.flatMap((grant) =>
    grant.role === role && grant.region !== null ? [grant.region] : [],
  );
  return seen.regions.filter((region) => held.includes(region));
}
