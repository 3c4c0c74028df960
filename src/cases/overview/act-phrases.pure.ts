import { registerWord } from '../../drafting/content.reads.js';
import type { JournalEntry } from '../../journal/activity.reads.js';
import { STATED } from '../../platform/personal/stated.js';
import { dayMonth } from '../../platform/danish/dates.pure.js';
import type { CaseEvent, CaseEventOf, CaseEventType } from '../../workflow/case-event.js';
import { regionName, sectionTitle, type CaseData } from './case-data.js';

type Names = Pick<CaseData, 'procedure' | 'revisionNumbers'>;

/** What somebody did, to follow the name and without a full stop: "godkendte Geografisk placering, version 7". */
export function actPhrase(names: Names, entry: JournalEntry): string {
  if (entry.event) return eventPhrase(names, entry.event);
  const phrase = Object.hasOwn(otherPhrases, entry.type) ? otherPhrases[entry.type] : undefined;
  return phrase ? phrase(names, entry.data) : 'førte en oplysning på sagen';
}

function eventPhrase<T extends CaseEventType>(names: Names, event: CaseEventOf<T>): string {
  const phrase = eventPhrases[event.type] as (names: Names, event: CaseEventOf<T>) => string;
  return phrase(names, event);
}

type OnSection = CaseEvent & { readonly section: string };
type OnHash = OnSection & { readonly hash: string };

const title = (names: Names, { section }: OnSection) => sectionTitle(names, section);
const municipalities = (names: Names, region: string) => `kommunerne i ${regionName(names, region)}`;
const secretariat = (names: Names, region: string) => `Sekretariat ${regionName(names, region)}`;
const WHOLE = 'den samlede afrapportering';

/** "Faglige forhold, version 2". */
function text(names: Names, { section, hash }: { readonly section: string; readonly hash: string }): string {
  const known = names.revisionNumbers.findLast((one) => one.section === section && one.hash === hash);
  const name = sectionTitle(names, section);
  return known ? `${name}, version ${known.number}` : name;
}
const on =
  (before: string, after = '') =>
  (names: Names, event: OnHash) =>
    `${before} ${text(names, event)}${after}`;
const section =
  (before: string, after = '') =>
  (names: Names, event: OnSection) =>
    `${before} ${title(names, event)}${after}`;
const says = (what: string) => () => what;
const question =
  (before: string, after = '') =>
  (_: Names, { id }: { readonly id: string }) =>
    `${before} uddybende spørgsmål ${id}${after}`;

const eventPhrases: { readonly [T in CaseEventType]: (names: Names, event: CaseEventOf<T>) => string } = {
  assignLead: (names, event) =>
    `udpegede ${secretariat(names, event.region)} som tovholder for ${title(names, event)}`,
  handOverCoordination: (names, { to }) => `overdrog koordineringen til ${secretariat(names, to)}`,
  openDrafting: says('åbnede udarbejdelsen'),
  cancel: says('annullerede sagen'),
  startDraft: section('påbegyndte udkastet til'),
  requestReview: on('sendte', ', i kommentering'),
  revise: on('lagde', ', frem'),
  closeReview: section('afsluttede kommenteringen af'),
  takeBack: section('trak', ' tilbage til udkast'),
  approve: on('godkendte'),
  approveWithReservation: on('godkendte', ', med forbehold'),
  decline: (names, event) =>
    `meldte, at ${municipalities(names, event.by.region ?? '')} ikke kan tilslutte sig ${text(names, event)}`,
  sendBack: on('sendte', ', tilbage'),
  withdrawAnswer: on('trak svaret på', ', tilbage'),
  nameAsNotJoined: (names, event) =>
    `anførte, at ${municipalities(names, event.region)} ikke har tilsluttet sig ${text(names, event)}`,
  reopen: section('genåbnede'),
  putForward: says(`forelagde ${WHOLE}`),
  endorse: says(`gav tilslutning til ${WHOLE}`),
  endorseWithReservation: says(`gav tilslutning til ${WHOLE} med forbehold`),
  declineToEndorse: (names, { by }) =>
    `meldte, at ${municipalities(names, by.region ?? '')} ikke kan tilslutte sig ${WHOLE}`,
  sendBackReply: says(`sendte ${WHOLE} tilbage`),
  withdrawEndorsement: says(`trak tilslutningen til ${WHOLE} tilbage`),
  nameAsNotEndorsing: (names, { region }) =>
    `anførte, at ${municipalities(names, region)} ikke har tilsluttet sig ${WHOLE}`,
  submit: says(`fremsendte ${WHOLE}`),
  sendAgain: says(`sendte ${WHOLE} igen`),
  showDelivery: says(`viste, at ${WHOLE} er afleveret`),
  registerReceipt: says('registrerede styrelsens kvittering'),
  registerAssessment: says('registrerede styrelsens vurdering'),
  askClarification: question('registrerede'),
  reviseClarification: question('skrev svar på'),
  approveClarification: question('godkendte svaret på'),
  withdrawClarification: question('trak', ' tilbage'),
  answerClarification: question('afgav svaret på'),
  close: says('afsluttede sagen'),
  passDeadline: says('registrerede, at den formelle frist er udløbet'),
  requestExtension: says('bad om fristforlængelse'),
  grantExtension: says('registrerede, at styrelsen har givet en anden frist'),
  declineExtension: says('registrerede styrelsens afslag på fristforlængelse'),
};

const remarks: Readonly<Record<string, string>> = {
  none: 'ingen bemærkninger',
  remarks: 'bemærkninger',
  shouldChange: 'bør ændres',
};

