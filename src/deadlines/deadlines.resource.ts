import { ApiProperty } from '@nestjs/swagger';

/** One dating (occurrence) of a milestone, with the rule behind it. */
export class MilestoneResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
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
  @ApiProperty({ type: 'integer', description: 'Gang: 1 for den første dato, 2 når den er flyttet én gang.' })
  occurrence: number;
  @ApiProperty({ format: 'date', description: 'Dansk dato.' })
  date: string;
  @ApiProperty({ description: 'Reglen, der gav datoen.' })
  rule: string;
  @ApiProperty({ type: String, nullable: true, description: 'Det, der har flyttet den fra reglens dag.' })
  movedBy: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Reglens dag, når et møde har flyttet den; før den er svaret ikke forsinket.',
  })
  ruleDate: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'Mødet, den falder på.' })
  meetingId: string | null;
  @ApiProperty({ type: Boolean, description: 'Om regionen afgør det ved skriftlig behandling.' })
  inWriting: boolean;
  @ApiProperty({
    enum: ['lead', 'secretariats', 'chair', 'coordinator'],
    description: 'Hvem der skylder handlingen.',
  })
  owedBy: string;
  @ApiProperty({ enum: ['open', 'reached', 'superseded'], description: 'Tilstand.' })
  state: string;
  @ApiProperty({ format: 'date-time', description: 'Ændret (UTC).' })
  changedAt: string;
}

/** A fristforlængelse. */
export class ExtensionResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({ type: 'integer', description: 'Nummer i sagen.' })
  number: number;
  @ApiProperty({
    enum: ['coordinator', 'agency'],
    description: 'Hvem der bad om den, eller tilbød eller gav den uopfordret.',
  })
  proposedBy: string;
  @ApiProperty({ enum: ['requested', 'granted', 'declined', 'lapsed'], description: 'Tilstand.' })
  state: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Den ønskede frist.' })
  askedUntil: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Mundtligt lovet frist; flytter ingen formel dato.',
  })
  promisedUntil: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'Telefonnotatet.' })
  promiseNoteId: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Den nye frist.' })
  grantedUntil: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'Styrelsens svar.' })
  answerDocumentId: string | null;
  @ApiProperty({ format: 'date-time', description: 'Oprettet (UTC).' })
  openedAt: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Besvaret (UTC).' })
  answeredAt: string | null;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Afsnittene, den gælder; null for hele afrapporteringen.',
  })
  sections: readonly string[] | null;
}

/** A day of the year that counts as no working day beside weekends and public holidays. */
export class ClosedDayResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Organisationen; null for alle.',
  })
  organisationId: string | null;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 12, description: 'Måned.' })
  month: number;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 31, description: 'Dag.' })
  day: number;
  @ApiProperty({ description: 'Navn.', example: 'grundlovsdag' })
  name: string;
  @ApiProperty({ format: 'date', description: 'Gælder fra.' })
  validFrom: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Gælder til og med.' })
  validTo: string | null;
}

/** What a day is for one region. */
export class RegionDayResource {
  @ApiProperty({ description: 'Regionens kode.', example: 'DK-82' })
  region: string;
  @ApiProperty({ type: Boolean, description: 'Om dagen er en arbejdsdag.' })
  working: boolean;
  @ApiProperty({ description: 'Hvorfor.', example: 'arbejdsdag' })
  reason: string;
}

/** Whether a day is one of work, and why. */
export class CalendarDayResource {
  @ApiProperty({ format: 'date', description: 'Dagen.' })
  date: string;
  @ApiProperty({ type: Boolean, description: 'Om dagen er en arbejdsdag for alle.' })
  working: boolean;
  @ApiProperty({ description: 'Hvorfor.', example: 'Kristi himmelfartsdag (helligdag)' })
  reason: string;
  @ApiProperty({ type: [RegionDayResource], description: 'Det samme for hver region med egne lukkedage.' })
  regions: readonly RegionDayResource[];
}
