import { shortDate } from '../../platform/danish/dates.pure.js';
import { factNote, factText } from '../../platform/danish/fact-citation.pure.js';
import {
  registerSays,
  registerSource,
  registerWords,
  type RegisterFact,
} from '../case-facts/register.pure.js';
import { factBy, letterFacts } from '../../procedure/facts.js';
import { texts } from '../../texts/texts.js';

/** What a text of the case may cite, and what is said of it where it is cited. */
export interface KnownSource {
  /** `letter:<fact>`, `document:<id>` or `register:<fact>`, as a citation names it. */
  readonly source: string;
  /** Short, for a choice. */
  readonly label: string;
  readonly says: string;
  /** What is put into the text where no words are selected. */
  readonly words: string;
}

/** A document as it is cited. */
export interface CitedDocument {
  readonly id: string;
  readonly kind: keyof typeof texts.files.documents.kinds;
  readonly theme: string;
  readonly party: string;
  readonly dated: string;
}

/** The figures of the letter. */
export const letterSources: readonly KnownSource[] = letterFacts.map((fact, index) => ({
  source: `letter:${fact.id}`,
  label: texts.writing.sources.letter(index + 1, factText(fact)),
  says: factNote(fact),
  words: factText(fact),
}));

/** "Referat, »Møde i styregruppen«, Sekretariat Midtjylland, 3.4.2024". A document never changes, so neither does this. */
export function documentSource({ id, kind, theme, party, dated }: CitedDocument): KnownSource {
  const says = texts.writing.sources.document(
    texts.files.documents.kinds[kind],
    theme,
    party,
    shortDate(dated),
  );
  return { source: `document:${id}`, label: says, says, words: theme };
}

/** A fact of the register: its words are always the register's. */
export function registerKnown(fact: RegisterFact): KnownSource {
  const { names, label } = texts.section.caseFacts;
  const words = registerWords(fact);
  return {
    source: registerSource(fact.name),
    label: label(names[fact.name], words),
    says: registerSays(fact),
    words,
  };
}

/** What is said of a fact of the letter; null when the letter has none of that id. */
export function letterSays(id: string): string | null {
  const fact = factBy(id);
  return fact ? factNote(fact) : null;
}
