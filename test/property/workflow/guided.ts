import type { CaseContext, StoredSnapshot } from '../../../src/workflow/case-context.js';
import type { CaseEvent } from '../../../src/workflow/case-event.js';
import type { Where } from '../../../src/workflow/where.js';
import { act, agency, chair, secretariat, system } from '../../support/workflow/acts.js';
import { hashOf } from '../../support/workflow/procedure.js';
import type { Choices } from './random.js';

interface Scene {
  readonly where: Where;
  readonly context: CaseContext;
  readonly choose: Choices;
  readonly at: string;
}
type Offer = readonly [number, () => CaseEvent];

const texts = ['a', 'b', 'c'].map(hashOf);
const plus = (iso: string, days: number) => new Date(Date.parse(iso) + days * 86_400_000).toISOString();
const silent = (choose: Choices) => (choose.chance(0.05) ? ['placement.first'] : []);

/** An event that some rule would allow where the case stands: the right hash, the right one to act. */
export function guided(stored: StoredSnapshot, where: Where, choose: Choices, at: string): CaseEvent {
  const scene = { where, context: stored.context, choose, at };
  const offers = [
    ...progressOffers(scene),
    ...(where.progress.startsWith('working.') ? sectionOffers(scene) : []),
    ...timeOffers(scene),
  ];
  return choose.weighted(offers)();
}

function progressOffers(scene: Scene): Offer[] {
  switch (scene.where.progress) {
    case 'preparing':
      return [...staffOffers(scene, 4), [0.15, () => act('cancel', desk(scene), {}, scene.at)]];
    case 'working.drafting':
      return [...workingOffers(scene), [isAllApproved(scene) ? 12 : 0.1, () => putForward(scene)]];
    case 'working.endorsing':
      return [
        ...workingOffers(scene),
        ...endorsementOffers(scene, 1),
        [0.3, () => putForward(scene)],
        ...scene.context.regions.map((region): Offer => [0.3, () => nameInReply(scene, region)]),
      ];
    case 'working.ready':
      return [
        ...workingOffers(scene),
        ...endorsementOffers(scene, 0.2),
        [0.2, () => putForward(scene)],
        [3, () => submit(scene)],
      ];
    case 'submitted.sent':
      return [
        [0.5, () => handOver(scene)],
        ...deliveryOffers(scene, 2),
        [1, () => act('sendAgain', desk(scene), {}, scene.at)],
        [0.3, () => close(scene)],
      ];
    case 'submitted.delivered':
      return [
        [0.2, () => handOver(scene)],
        ...deliveryOffers(scene, 0.7),
        [1, () => ask(scene)],
        [1, () => act('registerAssessment', desk(scene), {}, scene.at)],
        [0.5, () => close(scene)],
      ];
    case 'submitted.clarifying':
      return [
        [0.1, () => handOver(scene)],
        ...deliveryOffers(scene, 0.3),
        [0.3, () => ask(scene)],
        ...clarificationOffers(scene),
      ];
    case 'closed':
      return [[1, () => ask(scene)]];
  }
}

const desk = ({ context }: Scene) => secretariat(context.coordinator);
const isAllApproved = ({ where }: Scene) =>
  Object.values(where.sections).every((state) => state === 'approved');

function staffOffers(scene: Scene, eagerness: number): Offer[] {
  const { context, choose, at } = scene;
  const leads = Object.entries(context.sections).map(([section, { lead }]): Offer => [
    lead === null ? eagerness : 0.05,
    () => act('assignLead', desk(scene), { section, region: choose.of(context.regions) }, at),
  ]);
  const ready = Object.values(context.sections).every(({ lead }) => lead !== null);
  const opens = scene.where.progress === 'preparing';
  return [
    ...leads,
    [0.1, () => handOver(scene)],
    [opens && ready ? 6 : 0.1, () => act('openDrafting', desk(scene), {}, at)],
  ];
}
const workingOffers = (scene: Scene): Offer[] => [
  ...staffOffers(scene, 0.05),
  [0.02, () => act('cancel', desk(scene), {}, scene.at)],
];
const handOver = (scene: Scene) =>
  act(
    'handOverCoordination',
    desk(scene),
    { to: scene.choose.of(scene.context.regions), facts: { accepted: scene.choose.chance(0.9) } },
    scene.at,
  );

function putForward(scene: Scene): CaseEvent {
  const { choose, at } = scene;
  const facts = { silent: silent(choose), contradictions: choose.chance(0.05) ? ['pladser'] : [] };
  return act('putForward', desk(scene), { replyHash: choose.of(texts), facts }, at);
}
function submit(scene: Scene): CaseEvent {
  const submissionHash = scene.choose.of(texts);
  const currentSubmissionHash = scene.choose.chance(0.9) ? submissionHash : scene.choose.of(texts);
  return act('submit', desk(scene), { submissionHash, facts: { currentSubmissionHash } }, scene.at);
}
const close = (scene: Scene) =>
  act('close', desk(scene), { facts: { reasoned: scene.choose.chance(0.7) } }, scene.at);
