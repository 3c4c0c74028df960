import type { Graph, GraphState, GraphTransition } from '../../src/web/diagram/graph.js';

type Row = [source: string, target: string | null, event: string | null, guard?: string];
const to = (rows: readonly Row[]): GraphTransition[] =>
  rows.map(([source, target, event, guard]) => ({ source, target, event, guard: guard ?? null }));
const state = (
  region: string,
  id: string,
  label: string,
  initial = false,
  parent: string | null = null,
): GraphState => ({
  id: `${region}.${id}`,
  region,
  label,
  initial,
  parent: parent === null ? null : `${region}.${parent}`,
});

const sections: readonly [string, string][] = [
  ['placement', 'Geografisk placering'],
  ['dimensioning', 'Dimensionering'],
  ['professional', 'Faglige forhold'],
  ['financing', 'Finansiering'],
  ['timeline', 'Tidsperspektiv'],
];
const yes = 'enighed om denne tekst';
const section = (id: string): { states: GraphState[]; transitions: GraphTransition[] } => ({
  states: [
    state(id, 'notStarted', 'Ikke begyndt', true),
    state(id, 'drafting', 'Under udarbejdelse'),
    state(id, 'reviewing', 'I kommentering'),
    state(id, 'approving', 'Til godkendelse'),
    state(id, 'approved', 'Godkendt'),
  ],
  transitions: to([
    ['notStarted', 'drafting', 'Begynd udkast'],
    ['drafting', 'reviewing', 'Send i kommentering', 'ingen skal-krav er tavse'],
    ['reviewing', 'reviewing', 'Ny version', 'en anden tekst'],
    ['reviewing', 'approving', 'Slut kommenteringen'],
    ['reviewing', 'drafting', 'Tag tilbage'],
    ['approving', null, 'Godkend'],
    ['approving', null, 'Godkend med forbehold'],
    ['approving', null, 'Afslå'],
    ['approving', null, 'Send tilbage'],
    ['approving', null, 'Træk svaret tilbage'],
    ['approving', null, 'Nævn som ikke tilsluttet'],
    ['approving', null, 'Ny version'],
    ['approving', 'drafting', 'Tag tilbage'],
    ['approving', 'approved', null, yes],
    ['approved', null, 'Godkend'],
    ['approved', null, 'Træk svaret tilbage'],
    ['approved', 'drafting', 'Genåbn'],
    ['approved', 'approving', null, 'ikke længere enighed'],
  ]).map((t) => ({
    ...t,
    source: `${id}.${t.source}`,
    target: t.target === null ? null : `${id}.${t.target}`,
  })),
});

const p = (id: string, label: string, initial = false, parent: string | null = null): GraphState =>
  state('progress', id, label, initial, parent);
const main = to([
  ['preparing', null, 'Udpeg tovholder'],
  ['preparing', null, 'Overdrag koordineringen'],
  ['preparing', 'working', 'Åbn udarbejdelsen', 'hvert afsnit har en tovholder'],
  ['preparing', 'closed', 'Indstil sagen'],
  ['working', null, 'Udpeg tovholder'],
  ['working', null, 'Overdrag koordineringen'],
  ['working', 'closed', 'Indstil sagen'],
  [
    'drafting',
    'endorsing',
    'Forelæg',
    'hvert afsnit er godkendt, intet skal-krav er tavst, ingen uforklaret modstrid',
  ],
  ['endorsing', null, 'Tilslut'],
  ['endorsing', null, 'Tilslut med forbehold'],
  ['endorsing', null, 'Afslå tilslutning'],
  ['endorsing', null, 'Forelæg en anden tekst'],
  ['endorsing', 'drafting', null, 'et afsnit er ikke godkendt'],
  ['endorsing', 'ready', null, yes],
  ['ready', 'drafting', null, 'et afsnit er ikke godkendt'],
  ['ready', 'endorsing', null, 'ikke længere enighed'],
  ['ready', 'submitted', 'Fremsend', 'stadig gældende'],
  ['sent', 'delivered', 'Vis aflevering'],
  ['sent', 'delivered', 'Registrér kvittering'],
  ['sent', null, 'Send igen'],
  ['sent', 'closed', 'Luk', 'begrundet'],
  ['delivered', 'clarifying', 'Stil uddybende spørgsmål'],
  ['delivered', null, 'Registrér vurdering'],
  ['delivered', 'closed', 'Luk', 'vurderet eller begrundet'],
  ['clarifying', 'delivered', null, 'ingen åbne spørgsmål'],
  ['closed', 'clarifying', 'Stil uddybende spørgsmål', 'afleveret'],
]).map((t) => ({
  ...t,
  source: `progress.${t.source}`,
  target: t.target === null ? null : `progress.${t.target}`,
}));

