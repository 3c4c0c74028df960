import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { fateOf, notesOf } from './reminder-fate.pure.js';
import type { MailOfReminder, ReminderRow } from './reminder-rows.js';
import { rungText } from './rung-text.pure.js';

const { ladder } = fornyetBehandlingV1;
const mail = (more: Partial<MailOfReminder>): MailOfReminder => ({
  id: '1',
  tried: false,
  name: 'Sekretariat Midtjylland',
  capacity: 'owner',
  state: 'sent',
  reason: null,
  attempts: 1,
  dueAt: '2024-04-08T06:00:00.000Z',
  finishedAt: '2024-04-08T06:00:00.000Z',
  ...more,
});
const row = (more: Partial<ReminderRow>): ReminderRow => ({
  milestoneKey: 'submission',
  occurrence: 1,
  rung: 'after-3',
  region: 'DK-82',
  role: 'secretariat',
  localDate: '2024-04-08',
  dueAt: '2024-04-08T06:00:00.000Z',
  state: 'handed',
  reason: null,
  commented: false,
  mails: [mail({})],
  milestone: {
    kind: 'submission',
    section: null,
    region: null,
    owedBy: 'coordinator',
    state: 'open',
    date: '2024-04-03',
  },
  ...more,
});
const told = (more: Partial<ReminderRow>) => [fateOf(row(more)), notesOf(row(more), ladder, '2024-04-08')];
const delayed = mail({
  state: 'planned',
  attempts: 3,
  reason: '451 Try again later',
  dueAt: '2024-04-08T07:08:00.000Z',
  finishedAt: null,
});

describe('the fate of a reminder', () => {
  it.each<[string, Partial<ReminderRow>, unknown]>([
    ['sent', {}, ['sent', ['I samlemail kl. 8.00.']]],
    [
      'sent to others as well',
      { mails: [mail({}), mail({ name: 'Formand Midtjylland', capacity: 'chair' })] },
      ['sent', ['I samlemail kl. 8.00.', 'Også sendt til Formand Midtjylland.']],
    ],
    [
      'delayed: failed for now, with the next try',
      { mails: [mail({}), delayed] },
      ['failed', ['451 Try again later', 'Næste forsøg kl. 9.08, nr. 4.']],
    ],
    [
      'failed for good',
      { mails: [mail({ state: 'failed', reason: '550 Ukendt modtager' })] },
      ['failed', ['550 Ukendt modtager', 'Prøves ikke igen. Giv besked på anden måde.']],
    ],
    [
      'uncertain',
      { mails: [mail({ state: 'uncertain' })] },
      ['uncertain', [expect.stringContaining('Det vides ikke') as string]],
    ],
    [
      'waiting in the digest',
      { mails: [mail({ state: 'planned', attempts: 0 })] },
      ['planned', [expect.any(String)]],
    ],
    [
      'planned, with whom it escalates to',
      { state: 'planned', mails: [] },
      ['planned', ['Går også til stedfortræderen, formanden og det koordinerende sekretariat.']],
    ],
    ['skipped', { state: 'skipped', reason: 'Sagen er lukket.' }, ['skipped', ['Sagen er lukket.']]],
    ['superseded', { state: 'superseded' }, ['lapsed', ['Datoen blev flyttet, før den skulle sendes.']]],
    ['done', { state: 'done' }, ['lapsed', ['Opgaven blev løst, før den skulle sendes.']]],
  ])('%s', (_name, more, expected) => {
    expect(told(more)).toEqual(expected);
  });
});

describe('a rung in words', () => {
  it.each([
    ['before-1', '1 arbejdsdag før 31.5.'],
    ['before-20', '20 arbejdsdage før 31.5.'],
    ['on-day', 'På dagen, 31.5.'],
    ['after-10', '10 arbejdsdage efter fristen 31.5.'],
    ['after-12', 'Ugentlig, nr. 2, efter fristen 31.5.'],
  ] as const)('%s is %s', (rung, text) => {
    expect(rungText(rung, '2024-05-31', ladder)).toBe(text);
  });
});
