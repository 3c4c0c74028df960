import { ApiProperty } from '@nestjs/swagger';

const HASH = '^[0-9a-f]{64}$';

/** Whose mandate was used. */
export class JournalPrincipal {
  @ApiProperty({ description: 'Personens id.' })
  person: string;
  @ApiProperty({ description: 'Navn.' })
  name: string;
}

/** Who acted, as known at that moment. */
export class JournalActor {
  @ApiProperty({ type: String, nullable: true, description: 'Personens id; null for systemet.' })
  person: string | null;
  @ApiProperty({ description: 'Navn.' })
  name: string;
  @ApiProperty({ description: 'Rolle.' })
  role: string;
  @ApiProperty({ type: String, nullable: true, description: 'Region.' })
  region: string | null;
  @ApiProperty({ type: JournalPrincipal, required: false, description: 'Hvis mandat der blev brugt.' })
  onBehalfOf?: JournalPrincipal;
}

/** A free text of an entry: its salted hash stands in the chain, the text lies apart. */
export class JournalTextResource {
  @ApiProperty({ pattern: HASH, description: 'Det saltede kontrolnummer, som står i kæden.' })
  hash: string;
  @ApiProperty({ type: String, nullable: true, description: 'Teksten; null, når den er slettet.' })
  text: string | null;
}

/** One entry of a case's journal. The chain itself is checked with the journal file. */
export class JournalEntryResource {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Nummer, fra 1 uden huller.' })
  seq: number;
  @ApiProperty({ format: 'date-time', description: 'Tidspunkt (UTC).' })
  at: string;
  @ApiProperty({ description: 'Handlingens type.', example: 'approve' })
  type: string;
  @ApiProperty({ type: JournalActor, description: 'Hvem der handlede.' })
  actor: JournalActor;
  @ApiProperty({
    enum: ['secretariat', 'chair', 'agency', 'system', 'admin'],
    description: 'I hvilken egenskab.',
  })
  capacity: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Hændelsen, som den flyttede sagen; null, når den ikke gjorde.',
  })
  event: Record<string, unknown> | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Id, kontrolnumre, datoer og tal.',
  })
  data: Record<string, unknown>;
  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/JournalTextResource' },
    description: 'Fri tekst efter felt.',
  })
  texts: Record<string, JournalTextResource>;
  @ApiProperty({ pattern: HASH, description: 'Kontrolnummer for postens bytes.' })
  hash: string;
  @ApiProperty({ pattern: HASH, description: 'Kontrolnummer for posten før.' })
  prev: string;
}
