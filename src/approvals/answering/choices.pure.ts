import { texts } from '../../texts/texts.js';
import type { Choice } from '../../web/components/form.js';
import { BASES } from '../bases.pure.js';
import type { Given } from '../answer-events.pure.js';
import type { AnswerSubject } from './subject.pure.js';

/** The answers that can be chosen, each with what it means. */
export const choicesOf = ({ kind }: AnswerSubject, open: readonly Given[]): Choice[] =>
  open.map((value) => ({ value, ...texts.answer.choices[kind][value] }));

/** What an answer can rest on, the chair's own authority first. */
export const basisChoices: readonly Choice[] = BASES.map((value) => ({
  value,
  label: texts.answer.basisChoices[value],
}));
