import type { CaseReading } from '../../cases/case-reader.reads.js';
import { FRONT_MATTER } from '../../drafting/content.reads.js';
import { contentDifference, sectionChange } from '../../drafting/difference.reads.js';
import { repliesPutForward, type ReplyTexts } from '../../reply/reply-texts.reads.js';
import { texts } from '../../texts/texts.js';
import type { ChangeView } from './answer.view.js';
import { titleOf } from './text-part.pure.js';
import type { Standing } from './standing.js';

const YES = new Set(['yes', 'yesWithReservation']);
const words = texts.answer.changes;

/** What has changed in the current text since a region last said yes to an earlier one; null when nothing has. */
export async function changeSinceYes(
  reading: CaseReading,
  standing: Standing,
  region: string,
): Promise<ChangeView | null> {
  const { subject, text, given } = standing;
  if (text === null) return null;
  const own = given.filter((one) => one.region === region);
  const yes = own.findLast(({ kind }) => YES.has(kind));
  if (!yes || yes.hash === text.hash) return null;
  return changed(
    reading,
    standing,
    subject.kind === 'section' ? { since: 'answer', region } : { hash: yes.hash },
    (from) => words.sinceYes(from, text.number),
  );
}

/** What has changed since the text with this hash, which somebody has just read; null when it is unknown or the same. */
export function changeSinceRead(
  reading: CaseReading,
  standing: Standing,
  hash: string,
): Promise<ChangeView | null> {
  const from = standing.numbers.get(hash);
  const { subject, text } = standing;
  if (from === undefined || text === null || hash === text.hash) return Promise.resolve(null);
  return changed(reading, standing, subject.kind === 'section' ? { from } : { hash }, (version) =>
    words.sinceRead(version, text.number),
  );
}

type Asked =
  | { readonly since: 'answer'; readonly region: string }
  | { readonly from: number }
  | { readonly hash: string };

async function changed(
  reading: CaseReading,
  { subject, text }: Standing,
  asked: Asked,
  said: (from: number) => Pick<ChangeView, 'heading' | 'sentence'>,
): Promise<ChangeView | null> {
  if (subject.kind === 'section') {
    if ('hash' in asked) return null;
    const change = await sectionChange(reading, subject.id, asked);
    if (!change?.view) return null;
    return { ...said(change.from), parts: [{ title: null, view: change.view }] };
  }
  if (text?.kind !== 'reply' || !('hash' in asked)) return null;
  const before = (await repliesPutForward(reading.tx, reading.file.id)).findLast(
    ({ replyHash }) => replyHash === asked.hash,
  );
  if (!before) return null;
  return { ...said(before.number), parts: replyParts(reading, before, text.reply) };
}

function replyParts({ procedure }: CaseReading, before: ReplyTexts, after: ReplyTexts): ChangeView['parts'] {
  const sides = [
    {
      id: FRONT_MATTER,
      title: texts.answer.frontMatter,
      was: before.frontMatter,
      is: after.frontMatter,
    },
    ...after.sections.map(({ id, content }) => ({
      id,
      title: titleOf(procedure, id),
      was: before.sections.find((section) => section.id === id)?.content ?? content,
      is: content,
    })),
  ];
  const named = (number: number) => texts.answer.version(number);
  return sides.flatMap(({ id, title, was, is }) => {
    const view = contentDifference(
      procedure,
      id,
      { title: named(before.number), content: was },
      { title: named(after.number), content: is },
    );
    return view === null ? [] : [{ title, view }];
  });
}
