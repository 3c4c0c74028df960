import { countMails } from '../cluster/checker.js';
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
}

/** Judges the run by the mail server's file and the database alone. */
export async function report(
  set: DryRunStage,
  stage: Stage,
  { coverage, journal }: Outcome,
): Promise<DryRunReport> {
  const { db } = set.engine;
  const [counts] = await db.read<Counts>(COUNTS);
  const received = await set.sink.received();
  const { lost, doubled, unsent, left } = await countMails(
    db,
    received.map(({ messageId }) => messageId),
  );
  const { mandatory, recommended } = coverage;
  const problems = [
    ...(lost + unsent > 0 ? ['Der er påmindelser eller mails, som ikke er sendt.'] : []),
    ...(doubled > 0 ? ['En mail er sendt to gange.'] : []),
    ...(mandatory.met < mandatory.of ? ['Et skal-krav er ikke besvaret.'] : []),
    ...(hasRung(set, stage) ? [] : ['Køen har ikke ringet.']),
    ...(stage.sweeps > 0 ? ['Noget er sendt af den faste gennemgang og ikke af køen.'] : []),
  ];
  if (left > 0) console.error(`${left} mails er afbrudt to gange og overladt til et menneske.`);
  problems.forEach((problem) => console.error(problem));
  const kept = problems.length === 0;
  const lastLine = [
    `dry-run ${kept ? 'ok' : 'broken'}`,
    `mandatory=${mandatory.met}/${mandatory.of}`,
    `recommended=${recommended.met}/${recommended.of}`,
    `planned=${counts!.planned}`,
    `sent=${counts!.sent}`,
    `skipped=${counts!.skipped}`,
    `lost=${lost + unsent}`,
    `doubled=${doubled}`,
    `journal=${journal.entries}`,
    `head=${journal.head}`,
  ].join(' ');
  return { kept, lastLine };
}

/** An interrupted run may have had its last bell before it was interrupted. */
function hasRung({ resumed }: DryRunStage, { stops, bellsAnswered }: Stage): boolean {
  return stops > 0 ? bellsAnswered > 0 : resumed;
}

const COUNTS = `
  select (select count(*)::int from samsvar.reminder) as planned,
         (select count(*)::int from samsvar.outgoing where state = 'sent') as sent,
         (select count(*)::int from samsvar.reminder where state = 'skipped') as skipped`;
