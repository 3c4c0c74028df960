import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Bytes of a file, known by their SHA-256; whole or not there. */
@Entity('stored_file')
@Check(`stored_file_whole`, `size = octet_length(bytes) and sha256 = encode(sha256(bytes), 'hex')`)
export class StoredFile {
  @PrimaryColumn('text') sha256: string;
  @Column('bytea') bytes: Uint8Array;
  @Column('integer') size: number;
}
