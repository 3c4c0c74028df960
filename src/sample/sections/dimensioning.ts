import type { DimensioningAnswers, SampleSection } from '../content.types.js';

/** Sample text for "Dimensionering og fordeling af borgere". Decided by nobody; figures are those of the fact sheet, with their periods. */
export const dimensioning: SampleSection<DimensioningAnswers> = {
  body: `# Antal pladser

Det nye tilbud foreslås oprettet med 20-24 sikrede pladser fordelt på tre bogrupper. Rammen er sat nedefra og ovenfra: Færre end 20 pladser kan ikke bære en fast døgndækning med faguddannede i hver gruppe, og flere end 24 kan ikke drives som én afdeling med én daglig ledelse. Pladserne kommer oven i de ti ekstra pladser, som Region Sjælland som driftsherre venter at oprette på Kofoedsminde. Ibrugtagningen sker i to etaper:

- Første etape: 12 pladser ved ibrugtagning
- Anden etape: yderligere 8-12 pladser 9-12 måneder senere
- I alt: 20-24 pladser

# Fordeling af borgerne

Borgerne fordeles efter handlekommune og fagligt behov, ikke efter hvor der tilfældigvis er en ledig plads. Nye borgere fra kommuner i Nordjylland, Midtjylland og Syddanmark modtages som udgangspunkt i det nye tilbud, og nye borgere fra Hovedstaden og Sjælland på Kofoedsminde. Hensynet til medbeboere, forurettede eller et igangværende behandlingsforløb kan begrunde det modsatte. De borgere, der allerede bor på Kofoedsminde, flytter kun efter en individuel vurdering. Opholdene varer i gennemsnit 8,2 år for domstype 1 og 6 år for domstype 2, så fordelingen vil forskyde sig gradvist over en årrække.

# Faglige overvejelser

To forhold bærer forslaget. Det ene er presset på kapaciteten. Kofoedsminde havde i forhold til det budgetterede pladstal en overbelægning på 8,2 pct. i 2020, 15,4 pct. i 2021 og 2,5 pct. i januar-september 2022. Faldet falder sammen med, at der kom flere pladser, og viser ikke i sig selv et mindre behov. Det andet er sammensætningen: Borgere, som belaster hinanden, skal kunne bo hver for sig, og en udslusning skal kunne planlægges uden at afvente, at en anden flytter.

Størrelsen skal også kunne bære specialiseringen. De fleste borgere kommer vestfra, og med mindst 20 pladser er der grundlag for egne teams om seksuelle krænkelser, rusmidler og udadreagerende adfærd. Personalegruppen bliver så stor, at kendskabet til domstyper, udgangsregler og sikkerhed ikke hviler på enkelte medarbejdere. Under 12 pladser ville gøre afdelingen sårbar ved sygdom og alvorlige hændelser, og den første etape er derfor ikke sat lavere.`,
  ledger: {
    'dimensioning.places': { status: 'answered', paragraph: 2 },
    'dimensioning.distribution': { status: 'answered', paragraph: 5 },
    'dimensioning.rationale': { status: 'answered', paragraph: 7 },
    'dimensioning.size': { status: 'answered', paragraph: 8 },
  },
  answers: {
    places: { min: 20, max: 24 },
    phases: [{ places: { min: 12 } }, { places: { min: 20, max: 24 } }],
    distribution:
      'Nye borgere fra kommuner i Nordjylland, Midtjylland og Syddanmark modtages som udgangspunkt i det nye tilbud, øvrige på Kofoedsminde. Nuværende borgere flytter kun efter individuel vurdering.',
  },
};
