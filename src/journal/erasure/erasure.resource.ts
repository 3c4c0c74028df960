import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../identity/person.reads.js';

/** A proposal to erase a text of the journal that another person has yet to confirm. */
export class ErasureResource {
  @ApiProperty({
    format: 'uuid',
    description: 'Id; bekræftes med »confirmErasure« eller lades stå med »dropErasure«.',
  })
  id: string;
  @ApiProperty({ type: 'integer', description: 'Postens nummer i sagsloggen.' })
  seq: number;
  @ApiProperty({ description: 'Hvilken af postens tekster.' })
  field: string;
  @ApiProperty({ description: 'Teksten, som den står nu.' })
  text: string;
  @ApiProperty({ description: 'Hvorfor den foreslås slettet.' })
  reason: string;
  @ApiProperty({ type: PersonRef, description: 'Hvem der foreslog det; en anden skal bekræfte.' })
  proposedBy: PersonRef;
  @ApiProperty({ format: 'date-time', description: 'Hvornår, i UTC.' })
  proposedAt: string;
  @ApiProperty({ description: 'Om du kan bekræfte forslaget: det er en andens, og du er i et sekretariat.' })
  mayConfirm: boolean;
}
