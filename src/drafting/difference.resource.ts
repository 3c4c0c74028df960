import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { refTo } from '../platform/http/openapi/json-schema.js';
import type { Mark } from '../platform/text/document-tree.js';
import { textMark } from '../platform/text/tree-schema.js';
import type {
  BlockForm,
  CellType,
  Change,
  LedgerField,
  Piece,
  Sides,
} from './difference/difference-model.js';

const CHANGES: Change[] = ['same', 'changed', 'inserted', 'deleted'];
const FORMS: BlockForm[] = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'table',
];
const Happened = () => ApiProperty({ enum: CHANGES, description: 'Hvad der er sket.' });
const Moved = () => ApiProperty({ description: 'Om det står et andet sted end før.' });
const Marks = (description: string) =>
  ApiProperty({ type: 'array', items: refTo(textMark.name), description });
const Count = (description: string) => ApiProperty({ type: 'integer', minimum: 0, description });
const refs = (...classes: (new () => object)[]) => classes.map((one) => ({ $ref: getSchemaPath(one) }));

/** Numbers from 1 on each side; null where the side does not have it. */
export class PlaceSides implements Sides<number> {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Nummer før; null, når det er nyt.' })
  before: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Nummer nu; null, når det er fjernet.' })
  after: number | null;
}

class FormSides implements Sides<BlockForm> {
  @ApiProperty({ type: String, enum: [...FORMS, null], nullable: true, description: 'Form før.' })
  before: BlockForm | null;

  @ApiProperty({ type: String, enum: [...FORMS, null], nullable: true, description: 'Form nu.' })
  after: BlockForm | null;
}

class CellTypeSides implements Sides<CellType> {
  @ApiProperty({ type: String, nullable: true, description: 'Celletype før.' })
  before: CellType | null;

  @ApiProperty({ type: String, nullable: true, description: 'Celletype nu.' })
  after: CellType | null;
}

/** Words that are the same, new or gone. */
export class TextPiece {
  @ApiProperty({ enum: ['same', 'inserted', 'deleted'], description: 'Hvad der er sket med ordene.' })
  kind: 'same' | 'inserted' | 'deleted';

  @ApiProperty({ description: 'Ordene, med mellemrum.' })
  text: string;

  @Marks('Hvordan de er sat: fed, kursiv, link, kilde.')
  marks: Mark[];
}

/** The same words, set in another way. */
export class ResetPiece {
  @ApiProperty({ enum: ['reset'], description: 'Samme ord i en anden form.' })
  kind: 'reset';

  @ApiProperty({ description: 'Ordene, med mellemrum.' })
  text: string;

  @Marks('Hvordan de var sat.')
  before: Mark[];

  @Marks('Hvordan de er sat nu.')
  after: Mark[];
}

@ApiExtraModels(TextPiece, ResetPiece)
export class LineDifference {
  @Happened() change: Change;

  @ApiProperty({
    type: 'array',
    items: { oneOf: refs(TextPiece, ResetPiece) },
    description: 'Linjen i stykker; i rækkefølge giver de præcis teksten på hver side.',
  })
  pieces: readonly Piece[];
}

class ItemDifference {
  @Happened() change: Change;
  @Moved() moved: boolean;
  @ApiProperty({ type: PlaceSides, description: 'Punktets nummer i listen.' }) place: PlaceSides;
  @ApiProperty({ type: [LineDifference], description: 'Punktets linjer.' }) lines: readonly LineDifference[];
}

class CellDifference {
  @Happened() change: Change;
  @ApiProperty({ type: CellTypeSides, description: 'Om cellen er overskrift.' }) type: CellTypeSides;
  @ApiProperty({ type: [LineDifference], description: 'Cellens linjer.' }) lines: readonly LineDifference[];
}

@ApiExtraModels(CellDifference)
class RowDifference {
  @Happened() change: Change;
  @Moved() moved: boolean;
  @ApiProperty({ type: PlaceSides, description: 'Rækkens nummer i tabellen.' }) place: PlaceSides;

  @ApiProperty({
    type: 'array',
    items: { anyOf: [...refs(CellDifference), { type: 'null' }] },
    description: 'Én celle for hver kolonne; null, hvor ingen af siderne har en.',
  })
  cells: readonly (CellDifference | null)[];
}

class TextBlockContent {
  @ApiProperty({ enum: ['text'], description: 'Et stykke eller en overskrift.' }) kind: 'text';
  @ApiProperty({ type: LineDifference, description: 'Ordene.' }) line: LineDifference;
}

class ListBlockContent {
  @ApiProperty({ enum: ['list'], description: 'En liste.' }) kind: 'list';
  @ApiProperty({ type: [ItemDifference], description: 'Listens punkter.' }) items: readonly ItemDifference[];
}

class TableBlockContent {
  @ApiProperty({ enum: ['table'], description: 'En tabel.' }) kind: 'table';
  @ApiProperty({ type: [PlaceSides], description: 'Begge siders kolonner.' }) columns: readonly PlaceSides[];
  @ApiProperty({ type: [RowDifference], description: 'Begge siders rækker.' }) rows: readonly RowDifference[];
}

