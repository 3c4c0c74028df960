import type { Procedure } from '../procedure/procedure.js';
import { texts } from '../texts/texts.js';
import type { AnswersBySection } from './answers-by-section.pure.js';
import {
  movedFacts,
  registerWords,
  type MovedFact,
  type Register,
  type RegisterName,
} from './case-facts/register.pure.js';
import type { Contradiction } from './contradictions.pure.js';
import { FRONT_MATTER, type SectionContent } from './section-content.pure.js';
import type { Estimate, Range } from './structured-answers.js';

/** The fact register beside the texts of a case. */
export interface RegisterAtHand {
  readonly register: Register;
  /** Titles of the sections by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** Facts that a text has otherwise than the register has now. */
  readonly moved: readonly (MovedFact & { readonly section: string })[];
}

/** The register and what of it the texts have otherwise. */
export function registerAtHand(
  { sections }: Pick<Procedure, 'sections'>,
  contents: Readonly<Record<string, Pick<SectionContent, 'body'>>>,
  register: Register,
): RegisterAtHand {
  const titles = Object.fromEntries(sections.map(({ id, title }) => [id, title]));
  const moved = Object.entries(contents).flatMap(([section, { body }]) =>
    movedFacts(body, register).map((fact) => ({ ...fact, section })),
  );
  return { register, titles: { ...titles, [FRONT_MATTER]: texts.section.frontMatter }, moved };
}

const words = texts.section.caseFacts;

interface Said {
  readonly section: string;
  readonly code: string;
  readonly shown: string;
  readonly agrees: boolean;
}

const top = ({ min, max }: Range) => max ?? min;
const rangeOf = (value: string): Range => {
  const [min, max] = value.split('-').map(Number) as [number, number?];
  return max === undefined ? { min } : { min, max };
};
const meet = (a: Range, b: Range) => a.min <= top(b) && b.min <= top(a);
const shownPlaces = (range: Range) =>
  words.places(top(range) === range.min ? `${range.min}` : `${range.min}-${top(range)}`);

function places(value: string, section: string, said: Range | undefined): Said[] {
  if (!said) return [];
  return [{ section, code: 'places', shown: shownPlaces(said), agrees: meet(rangeOf(value), said) }];
}

/** Only quarters are compared: months count from an event of which the register knows nothing. */
function opening(value: string, section: string, estimate: Estimate | undefined): Said[] {
  const quarter = estimate?.quarter;
  if (quarter === undefined) return [];
  const shown = registerWords({ name: 'opening', value: quarter });
  return [{ section, code: 'opening', shown, agrees: quarter.startsWith(value) }];
}

function saidOf(name: RegisterName, value: string, all: AnswersBySection): Said[] {
  const { dimensioning, financing, timeline } = all;
  if (name === 'places')
    return [
      ...places(value, 'dimensioning', dimensioning?.places ?? dimensioning?.phases?.at(-1)?.places),
      ...places(value, 'financing', financing?.places),
      ...places(value, 'timeline', timeline?.phases?.at(-1)?.places),
    ];
  return name === 'opening' ? opening(value, 'timeline', timeline?.estimate) : [];
}

/** Where the register does not agree with the structured answers, or with what a text has of it. */
export function registerContradictions(
  all: AnswersBySection,
  { register, titles, moved }: RegisterAtHand,
): Contradiction[] {
  const answers = Object.values(register).flatMap((fact) =>
    saidOf(fact.name, fact.value, all)
      .filter(({ agrees }) => !agrees)
      .map(({ section, code, shown }) => ({
        code: `register.${code}.${section}`,
        text: words.contradicts.answer(
          words.names[fact.name],
          registerWords(fact),
          titles[section] ?? section,
          shown,
        ),
        sections: [section],
      })),
  );
  // Two citations of one fact may have been frozen with different words.
  const cited = new Map(
    moved.map(({ section, name, shown, now }) => [
      `register.cited.${name}.${section}`,
      { text: words.contradicts.cited(titles[section] ?? section, shown, now), sections: [section] },
    ]),
  );
  return [...answers, ...[...cited].map(([code, found]) => ({ code, ...found }))];
}
