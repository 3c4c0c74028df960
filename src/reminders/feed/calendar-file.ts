import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import type { DateEvent } from './date-event.pure.js';

/** How a calendar file is made. */
export interface CalendarManner {
  /** DTSTAMP of every event, ISO UTC: the same dates give the same file. */
  readonly stamp: string;
  /** Shown by calendar programs that subscribe. */
  readonly name?: string;
  /** How often a subscriber is asked to look, in seconds. */
  readonly refresh?: number;
}

/** Dates as a calendar file (RFC 5545); null when there are none and nobody subscribes to it. */
export function calendarFile(
  events: readonly DateEvent[],
  { stamp, name, refresh }: CalendarManner,
): string | null {
  if (events.length === 0 && name === undefined) return null;
  const calendar = new ICalCalendar({ prodId: { company: 'Samsvar', product: 'Frister', language: 'DA' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  if (name !== undefined) calendar.name(name).ttl(refresh ?? null);
  for (const { uid, sequence, date, title, link, cancelled } of events) {
    // A whole day has no zone. Luxon's own dates, never Date: with those the library writes the hour of another zone.
    const day = DateTime.fromISO(date, { zone: 'Europe/Copenhagen' });
    calendar.createEvent({
      id: uid,
      sequence,
      start: day,
      end: day.plus({ days: 1 }),
      allDay: true,
      stamp: DateTime.fromISO(stamp, { zone: 'utc' }),
      summary: title,
      url: link,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
