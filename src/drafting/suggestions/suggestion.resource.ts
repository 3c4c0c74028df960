import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../identity/person.reads.js';

/** What became of a suggestion. */
export class SuggestionSettlementResource {
  @ApiProperty({
    enum: ['accepted', 'rejected', 'withdrawn'],
    description: 'Antaget, afvist eller trukket tilbage.',
  })
  kind: string;

  @ApiProperty({ description: 'Den region, hvis sekretariat gjorde det.' })
  region: string;

  @ApiProperty({ type: String, nullable: true, description: 'Begrundelsen for en afvisning.' })
  reason: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Den version af udkastet, forslaget kom med i.' })
  draftVersion: number | null;

  @ApiProperty({ type: PersonRef, description: 'Hvem der gjorde det.' })
  madeBy: PersonRef;

  @ApiProperty({ format: 'date-time', description: 'Hvornår.' })
  madeAt: string;
}

/** A change that another secretariat suggests in a draft. */
export class SuggestionResource {
  @ApiProperty({ format: 'uuid', description: 'Forslagets id.' })
  id: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Forslagets nummer i sagen.' })
  number: number;

  @ApiProperty({ description: 'Afsnittets id; "overall" er sammenfatningen.' })
  section: string;

  @ApiProperty({ description: 'Den region, hvis sekretariat foreslår.' })
  region: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Den version af udkastet, der blev læst.' })
  draftVersion: number;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'Det første stykke i den version, som forslaget ændrer; et nyt stykke står foran det.',
  })
  place: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Ordene, der udgår; null, når teksten er slettet.',
  })
  removed: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Ordene, der kommer til.' })
  inserted: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Begrundelsen.' })
  note: string | null;

  @ApiProperty({ type: PersonRef, description: 'Hvem der foreslog det.' })
  madeBy: PersonRef;

  @ApiProperty({ format: 'date-time', description: 'Hvornår det blev foreslået.' })
  madeAt: string;

  @ApiProperty({
    type: SuggestionSettlementResource,
    nullable: true,
    description: 'Hvad det blev til; null, så længe det er åbent.',
  })
  settled: SuggestionSettlementResource | null;
}
