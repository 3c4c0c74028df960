import { isDate } from '../../platform/danish/dates.pure.js';
import type { FormFile } from '../../platform/http/page-form.js';
import { texts } from '../../texts/texts.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import {
  faultOf,
  papersByRule,
  type Entered,
  type EnteredMeeting,
  type EntrySetting,
} from './entered.pure.js';
import { readMeetingCalendar } from './meeting-calendar.js';
import { readMeetingList } from './meeting-list.pure.js';
import type { Way } from './meetings.view.js';

const words = texts.files.meetings;
const MOST_BEFORE = 40;
const LONGEST_FORUM = 300;
const SOURCES: Readonly<Record<Way, string>> = { moede: 'form', liste: 'list', kalender: 'calendar' };

/** What a form says: meetings, or what is wrong with it. */
export interface Read {
  readonly forum: string;
  readonly source: string;
  readonly meetings: readonly EnteredMeeting[];
  readonly faults: readonly FieldFault[];
}

/** Reads one of the three forms. Nothing is stored. */
export function readEntered(
  way: Way,
  typed: Typed,
  file: FormFile | null,
  setting: Omit<EntrySetting, 'papersBefore'>,
): Read {
  const forum = (typed.forum ?? '').trim();
  const own: FieldFault[] = [];
  if (forum === '' || forum.length > LONGEST_FORUM) own.push({ field: 'forum', text: words.forumNeeded });
  const before = /^\d{1,2}$/.test(typed.papersBefore ?? '') ? Number(typed.papersBefore) : MOST_BEFORE + 1;
  if (before > MOST_BEFORE) own.push({ field: 'papersBefore', text: words.papersBeforeWrong });
  const source = SOURCES[way];
  if (own.length > 0) return { forum, source, meetings: [], faults: own };
  const { meetings, faults } = entered(way, typed, file, { ...setting, papersBefore: before });
  return { forum, source, meetings, faults };
}

function entered(way: Way, typed: Typed, file: FormFile | null, setting: EntrySetting) {
  switch (way) {
    case 'moede':
      return oneMeeting(typed, setting);
    case 'liste':
      return told(readMeetingList(typed.text ?? '', setting), 'text');
    case 'kalender': {
      if (file?.kind === 'tooLarge') return wrong('file', words.fileTooLarge);
      if (file?.kind !== 'file') return wrong('file', words.fileNeeded);
      return told(readMeetingCalendar(file.file.bytes, { ...setting, words: typed.words ?? '' }), 'file');
    }
  }
}

function oneMeeting({ date, papersBy }: Typed, setting: EntrySetting) {
  if (!isDate(date)) return wrong('date', words.dateNeeded);
  if (papersBy && !isDate(papersBy)) return wrong('papersBy', words.dateNeeded);
  const meeting = { date, papersBy: papersBy || papersByRule(date, setting) };
  const fault = faultOf(meeting, setting.today);
  return fault === null ? { meetings: [meeting], faults: [] } : wrong('date', fault);
}

const wrong = (field: string, text: string) => ({ meetings: [], faults: [{ field, text }] });

const told = ({ meetings, faults }: Entered, field: string) => ({
  meetings,
  faults: faults.map(({ where, text }) => ({ field, text: words.where(where, text) })),
});
