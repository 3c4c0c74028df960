/** The longer papers of the dry run: extension, minutes, receipt and clarification. Sample content; the agency never wrote them. Dates are local to Copenhagen, instants UTC. */

/** Tuesday: the coordinator asks for a later deadline. */
export const extensionRequest = {
  date: '2024-05-07',
  wantedDate: '2024-06-28',
  text: `Til Social- og Boligstyrelsen

Rammeaftalesekretariaterne beder om, at fristen for den samlede afrapportering i sag 2023-7996 flyttes fra lørdag den 1. juni 2024, uge 22, til fredag den 28. juni 2024, uge 26.

Alle fem afsnit foreligger i udkast. Afsnittet om dimensionering er ændret efter ønske fra kommunerne i Sjælland, og den ændrede tekst skal forelægges alle fem formænd igen. Tre af dem har ikke møde i deres forum før fristen.

Vi arbejder videre efter den gældende frist, indtil styrelsen har svaret skriftligt.

Med venlig hilsen
Sekretariat Midtjylland, koordinerende sekretariat`,
} as const;

/** Wednesday: telephone note (notat om telefonsamtale) about a promise that moves nothing. */
export const telephoneNote = {
  date: '2024-05-15',
  promisedDate: '2024-06-28',
  text: `Notat om telefonsamtale onsdag den 15. maj 2024, uge 20, kl. 13.20

Deltagere: Sekretariat Midtjylland og en sagsbehandler i Social- og Boligstyrelsen.

Sagsbehandleren oplyste, at styrelsen forventer at kunne imødekomme ønsket om udsættelse til fredag den 28. juni 2024, uge 26. Beslutningen er ikke endelig, og et skriftligt svar følger.

Sekretariatet oplyste, at alle datoer og påmindelser i sagen fastholdes, indtil svaret foreligger på skrift.`,
} as const;

/** The same afternoon: our own mail confirming what was said. */
export const confirmingMail = {
  date: '2024-05-15',
  text: `Tak for samtalen i eftermiddag.

Vi har noteret, at styrelsen forventer at kunne udsætte fristen i sag 2023-7996 til fredag den 28. juni 2024, uge 26, og at afgørelsen meddeles skriftligt. Er det forstået forkert, hører vi gerne fra jer.

Indtil vi har jeres svar, gælder den oprindelige frist for alle fem regioners kommuner.

Med venlig hilsen
Sekretariat Midtjylland`,
} as const;

/** Wednesday: the agency's refusal in writing. */
export const extensionRefusal = {
  date: '2024-05-22',
  text: `Til Sekretariat Midtjylland

Styrelsen har behandlet ønsket af 7. maj 2024 om en senere frist i sag 2023-7996. Ønsket kan ikke imødekommes.

Der er lagt vægt på, at afsnittene foreligger, og at forbehold kan fremgå af selve afrapporteringen. Forhåndstilkendegivelsen på telefon den 15. maj 2024 kan derfor ikke lægges til grund. Vi beklager den usikkerhed, den har givet anledning til.

Enkeltspørgsmål, som ikke er afklaret ved fristen, kan sendes som supplement.

Med venlig hilsen
Social- og Boligstyrelsen`,
} as const;

/** Evidence for the decision that DK-81's secretariat registers on the section timeline. */
export const minutesExcerpt = {
  date: '2024-04-26',
  section: 'timeline',
  region: 'DK-81',
  basis: 'meeting',
  title: 'Uddrag af referat, Socialdirektørkredsen, fredag den 26. april 2024, uge 17',
  text: `Punkt 4. Afsnit om tidsperspektiv i den samlede afrapportering

Baggrund
Afsnittet om tidsperspektiv har været i kommentering hos de fem sekretariater. Teksten var vedlagt dagsordenen som bilag 4.1 og er uændret siden udsendelsen.

Indstilling
Sekretariatet indstiller, at kredsen godkender afsnittet på vegne af kommunerne i Nordjylland, og at sekretariatet registrerer beslutningen i sagen.

Beslutning
Godkendt uden bemærkninger. Formanden orienteres, når beslutningen er registreret.

Bilag
4.1 Afsnit om tidsperspektiv, version til godkendelse`,
} as const;

/** Friday: the agency acknowledges that it has the reply. `deliveredAt` is 14.07 local time. */
export const receipt = {
  date: '2024-05-31',
  deliveredAt: '2024-05-31T12:07:00.000Z',
  text: `Social- og Boligstyrelsen bekræfter at have modtaget den samlede afrapportering i sag 2023-7996 fredag den 31. maj 2024, uge 22, kl. 14.07.

Afrapporteringen er modtaget inden fristen. Styrelsen vender tilbage, hvis der er behov for uddybning.`,
} as const;

/** One clarification after the delivery, and the answer that becomes a supplement. */
export const clarification = {
  askedOn: '2024-06-11',
  answeredOn: '2024-06-20',
  question: `I foreslår to etaper med først 12 og senere 8-12 pladser. Styrelsen beder jer uddybe, hvad der skal være opfyldt, før anden etape tages i brug, og hvem der træffer beslutningen.`,
  answer: `Anden etape tages i brug, når tre betingelser er opfyldt: Første etape har været belagt med mindst ti borgere i gennemsnit over seks måneder, mindst 60 pct. af de faste stillinger er besat med faguddannede, og den eksterne gennemgang af praksis har ikke vist forhold, der taler imod en udvidelse.

Driftsherren træffer beslutningen efter at have hørt de fem rammeaftalesekretariater. Er betingelserne ikke opfyldt 12 måneder efter ibrugtagning, gøres der status, og styrelsen orienteres. Svaret ændrer ikke antallet af pladser i den fremsendte afrapportering.`,
  /** A short factual answer, for a clarification that needs no approval by the regions. */
  factual: {
    question: 'Styrelsen beder om at få oplyst, hvilken periode tallene for vikarforbrug dækker.',
    answer:
      'Tallene dækker kalenderårene 2020 og 2021 samt januar-september 2022. De er gengivet med samme perioder som i styrelsens henvendelse.',
  },
} as const;

/** The agency's assessment, as the coordinator registers it before closing. */
export const assessment = {
  date: '2024-06-27',
  text: 'Styrelsen har meddelt, at afrapporteringen og supplementet danner grundlag for den videre dialog, og at de åbne spørgsmål ventes besvaret i efteråret 2024.',
} as const;
