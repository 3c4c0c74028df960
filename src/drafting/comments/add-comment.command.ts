import { Injectable } from '@nestjs/common';
import {
  Hash,
  Id,
  OneOf,
  Optional,
  RegionCode,
  SectionId,
  ShortText,
  Text,
  WholeNumber,
} from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { refuseUnlessWorking, writerOf } from '../in-work.js';
import { Comment, type CommentSubject } from './comment.entity.js';
import { commentOf, nextCommentNumber, type CommentRow } from './comments.reads.js';
import { surroundingsOf, type Surroundings } from './anchor.pure.js';
import { mentionedBy } from './mentions.js';
import { Mentions } from './mentions-field.js';
import { bodyOf, refuseLostAnchor } from './subject.js';

const SUBJECTS: readonly CommentSubject[] = ['draft', 'revision', 'contribution'];
const ONLY_WORKING = 'Tekster kan kun kommenteres, mens sagen er under arbejde.';

/** A secretariat comments (kommenterer) on a section's draft, on a revision, or on a contribution that is handed in. */
export class AddComment {
  static readonly type = 'addComment';
  static readonly says = 'Kommentér en tekst';
  @SectionId() section: string;
  @OneOf('Det, der kommenteres,', SUBJECTS) subject: CommentSubject;
  /** Content hash of the text that was read. */
  @Hash() hash: string;
  /** Whose contribution; for a contribution only. */
  @Optional() @RegionCode() ofRegion?: string;
  /** The block of the text, counted from 1. */
  @Optional() @WholeNumber('Afsnittets nummer', 1) paragraph?: number;
  /** Words quoted from the text. */
  @Optional() @ShortText('Citatet') quote?: string;
  @Text('Kommentaren') text: string;
  @Mentions() mentions?: string[];
}

/** A secretariat answers in a thread. */
export class ReplyToComment {
  static readonly type = 'replyToComment';
  static readonly says = 'Svar på en kommentar';
  @Id() commentId: string;
  @Text('Svaret') text: string;
  @Mentions() mentions?: string[];
}

@Injectable()
@Handles(AddComment, 'case', 'secretariat')
export class AddCommentHandler implements CaseHandler<AddComment> {
  async decide({ text, ...about }: AddComment, scope: CaseScope): Promise<WriteSet> {
    refuseUnlessWorking(scope, ONLY_WORKING);
    writerOf(scope, about.section);
    const body = await bodyOf(about, scope);
    refuseLostAnchor(body, about);
    const around = surroundingsOf(body, about);
    return written(AddComment.type, { ...about, around, parentId: null }, text, scope);
  }
}

@Injectable()
@Handles(ReplyToComment, 'case', 'secretariat')
export class ReplyToCommentHandler implements CaseHandler<ReplyToComment> {
  async decide({ commentId, text, mentions }: ReplyToComment, scope: CaseScope): Promise<WriteSet> {
    const { section, subject, hash, ofRegion, id } = await firstOfThread(commentId, scope);
    refuseUnlessWorking(scope, ONLY_WORKING);
    const about = { section, subject, hash, ofRegion, mentions, parentId: id };
    return written(ReplyToComment.type, about, text, scope);
  }
}

/** The comment a thread begins with, whichever of its comments is named. */
async function firstOfThread(id: string, { tx, file }: CaseScope): Promise<CommentRow> {
  const named = await commentOf(tx, file.id, id);
  const first = named?.parentId ? await commentOf(tx, file.id, named.parentId) : named;
  if (!first) throw new Refused('unknown', 'unknownComment', 'Kommentaren findes ikke i sagen.');
  return first;
}

type About = Pick<Comment, 'section' | 'subject' | 'hash' | 'parentId'> &
  Partial<Pick<Comment, 'ofRegion' | 'paragraph' | 'quote'>> & {
    readonly around?: Surroundings | null;
    readonly mentions?: readonly string[] | undefined;
  };

async function written(type: string, about: About, words: string, scope: CaseScope): Promise<WriteSet> {
  const { file, region, personId, now } = scope;
  const id = scope.ids.id();
  const number = await nextCommentNumber(scope.tx, file.id);
  const mentioned = await mentionedBy(scope, about.mentions ?? []);
  const text = words.normalize('NFC');
  const { section, subject, hash, parentId } = about;
  const row = {
    id,
    caseId: file.id,
    number,
    region,
    section,
    subject,
    hash,
    parentId,
    ofRegion: about.ofRegion ?? null,
    paragraph: about.paragraph ?? null,
    quote: about.quote?.normalize('NFC') ?? null,
    wordsBefore: about.around?.before ?? null,
    wordsAfter: about.around?.after ?? null,
    mentions: mentioned.map(({ person }) => person),
    text,
    madeBy: personId,
    madeAt: now,
    changedAt: null,
    withdrawnAt: null,
  };
  const { ofRegion, paragraph, quote } = row;
  return scope
    .start()
    .insert(Comment, row)
    .entry({
      type,
      data: {
        ...{ comment: id, number, section, subject, hash, ofRegion, region, paragraph, parent: parentId },
        ...(mentioned.length > 0 ? { mentions: mentioned.map((one) => ({ ...one })) } : {}),
      },
      texts: { text, ...(quote ? { quote } : {}) },
    })
    .reply({ commentId: id, number });
}
