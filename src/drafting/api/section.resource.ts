import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../identity/person.reads.js';
import { ContentResource } from './content.resource.js';
import { LedgerLineResource } from './ledger.resource.js';

/** A draft without its text. */
export class DraftHead {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Kladdens version.' })
  version: number;

  @ApiProperty({ description: 'Kladdens kontrolnummer.' })
  hash: string;
}

/** A revision without its text. */
export class RevisionHead {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Versionens nummer.' })
  number: number;

  @ApiProperty({ description: 'Versionens kontrolnummer; svar nævner det.' })
  hash: string;
}

/** A section, or the front matter, without its text. */
export class SectionSummary {
  @ApiProperty({ description: 'Afsnittets id; "overall" er sammenfatningen.' })
  section: string;

  @ApiProperty({ description: 'Afsnittets titel.' })
  title: string;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['notStarted', 'drafting', 'reviewing', 'approving', 'approved', null],
    description: 'Hvor afsnittet er i sagens gang; null for sammenfatningen.',
  })
  state: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Den region, hvis sekretariat skriver teksten; null, før tovholderen er udpeget.',
  })
  lead: string | null;

  @ApiProperty({ type: DraftHead, nullable: true, description: 'Kladden; null, før den er gemt.' })
  draft: DraftHead | null;

  @ApiProperty({
    type: RevisionHead,
    nullable: true,
    description: 'Den gældende version; null før den første.',
  })
  revision: RevisionHead | null;

  @ApiProperty({ type: [String], description: 'De regioner, der har afgivet bidrag.' })
  contributions: string[];

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Kommentartråde, der ikke er afsluttet.' })
  openComments: number;
}

/** A section with its text as it stands now: the draft while it is written, afterwards the current revision. */
export class SectionResource extends SectionSummary {
  @ApiProperty({ type: ContentResource, nullable: true, description: 'Teksten; null, før noget er gemt.' })
  content: ContentResource | null;

  @ApiProperty({ type: [LedgerLineResource], description: 'Hvordan teksten svarer på kravene.' })
  requirements: LedgerLineResource[];
}

/** A draft as it was last saved; version 0 before the first time. */
export class DraftResource {
  @ApiProperty({ description: 'Afsnittets id; "overall" er sammenfatningen.' })
  section: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Kladdens version; den står også i ETag.' })
  version: number;

  @ApiProperty({ type: String, nullable: true, description: 'Kladdens kontrolnummer.' })
  hash: string | null;

  @ApiProperty({ type: ContentResource, description: 'Indholdet.' })
  content: ContentResource;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Hvem der gemte den.' })
  savedBy: PersonRef | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Hvornår den blev gemt.' })
  savedAt: string | null;
}

/** What saving a draft gave. */
export class SavedDraft {
  @ApiProperty({ description: 'Afsnittets id.' })
  section: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Den nye version.' })
  version: number;

  @ApiProperty({ description: 'Det nye kontrolnummer.' })
  hash: string;
}

/** An earlier state of a draft, without its text. */
export class DraftVersion {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Kladdens version.' })
  version: number;

  @ApiProperty({ type: PersonRef, description: 'Hvem der gemte den.' })
  savedBy: PersonRef;

  @ApiProperty({ format: 'date-time', description: 'Hvornår den blev gemt.' })
  savedAt: string;
}

/** An earlier state of a draft. */
export class DraftVersionResource extends DraftVersion {
  @ApiProperty({ type: ContentResource, description: 'Indholdet, som det var.' })
  content: ContentResource;
}

/** A revision in a list. */
export class RevisionSummary extends RevisionHead {
  @ApiProperty({ description: 'Afsnittets id.' })
  section: string;

  @ApiProperty({ type: PersonRef, description: 'Hvem der sendte teksten rundt.' })
  madeBy: PersonRef;

  @ApiProperty({ format: 'date-time', description: 'Hvornår.' })
  madeAt: string;

  @ApiProperty({ description: 'Om det er den gældende version.' })
  current: boolean;
}

/** A revision: an immutable text. */
export class RevisionResource extends RevisionSummary {
  @ApiProperty({ type: ContentResource, description: 'Indholdet.' })
  content: ContentResource;
}