const ask = (scene: Scene) =>
  act(
    'askClarification',
    scene.choose.chance(0.3) ? agency : desk(scene),
    { id: String(Object.keys(scene.context.clarifications).length + 1) },
    scene.at,
  );

function deliveryOffers(scene: Scene, weight: number): Offer[] {
  const { context, choose } = scene;
  const deliveredAt = () => plus(context.deadline.formal, choose.of([-2, -1, 0, 1, 2]));
  const late = plus(context.deadline.formal, 3);
  return [
    [weight, () => act('showDelivery', desk(scene), { deliveredAt: deliveredAt() }, late)],
    [weight, () => act('registerReceipt', desk(scene), { deliveredAt: deliveredAt() }, late)],
  ];
}

const answers = [
  [3, 'approve', 'endorse'],
  [1, 'approveWithReservation', 'endorseWithReservation'],
  [0.3, 'decline', 'declineToEndorse'],
  [0.2, 'sendBack', 'sendBackReply'],
  [0.25, 'withdrawAnswer', 'withdrawEndorsement'],
] as const;

function endorsementOffers(scene: Scene, weight: number): Offer[] {
  const { context, at } = scene;
  const replyHash = context.reply.hash ?? '';
  return context.regions.flatMap((region) =>
    answers.map(([share, , type]): Offer => [
      weight * share,
      () => act(type, chair(region), { replyHash }, at),
    ]),
  );
}
const nameInReply = (scene: Scene, region: string) =>
  act(
    'nameAsNotEndorsing',
    desk(scene),
    { replyHash: scene.context.reply.hash ?? '', region, facts: { overdue: scene.choose.chance(0.7) } },
    scene.at,
  );

function sectionOffers(scene: Scene): Offer[] {
  return Object.entries(scene.where.sections).flatMap(([section, state]) => {
    const lead = secretariat(scene.context.sections[section]?.lead ?? '');
    const { choose, at } = scene;
    const text = () => ({ section, hash: choose.of(texts), facts: { silent: silent(choose) } });
    const takeBack: Offer = [0.1, () => act('takeBack', lead, { section }, at)];
    switch (state) {
      case 'notStarted':
        return [[5, () => act('startDraft', lead, { section }, at)] satisfies Offer];
      case 'drafting':
        return [[5, () => act('requestReview', lead, text(), at)] satisfies Offer];
      case 'reviewing':
        return [
          [5, () => act('closeReview', lead, { section }, at)] satisfies Offer,
          [0.5, () => act('revise', lead, text(), at)] satisfies Offer,
          takeBack,
        ];
      case 'approving':
        return [
          ...answerOffers(scene, section, 1),
          ...scene.context.regions.map((region): Offer => [0.3, () => nameInSection(scene, section, region)]),
          [0.2, () => act('revise', lead, text(), at)] satisfies Offer,
          takeBack,
        ];
      case 'approved':
        return [
          ...answerOffers(scene, section, 0.02),
          [0.03, () => act('reopen', lead, { section }, at)] satisfies Offer,
        ];
    }
  });
}

function answerOffers(scene: Scene, section: string, weight: number): Offer[] {
  const { context, at } = scene;
  const hash = context.sections[section]?.hash ?? '';
  return context.regions.flatMap((region) =>
    answers.map(([share, type]): Offer => [
      weight * share,
      () => act(type, chair(region), { section, hash }, at),
    ]),
  );
}
const nameInSection = (scene: Scene, section: string, region: string) =>
  act(
    'nameAsNotJoined',
    desk(scene),
    {
      section,
      region,
      hash: scene.context.sections[section]?.hash ?? '',
      facts: { overdue: scene.choose.chance(0.7) },
    },
    scene.at,
  );

function clarificationOffers(scene: Scene): Offer[] {
  const { context, choose, at } = scene;
  return Object.entries(context.clarifications)
    .filter(([, { state }]) => state === 'open')
    .flatMap(([id, { hash }]): Offer[] => [
      [
        1,
        () =>
          act(
            'reviseClarification',
            desk(scene),
            { id, hash: choose.of(texts), factual: choose.chance(0.2) },
            at,
          ),
      ],
      [
        2,
        () =>
          act(
            'approveClarification',
            chair(choose.of(context.regions)),
            { id, hash: hash ?? texts[0] ?? '' },
            at,
          ),
      ],
      [1, () => act('answerClarification', desk(scene), { id, hash: hash ?? texts[0] ?? '' }, at)],
      [0.2, () => act('withdrawClarification', desk(scene), { id }, at)],
    ]);
}

function timeOffers(scene: Scene): Offer[] {
  const { context, choose, at } = scene;
  const { formal } = context.deadline;
  return [
    [0.15, () => act('passDeadline', system, { due: formal }, plus(formal, choose.of([0, 1])))],
    [0.15, () => act('requestExtension', desk(scene), {}, at)],
    [0.15, () => act('grantExtension', desk(scene), { due: plus(formal, choose.of([-1, 1, 10])) }, at)],
    [0.1, () => act('declineExtension', desk(scene), {}, at)],
  ];
}
