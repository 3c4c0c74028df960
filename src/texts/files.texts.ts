import { absences } from './absences.texts.js';
import { deadline } from './deadline.texts.js';
import { documents } from './documents.texts.js';
import { accessDecision, entryAccess, exported } from './export.texts.js';
import { journal } from './journal.texts.js';
import { meetings } from './meetings.texts.js';
import { plan } from './plan.texts.js';
import { reminders } from './reminders.texts.js';

/** Deadline, documents, notes, reminders and journal. */
export const files = {
  note: {
    title: 'Notat om en samtale',
    lead: 'Skriv det, der blev sagt, mens du husker det. Notatet får dato og journaliseres på sagen, og det kan ikke rettes bagefter.',
    theme: 'Hvad handlede samtalen om?',
    party: 'Hvem talte du med?',
    partyHint: 'Myndighed eller person, f.eks. Social- og Boligstyrelsen.',
    dated: 'Hvornår?',
    direction: 'Hvem henvendte sig?',
    directions: { in: 'De ringede til os', out: 'Vi ringede til dem', internal: 'Internt' },
    note: 'Notat',
    accessStatus: 'Aktindsigt',
    access: { open: 'Kan udleveres', exempt: 'Kan undtages', undecided: 'Ikke vurderet endnu' },
    send: 'Læg notatet på sagen',
  },
  absences,
  deadline,
  documents,
  export: exported,
  accessDecision,
  entryAccess,
  journal,
  meetings,
  plan,
  reminders,
} as const;
