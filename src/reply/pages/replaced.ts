import { contentDifference } from '../../drafting/difference.reads.js';
import { FRONT_MATTER } from '../../drafting/content.reads.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import type { Procedure } from '../../procedure/procedure.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { PutForwardContent } from '../assemble.js';
import { reservationsOf } from '../reply-hash.pure.js';
import type { ReplacedView } from './put-forward.view.js';

/** A putting forward, and what would take its place. */
export interface Replacing {
  readonly number: string;
  readonly procedure: Procedure;
  readonly before: { readonly number: number; readonly content: PutForwardContent };
  readonly after: PutForwardContent;
  /** Names of the regions that have answered the text put forward. */
  readonly answered: readonly string[];
}

const words = texts.reply.putForward;

/** What putting another text forward changes, and which answers fall with the text they were given to. */
export function replacedView({ number, procedure, before, after, answered }: Replacing): ReplacedView {
  const titleOf = (id: string) => procedure.sections.find((section) => section.id === id)?.title ?? id;
  const changed = after.sections.flatMap(({ id, revision }) => {
    const was = before.content.sections.find((section) => section.id === id)?.revision;
    return was === undefined || was === revision ? [] : [{ id, was, revision }];
  });
  return {
    title: words.replacedTitle(before.number),
    falls: answered.length === 0 ? words.fallsNone : words.falls(listed(answered)),
    frontMatter: contentDifference(
      procedure,
      FRONT_MATTER,
      { title: words.before(before.number), content: before.content.frontMatter.content },
      { title: words.now, content: after.frontMatter.content },
    ),
    sections: changed.map(({ id, was, revision }) => ({
      label: words.sectionChanged(titleOf(id), was, revision),
      href: sectionPages(number, id).difference(was, revision),
    })),
    other: sameReservations(before.content, after) ? null : words.reservationsChanged,
  };
}

const sameReservations = (before: PutForwardContent, after: PutForwardContent) =>
  wordsOf(before) === wordsOf(after);
const wordsOf = ({ sections }: PutForwardContent) =>
  JSON.stringify(
    reservationsOf(sections)
      .map(({ section, region, words: own }) => [section, region, own.normalize('NFC')])
      .sort(),
  );
