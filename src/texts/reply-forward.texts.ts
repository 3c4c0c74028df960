/** Texts of putting the reply forward, and of the parts it shares with sending it. */
export const replyForward = {
  check: {
    /** Read aloud after a link of a check. */
    of: (what: string) => ` (${what})`,
    next: 'Det sker nu',
    when: 'Tidspunkt',
    by: 'Hvem',
    version: 'Version',
  },
  putForward: {
    title: 'Forelæg den samlede afrapportering',
    lead: 'Når afrapporteringen er forelagt, bliver formændene bedt om at svare på netop denne tekst. Det kontrolleres først:',
    checks: 'Det er kontrolleret',
    sections: 'Afsnit',
    approved: (approved: number, all: number) => `${approved} af ${all} afsnit er godkendt.`,
    notApproved: (title: string, state: string) => `${title} er ${state}.`,
    sectionStates: {
      notStarted: 'ikke begyndt',
      drafting: 'under udarbejdelse',
      reviewing: 'i kommentering',
      approving: 'til godkendelse',
      approved: 'godkendt',
    },
    version: (title: string, number: number) => `${title} version ${number}`,
    seeSections: 'Se afsnit',
    mend: 'Ret',
    frontMatterMissing: 'Sammenfatningen er ikke skrevet endnu.',
    mandatory: 'Sammenfatningens krav',
    recommended: 'Anbefalede krav',
    answered: (met: number, all: number) => `${met} af ${all} er besvaret.`,
    silent: (number: number, text: string) => `Krav ${number} mangler svar: ${text}.`,
    doesNotHinder: 'Det hindrer ikke forelæggelsen.',
    contradictions: 'Modstrid mellem afsnit',
    noContradictions: 'Ingen fundet.',
    toExplain: (count: number) =>
      count === 1
        ? '1 forhold skal rettes i afsnittene eller forklares.'
        : `${count} forhold skal rettes i afsnittene eller forklares.`,
    explain: 'Forklar',
    explainTitle: 'Modstrid, der skal rettes eller forklares',
    explainLead:
      'Forklaringen trykkes i bilag 1 sammen med forholdet. Er der tale om en fejl, så ret den i afsnittet i stedet.',
    explanation: 'Forklaring',
    explanationMissing: 'Skriv en forklaring, eller ret det i afsnittet.',
    mendSection: (title: string) => `Gå til ${title}`,
    boxTitle: 'Forelæg for kommunerne i regionerne',
    asks: (regions: string) => `Formændene for kommunerne i ${regions} bliver bedt om at svare.`,
    due: (date: string) => `De skal svare senest ${date}.`,
    mails: 'Opgaven står på deres forside, og de påmindes efter sagens påmindelsesplan.',
    frozen: (hash: string) =>
      `Svarene gælder teksten med kontrolnummer ${hash}. Ændres teksten, skal den forelægges igen.`,
    send: 'Forelæg afrapporteringen',
    notNow: 'Kan ikke forelægges nu',
    notYours: 'Det koordinerende sekretariat forelægger afrapporteringen.',
    latest: (number: number, at: string) => `Forelagt som nr. ${number} ${at}`,
    readFirst: 'Læs hele teksten først',
    replacedTitle: (number: number) => `Ændret siden forelæggelse ${number}`,
    falls: (regions: string) =>
      `Svarene fra kommunerne i ${regions} gælder kun den tekst, de blev givet til. De falder bort, og der skal svares igen.`,
    fallsNone: 'Ingen har svaret på den forelagte tekst endnu.',
    sectionChanged: (title: string, from: number, to: number) =>
      `${title}: version ${from} er erstattet af version ${to}`,
    reservationsChanged: 'Forbeholdene til afsnittene er ikke de samme som ved sidste forelæggelse.',
    sameText: 'Ingen forskelle i teksten.',
    before: (number: number) => `Forelæggelse ${number}`,
    now: 'Nu',
    receiptTitle: (number: number) => `Afrapporteringen er forelagt som nr. ${number}`,
    receiptReplaced: (number: number) => `Forelæggelse ${number}`,
    nextReady: 'Når der er den nødvendige tilslutning, kan afrapporteringen fremsendes.',
    nextChanged:
      'Ændres sammenfatningen eller et afsnit, skal afrapporteringen forelægges igen, og svarene falder bort.',
    noLonger: 'Den er siden erstattet af en ny forelæggelse.',
    readIt: 'Læs den forelagte tekst',
    toCase: 'Til sagens overblik',
  },
} as const;
