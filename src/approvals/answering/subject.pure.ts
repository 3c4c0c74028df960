import type { Procedure } from '../../procedure/procedure.js';
import { replyPages, sectionPages } from '../../web/addresses.js';
import { REPLY_EVENTS, SECTION_EVENTS, type Given } from '../answer-events.pure.js';

/** What regions answer to: one section, or the whole reply. */
export type AnswerSubject =
  | {
      readonly kind: 'section';
      readonly id: string;
      readonly title: string;
      /** From 1, of so many. */
      readonly number: number;
      readonly of: number;
    }
  | { readonly kind: 'reply' };

/** The section with this id; null when the procedure has none. */
export function sectionSubject(
  { sections }: Pick<Procedure, 'sections'>,
  id: string,
): Extract<AnswerSubject, { kind: 'section' }> | null {
  const index = sections.findIndex((section) => section.id === id);
  if (index < 0) return null;
  return { kind: 'section', id, title: sections[index]!.title, number: index + 1, of: sections.length };
}

/** As an answer's row names it. */
export const subjectKey = (subject: AnswerSubject): string =>
  subject.kind === 'reply' ? 'reply' : `section:${subject.id}`;

/** Key of the milestone at which a region owes its answer. */
export const milestoneKey = (subject: AnswerSubject, region: string): string =>
  subject.kind === 'reply' ? `endorsement:${region}` : `approval:${subject.id}:${region}`;

/** The act by which a region gives or takes back an answer to a text: fields of the command and of the event alike. */
export function actOf(subject: AnswerSubject, kind: Given | 'withdrawn', hash: string) {
  return subject.kind === 'reply'
    ? { type: REPLY_EVENTS[kind], replyHash: hash }
    : { type: SECTION_EVENTS[kind], section: subject.id, hash };
}

/** The act by which the coordinator names a region as not having joined. */
export const namingOf = (subject: AnswerSubject, region: string, hash: string) =>
  subject.kind === 'reply'
    ? { type: 'nameAsNotEndorsing' as const, region, replyHash: hash }
    : { type: 'nameAsNotJoined' as const, section: subject.id, region, hash };

/** The pages about answers to a subject. */
export function answerPages(number: string, subject: AnswerSubject) {
  const all = subject.kind === 'reply' ? replyPages(number) : sectionPages(number, subject.id);
  const { read, answer, decision, agenda, withdraw, contest, naming } = all;
  return { read, answer, decision, agenda, withdraw, contest, naming } as const;
}

/** Ending of the fields of a subject's answer, where a form has several. */
export const suffixOf = (subject: AnswerSubject): string =>
  subject.kind === 'reply' ? '-r' : `-s-${subject.id}`;

/** The section of such an ending; undefined for the whole. */
export const sectionOfSuffix = (suffix: string): string | undefined =>
  suffix === '-r' ? undefined : suffix.replace(/^-s-/, '');

/** The endings in a form that was sent, by its hashes. */
export const suffixesIn = (typed: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(typed).flatMap((name) => /^hash(-r|-s-[a-zA-Z][a-zA-Z0-9]{0,39})$/.exec(name)?.[1] ?? []);
