/** Acts about answers beside answering itself: taking back, contesting, answering several, naming, standpoints. */
export const answerActs = {
  takeBack: {
    nothing: 'Kommunerne har ikke noget svar på den gældende version.',
    notRegistered: 'Der er ingen registreret beslutning at gøre indsigelse mod.',
    kept: 'Svaret bliver stående i sagsloggen sammen med det, du gør nu. I kan svare igen, indtil afrapporteringen er fremsendt.',
    withdraw: {
      title: (version: number) => `Træk svaret på version ${version} tilbage`,
      means: (region: string, version: number) =>
        `Trækkes svaret tilbage, har kommunerne i ${region} intet svar på version ${version}. Det kan betyde, at der ikke længere er enighed om teksten.`,
      reason: 'Hvorfor trækkes svaret tilbage?',
      reasonHint: 'Begrundelsen kan læses af alle regioner og kan blive trykt i afrapporteringen.',
      mustSay: 'Skriv, hvorfor svaret trækkes tilbage.',
      send: (version: number) => `Træk svaret på version ${version} tilbage`,
    },
    contest: {
      title: (version: number) => `Gør indsigelse mod det registrerede svar på version ${version}`,
      means: (region: string, version: number) =>
        `Gør du indsigelse, tæller svaret ikke, og kommunerne i ${region} har intet svar på version ${version}, før du selv svarer.`,
      reason: 'Hvad er ikke rigtigt?',
      reasonHint: 'Det skrives i sagsloggen.',
      mustSay: 'Skriv, hvad der ikke er rigtigt.',
      send: (_version: number) => 'Gør indsigelse',
    },
  },
  several: {
    title: 'Dine svar i sagen',
    summary: (count: number) =>
      count === 0
        ? 'Der er intet, du mangler at svare på lige nu.'
        : count === 1
          ? '1 tekst venter på dit svar.'
          : `${count} tekster venter på dit svar. Du kan svare på en eller flere af dem samlet.`,
    read: (version: number) => `Læs version ${version}`,
    alone: (title: string) => `Læs og svar på ${title} for sig`,
    notNow: 'Svar ikke nu',
    together: 'Fælles for svarene',
    means:
      'Hvert svar registreres for sig. De afgives dermed til de andre regioners sekretariater og formænd.',
    send: 'Send svarene',
    mustChoose: 'Vælg et svar på mindst én af teksterne.',
    recorded: 'Nogle af svarene er registreret. De øvrige står herunder og er ikke sendt.',
    others: 'De øvrige tekster',
  },
  naming: {
    title: (what: string) => `Anfør regioner som ikke tilsluttet: ${what}`,
    rule: (numerator: number, denominator: number) =>
      `Der er enighed, når alle regioner siger ja, eller når ${numerator === 1 && denominator === 2 ? 'mere end halvdelen' : `mere end ${numerator}/${denominator}`} siger ja og hver af de andre er anført som ikke tilsluttet.`,
    when: (days: number) =>
      `En region kan anføres, når den har svaret, at den ikke kan tilslutte sig, eller når dens svarfrist er passeret og den har haft teksten i mindst ${days} arbejdsdage.`,
    means:
      'Anførelsen gælder kun denne tekst. Alle regioner får besked. Kommunerne kan stadig svare, indtil afrapporteringen er fremsendt, og deres egne ord eller »har ikke svaret« trykkes i afrapporteringen.',
    whom: 'Hvem anføres som ikke tilsluttet?',
    mustChoose: 'Vælg den region, der anføres.',
    nobody: 'Alle regioner har sagt ja til teksten.',
    send: 'Anfør som ikke tilsluttet',
  },
  standpoint: {
    title: 'Standpunkt til afrapporteringen',
    lead: 'Standpunktet er regionens egne ord. Det trykkes ordret i afrapporteringens bilag og ændrer ikke nogens svar.',
    label: (actor: string) => `Standpunkt fra ${actor}`,
    given: (when: string) =>
      `Det standpunkt, der gælder nu, er givet ${when}. Et nyt træder i stedet for det.`,
    means:
      'Standpunktet afgives dermed til de andre regioners sekretariater og formænd. Det kan ændres, indtil afrapporteringen er fremsendt.',
    send: 'Afgiv standpunktet',
    kept: 'Standpunktet er afgivet og står i bilaget.',
    all: 'Regionernes standpunkter nu',
    none: 'Ingen region har givet et standpunkt endnu.',
    notYours: 'Kun regionernes formænd og sekretariater kan afgive et standpunkt.',
  },
  decision: {
    title: (what: string) => `Registrér en beslutning om ${what}`,
    lead: (region: string) => [
      `Her registreres det, som formanden eller forummet for kommunerne i ${region} har besluttet et andet sted.`,
      'Svaret mærkes »registreret«. Formanden får straks besked og kan gøre indsigelse, indtil afrapporteringen er fremsendt.',
    ],
    decided: (version: number) => `Hvad er besluttet om version ${version}?`,
    basis: 'Hvor blev det besluttet?',
    decidedOn: 'Hvornår blev det besluttet?',
    mustDate: 'Angiv, hvornår det blev besluttet.',
    link: 'Link til referatet',
    linkHint: 'Kan udelades. Skrives kun, når referatet er offentliggjort.',
    evidence: 'Bilag på sagen',
    evidenceHint:
      'Referatet eller mailen, hvor beslutningen står. Ligger bilaget ikke på sagen, så vælg filen nedenfor.',
    noEvidence: 'Intet valgt',
    theme: 'Hvad er det for et bilag?',
    themeHint: 'Kun når filen vælges nedenfor, f.eks. Uddrag af referat, pkt. 4.',
    mustName: 'Skriv, hvad det er for et bilag.',
    file: 'Eller vælg filen her',
    fileHint: 'Højst 20 MB. Den lægges på sagen som bilag.',
    party: 'Internt',
    mustProve: 'Vælg bilaget, hvor beslutningen står.',
    onlyOne: 'Vælg enten et bilag på sagen eller en fil, ikke begge.',
    tooLarge: 'Filen må højst fylde 20 MB. Intet er gemt.',
    means: 'Svaret tæller som regionens, når det er registreret.',
    notSecretariat:
      'Kun regionens eget sekretariat kan registrere en beslutning, der er truffet et andet sted.',
    send: (version: number) => `Registrér svaret på version ${version}`,
  },
} as const;
