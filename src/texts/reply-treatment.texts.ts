/** Texts of political treatment per region: a recorded fact that the reply states and that hinders nothing. */
export const replyTreatment = {
  treatment: {
    title: 'Politisk behandling',
    lead: 'Hvordan afrapporteringen er behandlet i kommunekontaktråd, kommunalbestyrelser og regionsråd, region for region. Det registreres af regionens eget sekretariat, hindrer ikke fremsendelsen og fremgår af bilaget til afrapporteringen.',
    region: (name: string) => `Kommunerne i ${name}`,
    nothing: 'Intet registreret endnu. Afrapporteringen skriver, at politisk behandling ikke er oplyst.',
    recorded: (by: string, at: string) => `Registreret af ${by} ${at}.`,
    minutes: 'Referat eller andet dokument på sagen',
    formTitle: (name: string) => `Registrér behandling i ${name}`,
    body: 'Hvilket organ?',
    stage: 'Hvor langt er det?',
    dated: 'Mødets dato',
    datedHint: 'Skal udfyldes, når sagen er behandlet.',
    text: 'Hvad blev besluttet, eller hvad skal organet tage stilling til?',
    textHint: 'Gengives i afrapporteringens bilag, som det står her.',
    documentId: 'Dokument på sagen',
    noDocument: 'Intet dokument',
    send: 'Registrér behandlingen',
    replaces:
      'Er organet registreret i forvejen, træder det nye i stedet. Det tidligere bliver stående i sagsloggen.',
    done: 'Behandlingen er registreret.',
    bodies: {
      kkr: 'Kommunekontaktrådet (KKR)',
      councils: 'Kommunalbestyrelserne',
      regionalCouncil: 'Regionsrådet',
    },
    stages: { planned: 'Planlagt', treated: 'Behandlet', notTreated: 'Behandles ikke' },
    told: {
      nothing: 'Politisk behandling er ikke oplyst.',
      bodies: {
        kkr: (region: string) => `KKR ${region}`,
        councils: (region: string) => `Kommunalbestyrelserne i ${region}`,
        regionalCouncil: (region: string) => `Regionsrådet i ${region}`,
      },
      stages: { planned: 'planlagt', treated: 'behandlet', notTreated: 'behandles ikke' },
    },
  },
} as const;
