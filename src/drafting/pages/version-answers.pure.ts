import type { GivenAnswer } from '../../approvals/answers.reads.js';
import { longDate, shortDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import type { MarkName } from '../../web/components/marks.js';
import type { VersionAnswer } from './version.view.js';

const words = texts.section.answers;

const marks: Readonly<Record<GivenAnswer['kind'], MarkName>> = {
  yes: 'done',
  yesWithReservation: 'reservation',
  cannotJoin: 'refused',
  sentBack: 'sentBack',
  withdrawn: 'waiting',
};

/** What the regions answered to a version; a region that has answered another one only is told so. */
export function versionAnswers(
  given: readonly GivenAnswer[],
  hash: string,
  regions: readonly { readonly code: string; readonly name: string }[],
  versionOf: (hash: string) => number | undefined,
): VersionAnswer[] {
  return regions.map(({ code, name }) => {
    const own = given.filter(({ region }) => region === code);
    const here = own.findLast((answer) => answer.hash === hash);
    if (!here) return notAnswered(name, own.at(-1), versionOf);
    return {
      region: name,
      state: { mark: marks[here.kind], word: words.kinds[here.kind] },
      basis: [
        words.decided(longDate(here.decidedOn), words.bases[here.basis]),
        ...(here.registered ? [words.registered] : []),
        ...(here.contestedAt === null ? [] : [words.contested]),
      ].join('. '),
      words: here.words,
    };
  });
}

function notAnswered(
  region: string,
  other: GivenAnswer | undefined,
  versionOf: (hash: string) => number | undefined,
): VersionAnswer {
  const number = other && versionOf(other.hash);
  const basis =
    other === undefined || number === undefined
      ? ''
      : words.other(words.kinds[other.kind], number, shortDate(other.decidedOn));
  return { region, state: { mark: 'waiting', word: words.none }, basis, words: null };
}

/** "3 godkendt, 1 godkendt med forbehold"; null when nobody has answered the version. */
export function answerCounts(given: readonly GivenAnswer[], hash: string): string | null {
  const latest = new Map(
    given.filter((answer) => answer.hash === hash).map(({ region, kind }) => [region, kind]),
  );
  const parts = (Object.keys(marks) as GivenAnswer['kind'][]).flatMap((kind) => {
    const count = [...latest.values()].filter((one) => one === kind).length;
    return count === 0 ? [] : [words.count(count, words.kinds[kind])];
  });
  return parts.length === 0 ? null : parts.join(', ');
}
