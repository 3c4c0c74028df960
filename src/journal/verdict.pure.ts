import { plural } from '../platform/danish/numbers.pure.js';
import { texts } from '../texts/texts.js';
import type { VerifyHolds, VerifyResult } from './journal-file-check.pure.js';
import type { VerdictView } from './journal.view.js';
import { breakTexts } from './reasons.pure.js';

const words = texts.files.journal.verdict;
type Verdict = NonNullable<VerdictView['verdict']>;

/** When it was verified, and when the last entry was made; both ready to print. */
export interface VerdictTimes {
  readonly now: string;
  readonly last: string;
}

/** What a verification has found, in words: what it shows and what it cannot. */
export function verdictOf(result: VerifyResult, times: VerdictTimes): Verdict {
  const when = words.when(times.now);
  if (!result.ok) {
    const missing = result.code === 'anchorMissing';
    return {
      title: { mark: 'late', word: missing ? words.anchorMissing : words.broken },
      when,
      facts: [],
      shows: missing ? [] : [words.at(result.seq), breakTexts[result.code]],
      showsNot: [words.whatNow],
    };
  }
  return {
    title: { mark: 'done', word: words.holds },
    when,
    facts: [
      { name: words.entries, text: String(result.entries), note: null },
      { name: words.last, text: times.last, note: null },
      { name: words.head, text: result.head, note: words.headNote },
    ],
    shows: shownBy(result),
    showsNot: [result.anchorAt === null ? words.rewritten : words.rewrittenAfter, words.truth].filter(
      (line) => result.anchorAt !== result.entries || line !== words.rewrittenAfter,
    ),
  };
}

function shownBy({ snapshot, texts: free, anchorAt, entries }: VerifyHolds): string[] {
  const state = snapshot === 'none' ? null : words[snapshot];
  const counted = (count: number) => plural(count, words.oneText, words.manyTexts);
  return [
    words.chained,
    state,
    free.checked > 0 ? words.texts(counted(free.checked)) : null,
    free.erased > 0 ? words.erased(counted(free.erased)) : null,
    anchorAt === null ? null : words.anchored(anchorAt, entries),
  ].filter((line) => line !== null);
}
