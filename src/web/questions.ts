import { Refused } from '../platform/commands/refusal.js';
import { HttpProblem } from '../platform/http/failure.js';
import { PERSONAL_NUMBER, personalNumbersOf } from '../platform/personal/examination.js';
import { texts } from '../texts/texts.js';
import type { ErrorView } from './error.page.js';
import type { PageRequest } from './http.js';
import type { Question } from './kept-question.js';

/** A question to whoever sent a form, and the words about it. */
interface Asked {
  readonly question: Question;
  readonly words: Pick<ErrorView, 'heading' | 'explanation' | 'actions'>;
}

const words = texts.failure.asked;

/** What must be answered before a form is taken in; null when it failed for another reason. */
export function questionOf(error: unknown, { caller }: PageRequest): Asked | null {
  if (error instanceof Refused && error.code === PERSONAL_NUMBER)
    return {
      question: { kind: 'number', concerns: (text) => personalNumbersOf(text) > 0 },
      words: {
        heading: words.number,
        explanation: texts.failure.nothingStored(error.text),
        actions: words.numberActions,
      },
    };
  const known = error instanceof HttpProblem && (error.code === 'notFresh' || error.code === 'notConfirmed');
  if (!known || !caller?.session) return null;
  const by = caller.session.method === 'demo' ? 'role' : 'password';
  const fault = error.code === 'notConfirmed' ? error.detail : null;
  return {
    question: { kind: 'confirm', by, name: caller.name, fault },
    words: { heading: words.fresh, explanation: words.freshLead, actions: words.freshActions },
  };
}
