import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { localDateOf, longDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import type { FileAnswer } from '../../platform/http/file-answer.js';
import { texts } from '../../texts/texts.js';
import { meetingPages, withQuery } from '../../web/addresses.js';
import { subjectOf } from '../answering/answer.query.js';
import { nameOf } from '../answering/head.pure.js';
import { chosenSeat, type Seat } from '../answering/seat.pure.js';
import { answerPages } from '../answering/subject.pure.js';
import { standingOf } from '../answering/standing.js';
import { agendaFile, factsOf, seatsHere } from './agenda-facts.js';
import { agendaParts, type AgendaFacts } from './agenda-item.js';
import { agendaText } from './agenda-text.pure.js';
import type { AgendaItemView, AgendaView } from './agenda.view.js';
import type { MeetingKnown } from './next-meeting.pure.js';

const words = texts.answer.agenda;

/** What an item is asked for: of a section or the whole, for one region's forum. */
export interface AgendaAsked {
  readonly number: string;
  readonly section?: string;
  readonly region?: string;
}

/** Items for the agendas of the regions' forums, each of one exact text. */
@Injectable()
export class AgendaQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; NotFoundException for a section there is not. */
  page(caller: Caller, asked: AgendaAsked): Promise<AgendaView> {
    return this.pages.read(caller, asked.number, 'answer', async (reading) => {
      const { frame } = reading;
      const subject = subjectOf(reading, asked.section);
      const standing = await standingOf(reading, subject);
      const seats = seatsHere(reading);
      const seat = chosenSeat(seats, asked.region);
      const facts = seat && (await factsOf(reading, standing, seat));
      return {
        frame,
        subject,
        back: { label: nameOf(subject), href: answerPages(frame.bar.number, subject).read },
        title: words.title(nameOf(subject)),
        item: facts && itemOf(reading, facts, seat),
        lock: seat === null ? words.notYours : facts === null ? words.notYet : null,
        regions: seats.map(({ region, name }) => ({ value: region, label: name })),
        region: seat?.region ?? '',
      };
    });
  }

  /**
   * The item as a file, of the very text the page showed. Errors: as `page`; `Refused`, stale when the text has changed
   * since, unknown while there is none.
   */
  file(
    caller: Caller,
    asked: AgendaAsked & { readonly hash: string | undefined },
    format: 'word' | 'tekst',
  ): Promise<FileAnswer> {
    return this.pages.read(caller, asked.number, 'answer', async (reading) => {
      const standing = await standingOf(reading, subjectOf(reading, asked.section));
      const seat = chosenSeat(seatsHere(reading), asked.region);
      const facts = seat && (await factsOf(reading, standing, seat));
      if (!facts) throw new Refused('unknown', 'noAgendaItem', seat ? words.notYet : words.notYours);
      if (asked.hash !== undefined && asked.hash !== facts.hash)
        throw new Refused('stale', 'textChanged', words.changed);
      return agendaFile(facts, format);
    });
  }
}

function itemOf({ frame, viewer, now }: CasePageReading, facts: AgendaFacts, seat: Seat): AgendaItemView {
  const parts = agendaParts(facts);
  const pages = answerPages(frame.bar.number, facts.subject);
  const asked = { region: seat.region, kontrolnummer: facts.hash };
  const registers = viewer.grants.some(
    ({ role, region }) => role === 'secretariat' && region === seat.region,
  );
  return {
    forum: facts.forum,
    meeting: meetingWords(facts.meeting),
    meetings: registers ? meetingPages.of(seat.region, 'moede') : null,
    parts,
    text: agendaText(words.title(facts.what), parts),
    word: withQuery(`${pages.agenda}/word`, asked),
    plain: withQuery(`${pages.agenda}/tekst`, asked),
    decision:
      registers && frame.csrf !== null
        ? {
            action: pages.decision,
            hidden: {
              ...asked,
              grundlag: 'meeting',
              bilag: words.theme(facts.forum),
              dato: localDateOf(now),
            },
          }
        : null,
  };
}

function meetingWords(known: MeetingKnown): string {
  if (known.kind === 'unknown') return words.meetingUnknown;
  if (known.kind === 'none') return words.meetingNone(longDate(known.deadline));
  return words.meetingNext(longDate(known.meeting.date), longDate(known.meeting.papersBy));
}
