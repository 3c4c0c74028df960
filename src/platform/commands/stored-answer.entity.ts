import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The answer given to an idempotency key, repeated to whoever asks again. */
@Entity('stored_answer')
@Check(`stored_answer_length`, `length(key) between 1 and 200`)
export class StoredAnswer {
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  personId: string;
  @PrimaryColumn('text') key: string;
  @Column('text') bodyHash: string;
  @Column('jsonb') answer: unknown;
  @Column('timestamptz') createdAt: string;
}
