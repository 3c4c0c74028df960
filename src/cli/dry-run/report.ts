import type { Stage } from '../../sample/story/stage.js';
import type { Outcome } from './outputs.js';
import type { DryRunStage } from './set.js';

export interface DryRunReport {
  readonly kept: boolean;
  readonly lastLine: string;
}

interface Counts {
  planned: number;
  sent: number;
  skipped: number;
  unsent: number;
  uncertain: number;
}

/** Judges the run by the mail server's file and the database alone. */
export async function report(
  set: DryRunStage,
  stage: Stage,
  { coverage, journal }: Outcome,
): Promise<DryRunReport> {
  const { db, bells } = set.engine;
  const [counts] = await db.read<Counts>(COUNTS);
  const received = await set.sink.received();
  const { lost, doubled } = await compareMails(
    set,
    received.map(({ messageId }) => messageId),
  );
  const { mandatory, recommended } = coverage;
  const problems = [
    ...(lost + counts!.unsent > 0 ? ['Der er påmindelser eller mails, som ikke er sendt.'] : []),
    ...(doubled > 0 ? ['En mail er sendt to gange.'] : []),
    ...(mandatory.met < mandatory.of ? ['Et skal-krav er ikke besvaret.'] : []),
    ...(hasRung(set, stage) ? [] : ['Køen har ikke ringet.']),
    ...(bells.counts.sweeps > 0 ? ['Noget er sendt af den faste gennemgang og ikke af køen.'] : []),
  ];
  problems.forEach((problem) => console.error(problem));
  const kept = problems.length === 0;
  const lastLine = [
    `dry-run ${kept ? 'ok' : 'broken'}`,
    `mandatory=${mandatory.met}/${mandatory.of}`,
    `recommended=${recommended.met}/${recommended.of}`,
    `planned=${counts!.planned}`,
    `sent=${counts!.sent}`,
    `skipped=${counts!.skipped}`,
    `lost=${lost + counts!.unsent}`,
    `doubled=${doubled}`,
    `journal=${journal.entries}`,
    `head=${journal.head}`,
  ].join(' ');
  return { kept, lastLine };
}

/** An interrupted run may have had its last bell before it was interrupted. */
function hasRung({ engine, resumed }: DryRunStage, { stops }: Stage): boolean {
  return stops > 0 ? engine.bells.counts.bells > 0 : resumed;
}

const COUNTS = `
  select (select count(*)::int from samsvar.reminder) as planned,
         (select count(*)::int from samsvar.outgoing where state = 'sent') as sent,
         (select count(*)::int from samsvar.reminder where state = 'skipped') as skipped,
         (select count(*)::int from samsvar.reminder where state = 'planned' and due_at <= samsvar.now())
           + (select count(*)::int from samsvar.outgoing where state <> 'sent' and due_at <= samsvar.now()) as unsent,
         (select count(*)::int from samsvar.outgoing where state = 'uncertain') as uncertain`;

/** Mails recorded as sent that the server never got; mails it got more than once without a note of repetition. */
async function compareMails(
  { engine }: DryRunStage,
  received: readonly string[],
): Promise<{ lost: number; doubled: number }> {
  const rows = await engine.db.read<{ message_id: string; repeated: boolean }>(
    `select message_id, repeated from samsvar.outgoing where state = 'sent'`,
  );
  const times = new Map<string, number>();
  for (const id of received) times.set(id, (times.get(id) ?? 0) + 1);
  const lost = rows.filter(({ message_id }) => !times.has(message_id)).length;
  const known = new Map(rows.map(({ message_id, repeated }) => [message_id, repeated]));
  const doubled = [...times].filter(([id, count]) => !known.has(id) || (count > 1 && !known.get(id))).length;
  return { lost, doubled };
}
