/** Words every page may use. */
export const common = {
  product: 'Samsvar',
  tagline: 'Samsvar · fælles sagsstyring for de fem rammeaftalesekretariater',
  skip: 'Gå til indholdet',
  /** Before the title of a page whose form was refused. */
  faultPrefix: 'Fejl: ',
  oneFault: 'Der er en fejl',
  manyFaults: 'Der er fejl',
  signOut: 'Log ud',
  menu: 'Samsvar',
  caseMenu: 'Sagen',
  fold: 'Menu',
  caseFold: (place: string) => `Sagen: ${place}`,
  places: {
    home: 'Hjem',
    cases: 'Sager',
    administration: 'Administration',
    access: 'Adgang',
    help: 'Hjælp',
  },
  casePlaces: {
    overview: 'Overblik',
    sections: 'Afsnit',
    reply: 'Samlet afrapportering',
    deadline: 'Frist',
    plan: 'Plan',
    documents: 'Dokumenter',
    reminders: 'Påmindelser',
    journal: 'Sagslog',
  },
  /** Before the number of a case. */
  caseKicker: (number: string) => `Sag ${number}`,
  toTarget: (date: string) => `til ${date}`,
  optional: '(kan udelades)',
  unreachable:
    'Databasen kan ikke nås lige nu. Det, du skrev, står her endnu. Send det igen om lidt: det gemmes kun én gang.',
  unknownOutcome:
    'Forbindelsen faldt ud, mens det blev gemt. Send det igen: det udføres kun én gang, også hvis det nåede frem.',
  signedOut:
    'Du er logget ud. Log ind i en ny fane eller et nyt vindue, og send så igen herfra. Det, du skrev, står her endnu.',
  pageTooOld:
    'Siden var for gammel: du er logget ind igen, siden den blev hentet. Det, du skrev, står her endnu. Send det igen.',
  sendAgain: 'Send igen',
  looksLikeNumber:
    'Det ligner et CPR-nummer. Fjern det, eller omskriv oplysningen: en tekst med et CPR-nummer kan ikke sendes videre.',
  yourTyping: 'Det, du skrev',
  typingNotStored: 'Det er ikke gemt. Kopiér det, hvis du skal bruge det igen.',
  checkNumber: 'Kontrolnummer',
  tableInText: 'Tabel i teksten',
  /** Before the number of a source in a text. */
  source: 'Kilde ',
  sources: 'Kilder',
} as const;
