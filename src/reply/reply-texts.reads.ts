import type { SectionContent } from '../drafting/content.reads.js';
import type { Tx } from '../platform/database/database.js';
import type { PutForwardContent } from './assemble.js';
import type { PutForward } from './put-forward.entity.js';

/** The texts of the whole as once put forward: all that its hash names. */
export interface ReplyTexts {
  /** From 1. */
  readonly number: number;
  readonly replyHash: string;
  /** ISO UTC. */
  readonly madeAt: string;
  readonly current: boolean;
  readonly frontMatter: SectionContent;
  readonly sections: readonly ReplySectionText[];
}

/** A section's text as put forward, with the reservations to it at that moment. */
export interface ReplySectionText {
  readonly id: string;
  readonly revision: number;
  readonly content: SectionContent;
  readonly reservations: readonly { readonly region: string; readonly words: string }[];
}

type Row = Omit<ReplyTexts, 'frontMatter' | 'sections'> & Pick<PutForward, 'content'>;

/** Everything that has been put forward in a case, the first time first. */
export async function repliesPutForward(tx: Tx, caseId: string): Promise<ReplyTexts[]> {
  const rows = await tx.query<Row>(
    `select number, reply_hash as "replyHash", made_at as "madeAt", current, content
       from samsvar.put_forward where case_id = $1 order by number`,
    [caseId],
  );
  return rows.map(({ content, ...row }) => ({ ...row, ...textsOf(content as PutForwardContent) }));
}

const textsOf = ({ frontMatter, sections }: PutForwardContent) => ({
  frontMatter: frontMatter.content,
  sections: sections.map(({ id, revision, content, answers }) => ({
    id,
    revision,
    content,
    reservations: answers.flatMap(({ region, kind, words }) =>
      kind === 'yesWithReservation' && words ? [{ region, words }] : [],
    ),
  })),
});
