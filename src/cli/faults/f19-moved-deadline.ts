import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fornyetBehandlingV1 } from '../../procedure/fornyet-behandling.v1.js';
import { addDays, localDateOf } from '../../platform/danish/dates.pure.js';
import { fileDocument } from '../../sample/story/papers.js';
import { COORDINATOR, openSampleCase, toDrafting } from '../../sample/story/shortcuts.js';
import { countMails } from '../cluster/checker.js';
import { MailSink } from '../dry-run/mail-sink.js';
import { openArena, type Arena } from './arena.js';
import { Choices } from './choices.js';
import type { Ground } from './ground.js';
import { judgeJournals } from './judge.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const FULL = 500;
const SWEEP_EVERY = 1_000;
/** How long before reminders fall due the clock is set going, and how long after it the move may come, in milliseconds. */
const BEFORE = 150;
const MOVE_WITHIN = 450;
/** So many of the moves come while mails are being written and sent, this long after they fall due, in milliseconds. */
const CLOSE = 0.7;
const SOON = 200;
/** The new deadline lies so many days ahead: the milestones before it keep ringing. */
const AHEAD = { least: 40, most: 130 } as const;
/** A morning's mails have left this long after, in milliseconds: many sweeps. */
const SENT_WITHIN = 30_000;

/** A move that was acknowledged: the database's time once it was. */
interface Move {
  readonly ackedAt: string;
}

/**
 * F19: the deadline is moved at a random moment around the instant at which reminders fall due, while a worker hands them
 * out and sends them. No mail that leaves after the move is acknowledged tells of a date that has moved.
 */
