/** Texts of facts that the users enter on a case themselves. */
export const caseFacts = {
  title: 'Sagens egne oplysninger',
  lead: 'Det, brevet ikke oplyser, og som en linje i kravlisten afhænger af. Oplysningen kan kun føres med kilde, definition og periode.',
  kofoedsmindeModel: 'Kofoedsmindes finansieringsmodel',
  register: 'Sagens faktaregister',
  registerLead:
    'Det, der skal stå ens i alle afsnit, føres her én gang med kilde, definition og periode. I teksten hentes det under »Kilde«: så står der altid det, registeret siger. En version, der er sendt rundt, ændres ikke; den bliver mærket, hvis registeret siden siger noget andet.',
  names: {
    places: 'Antal pladser',
    division: 'Fordeling af borgere',
    targetGroup: 'Målgruppe',
    costs: 'Udgifter',
    opening: 'Ibrugtagning',
  },
  hints: {
    places: 'Et tal eller et spænd, f.eks. 20-24. I teksten står der »20-24 pladser«.',
    division: 'Med de ord, teksten skal have, f.eks. »omkring 20 borgere i det nye tilbud«.',
    targetGroup: 'Med de ord, teksten skal have.',
    costs: 'Med beløb, enhed og prisniveau, f.eks. »41,5 mio. kr. om året i 2024-priser«.',
    opening: 'Et år eller et kvartal, f.eks. 2027 eller 2027-Q2. I teksten står der »2. kvartal 2027«.',
  },
  wrong: {
    places: 'Skriv et helt tal eller et spænd med det mindste tal først, f.eks. 20-24.',
    division: 'Skriv fordelingen på én linje med højst 200 tegn.',
    targetGroup: 'Skriv målgruppen på én linje med højst 200 tegn.',
    costs: 'Skriv udgifterne på én linje med højst 200 tegn.',
    opening: 'Skriv et år eller et kvartal, f.eks. 2027 eller 2027-Q2.',
  },
  wrongModel: 'Vælg en af modellerne.',
  places: (value: string) => (value === '1' ? '1 plads' : `${value} pladser`),
  quarter: (quarter: string, year: string) => `${quarter}. kvartal ${year}`,
  says: (name: string, source: string, definition: string, period: string) =>
    `Sagens faktaregister, ${name.toLowerCase()}. ${definition} Periode: ${period}. Kilde: ${source}`,
  label: (name: string, value: string) => `${name}: ${value}`,
  notEntered: 'Ikke ført endnu.',
  enterFact: (name: string) => `Før ${name.toLowerCase()}`,
  changeFact: (name: string) => `Ret ${name.toLowerCase()}`,
  citedIn: 'Hentet til',
  citedNowhere: 'Ikke hentet til nogen tekst endnu.',
  outdated: (title: string, shown: string) => `${title} skriver »${shown}«`,
  registerValue: 'Oplysningen',
  registerSourceHint:
    'Hvor det er besluttet eller oplyst, f.eks. et møde med dato eller et dokument på sagen.',
  registerDefinitionHint: 'Hvad der regnes med, f.eks. normerede pladser uden aflastningspladser.',
  registerPeriodHint: 'Hvilket tidspunkt oplysningen gælder for, f.eks. »fra ibrugtagning« eller »2024«.',
  registerMeans:
    'Den tidligere oplysning bliver stående i sagsloggen. Kladder får det nye, når de åbnes og gemmes. Versioner, der er sendt rundt, ændres ikke, men bliver mærket.',
  unknown: 'Faktaregisteret har ikke den oplysning.',
  movedTitle: 'Faktaregisteret er ændret, siden teksten blev gemt',
  moved: (name: string, shown: string, now: string) => `${name}: »${shown}« er nu »${now}«.`,
  movedMeans: 'Teksten herunder har det nye. Læs stederne igennem, og gem teksten.',
  movedRefused: (name: string) =>
    `Sagens faktaregister er ændret, siden kladden blev gemt: ${name}. Åbn teksten, se det nye, og gem den først.`,
  contradicts: {
    cited: (title: string, shown: string, now: string) =>
      `${title} skriver »${shown}« efter sagens faktaregister, som nu siger »${now}«.`,
    answer: (name: string, registered: string, title: string, said: string) =>
      `Sagens faktaregister har »${registered}« under ${name.toLowerCase()}, men ${title.toLowerCase()} siger ${said}.`,
  },
  models: {
    objective: 'Objektiv finansiering',
    rate: 'Takstfinansiering',
    mixture: 'Blanding af objektiv finansiering og takst',
  },
  none: 'Ikke ført på sagen endnu. Indtil da spørger kravlisten ikke, om finansieringen skal være den samme.',
  entered: (by: string, at: string) => `Ført på sagen af ${by} ${at}.`,
  enter: 'Før Kofoedsmindes finansieringsmodel på sagen',
  change: 'Ret Kofoedsmindes finansieringsmodel',
  formTitle: 'Kofoedsmindes finansieringsmodel',
  formLead:
    'Brevet siger ikke, hvordan Kofoedsminde er finansieret. Når modellen er ført her, spørger kravlisten, om den foreslåede finansiering svarer til den.',
  value: 'Modellen',
  source: 'Kilde',
  sourceHint: 'Dokument og sted, f.eks. bekendtgørelse med nummer og paragraf.',
  definition: 'Definition',
  definitionHint: 'Hvad modellen dækker, med kildens egen afgrænsning.',
  period: 'Periode',
  periodHint: 'Hvornår oplysningen gælder, f.eks. »siden 2020« eller »2024«.',
  send: 'Før oplysningen på sagen',
  means: 'Den tidligere oplysning bliver stående i sagsloggen.',
  back: 'Til faktaarket',
  done: 'Oplysningen er ført på sagen.',
} as const;
