import type { SampleSectionId } from './content.types.js';

/** A later text version, as the replacement of one top-level block (1-based index) of the section's body. */
export interface SampleRevision {
  readonly section: SampleSectionId;
  /** What made the lead change the text. All of them void the answers given to the version before. */
  readonly cause: 'review' | 'sentBack' | 'editorial';
  /** Short note to the version, as the lead would write it. */
  readonly note: string;
  readonly paragraph: number;
  readonly text: string;
}

/** Changed texts of the dry run, in the order they are made. Figures and structured answers stay as they were. */
export const revisions: readonly SampleRevision[] = [
  {
    section: 'professional',
    cause: 'review',
    note: 'Efter kommenteringsrunden: Opfølgning på hændelser og sprog i borgerens plan er tilføjet.',
    paragraph: 11,
    text: 'Forebyggelse af ny kriminalitet indgår i borgerens plan fra første uge. Risikoen vurderes med et anerkendt redskab ved indflytning, hvert halve år og før ændrede udgange. Planen skrives i et sprog, som borgeren forstår, og omsætter vurderingen til øvelser i følelsesregulering, rusmiddelbehandling, undervisning og beskæftigelse. Bogruppen gennemgår planen hver fjortende dag, og efter en hændelse justeres den inden for tre hverdage.',
  },
  {
    section: 'dimensioning',
    cause: 'sentBack',
    note: 'Efter tilbagesendelse fra formanden for kommunerne i Sjælland: Fordelingen er udtrykt i borgere, og et fælles udvalg følger den.',
    paragraph: 5,
    text: 'Borgerne fordeles efter handlekommune og fagligt behov, ikke efter hvor der tilfældigvis er en ledig plads. Nye borgere fra kommuner i Nordjylland, Midtjylland og Syddanmark modtages som udgangspunkt i det nye tilbud, og nye borgere fra Hovedstaden og Sjælland på Kofoedsminde. Hensynet til medbeboere, forurettede eller et igangværende behandlingsforløb kan begrunde det modsatte. Et fælles udvalg med en repræsentant for kommunerne i hver region opgør to gange om året, hvor mange borgere hvert tilbud har modtaget, og i hvor mange sager udgangspunktet er fraveget. Udvalget kan anbefale ændringer. De borgere, der allerede bor på Kofoedsminde, flytter kun efter en individuel vurdering. Opholdene varer i gennemsnit 8,2 år for domstype 1 og 6 år for domstype 2, så fordelingen vil forskyde sig gradvist over en årrække.',
  },
  {
    section: 'placement',
    cause: 'editorial',
    note: 'Redaktionel rettelse: Rækkefølgen af de tre forhold er ændret, og "inden for en arbejdsdag" er præciseret til tur og retur.',
    paragraph: 2,
    text: 'Kommunerne foreslår, at de nye sikrede pladser oprettes i det midtjyske område som en afdeling ved et botilbud, der i forvejen har åbne pladser til målgruppen. Midtjylland ligger mellem Nordjylland og Syddanmark og kan nås fra begge sider, tur og retur, inden for en arbejdsdag. Kommune og grund er endnu ikke valgt. De vælges, når tre forhold er belyst: adgangen til faguddannet personale, afstanden til psykiatrisk hospital og retskreds og muligheden for en lokalplan, som kan rumme et sikret anlæg.',
  },
];

/** The front matter after the whole was sent back: who and when stands in the text itself. */
export const frontMatterRevision: Omit<SampleRevision, 'section'> = {
  cause: 'sentBack',
  note: 'Efter tilbagesendelse af helheden: Navne og datoer for de åbne spørgsmål er skrevet ind.',
  paragraph: 8,
  text: 'Tre spørgsmål står åbne. Det endelige tilsagn om drift og den kommunalbestyrelse, der kan få modtagepligten, afklares af rammeaftalesekretariatet for kommunerne i Midtjylland senest torsdag den 31. oktober 2024, uge 44. Dokumentation for Kofoedsmindes nuværende finansieringsmodel indhentes af rammeaftalesekretariatet for kommunerne i Sjælland senest fredag den 28. juni 2024, uge 26. Svarene sendes som supplement til afrapporteringen.',
};
