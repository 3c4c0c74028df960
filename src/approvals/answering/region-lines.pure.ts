import { longDate, plainDate } from '../../platform/danish/dates.pure.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import { texts } from '../../texts/texts.js';
import type { MarkedWord, MarkName } from '../../web/components/marks.js';
import type { AnswerResource } from '../answers.resource.js';
import type { RegionLine } from './answer.view.js';
import type { Standing } from './standing.js';

const words = texts.answer.regions;

/** What a region has last answered, whichever text it was to; null before its first answer. */
export const latestOf = ({ given }: Pick<Standing, 'given'>, region: string): AnswerResource | null =>
  given.findLast((answer) => answer.region === region && answer.latest) ?? null;

/** Whether a region's latest answer stands for the current text. */
export const isCurrent = ({ text }: Pick<Standing, 'text'>, answer: AnswerResource | null): boolean =>
  answer !== null && text !== null && answer.hash === text.hash;

/** The registered decision that a region's chair has contested and not answered since; null when there is none. */
export function contestedOf(standing: Standing, region: string): AnswerResource | null {
  const latest = latestOf(standing, region);
  if (latest?.kind !== 'withdrawn') return null;
  const before = standing.given.filter((one) => one.region === region).at(-2);
  return before?.contestedAt && before.hash === latest.hash ? before : null;
}

const MARKS: Readonly<Record<string, MarkName>> = {
  yes: 'done',
  yesWithReservation: 'reservation',
  cannotJoin: 'refused',
  sentBack: 'sentBack',
  withdrawn: 'waiting',
};

/** How these regions stand; those that have nothing to say for the same reason share a line. Local date today. */
export function regionLines(
  standing: Standing,
  regions: readonly { readonly code: string; readonly name: string }[],
  today: string,
): RegionLine[] {
  const lines = regions.map(({ code, name }) => ({ name, ...lineOf(standing, code, today) }));
  const silent = lines.filter(({ alone }) => !alone);
  const shared = [...new Set(silent.map(({ state }) => state.word))].map((word): RegionLine => {
    const same = silent.filter(({ state }) => state.word === word);
    return {
      names: listed(same.map(({ name }) => name)),
      state: same[0]!.state,
      basis: null,
      words: null,
    };
  });
  return [
    ...lines
      .filter(({ alone }) => alone)
      .map(({ name, state, basis, words: own }) => ({ names: name, state, basis, words: own })),
    ...shared,
  ];
}

interface Line extends Omit<RegionLine, 'names'> {
  /** The line speaks of this region only. */
  readonly alone: boolean;
}

function lineOf(standing: Standing, region: string, today: string): Line {
  const latest = latestOf(standing, region);
  const named = standing.consent.named.includes(region);
  if (latest !== null && isCurrent(standing, latest)) {
    const contested = contestedOf(standing, region) !== null;
    const word = contested ? words.contested : words[standing.subject.kind][kindOf(latest)];
    const state = { mark: contested ? ('attention' as const) : MARKS[latest.kind]!, word };
    const shown = named ? [words.named] : [];
    const basis = latest.kind === 'withdrawn' ? dayOf(latest) : basisOf(latest);
    return { alone: true, state, basis: [basis, ...shown].join(', '), words: latest.words };
  }
  if (named) return { alone: true, state: { mark: 'refused', word: words.named }, basis: null, words: null };
  const due = standing.due.get(region);
  const late = standing.asked && due !== undefined && due < today;
  if (latest !== null) return { alone: true, ...earlier(standing, latest), words: null };
  const state: MarkedWord = late
    ? { mark: 'late', word: words.late(longDate(due)) }
    : { mark: 'waiting', word: words.none };
  return { alone: false, state, basis: null, words: null };
}

const kindOf = ({ kind }: AnswerResource) => kind as keyof (typeof words)['section'];

function earlier(standing: Standing, answer: AnswerResource): Pick<Line, 'state' | 'basis'> {
  const version = standing.numbers.get(answer.hash);
  return {
    state: { mark: 'changed', word: words.earlier },
    basis: words.earlierWas(words[standing.subject.kind][kindOf(answer)], version ?? null, dayOf(answer)),
  };
}

const dayOf = ({ decidedOn }: AnswerResource) => plainDate(decidedOn);

/** "møde den 5. april 2024, registreret af sekretariatet", "ved Stedfortræder Syddanmark for Formand Syddanmark". */
export function basisOf({ basis, decidedOn, registered, givenBy, onBehalfOf }: AnswerResource): string {
  return [
    words.basis(texts.answer.bases[basis as keyof typeof texts.answer.bases], plainDate(decidedOn)),
    ...(registered ? [words.registered] : []),
    ...(onBehalfOf ? [words.byFor(givenBy.name, onBehalfOf.name)] : []),
  ].join(', ');
}
