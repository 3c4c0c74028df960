import { plainDate } from '../../platform/danish/dates.pure.js';
import { listed, plural } from '../../platform/danish/numbers.pure.js';
import type { Procedure } from '../../procedure/procedure.js';
import type {
  BeforeAfterGroup,
  BlockView,
  DifferenceView,
  StretchView,
} from '../../web/difference/difference.view.js';
import type { SectionContent } from '../section-content.pure.js';
import { blockNote, contentView } from './block-view.pure.js';
import type {
  BlockDifference,
  ContentDifference,
  LedgerDifference,
  LedgerField,
  LedgerFieldDifference,
  Sides,
} from './difference-model.js';
import { fold, isUntouched } from './fold.pure.js';
import { headingsOf, sideText } from './side-text.pure.js';
import { summaryOf } from './summary.pure.js';

/** The two contents a difference lies between, each with its name: "Version 6". */
export interface Compared {
  readonly before: { readonly title: string; readonly content: SectionContent };
  readonly after: { readonly title: string; readonly content: SectionContent };
}

type Side = keyof Sides<unknown>;

/** The difference in Danish words, ready to print. */
export function differenceView(
  procedure: Procedure,
  { blocks, answers, ledger, counts }: ContentDifference,
  compared: Compared,
): DifferenceView {
  return {
    titles: { before: compared.before.title, after: compared.after.title },
    summary: summaryOf(counts),
    reset: counts.forms > 0,
    stretches: blocks.every(isUntouched) ? [] : stretchViews(procedure, blocks, compared),
    answers,
    ledger: ledger.map((line) => ledgerView(procedure, blocks, line)),
  };
}

function stretchViews(
  procedure: Procedure,
  blocks: readonly BlockDifference[],
  compared: Compared,
): StretchView[] {
  const whereabouts = new Whereabouts(procedure, blocks, compared);
  return fold(blocks).map(({ folded, blocks: own }) => {
    whereabouts.begin();
    return {
      folded: folded ? plural(own.length, 'stykke uden ændringer', 'stykker uden ændringer') : null,
      blocks: own.map((block): BlockView => ({
        change: block.change,
        where: whereabouts.of(block),
        note: blockNote(block, whereabouts.before(block)),
        content: contentView(block),
      })),
    };
  });
}

/** Where a block is, in the words of the ledger and of the text; a heading is named once per stretch, or seen. */
class Whereabouts {
  private readonly headings: Record<Side, Map<number, string>>;
  private readonly lines: Record<Side, Map<number, number[]>>;
  private seen: string | null = null;

  constructor(procedure: Procedure, blocks: readonly BlockDifference[], { before, after }: Compared) {
    this.headings = { before: headingsOf(blocks, 'before'), after: headingsOf(blocks, 'after') };
    this.lines = {
      before: linesByBlock(procedure, before.content),
      after: linesByBlock(procedure, after.content),
    };
  }

  /** A new stretch, whose reader may have skipped what was before it. */
  begin(): void {
    this.seen = null;
  }

  /** "Krav 5 · Driftsansvar"; null for what has not changed, or when there is nothing to say. */
  of(block: BlockDifference): string | null {
    const side: Side = block.place.after === null ? 'before' : 'after';
    const place = block.place[side]!;
    if (block.form[side]!.startsWith('heading')) this.seen = sideText(block, side);
    if (isUntouched(block)) return null;
    const heading = this.headings[side].get(place) ?? null;
    const named = heading === this.seen ? null : heading;
    if (heading !== null) this.seen = heading;
    const parts = [krav(this.lines[side].get(place)), named].filter((words) => words !== null);
    return parts.length === 0 ? null : parts.join(' · ');
  }

  /** The heading a block stood under before. */
  before({ place }: BlockDifference): string | null {
    return place.before === null ? null : (this.headings.before.get(place.before) ?? null);
  }
}

/** Numbers of the ledger lines that each block answers. */
function linesByBlock({ requirements }: Procedure, { ledger }: SectionContent): Map<number, number[]> {
  const found = new Map<number, number[]>();
  requirements.forEach(({ id }, index) => {
    const block = Object.hasOwn(ledger, id) ? ledger[id]!.paragraph : undefined;
    if (block !== undefined) found.set(block, [...(found.get(block) ?? []), index + 1]);
  });
  return found;
}

const krav = (numbers: readonly number[] | undefined) =>
  numbers === undefined ? null : `Krav ${listed(numbers.map(String))}`;

const fieldLabels: Record<LedgerField, string> = {
  state: 'Svar',
  place: 'Sted i teksten',
  missing: 'Det, der mangler',
  clarifiedBy: 'Afklares af',
  clarifiedByDate: 'Afklares senest',
  reason: 'Begrundelse',
};
const stateWords: Readonly<Record<string, string>> = {
  answered: 'besvaret',
  partly: 'delvist besvaret',
  declined: 'afvist med begrundelse',
  silent: 'mangler svar',
};

function ledgerView(
  { requirements }: Procedure,
  blocks: readonly BlockDifference[],
  { id, number, fields }: LedgerDifference,
): BeforeAfterGroup {
  const text = requirements.find((line) => line.id === id)?.text ?? id;
  return {
    title: `Krav ${number}: ${text}`,
    rows: fields.map((field) => ({
      label: fieldLabels[field.field],
      before: ledgerWords(field, 'before', blocks),
      after: ledgerWords(field, 'after', blocks),
    })),
  };
}

function ledgerWords(
  change: LedgerFieldDifference,
  side: Side,
  blocks: readonly BlockDifference[],
): string | null {
  const value = change[side];
  if (value === null) return null;
  switch (change.field) {
    case 'state':
      return stateWords[value] ?? String(value);
    case 'place':
      return placeWords(Number(value), side, blocks);
    case 'clarifiedByDate':
      return plainDate(String(value));
    case 'missing':
    case 'clarifiedBy':
    case 'reason':
      return String(value);
  }
}

const LEAD = 60;

/** "Stykke 3: »Driftsansvaret er endnu ikke ...«". */
function placeWords(place: number, side: Side, blocks: readonly BlockDifference[]): string {
  const block = blocks.find((one) => one.place[side] === place);
  if (!block) return `stykke ${place}, som ikke findes i teksten`;
  const words = sideText(block, side);
  const end = words.lastIndexOf(' ', LEAD);
  const lead = words.length <= LEAD ? words : `${words.slice(0, end > 0 ? end : LEAD)} ...`;
  return `stykke ${place}: »${lead}«`;
}
