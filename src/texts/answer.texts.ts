import { agenda } from './agenda.texts.js';
import { answerActs } from './answer-acts.texts.js';
import { receipt } from './answer-receipt.texts.js';

/** Pages on which regions answer, and those about their answers. */
export const answer = {
  ...answerActs,
  wholeTitle: 'Samlet afrapportering',
  wholePlace: 'samlet afrapportering',
  notPutForward: 'Ikke forelagt endnu',
  frontMatter: 'Sammenfatning',
  place: (number: number, of: number) => `afsnit ${number} af ${of}`,
  titled: (title: string, version: number) => `${title}, version ${version}`,
  version: (number: number) => `Version ${number}`,
  versionOf: (number: number, title: string) => `version ${number} af ${title}`,
  chapter: (number: number, title: string, version: number) => `${number}. ${title}, version ${version}`,
  reservationFrom: (region: string) => `Forbehold fra kommunerne i ${region}`,
  actor: (region: string) => `kommunerne i ${region}`,
  theRegion: (region: string) => `Kommunerne i ${region}`,
  answerFor: (region: string) => `Svar for kommunerne i ${region}`,
  standsInFor: (name: string) => `Du svarer som stedfortræder for ${name}.`,
  youAnswerFor: (actor: string) => `Du svarer for ${actor}.`,
  dueBy: (date: string) => `Svar senest ${date}.`,
  wasDue: (date: string) => `Svarfristen var ${date}.`,
  toAnswer: 'Gå til dit svar',
  bases: {
    chair: 'formandens bemyndigelse',
    meeting: 'møde',
    writtenProcedure: 'skriftlig procedure',
  },
  basisChoices: {
    chair: 'Formandens bemyndigelse',
    meeting: 'Møde',
    writtenProcedure: 'Skriftlig procedure',
  },
  text: {
    title: 'Teksten',
    exactly: 'Det er præcis denne tekst, du svarer på.',
    views: 'Vis teksten',
    contents: 'Indhold',
    clean: 'Ren tekst',
    marked: 'Med ændringer',
    answers: 'Svar i felterne',
    none: 'Teksten er tom.',
  },
  ledger: {
    title: 'Kravene i afsnittet',
    margin: (number: number) => `Krav ${number}`,
    missing: (what: string) => `Mangler: ${what}`,
    clarifiedBy: (who: string, date: string) => `${who} afklarer det senest ${date}.`,
    states: {
      answered: 'Besvaret',
      partly: 'Delvist besvaret',
      declined: 'Afvist med begrundelse',
      notRelevant: 'Ikke relevant',
      silent: 'Mangler svar',
    },
  },
  changes: {
    sinceYes: (from: number, to: number) => ({
      heading: 'Ændret siden dit ja',
      sentence: `Fra version ${from} til version ${to}. Resten er ord for ord det, der blev sagt ja til.`,
    }),
    sinceRead: (from: number, to: number) => ({
      heading: 'Ændret, mens du læste',
      sentence: `Fra version ${from}, som du havde åben, til version ${to}.`,
    }),
    legend: { gone: 'overstreget', isGone: ' er fjernet, ', fresh: 'understreget', isNew: ' er nyt' },
    answers: 'Svar i felterne',
    ledger: 'Kravlisten',
    what: 'Oplysning',
    requirement: 'Krav',
  },
  regions: {
    title: 'De andre regioner',
    all: 'Regionernes svar',
    count: {
      section: (yes: number, of: number) => `${yes} af ${of} har godkendt.`,
      reply: (yes: number, of: number) => `${yes} af ${of} har tilsluttet sig.`,
    },
    section: {
      yes: 'godkendt',
      yesWithReservation: 'godkendt med forbehold',
      cannotJoin: 'kan ikke tilslutte sig',
      sentBack: 'sendt tilbage',
      withdrawn: 'har trukket svaret tilbage',
    },
    reply: {
      yes: 'tilslutter sig',
      yesWithReservation: 'tilslutter sig med forbehold',
      cannotJoin: 'kan ikke tilslutte sig',
      sentBack: 'sendt tilbage',
      withdrawn: 'har trukket svaret tilbage',
    },
    contested: 'formanden har gjort indsigelse mod det registrerede svar',
    named: 'anført som ikke tilsluttet',
    none: 'har ikke svaret',
    late: (date: string) => `har ikke svaret, fristen var ${date}`,
    earlier: 'har svaret på en tidligere version',
    earlierWas: (said: string, version: number | null, date: string) =>
      `${version === null ? '' : `version ${version}: `}${said} ${date}`,
    basis: (basis: string, date: string) => `${basis}, ${date}`,
    registered: 'registreret af sekretariatet',
    byFor: (by: string, principal: string) => `afgivet af ${by} for ${principal}`,
  },
  remarks: {
    version: (number: number | null) => (number === null ? 'en tidligere version' : `version ${number}`),
    changedSinceYes: 'Teksten er ændret siden dit ja',
    changedSinceAnswer: 'Teksten er ændret siden dit svar',
    doesNotCount: (number: number) => `Svaret gælder ikke for version ${number}.`,
    givenTitle: {
      yes: (number: number) => `Version ${number} er godkendt`,
      yesWithReservation: (number: number) => `Version ${number} er godkendt med forbehold`,
      cannotJoin: (number: number) => `Svaret på version ${number} er givet`,
      sentBack: (number: number) => `Version ${number} er sendt tilbage`,
    },
    did: {
      section: {
        yes: (region: string, what: string, when: string) =>
          `Kommunerne i ${region} godkendte ${what} ${when}.`,
        yesWithReservation: (region: string, what: string, when: string) =>
          `Kommunerne i ${region} godkendte ${what} med forbehold ${when}.`,
        cannotJoin: (region: string, what: string, when: string) =>
          `Kommunerne i ${region} svarede ${when}, at de ikke kan tilslutte sig ${what}.`,
        sentBack: (region: string, what: string, when: string) =>
          `Kommunerne i ${region} sendte ${what} tilbage ${when}.`,
        withdrawn: (region: string, what: string, when: string) =>
          `Kommunerne i ${region} trak svaret på ${what} tilbage ${when}.`,
      },
      reply: {
        yes: (region: string, what: string, when: string) =>
          `Kommunerne i ${region} tilsluttede sig ${what} ${when}.`,
        yesWithReservation: (region: string, what: string, when: string) =>
          `Kommunerne i ${region} tilsluttede sig ${what} med forbehold ${when}.`,
        cannotJoin: (region: string, what: string, when: string) =>
          `Kommunerne i ${region} svarede ${when}, at de ikke kan tilslutte sig ${what}.`,
        sentBack: (region: string, what: string, when: string) =>
          `Kommunerne i ${region} sendte ${what} tilbage ${when}.`,
        withdrawn: (region: string, what: string, when: string) =>
          `Kommunerne i ${region} trak svaret på ${what} tilbage ${when}.`,
      },
    },
    byFor: (by: string, principal: string) =>
      `Svaret blev afgivet af ${by} som stedfortræder for ${principal}.`,
    registeredTitle: 'Sekretariatet har registreret et svar',
    registered: (by: string, when: string) => `${by} registrerede en beslutning ${when}.`,
    registeredMeans: 'Svaret tæller som regionens. Er det ikke truffet sådan, kan formanden gøre indsigelse.',
    contest: 'Gør indsigelse',
    evidence: (theme: string) => `Se bilaget: ${theme}`,
    minutes: 'Se det offentliggjorte referat',
    contestedTitle: 'Der er gjort indsigelse mod det registrerede svar',
    contested: (region: string, when: string) =>
      `Formanden for kommunerne i ${region} gjorde indsigelse ${when}. Svaret tæller ikke.`,
    withdrawnTitle: 'Svaret er trukket tilbage',
    withdrawnMeans: 'Kommunerne har nu intet svar på denne version.',
    receipt: 'Se kvitteringen',
    withdraw: 'Træk svaret tilbage',
    newVersion: 'Der er kommet en ny version, mens du læste',
    newVersionMeans: (number: number) =>
      `Dit svar er ikke registreret. Læs version ${number}, og vælg dit svar igen. Det, du skrev, står i formularen.`,
  },
  choices: {
    section: {
      yes: { label: 'Godkend' },
      yesWithReservation: {
        label: 'Godkend med forbehold',
        hint: 'Dit forbehold trykkes ordret i afrapporteringen.',
      },
      cannotJoin: {
        label: 'Kan ikke tilslutte sig afsnittet',
        hint: 'Du skriver en begrundelse. Den trykkes ordret.',
      },
      sentBack: { label: 'Send tilbage', hint: 'Du skriver, hvad der skal ændres.' },
    },
    reply: {
      yes: { label: 'Tilslut' },
      yesWithReservation: {
        label: 'Tilslut med forbehold',
        hint: 'Dit forbehold trykkes ordret i afrapporteringens bilag.',
      },
      cannotJoin: {
        label: 'Kan ikke tilslutte sig afrapporteringen',
        hint: 'Du skriver en begrundelse. Den trykkes ordret i bilaget.',
      },
      sentBack: { label: 'Send tilbage', hint: 'Du skriver, hvad der skal ændres.' },
    },
  },
  form: {
    title: (version: number) => `Dit svar på version ${version}`,
    replace: (version: number) => `Ændr svaret på version ${version}`,
    another: 'Vælg et andet svar',
    choose: 'Vælg dit svar',
    mustChoose: 'Vælg, hvad du svarer.',
    words: {
      any: 'Forbehold eller begrundelse',
      yesWithReservation: 'Forbeholdet',
      cannotJoin: 'Begrundelsen',
      sentBack: 'Hvad skal ændres?',
    },
    wordsHint: 'Skal udfyldes, medmindre du siger ja uden forbehold. Det trykkes ordret, som det står.',
    mustSay: {
      yesWithReservation: 'Skriv forbeholdet.',
      cannotJoin: 'Skriv begrundelsen.',
      sentBack: 'Skriv, hvad der skal ændres.',
    },
    basis: 'Grundlag for svaret',
    mustBase: 'Vælg, hvad svaret hviler på.',
    chooseBasis: 'Vælg grundlag',
    decidedOn: 'Besluttet den',
    decidedOnHint: 'Mødets dato, eller dagen for den skriftlige procedure. Udelades den, er det i dag.',
    confirm: 'Bekræft',
    confirms: {
      section: {
        yes: (who: string, what: string) => `${who} godkender ${what}, uden forbehold.`,
        yesWithReservation: (who: string, what: string) => `${who} godkender ${what}, med forbehold.`,
        cannotJoin: (who: string, what: string) => `${who} kan ikke tilslutte sig ${what}.`,
        sentBack: (who: string, what: string) => `${who} sender ${what} tilbage til tovholderen.`,
      },
      reply: {
        yes: (who: string, what: string) => `${who} tilslutter sig ${what}, uden forbehold.`,
        yesWithReservation: (who: string, what: string) => `${who} tilslutter sig ${what}, med forbehold.`,
        cannotJoin: (who: string, what: string) => `${who} kan ikke tilslutte sig ${what}.`,
        sentBack: (who: string, what: string) =>
          `${who} sender ${what} tilbage til det koordinerende sekretariat.`,
      },
    },
    handsOver: 'Svaret afgives dermed til de andre regioners sekretariater og formænd.',
    send: {
      any: (version: number) => `Send svaret på version ${version}`,
      section: {
        yes: (version: number) => `Godkend version ${version}`,
        yesWithReservation: (version: number) => `Godkend version ${version} med forbehold`,
        cannotJoin: (version: number) => `Svar, at I ikke kan tilslutte jer version ${version}`,
        sentBack: (version: number) => `Send version ${version} tilbage`,
      },
      reply: {
        yes: (version: number) => `Tilslut version ${version}`,
        yesWithReservation: (version: number) => `Tilslut version ${version} med forbehold`,
        cannotJoin: (version: number) => `Svar, at I ikke kan tilslutte jer version ${version}`,
        sentBack: (version: number) => `Send version ${version} tilbage`,
      },
    },
    undo: 'Du kan trække svaret tilbage, indtil afrapporteringen er fremsendt.',
    checkNumber: 'Tekstens kontrolnummer:',
  },
  lock: {
    title: 'Der kan ikke svares herfra',
    readOnly: 'Adgangen giver kun ret til at læse.',
    expected: (date: string) => `Regionernes svar ventes senest ${date}.`,
    who: (region: string, names: readonly string[]) =>
      `For kommunerne i ${region} svarer ${names.join(' eller ')}.`,
    nobody: (region: string) => `Kommunerne i ${region} har ingen formand registreret i dag.`,
    substitute: (name: string) => `${name} (stedfortræder)`,
  },
  links: {
    title: 'Se også',
    register: 'Registrér en beslutning, jeres formand eller forum har truffet',
    agenda: 'Lav et dagsordenspunkt til jeres forum',
    name: 'Anfør en region som ikke tilsluttet',
    standpoint: 'Regionernes standpunkter til afrapporteringen',
    read: 'Læs afsnittet',
    readWhole: 'Læs den samlede afrapportering',
  },
  receipt,
  agenda,
} as const;
