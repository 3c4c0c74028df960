import { ApiProperty } from '@nestjs/swagger';

/** Two things that the texts say and that cannot both be so, as programs are told of it. */
export class ContradictionResource {
  @ApiProperty({ description: 'Stabil betegnelse; en forklaring nævner den.', example: 'places.financing' })
  code: string;

  @ApiProperty({ description: 'Hvad der siges begge steder.' })
  text: string;

  @ApiProperty({ type: [String], description: 'De afsnit, det skal rettes eller forklares i.' })
  sections: string[];
}
