import { namesOf } from '../../identity/people.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Tx } from '../../platform/database/database.js';
import { blockText, type Block, type DocumentTree } from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import type { MarkName } from '../../web/components/marks.js';
import type { BlockView } from '../../web/difference/difference.view.js';
import { blockNote, contentView } from '../difference/block-view.pure.js';
import { compareTrees } from '../difference/blocks.pure.js';
import { draftVersion } from '../drafts.reads.js';
import { excerptOf } from './excerpt.pure.js';
import { saidBy } from '../pages/said-by.pure.js';
import { fitted, Whereabouts, type FittedChange } from './apply.pure.js';
import type { SuggestionRow } from './suggestions.reads.js';
import type { SuggestionAct, SuggestionView } from './suggestions.view.js';

const words = texts.section.suggestions.item;

/** What is known beside the suggestions themselves. */
export interface SuggestionContext {
  readonly tx: Tx;
  readonly caseId: string;
  readonly section: string;
  /** The draft as it stands now. */
  readonly now: DocumentTree;
  readonly region: (code: string) => string;
  /** Regions whose secretariat the reader is, and the one that writes the text; empty and null where nothing can be done now. */
  readonly own: readonly string[];
  readonly writer: string | null;
}

/**
 * Suggestions with their change in the text of today: in the order of that text, and after them by number those that do not fit
 * it, or are settled.
 */
export async function suggestionViews(
  rows: readonly SuggestionRow[],
  context: SuggestionContext,
): Promise<SuggestionView[]> {
  const people = rows.flatMap(({ madeBy, settled }) => [madeBy, ...(settled ? [settled.madeBy] : [])]);
  const names = await namesOf(context.tx, people);
  const places = await placesOf(rows, context);
  const at = ({ id }: SuggestionRow) => places.get(id)?.at ?? Infinity;
  return [...rows]
    .sort((a, b) => (at(a) === at(b) ? a.number - b.number : at(a) - at(b)))
    .map((row) => viewOf(row, { ...context, names, fit: places.get(row.id) ?? null }));
}

/** How each open suggestion fits the text of today; null where it does not, or is settled. */
async function placesOf(rows: readonly SuggestionRow[], { tx, caseId, section, now }: SuggestionContext) {
  const where = new Map<number, Whereabouts>();
  const fits = new Map<string, FittedChange | null>();
  for (const { id, draftVersion: version, place: at, before, after, settled } of rows) {
    if (settled || before === null || after === null) continue;
    if (!where.has(version)) {
      const base = (await draftVersion(tx, caseId, section, version))?.content.body;
      where.set(version, new Whereabouts(base ?? { type: 'doc', content: [] }, now));
    }
    fits.set(id, fitted({ at, before, after }, where.get(version)!));
  }
  return fits;
}

type Context = SuggestionContext & {
  readonly names: ReadonlyMap<string, string>;
  readonly fit: FittedChange | null;
};

const MARKS: Readonly<Record<'open' | 'accepted' | 'rejected' | 'withdrawn', MarkName>> = {
  open: 'remarks',
  accepted: 'done',
  rejected: 'refused',
  withdrawn: 'sentBack',
};

function viewOf(row: SuggestionRow, context: Context): SuggestionView {
  const { id, number, note, before, after, settled, draftVersion: version } = row;
  const { fit } = context;
  const kind = settled?.kind ?? 'open';
  const place = fit ? words.place(fit.at, headingOver(context.now, fit.at)) : words.madeOn(version);
  return {
    id,
    number,
    by: whoIs(row, context),
    about: `${longInstant(row.madeAt)} · ${place}`,
    note: note === null ? null : words.note(note),
    blocks: before === null || after === null ? null : blocksOf(fit ?? { before, after }),
    fits: fit !== null,
    state: { mark: MARKS[kind], word: words.states[kind] },
    settled:
      settled && words.settledBy(words.states[kind], whoIs(settled, context), longInstant(settled.madeAt)),
    reason: settled?.reason ? words.reason(settled.reason) : null,
    acts: settled ? [] : actsOf(row, context),
  };
}

const whoIs = (
  { region: code, madeBy }: Pick<SuggestionRow, 'region' | 'madeBy'>,
  { region, names }: Context,
): string => saidBy(region(code), names.get(madeBy));

function actsOf({ region }: SuggestionRow, { own, writer, fit }: Context): SuggestionAct[] {
  const writes = writer !== null && own.includes(writer);
  return [
    ...(writes && fit ? (['antag'] as const) : []),
    ...(writes ? (['afvis'] as const) : []),
    ...(own.includes(region) ? (['tilbagetraek'] as const) : []),
  ];
}

/** Words that go and words that come, as every difference of texts is shown. */
function blocksOf({ before, after }: Pick<FittedChange, 'before' | 'after'>): BlockView[] {
  const doc = (content: readonly Block[]): DocumentTree => ({ type: 'doc', content });
  return compareTrees(doc(before), doc(after)).map((block) =>
    excerptOf({
      change: block.change,
      where: null,
      note: blockNote(block, null),
      content: contentView(block),
    }),
  );
}

function headingOver({ content }: DocumentTree, at: number): string | null {
  const heading = content.slice(0, at - 1).findLast(({ type }) => type === 'heading');
  return heading ? blockText(heading) : null;
}
