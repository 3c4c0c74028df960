import { COORDINATOR, openSampleCase, toReady } from '../../sample/story/shortcuts.js';
import { Database } from '../../platform/database/database.js';
import { MailAttachments } from '../../platform/outgoing/mail-attachments.js';
import { SmtpMail } from '../../platform/outgoing/mail-transport.js';
import { Post, POST_SETTINGS, type PostSettings } from '../../platform/outgoing/post.js';
import { roundFileName } from '../../reply/round-files.js';
import type { Arena } from './arena.js';
import { judgeJournals } from './judge.js';
import { MoodyOffice } from './moody-office.js';
import { Racing, type Outcome, type Racers } from './race.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const FULL = 200;
const NUMBER = 'F26';
/** Workers that send side by side. */
const WORKERS = 4;
const AGENCY = 'fornyet-behandling@styrelsen.example';

/**
 * F26: many submissions of one reply at once, each under a key of its own: one round, and the others are refused. What the
 * agency gets is counted at the mail server: one mail with the package a round, however many workers send.
 */
export async function manySubmissions(
  arena: Arena,
  setting: RowSetting,
  racing: Racers = new Racing(arena),
): Promise<Tally> {
  const tally = new Tally();
  const caseId = await openSampleCase(arena.stage, NUMBER);
  await toReady(arena.stage);
  const submissionHash = arena.stage.noted('hash:submission');
  const envelopes = Array.from({ length: Math.max(2, runsOf(FULL, setting)) }, (_, index) => ({
    key: `F26:${index}`,
    personId: racing.person(COORDINATOR),
    caseId,
    body: { type: 'submit', submissionHash, channel: 'mail', recipient: AGENCY },
  }));
  const outcomes = await racing.run(envelopes, false);
  tally.runs = envelopes.length;
  await judgeRounds(arena, caseId, outcomes, tally);
  // A further round is another sending of the same package, and one mail again.
  await arena.stage.actOn(caseId, COORDINATOR, { type: 'sendAgain', channel: 'mail', recipient: AGENCY });
  await judgeMails(arena, 2, tally);
  await judgeJournals(arena, tally);
  return tally;
}

async function judgeRounds(
  { engine }: Arena,
  caseId: string,
  outcomes: readonly Outcome[],
  tally: Tally,
): Promise<void> {
  const winners = outcomes.filter(({ ok }) => ok).length;
  const others = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code]));
  const rows = await engine.db.read('select 1 from samsvar.submission where case_id = $1', [caseId]);
  tally.doubled += Math.max(0, rows.length - 1);
  tally.lost += Math.max(0, winners - rows.length);
  tally.expect(winners === 1, `${winners} submissions were acknowledged.`);
  const untyped = others.filter((code) => code !== 'notInState');
  tally.expect(untyped.length === 0, `Losers were told: ${[...new Set(untyped)].join('; ')}`);
}

/** Sends everything that is due, by several workers at once, and counts what arrived. */
async function judgeMails({ engine }: Arena, rounds: number, tally: Tally): Promise<void> {
  const office = new MoodyOffice();
  const url = await office.open();
  const of = <Part>(token: abstract new (...args: never[]) => Part) =>
    engine.app.get<Part>(token, { strict: false });
  const settings = engine.app.get<PostSettings>(POST_SETTINGS, { strict: false });
  const line = new SmtpMail(url, 'samsvar@samsvar.example');
  try {
    const workers = Array.from(
      { length: WORKERS },
      () => new Post(of(Database), line, settings, of(MailAttachments)),
    );
    await Promise.all(workers.map((worker) => worker.sendDue()));
  } finally {
    line.close();
    await office.close();
  }
  for (let round = 1; round <= rounds; round += 1) {
    const arrived = office.taken.filter(
      ({ to, files }) => to === AGENCY && files.includes(roundFileName(NUMBER, round, 'zip')),
    ).length;
    tally.see('mails with a package', arrived);
    tally.lost += arrived === 0 ? 1 : 0;
    tally.doubled += Math.max(0, arrived - 1);
    tally.expect(arrived === 1, `Round ${round} arrived ${arrived} times.`);
  }
  const toAgency = office.taken.filter(({ to }) => to === AGENCY).length;
  tally.expect(toAgency === rounds, `The agency got ${toAgency} mails for ${rounds} rounds.`);
}
