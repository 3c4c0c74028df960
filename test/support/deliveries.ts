import type { Play } from './case-play.js';

/** A delivery to a receiver of events. */
export interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly repeated: boolean;
  readonly reason: string | null;
  readonly messageId: string;
  readonly dueIn: number;
  readonly event: string;
  readonly outcomes: string[];
}
/** Every delivery, oldest first; `dueIn`: seconds from now. */
export const deliveriesOf = ({ engine }: Play): Promise<Delivery[]> =>
  engine.db.read<Delivery>(
    `select id, state, attempts, repeated, reason, message_id as "messageId", subject as event,
            extract(epoch from due_at - samsvar.now())::int as "dueIn",
            array(select jsonb_array_elements(tries) ->> 'outcome') as outcomes
       from samsvar.outgoing where kind = 'webhook' order by dated, id`,
  );
