import { dayMonth } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { MarkName } from '../../web/components/marks.js';
import type { OptionRow, PositionRow } from '../options/options.reads.js';
import type { Stand } from '../options/stand.js';
import type { OptionTable, OptionView, StandView } from './options.view.js';

const words = texts.section.options;

const marks: Readonly<Record<Stand, MarkName>> = {
  supports: 'done',
  canAccept: 'partly',
  cannotAccept: 'refused',
};

/** What the table is made of. */
export interface OptionsAsked {
  readonly number: string;
  readonly section: string;
  /** Codes of the regions asked, and their names. */
  readonly regions: readonly string[];
  readonly name: (code: string) => string;
  readonly options: readonly OptionRow[];
  readonly positions: readonly PositionRow[];
  /** Local date by which positions are needed: that of the section's draft; null when nothing dates it. */
  readonly due: string | null;
  readonly today: string;
}

/** The options of a section with every region's latest position; withdrawn ones last. */
export function optionTable(asked: OptionsAsked): OptionTable {
  const own = asked.options.filter(({ section }) => section === asked.section);
  const ordered = [
    ...own.filter(({ withdrawnAt }) => withdrawnAt === null),
    ...own.filter(({ withdrawnAt }) => withdrawnAt !== null),
  ];
  return {
    regions: asked.regions.map(asked.name),
    options: ordered.map((option) => optionView(option, asked)),
  };
}

function optionView(option: OptionRow, asked: OptionsAsked): OptionView {
  const { id, number, version, title, description, withdrawnAt } = option;
  return {
    id,
    number,
    version,
    title,
    description,
    withdrawn: withdrawnAt === null ? null : words.withdrawn,
    href: sectionPages(asked.number, asked.section).option(number),
    stands: asked.regions.map((region) => standView(option, region, asked)),
  };
}

function standView({ id, version, withdrawnAt }: OptionRow, region: string, asked: OptionsAsked): StandView {
  const taken = asked.positions.find((one) => one.optionId === id && one.region === region && one.latest);
  if (!taken) return notTaken(asked, withdrawnAt !== null);
  return {
    state: { mark: marks[taken.stand], word: words.stands[taken.stand] },
    condition: taken.condition,
    note: taken.optionVersion < version ? words.earlierWording : null,
  };
}

/** Positions are needed before the draft is sent round: that date is their own. */
function notTaken({ due, today }: OptionsAsked, withdrawn: boolean): StandView {
  const late = due !== null && due < today && !withdrawn;
  return {
    state: { mark: late ? 'late' : 'waiting', word: words.notTaken },
    condition: null,
    note: due === null || withdrawn ? null : words.due(dayMonth(due)),
  };
}
