import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../identity/person.reads.js';
import { BODIES, STAGES } from './record-treatment.command.js';

/** How one body of a region has treated the reply, as it stands. */
export class TreatmentResource {
  @ApiProperty({ format: 'uuid', description: 'Registreringens id.' })
  id: string;

  @ApiProperty({ description: 'Regionens kode (ISO 3166-2).' })
  region: string;

  @ApiProperty({ enum: BODIES, description: 'Organet: KKR, kommunalbestyrelserne eller regionsrådet.' })
  body: string;

  @ApiProperty({ enum: STAGES, description: 'Hvor langt behandlingen er.' })
  stage: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Mødets dato.' })
  dated: string | null;

  @ApiProperty({ description: 'Hvad der er besluttet eller skal tages stilling til.' })
  text: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Dokument på sagen, f.eks. referatet.',
  })
  documentId: string | null;

  @ApiProperty({ type: PersonRef, description: 'Hvem der registrerede det.' })
  by: PersonRef;

  @ApiProperty({ format: 'date-time', description: 'Hvornår det blev registreret.' })
  recordedAt: string;
}
