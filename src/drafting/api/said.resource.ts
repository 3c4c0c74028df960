import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../identity/person.reads.js';

/** What every comment says of itself, whoever may read it. */
export abstract class SaidResource {
  @ApiProperty({ format: 'uuid', description: 'Kommentarens id.' })
  id: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Den kommentar, tråden begynder med.',
  })
  parentId: string | null;

  @ApiProperty({ description: 'Kontrolnummer for den tekst, der blev læst.' })
  hash: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Blokken i teksten, talt fra 1.' })
  paragraph: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Citat fra teksten.' })
  quote: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Kommentaren; null, når den er trukket tilbage.',
  })
  text: string | null;

  @ApiProperty({ type: PersonRef, description: 'Hvem der skrev den.' })
  madeBy: PersonRef;

  @ApiProperty({ format: 'date-time', description: 'Hvornår.' })
  madeAt: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Hvornår den blev trukket tilbage.',
  })
  withdrawnAt: string | null;
}
