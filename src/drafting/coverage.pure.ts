import type { Procedure, Requirement, Weight } from '../procedure/procedure.js';
import type { LedgerEntry } from './ledger-entry.js';
import { entryOf, FRONT_MATTER, isAnswer, isRelevant } from './section-content.pure.js';
import type { Known, SectionContent } from './section-content.pure.js';

export type CoverageState = LedgerEntry['status'] | 'notRelevant' | 'silent';

/** One line of the ledger and how the texts answer it. */
export interface CoverageLine {
  /** Number of the line in the whole ledger, from 1: "krav 7". */
  readonly number: number;
  readonly requirement: Requirement;
  readonly state: CoverageState;
  /** Title of the section that answers; the front matter is "Sammenfatning". */
  readonly where: string;
  /** The entry, when it answers. */
  readonly entry: LedgerEntry | null;
}

/** `met` of `of`: answered, in part or declined with a reason; lines that are not relevant are in neither. */
export interface CoverageTotal {
  readonly met: number;
  readonly of: number;
  readonly partly: number;
  readonly declined: number;
  readonly notRelevant: number;
}

export interface Coverage {
  readonly lines: readonly CoverageLine[];
  readonly mandatory: CoverageTotal;
  readonly recommended: CoverageTotal;
}

function total(lines: readonly CoverageLine[], weight: Weight): CoverageTotal {
  const own = lines.filter((line) => line.requirement.weight === weight);
  const count = (state: CoverageState) => own.filter((line) => line.state === state).length;
  const [notRelevant, partly, declined] = [count('notRelevant'), count('partly'), count('declined')];
  return {
    met: count('answered') + partly + declined,
    of: own.length - notRelevant,
    partly,
    declined,
    notRelevant,
  };
}

function stateOf(
  line: Requirement,
  content: SectionContent | undefined,
  known: Known,
): { state: CoverageState; entry: LedgerEntry | null } {
  if (!isRelevant(line, known)) return { state: 'notRelevant', entry: null };
  const entry = content === undefined ? undefined : entryOf(content, line.id);
  if (content === undefined || !isAnswer(entry, content.body)) return { state: 'silent', entry: null };
  return { state: entry.status, entry };
}

/**
 * How the texts answer the whole ledger.
 * @param contents by section id; the front matter under `overall`. A section without content is silent.
 * @param caseFacts facts of the case that conditions read, e.g. `kofoedsmindeModel`.
 */
export function coverage(
  procedure: Procedure,
  contents: Readonly<Record<string, SectionContent>>,
  caseFacts: Known = {},
): Coverage {
  const own = (section: string) => (Object.hasOwn(contents, section) ? contents[section] : undefined);
  const answers = procedure.sections.map((section): [string, unknown] => [
    section.id,
    own(section.id)?.answers ?? {},
  ]);
  const known: Known = { ...Object.fromEntries(answers), caseFacts };
  const titles = new Map([
    [FRONT_MATTER, 'Sammenfatning'],
    ...procedure.sections.map((section): [string, string] => [section.id, section.title]),
  ]);
  const lines = procedure.requirements.map((requirement, index): CoverageLine => ({
    number: index + 1,
    requirement,
    where: titles.get(requirement.section) ?? requirement.section,
    ...stateOf(requirement, own(requirement.section), known),
  }));
  return { lines, mandatory: total(lines, 'mandatory'), recommended: total(lines, 'recommended') };
}
