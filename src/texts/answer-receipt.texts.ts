/** Confirmation of what a region has answered. */
export const receipt = {
  page: (title: string) => `Kvittering: ${title}`,
  title: 'Kvittering',
  titleOf: (number: number) => `Kvittering ${number}`,
  several: (count: number) => `${count} svar er registreret`,
  number: 'Nummer',
  numbered: (number: string, entry: number) => `${number} / ${entry}`,
  at: 'Tidspunkt',
  by: 'Afgivet af',
  registeredBy: 'Registreret af',
  for: 'På vegne af',
  basis: 'Grundlag',
  basisOn: (basis: string, date: string) => `${basis}, ${date}`,
  reservation: 'Forbehold',
  none: 'Ingen',
  secretariat: (region: string) => `Sekretariat ${region}`,
  head: {
    section: {
      yes: 'Godkendt',
      yesWithReservation: 'Godkendt med forbehold',
      cannotJoin: 'Svaret er registreret',
      sentBack: 'Sendt tilbage',
      withdrawn: 'Svaret er trukket tilbage',
      contested: 'Indsigelsen er registreret',
      named: 'Anført som ikke tilsluttet',
    },
    reply: {
      yes: 'Tilsluttet',
      yesWithReservation: 'Tilsluttet med forbehold',
      cannotJoin: 'Svaret er registreret',
      sentBack: 'Sendt tilbage',
      withdrawn: 'Svaret er trukket tilbage',
      contested: 'Indsigelsen er registreret',
      named: 'Anført som ikke tilsluttet',
    },
  },
  did: {
    section: {
      yes: (region: string) => `Kommunerne i ${region} har godkendt`,
      yesWithReservation: (region: string) => `Kommunerne i ${region} har med forbehold godkendt`,
      cannotJoin: (region: string) => `Kommunerne i ${region} kan ikke tilslutte sig`,
      sentBack: (region: string) => `Kommunerne i ${region} har sendt tilbage`,
      withdrawn: (region: string) => `Kommunerne i ${region} har trukket deres svar tilbage på`,
      contested: (region: string) =>
        `Formanden for kommunerne i ${region} har gjort indsigelse mod det registrerede svar på`,
      named: (region: string) => `Kommunerne i ${region} er anført som ikke tilsluttet`,
    },
    reply: {
      yes: (region: string) => `Kommunerne i ${region} har tilsluttet sig`,
      yesWithReservation: (region: string) => `Kommunerne i ${region} har med forbehold tilsluttet sig`,
      cannotJoin: (region: string) => `Kommunerne i ${region} kan ikke tilslutte sig`,
      sentBack: (region: string) => `Kommunerne i ${region} har sendt tilbage`,
      withdrawn: (region: string) => `Kommunerne i ${region} har trukket deres svar tilbage på`,
      contested: (region: string) =>
        `Formanden for kommunerne i ${region} har gjort indsigelse mod det registrerede svar på`,
      named: (region: string) => `Kommunerne i ${region} er anført som ikke tilsluttet`,
    },
  },
  nextTitle: 'Hvad sker der nu',
  next: {
    allAnswered: 'Alle regioner har svaret på denne version.',
    silent: (names: string, date: string | null, whole: boolean) =>
      `${names} mangler at svare på ${whole ? 'den samlede afrapportering' : 'afsnittet'}${date === null ? '' : `, senest ${date}`}.`,
    changes: 'Ændres teksten, får du besked og ser forskellen. Svaret gælder kun denne version.',
    sentBack: (lead: string) =>
      `${lead === '' ? 'Tovholderen' : `Tovholderen, ${lead},`} ser, hvad der skal ændres, og kan sende en ny version. Den skal der svares på igen.`,
    replySentBack:
      'Det koordinerende sekretariat ser, hvad der skal ændres, og kan forelægge en ny udgave. Den skal der svares på igen.',
    declined:
      'Det koordinerende sekretariat kan anføre kommunerne som ikke tilsluttet. Begrundelsen trykkes ordret i afrapporteringen.',
    withdrawn:
      'Kommunerne har nu intet svar på denne version og kan svare igen, indtil afrapporteringen er fremsendt.',
    named:
      'Alle regioner får besked. Kommunerne kan stadig svare, indtil afrapporteringen er fremsendt, og et ja ophæver anførelsen.',
    endorsement: 'Når alle afsnit er godkendt, forelægges den samlede afrapportering for alle regioner.',
    submission:
      'Når tilslutningen er på plads, kan det koordinerende sekretariat fremsende afrapporteringen.',
  },
  toTasks: 'Til dine opgaver',
  toCase: 'Til sagen',
  toText: 'Til teksten og regionernes svar',
  paper: 'Kvitteringen kan udskrives fra browseren og findes altid igen på denne adresse.',
  undo: (section: string | null) =>
    section === null ? 'Træk svaret tilbage' : `Træk svaret på ${section} tilbage`,
  contest: 'Gør indsigelse mod det registrerede svar',
  undoMeans:
    'Muligt, indtil afrapporteringen er fremsendt. Det skrives i sagsloggen, og alle regioner kan se det.',
} as const;
