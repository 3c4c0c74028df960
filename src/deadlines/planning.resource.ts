import { ApiProperty } from '@nestjs/swagger';

/** A meeting of a region's forum. */
export class MeetingResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({ description: 'Regionens kode.', example: 'DK-82' })
  region: string;
  @ApiProperty({ description: 'Forummets navn.', example: 'Administrativ styregruppe' })
  forum: string;
  @ApiProperty({ format: 'date', description: 'Mødets dag (dansk dato).' })
  date: string;
  @ApiProperty({ format: 'date', description: 'Sidste dag for materiale.' })
  papersBy: string;
  @ApiProperty({ enum: ['form', 'list', 'calendar'], description: 'Hvordan mødet er registreret.' })
  source: string;
}

/** Days on which somebody is away. */
export class AbsenceResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({ format: 'uuid', description: 'Personen.' })
  personId: string;
  @ApiProperty({ description: 'Personens navn.' })
  name: string;
  @ApiProperty({ format: 'date', description: 'Første dag (dansk dato).' })
  firstDay: string;
  @ApiProperty({ format: 'date', description: 'Sidste dag.' })
  lastDay: string;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Om en stedfortræder dækker alle dagene; null for andre end formænd.',
  })
  covered: boolean | null;
}

/** A date of the case with the rule behind it. */
export class CaseDateResource {
  @ApiProperty({
    enum: ['formal', 'target', 'possible'],
    description:
      'Styrelsens frist, det interne mål, eller en dag, der kun gælder, når styrelsen bekræfter den.',
  })
  kind: string;
  @ApiProperty({ format: 'date', description: 'Dansk dato.' })
  date: string;
  @ApiProperty({ format: 'date-time', description: 'Øjeblikket (UTC).' })
  at: string;
  @ApiProperty({ description: 'Reglen, der gav datoen.' })
  rule: string;
  @ApiProperty({ type: String, nullable: true, description: 'Det, der har flyttet den.' })
  movedBy: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Hvem der har bekræftet den.' })
  confirmedBy: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Skrivelsen, der bekræfter den.',
  })
  documentId: string | null;
}

/** How fast the work has gone. */
export class PaceResource {
  @ApiProperty({ type: 'integer', description: 'Arbejdsdage, som de færdige skridt har taget.' })
  used: number;
  @ApiProperty({ type: 'integer', description: 'Arbejdsdage, som planen gav dem.' })
  planned: number;
  @ApiProperty({
    type: Number,
    description: 'Brugte dage for hver planlagt, fra 0,5 til 3; 1, før noget skridt er færdigt.',
  })
  factor: number;
}

/** What is expected of an open milestone. */
export class ForecastLineResource {
  @ApiProperty({ description: 'Milepælens navn i sagen.', example: 'approval:placement:DK-82' })
  key: string;
  @ApiProperty({
    enum: ['draft', 'review', 'approval', 'endorsement', 'submission', 'clarification'],
    description: 'Art.',
  })
  kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'Afsnittet.' })
  section: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Regionen.' })
  region: string | null;
  @ApiProperty({ format: 'date', description: 'Milepælens dato.' })
  date: string;
  @ApiProperty({ format: 'date', description: 'Dagen, den ventes nået.' })
  expected: string;
  @ApiProperty({
    type: 'integer',
    description: 'Arbejdsdage fra den ventede dag til datoen; negativ, når den kommer senere.',
  })
  margin: number;
  @ApiProperty({
    enum: ['holds', 'tight', 'danger', 'late'],
    description: 'Holder, er tæt på, er i fare, eller er overskredet.',
  })
  verdict: string;
  @ApiProperty({ description: 'Hvorfor, med tallene.' })
  why: string;
}

/** The plan of a case and what it leads to at the pace so far: reckoned, never guessed. */
export class ForecastResource {
  @ApiProperty({ format: 'date', description: 'Dagen, der er regnet fra.' })
  asOf: string;
  @ApiProperty({ type: [CaseDateResource], description: 'Sagens datoer, der gælder.' })
  dates: readonly CaseDateResource[];
  @ApiProperty({ type: PaceResource, description: 'Tempoet hidtil.' })
  pace: PaceResource;
  @ApiProperty({
    type: [ForecastLineResource],
    description: 'De åbne milepæle i arbejdets orden; ingen, når sagen ikke er under udarbejdelse.',
  })
  lines: readonly ForecastLineResource[];
}
