import type { ProfessionalAnswers, SampleSection } from '../content.types.js';

/** Sample text for "Faglige forhold". Decided by nobody; figures are those of the fact sheet, with their periods. */
export const professional: SampleSection<ProfessionalAnswers> = {
  body: `# Vejen til specialisering

Specialiseringen bygges op i tre trin. Før åbningen ansættes ledelse og en kerne af erfarne medarbejdere, der følger hverdagen på Kofoedsminde i mindst fire uger. I de første ni måneder arbejder afdelingen med fast introduktion, ugentlig supervision og én fælles metode. Derefter gennemgår eksterne fagfolk praksis, før anden etape tages i brug.

Afdelingen ventes at være tilstrækkeligt specialiseret 24-36 måneder efter ibrugtagning. Skønnet bygger på, at personalet ansættes i to omgange, og at hver omgang har brug for omkring halvandet års oplæring. Fremdriften opgøres hvert halve år.

# De fire parametre

Aktiv praksis sikres ved, at afdelingen knyttes til et tilbud med åbne pladser til samme målgruppe, og ved at de vestdanske kommuner som udgangspunkt bruger den. Med 20-24 pladser møder medarbejderne jævnligt alle domstyper, ind- og udskrivning samt udgang under skærpede vilkår.

Kompetencerne sikres gennem rekruttering og efteruddannelse. På Kofoedsminde blev 49 pct. af de opslåede stillinger besat med faguddannede i 2020, 55 pct. i 2021 og 48 pct. i januar-september 2022 mod et mål på 60 pct. Det nye tilbud sigter mod 60 pct. ved åbningen og 70 pct. efter tre år, fordelt på pædagoger, sundhedsfagligt personale og psykologer.

Samarbejdsformerne beskrives i faste aftaler med psykiatrien, misbrugsbehandlingen, kriminalforsorgen, samråd, statsadvokat og bistandsværger. Hver borger får én koordinator, som indkalder til handleplansmøder og følger borgeren videre til et åbent tilbud.

Viden deles begge veje. Afdelingen afsætter årligt fem dage pr. medarbejder til kurser og netværk, offentliggør erfaringer fra egne metodeforløb og inviterer VISO og forskningsmiljøer til at følge indsatsen.

# Samarbejde og forebyggelse

De to sikrede tilbud indgår en samarbejdsaftale om fælles introduktion, udveksling af medarbejdere i op til tre måneder og et halvårligt fagligt møde. Højt specialiserede åbne tilbud med viden om målgruppen deltager på lige fod, så udslusning forberedes sammen.

Forebyggelse af ny kriminalitet indgår i borgerens plan fra første uge. Risikoen vurderes med et anerkendt redskab ved indflytning, hvert halve år og før ændrede udgange. Planen omsætter vurderingen til øvelser i følelsesregulering, rusmiddelbehandling, undervisning og beskæftigelse, og borgeren deltager selv i at beskrive sine risikosituationer.

Erfaringerne fra Kofoedsminde taler for at ansætte fast før åbning. Forbruget af eksterne vikarer var 34 pct. i 2020, 40 pct. i 2021 og senest 52 pct. i januar-september 2022. Målet, som måles mod alle vikarer og interne fleksible medarbejdere, var 25 pct. ved udgangen af 2020. Afdelingen opretter derfor eget vikarkorps, tilbyder meritforløb og lægges, hvor flere uddannelsessteder er inden for dagligt pendlerafstand.`,
  ledger: {
    'professional.path': { status: 'answered', paragraph: 2 },
    'professional.horizon': { status: 'answered', paragraph: 3 },
    'professional.activePractice': { status: 'answered', paragraph: 5 },
    'professional.competences': { status: 'answered', paragraph: 6 },
    'professional.cooperationForms': { status: 'answered', paragraph: 7 },
    'professional.knowledge': { status: 'answered', paragraph: 8 },
    'professional.cooperation': { status: 'answered', paragraph: 10 },
    'professional.crimePrevention': { status: 'answered', paragraph: 11 },
    'professional.experience': { status: 'answered', paragraph: 12 },
  },
  answers: { horizon: { months: { min: 24, max: 36 }, from: 'ibrugtagning' } },
};
