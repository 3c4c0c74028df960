import type { CaseEvent, CaseEventType } from './case-event.js';
import { own, textOf } from './own.js';
import type { DeadlineState, ExtensionState, ProgressState, SectionState, Where } from './where.js';

const sectionStanding: Readonly<Record<SectionState, string>> = {
  notStarted: 'er ikke begyndt',
  drafting: 'er under udarbejdelse',
  reviewing: 'er i kommentering',
  approving: 'er til godkendelse',
  approved: 'er godkendt',
};

const progressStanding: Readonly<Record<ProgressState, string>> = {
  preparing: 'Sagen er under forberedelse.',
  'working.drafting': 'Afsnittene er under udarbejdelse.',
  'working.endorsing': 'Den samlede afrapportering er forelagt til tilslutning.',
  'working.ready': 'Den samlede afrapportering er klar til fremsendelse.',
  'submitted.sent': 'Afrapporteringen er fremsendt, men afleveringen er ikke bekræftet.',
  'submitted.delivered': 'Afrapporteringen er afleveret.',
  'submitted.clarifying': 'Afrapporteringen er afleveret, og der er uddybende spørgsmål.',
  closed: 'Sagen er afsluttet.',
};

const deadlineStanding: Readonly<Record<DeadlineState, string>> = {
  running: 'Fristen løber.',
  overdue: 'Fristen er overskredet.',
  met: 'Afrapporteringen er afleveret inden fristen.',
  metLate: 'Afrapporteringen er afleveret efter fristen.',
  lapsed: 'Sagen er afsluttet uden aflevering.',
};

const extensionStanding: Readonly<Record<ExtensionState, string>> = {
  none: 'Der er ikke en åben anmodning om fristforlængelse.',
  requested: 'Der er allerede anmodet om fristforlængelse.',
};

const afterReview = (act: string) => `Det kan først ${act}, når kommenteringen er afsluttet.`;
const whilePutForward = 'Der kan kun svares, mens den samlede afrapportering er forelagt og ikke fremsendt.';
const untilSent = (act: string) => `${act}, indtil afrapporteringen er fremsendt.`;
const forQuestions = (act: string) => `${act}, mens der er et åbent uddybende spørgsmål.`;

