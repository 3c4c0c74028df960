import { Injectable } from '@nestjs/common';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { Database } from '../../platform/database/database.js';
import type { Procedure } from '../../procedure/procedure.js';
import { mayWriteIn, ownRegions, writerIn } from '../writing/seat.js';

/** A draft that somebody may write in today, in whose name, and by which recipe its form is made. */
export interface LiveSeat {
  readonly caseId: string;
  readonly section: string;
  readonly region: string;
  readonly procedure: Procedure;
}

/** Who asks: a person, by a browser's session. */
export interface LiveCaller {
  readonly personId: string;
  readonly sessionId: string;
}

const NOT_YOURS = 'Teksten kan kun skrives af sit sekretariat, og kun mens sagen er under arbejde.';

/** Who may write in which draft: the policy of reading, then whether the draft is theirs to save. */
@Injectable()
export class LiveGate {
  constructor(
    private readonly db: Database,
    private readonly reader: CaseReader,
  ) {}

  /** Errors: `Refused`, as `CaseReader.read`, and forbidden for a draft that is not the caller's to write. */
  seat(caller: LiveCaller, caseId: string, section: string): Promise<LiveSeat> {
    return this.reader.read(caller, caseId, 'draft', (reading) => {
      const subject = { kind: 'draft', section } as const;
      const region = writerIn(reading, subject, ownRegions(reading));
      if (region === null || !mayWriteIn(reading, subject))
        throw new Refused('forbidden', 'notLead', NOT_YOURS);
      return Promise.resolve({ caseId, section, region, procedure: reading.procedure });
    });
  }

  /** The seat at a shared draft. Errors: `Refused`, also unknown for one that has ended or never was. */
  async at(caller: LiveCaller, liveId: string): Promise<LiveSeat> {
    const [live] = await this.db.read<{ caseId: string; section: string }>(
      `select case_id as "caseId", section from samsvar.live_draft where id = $1 and not ended`,
      [liveId],
    );
    if (!live) throw new Refused('unknown', 'ended', NOT_YOURS);
    return this.seat(caller, live.caseId, live.section);
  }

  /** Whether the session still holds. Asking does not lengthen it: an open socket is no sign of life. */
  async holds({ sessionId, personId }: LiveCaller): Promise<boolean> {
    const rows = await this.db.read(`select ${SESSION_HOLDS('$1', '$2')} as holds`, [sessionId, personId]);
    return (rows[0] as { holds: boolean }).holds;
  }
}

/** SQL: whether a session is a person's and has not ended. */
export const SESSION_HOLDS = (session: string, person: string): string => `exists (
  select from samsvar.session s join samsvar.person p on p.id = s.person_id
   where s.id = ${session}::uuid and p.id = ${person}::uuid and p.disabled_at is null and s.ended_at is null
     and s.idle_until > clock_timestamp() and s.ends_at > clock_timestamp())`;
