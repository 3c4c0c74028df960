import { coverage, FRONT_MATTER, type CoverageLine } from '../../drafting/content.reads.js';
import { longDate } from '../../platform/danish/dates.pure.js';
import type { LedgerGroup, LedgerLine } from '../overview.view.js';
import { contentsOf, sectionTitle, type CaseData } from './case-data.js';

/** The requirement ledger by section. What a text itself says of a line (what is missing, why not) is not told here. */
export function ledgerOf(data: CaseData): LedgerGroup[] {
  const lines = coverageOf(data);
  const versions = new Map(contentsOf(data).map(({ section, revision }) => [section, revision]));
  const sections = [...new Set(lines.map(({ requirement }) => requirement.section))];
  return sections.map((section) => ({
    title: sectionTitle(data, section),
    lines: lines
      .filter(({ requirement }) => requirement.section === section)
      .map((line) => lineOf(line, versions.get(section) ?? null)),
  }));
}

/** How the texts of the case answer the ledger now, drafts included. */
export function coverageOf(data: CaseData): readonly CoverageLine[] {
  const texts = Object.fromEntries(contentsOf(data).map(({ section, content }) => [section, content]));
  const front = data.drafts.get(FRONT_MATTER);
  const contents = front ? { ...texts, [FRONT_MATTER]: front.content } : texts;
  return coverage(data.procedure, contents, data.caseFacts).lines;
}

function lineOf(line: CoverageLine, version: number | null): LedgerLine {
  const { requirement, number, state } = line;
  return {
    id: requirement.id,
    number,
    text: requirement.text,
    mandatory: requirement.weight === 'mandatory',
    letterWord: requirement.letterWord,
    heading: requirement.heading,
    state,
    note: noteOf(line),
    where: line.entry === null ? null : version === null ? 'Udkastet' : `Afsnittet, version ${version}`,
  };
}

function noteOf({ state, entry, requirement }: CoverageLine): string | null {
  switch (state) {
    case 'partly':
      return entry?.clarifiedByDate === undefined
        ? null
        : `Resten afklares senest ${longDate(entry.clarifiedByDate)}`;
    case 'declined':
      return 'Begrundelsen står i teksten';
    case 'notRelevant':
      return whyNotRelevant(requirement.onlyWhen?.answer);
    case 'answered':
    case 'silent':
      return null;
  }
}

function whyNotRelevant(condition: string | undefined): string {
  if (condition === 'placement.operator.kind') return 'Kun når en kommune foreslås som driftsherre';
  if (condition === 'caseFacts.kofoedsmindeModel')
    return 'Kun når Kofoedsmindes finansieringsmodel er registreret på sagen';
  return 'Betingelsen for kravet er ikke opfyldt';
}
