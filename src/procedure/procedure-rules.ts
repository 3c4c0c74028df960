import type { MilestoneKind, MilestoneScope, Procedure } from './procedure.js';

/** One fault of a procedure: the field by its path, and what is wrong in Danish. */
export interface ProcedureFault {
  readonly field: string;
  readonly text: string;
}

type Rule = (procedure: Procedure) => ProcedureFault[];

/** What the statechart has one of, in the order in which the dates may fall. */
const scopeOf: readonly (readonly [MilestoneKind, MilestoneScope])[] = [
  ['draft', 'section'],
  ['review', 'section'],
  ['approval', 'section-region'],
  ['endorsement', 'region'],
  ['submission', 'case'],
];

function repeated(list: readonly string[], path: (index: number) => string): ProcedureFault[] {
  return list.flatMap((value, index) =>
    list.indexOf(value) < index ? [{ field: path(index), text: `»${value}« står der allerede` }] : [],
  );
}

const unique: Rule = ({ regions, sections, requirements, milestones }) => [
  ...repeated(
    regions.map((region) => region.code),
    (index) => `regions.${index}.code`,
  ),
  ...repeated(
    sections.map((section) => section.id),
    (index) => `sections.${index}.id`,
  ),
  ...repeated(
    requirements.map((line) => line.id),
    (index) => `requirements.${index}.id`,
  ),
  ...repeated(
    milestones.map((milestone) => milestone.kind),
    (index) => `milestones.${index}.kind`,
  ),
];

// Section ids become keys of records; `overall` is the front matter's.
const sectionNames: Rule = ({ sections }) =>
  sections.flatMap(({ id }, index) =>
    id === 'overall' || id in {}
      ? [{ field: `sections.${index}.id`, text: `»${id}« er et forbeholdt navn` }]
      : [],
  );

const requirementsBelong: Rule = ({ sections, requirements }) => {
  const known = new Set(['overall', ...sections.map((section) => section.id)]);
  return requirements.flatMap((line, index) => {
    const faults: ProcedureFault[] = [];
    const fault = (field: string, text: string) =>
      faults.push({ field: `requirements.${index}.${field}`, text });
    if (!known.has(line.section)) fault('section', `afsnittet »${line.section}« findes ikke`);
    if (!line.id.startsWith(`${line.section}.`)) fault('id', `skal begynde med »${line.section}.«`);
    const root = line.onlyWhen?.answer.split('.')[0];
    if (root !== undefined && root !== 'caseFacts' && !known.has(root))
      fault('onlyWhen.answer', `skal begynde med et afsnit eller »caseFacts«, ikke »${root}«`);
    return faults;
  });
};

const milestonesComplete: Rule = ({ milestones }) =>
  scopeOf.flatMap(([kind, scope]) => {
    const index = milestones.findIndex((milestone) => milestone.kind === kind);
    const found = milestones[index];
    if (!found) return [{ field: 'milestones', text: `mangler milepælen »${kind}«` }];
    if (found.scope === scope) return [];
    return [{ field: `milestones.${index}.scope`, text: `»${kind}« findes pr. »${scope}«` }];
  });

const milestonesInOrder: Rule = ({ milestones }) => {
  const days = (kind: MilestoneKind | undefined) =>
    milestones.find((one) => one.kind === kind)?.workingDaysBefore;
  return scopeOf.flatMap(([kind], index) => {
    const earlier = days(scopeOf[index - 1]?.[0]);
    const own = days(kind);
    if (earlier === undefined || own === undefined || own <= earlier) return [];
    return [{ field: 'milestones', text: `»${kind}« ligger før den milepæl, den skal følge` }];
  });
};

const someoneOwes: Rule = ({ milestones }) =>
  milestones.flatMap(({ owedBy, scope }, index) => {
    const impossible =
      (owedBy === 'lead' && !scope.startsWith('section')) ||
      (owedBy === 'chair' && !scope.endsWith('region'));
    const field = `milestones.${index}.owedBy`;
    return impossible
      ? [{ field, text: `»${owedBy}« kan ikke skylde noget, der findes pr. »${scope}«` }]
      : [];
  });

const falling = (list: readonly number[]) =>
  list.every((value, index) => index === 0 || value < (list[index - 1] ?? 0));

const ladderSound: Rule = ({ ladder }) => {
  const faults: ProcedureFault[] = [];
  if (!falling(ladder.before))
    faults.push({ field: 'ladder.before', text: 'trinene skal falde, uden gentagelser' });
  if (!falling(ladder.escalation.map((step) => -step.from)))
    faults.push({ field: 'ladder.escalation', text: 'trinene skal stige, uden gentagelser' });
  faults.push(
    ...repeated(
      ladder.escalation.map((step) => step.to),
      (index) => `ladder.escalation.${index}.to`,
    ),
  );
  // The hour that is skipped in spring and comes twice in autumn.
  if (ladder.digestAt.startsWith('02:'))
    faults.push({
      field: 'ladder.digestAt',
      text: 'kan ikke ligge mellem kl. 2.00 og 3.00, hvor uret stilles',
    });
  return faults;
};

const agreementPossible: Rule = ({ agreement: { moreThan } }) =>
  moreThan.numerator < moreThan.denominator
    ? []
    : [{ field: 'agreement.moreThan', text: 'skal være en brøk mellem 0 og 1' }];

const rules: readonly Rule[] = [
  unique,
  sectionNames,
  requirementsBelong,
  milestonesComplete,
  milestonesInOrder,
  someoneOwes,
  ladderSound,
  agreementPossible,
];

/** Every breach of the rules that bind the fields of a well-formed procedure together; empty when it is sound. */
export function procedureFaults(procedure: Procedure): ProcedureFault[] {
  return rules.flatMap((rule) => rule(procedure));
}