const stands: Readonly<Record<string, string>> = {
  supports: 'støtter',
  canAccept: 'kan acceptere',
  cannotAccept: 'kan ikke acceptere',
};

type Data = Readonly<Record<string, unknown>>;

const onComment =
  (before: string, after = '') =>
  (names: Names, data: Data) =>
    `${before} kommentar ${String(data.number)} til ${titleOf(names, data)}${after}`;
const onSuggestion =
  (before: string, after = '') =>
  (names: Names, data: Data) =>
    `${before} forslag ${String(data.number)} til ændring i ${titleOf(names, data)}${after}`;
const onOption =
  (before: string, after = '') =>
  (names: Names, data: Data) =>
    `${before} løsningsmulighed ${String(data.number)} til ${titleOf(names, data)}${after}`;
const titleOf = (names: Names, data: Data) => sectionTitle(names, String(data.section));
const readers = (data: Data) => {
  const count = (data.persons as readonly unknown[]).length;
  return `${count} ${count === 1 ? 'læser' : 'læsere'}`;
};

/** Entries that move no machine; data are ids, hashes, dates and enumerations. */
const planChanges: Readonly<Record<string, string>> = {
  calendar: 'lagde planen om efter en ændret kalender',
  meetings: 'lagde planen om efter regionens møder',
};

const otherPhrases: Readonly<Record<string, (names: Names, data: Data) => string>> = {
  openCase: says('oprettede sagen'),
  acceptCoordination: says('sagde ja til at overtage koordineringen'),
  handInContribution: (names, data) => `afgav bidrag til ${sectionTitle(names, String(data.section))}`,
  addComment: onComment('skrev'),
  replyToComment: onComment('svarede med'),
  changeComment: onComment('ændrede'),
  withdrawComment: onComment('trak', ' tilbage'),
  resolveComment: onComment('afsluttede'),
  reopenComment: onComment('genåbnede'),
  suggestChanges: (names, data) => {
    const many = (data.suggestions as readonly unknown[]).length;
    return `foreslog ${many} ${many === 1 ? 'ændring' : 'ændringer'} i ${titleOf(names, data)}`;
  },
  acceptSuggestion: onSuggestion('antog'),
  rejectSuggestion: onSuggestion('afviste'),
  withdrawSuggestion: onSuggestion('trak', ' tilbage'),
  addOption: onOption('nævnte'),
  changeOption: onOption('ændrede'),
  withdrawOption: onOption('trak', ' tilbage'),
  takePosition: (names, data) =>
    `tog standpunkt til løsningsmulighed ${String(data.number)} til ${titleOf(names, data)}: ${stands[String(data.stand)] ?? 'set'}`,
  releaseRevision: (names, data) =>
    `frigav ${text(names, data as { section: string; hash: string })} til ${readers(data)}; teksten er dermed afgivet til andre myndigheder`,
  withdrawRelease: (names, data) =>
    `trak frigivelsen af ${text(names, data as { section: string; hash: string })} til ${readers(data)} tilbage`,
  remark: (names, data) =>
    `kommenterede ${text(names, data as { section: string; hash: string })}: ${remarks[String(data.kind)] ?? 'set'}`,
  giveStandpoint: says(`afgav standpunkt til ${WHOLE}`),
  lookAtClarification: (_, data) => `så svaret på uddybende spørgsmål ${String(data.number)} igennem`,
  dateClarification: (_, data) => `satte en frist for uddybende spørgsmål ${String(data.number)}`,
  setDocumentAccess: says('ændrede et dokuments status for aktindsigt'),
  setEntryAccess: (_, data) =>
    data.accessStatus === 'exempt'
      ? `undtog post ${String(data.seq)} i sagsloggen fra aktindsigt`
      : `åbnede post ${String(data.seq)} i sagsloggen for aktindsigt`,
  exportJournal: says('udleverede sagen som journaleksport'),
  enterCaseFact: (_, { name }) =>
    name === 'kofoedsmindeModel'
      ? 'førte Kofoedsmindes finansieringsmodel på sagen'
      : `førte ${registerWord(String(name))} i sagens faktaregister`,
  recordPoliticalTreatment: (names, data) =>
    `registrerede politisk behandling i ${regionName(names, String(data.region))}`,
  registerDocument: says('lagde et dokument på sagen'),
  registerNote: says('lagde et notat på sagen'),
  registerOralPromise: (_, data) =>
    `registrerede et mundtligt tilsagn om frist til ${dayMonth(String(data.until))}`,
  registerSectionExtension: (_, data) =>
    `registrerede en frist for enkelte afsnit til ${dayMonth(String(data.until))}`,
  confirmDeadline: (_, data) => `bekræftede styrelsens frist ${dayMonth(String(data.formal))}`,
  planChanged: (_, data) => planChanges[String(data.cause)] ?? 'lagde planen om',
  chairReplaced: (names, data) =>
    data.openQuestions === 'askAgain'
      ? `gav ${regionName(names, String(data.region))} en ny formand, som spørges igen`
      : `gav ${regionName(names, String(data.region))} en ny formand; spørgsmålene står, som de stod`,
  decideByMail: says('valgte at afgøre en godkendelse skriftligt pr. mail'),
  decideAtMeeting: says('valgte at afgøre en godkendelse på et møde'),
  upcast: says('førte sagen over til en nyere udgave af programmet'),
  [STATED]: says('oplyste, at det, der ligner et CPR-nummer, ikke er det'),
  proposeErasure: (_, data) => `foreslog at slette en tekst i post ${String(data.seq)}`,
  dropErasure: says('lod en tekst stå, som var foreslået slettet'),
  textErased: (_, data) => `bekræftede sletningen af en tekst i post ${String(data.seq)}`,
};
