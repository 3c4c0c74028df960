import { ApiProperty } from '@nestjs/swagger';

/** A region of a procedure. */
export class ProcedureRegion {
  @ApiProperty({ description: 'Kode (ISO 3166-2).', example: 'DK-82' })
  code: string;
  @ApiProperty({ description: 'Navn.' })
  name: string;
}

/** A section of a procedure. */
export class ProcedureSection {
  @ApiProperty({ description: 'Afsnittets id.', example: 'placement' })
  id: string;
  @ApiProperty({ description: 'Titel.' })
  title: string;
}

/** One thing the letter asks for. */
export class ProcedureRequirement {
  @ApiProperty({ description: 'Kravets id.', example: 'placement.location' })
  id: string;
  @ApiProperty({ description: 'Afsnittet; »overall« er sammenfatningen.' })
  section: string;
  @ApiProperty({ description: 'Kravet i korte ord.' })
  text: string;
  @ApiProperty({ enum: ['mandatory', 'recommended'], description: 'Om det skal eller bør besvares.' })
  weight: string;
  @ApiProperty({ description: 'Brevets eget ord.', example: 'skal' })
  letterWord: string;
  @ApiProperty({ description: 'Overskriften i brevet.' })
  heading: string;
}

/** The recipe of a case: a version that never changes once cases follow it. */
export class ProcedureResource {
  @ApiProperty({ description: 'Id.', example: 'fornyet-behandling' })
  id: string;
  @ApiProperty({ type: 'integer', description: 'Version.' })
  version: number;
  @ApiProperty({ description: 'Titel.' })
  title: string;
  @ApiProperty({ description: 'Retsgrundlaget.' })
  legalBasis: string;
  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'Kontrolnummer (SHA-256) for hele skabelonen.' })
  hash: string;
  @ApiProperty({ type: 'integer', description: 'Korteste tid til at svare, i arbejdsdage.' })
  shortestAnswerDays: number;
  @ApiProperty({ type: [ProcedureRegion], description: 'De regioner, der spørges, når intet andet er sagt.' })
  regions: ProcedureRegion[];
  @ApiProperty({ type: [ProcedureSection], description: 'Afsnittene.' })
  sections: ProcedureSection[];
  @ApiProperty({ type: [ProcedureRequirement], description: 'Kravlisten.' })
  requirements: ProcedureRequirement[];
}
