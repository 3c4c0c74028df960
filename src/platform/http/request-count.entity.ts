import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often somebody has asked for what is limited; rate-limiter-flexible reads and writes it. */
@Entity('request_count')
export class RequestCount {
  @PrimaryColumn('varchar', { length: 255 }) key: string;
  @Column('integer', { default: 0 }) points: number;
  /** Milliseconds since 1970, real time. */
  @Column('bigint', { nullable: true }) expire: string | null;
}
