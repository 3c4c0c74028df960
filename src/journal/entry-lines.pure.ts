import { capital } from '../platform/danish/capital.pure.js';
import { clockTime, localDateOf, longDate } from '../platform/danish/dates.pure.js';
import { regionNames } from '../procedure/region-names.js';
import { texts } from '../texts/texts.js';
import type { MarkName } from '../web/components/marks.js';
import type { EntryDay, EntryLine } from './journal.view.js';
import type { JournalEntry } from './entry.pure.js';

/** An entry with the free texts that lie apart; a text that was erased is null. */
export interface StoredEntry {
  readonly entry: JournalEntry;
  readonly hash: string;
  readonly texts: Readonly<Record<string, string | null>>;
}

const words = texts.files.journal;
/** Enough of a check number to tell two apart; the whole stands in the file and in the verification. */
const SHORT = 12;
/** Marks of decisions; everything else is told without one. */
const MARKS: Readonly<Record<string, MarkName>> = {
  approve: 'done',
  approveWithReservation: 'reservation',
  decline: 'refused',
  sendBack: 'sentBack',
  endorse: 'done',
  endorseWithReservation: 'reservation',
  declineToEndorse: 'refused',
  sendBackReply: 'sentBack',
  submit: 'sent',
  sendAgain: 'sent',
  approveClarification: 'done',
  answerClarification: 'sent',
  grantExtension: 'done',
  declineExtension: 'refused',
};

/** Entries by day, in the order given; `phrase` tells an act in words, without a full stop. */
export function entryDays(
  entries: readonly StoredEntry[],
  today: string,
  phrase: (entry: JournalEntry) => string,
): EntryDay[] {
  const days: { readonly date: string; readonly lines: EntryLine[] }[] = [];
  for (const stored of entries) {
    const date = localDateOf(stored.entry.at);
    if (days.at(-1)?.date !== date) days.push({ date, lines: [] });
    days.at(-1)!.lines.push(lineOf(stored, phrase));
  }
  return days.map(({ date, lines }) => ({
    title: capital(date === today ? `${longDate(date)}: ${words.today}` : longDate(date)),
    lines,
  }));
}

function lineOf(
  { entry, hash, texts: written }: StoredEntry,
  phrase: (entry: JournalEntry) => string,
): EntryLine {
  const { seq, at, type, data } = entry;
  return {
    seq,
    time: clockTime(at),
    who: entry.actor.name,
    role: roleOf(entry),
    what: `${data.registered === true ? words.registered : ''}${phrase(entry)}.`,
    mark: Object.hasOwn(MARKS, type) ? MARKS[type]! : null,
    texts: Object.entries(words.fields).flatMap(([field, name]) => {
      if (!Object.hasOwn(entry.texts, field)) return [];
      const text = written[field] ?? null;
      return [{ name, text: text ?? words.erased, erased: text === null }];
    }),
    checkNumber: hash.slice(0, SHORT),
  };
}

/** In which capacity, and for whom; nothing when the name alone says it, as "Sekretariat Midtjylland" does. */
function roleOf({ actor, capacity }: JournalEntry): string | null {
  const region = actor.region === null ? null : (regionNames.get(actor.region) ?? actor.region);
  const role = words.roles[capacity];
  const plain = region === null ? role : words.ofRegion(role, region);
  const said = actor.name === role || actor.name === `${role} ${region}`;
  const behalf = actor.onBehalfOf ? words.onBehalf(actor.onBehalfOf.name) : null;
  const parts = [said || capacity === 'system' ? null : plain, behalf].filter((one) => one !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}
