import { longInstant } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import type { FactView } from '../pages/facts.pure.js';
import { REGISTER, registerWords, type RegisterName } from './register.pure.js';
import type { CaseFactRow } from './case-facts.reads.js';

const words = texts.section.caseFacts;

/** "Objektiv finansiering". */
export const modelWord = (value: string): string =>
  Object.hasOwn(words.models, value) ? words.models[value as keyof typeof words.models] : value;

/** A fact of the case, ready to print and to cite like those of the letter. */
export function caseFactView({ name, value, source, definition, period }: CaseFactRow): FactView {
  return {
    id: `sag.${name}`,
    text: name === 'kofoedsmindeModel' ? words[name] : words.names[name],
    values: [
      { period, value: name === 'kofoedsmindeModel' ? modelWord(value) : registerWords({ name, value }) },
    ],
    definition,
    source,
  };
}

/** Who entered it and when. */
export const enteredWords = ({ by, enteredAt }: CaseFactRow): string =>
  words.entered(by, longInstant(enteredAt));

/** "antal pladser": what a fact of the register is called inside a sentence. */
export const registerWord = (name: string): string =>
  REGISTER.includes(name as RegisterName) ? words.names[name as RegisterName].toLowerCase() : name;
