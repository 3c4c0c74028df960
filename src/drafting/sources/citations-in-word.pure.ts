import type { CiteMark } from '../../platform/text/tree-types.js';
import type { KnownSource } from './known-sources.pure.js';

/** Character style in which words with a source go out to Word, so that where they begin is known when they come back. */
export const CITED_STYLE = { id: 'SamsvarKilde', name: 'Samsvar kilde' } as const;

/** A run as it comes in from Word: words, or a footnote. */
export interface IncomingRun {
  readonly text: string;
  /** Name of its character style. */
  readonly style?: string;
  /** What the note says, of a run that is one. */
  readonly note?: string;
}

/** Sources by what a note says of them; null where more than one would say it. */
export type KnownNotes = ReadonlyMap<string, Pick<KnownSource, 'source' | 'says' | 'words'> | null>;

/** What notes of a document can be known by. */
export function knownNotes(sources: readonly Pick<KnownSource, 'source' | 'says' | 'words'>[]): KnownNotes {
  const known = new Map<string, Pick<KnownSource, 'source' | 'says' | 'words'> | null>();
  for (const one of sources) {
    const key = squeezed(one.says);
    const other = known.get(key);
    if (key !== '') known.set(key, other === undefined || other?.source === one.source ? one : null);
  }
  return known;
}

const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Runs of words, those that cite with their source; `lost`: notes that are none, or of which it is not certain. */
export interface CitedRuns<T> {
  readonly runs: readonly (T & { readonly cite?: CiteMark['attrs'] })[];
  readonly lost: number;
}

/**
 * Gives words their source back: those in the style of words with a source, right before a note that says exactly what is said
 * of one known source. Of the fact register only with the register's own words, which would take the place of any others.
 */
export function citedRuns<T extends IncomingRun>(runs: readonly T[], known: KnownNotes): CitedRuns<T> {
  const found: (T & { readonly cite?: CiteMark['attrs'] })[] = [];
  let from = 0;
  let lost = 0;
  for (const run of runs) {
    if (run.note === undefined) {
      found.push(run);
      if (run.style !== CITED_STYLE.name && run.text !== '') from = found.length;
      continue;
    }
    const cited = found.slice(from);
    const source = known.get(squeezed(run.note));
    const words = cited.map(({ text }) => text).join('');
    if (source && words.trim() !== '' && isSaid(source, words)) {
      const cite = { source: source.source, says: source.says };
      found.splice(from, cited.length, ...cited.map((one) => ({ ...one, cite })));
    } else lost += 1;
    from = found.length;
  }
  return { runs: found, lost };
}

const isSaid = ({ source, words }: Pick<KnownSource, 'source' | 'words'>, said: string) =>
  !source.startsWith('register:') || squeezed(said) === squeezed(words);
