/** Texts of the steps by which a section is carried on. */
export const writingSteps = {
  title: 'Afsnittets gang',
  when: 'Kan sendes, når det her er besvaret:',
  noDraft: 'Der er ingen tekst endnu. Skriv og gem den først.',
  onlyLead: 'Det kan kun gøres af afsnittets tovholder.',
  line: (number: number) => `krav ${number}`,
  version: (number: number) => `Version ${number}`,
  versionLabel: 'Version',
  back: 'Tilbage til udkastet',
  write: 'Skriv videre på udkastet',
  journal: 'Se posten i sagsloggen',
  labels: {
    startDraft: 'Begynd udkastet',
    requestReview: 'Send i kommentering',
    revise: 'Læg ny version frem',
    closeReview: 'Afslut kommenteringen',
    takeBack: 'Træk tilbage til udkast',
    reopen: 'Genåbn afsnittet',
  },
  titles: {
    startDraft: (section: string) => `Begynd udkastet til ${section}`,
    requestReview: (section: string) => `Send ${section} i kommentering`,
    revise: (section: string) => `Læg en ny version frem af ${section}`,
    closeReview: (section: string) => `Afslut kommenteringen af ${section}`,
    takeBack: (section: string) => `Træk ${section} tilbage til udkast`,
    reopen: (section: string) => `Genåbn ${section}`,
  },
  means: {
    startDraft: (_version: number) => ['De andre sekretariater kan se, at I er begyndt.'],
    requestReview: (version: number) => [
      `Teksten herunder bliver version ${version}. Den ændres ikke mere; rettelser bliver en ny version.`,
      'De andre sekretariater får besked og bliver bedt om at kommentere den.',
    ],
    revise: (version: number) => [
      `Teksten herunder bliver version ${version} og afløser den version, der gælder nu.`,
      'Dem, der har svaret eller kommenteret, får besked om, at teksten er ændret.',
    ],
    closeReview: (version: number) => [
      `Version ${version} går videre til regionernes godkendelse, som den er.`,
      'Formændene får besked om, at deres svar ventes.',
    ],
    takeBack: (version: number) => [
      `Version ${version} trækkes tilbage, og afsnittet er igen under udarbejdelse.`,
      'Kommentarerne bevares og kan læses.',
    ],
    reopen: (version: number) => [
      `Version ${version} er godkendt. Genåbnes afsnittet, er det igen under udarbejdelse og skal kommenteres og godkendes på ny.`,
      'Den samlede afrapportering kan ikke fremsendes, før afsnittet er godkendt igen.',
    ],
  },
  answersFall: (version: number, who: string) =>
    `Svar på version ${version} tæller ikke længere. Det gælder ${who}.`,
  noAnswersFall: 'Ingen regioner har svaret på den gældende version, så ingen svar falder bort.',
  warnings: {
    requestReview: 'Versionen får et nummer og et kontrolnummer og kan ikke slettes.',
    revise: 'Versionen får et nummer og et kontrolnummer og kan ikke slettes.',
    closeReview: 'Derefter kan der ikke længere kommenteres på versionen.',
  },
  buttons: {
    startDraft: (_version: number) => 'Begynd udkastet',
    requestReview: (version: number) => `Send version ${version} i kommentering`,
    revise: (version: number) => `Læg version ${version} frem`,
    closeReview: (version: number) => `Send version ${version} til godkendelse`,
    takeBack: (version: number) => `Træk version ${version} tilbage`,
    reopen: (version: number) => `Genåbn afsnittet (version ${version})`,
  },
  doneTitles: {
    startDraft: (_version: number) => 'Udkastet er begyndt',
    requestReview: (version: number) => `Version ${version} er sendt i kommentering`,
    revise: (version: number) => `Version ${version} er lagt frem`,
    closeReview: (version: number) => `Version ${version} er sendt til godkendelse`,
    takeBack: (_version: number) => 'Afsnittet er trukket tilbage til udkast',
    reopen: (_version: number) => 'Afsnittet er genåbnet',
  },
  next: {
    startDraft: [
      'Skriv udkastet, og gem det undervejs.',
      'Send det i kommentering, når de krævede svar er der.',
    ],
    requestReview: [
      'De andre sekretariater kommenterer versionen.',
      'Du kan lægge en ny version frem eller afslutte kommenteringen, når du vil.',
    ],
    revise: [
      'De andre læser den nye version, og hvad der er ændret.',
      'Svar på den tidligere version skal gives igen.',
    ],
    closeReview: ['Formændene svarer for deres regioner.', 'Afsnittet er godkendt, når regionerne er enige.'],
    takeBack: ['Ret udkastet, og send det i kommentering igen.'],
    reopen: ['Ret udkastet, og send det i kommentering igen.'],
  },
} as const;
