// Every address of a page, in one place: pages of different features lead to each other without knowing each other.

const part = encodeURIComponent;

/** What a page is asked for beside its path; what is empty is left out. */
export type Asked = Readonly<Record<string, string | number | null | undefined>>;

/** An address with what is asked for: "/sager?side=2". */
export function withQuery(path: string, asked: Asked): string {
  const given = Object.entries(asked).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  if (given.length === 0) return path;
  return `${path}?${given.map(([name, value]) => `${part(name)}=${part(String(value))}`).join('&')}`;
}

/** The page of a case. */
export const caseAddress = (number: string): string => `/sager/${part(number)}`;

/** Pages of one case, by its number. */
export const casePages = (number: string) => {
  const base = caseAddress(number);
  return {
    overview: base,
    coordination: `${base}/koordinering`,
    sections: `${base}/afsnit`,
    facts: `${base}/fakta`,
    /** The facts that users have entered themselves, on the fact sheet. */
    ownFacts: `${base}/fakta#sagens-egne`,
    model: `${base}/fakta/finansieringsmodel`,
    /** Entering a fact of the register. */
    registerFact: (name: string) => `${base}/fakta/register/${name}`,
    register: `${base}/fakta#faktaregister`,
    answers: `${base}/svar`,
    /** Confirmation of acts by their numbers in the journal. */
    receipt: (numbers: readonly number[]) => `${base}/svar/kvittering/${numbers.join('-')}`,
    reply: `${base}/samlet`,
    deadline: `${base}/frist`,
    extensionRequest: `${base}/frist/anmodning`,
    extensionPromise: `${base}/frist/tilsagn`,
    extensionAnswer: `${base}/frist/svar`,
    deadlineConfirmation: `${base}/frist/bekraeftelse`,
    sectionExtension: `${base}/frist/afsnit`,
    plan: `${base}/plan`,
    planByMail: `${base}/plan/skriftligt`,
    planAtMeeting: `${base}/plan/moede`,
    documents: `${base}/dokumenter`,
    note: `${base}/dokumenter/notat`,
    upload: `${base}/dokumenter/nyt`,
    document: (id: string) => `${base}/dokumenter/${part(id)}`,
    documentAccess: (id: string) => `${base}/dokumenter/${part(id)}/aktindsigt`,
    documentFile: (id: string) => `${base}/dokumenter/${part(id)}/fil`,
    reminders: `${base}/paamindelser`,
    rehearsal: `${base}/paamindelser/proevekoersel`,
    rehearsalFile: `${base}/paamindelser/proevekoersel/fil`,
    mail: (id: string) => `${base}/paamindelser/mail/${part(id)}`,
    journal: `${base}/sagslog`,
    /** The page of the journal on which an entry stands, at that entry. */
    journalEntry: (seq: number) => `${base}/sagslog?post=${seq}#post-${seq}`,
    journalFile: `${base}/sagslog/fil`,
    journalCheck: `${base}/sagslog/efterproevning`,
    journalErasures: `${base}/sagslog/sletning`,
    /** Handing out the case as one archive. */
    exports: `${base}/sagslog/udlevering`,
    entryAccess: `${base}/sagslog/udlevering/poster`,
  } as const;
};

/** Pages of one section of a case. */
export const sectionPages = (number: string, section: string) => {
  const base = `${caseAddress(number)}/afsnit/${part(section)}`;
  return {
    read: base,
    draft: `${base}/udkast`,
    /** Where the script of a page of writing joins the shared text. */
    draftTogether: `${base}/udkast/sammen`,
    /** Where the script of a page of writing tells that it is open. */
    draftVisit: `${base}/udkast/til-stede`,
    contributionVisit: `${base}/bidrag/til-stede`,
    contribution: `${base}/bidrag`,
    contributions: `${base}/bidrag/samlet`,
    review: `${base}/kommentering`,
    /** Confirmation of a look at a version, by its number in the journal. */
    reviewDone: (entry: number) => `${base}/kommentering/${entry}`,
    handIn: `${base}/bidrag/afgiv`,
    /** Confirmation of a contribution by its number. */
    handedIn: (given: number, region: string) => `${base}/bidrag/kvittering/${given}?region=${part(region)}`,
    /** A step of the section, by its own name in the address. */
    step: (name: string) => `${base}/trin/${name}`,
    stepDone: (name: string, entry: number) => `${base}/trin/${name}/${entry}`,
    answer: `${base}/svar`,
    decision: `${base}/svar/beslutning`,
    /** The item for the agendas of the regions' forums. */
    agenda: `${base}/dagsorden`,
    comments: `${base}/kommentarer`,
    comment: (number: number) => `${base}/kommentarer#kommentar-${number}`,
    suggestions: `${base}/forslag`,
    suggestion: (number: number) => `${base}/forslag#forslag-${number}`,
    suggest: `${base}/forslag/nyt`,
    options: `${base}/loesningsmuligheder`,
    option: (number: number) => `${base}/loesningsmuligheder/${number}`,
    withdraw: `${base}/svar/tilbagetraekning`,
    contest: `${base}/svar/indsigelse`,
    naming: `${base}/svar/ikke-tilsluttet`,
    versions: `${base}/versioner`,
    version: (version: number) => `${base}/versioner/${version}`,
    release: (version: number) => `${base}/versioner/${version}/frigivelse`,
    difference: (from: number, to: number) => `${base}/forskel?fra=${from}&til=${to}`,
    changesWord: (from: number, to: number) => `${base}/forskel/word?fra=${from}&til=${to}`,
    sinceAnswer: `${base}/forskel?siden=svar`,
    wordIn: `${base}/word`,
  } as const;
};

