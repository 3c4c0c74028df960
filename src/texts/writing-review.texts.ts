/** Texts of a round of comments. */
export const writingReview = {
  title: (section: string) => `Kommentering af ${section}`,
  version: (version: number) => `Version ${version}`,
  lead: (version: number) =>
    `Læs version ${version}, og fortæl tovholderen, hvad I mener. Jeres svar kan læses af de andre sekretariater og formænd.`,
  others: 'Sekretariaternes svar',
  tally: (given: number, of: number) => `${given} af ${of} sekretariater har kommenteret`,
  secretariat: (region: string) => `Sekretariat ${region}`,
  kinds: {
    none: 'Ingen bemærkninger',
    remarks: 'Bemærkninger',
    shouldChange: 'Bør ændres',
  },
  kindHints: {
    none: 'Teksten kan gå videre, som den er.',
    remarks: 'Noget at overveje, som ikke er afgørende.',
    shouldChange: 'Noget, der efter jeres opfattelse bør rettes, før teksten går videre.',
  },
  waiting: 'Har ikke kommenteret endnu',
  comments: 'Bemærkninger til enkelte stykker',
  noComments: 'Ingen har bemærket noget til et enkelt stykke af denne version.',
  allComments: 'Svar på bemærkningerne',
  form: 'Jeres svar',
  kind: 'Hvad mener I om versionen?',
  text: 'Bemærkning til teksten som helhed',
  textHint: 'Udfyldes, når I har bemærkninger, eller når noget bør ændres.',
  pieces: 'Skriv bemærkninger til enkelte stykker',
  piece: (number: number, words: string) => `Stykke ${number}: »${words}«`,
  send: (version: number) => `Send kommentaren til version ${version}`,
  once: 'I kan svare én gang på hver version. Bemærkninger til enkelte stykker kan I også skrive senere.',
  seePieces: (pieces: string) => `Se bemærkningerne til stykke ${pieces}.`,
  locks: {
    notInReview: 'Afsnittet er ikke i kommentering.',
    own: 'I er tovholder og kommenterer ikke jeres egen tekst. De andres svar står her.',
    given: 'I har kommenteret denne version.',
    notSecretariat: 'Sekretariaterne kommenterer. Deres svar står her.',
    newer: 'Der er kommet en nyere version. Læs den, og kommentér den. Det, du skrev, står her endnu.',
  },
  faults: {
    kind: 'Vælg, hvad I mener om versionen.',
    noneButPieces:
      'Du har skrevet bemærkninger til enkelte stykker. Vælg »Bemærkninger« eller »Bør ændres«, eller slet dem.',
  },
  none: 'Der er ingen version af afsnittet endnu.',
  doneTitle: 'Kommentaren er sendt',
  answer: 'Svar',
  next: {
    lead: 'Tovholderen læser kommentarerne og lægger en ny version frem, eller sender versionen til godkendelse.',
    news: 'I får besked, hvis der kommer en ny version.',
  },
  back: 'Se alle svar',
} as const;
