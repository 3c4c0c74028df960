import { DateTime } from 'luxon';
import type {
  MilestoneState,
  TimelineMilestone,
  TimelineView,
} from '../../src/web/timeline/timeline.view.js';

const long = (date: string): string =>
  DateTime.fromISO(date, { locale: 'da', zone: 'utc' }).toFormat("cccc 'den' d. LLLL yyyy, 'uge' W");
const mark = (
  key: string,
  short: string,
  title: string,
  date: string,
  state: MilestoneState = 'planned',
  from?: string,
): TimelineMilestone => ({
  key,
  short,
  title,
  date,
  dateText: long(date),
  state,
  ...(from === undefined ? {} : { moved: { from, text: `flyttet fra ${long(from)}` } }),
});
const answer = (key: string): TimelineMilestone => mark(key, 'Svar', 'Svar fra hver region', '2024-05-01');
const draft = (key: string): TimelineMilestone =>
  mark(key, 'Udkast', 'Første udkast', '2024-03-01', 'reached');

/** The milestones of the sample case on 8 April 2024. */
export const sampleTimeline: TimelineView = {
  today: '2024-04-08',
  target: { date: '2024-05-31', label: 'Internt mål fredag 31.5.' },
  formal: { date: '2024-06-01', label: 'Frist lør. 1.6.' },
  daysOff: ['2024-03-28', '2024-03-29', '2024-04-01', '2024-05-09', '2024-05-20', '2024-06-05'],
  daysOffText: 'fridag: 28.-29.3., 1.4., 9.5., 20.5., 5.6.',
  rows: [
    {
      title: 'Geografisk placering',
      milestones: [
        draft('p1'),
        mark('p2', 'Komm.', 'Kommentering begynder', '2024-04-03', 'reached'),
        answer('p3'),
      ],
    },
    {
      title: 'Dimensionering',
      milestones: [
        draft('d1'),
        mark('d2', 'Komm.', 'Kommentering begynder', '2024-04-03', 'late'),
        answer('d3'),
      ],
    },
    {
      title: 'Faglige forhold',
      milestones: [
        draft('f1'),
        mark('f2', 'Komm.', 'Kommentering slutter', '2024-04-12', 'planned', '2024-04-03'),
        answer('f3'),
      ],
    },
    {
      title: 'Finansiering',
      milestones: [
        draft('n1'),
        mark('n2', 'Bidrag', 'Bidrag afgivet', '2024-04-17'),
        mark('n3', 'Komm.', 'Kommentering begynder', '2024-04-24'),
        answer('n4'),
      ],
    },
    {
      title: 'Tidsperspektiv',
      milestones: [
        mark('t1', 'Udkast', 'Første udkast', '2024-04-16', 'planned', '2024-03-01'),
        mark('t2', 'Komm.', 'Kommentering begynder', '2024-04-24'),
        answer('t3'),
      ],
    },
    {
      title: 'Samlet afrapportering',
      strong: true,
      milestones: [
        mark('s1', 'Forelæg', 'Forelægges formændene', '2024-05-16'),
        mark('s2', 'Tilslut', 'Tilslutning fra hver region', '2024-05-24'),
        { ...mark('s3', 'Fremsend', 'Fremsendes til styrelsen', '2024-05-31'), submission: true },
      ],
    },
  ],
};
