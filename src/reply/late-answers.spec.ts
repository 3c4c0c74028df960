import { withLateAnswers } from './late-answers.pure.js';
import type { RegionAnswer, ReplySectionInput } from './reply-input.js';

const section = (...answers: RegionAnswer[]) =>
  ({ id: 'placement', revision: 1, content: {}, answers }) as unknown as ReplySectionInput;
const late = (then: RegionAnswer, now: RegionAnswer) => {
  const { sections, standpoints } = withLateAnswers([section(then)], new Map([['placement', [now]]]));
  return { shown: sections[0]!.answers[0], standpoints };
};
const region = 'DK-81';

describe('withLateAnswers', () => {
  it('shows a late yes, or a late no with its words', () => {
    const yes: RegionAnswer = { region, kind: 'yes' };
    expect(late({ region, kind: 'none', named: true }, yes)).toEqual({ shown: yes, standpoints: [] });
    const no: RegionAnswer = { region, kind: 'cannotJoin', words: 'Nej tak.', named: true };
    expect(late(yes, no)).toEqual({ shown: no, standpoints: [] });
  });

  it('keeps the reservations of the whole as put forward, and prints new words in the annex', () => {
    const yes: RegionAnswer = { region, kind: 'yes' };
    const first: RegionAnswer = { region, kind: 'yesWithReservation', words: 'Det første.' };
    const second: RegionAnswer = { region, kind: 'yesWithReservation', words: 'Det andet.' };
    const annex = (words: string) => [{ region, words, section: 'placement' }];
    expect(late(yes, first)).toEqual({ shown: yes, standpoints: annex('Det første.') });
    expect(late(first, second)).toEqual({ shown: first, standpoints: annex('Det andet.') });
    expect(late(first, first)).toEqual({ shown: first, standpoints: [] });
    expect(late(first, yes)).toEqual({ shown: first, standpoints: [] });
  });

  it('leaves a section alone whose text is another now', () => {
    const frozen = section({ region, kind: 'yes' });
    expect(withLateAnswers([frozen], new Map())).toEqual({ sections: [frozen], standpoints: [] });
  });
});