@ApiExtraModels(TextBlockContent, ListBlockContent, TableBlockContent)
class BlockDifferenceResource {
  @Happened() change: Change;
  @Moved() moved: boolean;

  @ApiProperty({ type: PlaceSides, description: 'Stykkets nummer i teksten; kravlisten viser til det.' })
  place: PlaceSides;

  @ApiProperty({
    type: FormSides,
    description: 'Hvad stykket er: almindelig tekst, overskrift, liste, tabel.',
  })
  form: FormSides;

  @ApiProperty({
    oneOf: refs(TextBlockContent, ListBlockContent, TableBlockContent),
    description: 'Ordene, efter stykkets art.',
  })
  content: TextBlockContent | ListBlockContent | TableBlockContent;
}

class AnswerDifferenceResource {
  @ApiProperty({ description: 'Oplysningens navn.' }) label: string;

  @ApiProperty({ type: String, nullable: true, description: 'Før, i ord; null, når intet var svaret.' })
  before: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Nu, i ord; null, når intet er svaret.' })
  after: string | null;
}

const FIELDS: LedgerField[] = ['state', 'place', 'missing', 'clarifiedBy', 'clarifiedByDate', 'reason'];
const told = { anyOf: [{ type: 'string' }, { type: 'integer' }, { type: 'null' }] };

class LedgerFieldResource {
  @ApiProperty({ enum: FIELDS, description: 'Hvad i svaret på kravet der er ændret.' }) field: LedgerField;
  @ApiProperty({ ...told, description: 'Før; place er et styknummer.' }) before: string | number | null;
  @ApiProperty({ ...told, description: 'Nu; place er et styknummer.' }) after: string | number | null;
}

class LedgerDifferenceResource {
  @ApiProperty({ description: 'Kravets id.' }) id: string;
  @ApiProperty({ type: 'integer', description: 'Kravets nummer i kravlisten.' }) number: number;
  @ApiProperty({ type: [LedgerFieldResource], description: 'Det ændrede.' })
  fields: readonly LedgerFieldResource[];
}

class UnitCounts {
  @Count('Tilføjet.') inserted: number;
  @Count('Fjernet.') deleted: number;
  @Count('Flyttet.') moved: number;
}

class ColumnCounts {
  @Count('Tilføjet.') inserted: number;
  @Count('Fjernet.') deleted: number;
}

class DifferenceCountsResource {
  @Count('Steder, hvor ord er ændret.') places: number;
  @Count('Steder med samme ord i en anden form.') forms: number;
  @ApiProperty({ type: UnitCounts, description: 'Stykker.' }) blocks: UnitCounts;
  @ApiProperty({ type: UnitCounts, description: 'Listepunkter.' }) items: UnitCounts;
  @ApiProperty({ type: UnitCounts, description: 'Tabelrækker.' }) rows: UnitCounts;
  @ApiProperty({ type: ColumnCounts, description: 'Tabelkolonner.' }) columns: ColumnCounts;
  @Count('Strukturerede svar.') answers: number;
  @Count('Krav, der er besvaret på en anden måde.') ledger: number;
}

class ComparedRevision {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Versionens nummer.' }) number: number;
  @ApiProperty({ description: 'Versionens kontrolnummer.' }) hash: string;
  @ApiProperty({ format: 'date-time', description: 'Hvornår den blev lavet.' }) madeAt: string;
}

class SinceAnswer {
  @ApiProperty({ description: 'Den region, hvis svar der regnes fra.' }) region: string;
  @ApiProperty({ format: 'date-time', description: 'Hvornår regionen sagde ja.' }) givenAt: string;
}

/** What tells two revisions of a section apart. */
export class DifferenceResource {
  @ApiProperty({ description: 'Afsnittets id.' }) section: string;
  @ApiProperty({ type: ComparedRevision, description: 'Den tidligere version.' }) from: ComparedRevision;
  @ApiProperty({ type: ComparedRevision, description: 'Den senere version.' }) to: ComparedRevision;

  @ApiProperty({
    type: SinceAnswer,
    nullable: true,
    description: 'Det ja, der regnes fra, når since er brugt.',
  })
  since: SinceAnswer | null;

  @ApiProperty({ description: 'Forskellen i én sætning.' }) summary: string;
  @ApiProperty({ type: DifferenceCountsResource, description: 'Forskellen i tal.' })
  counts: DifferenceCountsResource;

  @ApiProperty({
    type: [BlockDifferenceResource],
    description: 'Hele teksten i den senere versions orden; det fjernede står, hvor det stod.',
  })
  blocks: readonly BlockDifferenceResource[];

  @ApiProperty({ type: [AnswerDifferenceResource], description: 'Ændrede svar i felterne.' })
  answers: readonly AnswerDifferenceResource[];

  @ApiProperty({ type: [LedgerDifferenceResource], description: 'Krav, der er besvaret på en anden måde.' })
  ledger: readonly LedgerDifferenceResource[];
}
