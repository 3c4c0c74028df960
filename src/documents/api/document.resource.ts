import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../identity/person.reads.js';

/** The file of a document. */
export class DocumentFile {
  @ApiProperty({ description: 'Filens navn.' })
  name: string;

  @ApiProperty({ description: 'Filens type (medietype).' })
  mediaType: string;

  @ApiProperty({ type: 'integer', description: 'Filens størrelse i byte.' })
  size: number;

  @ApiProperty({ description: 'Filens kontrolnummer (SHA-256).' })
  sha256: string;

  @ApiProperty({ description: 'Filens adresse.' })
  href: string;
}

/** A paper or note of the case. */
export class DocumentResource {
  @ApiProperty({ format: 'uuid', description: 'Dokumentets id.' })
  id: string;

  @ApiProperty({
    enum: ['letter', 'correspondence', 'minutes', 'telephoneNote', 'receipt', 'evidence', 'reply'],
    description: 'Dokumentets art.',
  })
  kind: string;

  @ApiProperty({ enum: ['in', 'out', 'internal'], description: 'Indgående, udgående eller internt.' })
  direction: string;

  @ApiProperty({ description: 'Part.' })
  party: string;

  @ApiProperty({ description: 'Tema.' })
  theme: string;

  @ApiProperty({ format: 'date', description: 'Dokumentets egen dato.' })
  dated: string;

  @ApiProperty({ enum: ['open', 'exempt', 'undecided'], description: 'Aktindsigt.' })
  accessStatus: string;

  @ApiProperty({ type: String, nullable: true, description: 'Notatets tekst; null for et dokument med fil.' })
  note: string | null;

  @ApiProperty({ type: DocumentFile, nullable: true, description: 'Filen; null for et notat.' })
  file: DocumentFile | null;

  @ApiProperty({ type: PersonRef, description: 'Hvem der lagde det på sagen.' })
  registeredBy: PersonRef;

  @ApiProperty({ format: 'date-time', description: 'Hvornår det blev lagt på sagen.' })
  registeredAt: string;
}
