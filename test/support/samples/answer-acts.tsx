import type { VNode } from 'preact';
import type { AnswerView } from '../../../src/approvals/answering/answer.view.js';
import { choicesOf } from '../../../src/approvals/answering/choices.pure.js';
import { DecisionPage } from '../../../src/approvals/answering/decision.page.js';
import type { DecisionView } from '../../../src/approvals/answering/decision.view.js';
import { NamingPage } from '../../../src/approvals/answering/naming.page.js';
import type { NamingView } from '../../../src/approvals/answering/naming.view.js';
import { SeveralPage } from '../../../src/approvals/answering/several.page.js';
import type { SeveralItem, SeveralView } from '../../../src/approvals/answering/several.view.js';
import { StandpointPage, type StandpointView } from '../../../src/approvals/answering/standpoint.page.js';
import { TakeBackPage } from '../../../src/approvals/answering/take-back.page.js';
import type { TakeBackView } from '../../../src/approvals/answering/take-back.view.js';

type Samples = Readonly<Record<string, () => VNode>>;

/** Pages of acts on answers, made of the parts of a sample answer. */
export function actSamples(answer: AnswerView): Samples {
  const takeBack = takeBackOf(answer);
  return {
    ...severalSamples(answer),
    '/svar-tilbage': () => <TakeBackPage view={takeBack} />,
    '/svar-tilbage-laast': () => (
      <TakeBackPage
        view={{ ...takeBack, sentences: [], words: null, form: null, lock: 'Intet at trække.' }}
      />
    ),
    '/svar-anfoer': () => <NamingPage view={namingOf(answer)} />,
    '/svar-beslutning': () => <DecisionPage view={decisionOf(answer)} />,
    '/standpunkt': () => <StandpointPage view={standpointOf(answer)} />,
  };
}

const backOf = ({ form }: AnswerView) => ({ label: 'Geografisk placering', href: form!.action });
const fieldsOf = ({ form }: AnswerView) => ({ formKey: 'key', hash: form!.hash, region: form!.region });

function takeBackOf(answer: AnswerView): TakeBackView {
  const { frame, form } = answer;
  const [back, fields] = [backOf(answer), fieldsOf(answer)];
  return {
    frame,
    place: 'sections',
    back,
    title: 'Træk svaret på version 7 tilbage',
    sentences: ['Kommunerne i Midtjylland godkendte version 7 af Geografisk placering 8. april 2024.'],
    words: answer.regions[0]!.words,
    form: {
      ...fields,
      action: `${form!.action}/tilbagetraekning`,
      label: 'Hvorfor trækkes svaret tilbage?',
      hint: 'Begrundelsen kan læses af alle regioner.',
      send: 'Træk svaret på version 7 tilbage',
      typed: {},
      faults: [{ field: 'words', text: 'Skriv, hvorfor svaret trækkes tilbage.' }],
    },
    lock: null,
  };
}

function namingOf(answer: AnswerView): NamingView {
  const { frame, form } = answer;
  const [back, fields] = [backOf(answer), fieldsOf(answer)];
  return {
    frame,
    place: 'sections',
    back,
    title: 'Anfør regioner som ikke tilsluttet: Geografisk placering, version 7',
    rule: ['Der er enighed, når alle regioner siger ja.'],
    regions: answer.regions,
    form: {
      ...fields,
      action: `${form!.action}/ikke-tilsluttet`,
      choices: [{ value: 'DK-85', label: 'Kommunerne i Sjælland' }],
      send: 'Anfør som ikke tilsluttet',
      typed: {},
      faults: [{ field: 'region', text: 'Vælg den region, der anføres.' }],
    },
    refused: ['Svarfristen for kommunerne i Hovedstaden er ikke udløbet.'],
  };
}

function decisionOf(answer: AnswerView): DecisionView {
  const { frame, form, subject } = answer;
  const [back, fields] = [backOf(answer), fieldsOf(answer)];
  return {
    frame,
    subject,
    back,
    title: 'Registrér en beslutning om Geografisk placering, version 7',
    lead: ['Her registreres det, som formanden eller forummet har besluttet et andet sted.'],
    remarks: answer.remarks,
    form: {
      ...fields,
      action: `${form!.action}/beslutning`,
      version: 7,
      choices: choicesOf(subject, ['yes', 'cannotJoin']),
      documents: [{ value: 'a', label: '24.4.2024 Uddrag af referat' }],
      typed: { decidedOn: '2024-04-08' },
      faults: [{ field: 'evidenceId', text: 'Vælg bilaget, hvor beslutningen står.' }],
    },
    lock: null,
  };
}

function standpointOf(answer: AnswerView): StandpointView {
  const { frame } = answer;
  const back = backOf(answer);
  return {
    frame,
    back,
    actor: 'kommunerne i Midtjylland',
    kept: true,
    given: 'mandag den 27. maj 2024 kl. 9.14',
    standpoints: [{ who: 'Kommunerne i Midtjylland', words: 'Vi lægger vægt på samarbejdet.' }],
    form: {
      action: '/sager/2023-7996/samlet/svar/standpunkt',
      formKey: 'key',
      region: 'DK-82',
      typed: { text: 'Vi lægger vægt på samarbejdet.' },
      faults: [],
    },
    lock: null,
  };
}

function severalSamples(answer: AnswerView): Samples {
  const { frame, form, state, due, remarks, changes, text, regions } = answer;
  const item: SeveralItem = {
    suffix: '-s-placement',
    title: answer.title,
    version: 7,
    hash: form!.hash,
    page: { label: 'Læs og svar på Geografisk placering for sig', href: form!.action },
    state,
    due,
    remarks,
    changes,
    text,
    regions,
    choices: [{ value: '', label: 'Svar ikke nu' }, ...form!.choices],
  };
  const view: SeveralView = {
    frame,
    actor: answer.actor,
    standsInFor: answer.standsInFor,
    otherSeats: answer.otherSeats,
    summary: '2 tekster venter på dit svar.',
    items: [item, { ...item, suffix: '-s-financing', title: 'Finansiering, version 2', remarks: [] }],
    others: [{ label: 'Tidsperspektiv', href: '/sager/2023-7996/afsnit/timeline/svar', state }],
    form: {
      action: '/sager/2023-7996/svar',
      formKey: 'key',
      region: 'DK-82',
      typed: { 'answer-s-placement': 'sentBack', 'answer-s-financing': 'yes' },
      faults: [{ field: 'words-s-placement', text: 'Skriv, hvad der skal ændres.' }],
      recorded: [{ label: 'Se kvitteringen', href: '/sager/2023-7996/svar/kvittering/214' }],
    },
    lock: null,
  };
  return {
    '/svar-flere': () => <SeveralPage view={view} />,
    '/svar-ingen': () => (
      <SeveralPage
        view={{ ...view, items: [], form: null, summary: 'Der er intet, du mangler at svare på lige nu.' }}
      />
    ),
  };
}
