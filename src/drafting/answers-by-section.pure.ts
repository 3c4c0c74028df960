import { ContentError } from './content-error.js';
import {
  DimensioningAnswers,
  FinancingAnswers,
  PlacementAnswers,
  ProfessionalAnswers,
  TimelineAnswers,
} from './structured-answers.js';
import { cleanJson, validated } from './validated.js';

/** The structured answers of the sections of a *fornyet behandling*; any of them may be missing or empty. */
export interface AnswersBySection {
  readonly placement?: PlacementAnswers;
  readonly dimensioning?: DimensioningAnswers;
  readonly professional?: ProfessionalAnswers;
  readonly financing?: FinancingAnswers;
  readonly timeline?: TimelineAnswers;
}

/** The structured answers of one section, as plain data without empty fields. */
export type StructuredAnswers = Readonly<Record<string, unknown>>;

const rulesBySection = new Map<string, new () => object>([
  ['placement', PlacementAnswers],
  ['dimensioning', DimensioningAnswers],
  ['professional', ProfessionalAnswers],
  ['financing', FinancingAnswers],
  ['timeline', TimelineAnswers],
]);

/** A section we have no rules for (another procedure): short texts, numbers and yes/no only. */
function looseAnswers(input: unknown): StructuredAnswers {
  const clean = cleanJson(input, 'answers');
  const values =
    typeof clean === 'object' && clean !== null && !Array.isArray(clean) ? Object.entries(clean) : null;
  const bad = values?.find(
    ([, value]) => typeof value === 'object' || (typeof value === 'string' && value.length > 500),
  );
  if (values === null || bad !== undefined) {
    const field = bad === undefined ? 'answers' : `answers.${bad[0]}`;
    throw new ContentError([
      { field, message: 'Feltet kan kun rumme et tal, ja eller nej eller en tekst på højst 500 tegn.' },
    ]);
  }
  return clean as StructuredAnswers;
}

/**
 * Reads a section's structured answers. Empty fields are left out; nothing is required, since "not known yet" is an answer.
 * @throws ContentError naming each field that is wrong.
 */
export function parseAnswers(section: string, input: unknown): StructuredAnswers {
  const rules = rulesBySection.get(section);
  return rules === undefined
    ? looseAnswers(input)
    : (validated(rules, input, 'answers') as StructuredAnswers);
}
