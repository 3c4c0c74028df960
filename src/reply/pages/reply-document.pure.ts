import { FRONT_MATTER } from '../../drafting/content.reads.js';
import { listed, plural } from '../../platform/danish/numbers.pure.js';
import { texts } from '../../texts/texts.js';
import type { MarkName } from '../../web/components/marks.js';
import { answerText, basisText, regionName } from '../region-answers.pure.js';
import type { ReplyModel, ReplyPart } from '../reply-blocks.js';
import type { RegionAnswer, ReplyInput } from '../reply-input.js';
import { grouped } from '../reply-model.pure.js';
import { partTitle } from '../reply-text.reads.js';
import type { AnswersView, ContentsLine, DocumentView, RegionAnswerView } from './reply.view.js';

const words = texts.reply.read;

/** The reply as a page shows it. What is being worked out has no annex but the ledger, and no check number. */
export function documentView(input: ReplyInput, model: ReplyModel, working: boolean): DocumentView {
  const parts = working ? workingParts(input, model) : model.parts;
  const { kicker, from } = model.cover;
  return {
    kicker,
    title: model.title,
    from,
    contents: parts.map((part) => contentsLine(input, part)),
    parts,
    notes: model.notes,
    footer: working ? words.workingFooter(input.agencyCaseNumber) : model.footer,
    checkNumber: working ? null : grouped(model.replyHash),
  };
}

function workingParts(input: ReplyInput, model: ReplyModel): ReplyPart[] {
  const unwritten = new Set([
    ...(input.frontMatter.revision === 0 ? ['sammenfatning'] : []),
    ...input.sections.flatMap(({ id, revision }) => (revision === 0 ? [sectionPartId(id)] : [])),
  ]);
  const kept = new Set([
    'sammenfatning',
    'bilag-kravliste',
    ...input.sections.map(({ id }) => sectionPartId(id)),
  ]);
  return model.parts
    .filter(({ id }) => kept.has(id))
    .map((part) => (unwritten.has(part.id) ? unwrittenPart(part) : part));
}

const sectionPartId = (id: string) => `afsnit-${id}`;
const unwrittenPart = (part: ReplyPart): ReplyPart => {
  const text = part.number === null ? words.frontMatterMissing : words.sectionMissing;
  return { ...part, blocks: [{ kind: 'paragraph', runs: [{ text, em: true }] }] };
};

function contentsLine(input: ReplyInput, part: ReplyPart): ContentsLine {
  return { id: part.id, title: partTitle(part), note: noteOf(input, part.id) };
}

function noteOf(input: ReplyInput, partId: string): string {
  if (partId === 'bilag-standpunkter')
    return plural(input.standpoints.length, words.standpoint, words.standpoints);
  const section = input.sections.find(({ id }) => sectionPartId(id) === partId);
  if (!section) return '';
  if (section.revision === 0) return words.noVersion;
  const reserved = section.answers.filter(({ kind }) => kind === 'yesWithReservation').length;
  const version = words.version(section.revision);
  return reserved === 0 ? version : `${version}, ${words.reservations(reserved)}`;
}

const MARKS: Readonly<Record<RegionAnswer['kind'], MarkName>> = {
  none: 'waiting',
  yes: 'done',
  yesWithReservation: 'reservation',
  cannotJoin: 'refused',
  sentBack: 'sentBack',
  withdrawn: 'changed',
};

/** Each region's answer to the whole, in the order of the case. */
export function answersView(input: ReplyInput, replyHash: string, final: boolean): AnswersView {
  const regions = input.regions.map(({ code }): RegionAnswerView => {
    const answer = input.endorsements.find(({ region }) => region === code) ?? {
      region: code,
      kind: 'none' as const,
    };
    const named = answer.named ? [words.named] : [];
    return {
      region: regionName(input.regions, code),
      mark: MARKS[answer.kind],
      word: [answerText(answer, 'reply'), ...named].join('. '),
      basis: basisText(answer),
    };
  });
  const note = final ? words.answersFinal : words.answersOpen;
  return { summary: summaryOf(input), regions, note: note(shortHash(replyHash)) };
}

function summaryOf({ regions, endorsements }: ReplyInput): string {
  const count = (...kinds: RegionAnswer['kind'][]) =>
    endorsements.filter(({ kind }) => kinds.includes(kind)).length;
  const reserved = count('yesWithReservation');
  const joined = words.joined(count('yes', 'yesWithReservation'), regions.length);
  return reserved === 0 ? joined : `${joined}, ${words.ofThem(reserved)}`;
}

/** "3fa291c0 … 18c4d2a6": enough to compare two check numbers by eye; the whole stands with the text. */
export const shortHash = (hash: string): string => `${hash.slice(0, 8)} … ${hash.slice(-8)}`;

/** Titles of the sections whose text is not there yet. */
export function unwrittenTitles(input: ReplyInput): string {
  const titles = input.sections
    .filter(({ revision }) => revision === 0)
    .map(({ id }) => input.procedure.sections.find((section) => section.id === id)?.title ?? id);
  return listed([...(input.frontMatter.revision === 0 ? [frontMatterTitle] : []), ...titles]);
}
const frontMatterTitle = texts.reply.frontMatter;

/** Title of a section; the front matter has its own. */
export const titleOf = ({ procedure }: Pick<ReplyInput, 'procedure'>, id: string): string =>
  id === FRONT_MATTER
    ? frontMatterTitle
    : (procedure.sections.find((section) => section.id === id)?.title ?? id);
