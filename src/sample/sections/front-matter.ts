import type { SampleSection } from '../content.types.js';

/** Sample front matter (sammenfatning), answering the `overall.*` lines. Decided by nobody. */
export const frontMatter: SampleSection<Readonly<Record<string, never>>> = {
  body: `# Den samlede løsning

Kommunerne i de fem regioner foreslår i fællesskab én løsning: en ny sikret afdeling i Midtjylland med 20-24 pladser, knyttet til et eksisterende tilbud med åbne pladser. Afdelingen skal kunne modtage borgere med udviklingshæmning, som efter dom skal bo på en sikret afdeling. Den foreslås drevet regionalt, finansieret objektivt og taget i brug 30-36 måneder efter beslutning om etablering. Kofoedsminde består og får sammen med den nye afdeling et fælles fagligt miljø.

# Hvem står bag

Afrapporteringen er udarbejdet af de fem rammeaftalesekretariater som ét dokument. Et sekretariat har været tovholder for hvert afsnit, og de øvrige har kommenteret teksten, før formanden for den administrative styregruppe i hver region tog stilling til den præcise version. Tilslutningen er administrativ. Den er ikke en vedtagelse i de 98 kommunalbestyrelser, og den politiske behandling er beskrevet for hver region i bilaget. Forbehold og standpunkter gengives med regionernes egne ord, og en region, der ikke har sluttet sig til, er nævnt ved navn.

# Sammenhæng med den øvrige tilbudsstruktur

Den nye afdeling skal aflaste og ikke afløse. Åbne tilbud i alle fem regioner modtager fortsat borgere med domstype 2 og andre foranstaltninger, og de er næste led, når en borger kan forlade de sikrede rammer. Derfor følges udslusning, ledige pladser og ventetid på sikrede og åbne tilbud samlet i rammeaftalerne. Viser opgørelserne, at åbne pladser mangler, tages spørgsmålet op i den region, hvor borgerens handlekommune ligger, før der oprettes flere sikrede pladser.

# Det, der endnu ikke er afklaret

Tre spørgsmål står åbne: det endelige tilsagn om drift, den kommunalbestyrelse, der kan få modtagepligten, og dokumentation for Kofoedsmindes nuværende finansieringsmodel. Hvert afsnit angiver, hvem der afklarer spørgsmålet og hvornår. Svarene sendes som supplement til afrapporteringen.`,
  ledger: {
    'overall.solution': { status: 'answered', paragraph: 2 },
    'overall.national': { status: 'answered', paragraph: 4 },
    'overall.coherence': { status: 'answered', paragraph: 6 },
  },
  answers: {},
};