/** When an event can be taken, said after where the matter stands. */
const takenWhen: Readonly<Record<CaseEventType, string>> = {
  assignLead: untilSent('Tovholdere kan kun udpeges'),
  handOverCoordination: 'Koordineringen kan kun overdrages, indtil sagen er afsluttet.',
  openDrafting: 'Udarbejdelsen kan kun åbnes, mens sagen er under forberedelse.',
  cancel: untilSent('Sagen kan kun annulleres'),
  startDraft: 'Et udkast kan kun påbegyndes, når afsnittet ikke er begyndt.',
  requestReview: 'Kommentering kan kun sættes i gang, mens afsnittet er under udarbejdelse.',
  revise: 'En ny version kan kun lægges frem, mens afsnittet er i kommentering eller til godkendelse.',
  closeReview: 'Kun en igangværende kommentering kan afsluttes.',
  takeBack: 'Kun et afsnit i kommentering eller til godkendelse kan trækkes tilbage.',
  approve: afterReview('godkendes'),
  approveWithReservation: afterReview('godkendes med forbehold'),
  decline: afterReview('besvares'),
  sendBack: afterReview('sendes tilbage'),
  withdrawAnswer: 'Et svar kan kun trækkes tilbage, mens afsnittet er til godkendelse eller godkendt.',
  nameAsNotJoined: 'Kommuner kan kun anføres som ikke tilsluttet, mens afsnittet er til godkendelse.',
  reopen: 'Kun et godkendt afsnit kan genåbnes.',
  putForward:
    'Afrapporteringen kan kun forelægges, efter at udarbejdelsen er åbnet, og inden den er fremsendt.',
  endorse: whilePutForward,
  endorseWithReservation: whilePutForward,
  declineToEndorse: whilePutForward,
  sendBackReply: whilePutForward,
  withdrawEndorsement: 'En tilslutning kan kun trækkes tilbage, mens den samlede afrapportering er forelagt.',
  nameAsNotEndorsing: 'Kommuner kan kun anføres som ikke tilsluttet, mens der ventes på tilslutning.',
  submit: 'Afrapporteringen kan først fremsendes, når den er forelagt, og der er den nødvendige tilslutning.',
  sendAgain: 'Afrapporteringen kan kun sendes igen, når den er fremsendt, og afleveringen ikke er bekræftet.',
  showDelivery:
    'Aflevering kan kun registreres, når afrapporteringen er fremsendt, og sagen ikke er afsluttet.',
  registerReceipt:
    'Kvittering kan kun registreres, når afrapporteringen er fremsendt, og sagen ikke er afsluttet.',
  registerAssessment:
    'Styrelsens vurdering kan kun registreres, når afrapporteringen er afleveret, og ingen spørgsmål er åbne.',
  askClarification: 'Uddybende spørgsmål kan først registreres, når afrapporteringen er afleveret.',
  reviseClarification: forQuestions('Et svar kan kun ændres'),
  approveClarification: forQuestions('Et svar kan kun godkendes'),
  withdrawClarification: forQuestions('Et spørgsmål kan kun trækkes tilbage'),
  answerClarification: forQuestions('Et svar kan kun afgives'),
  close: 'Sagen kan kun afsluttes, når afrapporteringen er fremsendt, og ingen uddybende spørgsmål er åbne.',
  passDeadline: 'Fristen kan kun overskrides, mens den løber.',
  requestExtension: 'Der kan kun være én åben anmodning ad gangen.',
  grantExtension: 'Fristforlængelse kan kun registreres, indtil sagen er afsluttet.',
  declineExtension: 'Et afslag kan kun registreres, når der er anmodet om fristforlængelse.',
};

const approvedInstead: Readonly<Partial<Record<CaseEventType, string>>> = {
  revise: 'Teksten kan først ændres, når afsnittet er genåbnet.',
  takeBack: 'Det skal genåbnes, før der kan arbejdes videre på det.',
  nameAsNotJoined: 'Der er den nødvendige enighed om teksten, så ingen kan anføres som ikke tilsluttet.',
};

/** Where the matter of an event stands, as one Danish sentence. */
export function standing(where: Where, event: CaseEvent, sectionTitle: string): string {
  if (event.type === 'passDeadline') return deadlineStanding[where.deadline];
  if (event.type === 'requestExtension' || event.type === 'declineExtension') {
    return extensionStanding[where.extension];
  }
  const state = sectionStateOf(where, event);
  return state === undefined || event.type === 'assignLead'
    ? progressStanding[where.progress]
    : `Afsnittet »${sectionTitle}« ${sectionStanding[state]}.`;
}

/** When the event can be taken, as one Danish sentence that follows `standing`. */
export function whenTaken(where: Where, event: CaseEvent): string {
  const instead = sectionStateOf(where, event) === 'approved' ? approvedInstead[event.type] : undefined;
  return instead ?? takenWhen[event.type];
}

/** Where the work on the sections stands while it is not going on. */
export function whyNotWorking({ progress }: Where): string {
  if (progress === 'preparing') {
    return 'Sagen er under forberedelse. Arbejdet med afsnittene begynder, når udarbejdelsen er åbnet.';
  }
  return progress === 'closed'
    ? 'Sagen er afsluttet. Afsnittene kan ikke længere ændres eller besvares.'
    : 'Afrapporteringen er fremsendt. Afsnittene kan ikke længere ændres eller besvares.';
}

function sectionStateOf(where: Where, event: CaseEvent): SectionState | undefined {
  return own(where.sections, textOf(event, 'section') ?? '');
}
