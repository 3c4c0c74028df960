import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../identity/person.reads.js';
import { SaidResource } from './said.resource.js';

/** A comment on a text. */
export class CommentResource extends SaidResource {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Kommentarens nummer i sagen.' })
  number: number;

  @ApiProperty({ description: 'Afsnittets id; "overall" er sammenfatningen.' })
  section: string;

  @ApiProperty({ description: 'Den region, hvis sekretariat skrev den.' })
  region: string;

  @ApiProperty({
    enum: ['draft', 'revision', 'contribution'],
    description: 'Kladde, version eller afgivet bidrag.',
  })
  subject: string;

  @ApiProperty({ type: String, nullable: true, description: 'Den region, hvis bidrag der kommenteres.' })
  ofRegion: string | null;

  @ApiProperty({ type: [PersonRef], description: 'Hvem den nævner, og som fik en mail om den.' })
  mentions: PersonRef[];

  @ApiProperty({ enum: ['open', 'resolved'], description: 'Om tråden er åben eller afsluttet.' })
  state: 'open' | 'resolved';

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Hvornår den sidst blev ændret.',
  })
  changedAt: string | null;
}

/** A region's position on an option. */
export class PositionResource {
  @ApiProperty({ description: 'Regionen.' })
  region: string;

  @ApiProperty({
    enum: ['supports', 'canAccept', 'cannotAccept'],
    description: 'Støtter, kan acceptere eller kan ikke acceptere.',
  })
  stand: string;

  @ApiProperty({ type: String, nullable: true, description: 'Betingelsen, hvis der er en.' })
  condition: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Den ordlyd, der blev taget stilling til.' })
  optionVersion: number;

  @ApiProperty({ description: 'Om det er regionens gældende standpunkt; tidligere bevares.' })
  latest: boolean;

  @ApiProperty({ description: 'Om løsningsmuligheden har fået en ny ordlyd siden.' })
  onEarlierWording: boolean;

  @ApiProperty({ type: PersonRef, description: 'Hvem der tog det.' })
  givenBy: PersonRef;

  @ApiProperty({ format: 'date-time', description: 'Hvornår det blev taget og dermed afgivet.' })
  givenAt: string;
}

/** A named alternative in a section, with every region's position. */
export class OptionResource {
  @ApiProperty({ format: 'uuid', description: 'Løsningsmulighedens id.' })
  id: string;

  @ApiProperty({ description: 'Afsnittets id.' })
  section: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Løsningsmulighedens nummer i afsnittet.' })
  number: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Ordlydens version; standpunkter nævner den.' })
  version: number;

  @ApiProperty({ description: 'Navnet.' })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'Beskrivelsen.' })
  description: string | null;

  @ApiProperty({ format: 'date-time', description: 'Hvornår den blev nævnt.' })
  madeAt: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Hvornår ordlyden sidst blev ændret.',
  })
  changedAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Hvornår den blev trukket tilbage.',
  })
  withdrawnAt: string | null;

  @ApiProperty({ type: [PositionResource], description: 'Standpunkterne, ordnet efter region og tid.' })
  positions: PositionResource[];
}

/** A revision released to a named reader. */
export class ReleaseResource {
  @ApiProperty({ description: 'Afsnittets id.' })
  section: string;

  @ApiProperty({ description: 'Versionens kontrolnummer.' })
  hash: string;

  @ApiProperty({ type: PersonRef, description: 'Læseren.' })
  reader: PersonRef;

  @ApiProperty({ type: PersonRef, description: 'Hvem der frigav den.' })
  releasedBy: PersonRef;

  @ApiProperty({
    format: 'date-time',
    description: 'Hvornår teksten dermed blev afgivet til andre myndigheder.',
  })
  releasedAt: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Hvornår frigivelsen blev trukket tilbage.',
  })
  withdrawnAt: string | null;
}