const rest = to([
  ['running', 'overdue', 'Fristen passeres'],
  ['running', 'met', null, 'afleveret til tiden'],
  ['running', 'metLate', null, 'afleveret senere'],
  ['overdue', 'running', null, 'fristen er nu senere'],
  ['overdue', 'met', null, 'afleveret til tiden'],
  ['overdue', 'metLate', null, 'afleveret senere'],
  ['running', 'lapsed', null, 'lukket uden aflevering'],
  ['overdue', 'lapsed', null, 'lukket uden aflevering'],
  ['met', 'metLate', null, 'rettet'],
  ['metLate', 'met', null, 'rettet'],
]).map((t) => ({
  ...t,
  source: `deadline.${t.source}`,
  target: t.target === null ? null : `deadline.${t.target}`,
}));
const extension = to([
  ['none', 'requested', 'Bed om forlængelse'],
  ['none', null, 'Registrér forlængelse'],
  ['requested', 'none', 'Registrér forlængelse'],
  ['requested', 'none', 'Registrér afslag'],
  ['requested', 'none', null, 'afleveret eller lukket'],
]).map((t) => ({
  ...t,
  source: `extension.${t.source}`,
  target: t.target === null ? null : `extension.${t.target}`,
}));

/** A hand-made graph of the shape that the machine gives. */
export const sampleGraph: Graph = {
  title: 'Sagsforløbet',
  regions: [
    { id: 'progress', label: 'Sagen' },
    ...sections.map(([id, label]) => ({ id, label })),
    { id: 'deadline', label: 'Fristen' },
    { id: 'extension', label: 'Fristforlængelse' },
  ],
  states: [
    p('preparing', 'Forberedes', true),
    p('working', 'Afsnittene er i arbejde'),
    p('drafting', 'Afsnit udarbejdes', true, 'working'),
    p('endorsing', 'Til tilslutning', false, 'working'),
    p('ready', 'Klar til fremsendelse', false, 'working'),
    p('submitted', 'Fremsendt'),
    p('sent', 'Sendt, ikke bekræftet', true, 'submitted'),
    p('delivered', 'Afleveret', false, 'submitted'),
    p('clarifying', 'Spørgsmål besvares', false, 'submitted'),
    p('closed', 'Lukket'),
    ...sections.flatMap(([id]) => section(id).states),
    state('deadline', 'running', 'Løber', true),
    state('deadline', 'overdue', 'Overskredet'),
    state('deadline', 'met', 'Overholdt'),
    state('deadline', 'metLate', 'Afleveret for sent'),
    state('deadline', 'lapsed', 'Bortfaldet'),
    state('extension', 'none', 'Ingen udestår', true),
    state('extension', 'requested', 'Anmodet'),
  ],
  transitions: [...main, ...sections.flatMap(([id]) => section(id).transitions), ...rest, ...extension],
};

/** Where the sample case stands on 8 April 2024. */
export const sampleCurrent = [
  'progress.drafting',
  'placement.approving',
  'dimensioning.drafting',
  'professional.reviewing',
  'financing.drafting',
  'timeline.notStarted',
  'deadline.running',
  'extension.none',
];
