import { texts } from '../../texts/texts.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { BASES } from '../bases.pure.js';
import { GIVEN, REPLY_EVENTS, SECTION_EVENTS, type Given } from '../answer-events.pure.js';

const words = texts.answer.form;
const isGiven = (value: string | undefined): value is Given =>
  (GIVEN as readonly string[]).includes(value ?? '');

/** The answer that was chosen; null for none. `suffix`: ending of the fields' names. */
export function chosenIn(typed: Typed, suffix = ''): Given | null {
  const answer = typed[`answer${suffix}`];
  return isGiven(answer) ? answer : null;
}

/** What is missing in one answer before it can be sent. */
export function answerFaults(typed: Typed, suffix = ''): FieldFault[] {
  const answer = chosenIn(typed, suffix);
  if (answer === null) return [{ field: `answer${suffix}`, text: words.mustChoose }];
  if (answer === 'yes' || (typed[`words${suffix}`] ?? '').trim() !== '') return [];
  return [{ field: `words${suffix}`, text: words.mustSay[answer] }];
}

/** What is missing in what an answer rests on. */
export const basisFaults = ({ basis }: Typed): FieldFault[] =>
  (BASES as readonly string[]).includes(basis ?? '') ? [] : [{ field: 'basis', text: words.mustBase }];

/** What is missing in the form of one answer. */
export const formFaults = (typed: Typed): FieldFault[] => [...answerFaults(typed), ...basisFaults(typed)];

/**
 * The command of a form without faults. The words of an answer that takes none are left out, and so is the day when the
 * chair answers alone: then it is today.
 */
export function answerBody(section: string | undefined, hash: string, typed: Typed, suffix = '') {
  const answer = chosenIn(typed, suffix)!;
  const { basis, decidedOn } = typed;
  const own = typed[`words${suffix}`] ?? '';
  return {
    ...(section === undefined
      ? { type: REPLY_EVENTS[answer], replyHash: hash }
      : { type: SECTION_EVENTS[answer], section, hash }),
    ...(answer === 'yes' ? {} : { words: withoutReturns(own) }),
    basis,
    ...(basis === 'chair' || !decidedOn ? {} : { decidedOn }),
  };
}

/** Browsers end the lines of a text with CR LF. */
export const withoutReturns = (text: string): string => text.replace(/\r\n?/g, '\n');
