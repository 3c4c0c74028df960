/** The accessibility statement and the notice on personal data, part by part. Open to everybody. */
export const statements = {
  accessibility: {
    title: 'Tilgængelighedserklæring for Samsvar',
    lead: 'Samsvar skal kunne bruges af alle, der arbejder med en sag. Erklæringen følger lov om tilgængelighed af offentlige organers websteder og mobilapplikationer.',
    parts: [
      {
        title: 'Hvad erklæringen gælder',
        lines: [
          'Erklæringen gælder alle sider i Samsvar, som de vises i en browser, og de mails, systemet sender. Den myndighed, der driver installationen, er ansvarlig for den.',
          'Dokumenter, som brugerne selv lægger på en sag, er ikke omfattet. De har den tilgængelighed, de blev lavet med.',
        ],
      },
      {
        title: 'Overholdelse',
        lines: [
          'Samsvar er bygget efter EN 301 549 V3.2.1 og dermed WCAG 2.1 på niveau A og AA. Vi kender de undtagelser, der står nedenfor. Systemet anses derfor for at overholde kravene delvist.',
        ],
      },
      {
        title: 'Kendte undtagelser',
        lines: [
          'Diagrammet over sagens forløb er bredt og rulles sidelæns på en telefon. Det samme står som tekst under diagrammet (succeskriterium 1.4.10).',
          'Den Word-fil, der kan hentes, har overskrifter, lister og tabeller, men er ikke efterprøvet med alle hjælpemidler.',
          'Det er ikke efterprøvet af personer, der til daglig bruger en skærmlæser eller talegenkendelse.',
        ],
      },
      {
        title: 'Sådan er det efterprøvet',
        lines: [
          'Ved hver ændring undersøges siderne automatisk med axe-core ved 1280 og 320 billedpunkters bredde og med 200 procent tekst. En fejl standser ændringen.',
          'Automatiske prøver logger desuden ind med tastatur alene, og siderne virker uden script. Siderne er set igennem på computer, på telefon og i udskrift. Ingen oplysning gives med farve alene.',
          'Det er en selvevaluering. Der er ikke foretaget en ekstern gennemgang.',
        ],
      },
      {
        title: 'Giv besked om et problem',
        lines: [
          'Møder du noget, du ikke kan læse eller bruge, så skriv til din systemadministrator eller til det koordinerende sekretariat. Skriv, hvilken side det er, og hvad du ville gøre. Er der vist et referencenummer, så oplys det.',
          'Du kan også bede om at få indholdet i en anden form, for eksempel som tekst i en mail.',
        ],
      },
      {
        title: 'Klage',
        lines: [
          'Får du ikke et tilfredsstillende svar, kan du klage til Digitaliseringsstyrelsen, der fører tilsyn med loven. Vejledning og kontakt findes på digst.dk under webtilgængelighed.',
        ],
      },
    ],
    /** The day this text was last gone through. */
    date: '2026-11-24',
  },
  privacy: {
    title: 'Databeskyttelse i Samsvar',
    lead: 'Her står, hvilke oplysninger om personer Samsvar behandler, hvorfor, og hvor længe. De myndigheder, der bruger systemet, er dataansvarlige, hver for det, de selv lægger ind.',
    parts: [
      {
        title: 'Oplysninger om dig, der bruger systemet',
        lines: [
          'Navn, arbejdsmail, organisation, rolle og eventuelle mandater med datoer.',
          'Hvornår og fra hvilken slags browser du er logget ind. Du ser det selv under Adgang og kan afslutte det, du ikke kender.',
          'De påmindelser, du har fået, og det, du har gjort i en sag.',
          'Hvornår du er fraværende, når det er registreret. Grunden spørges der ikke om, og den gemmes ikke. Din egen region ser dagene; på en sags plan ses de af dem, der arbejder med sagen.',
        ],
      },
      {
        title: 'Hvorfor',
        lines: [
          'For at vise, hvem der har besluttet hvad på hvis vegne, og for at påmindelser når den rette. Behandlingen er nødvendig for udførelsen af en opgave i samfundets interesse (databeskyttelsesforordningens artikel 6, stk. 1, litra e).',
        ],
      },
      {
        title: 'Oplysninger om borgere',
        lines: [
          'Samsvar er lavet til planlægning og ikke til sager om enkelte borgere. Skriv aldrig noget, der kan henføres til en borger. Skriv heller aldrig et CPR-nummer.',
          'Tekster og filer, der kan læses, gennemses for det, der ligner et CPR-nummer, og tages ikke imod med det. PDF-filer og billeder gennemses ikke. Er alarmen falsk, kan du skrive hvorfor; det føres i sagsloggen med dit navn.',
          'Opdager du personoplysninger om en borger i en tekst, så bed det koordinerende sekretariat om at foreslå dem slettet.',
        ],
      },
      {
        title: 'Hvem ser oplysningerne',
        lines: [
          'Navne og roller ses af de sekretariater og formænd, der arbejder med samme sag. En fremsendt afrapportering ses også af Social- og Boligstyrelsen.',
          'Mails indeholder ingen tekst fra sagen, kun hvad der mangler, hvornår, og et link.',
          'Samsvar henter intet fra andre websteder og deler intet med andre. Der bruges kun den cookie, der holder dig logget ind, og den, der beskytter formularen, når du logger ind.',
        ],
      },
      {
        title: 'Hvor længe',
        lines: [
          'Sagsloggen er et bevis. Dens poster kan hverken ændres eller slettes i systemet. Fritekst, for eksempel en begrundelse, ligger adskilt fra posterne og kan slettes, når én fra det koordinerende sekretariat foreslår det, og en anden bekræfter. Versioner af afsnit, afgivne bidrag, filer og det fremsendte kan ikke slettes i systemet, fordi regionernes svar gælder netop den tekst.',
          'Sessioner slettes senest 30 dage efter, at de er endt, næste gang du logger ind. Samsvar fører ingen særskilt log over, hvem der har læst hvad.',
          'Sager afleveres og slettes efter de dataansvarlige myndigheders regler om arkiv og kassation. Samsvar afløser ikke deres eget ESDH-system.',
        ],
      },
      {
        title: 'Dine rettigheder',
        lines: [
          'Du kan bede om indsigt i, rettelse af og i visse tilfælde sletning af oplysninger om dig. Henvend dig til den myndighed, du er ansat i, eller til dens databeskyttelsesrådgiver.',
          'Du kan klage til Datatilsynet.',
        ],
      },
    ],
    date: '2026-11-29',
  },
} as const;
