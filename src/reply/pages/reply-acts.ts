import type { CaseReading } from '../../cases/case-reader.reads.js';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { draftNow, type StandingReply } from '../standing-reply.js';
import type { Permit, Permits } from './permits.js';
import type { ActLink, LockedAct } from './reply.view.js';

/** What a reader can do with the reply now, the next step first, and what is the reader's but not yet possible. */
export interface ReplyActs {
  readonly acts: readonly ActLink[];
  readonly locked: readonly LockedAct[];
}

const words = texts.reply.acts;
const ANSWERS = ['endorse', 'endorseWithReservation', 'declineToEndorse', 'sendBackReply'] as const;

/** The acts of the reader on the reply as it stands. Asked of the rules; the next step alone is told why not. */
export async function replyActs(
  permits: Permits,
  reading: CaseReading,
  reply: StandingReply | null,
): Promise<ReplyActs> {
  const links = replyPages(reading.file.number);
  const { context } = reading.file.snapshot;
  const answering = ANSWERS.some(
    (type) =>
      permits.ask(reading, { type, replyHash: context.reply.hash ?? '' }, ['chair']).kind === 'allowed',
  );
  const answer = answering ? [{ label: words.answer, href: links.answer }] : [];
  const agenda = agendaOf(reading, reply);
  if (!permits.coordinates(reading)) return { acts: [...answer, ...agenda], locked: [] };
  if (reply?.standing === 'submitted') return { acts: afterSending(permits, reading), locked: [] };
  const submit = submitPermit(permits, reading);
  const put = await putForwardPermit(permits, reading);
  const next = [
    ...(submit.kind === 'allowed' ? [{ label: words.submit, href: links.submit }] : []),
    ...(put.kind === 'allowed' ? [{ label: words.putForward, href: links.putForward }] : []),
  ];
  const write = { label: words.frontMatter, href: links.frontMatter };
  const working = reply?.standing === 'putForward' ? [] : [write];
  return {
    acts: [...answer, ...next, ...working, ...agenda],
    locked: next.length > 0 ? [] : lockOf(put, submit, reply),
  };
}

/** The item for the forum of the reader's own region, while the regions are asked. */
function agendaOf({ viewer, seen, file }: CaseReading, reply: StandingReply | null): ActLink[] {
  const secretariat = viewer.grants.some(
    ({ role, region }) => role === 'secretariat' && region !== null && seen.regions.includes(region),
  );
  if (!secretariat || reply?.standing !== 'putForward') return [];
  return [{ label: words.agenda, href: replyPages(file.number).agenda }];
}

/** Of the two steps the next one: putting forward while the text is worked out, sending it afterwards. */
function lockOf(put: Permit, submit: Permit, reply: StandingReply | null): LockedAct[] {
  const forward = reply?.standing !== 'putForward' || reply.changedSince;
  const permit = forward ? put : submit;
  if (permit.kind !== 'locked') return [];
  return [{ label: forward ? words.putForward : words.submit, reason: permit.reason }];
}

function afterSending(permits: Permits, reading: CaseReading): ActLink[] {
  const links = replyPages(reading.file.number);
  const shown = permits.ask(reading, { type: 'showDelivery', deliveredAt: reading.now });
  const { progress } = reading.process.where(reading.file.snapshot);
  return [
    ...(progress === 'submitted.sent' && shown.kind === 'allowed'
      ? [{ label: words.showDelivery, href: links.delivery }]
      : []),
    { label: words.rounds, href: links.rounds },
  ];
}

/** Whether the reader may put the whole forward as it is written now, contradictions explained or not. */
export async function putForwardPermit(
  permits: Permits,
  reading: CaseReading,
  explained: Readonly<Record<string, string>> = {},
): Promise<Permit> {
  const draft = await draftNow(reading, explained);
  if (!draft)
    return permits.coordinates(reading)
      ? { kind: 'locked', reason: words.frontMatterMissing }
      : { kind: 'notYours', reason: words.onlyCoordinator };
  const facts = { silent: draft.silent, contradictions: draft.contradictions.map(({ code }) => code) };
  return permits.ask(reading, { type: 'putForward', replyHash: draft.replyHash, facts });
}

/** Whether the reader may send the whole as it stands. The hash is the page's to name. */
export function submitPermit(permits: Permits, reading: CaseReading): Permit {
  const hash = reading.file.snapshot.context.reply.hash ?? 'f'.repeat(64);
  return permits.ask(reading, {
    type: 'submit',
    submissionHash: hash,
    facts: { currentSubmissionHash: hash },
  });
}
