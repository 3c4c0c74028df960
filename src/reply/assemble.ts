import { latestAnswers, latestStandpoints, type LatestAnswer } from '../approvals/answers.reads.js';
import { treatmentTold } from './treatment/treatments.reads.js';
import {
  contradictions,
  coverage,
  type AnswersBySection,
  type Known,
  type SectionContent,
} from '../drafting/content.reads.js';
import { caseFactsOf, registerOf } from '../drafting/case-facts/case-facts.reads.js';
import { currentRevisions, draftOf, type RevisionRow } from '../drafting/drafts.reads.js';
import { FRONT_MATTER, registerAtHand, revisionHash, silentLines } from '../drafting/content.reads.js';
import { forumsOf } from '../identity/people.reads.js';
import type { CaseFile } from '../platform/commands/case-file.entity.js';
import { Refused } from '../platform/commands/refusal.js';
import type { Tx } from '../platform/database/database.js';
import { localDateOf } from '../platform/danish/dates.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import type { Answers } from '../workflow/case-context.js';
import { lookOf } from './look/looks.reads.js';
import { currentPutForward } from './put-forward.reads.js';
import { withLateAnswers } from './late-answers.pure.js';
import { hashesOf } from './reply-hash.pure.js';
import type { AnswerBasis, RegionAnswer, ReplyInput } from './reply-input.js';

/** What is frozen when the whole is put forward: the front matter's text, and which revisions and section answers it was. */
export interface PutForwardContent {
  readonly frontMatter: { readonly revision: number; readonly content: SectionContent };
  readonly sections: ReplyInput['sections'];
  readonly explanations: NonNullable<ReplyInput['explanations']>;
  /** Facts of the case as they stood; absent in what was put forward before there were any. */
  readonly caseFacts?: Known;
}

/** A case as the assembly needs it. */
export interface CaseAtHand {
  readonly tx: Tx;
  readonly file: CaseFile;
  readonly procedure: Procedure;
  /** `samsvar.now()`, ISO UTC. */
  readonly now: string;
}

/** The whole as it would be put forward now, with what still stands in the way. */
export async function assembleDraft(at: CaseAtHand, explanations: Readonly<Record<string, string>> = {}) {
  const front = await draftOf(at.tx, at.file.id, FRONT_MATTER);
  if (!front)
    throw new Refused('refused', 'noFrontMatter', 'Sammenfatningen er ikke skrevet. Skriv og gem den først.');
  const revisions = await currentRevisions(at.tx, at.file.id);
  const sections = await sectionsOf(at, revisions);
  const found = contradictions(
    answersBySection(sections),
    answeredLines(at.procedure, sections),
    await registerBeside(at, { sections, front: front.content }),
  );
  const content: PutForwardContent = {
    frontMatter: { revision: front.version, content: front.content },
    sections,
    explanations: found.flatMap(({ code, text }) =>
      Object.hasOwn(explanations, code) ? [{ text, explanation: explanations[code]! }] : [],
    ),
    caseFacts: await caseFactsOf(at.tx, at.file.id),
  };
  return {
    content,
    replyHash: hashesOf(await replyInput(at, content, 1)).replyHash,
    silent: silentLines(at.procedure, FRONT_MATTER, front.content).silent,
    contradictions: found.filter(({ code }) => !Object.hasOwn(explanations, code)),
  };
}

/** The fact register of the case beside the texts that would be put forward. */
async function registerBeside(
  { tx, file, procedure }: CaseAtHand,
  texts: { readonly sections: ReplyInput['sections']; readonly front: SectionContent },
) {
  const contents = Object.fromEntries(texts.sections.map(({ id, content }) => [id, content]));
  const all = { ...contents, [FRONT_MATTER]: texts.front };
  return registerAtHand(procedure, all, await registerOf(tx, file.id));
}

const UNWRITTEN: SectionContent = { body: { type: 'doc', content: [] }, answers: {}, ledger: {} };

/**
 * The whole as it is being worked out: the front matter as saved and each section's current version; revision 0 and no
 * text where there is none yet. Null while there is no text at all.
 */
export async function assembleWorking(at: CaseAtHand): Promise<ReplyInput | null> {
  const { tx, file, procedure } = at;
  const front = await draftOf(tx, file.id, FRONT_MATTER);
  const written = await sectionsOf(at, await currentRevisions(tx, file.id));
  if (!front && written.length === 0) return null;
  const sections = procedure.sections.map(
    ({ id }) =>
      written.find((section) => section.id === id) ?? { id, revision: 0, content: UNWRITTEN, answers: [] },
  );
  const frontMatter = { revision: front?.version ?? 0, content: front?.content ?? UNWRITTEN };
  const before = await currentPutForward(tx, file.id);
  const caseFacts = await caseFactsOf(tx, file.id);
  return replyInput(at, { frontMatter, sections, explanations: [], caseFacts }, (before?.number ?? 0) + 1);
}

