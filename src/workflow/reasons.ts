import type { Procedure } from '../procedure/procedure.js';
import type { CaseContext } from './case-context.js';
import type { CaseEvent } from './case-event.js';
import { own, textOf } from './own.js';
import { standing, whenTaken, whyNotWorking } from './standing.js';
import type { Where } from './where.js';

/** Why an event is refused: a stable code for programs, a Danish text for a page, and what the text speaks of. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly text: string;
  readonly params: RefusalParams;
}
export type RefusalParams = Readonly<Record<string, string | readonly string[]>>;

/** What the texts speak of; empty where the event has no such thing. */
interface Told {
  readonly section: string;
  readonly region: string;
  readonly lines: readonly string[];
  readonly contradictions: readonly string[];
  readonly leaderless: readonly string[];
  readonly notApproved: readonly string[];
  readonly standing: string;
  readonly when: string;
  readonly notWorking: string;
  readonly field: string;
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const list = (items: readonly string[]) => items.join('; ');
const titles = (items: readonly string[]) => items.map((item) => `»${item}«`).join(', ');
const municipalities = (region: string) => `kommunerne i ${region}`;

/** Danish text of every refusal. A code without a text does not compile, and stops the program at start. */
export const reasonTexts = {
  unknownEvent: () => 'Handlingen findes ikke.',
  malformed: ({ field }: Told) =>
    `Handlingen kan ikke læses: feltet »${field}« mangler eller har en ugyldig værdi.`,
  notInState: ({ standing, when }: Told) => `${standing} ${when}`,
  unchanged: () => 'Handlingen ændrer ikke noget i sagen.',

  unknownSection: () => 'Afsnittet findes ikke i sagen.',
  unknownRegion: () => 'Regionens kommuner er ikke spurgt i sagen.',
  unknownReceiver: () => 'Koordineringen kan kun overdrages til et sekretariat, der deltager i sagen.',
  unknownClarification: () => 'Det uddybende spørgsmål findes ikke i sagen.',

  notCoordinator: () => 'Kun det koordinerende sekretariat kan gøre dette.',
  noLead: ({ section }: Told) => `Afsnittet »${section}« har endnu ingen tovholder.`,
  notLead: ({ section }: Told) => `Kun tovholderen for afsnittet »${section}« kan gøre dette.`,
  notLeadOrCoordinator: ({ section }: Told) =>
    `Kun tovholderen for afsnittet »${section}« eller det koordinerende sekretariat kan genåbne det.`,
  notChair: () => 'Kun en formand for en administrativ styregruppe eller dennes stedfortræder kan svare.',
  regionNotAsked: () => 'Der kan kun svares for kommunerne i en region, der er spurgt i sagen.',
  notSystem: () => 'Fristens udløb registreres kun af systemet selv.',
  notAgencyDesk: () =>
    'Kun Social- og Boligstyrelsen eller det koordinerende sekretariat kan registrere spørgsmålet.',

  notWorking: ({ notWorking }: Told) => notWorking,
  caseClosed: () => 'Sagen er afsluttet, og fristen kan ikke længere ændres.',
  sectionsNotApproved: ({ notApproved }: Told) =>
    `Afrapporteringen kan først forelægges, når alle afsnit er godkendt. Der mangler: ${titles(notApproved)}.`,

  sameLead: ({ section }: Told) => `Sekretariatet er allerede tovholder for afsnittet »${section}«.`,
  sameCoordinator: () => 'Sekretariatet koordinerer allerede sagen.',
  receiverHasNotAccepted: () => 'Koordineringen kan først overdrages, når modtageren har sagt ja.',
  leadsMissing: ({ leaderless }: Told) =>
    `Udarbejdelsen kan først åbnes, når alle afsnit har en tovholder. Der mangler: ${titles(leaderless)}.`,

  mandatorySilent: ({ section, lines }: Told) =>
    `Afsnittet »${section}« mangler svar på ${count(lines.length, 'skal-krav', 'skal-krav')}: ${list(lines)}.`,
  otherText: ({ section }: Told) =>
    `Handlingen gælder en anden version af afsnittet »${section}« end den gældende. Læs den gældende version først.`,
  sameText: () => 'Teksten er uændret i forhold til den gældende version.',
  sameAnswer: () => 'Det samme svar er allerede givet til denne version.',
  nothingToWithdraw: () => 'Der er intet svar til denne version at trække tilbage.',
  hasSaidYes: ({ region }: Told) => `Der er sagt ja til denne version for ${municipalities(region)}.`,
  alreadyNamed: ({ region }: Told) =>
    `Det er allerede anført, at ${municipalities(region)} ikke har tilsluttet sig denne version.`,
  notOverdue: ({ region }: Told) =>
    `Svarfristen for ${municipalities(region)} er ikke udløbet, og de har ikke meldt, at de ikke kan tilslutte sig.`,

  overallSilent: ({ lines }: Told) =>
    `Sammenfatningen mangler svar på ${count(lines.length, 'skal-krav', 'skal-krav')}: ${list(lines)}.`,
  contradictions: ({ contradictions }: Told) =>
    `Der er ${count(contradictions.length, 'modstrid', 'modstrider')} mellem afsnittene uden forklaring. Ret afsnittene, eller skriv ${contradictions.length === 1 ? 'en forklaring' : 'en forklaring på hver'}, når afrapporteringen forelægges.`,
  sameReply: () => 'Netop denne afrapportering er allerede forelagt.',
  otherReply: () =>
    'Handlingen gælder en anden udgave af afrapporteringen end den forelagte. Læs den forelagte udgave først.',
  sameEndorsement: () => 'Det samme svar er allerede givet til den forelagte afrapportering.',
  noEndorsementToWithdraw: () => 'Der er intet svar til den forelagte afrapportering at trække tilbage.',
  hasEndorsed: ({ region }: Told) =>
    `Der er givet tilslutning til den forelagte afrapportering for ${municipalities(region)}.`,
  alreadyNamedInReply: ({ region }: Told) =>
    `Det er allerede anført, at ${municipalities(region)} ikke har tilsluttet sig den forelagte afrapportering.`,
  endorsementNotOverdue: ({ region }: Told) =>
    `Svarfristen for ${municipalities(region)} er ikke udløbet, og de har ikke meldt, at de ikke kan tilslutte sig.`,
  submissionChanged: () =>
    'Afrapporteringen eller dens bilag er ændret, siden siden blev vist. Gennemse den igen, før den fremsendes.',

  deliveryInFuture: () => 'Tidspunktet for aflevering kan ikke ligge i fremtiden.',
  sameDelivery: () =>
    'Aflevering er allerede registreret med dette tidspunkt. En kvittering kan lægges på sagen som dokument.',
  alreadyAssessed: () => 'Styrelsens vurdering er allerede registreret.',
  neverDelivered: () =>
    'Der kan ikke stilles uddybende spørgsmål til en afrapportering, der ikke er afleveret.',
  clarificationExists: () => 'Spørgsmålet er allerede registreret.',
  clarificationNotOpen: () => 'Spørgsmålet er allerede besvaret eller trukket tilbage.',
  sameClarificationText: () => 'Svaret på spørgsmålet er uændret.',
  otherClarificationText: () =>
    'Handlingen gælder en anden udgave af svaret på spørgsmålet end den gældende. Læs den gældende udgave først.',
  sameClarificationAnswer: () => 'Svaret på spørgsmålet er allerede godkendt i denne udgave.',
  majorityMissing: () =>
    'Svaret er ikke rent faktuelt og kan først afgives, når et flertal af de spurgte har godkendt netop denne udgave.',
  reasonMissing: () =>
    'Sagen kan først afsluttes, når styrelsens vurdering er registreret, eller der er angivet en begrundelse.',

  otherDeadline: () => 'Datoen er ikke den gældende formelle frist.',
  deadlineAhead: () => 'Fristen er ikke udløbet endnu.',
  alreadyDelivered: () => 'Afrapporteringen er afleveret, så der kan ikke anmodes om fristforlængelse.',
  sameDeadline: () => 'Den formelle frist er allerede denne dato.',
} satisfies Record<string, (told: Told) => string>;

export type RefusalCode = keyof typeof reasonTexts;

/** The kind of a refusal, so that an interface can choose its answer: unreadable, unknown, not allowed, not now. */
export type RefusalKind = 'malformed' | 'unknown' | 'forbidden' | 'refused';

const kinds: Readonly<Partial<Record<RefusalCode, RefusalKind>>> = {
  unknownEvent: 'malformed',
  malformed: 'malformed',
  unknownSection: 'unknown',
  unknownRegion: 'unknown',
  unknownReceiver: 'unknown',
  unknownClarification: 'unknown',
  notCoordinator: 'forbidden',
  notLead: 'forbidden',
  notLeadOrCoordinator: 'forbidden',
  notChair: 'forbidden',
  regionNotAsked: 'forbidden',
  notSystem: 'forbidden',
  notAgencyDesk: 'forbidden',
};
export const refusalKind = (code: RefusalCode): RefusalKind => kinds[code] ?? 'refused';

/** The refusal of a thing that is no case event. `field` names the first field that does not fit. */
export function refuseShape(code: 'unknownEvent' | 'malformed' | 'unchanged', field = ''): Refusal {
  const told = { ...silence, field };
  return { code, text: reasonTexts[code](told), params: field === '' ? {} : { field } };
}

/** The refusal of a well-formed event, told of the case as it stands. */
export function refuse(
  code: RefusalCode,
  {
    procedure,
    context,
    where,
    event,
  }: { procedure: Procedure; context: CaseContext; where: Where; event: CaseEvent },
): Refusal {
  const { told, params } = listen(tell(procedure, context, where, event));
  return { code, text: reasonTexts[code](told), params };
}

const silence: Told = {
  section: '',
  region: '',
  lines: [],
  contradictions: [],
  leaderless: [],
  notApproved: [],
  standing: '',
  when: '',
  notWorking: '',
  field: '',
};

function tell(procedure: Procedure, context: CaseContext, where: Where, event: CaseEvent): Told {
  const section = sectionTitle(procedure, textOf(event, 'section') ?? '');
  const ids = procedure.sections.map(({ id }) => id);
  const titlesWhere = (test: (id: string) => boolean) =>
    ids.filter(test).map((id) => sectionTitle(procedure, id));
  return {
    ...silence,
    section,
    region: regionName(procedure, textOf(event, 'region') ?? ''),
    lines: silentLines(event).map((id) => procedure.requirements.find((line) => line.id === id)?.text ?? id),
    contradictions: event.type === 'putForward' ? event.facts.contradictions : [],
    leaderless: titlesWhere((id) => own(context.sections, id)?.lead === null),
    notApproved: titlesWhere((id) => own(where.sections, id) !== 'approved'),
    standing: standing(where, event, section),
    when: whenTaken(where, event),
    notWorking: whyNotWorking(where),
  };
}

function silentLines(event: CaseEvent): readonly string[] {
  const asksLines = event.type === 'requestReview' || event.type === 'revise' || event.type === 'putForward';
  return asksLines ? event.facts.silent : [];
}

/** Notes what a text speaks of while it is said: the params of a code need no second list. */
function listen(told: Told): { told: Told; params: RefusalParams } {
  const params: Record<string, string | readonly string[]> = {};
  const get = (target: Told, key: keyof Told) => (params[key] = target[key]);
  return { told: new Proxy(told, { get: (target, key) => get(target, key as keyof Told) }), params };
}

const sectionTitle = (procedure: Procedure, id: string) =>
  procedure.sections.find((section) => section.id === id)?.title ?? id;
const regionName = (procedure: Procedure, code: string) =>
  procedure.regions.find((region) => region.code === code)?.name ?? code;
