import type { SampleSection, TimelineAnswers } from '../content.types.js';

/** Sample text for "Tidsperspektiv". Decided by nobody; counted in months from a named event, never to a forced date. */
export const timeline: SampleSection<TimelineAnswers> = {
  body: `# Skøn over etableringen

Det skønnes, at de første 12 pladser kan tages i brug 30-36 måneder efter beslutning om etablering. Skønnet er angivet som et spænd, fordi valg af grund og behandling af lokalplan kan trække ud, og fordi et sikret anlæg har længere leveringstid end et almindeligt botilbud. Det regnes fra den dag, hvor driftsherre, beliggenhedskommune og anlægsramme er på plads, og ikke fra afrapporteringens dato.

# Trin undervejs

Arbejdet er delt i fire trin, som delvist overlapper. Hvert trin har et resultat, der skal foreligge, før det næste kan afsluttes:

- Måned 0-6: samarbejdsaftale mellem driftsherre og beliggenhedskommune, valg af grund og byggeprogram
- Måned 6-14: lokalplan, myndighedsgodkendelser og udbud
- Måned 12-32: byggeri, sikringsanlæg og ansættelse af ledelse og kernepersonale
- Måned 28-36: socialtilsynets godkendelse, oplæring på Kofoedsminde og indflytning

# Forudsætninger

Skønnet hviler på tre forudsætninger. Reglerne om modtagepligt skal være ændret senest et år før åbningen, så den nye pligt har hjemmel. Der må ikke komme klager over lokalplanen, som får opsættende virkning. Og entreprisen skal kunne udbydes samlet. Falder én af dem bort, forlænges forløbet efter sekretariaternes vurdering med seks til tolv måneder.

# Sammenhæng med de øvrige afsnit

Anden etape følger 9-12 måneder efter den første, når belægning og bemanding taler for det. Den faglige opbygning fortsætter efter åbningen; fuld specialisering ventes først 24-36 måneder efter ibrugtagning. Indtil da vil Kofoedsminde fortsat modtage borgere fra hele landet, og de ti ekstra pladser, som ventes dér, er forudsat i kapaciteten i mellemtiden. Sekretariaterne gør status hvert halve år og meddeler styrelsen, hvis spændet ændres.`,
  ledger: { 'timeline.estimate': { status: 'answered', paragraph: 2 } },
  answers: {
    estimate: { months: { min: 30, max: 36 }, from: 'beslutning om etablering' },
    phases: [
      { places: { min: 12 }, estimate: { months: { min: 30, max: 36 }, from: 'beslutning om etablering' } },
      { places: { min: 20, max: 24 }, estimate: { months: { min: 9, max: 12 }, from: 'ibrugtagning' } },
    ],
  },
};
