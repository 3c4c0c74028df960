import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often somebody tried to sign in, by account and by address; rate-limiter-flexible reads and writes it. */
@Entity('sign_in_attempt')
export class SignInAttempt {
  @PrimaryColumn('varchar', { length: 255 }) key: string;
  @Column('integer', { default: 0 }) points: number;
  /** Milliseconds since 1970, real time. */
  @Column('bigint', { nullable: true }) expire: string | null;
}
