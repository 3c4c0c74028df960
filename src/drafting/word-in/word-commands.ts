import type { DocumentTree } from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import { AddComment } from '../comments/add-comment.command.js';
import { AddContributionComment } from '../contributions/contribution-comment.command.js';
import { SaveContribution } from '../contributions/save-contribution.command.js';
import { SaveDraft } from '../save-draft.command.js';
import type { SavedWriting, WritingSubject } from '../writing/desk-reading.js';
import { withText } from './incoming.js';
import type { WordComment } from './word-tree.pure.js';

/** A command as it is sent: `type` and its fields. */
export type CommandBody = Readonly<Record<string, unknown>> & { readonly type: string };

/** Longest comment of ours, in characters. */
const LONGEST_COMMENT = 20_000;

const acting = ({ region }: WritingSubject) => (region ? { actingRegion: region } : {});

/** Saves a text from Word as the next draft: fields, ledger and positions stay as they are saved. */
export function saveBody(
  subject: WritingSubject,
  saved: Pick<SavedWriting, 'content'>,
  expectedVersion: number,
  tree: DocumentTree,
): CommandBody {
  const { section, kind } = subject;
  const { content } = withText(saved.content, tree);
  const about = { section, expectedVersion, ...acting(subject) };
  return kind === 'draft'
    ? { type: SaveDraft.type, ...about, content }
    : {
        type: SaveContribution.type,
        ...about,
        content: { ...content, positions: saved.content.positions ?? {} },
      };
}

/** Makes a comment of the file one of ours, on the draft that was saved; `block`: at its place, else on the whole. */
export function commentBody(
  subject: WritingSubject,
  hash: string,
  { author, text, block }: WordComment,
): CommandBody {
  const about = {
    section: subject.section,
    hash,
    text: `${texts.section.word.by(author)}:\n${text}`.slice(0, LONGEST_COMMENT),
    ...(block !== null && Number.isSafeInteger(block) ? { paragraph: block } : {}),
    ...acting(subject),
  };
  return subject.kind === 'draft'
    ? { type: AddComment.type, subject: 'draft', ...about }
    : { type: AddContributionComment.type, ...about };
}

/**
 * Sends every comment by a key of its own, so that none comes twice when the whole is sent again; `send` tells whether it
 * was taken. At a place that the text does not have it is a comment on the whole. Gives how many were taken.
 */
export async function sendComments(
  subject: WritingSubject,
  hash: string,
  comments: readonly WordComment[],
  send: (body: CommandBody, ending: string) => Promise<boolean>,
): Promise<number> {
  let taken = 0;
  for (const [index, comment] of comments.entries()) {
    const ending = `.kommentar-${index}`;
    const there = await send(commentBody(subject, hash, comment), ending);
    const whole = { ...comment, block: null };
    const sent =
      there || (comment.block !== null && (await send(commentBody(subject, hash, whole), `${ending}.hele`)));
    taken += sent ? 1 : 0;
  }
  return taken;
}