/** The reply as put forward, with the regions' answers to it as they stand now. Errors: `Refused` before it is put forward. */
export async function assembleReply(
  at: CaseAtHand,
): Promise<{ input: ReplyInput; replyHash: string; submissionHash: string }> {
  const put = await currentPutForward(at.tx, at.file.id);
  if (!put)
    throw new Refused('refused', 'notPutForward', 'Den samlede afrapportering er ikke forelagt endnu.');
  const content = put.content as PutForwardContent;
  const late = withLateAnswers(content.sections, await answersToFrozen(at, content.sections));
  const whole = await replyInput(at, { ...content, sections: late.sections }, put.number);
  const input = { ...whole, standpoints: [...whole.standpoints, ...late.standpoints] };
  return { input, ...hashesOf(input) };
}

async function replyInput(
  { tx, file, procedure, now }: CaseAtHand,
  content: PutForwardContent,
  version: number,
): Promise<ReplyInput> {
  const { context } = file.snapshot;
  const date = localDateOf(now);
  const forums = await forumsOf(tx, date);
  const answers = (await latestAnswers(tx, file.id)).filter(({ subject }) => subject === 'reply');
  const standpoints = await latestStandpoints(tx, file.id);
  const regions = procedure.regions.filter(({ code }) => context.regions.includes(code));
  const look = await lookOf(tx, context.coordinator, date);
  return {
    procedure,
    title: file.title,
    agencyCaseNumber: file.number,
    ownCaseNumber: `Samsvar ${file.number}`,
    recipient: file.sender,
    date,
    version,
    regions,
    ...content,
    endorsements: regionAnswers(context.reply.hash, context.reply.answers, answers, forums),
    standpoints: standpoints.map(({ region, text }) => ({ region, words: text })),
    caseFacts: content.caseFacts ?? {},
    politicalTreatment: await treatmentTold(tx, file.id, regions),
    ...(look ? { look } : {}),
  };
}

async function sectionsOf(
  { tx, file, procedure, now }: CaseAtHand,
  revisions: ReadonlyMap<string, RevisionRow>,
): Promise<ReplyInput['sections']> {
  const forums = await forumsOf(tx, localDateOf(now));
  const answers = await latestAnswers(tx, file.id);
  const { sections } = file.snapshot.context;
  return procedure.sections.flatMap(({ id }) => {
    const revision = revisions.get(id);
    if (!revision) return [];
    const own = answers.filter(({ subject }) => subject === `section:${id}`);
    return [
      {
        id,
        revision: revision.number,
        content: revision.content,
        answers: regionAnswers(revision.hash, sections[id]!.answers, own, forums),
      },
    ];
  });
}

/** The regions' answers to the texts that were put forward, as they stand now; none for a text that has changed since. */
async function answersToFrozen(
  { tx, file, now }: CaseAtHand,
  frozen: ReplyInput['sections'],
): Promise<Map<string, RegionAnswer[]>> {
  const forums = await forumsOf(tx, localDateOf(now));
  const answers = await latestAnswers(tx, file.id);
  const { sections } = file.snapshot.context;
  return new Map(
    frozen.flatMap(({ id, content }): [string, RegionAnswer[]][] => {
      const { hash, answers: inContext } = sections[id]!;
      const own = answers.filter(({ subject }) => subject === `section:${id}`);
      return hash === revisionHash(content) ? [[id, regionAnswers(hash, inContext, own, forums)]] : [];
    }),
  );
}

const BASIS: Record<LatestAnswer['basis'], AnswerBasis> = {
  chair: 'authority',
  meeting: 'meeting',
  writtenProcedure: 'written',
};

/** Each region's answer to the text with this hash; an answer to another text is no answer. */
function regionAnswers(
  hash: string | null,
  inContext: Answers,
  rows: readonly LatestAnswer[],
  forums: ReadonlyMap<string, string>,
): RegionAnswer[] {
  return Object.keys(inContext)
    .sort()
    .map((region) => {
      const row = rows.find((answer) => answer.region === region && answer.hash === hash);
      const named = hash !== null && inContext[region]!.named === hash;
      if (!row) return { region, kind: 'none', named };
      return {
        region,
        kind: row.kind,
        ...(row.words ? { words: row.words } : {}),
        basis: BASIS[row.basis],
        ...(row.basis === 'chair' || !forums.has(region) ? {} : { forum: forums.get(region)! }),
        date: row.decidedOn,
        registered: row.registered,
        named,
      };
    });
}

function answersBySection(sections: ReplyInput['sections']): AnswersBySection {
  return Object.fromEntries(sections.map(({ id, content }) => [id, content.answers]));
}

/** Ids of the ledger lines that the texts answer. */
function answeredLines(procedure: Procedure, sections: ReplyInput['sections']): Set<string> {
  const { lines } = coverage(procedure, Object.fromEntries(sections.map(({ id, content }) => [id, content])));
  return new Set(lines.filter(({ entry }) => entry !== null).map(({ requirement }) => requirement.id));
}
