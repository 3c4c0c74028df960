const back = 'Gå tilbage til forsiden og prøv derfra.';
const refused = {
  heading: 'Det kan ikke lade sig gøre nu',
  explanation:
    'Sagen eller oplysningerne er anderledes, end da siden blev hentet. Intet er gemt eller ændret.',
  actions: ['Hent siden igen, og se, hvordan det står.', back],
};

/** The error page: what happened, what it means, and what can be done, by the answer's status. */
export const failure = {
  whatToDo: 'Det kan du gøre',
  reference: 'Referencenummer:',
  referenceUse: 'Oplys det, hvis du beder om hjælp.',
  home: 'Til forsiden',
  /** After the words of a refusal. */
  nothingStored: (words: string) => `${words} Intet er gemt eller ændret.`,
  /** What a form that was not taken in must say before it is sent again. */
  asked: {
    number: 'Det ligner et CPR-nummer',
    numberActions: [
      'Fjern nummeret, og send igen.',
      'Skriv, hvorfor det ikke er et CPR-nummer, hvis alarmen er falsk. Det bliver ført i sagsloggen med dit navn.',
    ],
    remove: 'Ret teksten',
    removeHint: 'Fjern nummeret, eller skriv om borgeren, så ingen kan genkende den pågældende.',
    elsewhere: 'Nummeret står i en tekst, der er gemt. Ret den dér, og send så igen.',
    statement: 'Hvorfor er det ikke et CPR-nummer?',
    statementHint: 'Kun ved falsk alarm. Skriv ikke selve nummeret. Forklaringen føres i sagsloggen.',
    fresh: 'Bekræft, at det er dig',
    freshLead:
      'Det er mere end ti minutter siden, du loggede ind. Det, du var i gang med, binder kommunerne eller forlader huset, og kræver, at du bekræfter det. Det, du skrev, står her endnu.',
    freshActions: ['Bekræft, så bliver det sendt.', 'Log ud, hvis det ikke er dig, der sidder her.'],
    confirmAs: (name: string) => `Bekræft som ${name}, og send`,
    passwordOf: (name: string) => `Adgangskode for ${name}`,
    confirm: 'Bekræft, og send',
  },
  known: {
    400: {
      heading: 'Forespørgslen kunne ikke læses',
      explanation:
        'Der mangler noget i det, der blev sendt, eller det har en forkert form. Intet er gemt eller ændret.',
      actions: ['Gå tilbage, ret det, du skrev, og send igen.'],
    },
    401: {
      heading: 'Du er ikke logget ind',
      explanation: 'Du er logget ud, eller der er gået for lang tid. Intet er gemt eller ændret.',
      actions: [
        'Log ind, og prøv igen.',
        'Gå tilbage, hvis du har skrevet noget, du vil beholde, og kopier det først.',
      ],
    },
    403: {
      heading: 'Det har du ikke adgang til',
      explanation:
        'Siden findes, men din rolle giver ikke ret til at se eller gøre dette. Intet er gemt eller ændret.',
      actions: [back, 'Spørg det koordinerende sekretariat, hvis du mener, at du burde have adgang.'],
    },
    409: refused,
    412: refused,
    422: refused,
    404: {
      heading: 'Siden findes ikke',
      explanation: 'Adressen er forkert, eller sagen er ikke en af dem, du kan se.',
      actions: ['Se efter, om adressen er skrevet rigtigt.', back],
    },
    503: {
      heading: 'Samsvar svarer ikke lige nu',
      explanation: 'Systemet fik ikke fat i databasen i tide. Det, der allerede er kvitteret for, er gemt.',
      actions: [
        'Vent et minut, og indlæs siden igen.',
        'Se efter i sagen, om det sidste, du gjorde, blev gemt, før du gør det igen.',
      ],
    },
  },
  unknown: {
    heading: 'Der er sket en fejl',
    explanation: 'Samsvar kunne ikke vise siden. Det, der allerede er kvitteret for, er gemt.',
    actions: ['Indlæs siden igen om lidt.', back],
  },
} as const;
