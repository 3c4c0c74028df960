import type { RegionAnswer, ReplyInput, Standpoint } from './reply-input.js';

/** Section answers as they stand, set beside those frozen when the whole was put forward. */
export interface LateAnswers {
  readonly sections: ReplyInput['sections'];
  /** Words to a section that the hash of the whole does not cover: printed in the annex. */
  readonly standpoints: readonly Standpoint[];
}

const reserves = (answer: RegionAnswer | undefined) => answer?.kind === 'yesWithReservation';

/**
 * What regions have answered to a section after the whole was put forward. Reservations are part of the whole's hash:
 * those frozen stay, and new words go to the annex. Every other answer is shown as it stands now.
 * @param current answers to the frozen texts, by section id; a section that is left out stays as frozen.
 */
export function withLateAnswers(
  frozen: ReplyInput['sections'],
  current: ReadonlyMap<string, readonly RegionAnswer[]>,
): LateAnswers {
  const standpoints: Standpoint[] = [];
  const sections = frozen.map((section) => {
    const before = (region: string) => section.answers.find((answer) => answer.region === region);
    const answers = (current.get(section.id) ?? section.answers).map((now) => {
      const then = before(now.region);
      if (!reserves(then) && !reserves(now)) return now;
      if (now.words !== undefined && now.words !== then?.words)
        standpoints.push({ region: now.region, words: now.words, section: section.id });
      return then ?? now;
    });
    return { ...section, answers };
  });
  return { sections, standpoints };
}
