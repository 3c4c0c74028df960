import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../identity/person.reads.js';
import { ContributionContentResource } from './content.resource.js';
import { SaidResource } from './said.resource.js';

/** A version of a contribution that is handed in, without its text. */
export class ContributionSummary {
  @ApiProperty({ description: 'Den region, hvis bidrag det er.' })
  region: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Hvilken gang der er afgivet.' })
  number: number;

  @ApiProperty({ description: 'Bidragets kontrolnummer.' })
  hash: string;

  @ApiProperty({ type: PersonRef, description: 'Hvem der afgav det.' })
  handedInBy: PersonRef;

  @ApiProperty({ format: 'date-time', description: 'Hvornår det blev afgivet.' })
  handedInAt: string;

  @ApiProperty({ description: 'Om det er regionens seneste.' })
  latest: boolean;
}

/** A version of a contribution that is handed in. */
export class ContributionResource extends ContributionSummary {
  @ApiProperty({ type: ContributionContentResource, description: 'Indholdet.' })
  content: ContributionContentResource;
}

/** A comment inside one secretariat. */
export class InternalComment extends SaidResource {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Hvornår den blev afsluttet.',
  })
  resolvedAt: string | null;
}

/** A region's contribution while it is written; shown to that region alone. */
export class ContributionDraftResource {
  @ApiProperty({ description: 'Afsnittets id.' })
  section: string;

  @ApiProperty({ description: 'Regionen.' })
  region: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Bidragets version; den står også i ETag.' })
  version: number;

  @ApiProperty({ type: String, nullable: true, description: 'Kontrolnummeret, som afgivelsen nævner.' })
  hash: string | null;

  @ApiProperty({ type: ContributionContentResource, description: 'Indholdet.' })
  content: ContributionContentResource;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Hvem der gemte det.' })
  savedBy: PersonRef | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Hvornår det blev gemt.' })
  savedAt: string | null;
}
