import { contradictions, FRONT_MATTER, silentLines } from '../../drafting/content.reads.js';
import { plural } from '../../platform/danish/numbers.pure.js';
import type { Acting } from '../../workflow/case-event.js';
import { contentsOf, type CaseData } from './case-data.js';
import type { Candidate } from './acts.pure.js';
import { coverageOf } from './ledger.pure.js';
import { chairs, coordinator, dueOf, secretariats } from './who.pure.js';

/** Stands for a text that is made when the act is done; no text has this hash. */
const SOME_HASH = 'f'.repeat(64);

/** What the coordinator, and for the whole the chairs, can do as the case stands. */
export function progressCandidates(data: CaseData): Candidate[] {
  switch (data.where.progress) {
    case 'preparing':
      return preparing(data);
    case 'working.drafting':
      return [putForward(data), submit(data), extension(data)];
    case 'working.endorsing':
    case 'working.ready':
      return [...endorse(data), submit(data), extension(data)];
    case 'submitted.sent':
    case 'submitted.delivered':
      return submitted(data);
    case 'submitted.clarifying':
      return [...clarify(data), close(data)];
    case 'closed':
      return [];
  }
}

const asCoordinator = ({ snapshot, now }: CaseData): { by: Acting; at: string } => ({
  by: { region: snapshot.context.coordinator, capacity: 'secretariat' },
  at: now,
});
const own = (data: CaseData) => ({ who: coordinator(data), due: null });

function preparing(data: CaseData): Candidate[] {
  const by = asCoordinator(data);
  const { sections, coordinator: region } = data.snapshot.context;
  const leaderless = Object.keys(sections).filter((id) => sections[id]!.lead === null);
  const section = leaderless[0];
  const assign: Candidate[] =
    section === undefined
      ? []
      : [
          {
            act: `Udpeg tovholder for ${plural(leaderless.length, 'afsnit', 'afsnit')}`,
            ...own(data),
            event: { type: 'assignLead', section, region, ...by },
          },
        ];
  return [
    ...assign,
    { act: 'Åbn udarbejdelsen', ...own(data), event: { type: 'openDrafting', ...by } },
    extension(data),
  ];
}

function putForward(data: CaseData): Candidate {
  const front = data.drafts.get(FRONT_MATTER);
  const silent = front
    ? silentLines(data.procedure, FRONT_MATTER, front.content).silent
    : data.procedure.requirements
        .filter(({ section, weight }) => section === FRONT_MATTER && weight === 'mandatory')
        .map(({ id }) => id);
  const answers = Object.fromEntries(
    contentsOf(data).map(({ section, content }) => [section, content.answers]),
  );
  const answered = coverageOf(data).filter(({ entry }) => entry !== null);
  const found = contradictions(answers, new Set(answered.map(({ requirement }) => requirement.id)));
  const facts = { silent, contradictions: found.map(({ code }) => code) };
  return {
    act: 'Forelæg den samlede afrapportering',
    ...own(data),
    event: { type: 'putForward', replyHash: SOME_HASH, facts, ...asCoordinator(data) },
  };
}

function submit(data: CaseData): Candidate {
  return {
    act: 'Fremsend til Social- og Boligstyrelsen',
    who: coordinator(data),
    due: dueOf(data, 'submission', null),
    event: {
      type: 'submit',
      submissionHash: SOME_HASH,
      facts: { currentSubmissionHash: SOME_HASH },
      ...asCoordinator(data),
    },
  };
}

function extension(data: CaseData): Candidate {
  return {
    act: 'Bed om fristforlængelse',
    ...own(data),
    event: { type: 'requestExtension', ...asCoordinator(data) },
  };
}

function endorse(data: CaseData): Candidate[] {
  const { hash } = data.snapshot.context.reply;
  const missing = data.process.consent(data.snapshot, 'reply').silent;
  if (hash === null || missing.length === 0) return [];
  return [
    {
      act: 'Svar på den samlede afrapportering',
      who: chairs(data, missing),
      due: dueOf(data, 'endorsement', null, missing),
      event: {
        type: 'endorse',
        replyHash: hash,
        by: { region: missing[0]!, capacity: 'chair' },
        at: data.now,
      },
    },
  ];
}

function submitted(data: CaseData): Candidate[] {
  const by = asCoordinator(data);
  const deliveredAt = data.now;
  const sent: Candidate[] =
    data.where.progress === 'submitted.sent'
      ? [
          {
            act: 'Vis, at afrapporteringen er afleveret',
            ...own(data),
            event: { type: 'showDelivery', deliveredAt, ...by },
          },
          { act: 'Send igen', ...own(data), event: { type: 'sendAgain', ...by } },
        ]
      : [
          {
            act: 'Registrér styrelsens vurdering',
            ...own(data),
            event: { type: 'registerAssessment', ...by },
          },
        ];
  return [
    ...sent,
    {
      act: 'Registrér styrelsens kvittering',
      ...own(data),
      event: { type: 'registerReceipt', deliveredAt, ...by },
    },
    close(data),
  ];
}

const close = (data: CaseData): Candidate => ({
  act: 'Afslut sagen',
  ...own(data),
  event: { type: 'close', facts: { reasoned: false }, ...asCoordinator(data) },
});

function clarify(data: CaseData): Candidate[] {
  const { clarifications, regions } = data.snapshot.context;
  return Object.entries(clarifications).flatMap(([id, { state, hash, factual, answers }]): Candidate[] => {
    if (state !== 'open') return [];
    const by = asCoordinator(data);
    if (hash === null) return [{ act: `Skriv svar på uddybende spørgsmål ${id}`, ...own(data), event: null }];
    const missing = regions.filter((region) => answers[region] !== hash);
    const approve: Candidate = {
      act: `Godkend svaret på uddybende spørgsmål ${id}`,
      who: chairs(data, missing),
      due: null,
      event: {
        type: 'approveClarification',
        id,
        hash,
        by: { region: missing[0] ?? '', capacity: 'chair' },
        at: data.now,
      },
    };
    const send: Candidate = {
      act: `Afgiv svaret på uddybende spørgsmål ${id}`,
      ...own(data),
      event: { type: 'answerClarification', id, hash, ...by },
    };
    return factual || missing.length === 0 ? [send] : [approve, send];
  });
}

/** The coordinating secretariat, in whose eyes the page is shown until there is sign-in. */
export const viewerOf = (data: Pick<CaseData, 'procedure' | 'snapshot'>) =>
  secretariats(data, [data.snapshot.context.coordinator]);
