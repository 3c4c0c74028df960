import { dayMonth } from '../../platform/danish/dates.pure.js';
import { plural } from '../../platform/danish/numbers.pure.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { MarkedWord, MarkName } from '../../web/components/marks.js';
import type { SectionState } from '../../workflow/where.js';
import type { MilestoneKind } from '../../procedure/procedure.js';
import type { MatrixSection, MatrixStep, MatrixView } from '../overview.view.js';
import { regionName, type CaseData } from './case-data.js';
import { coverageOf } from './ledger.pure.js';
import { answerCell, contributionCell, remarkCell } from './matrix-cells.pure.js';
import { linkOf, type Step } from './matrix-links.pure.js';
import { lateCount } from './timeline.pure.js';
import { isTheirs, secretariats, chairs, type Held } from './who.pure.js';

/** Sections by regions: contribution, review and answer of each. `held`: what its reader holds today. */
export function matrixOf(data: CaseData, held: readonly Held[]): MatrixView {
  const { procedure, snapshot, where } = data;
  const states = Object.values(where.sections);
  const approved = states.filter((state) => state === 'approved').length;
  const begun = states.filter((state) => state !== 'notStarted').length;
  const late = lateCount(data);
  const progress =
    begun === 0
      ? `0 af ${states.length} afsnit er begyndt.`
      : `${approved} af ${states.length} afsnit er godkendt.`;
  return {
    regions: snapshot.context.regions.map((code) => ({
      name: regionName(data, code),
      own: isOwn(held, code),
    })),
    summary: late === 0 ? progress : `${progress} ${plural(late, 'frist er', 'frister er')} overskredet.`,
    sections: procedure.sections.map(({ id, title }) => sectionOf(data, held, id, title)),
  };
}

const isOwn = (held: readonly Held[], region: string) =>
  isTheirs(secretariats([region]), held) || isTheirs(chairs([region]), held);

const stages: Readonly<Record<SectionState, readonly [mark: MarkName, word: string]>> = {
  notStarted: ['stage0', 'Ikke begyndt'],
  drafting: ['stage1', 'Under udarbejdelse'],
  reviewing: ['stage2', 'I kommentering'],
  approving: ['stage3', 'Til godkendelse'],
  approved: ['stage4', 'Godkendt'],
};

/** Mark and word of a section's state: "Til godkendelse, version 7". */
export function stateWord({ snapshot, where }: CaseData, id: string): MarkedWord {
  const { revision } = snapshot.context.sections[id]!;
  const state = where.sections[id]!;
  const [mark, word] = stages[state];
  const numbered = revision > 0 && state !== 'notStarted' && state !== 'drafting';
  return { mark, word: numbered ? texts.case.acts.version(word, revision) : word };
}

function sectionOf(data: CaseData, held: readonly Held[], id: string, title: string): MatrixSection {
  const { lead } = data.snapshot.context.sections[id]!;
  return {
    id,
    title,
    href: sectionPages(data.file.number, id).read,
    state: stateWord(data, id),
    warnings: warningsOf(data, id),
    next: nextOf(data, id),
    lead: lead === null ? null : { name: regionName(data, lead), own: isOwn(held, lead) },
    steps: stepsOf(data, held, id, data.where.sections[id]!),
  };
}

const overdue: Readonly<Record<MilestoneKind, string | null>> = {
  draft: 'Udkast skulle være sendt rundt',
  review: 'Kommentering skulle være slut',
  // The cells of the regions say it, each with its date.
  approval: null,
  endorsement: null,
  submission: null,
  clarification: null,
};

function warningsOf(data: CaseData, id: string): MarkedWord[] {
  if (!data.where.progress.startsWith('working')) return [];
  const silent = coverageOf(data).filter(
    ({ state, requirement }) =>
      requirement.section === id && requirement.weight === 'mandatory' && state === 'silent',
  ).length;
  const late = data.milestones.filter(
    ({ section, state, date }) => section === id && state === 'open' && date < data.today,
  );
  return [
    ...(silent > 0
      ? [{ mark: 'attention', word: `Mangler svar på ${silent} krav` } satisfies MarkedWord]
      : []),
    ...late.flatMap(({ kind, date }) => {
      const what = overdue[kind];
      return what === null ? [] : [{ mark: 'late', word: `${what} ${dayMonth(date)}` } satisfies MarkedWord];
    }),
  ];
}

const upcoming: Readonly<Record<MilestoneKind, string>> = {
  draft: 'Udkast senest',
  review: 'Kommentering slut senest',
  approval: 'Svar senest',
  endorsement: 'Tilslutning senest',
  submission: 'Fremsendes senest',
  clarification: 'Besvares senest',
};

function nextOf({ milestones, today }: CaseData, id: string): string | null {
  const next = milestones.find(
    ({ section, state, date }) => section === id && state === 'open' && date >= today,
  );
  return next ? `${upcoming[next.kind]} ${dayMonth(next.date)}` : null;
}

function stepsOf(data: CaseData, held: readonly Held[], id: string, state: SectionState): MatrixStep[] {
  const { regions } = data.snapshot.context;
  const cells = (title: string, step: Step, cell: typeof answerCell): MatrixStep => ({
    title,
    content: {
      kind: 'cells',
      cells: regions.map((region) => {
        const shown = cell(data, id, region);
        return { ...shown, href: linkOf(data, held, { step, section: id, region }, shown) };
      }),
    },
  });
  const notBegun = (title: string, sentence: string): MatrixStep => ({
    title,
    content: { kind: 'notBegun', sentence },
  });
  const closed = data.where.progress === 'preparing';
  const reviewed = state !== 'notStarted' && state !== 'drafting';
  const asked = state === 'approving' || state === 'approved';
  return [
    closed
      ? notBegun('Bidrag', 'Begynder, når udarbejdelsen er åbnet')
      : cells('Bidrag', 'contribution', contributionCell),
    reviewed
      ? cells('Kommentering', 'review', remarkCell)
      : notBegun('Kommentering', 'Begynder, når tovholderen sender en version'),
    asked ? cells('Svar', 'answer', answerCell) : notBegun('Svar', 'Begynder efter kommenteringen'),
  ];
}
