/** Texts of an item for a forum's agenda (dagsordenspunkt): the page, and what the item itself says. */
export const agenda = {
  title: (what: string) => `Dagsordenspunkt: ${what}`,
  lead: (forum: string) =>
    `Punktet til ${forum}, klar til at hente som Word-dokument eller kopiere. Det gælder netop den version, der står her, og kontrolnummeret følger med.`,
  handsOver:
    'Når punktet sendes til forummet, afgives teksten dermed til andre myndigheder. Andre regioners svar er ikke med.',
  notYet: 'Teksten er ikke sendt rundt endnu. Et punkt kan først laves, når der er en nummereret version.',
  notYours: 'Punktet laves for en region, som du er sekretariat eller formand for.',
  meetingNext: (date: string, papersBy: string) =>
    `Næste møde, som punktet kan nå: ${date}. Materiale afleveres senest ${papersBy}.`,
  meetingNone: (deadline: string) =>
    `Intet møde før fristen ${deadline}, som materialet kan nå. Svaret kan gives skriftligt pr. mail.`,
  meetingUnknown: 'Forummets møder er ikke lagt ind, så punktet nævner intet møde.',
  meetingsLink: 'Forummets møder',
  chooseRegion: 'Region',
  showRegion: 'Vis',
  word: 'Hent som Word-dokument',
  text: 'Hent som tekst',
  preview: 'Punktet',
  copyTitle: 'Tekst til at kopiere',
  copyHint: 'Markér alt i feltet og kopiér det ind i jeres mødesystem.',
  copyLabel: 'Punktet som tekst',
  copy: 'Kopiér teksten',
  copied: 'Teksten er kopieret.',
  decisionTitle: 'Når forummet har besluttet',
  decisionLead:
    'Registrér beslutningen med referatet som bilag. Felterne om grundlag, dato og bilag er udfyldt på forhånd.',
  meetingOn: 'Mødets dato',
  minutesLink: 'Link til referatet',
  minutesLinkHint: 'Udfyldes, når referatet er offentliggjort.',
  register: 'Registrér beslutningen',
  changed: 'Teksten er ændret, siden punktet blev vist. Hent punktet igen.',
  theme: (forum: string) => `Uddrag af referat, ${forum}`,
  forumOf: (region: string) => `den administrative styregruppe i ${region}`,
  fileName: (what: string, version: number, region: string) =>
    `Dagsordenspunkt ${region}, ${what}, version ${version}`,
  item: {
    kicker: (number: string, basis: string) => `Sag ${number} · ${basis}`,
    background: 'Baggrund',
    presentation: 'Sagsfremstilling',
    recommendation: 'Indstilling',
    annexes: 'Bilag',
    asked: (sender: string, date: string, number: string, procedure: string, basis: string) =>
      `${sender} har ved brev af ${date} (sag ${number}) bedt om én samlet afrapportering på ${procedure} efter ${basis}.`,
    worked: (regions: string) =>
      `Rammeaftalesekretariaterne for kommunerne i ${regions} udarbejder afrapporteringen i fællesskab. Formændene for de administrative styregrupper svarer hver for sin region på bestemte versioner af teksten.`,
    deadlines: (formal: string, target: string) =>
      `Den formelle frist er ${formal}. Der arbejdes efter at fremsende ${target}.`,
    formalOnly: (formal: string) => `Den formelle frist er ${formal}.`,
    meeting: (forum: string, date: string, papersBy: string) =>
      `Punktet kan behandles på mødet i ${forum} ${date}. Materiale afleveres senest ${papersBy}.`,
    noMeeting: (forum: string, deadline: string) =>
      `Der er intet møde i ${forum} før fristen ${deadline}, som materialet kan nå. Svaret kan gives skriftligt pr. mail.`,
    section: (title: string, place: string, version: number, when: string) =>
      `Punktet gælder ${place}, ${title}, version ${version} fra ${when}. Teksten gengives her i sin helhed.`,
    whole: (version: number, when: string) =>
      `Punktet gælder den samlede afrapportering, forelæggelse ${version} fra ${when}. Sammenfatningen gengives her; afsnittene følger som bilag.`,
    place: (number: number, of: number) => `afsnit ${number} af ${of}`,
    checkNumber: (hash: string) => `Kontrolnummer: ${hash}`,
    discuss: (forum: string, what: string) => `at ${forum} drøfter ${what},`,
    answerSection: (region: string, by: string) =>
      `at formanden på vegne af kommunerne i ${region} svarer på afsnittet${by}: godkender det, godkender det med forbehold, meddeler, at kommunerne ikke kan tilslutte sig, eller sender det tilbage, og`,
    answerWhole: (region: string, by: string) =>
      `at formanden på vegne af kommunerne i ${region} svarer på afrapporteringen${by}: tilslutter sig, tilslutter sig med forbehold, meddeler, at kommunerne ikke kan tilslutte sig, eller sender den tilbage, og`,
    by: (date: string) => ` senest ${date}`,
    reservations:
      'at eventuelle forbehold og begrundelser formuleres ordret, da de gengives i afrapporteringen.',
    administrative:
      'Svaret er administrativt. Der træffes ikke beslutning på kommunalbestyrelsernes eller regionsrådets vegne.',
    annexText: (what: string, version: number) => `${what}, version ${version}`,
    annexLetter: (sender: string, date: string) => `${sender}: brev af ${date}`,
    footer: (what: string, version: number) => `${what}, version ${version}`,
    page: 'Side ',
    ofPages: ' af ',
  },
} as const;
