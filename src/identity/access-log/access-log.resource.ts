import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../person.reads.js';
import { ACCESS_KINDS, type AccessKind, type AccessOutcome } from './access-route.pure.js';

/** A line of the access log. */
export class AccessLogResource {
  @ApiProperty({ format: 'uuid', description: 'Id.' })
  id: string;
  @ApiProperty({ format: 'date-time', description: 'Hvornår, i UTC.' })
  at: string;
  @ApiProperty({ type: PersonRef, description: 'Hvem der læste.' })
  person: PersonRef;
  @ApiProperty({ enum: ['session', 'token'], description: 'I en browser, eller et program med en nøgle.' })
  through: 'session' | 'token';
  @ApiProperty({ enum: ACCESS_KINDS, description: 'Hvad der blev læst.' })
  kind: AccessKind;
  @ApiProperty({ description: 'Adressens mønster.' })
  route: string;
  @ApiProperty({ description: 'Sagen, som der blev spurgt efter den: nummer eller id.' })
  case: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Sagens id; null, når der ingen er.',
  })
  caseId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Hvad i sagen, efter adressens øvrige dele.' })
  object: string | null;
  @ApiProperty({ enum: ['shown', 'denied', 'notFound'], description: 'Vist, afvist eller ikke fundet.' })
  outcome: AccessOutcome;
}
