import type { AnswersBySection } from './answers-by-section.pure.js';
import { registerContradictions, type RegisterAtHand } from './register-contradictions.pure.js';
import type { Phase, Range } from './structured-answers.js';

/** Two things the reply says that cannot both be so. Blocks putting forward unless explained. */
export interface Contradiction {
  /** Stable, e.g. `places.financing`. */
  readonly code: string;
  /** Danish, one or two sentences, with the values on both sides. */
  readonly text: string;
  /** Sections to mend or explain in. */
  readonly sections: readonly string[];
}

const top = (range: Range) => range.max ?? range.min;
const meet = (a: Range, b: Range) => a.min <= top(b) && b.min <= top(a);
const shown = (range: Range) => (top(range) === range.min ? `${range.min}` : `${range.min}-${top(range)}`);

/** Places when everything is built. Compared only where both sides give a number. */
function finalPlaces(
  answers: { readonly places?: Range; readonly phases?: readonly Phase[] } | undefined,
): Range | undefined {
  return answers?.places ?? answers?.phases?.at(-1)?.places;
}

type Rule = (all: AnswersBySection, answered: ReadonlySet<string>) => Contradiction | null;

const placesWithinDimensioning: Rule = ({ dimensioning }) => {
  const last = dimensioning?.phases?.at(-1)?.places;
  if (dimensioning?.places === undefined || last === undefined || meet(dimensioning.places, last))
    return null;
  const text = `Dimensionering angiver ${shown(dimensioning.places)} pladser i alt, men ${shown(last)} efter sidste etape.`;
  return { code: 'places.phases', text, sections: ['dimensioning'] };
};

const placesInFinancing: Rule = ({ dimensioning, financing }) => {
  const places = finalPlaces(dimensioning);
  if (places === undefined || financing?.places === undefined || meet(places, financing.places)) return null;
  const text = `Dimensionering angiver ${shown(places)} pladser, men finansieringen er regnet for ${shown(financing.places)}.`;
  return { code: 'places.financing', text, sections: ['dimensioning', 'financing'] };
};

const placesInTimeline: Rule = ({ dimensioning, timeline }) => {
  const places = finalPlaces(dimensioning);
  const last = timeline?.phases?.at(-1)?.places;
  if (places === undefined || last === undefined || meet(places, last)) return null;
  const text = `Dimensionering angiver ${shown(places)} pladser, men tidsplanens sidste etape ${shown(last)}.`;
  return { code: 'places.timeline', text, sections: ['dimensioning', 'timeline'] };
};

const phasesInTimeline: Rule = ({ dimensioning, timeline }) => {
  const [here, there] = [dimensioning?.phases, timeline?.phases];
  if (!here?.length || !there?.length) return null;
  if (here.length !== there.length) {
    const text = `Dimensionering har ${here.length} etaper, men tidsplanen ${there.length}.`;
    return { code: 'phases.number', text, sections: ['dimensioning', 'timeline'] };
  }
  const index = here.slice(0, -1).findIndex((phase, at) => !meet(phase.places, there[at]!.places));
  if (index < 0) return null;
  const text = `Etape ${index + 1} er ${shown(here[index]!.places)} pladser i dimensioneringen, men ${shown(there[index]!.places)} i tidsplanen.`;
  return { code: 'phases.places', text, sections: ['dimensioning', 'timeline'] };
};

const citizensAndPlaces: Rule = ({ dimensioning }) => {
  const places = finalPlaces(dimensioning);
  const citizens = dimensioning?.citizensHere;
  if (places === undefined || citizens === undefined || citizens.min <= top(places)) return null;
  const text = `Fordelingen regner med mindst ${citizens.min} borgere på det nye tilbud, men der er højst ${top(places)} pladser.`;
  return { code: 'citizens.places', text, sections: ['dimensioning'] };
};

const formAndPlace: Rule = ({ placement, financing }) => {
  if (financing?.form !== 'new' || placement?.departmentOf === undefined) return null;
  const text = `Finansieringen bygger på et nyt selvstændigt tilbud, men placeringen er en afdeling af ${placement.departmentOf}.`;
  return { code: 'form.placement', text, sections: ['placement', 'financing'] };
};

const sharedOperation: Rule = ({ placement }, answered) => {
  const operator = placement?.operator;
  if (operator === undefined) return null;
  const said = placement?.sharedOperation !== undefined || answered.has('placement.sharedOperation');
  if (operator.kind === 'municipality' && !said) {
    const text = `${operator.name} foreslås som driftsherre, men det er ikke oplyst, om driften kan deles mellem flere kommunalbestyrelser.`;
    return { code: 'operator.sharedSilent', text, sections: ['placement'] };
  }
  if (operator.kind === 'region' && placement?.sharedOperation === 'shared') {
    const text = `Driften skal deles mellem flere kommunalbestyrelser, men ${operator.name} er foreslået som driftsherre.`;
    return { code: 'operator.sharedRegion', text, sections: ['placement'] };
  }
  return null;
};

const operatorSaidNo: Rule = ({ placement }) => {
  if (placement?.operator?.consent !== 'no') return null;
  const text = `${placement.operator.name} foreslås som driftsherre, men har sagt nej.`;
  return { code: 'operator.no', text, sections: ['placement'] };
};

const mixture: Rule = ({ financing }) => {
  if (financing?.model === 'mixture' && financing.mixture === undefined)
    return {
      code: 'mixture.unstated',
      text: 'Finansieringen er en blanding, men det er ikke oplyst, hvordan den er sat sammen.',
      sections: ['financing'],
    };
  if (financing?.model !== undefined && financing.model !== 'mixture' && financing.mixture !== undefined)
    return {
      code: 'mixture.unwanted',
      text: 'Der er beskrevet en blandet finansiering, men valgt en anden model.',
      sections: ['financing'],
    };
  return null;
};

/** Months are compared only when both sides count from the same named event. */
const horizonAndEstimate: Rule = ({ professional, timeline }) => {
  const [horizon, estimate] = [professional?.horizon, timeline?.estimate];
  if (horizon?.months === undefined || estimate?.months === undefined || horizon.from !== estimate.from)
    return null;
  if (top(horizon.months) >= estimate.months.min) return null;
  const text = `Specialiseringen ventes nået efter højst ${top(horizon.months)} måneder, men tilbuddet er tidligst etableret efter ${estimate.months.min}. Begge regnes fra ${estimate.from}.`;
  return { code: 'horizon.estimate', text, sections: ['professional', 'timeline'] };
};

const rules: readonly Rule[] = [
  placesWithinDimensioning,
  placesInFinancing,
  placesInTimeline,
  phasesInTimeline,
  citizensAndPlaces,
  formAndPlace,
  sharedOperation,
  operatorSaidNo,
  mixture,
  horizonAndEstimate,
];

/**
 * Where the structured answers of the sections do not agree. Only what both sides have said is compared.
 * @param answered ids of ledger lines answered in the text; a line answered there is not silent here.
 * @param at the fact register of the case beside the texts.
 */
export function contradictions(
  all: AnswersBySection,
  answered: ReadonlySet<string> = new Set(),
  at: RegisterAtHand = { register: {}, titles: {}, moved: [] },
): Contradiction[] {
  const found = rules.map((rule) => rule(all, answered)).filter((one) => one !== null);
  return [...found, ...registerContradictions(all, at)];
}
