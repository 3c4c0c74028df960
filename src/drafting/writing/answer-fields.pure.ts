import { consents } from '../structured-answers.js';
import type { AnswerKind } from './answer-values.pure.js';

/** One field of a section's structured answers. */
export interface AnswerField {
  /** Where the value stands in the answers: `operator.name`. */
  readonly path: string;
  readonly kind: AnswerKind;
  /** Of a choice: the values; those of `region` are the case's regions. */
  readonly values?: readonly string[];
}

const field = (path: string, kind: AnswerKind, values?: readonly string[]): AnswerField =>
  values === undefined ? { path, kind } : { path, kind, values };

const estimate = (path: string): AnswerField[] => [
  field(`${path}.months`, 'range'),
  field(`${path}.from`, 'text'),
  field(`${path}.quarter`, 'quarter'),
];

const bySection: Readonly<Record<string, readonly AnswerField[]>> = {
  placement: [
    field('region', 'choice', []),
    field('municipality', 'text'),
    field('site', 'text'),
    field('departmentOf', 'text'),
    field('operator.name', 'text'),
    field('operator.kind', 'choice', ['region', 'municipality']),
    field('operator.consent', 'choice', consents),
    field('operator.condition', 'long'),
    field('admissionDuty.council', 'text'),
    field('admissionDuty.status', 'choice', consents),
    field('admissionDuty.condition', 'long'),
    field('sharedOperation', 'choice', ['shared', 'single', 'open']),
  ],
  dimensioning: [
    field('places', 'range'),
    field('phases', 'phases'),
    field('distribution', 'long'),
    field('citizensHere', 'range'),
    field('citizensThere', 'range'),
  ],
  professional: estimate('horizon'),
  financing: [
    field('form', 'choice', ['new', 'department']),
    field('model', 'choice', ['objective', 'rate', 'mixture']),
    field('mixture', 'long'),
    field('sameModel', 'yesNo'),
    field('places', 'range'),
  ],
  timeline: [...estimate('estimate'), field('phases', 'phases')],
};

/** The fields of a section's structured answers; none for a section without rules of its own, such as the front matter. */
export const answerFields = (section: string): readonly AnswerField[] =>
  Object.hasOwn(bySection, section) ? bySection[section]! : [];

type Answers = Readonly<Record<string, unknown>>;

/** The value at a path; undefined when nothing is said. */
export function answerAt(answers: Answers, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Answers)[key]
          : undefined,
      answers,
    );
}

/** Answers from values by path; what has no field stays as it was. */
export function answersOf(
  before: Answers,
  fields: readonly AnswerField[],
  values: ReadonlyMap<string, unknown>,
): Answers {
  const tops = new Set(fields.map(({ path }) => path.split('.')[0]!));
  const others = Object.entries(before).filter(([key]) => !tops.has(key));
  const said = [...tops].flatMap((top): [string, unknown][] => {
    if (values.has(top)) return values.get(top) === undefined ? [] : [[top, values.get(top)]];
    const inner = [...values]
      .filter(([path, value]) => path.startsWith(`${top}.`) && value !== undefined)
      .map(([path, value]): [string, unknown] => [path.slice(top.length + 1), value]);
    return inner.length === 0 ? [] : [[top, Object.fromEntries(inner)]];
  });
  return Object.fromEntries([...others, ...said]);
}
