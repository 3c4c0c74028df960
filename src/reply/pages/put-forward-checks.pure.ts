import {
  coverage,
  FRONT_MATTER,
  type CoverageLine,
  type SectionContent,
} from '../../drafting/content.reads.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import type { Procedure } from '../../procedure/procedure.js';
import { texts } from '../../texts/texts.js';
import { casePages, replyPages, sectionPages } from '../../web/addresses.js';
import type { SectionState } from '../../workflow/where.js';
import type { CheckLine } from './checks.js';

/** What is checked before the whole is put forward. */
export interface ToCheck {
  readonly number: string;
  readonly procedure: Procedure;
  readonly states: Readonly<Record<string, SectionState>>;
  /** Number of each section's current version; 0 before the first. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Null while it is not written. */
  readonly frontMatter: SectionContent | null;
  readonly contradictions: number;
}

const words = texts.reply.putForward;

/** Sections, front matter and contradictions: each in words, with a way back. */
export function putForwardChecks(at: ToCheck): CheckLine[] {
  return [sectionsLine(at), ...frontMatterLines(at), contradictionsLine(at)];
}

function sectionsLine({ number, procedure, states, revisions }: ToCheck): CheckLine {
  const open = procedure.sections.filter(({ id }) => states[id] !== 'approved');
  const approved = procedure.sections.length - open.length;
  return {
    mark: open.length === 0 ? 'done' : 'missing',
    what: words.sections,
    found: [
      words.approved(approved, procedure.sections.length),
      ...open.map(({ id, title }) => words.notApproved(title, words.sectionStates[states[id]!])),
      ...(open.length > 0
        ? []
        : [listed(procedure.sections.map(({ id, title }) => words.version(title, revisions[id] ?? 0)))]),
    ],
    links:
      open.length === 0
        ? [{ label: words.seeSections, href: casePages(number).sections }]
        : open.map(({ id, title }) => ({ label: title, href: sectionPages(number, id).read })),
  };
}

function frontMatterLines({ number, procedure, frontMatter }: ToCheck): CheckLine[] {
  const links = [{ label: words.mend, href: replyPages(number).frontMatter }];
  if (!frontMatter)
    return [{ mark: 'missing', what: texts.reply.frontMatter, found: [words.frontMatterMissing], links }];
  const lines = coverage(procedure, { [FRONT_MATTER]: frontMatter }).lines.filter(
    ({ requirement }) => requirement.section === FRONT_MATTER,
  );
  const of = (weight: CoverageLine['requirement']['weight']) =>
    lines.filter(({ requirement, state }) => requirement.weight === weight && state !== 'notRelevant');
  return [
    ledgerLine(words.mandatory, of('mandatory'), 'missing', links),
    ledgerLine(words.recommended, of('recommended'), 'attention', links),
  ];
}

function ledgerLine(
  what: string,
  lines: readonly CoverageLine[],
  otherwise: CheckLine['mark'],
  links: CheckLine['links'],
): CheckLine {
  const silent = lines.filter(({ state }) => state === 'silent');
  return {
    mark: silent.length === 0 ? 'done' : otherwise,
    what,
    found: [
      words.answered(lines.length - silent.length, lines.length),
      ...silent.map(({ number, requirement }) => words.silent(number, requirement.text)),
      ...(silent.length > 0 && otherwise === 'attention' ? [words.doesNotHinder] : []),
    ],
    links,
  };
}

function contradictionsLine({ contradictions }: ToCheck): CheckLine {
  const none = contradictions === 0;
  return {
    mark: none ? 'done' : 'attention',
    what: words.contradictions,
    found: [none ? words.noContradictions : words.toExplain(contradictions)],
    links: none ? [] : [{ label: words.explain, href: '#modstrid' }],
  };
}
