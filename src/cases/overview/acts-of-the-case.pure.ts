import { FRONT_MATTER } from '../../drafting/content.reads.js';
import { plural } from '../../platform/danish/numbers.pure.js';
import { texts } from '../../texts/texts.js';
import { casePages, replyPages } from '../../web/addresses.js';
import type { Acting } from '../../workflow/case-event.js';
import type { CaseData } from './case-data.js';
import type { Candidate } from './acts.pure.js';
import { eventOf, type ActType, type Told } from './events.pure.js';
import { coverageOf } from './ledger.pure.js';
import { chairs, coordinator, dueOf } from './who.pure.js';

const words = texts.case.acts;

/** What the coordinator, and for the whole the chairs, can do as the case stands. */
export function progressCandidates(data: CaseData): Candidate[] {
  switch (data.where.progress) {
    case 'preparing':
      return preparing(data);
    case 'working.drafting':
      return [...frontMatter(data), putForward(data), submit(data), extension(data), coordinate(data)];
    case 'working.endorsing':
    case 'working.ready':
      return [...endorse(data), submit(data), extension(data), coordinate(data)];
    case 'submitted.sent':
    case 'submitted.delivered':
      return submitted(data);
    case 'submitted.clarifying':
      return [...clarify(data), close(data)];
    case 'closed':
      return [];
  }
}

const asCoordinator = ({ snapshot }: CaseData): Acting => ({
  region: snapshot.context.coordinator,
  capacity: 'secretariat',
});
const coordinating = (data: CaseData, type: ActType, told?: Told) =>
  eventOf(data, type, asCoordinator(data), told);
const own = (data: CaseData) => ({ owners: coordinator(data), due: null });
const inCase = ({ file }: CaseData) => casePages(file.number);
const inReply = ({ file }: CaseData) => replyPages(file.number);

function preparing(data: CaseData): Candidate[] {
  const { sections } = data.snapshot.context;
  const leaderless = Object.keys(sections).filter((id) => sections[id]!.lead === null);
  const section = leaderless[0];
  const assign: Candidate[] =
    section === undefined
      ? []
      : [
          {
            act: words.assignLeads(plural(leaderless.length, 'afsnit', 'afsnit')),
            ...own(data),
            href: inCase(data).coordination,
            event: coordinating(data, 'assignLead', { section }),
          },
        ];
  return [
    ...assign,
    {
      act: words.openDrafting,
      ...own(data),
      href: inCase(data).coordination,
      event: coordinating(data, 'openDrafting'),
    },
    extension(data),
  ];
}

/** Offered while a line of it that must be answered is silent. */
function frontMatter(data: CaseData): Candidate[] {
  const silent = coverageOf(data).some(
    ({ state, requirement }) =>
      requirement.section === FRONT_MATTER && requirement.weight === 'mandatory' && state === 'silent',
  );
  return silent
    ? [{ act: words.frontMatter, ...own(data), href: inReply(data).frontMatter, event: null }]
    : [];
}

function coordinate(data: CaseData): Candidate {
  return {
    act: words.coordinate,
    ...own(data),
    href: inCase(data).coordination,
    event: null,
    ownOnly: true,
    minor: true,
  };
}

function putForward(data: CaseData): Candidate {
  return {
    act: words.putForward,
    ...own(data),
    href: inReply(data).putForward,
    event: coordinating(data, 'putForward'),
  };
}

function submit(data: CaseData): Candidate {
  return {
    act: words.submit,
    owners: coordinator(data),
    href: inReply(data).submit,
    due: dueOf(data, 'submission', null),
    event: coordinating(data, 'submit'),
  };
}

function extension(data: CaseData): Candidate {
  return {
    act: words.extension,
    ...own(data),
    href: inCase(data).deadline,
    ownOnly: true,
    minor: true,
    event: coordinating(data, 'requestExtension'),
  };
}

function endorse(data: CaseData): Candidate[] {
  const { hash } = data.snapshot.context.reply;
  const missing = data.process.consent(data.snapshot, 'reply').silent;
  if (hash === null || missing.length === 0) return [];
  return [
    {
      act: words.endorse,
      owners: chairs(missing),
      href: inReply(data).answer,
      due: dueOf(data, 'endorsement', null, missing),
      event: eventOf(data, 'endorse', { region: missing[0]!, capacity: 'chair' }),
    },
  ];
}

function submitted(data: CaseData): Candidate[] {
  const base = { ...own(data), href: inReply(data).rounds };
  const sent: Candidate[] =
    data.where.progress === 'submitted.sent'
      ? [
          { act: words.delivery, ...base, event: coordinating(data, 'showDelivery') },
          { act: words.sendAgain, ...base, event: coordinating(data, 'sendAgain') },
        ]
      : [{ act: words.assessment, ...base, event: coordinating(data, 'registerAssessment') }];
  return [
    ...sent,
    { act: words.receipt, ...base, event: coordinating(data, 'registerReceipt') },
    close(data),
  ];
}

const close = (data: CaseData): Candidate => ({
  act: words.close,
  ...own(data),
  href: inReply(data).rounds,
  event: coordinating(data, 'close'),
});

function clarify(data: CaseData): Candidate[] {
  const { clarifications, regions } = data.snapshot.context;
  return Object.entries(clarifications).flatMap(([id, { state, hash, factual, answers }]): Candidate[] => {
    if (state !== 'open') return [];
    const number = Number(id);
    const href = inReply(data).clarifications;
    if (hash === null) return [{ act: words.writeClarification(id), ...own(data), href, event: null }];
    const missing = regions.filter((region) => answers[region] !== hash);
    const approve: Candidate = {
      act: words.approveClarification(id),
      owners: chairs(missing),
      due: null,
      href,
      event: eventOf(
        data,
        'approveClarification',
        { region: missing[0] ?? '', capacity: 'chair' },
        { number },
      ),
    };
    const send: Candidate = {
      act: words.sendClarification(id),
      ...own(data),
      href,
      event: coordinating(data, 'answerClarification', { number }),
    };
    return factual || missing.length === 0 ? [send] : [approve, send];
  });
}
