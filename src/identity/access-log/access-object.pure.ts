import { procedures } from '../../procedure/catalogue.js';
import { regionNames } from '../../procedure/region-names.js';

const sectionTitles: ReadonlyMap<string, string> = new Map(
  procedures.flatMap(({ sections }) => sections.map(({ id, title }) => [id, title] as const)),
);
/** What stands in an address to tell one thing from another, and says nothing to a reader. */
const UNREADABLE = /^([0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27})$/;

/** The parts of an address in words: sections and regions by name, ids shortened; an unknown part stays as it came. */
export function objectWords(object: string | null): string | null {
  if (object === null) return null;
  const words = object
    .split('/')
    .map(
      (part) =>
        sectionTitles.get(part) ?? regionNames.get(part) ?? (UNREADABLE.test(part) ? short(part) : part),
    );
  return words.join(', ');
}

const short = (id: string) => `id ${id.slice(0, 8)} …`;
