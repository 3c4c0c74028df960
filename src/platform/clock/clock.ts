import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** `samsvar.now()`, and in demo and dry-run databases the row that shifts or steps it. */
@Injectable()
export class Clock {
  constructor(private readonly db: Database) {}

  /** The time that decides, ISO UTC. */
  async now(): Promise<string> {
    const [row] = await this.db.read<{ now: string }>('select samsvar.now() as now');
    return row!.now;
  }

  /** Whether time stands still between steps. */
  async isStepped(): Promise<boolean> {
    return (await this.mode()) === 'stepped';
  }

  async mode(): Promise<'real' | 'shifted' | 'stepped'> {
    const [row] = await this.db.read<{ mode: 'real' | 'shifted' | 'stepped' }>(
      'select mode from samsvar.clock',
    );
    return row!.mode;
  }

  /** Sets a stepped clock to an instant (ISO UTC). Never backwards: an earlier instant changes nothing. */
  async stepTo(instant: string): Promise<void> {
    await this.db.transaction((tx) =>
      tx.query(`update samsvar.clock set mode = 'stepped', at = $1 where mode <> 'stepped' or at < $1`, [
        instant,
      ]),
    );
  }

  /** Lets the clock run on from an instant (ISO UTC) in real time. */
  async runFrom(instant: string): Promise<void> {
    await this.db.transaction((tx) =>
      tx.query(
        `update samsvar.clock set mode = 'shifted', at = null, shift = $1::timestamptz - statement_timestamp()`,
        [instant],
      ),
    );
  }
}
