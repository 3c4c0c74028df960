import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../identity/person.reads.js';

/** A mail that carries a reminder to one person. */
export class ReminderMail {
  @ApiProperty({ format: 'uuid', description: 'Forsendelsens id.' })
  outgoingId: string;
  @ApiProperty({ type: PersonRef, description: 'Modtageren.' })
  person: PersonRef;
  @ApiProperty({ enum: ['owner', 'substitute', 'chair', 'coordinator'], description: 'I hvilken egenskab.' })
  capacity: string;
  @ApiProperty({
    enum: ['planned', 'claimed', 'sent', 'skipped', 'failed', 'uncertain'],
    description: 'Hvad der er blevet af den.',
  })
  state: string;
}

/** One reminder: a rung of the ladder for one milestone, region and role. */
export class ReminderResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({ format: 'uuid', description: 'Milepælen.' })
  milestoneId: string;
  @ApiProperty({ description: 'Milepælens navn.' })
  milestoneKey: string;
  @ApiProperty({ type: 'integer', description: 'Milepælens gang.' })
  occurrence: number;
  @ApiProperty({ description: 'Trin på stigen.', example: '-5' })
  rung: string;
  @ApiProperty({ description: 'Regionen.' })
  region: string;
  @ApiProperty({ enum: ['secretariat', 'chair'], description: 'Hvem der skylder handlingen.' })
  role: string;
  @ApiProperty({ format: 'date', description: 'Dansk dato.' })
  localDate: string;
  @ApiProperty({ format: 'date-time', description: 'Forfalder (UTC).' })
  dueAt: string;
  @ApiProperty({
    enum: ['planned', 'superseded', 'done', 'skipped', 'handed'],
    description: 'Planlagt, afløst, handlingen er gjort, sprunget over, eller overgivet til mail.',
  })
  state: string;
  @ApiProperty({ type: String, nullable: true, description: 'Hvorfor den blev sprunget over.' })
  reason: string | null;
  @ApiProperty({ format: 'date-time', description: 'Planlagt (UTC).' })
  plannedAt: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Behandlet (UTC).' })
  handledAt: string | null;
  @ApiProperty({ type: [ReminderMail], description: 'De mails, den gik ud med.' })
  mails: ReminderMail[];
}

/** A mail that has left the house or will. Its text is the receiver's; it is not shown here. */
export class OutgoingResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({ enum: ['digest', 'immediate'], description: 'Samlemail eller straks.' })
  kind: string;
  @ApiProperty({ type: PersonRef, description: 'Modtageren.' })
  person: PersonRef;
  @ApiProperty({ format: 'date', description: 'Dansk dato.' })
  localDate: string;
  @ApiProperty({ format: 'date-time', description: 'Forfalder (UTC).' })
  dueAt: string;
  @ApiProperty({
    enum: ['planned', 'claimed', 'sent', 'skipped', 'failed', 'uncertain'],
    description: 'Tilstand. uncertain: det vides ikke, om mailserveren fik den.',
  })
  state: string;
  @ApiProperty({ type: 'integer', description: 'Forsøg.' })
  attempts: number;
  @ApiProperty({ description: 'Sendt igen med samme Message-ID, fordi udfaldet var uvist.' })
  repeated: boolean;
  @ApiProperty({ description: 'Mailens Message-ID.' })
  messageId: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Overgivet til mailserveren (UTC).',
  })
  handedOverAt: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Afsluttet (UTC).' })
  finishedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Hvorfor den ikke blev sendt.' })
  reason: string | null;
}
