import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../identity/person.reads.js';

/** A region's answer to one exact text. An earlier one stays, and no longer counts. */
export class AnswerResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({
    description: 'Hvad der svares på: section:AFSNIT, reply eller clarification:NUMMER.',
    example: 'reply',
  })
  subject: string;
  @ApiProperty({ type: String, nullable: true, description: 'Afsnittet, når det er et.' })
  section: string | null;
  @ApiProperty({ description: 'Regionen.', example: 'DK-82' })
  region: string;
  @ApiProperty({
    enum: ['yes', 'yesWithReservation', 'cannotJoin', 'sentBack', 'withdrawn'],
    description: 'Svaret.',
  })
  kind: string;
  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'Kontrolnummer for den tekst, der er svaret på.' })
  hash: string;
  @ApiProperty({ type: String, nullable: true, description: 'Forbehold eller begrundelse, ord for ord.' })
  words: string | null;
  @ApiProperty({ enum: ['chair', 'meeting', 'writtenProcedure'], description: 'Grundlaget.' })
  basis: string;
  @ApiProperty({ format: 'date', description: 'Besluttet (dansk dato).' })
  decidedOn: string;
  @ApiProperty({ description: 'Registreret af sekretariatet efter en beslutning truffet et andet sted.' })
  registered: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Bilaget til en registreret beslutning.',
  })
  evidenceId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Hvor referatet er offentliggjort.' })
  link: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Formanden har gjort indsigelse (UTC).',
  })
  contestedAt: string | null;
  @ApiProperty({ type: PersonRef, description: 'Hvem der svarede.' })
  givenBy: PersonRef;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Hvis mandat der blev brugt.' })
  onBehalfOf: PersonRef | null;
  @ApiProperty({ format: 'date-time', description: 'Svaret (UTC).' })
  givenAt: string;
  @ApiProperty({ description: 'Regionens seneste svar på dette.' })
  latest: boolean;
}

/** A region's own words to the whole reply. */
export class StandpointResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({ description: 'Regionen.', example: 'DK-82' })
  region: string;
  @ApiProperty({ description: 'Standpunktet, ord for ord.' })
  text: string;
  @ApiProperty({ type: PersonRef, description: 'Hvem der gav det.' })
  givenBy: PersonRef;
  @ApiProperty({ format: 'date-time', description: 'Givet (UTC).' })
  givenAt: string;
  @ApiProperty({ description: 'Regionens seneste.' })
  latest: boolean;
}
