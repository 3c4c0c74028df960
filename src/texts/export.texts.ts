import { plural } from '../platform/danish/numbers.pure.js';

/** Texts of handing out a case as one archive, and of the archive's own index. */
export const exported = {
  title: 'Udlevér sagen',
  lead: 'Alle sagens dokumenter og poster som ét arkiv med indeks: til jeres eget ESDH-system eller til den, der har søgt aktindsigt. Udleveringen føres i sagsloggen.',
  link: 'Udlevér sagen som arkiv',
  counts: (open: number, exempt: number, undecided: number) =>
    `Sagen har ${plural(open, 'dokument', 'dokumenter')}, der kan udleveres, ${exempt}, der er undtaget, og ${undecided}, der ikke er taget stilling til.`,
  undecided: 'Der er ikke taget stilling til',
  undecidedLead: 'Ved aktindsigt skal hvert dokument være afgjort, før sagen udleveres.',
  purpose: 'Hvad skal arkivet bruges til?',
  purposes: {
    esdh: 'Eget ESDH-system: alt er med',
    aktindsigt: 'Aktindsigt: undtagne dokumenter og frie tekster er ikke med',
  },
  receiver: 'Til hvem, og hvorfor?',
  receiverHint: 'F.eks. »ESDH-sag 2024-123« eller navnet på den, der har søgt aktindsigt.',
  means:
    'Arkivet viser sagen, som den er nu. Det kan hentes igen fra sagsloggen og er da det samme, byte for byte.',
  send: 'Udlevér sagen',
  made: 'Sagen er udleveret',
  madeLead: (purpose: string, at: string) => `${purpose}. Udleveret ${at}.`,
  madeFacts: (documents: number, withheld: number, entries: number) =>
    `${plural(documents, 'dokument', 'dokumenter')}, heraf ${withheld} uden fil, og ${plural(entries, 'post', 'poster')}.`,
  download: 'Hent arkivet',
  entry: (seq: number) => `Post ${seq} i sagsloggen, kontrolnummer`,
  fileName: (number: string, seq: number) => `Sag ${number}, udlevering ved post ${seq}`,
  indexTitle: (number: string) => `Sag ${number}: indeks over dokumenter og poster`,
  indexLead: (sender: string, at: string, purpose: string) =>
    `Afsender: ${sender}. Udleveret ${at}. ${purpose}.`,
  head: (head: string) => `Sagsloggens kontrolnummer ved udleveringen: ${head}`,
  documents: 'Dokumenter',
  entries: 'Poster i sagsloggen',
  withheld: 'Ikke udleveret',
  checkNumber: 'SHA-256',
  columns: {
    number: 'Nr.',
    dated: 'Dato',
    theme: 'Tema',
    party: 'Part',
    kind: 'Art og retning',
    access: 'Aktindsigt',
    file: 'Fil',
  },
  entryColumns: { seq: 'Post', at: 'Tidspunkt', actor: 'Hvem', what: 'Hvad', access: 'Aktindsigt' },
  accessWords: { open: 'Åben', exempt: 'Undtaget', undecided: 'Ikke vurderet' },
  themeAndParty: 'Tema og part',
  documentsOf: (number: string, count: number) =>
    `${plural(count, 'dokument', 'dokumenter')} på sag ${number}, ældste først`,
  entriesOf: (number: string, count: number) =>
    `${plural(count, 'post', 'poster')} i sagsloggen for sag ${number}, ældste først`,
  journalWithheld: (count: number) =>
    `${plural(count, 'post er undtaget', 'poster er undtaget')} fra aktindsigt. Derfor er sagsloggen ikke med som fil.`,
} as const;

/** Texts of exempting an entry of the journal. */
export const entryAccess = {
  title: 'Poster, der er undtaget fra aktindsigt',
  lead: 'En post i sagsloggen er åben, medmindre et sekretariat har undtaget den. Ved aktindsigt står en undtaget post i indekset med nummer, tidspunkt og begrundelse og ikke andet, og sagsloggen er ikke med som fil. De frie tekster i sagsloggen er aldrig med ved aktindsigt.',
  none: 'Ingen poster er undtaget.',
  exempt: (seq: number, reason: string) => `Post ${seq}: ${reason}`,
  seq: 'Postens nummer',
  seqHint: 'Nummeret står ved posten i sagsloggen.',
  status: 'Kan posten udleveres?',
  statuses: { exempt: 'Undtaget fra aktindsigt', open: 'Åben' },
  reason: 'Begrundelse',
  reasonHint:
    'Ved undtagelse: hvilken bestemmelse, f.eks. offentlighedsloven § 23, og hvorfor. Begrundelsen kommer med i indekset.',
  send: 'Gem postens status',
} as const;

/** Texts of deciding whether a document can be handed out. */
export const accessDecision = {
  title: 'Aktindsigt',
  status: 'Kan dokumentet udleveres?',
  reason: 'Begrundelse',
  reasonHint: 'Ved undtagelse: hvilken bestemmelse, f.eks. offentlighedsloven § 23, og hvorfor.',
  send: 'Gem status',
} as const;
