import type { PlacementAnswers, SampleSection } from '../content.types.js';

/** Sample text for "Geografisk placering". Decided by nobody; figures are those of the fact sheet, with their periods. */
export const placement: SampleSection<PlacementAnswers> = {
  body: `# Placering i Midtjylland

Kommunerne foreslår, at de nye sikrede pladser oprettes i det midtjyske område som en afdeling ved et botilbud, der i forvejen har åbne pladser til målgruppen. Midtjylland ligger mellem Nordjylland og Syddanmark og kan nås fra begge sider inden for en arbejdsdag. Kommune og grund er endnu ikke valgt. De vælges, når tre forhold er belyst: afstanden til psykiatrisk hospital og retskreds, adgangen til faguddannet personale og muligheden for en lokalplan, som kan rumme et sikret anlæg.

# Begrundelse for en placering i vest

Ved Vestdanmark forstås i denne afrapportering Nordjylland, Midtjylland og Syddanmark; afgrænsningen er kommunernes egen. I perioden 2017-2019 kom ca. 75 pct. af Kofoedsmindes borgere med domstype 1 fra vestdanske kommuner. Blandt borgere med domstype 2, som administrativt var flyttet til sikret afdeling, var andelen ca. 45 pct. En placering vest for Storebælt forkorter rejsen for pårørende og for de rådgivere, der fører personrettet tilsyn, og udslusning kan afprøves tættere på den kommune, borgeren skal tilbage til.

# Drift og modtagepligt

Driftsansvaret foreslås lagt hos et regionsråd, fordi opgaven forudsætter døgnberedskab, vagtsamarbejde og daglig kontakt til psykiatrien. Region Midtjylland er spurgt som mulig driftsherre, og svaret er betinget: behovet skal være fastslået af Social- og Boligstyrelsen, anlægsrammen skal være aftalt, og en beliggenhedskommune skal have sagt ja. Driftsansvaret er således ikke endeligt afklaret. Rammeaftalesekretariatet for kommunerne i Midtjylland følger op og orienterer de øvrige sekretariater senest torsdag den 31. oktober 2024, uge 44.

Modtagepligten foreslås lagt hos kommunalbestyrelsen i den kommune, hvor afdelingen kommer til at ligge. Det svarer til opdelingen på Kofoedsminde: Lolland Kommune har pligten og forsyningsansvaret, og Region Sjælland er driftsherre. § 22, stk. 4, i BEK nr. 1239 af 22/11/2019 nævner alene Lolland Kommune, så en ny pligt kræver, at reglerne ændres. Hvilken kommunalbestyrelse der er tale om, kan først oplyses, når placeringen er valgt. Forslaget fremlægges sammen med afklaringen af driften.

Delt drift mellem flere kommunalbestyrelser er drøftet som en reserveløsning. Kan intet regionsråd påtage sig opgaven, kan to eller tre midtjyske kommuner danne et kommunalt fællesskab efter kommunestyrelseslovens § 60 med én ledelse og ét budget. Så længe forslaget bygger på regional drift, er løsningen ikke aktuel, men muligheden holdes åben frem til efteråret 2024.`,
  ledger: {
    'placement.location': { status: 'answered', paragraph: 2 },
    'placement.west': { status: 'answered', paragraph: 4 },
    'placement.operator': {
      status: 'partly',
      paragraph: 6,
      missing:
        'Endeligt tilsagn om driftsansvaret. Det nuværende svar er betinget af behov, anlægsramme og beliggenhedskommune.',
      clarifiedBy: 'Rammeaftalesekretariatet for kommunerne i Midtjylland',
      clarifiedByDate: '2024-10-31',
    },
    'placement.admissionDuty': {
      status: 'partly',
      paragraph: 7,
      missing:
        'Navnet på den kommunalbestyrelse, der kan påtage sig modtagepligten. Det følger af valget af beliggenhedskommune.',
      clarifiedBy: 'Rammeaftalesekretariatet for kommunerne i Midtjylland',
      clarifiedByDate: '2024-10-31',
    },
    'placement.sharedOperation': { status: 'answered', paragraph: 8 },
  },
  answers: {
    region: 'DK-82',
    departmentOf: 'Et botilbud med åbne pladser til målgruppen (endnu ikke valgt)',
    operator: {
      name: 'Region Midtjylland',
      kind: 'region',
      consent: 'conditional',
      condition:
        'Behovet er fastslået af Social- og Boligstyrelsen, anlægsrammen er aftalt, og en beliggenhedskommune har sagt ja.',
    },
    admissionDuty: {
      council: 'Kommunalbestyrelsen i beliggenhedskommunen (udpeges sammen med placeringen)',
      status: 'proposed',
      condition: 'Reglerne om modtagepligt er ændret, så pligten har hjemmel.',
    },
    sharedOperation: 'open',
  },
};