/** Pages of the reply as a whole. */
export const replyPages = (number: string) => {
  const base = `${caseAddress(number)}/samlet`;
  return {
    read: base,
    word: `${base}/filer/docx`,
    pdf: `${base}/filer/pdf`,
    /** The files, and how far they are. */
    files: `${base}/filer`,
    file: (format: 'html' | 'docx' | 'pdf') => `${base}/filer/${format}`,
    frontMatter: `${base}/sammenfatning`,
    frontMatterTogether: `${base}/sammenfatning/sammen`,
    frontMatterVisit: `${base}/sammenfatning/til-stede`,
    putForward: `${base}/forelaeggelse`,
    /** Confirmation of a putting forward, by its number. */
    wasPutForward: (putForward: number) => `${base}/forelaeggelse/${putForward}`,
    answer: `${base}/svar`,
    decision: `${base}/svar/beslutning`,
    agenda: `${base}/dagsorden`,
    withdraw: `${base}/svar/tilbagetraekning`,
    contest: `${base}/svar/indsigelse`,
    naming: `${base}/svar/ikke-tilsluttet`,
    standpoint: `${base}/svar/standpunkt`,
    submit: `${base}/fremsendelse`,
    rounds: `${base}/fremsendelser`,
    round: (round: number) => `${base}/fremsendelser/${round}`,
    roundFile: (round: number, format: 'html' | 'docx' | 'pdf' | 'pakke') =>
      `${base}/fremsendelser/${round}/${format}`,
    sendAgain: `${base}/fremsendelser/igen`,
    delivery: `${base}/fremsendelser/aflevering`,
    receipt: `${base}/fremsendelser/kvittering`,
    assessment: `${base}/fremsendelser/vurdering`,
    close: `${base}/fremsendelser/afslutning`,
    treatment: `${base}/politisk-behandling`,
    clarifications: `${base}/uddybende`,
    clarification: (question: number) => `${base}/uddybende/${question}`,
    clarificationAct: (
      question: number,
      act: 'svar' | 'gennemsyn' | 'godkendelse' | 'frist' | 'tilbagetraekning' | 'afgivelse',
    ) => `${base}/uddybende/${question}/${act}`,
  } as const;
};

/** The list of cases with what is searched for, chosen, and its page; what is usual is left out of the address. */
export function casesAddress({ q, vis, side }: { q: string; vis: string; side: number }): string {
  const asked = new URLSearchParams();
  if (q !== '') asked.set('q', q);
  if (vis !== 'alle') asked.set('vis', vis);
  if (side > 1) asked.set('side', String(side));
  const query = asked.toString();
  return query === '' ? pages.cases : `${pages.cases}?${query}`;
}

/** Pages that belong to no case. */
export const pages = {
  home: '/',
  cases: '/sager',
  newCase: '/sager/ny',
  newCaseCheck: '/sager/ny/kontrol',
  newCaseChange: '/sager/ny/ret',
  access: '/adgang',
  absences: '/fravaer',
  meetings: '/moeder',
  administration: '/administration',
  help: '/hjaelp',
  accessibility: '/tilgaengelighed',
  privacy: '/databeskyttelse',
} as const;

/** What is held about whoever is signed in. */
export const ownDataPages = { read: '/adgang/oplysninger', file: '/adgang/oplysninger/fil' } as const;
/** What a person chooses about mail and calendar. */
export const mailChoices = '/adgang/post';
/** Where one POST turns early reminders off; the secret goes out in one mail. */
export const stopAddress = (secret: string): string => `/afmeld/${part(secret)}`;
/** A calendar feed by its secret. */
export const feedAddress = (secret: string): string => `/kalender/${part(secret)}`;
/** Mail that has not left yet, and whom to call meanwhile. */
export const delayedMail = '/post';
/** The help of one role. */
export const helpPage = (role: string): string => `${pages.help}/${part(role)}`;
/** Pages of a region's meetings. */
export const meetingPages = {
  of: (region: string, way: string) => withQuery(pages.meetings, { region, vis: way }),
  check: (way: string) => `${pages.meetings}/tjek/${part(way)}`,
  save: `${pages.meetings}/gem`,
  remove: (id: string) => `${pages.meetings}/${part(id)}/fjern`,
} as const;

/** Pages of the administration. */
export const administrationPages = {
  people: '/administration/personer',
  person: (id: string) => `/administration/personer/${part(id)}`,
  organisations: '/administration/organisationer',
  chairs: '/administration/formaend',
  /** The form that gives a region another chair. */
  chairOf: (region: string) => `/administration/formaend?region=${part(region)}#skift`,
  mandates: '/administration/stedfortraedere',
  closedDays: '/administration/lukkedage',
  templates: '/administration/skabeloner',
  webhooks: '/administration/webhooks',
  webhook: (id: string) => `/administration/webhooks/${part(id)}`,
  newClosedDay: '/administration/lukkedage/ny',
  closedDay: (id: string) => `/administration/lukkedage/${part(id)}`,
  log: '/administration/log',
  accessLog: '/administration/adgangslog',
} as const;
