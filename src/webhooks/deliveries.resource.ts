import { ApiProperty } from '@nestjs/swagger';

/** An event about a case on its way to one receiver. */
export class DeliveryOfEvent {
  @ApiProperty({ format: 'uuid', description: 'Leveringens id; replayWebhook vil have det.' })
  id: string;
  @ApiProperty({ description: 'Modtagerens navn.' })
  receiver: string;
  @ApiProperty({ description: 'Hændelsens art.', example: 'revision.made' })
  event: string;
  @ApiProperty({ description: 'Headeren webhook-id: den samme ved hver afsendelse.' })
  messageId: string;
  @ApiProperty({ format: 'date-time', description: 'Skete (UTC).' })
  dated: string;
  @ApiProperty({ format: 'date-time', description: 'Forfalder (UTC).' })
  dueAt: string;
  @ApiProperty({
    enum: ['planned', 'claimed', 'sent', 'skipped', 'failed', 'uncertain'],
    description: 'Tilstand.',
  })
  state: string;
  @ApiProperty({ type: 'integer', description: 'Forsøg.' })
  attempts: number;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Afsluttet (UTC).' })
  finishedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Hvorfor den ikke er modtaget.' })
  reason: string | null;
}