export async function movedDeadline(ground: Ground, setting: RowSetting): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-f19-'));
  const sink = new MailSink(join(folder, 'mails.jsonl'));
  const { appUrl } = await ground.database();
  const redisUrl = await ground.redisUrl();
  const arena = await openArena({
    appUrl,
    rolePrefix: ground.rolePrefix,
    smtpUrl: await sink.listen(),
    works: true,
    sweepEvery: SWEEP_EVERY,
    ...(redisUrl ? { redis: { url: redisUrl } } : {}),
  });
  try {
    const tally = new Tally();
    const moves = await moveAgainAndAgain(arena, setting, tally);
    const received = await sink.received();
    await judgeSending(
      arena,
      received.map(({ messageId }) => messageId),
      tally,
    );
    tally.see('mails', received.length);
    await judgeMails(arena, moves, tally);
    await judgeRows(arena, tally);
    await judgeJournals(arena, tally);
    return tally;
  } finally {
    await arena.close();
    await sink.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function moveAgainAndAgain(arena: Arena, setting: RowSetting, tally: Tally): Promise<Move[]> {
  const { engine, stage } = arena;
  const choices = new Choices(setting.seed);
  await openSampleCase(stage, 'F19');
  await toDrafting(stage);
  stage.begin('F19');
  const documentId = await fileDocument(stage, COORDINATOR, {
    kind: 'correspondence',
    direction: 'in',
    party: 'Social- og Boligstyrelsen',
    theme: 'Svar om fristen',
    dated: '2023-11-23',
    fileName: 'svar.txt',
    text: 'Fristen er flyttet.',
  });
  const moves: Move[] = [];
  let formal = '2024-06-01';
  for (let run = runsOf(FULL, setting); run > 0; run--) {
    const due = await nextMorning(arena);
    await engine.clock.runFrom(new Date(Date.parse(due) - BEFORE).toISOString());
    await engine.bells.ring([due], await engine.clock.now());
    await pause(
      choices.chance(CLOSE)
        ? BEFORE + choices.fraction() * SOON
        : choices.fraction() * (BEFORE + MOVE_WITHIN),
    );
    const from = addDays(localDateOf(due), choices.whole(AHEAD.least, AHEAD.most));
    const until = from === formal ? addDays(from, 1) : from;
    await stage.act(COORDINATOR, { type: 'grantExtension', until, documentId });
    moves.push({ ackedAt: await engine.clock.now() });
    formal = until;
    tally.runs += 1;
    await allSent(arena, tally);
  }
  return moves;
}

async function nextMorning({ engine }: Arena): Promise<string> {
  const [row] = await engine.db.read<{ due: string | null }>(
    `select min(due_at) as due from samsvar.reminder where state = 'planned' and due_at > samsvar.now()`,
  );
  if (!row?.due) throw new Error('No reminder is planned any more.');
  return row.due;
}

async function allSent({ engine }: Arena, tally: Tally): Promise<void> {
  const until = performance.now() + SENT_WITHIN;
  for (;;) {
    const [row] = await engine.db.read<{ left: number }>(LEFT);
    if (row!.left === 0) return;
    if (performance.now() >= until) return tally.expect(false, `${row!.left} due rows were left.`);
    await pause(25);
  }
}

const LEFT = `
  select (select count(*)::int from samsvar.reminder where state = 'planned' and due_at <= samsvar.now())
       + (select count(*)::int from samsvar.outgoing where state in ('planned', 'claimed', 'uncertain')
             and due_at <= samsvar.now()) as left`;

/** Every mail that was due arrived, once, but those withheld because each date in them had moved. */
async function judgeSending({ engine }: Arena, received: readonly string[], tally: Tally): Promise<void> {
  const { lost, doubled, unsent } = await countMails(engine.db, received);
  const [row] = await engine.db.read<{ withheld: number }>(
    `select count(*)::int as withheld from samsvar.outgoing
      where kind = 'digest' and state = 'skipped' and items = '[]' and due_at <= samsvar.now()`,
  );
  tally.lost += lost + unsent - row!.withheld;
  tally.doubled += doubled;
  tally.see('mails withheld', row!.withheld);
}

interface Line {
  readonly kind: string;
  readonly sectionTitle: string | null;
  readonly date: string;
}
interface SentMail {
  readonly id: string;
  readonly handedOverAt: string;
  readonly items: readonly Line[];
}
interface Dating {
  readonly kind: string;
  readonly section: string | null;
  readonly date: string;
  /** When it was superseded by the database's time; null while it holds. */
  readonly endedAt: string | null;
}

/** Each line of each mail names a date that was not moved away, in an acknowledged move, before the mail was handed over. */
async function judgeMails({ engine }: Arena, moves: readonly Move[], tally: Tally): Promise<void> {
  const mails = await engine.db.read<SentMail>(
    `select id, handed_over_at as "handedOverAt", items from samsvar.outgoing
      where kind = 'digest' and state = 'sent' order by handed_over_at`,
  );
  const datings = await engine.db.read<Dating>(
    `select kind, section, date, case when state = 'superseded' then changed_at end as "endedAt" from samsvar.milestone`,
  );
  const titles = new Map(fornyetBehandlingV1.sections.map(({ id, title }) => [id, title]));
  const gone = (dating: Dating) => {
    const { endedAt } = dating;
    return endedAt === null ? null : (moves.find(({ ackedAt }) => ackedAt >= endedAt)?.ackedAt ?? endedAt);
  };
  const known = datings.map((one) => ({
    ...one,
    title: one.section === null ? null : titles.get(one.section)!,
    gone: gone(one),
  }));
  for (const { id, handedOverAt, items } of mails)
    for (const line of items) {
      const told = known.filter(
        ({ kind, title, date }) => kind === line.kind && title === line.sectionTitle && date === line.date,
      );
      const holds = told.some((one) => one.gone === null || one.gone >= handedOverAt);
      if (!holds) tally.doubled += 1;
      tally.expect(holds, `Mail ${id} left at ${handedOverAt} and tells of ${line.kind} ${line.date}.`);
      tally.see('lines');
    }
}

/** No reminder of a date that has moved is planned, and each date in force has its own. */
async function judgeRows({ engine }: Arena, tally: Tally): Promise<void> {
  const [row] = await engine.db.read<{ old: number; bare: number; superseded: number }>(`
    select (select count(*)::int from samsvar.reminder r join samsvar.milestone m on m.id = r.milestone_id
             where m.state = 'superseded' and r.state = 'planned') as old,
           (select count(*)::int from samsvar.milestone m where m.state = 'open' and m.owed_by = 'chair'
               and not exists (select from samsvar.reminder r where r.milestone_id = m.id)) as bare,
           (select count(*)::int from samsvar.reminder where state = 'superseded') as superseded`);
  tally.expect(row!.old === 0, `${row!.old} reminders of dates that have moved are planned.`);
  tally.lost += row!.bare;
  tally.see('superseded', row!.superseded);
}
