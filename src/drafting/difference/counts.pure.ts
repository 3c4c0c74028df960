import type {
  BlockDifference,
  Cell,
  Change,
  ChangedUnits,
  DifferenceCounts,
  Line,
  Piece,
  Row,
  Sides,
} from './difference-model.js';

type Kind = 'places' | 'forms';
interface Unit {
  readonly change: Change;
  readonly moved: boolean;
}

/** How often something changed in a text. What came or went as a whole counts once, and not again inside. */
export function countsOf(blocks: readonly BlockDifference[]): Omit<DifferenceCounts, 'answers' | 'ledger'> {
  const shared = blocks.filter(({ change }) => change === 'changed');
  const lists = shared.flatMap(({ content }) => (content.kind === 'list' ? content.items : []));
  const tables = shared.flatMap(({ content }) => (content.kind === 'table' ? [content] : []));
  const rows = tables.flatMap((table) => table.rows);
  const cells = rows.flatMap(sharedCells);
  const lines = [
    ...shared.flatMap(({ content }) => (content.kind === 'text' ? [content.line] : [])),
    ...[...lists.filter(isShared), ...cells].flatMap((part) => part.lines),
  ];
  const ownForms = [...shared.map(({ form }) => form), ...cells.map(({ type }) => type)].filter(differs);
  return {
    places: sum(lines.map((line) => runsIn(line, 'places'))),
    forms: sum(lines.map((line) => runsIn(line, 'forms'))) + ownForms.length,
    blocks: unitsOf(blocks),
    items: unitsOf(lists),
    rows: unitsOf(rows),
    columns: {
      inserted: tables.flatMap(({ columns }) => columns.filter(({ before }) => before === null)).length,
      deleted: tables.flatMap(({ columns }) => columns.filter(({ after }) => after === null)).length,
    },
  };
}

const isShared = ({ change }: Unit) => change === 'same' || change === 'changed';
const differs = <T>({ before, after }: Sides<T>) => before !== after;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const sharedCells = ({ change, cells }: Row): Cell[] =>
  change !== 'changed'
    ? []
    : (cells.filter(
        (cell) => cell !== null && cell.type.before !== null && cell.type.after !== null,
      ) as Cell[]);

function unitsOf(units: readonly Unit[]): ChangedUnits {
  return {
    inserted: units.filter(({ change }) => change === 'inserted').length,
    deleted: units.filter(({ change }) => change === 'deleted').length,
    moved: units.filter(({ moved }) => moved).length,
  };
}

function kindOf({ kind }: Piece): Kind | null {
  if (kind === 'same') return null;
  return kind === 'reset' ? 'forms' : 'places';
}

/** Neighbouring pieces of a kind are one place: words replaced by others are one change, not two. */
function runsIn({ change, pieces }: Line, kind: Kind): number {
  if (change === 'inserted' || change === 'deleted') return kind === 'places' ? 1 : 0;
  return pieces.filter(
    (piece, index) => kindOf(piece) === kind && (index === 0 || kindOf(pieces[index - 1]!) !== kind),
  ).length;
}
