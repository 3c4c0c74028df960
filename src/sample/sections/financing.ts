import type { FinancingAnswers, SampleSection } from '../content.types.js';

/** Sample text for "Finansiering". Decided by nobody. Which model Kofoedsminde has is not in the letter, so that line is answered in part. */
export const financing: SampleSection<FinancingAnswers> = {
  body: `# Forslag til finansiering

Det foreslås, at alle landets kommuner betaler til de nye pladser efter en fast nøgle, uanset hvor mange borgere den enkelte kommune har anbragt. Anlægget lånefinansieres af driftsherren og betales tilbage over driftsbudgettet. Budgettet lægges én gang om året og forelægges de fem rammeaftalesekretariater, før det fastsættes, så kommunerne kan se udgiften i deres egen budgetlægning. Der er ikke anslået et beløb, da hverken grund eller bygning er valgt; et overslag udarbejdes sammen med byggeprogrammet.

Pladserne foreslås oprettet som en afdeling af et eksisterende tilbud og ikke som en ny selvstændig institution. Afdelingen kan dele ledelse, administration, vagtcentral og værksteder med tilbuddets åbne pladser, og en borger kan udsluses med færre skift af personale. Ulempen er, at naboskabet stiller krav til adskillelse af udearealer og adgangsveje. Et nyt selvstændigt tilbud ville give friere valg af grund, men skønnes at blive dyrere i opstart og længere undervejs, fordi hele organisationen skal opbygges forfra.

# Valg af model

Afdelingen foreslås finansieret objektivt. Modtagepligten betyder, at pladserne skal stå klar, også når de ikke er i brug, og en takst pr. belagt plads ville lægge den risiko på driftsherren alene. Takstfinansiering og en blanding er begge overvejet. En takst viser tydeligt, hvad den enkelte plads koster, men kan få en kommune til at vente for længe med at søge hjælp. Også særlige ydelser holdes inden for den objektive ramme, så modellen ikke i praksis bliver blandet.

Kommunerne ønsker, at de to sikrede tilbud følger samme model, så prisen ikke bestemmer, hvor en borger bor. Henvendelsen fra styrelsen oplyser ikke, hvilken model Kofoedsminde har i dag, og ligheden er derfor ikke efterprøvet i denne version. Rammeaftalesekretariatet for kommunerne i Sjælland indhenter oplysningen hos driftsherren senest fredag den 28. juni 2024, uge 26. Den føres ind i sagen med kilde og dato, og en eventuel forskel begrundes i et supplement til afrapporteringen.

# Styring af udgiften

Ledige pladser koster det samme som belagte. Belægning, ventetid og udgift pr. plads opgøres derfor hvert kvartal for begge tilbud i samme skema. Ligger belægningen under 85 pct. i fire kvartaler i træk, drøfter kommunerne, om anden etape skal udskydes.`,
  ledger: {
    'financing.proposal': { status: 'answered', paragraph: 2 },
    'financing.form': { status: 'answered', paragraph: 3 },
    'financing.model': { status: 'answered', paragraph: 5 },
    'financing.sameModel': {
      status: 'partly',
      paragraph: 6,
      missing:
        'Kilde til, hvilken finansieringsmodel Kofoedsminde har i dag. Uden den kan ligheden ikke efterprøves.',
      clarifiedBy: 'Rammeaftalesekretariatet for kommunerne i Sjælland',
      clarifiedByDate: '2024-06-28',
    },
  },
  answers: { form: 'department', model: 'objective' },
};
