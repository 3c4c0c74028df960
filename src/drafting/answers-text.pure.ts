import type { StructuredAnswers } from './answers-by-section.pure.js';
import type {
  AdmissionDuty,
  Consent,
  DimensioningAnswers,
  Estimate,
  FinancingAnswers,
  Operator,
  Phase,
  PlacementAnswers,
  ProfessionalAnswers,
  Range,
  TimelineAnswers,
} from './structured-answers.js';

/** One line of a table of structured answers, both in Danish. */
export interface AnswerRow {
  readonly label: string;
  readonly value: string;
}

const consentText: Record<Consent, string> = {
  proposed: 'foreslået, endnu ikke spurgt',
  asked: 'spurgt, har ikke svaret',
  conditional: 'betinget ja',
  yes: 'ja',
  no: 'nej',
};

/** "20-24" or "12". */
export function rangeText(range: Range): string {
  return range.max === undefined || range.max === range.min ? `${range.min}` : `${range.min}-${range.max}`;
}

/** "30-36 måneder efter beslutning om etablering" or "2. kvartal 2027". */
export function estimateText(estimate: Estimate): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(estimate.quarter ?? '');
  if (quarter !== null) return `${quarter[2]}. kvartal ${quarter[1]}`;
  if (estimate.months === undefined) return '';
  const unit = estimate.months.min === 1 && (estimate.months.max ?? 1) === 1 ? 'måned' : 'måneder';
  return `${rangeText(estimate.months)} ${unit} efter ${estimate.from ?? ''}`.trim();
}

const row = (label: string, value: string | undefined): AnswerRow[] =>
  value === undefined || value === '' ? [] : [{ label, value }];
const placesText = (range: Range | undefined) =>
  range === undefined ? undefined : `${rangeText(range)} pladser`;

function phaseRows(phases: readonly Phase[] | undefined): AnswerRow[] {
  return (phases ?? []).map((phase, index) => {
    const when = phase.estimate === undefined ? '' : `, ${estimateText(phase.estimate)}`;
    return { label: `Etape ${index + 1}`, value: `${rangeText(phase.places)} pladser i alt${when}` };
  });
}

function withCondition(text: string, condition: string | undefined): string {
  return condition === undefined ? text : `${text} (${condition.replace(/\.$/, '')})`;
}

function operatorText(operator: Operator | undefined): string | undefined {
  if (operator === undefined) return undefined;
  return operator.name + (operator.kind === 'region' ? ', regionsråd' : ', kommunalbestyrelse');
}

function consentOf(
  body: Operator | AdmissionDuty | undefined,
  consent: Consent | undefined,
): string | undefined {
  return consent === undefined ? body?.condition : withCondition(consentText[consent], body?.condition);
}

function placementRows(answers: PlacementAnswers, regionName: (code: string) => string): AnswerRow[] {
  const shared = {
    shared: 'flere kommunalbestyrelser sammen',
    single: 'én kommunalbestyrelse',
    open: 'ikke afklaret',
  };
  return [
    ...row('Område', answers.region === undefined ? undefined : regionName(answers.region)),
    ...row('Kommune', answers.municipality),
    ...row('Sted', answers.site),
    ...row('Afdeling af', answers.departmentOf),
    ...row('Foreslået driftsherre', operatorText(answers.operator)),
    ...row('Driftsherrens svar', consentOf(answers.operator, answers.operator?.consent)),
    ...row('Foreslået til modtagepligten', answers.admissionDuty?.council),
    ...row('Svar om modtagepligten', consentOf(answers.admissionDuty, answers.admissionDuty?.status)),
    ...row('Delt drift', answers.sharedOperation === undefined ? undefined : shared[answers.sharedOperation]),
  ];
}

function dimensioningRows(answers: DimensioningAnswers): AnswerRow[] {
  const citizens = (range: Range | undefined) =>
    range === undefined ? undefined : `${rangeText(range)} borgere`;
  return [
    ...row('Pladser', placesText(answers.places)),
    ...phaseRows(answers.phases),
    ...row('Fordeling af borgere', answers.distribution),
    ...row('Borgere på det nye tilbud', citizens(answers.citizensHere)),
    ...row('Borgere på Kofoedsminde', citizens(answers.citizensThere)),
  ];
}

function financingRows(answers: FinancingAnswers): AnswerRow[] {
  const form = { new: 'nyt selvstændigt tilbud', department: 'afdeling af et eksisterende tilbud' };
  const model = {
    objective: 'objektiv finansiering',
    rate: 'takstfinansiering',
    mixture: 'en blanding af objektiv finansiering og takst',
  };
  const same = answers.sameModel === undefined ? undefined : answers.sameModel ? 'ja' : 'nej';
  return [
    ...row('Form', answers.form === undefined ? undefined : form[answers.form]),
    ...row('Finansieringsmodel', answers.model === undefined ? undefined : model[answers.model]),
    ...row('Blandingen', answers.mixture),
    ...row('Samme model som Kofoedsminde', same),
    ...row('Regnet for', placesText(answers.places)),
  ];
}

function timelineRows(answers: TimelineAnswers): AnswerRow[] {
  return [
    ...row(
      'Skøn for etablering',
      answers.estimate === undefined ? undefined : estimateText(answers.estimate),
    ),
    ...phaseRows(answers.phases),
  ];
}

function looseRows(answers: StructuredAnswers): AnswerRow[] {
  const text = (value: unknown) =>
    typeof value === 'boolean'
      ? value
        ? 'ja'
        : 'nej'
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : undefined;
  return Object.entries(answers).flatMap(([label, value]) => row(label, text(value)));
}

/**
 * The structured answers of a section as Danish table lines; what is empty is left out.
 * @param regionName the region's Danish name by its code, e.g. "Midtjylland".
 */
export function answerRows(
  section: string,
  answers: StructuredAnswers,
  regionName: (code: string) => string,
): AnswerRow[] {
  switch (section) {
    case 'placement':
      return placementRows(answers, regionName);
    case 'dimensioning':
      return dimensioningRows(answers);
    case 'professional': {
      const { horizon } = answers as ProfessionalAnswers;
      return row('Tilstrækkelig specialisering', horizon === undefined ? undefined : estimateText(horizon));
    }
    case 'financing':
      return financingRows(answers);
    case 'timeline':
      return timelineRows(answers);
    default:
      return looseRows(answers);
  }
}
