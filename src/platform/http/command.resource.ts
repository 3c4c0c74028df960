import { ApiProperty } from '@nestjs/swagger';

/** What a command was answered. */
export class CommandAnswer {
  @ApiProperty({ description: 'Handlingens type.', example: 'approve' })
  type: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Det, handlingen gav: id, versionsnumre og kontrolnumre, alt efter typen.',
  })
  answer: Record<string, unknown>;

  @ApiProperty({
    description:
      'Sand, når samme nøgle allerede var besvaret: handlingen er udført én gang, og svaret er det samme.',
  })
  repeated: boolean;
}
