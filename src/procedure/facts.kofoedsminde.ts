import type { FactDraft } from './make-fact.js';

const document = 'Social- og Boligstyrelsens brev af 22. november 2023, sagsnr. 2023-7996';
const assessment = 'Social- og Boligstyrelsens vurdering';
const temporaryStaff = 'Vikarforbrug';
const trainedStaff = 'Sammensætning af faglært og ufaglært personale';
const background = 'Baggrund';
const early2022 = 'januar-september 2022';

/** Figures of the letter about Kofoedsminde, with the footnotes that limit them. */
export const figuresOfKofoedsminde: readonly FactDraft[] = [
  {
    id: 'overOccupancy',
    text: 'Overbelægning på Kofoedsminde',
    unit: 'percent',
    values: [
      { period: '2020', value: 8.2 },
      { period: '2021', value: 15.4 },
      { period: early2022, value: 2.5 },
    ],
    definition: 'Borgere ud over de budgetterede pladser, målt i forhold til det budgetterede antal pladser.',
    source: { document, heading: assessment, footnotes: [6] },
  },
  {
    id: 'externalTemporaryStaff',
    text: 'Forbrug af eksterne vikarer på Kofoedsminde',
    unit: 'percent',
    values: [
      { period: '2020', value: 34 },
      { period: '2021', value: 40 },
      { period: early2022, value: 52 },
    ],
    definition:
      'Eksterne vikarer. Brevet holder tallene op mod en målsætning, der måles i forhold til alle vikarer og interne fleksible medarbejdere.',
    source: { document, heading: temporaryStaff, footnotes: [7] },
  },
  {
    id: 'externalTemporaryStaffGoal',
    text: 'Målsætning for forbruget af eksterne vikarer på Kofoedsminde',
    unit: 'percent',
    values: [{ period: 'udgangen af 2020', value: 25 }],
    definition:
      'Eksterne vikarer i forhold til alle vikarer og interne fleksible medarbejdere, efter Region Sjællands indsatsplan.',
    source: { document, heading: temporaryStaff, footnotes: [8] },
  },
  {
    id: 'trainedStaff',
    text: 'Medarbejdere på Kofoedsminde med en faglig uddannelse',
    unit: 'percent',
    values: [{ period: '2020-2022', value: 50, approximate: true }],
    definition:
      'Andelen af medarbejderne, der har en faglig uddannelse; brevet skriver omkring halvdelen og kalder fordelingen stabil.',
    source: { document, heading: trainedStaff, footnotes: [] },
  },
  {
    id: 'postsFilledWithTrainedStaff',
    text: 'Stillinger på Kofoedsminde besat med faguddannet personale',
    unit: 'percent',
    values: [
      { period: '2020', value: 49 },
      { period: '2021', value: 55 },
      { period: early2022, value: 48 },
    ],
    definition: 'Andelen af de opslåede stillinger, der blev besat med faguddannet personale.',
    source: { document, heading: trainedStaff, footnotes: [11] },
  },
  {
    id: 'postsFilledWithTrainedStaffGoal',
    text: 'Målsætning for stillinger på Kofoedsminde besat med faguddannet personale',
    unit: 'percent',
    values: [{ period: 'gældende i 2020-2022', value: 60 }],
    definition:
      'Andelen af de ledige stillinger, der besættes med ansøgere med en faglig uddannelse, efter Region Sjællands indsatsplan.',
    source: { document, heading: trainedStaff, footnotes: [] },
  },
  {
    id: 'expectedExtraPlaces',
    text: 'Ekstra pladser, som Region Sjælland forventer at etablere på Kofoedsminde',
    unit: 'places',
    values: [{ period: 'forventning pr. 22. november 2023', value: 10 }],
    definition:
      'Ekstra pladser, der skal dække behovet for sikrede pladser; brevet nævner ikke en dato for dem.',
    source: { document, heading: assessment, footnotes: [] },
  },
  {
    id: 'westDanishType1',
    text: 'Borgere med domstype 1 på Kofoedsminde fra vestdanske kommuner',
    unit: 'percent',
    values: [{ period: '2017-2019', value: 75, approximate: true }],
    definition:
      'Gennemsnitlig andel af alle borgere med udviklingshæmning og domstype 1 på Kofoedsminde, efter afrapporteringerne fra december 2020.',
    source: { document, heading: background, footnotes: [] },
  },
  {
    id: 'westDanishType2',
    text: 'Borgere med domstype 2, administrativt overført til sikret afdeling på Kofoedsminde, fra vestdanske kommuner',
    unit: 'percent',
    values: [{ period: '2017-2019', value: 45, approximate: true }],
    definition:
      'Andel af borgerne med udviklingshæmning og domstype 2, der administrativt er overført til sikret afdeling på Kofoedsminde.',
    source: { document, heading: background, footnotes: [] },
  },
  {
    id: 'averageStayType1',
    text: 'Gennemsnitligt ophold for borgere med domstype 1',
    unit: 'years',
    values: [{ period: 'opdateret status, modtaget januar 2023', value: 8.2 }],
    definition:
      'Gennemsnitlig opholdslængde for borgere med udviklingshæmning og domstype 1; måleperioden er ikke oplyst i brevet.',
    source: { document, heading: 'Samlet vurdering', footnotes: [22] },
  },
  {
    id: 'averageStayType2',
    text: 'Gennemsnitligt ophold for borgere med domstype 2',
    unit: 'years',
    values: [{ period: 'opdateret status, modtaget januar 2023', value: 6 }],
    definition:
      'Gennemsnitlig opholdslængde for borgere med udviklingshæmning og domstype 2; måleperioden er ikke oplyst i brevet.',
    source: { document, heading: 'Samlet vurdering', footnotes: [22] },
  },
];
