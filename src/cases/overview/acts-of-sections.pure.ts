import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { Acting } from '../../workflow/case-event.js';
import { regionName, sectionTitle, type CaseData } from './case-data.js';
import type { Candidate } from './acts.pure.js';
import { eventOf } from './events.pure.js';
import { chairs, coordinator, dueOf, secretariats } from './who.pure.js';

const words = texts.case.acts;
const pagesOf = ({ file }: CaseData, section: string) => sectionPages(file.number, section);

/** What is owed in each section, by its state. */
export function sectionCandidates(data: CaseData): Candidate[] {
  if (!data.where.progress.startsWith('working')) return [];
  return data.procedure.sections.flatMap(({ id }) => {
    switch (data.where.sections[id]!) {
      case 'notStarted':
        return [...begin(data, id), ...contribute(data, id)];
      case 'drafting':
        return [...sendRound(data, id), ...contribute(data, id)];
      case 'reviewing':
        return review(data, id);
      case 'approving':
        return answer(data, id);
      case 'approved':
        return [];
    }
  });
}

function leadOf({ snapshot }: CaseData, section: string): string {
  return snapshot.context.sections[section]!.lead ?? snapshot.context.coordinator;
}

const asLead = (data: CaseData, section: string): Acting => ({
  region: leadOf(data, section),
  capacity: 'secretariat',
});

const asCoordinator = ({ snapshot }: CaseData): Acting => ({
  region: snapshot.context.coordinator,
  capacity: 'secretariat',
});

function begin(data: CaseData, section: string): Candidate[] {
  return [
    {
      act: words.startDraft(sectionTitle(data, section)),
      owners: secretariats([leadOf(data, section)]),
      due: dueOf(data, 'draft', section),
      href: pagesOf(data, section).draft,
      event: eventOf(data, 'startDraft', asLead(data, section), { section }),
    },
  ];
}

/** Those who have not handed in theirs yet; the lead may write without. */
function contribute(data: CaseData, section: string): Candidate[] {
  const missing = data.snapshot.context.regions.filter(
    (region) => !data.contributions.some((one) => one.section === section && one.region === region),
  );
  if (missing.length === 0) return [];
  return [
    {
      act: words.contribute(sectionTitle(data, section)),
      owners: secretariats(missing),
      due: null,
      href: pagesOf(data, section).contribution,
      event: null,
    },
  ];
}

function sendRound(data: CaseData, section: string): Candidate[] {
  const title = sectionTitle(data, section);
  const base = {
    owners: secretariats([leadOf(data, section)]),
    due: dueOf(data, 'draft', section),
    href: pagesOf(data, section).draft,
  };
  if (!data.drafts.has(section)) return [{ act: words.writeDraft(title), ...base, event: null }];
  return [
    { act: words.continueDraft(title), ...base, event: null, ownOnly: true },
    {
      act: words.requestReview(title),
      ...base,
      event: eventOf(data, 'requestReview', asLead(data, section), { section }),
    },
  ];
}

function review(data: CaseData, section: string): Candidate[] {
  const { hash, revision, lead } = data.snapshot.context.sections[section]!;
  const title = sectionTitle(data, section);
  const due = dueOf(data, 'review', section);
  const looked = new Set(
    data.remarks.filter((one) => one.section === section && one.hash === hash).map(({ region }) => region),
  );
  const missing = data.snapshot.context.regions.filter((region) => region !== lead && !looked.has(region));
  const comment: Candidate = {
    act: words.comment(title, revision),
    owners: secretariats(missing),
    due,
    href: pagesOf(data, section).review,
    event: null,
  };
  const close: Candidate = {
    act: words.closeReview(title),
    owners: secretariats([leadOf(data, section)]),
    due,
    href: pagesOf(data, section).review,
    event: eventOf(data, 'closeReview', asLead(data, section), { section }),
  };
  return missing.length > 0 ? [comment, close] : [close];
}

function answer(data: CaseData, section: string): Candidate[] {
  const { snapshot, process } = data;
  const { hash, revision } = snapshot.context.sections[section]!;
  if (hash === null) return [];
  const consent = process.consent(snapshot, { section });
  const missing = consent.silent.filter((region) => !consent.named.includes(region));
  if (missing.length === 0) return [];
  const text = words.version(sectionTitle(data, section), revision);
  const href = pagesOf(data, section).answer;
  const by = { region: missing[0]!, capacity: 'chair' as const };
  return [
    {
      act: words.answer(text),
      owners: chairs(missing),
      href,
      due: dueOf(data, 'approval', section, missing),
      event: eventOf(data, 'approve', by, { section }),
    },
    ...missing.map((region): Candidate => ({
      act: words.name(regionName(data, region), text),
      owners: coordinator(data),
      due: null,
      href,
      quiet: true,
      event: eventOf(data, 'nameAsNotJoined', asCoordinator(data), { section, region }),
    })),
  ];
}
