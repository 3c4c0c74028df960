import { ApiProperty } from '@nestjs/swagger';
import { ContradictionResource } from '../../drafting/contradiction.reads.js';
import { PersonRef } from '../../identity/person.reads.js';

/** A section as it goes into the reply. */
export class ReplySection {
  @ApiProperty({ description: 'Afsnittets id.' })
  section: string;

  @ApiProperty({ type: 'integer', description: 'Versionens nummer.' })
  revision: number;

  @ApiProperty({ description: 'Versionens kontrolnummer.' })
  hash: string;
}

/** The whole as put forward to the regions. */
export class PutForwardResource {
  @ApiProperty({ type: 'integer', description: 'Forelæggelsens nummer.' })
  number: number;

  @ApiProperty({ description: 'Kontrolnummer for det forelagte.' })
  replyHash: string;

  @ApiProperty({ format: 'date-time', description: 'Hvornår det blev forelagt.' })
  madeAt: string;
}

/** The whole reply as it stands now, and what the next act on it has to name. */
export class ReplyResource {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Kontrolnummeret, som forelæggelsen nævner; null, så længe sammenfatningen ikke er skrevet.',
  })
  replyHash: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Kontrolnummeret, som fremsendelsen nævner; null, før det hele er forelagt.',
  })
  submissionHash: string | null;

  @ApiProperty({ type: PutForwardResource, nullable: true, description: 'Den gældende forelæggelse.' })
  putForward: PutForwardResource | null;

  @ApiProperty({ type: [ReplySection], description: 'De versioner, der ville blive forelagt nu.' })
  sections: ReplySection[];

  @ApiProperty({ type: [String], description: 'Ubesvarede krav til sammenfatningen, der står i vejen.' })
  silent: string[];

  @ApiProperty({ type: [ContradictionResource], description: 'Modsigelser mellem afsnittene.' })
  contradictions: ContradictionResource[];
}

/** A file of a round. */
export class RoundFile {
  @ApiProperty({ enum: ['html', 'docx', 'pdf'], description: 'Filens form.' })
  format: 'html' | 'docx' | 'pdf';

  @ApiProperty({ description: 'Filens kontrolnummer (SHA-256).' })
  sha256: string;

  @ApiProperty({ type: 'integer', description: 'Filens størrelse i byte.' })
  size: number;

  @ApiProperty({ description: 'Filens adresse.' })
  href: string;
}

/** A round as it was submitted, frozen for ever. */
export class RoundResource {
  @ApiProperty({ type: 'integer', description: 'Fremsendelsens nummer.' })
  round: number;

  @ApiProperty({ description: 'Kontrolnummer for det forelagte.' })
  replyHash: string;

  @ApiProperty({ description: 'Kontrolnummer for det fremsendte med bilag.' })
  submissionHash: string;

  @ApiProperty({ enum: ['mail', 'digitalPost', 'other'], description: 'Hvordan det blev sendt.' })
  channel: string;

  @ApiProperty({ type: PersonRef, description: 'Hvem der sendte det.' })
  submittedBy: PersonRef;

  @ApiProperty({ format: 'date-time', description: 'Hvornår det blev sendt.' })
  submittedAt: string;

  @ApiProperty({ type: [RoundFile], description: 'Det fremsendte som filer.' })
  files: RoundFile[];
}
