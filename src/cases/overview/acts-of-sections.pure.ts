import { answerOverdue } from '../../deadlines/plan.reads.js';
import { silentLines } from '../../drafting/content.reads.js';
import { regionName, sectionTitle, type CaseData } from './case-data.js';
import type { Candidate } from './acts.pure.js';
import { chairs, coordinator, dueOf, secretariats } from './who.pure.js';

/** What is owed in each section, by its state. */
export function sectionCandidates(data: CaseData): Candidate[] {
  if (!data.where.progress.startsWith('working')) return [];
  return data.procedure.sections.flatMap(({ id }) => {
    switch (data.where.sections[id]!) {
      case 'notStarted':
        return begin(data, id);
      case 'drafting':
        return sendRound(data, id);
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

const asLead = (data: CaseData, section: string) => ({
  section,
  at: data.now,
  by: { region: leadOf(data, section), capacity: 'secretariat' as const },
});

function begin(data: CaseData, section: string): Candidate[] {
  const title = sectionTitle(data, section);
  const who = secretariats(data, [leadOf(data, section)]);
  const due = dueOf(data, 'draft', section);
  return [
    {
      act: `Påbegynd udkast til ${title}`,
      who,
      due,
      event: { type: 'startDraft', ...asLead(data, section) },
    },
  ];
}

function sendRound(data: CaseData, section: string): Candidate[] {
  const title = sectionTitle(data, section);
  const who = secretariats(data, [leadOf(data, section)]);
  const due = dueOf(data, 'draft', section);
  const draft = data.drafts.get(section);
  if (!draft) return [{ act: `Skriv udkast til ${title}`, who, due, event: null }];
  const known = Object.fromEntries([...data.revisions].map(([id, { content }]) => [id, content.answers]));
  const { silent } = silentLines(data.procedure, section, draft.content, { ...known, caseFacts: {} });
  const facts = { silent };
  return [
    {
      act: `Sæt ${title} i kommentering`,
      who,
      due,
      event: { type: 'requestReview', ...asLead(data, section), hash: draft.hash, facts },
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
    act: `Kommentér ${title}, version ${revision}`,
    who: secretariats(data, missing),
    due,
    event: null,
  };
  const close: Candidate = {
    act: `Afslut kommenteringen af ${title}`,
    who: secretariats(data, [leadOf(data, section)]),
    due,
    event: { type: 'closeReview', ...asLead(data, section) },
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
  const title = `${sectionTitle(data, section)}, version ${revision}`;
  const by = { region: missing[0]!, capacity: 'chair' as const };
  return [
    {
      act: `Svar på ${title}`,
      who: chairs(data, missing),
      due: dueOf(data, 'approval', section, missing),
      event: { type: 'approve', section, hash, by, at: data.now },
    },
    ...missing.map((region): Candidate => ({
      act: `Anfør kommunerne i ${regionName(data, region)} som ikke tilsluttet ${title}`,
      who: coordinator(data),
      due: null,
      quiet: true,
      event: {
        type: 'nameAsNotJoined',
        section,
        hash,
        region,
        at: data.now,
        by: { region: snapshot.context.coordinator, capacity: 'secretariat' },
        facts: { overdue: isOverdue(data, section, region) },
      },
    })),
  ];
}

function isOverdue(data: CaseData, section: string, region: string): boolean {
  const milestone = data.milestones.find(({ key }) => key === `approval:${section}:${region}`);
  const revision = data.revisions.get(section);
  if (!milestone || !revision) return false;
  return answerOverdue({
    milestoneDate: milestone.date,
    revisedAt: revision.madeAt,
    now: data.now,
    shortestDays: data.procedure.shortestAnswerDays,
    calendar: data.calendar,
  });
}
