import { Injectable } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import type { Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { fileOf } from '../../platform/http/page-form.js';
import { texts } from '../../texts/texts.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply, type PageRequest } from '../../web/http.js';
import type { WritingSubject } from '../writing/desk-reading.js';
import { unpackIncoming } from './incoming.js';
import { LARGEST_WORD } from './read-word.js';
import { textOfWord, treeOf } from './text-of-word.js';
import { saveBody, sendComments } from './word-commands.js';
import { WordInPage } from './word-in.page.js';
import { WordInQuery, type WordForm } from './word-in.query.js';
import { wordPlace } from './word-place.pure.js';
import type { WordText } from './word-tree.pure.js';

const words = texts.section.word;

/** A request about one text and Word. */
export interface WordAsked {
  readonly caller: Caller;
  readonly number: string;
  readonly subject: WritingSubject;
}

/** What the pages of a text and Word have in common: the document's difference is shown, and only then it can be saved. */
@Injectable()
export class WordPages {
  constructor(
    private readonly query: WordInQuery,
    private readonly forms: FormDesk,
  ) {}

  /** The form. */
  form(reply: PageReply, asked: WordAsked): Promise<void> {
    return this.show(reply, asked, { formKey: newKey(), faults: [], text: null });
  }

  /** Shows what the document would change. Nothing is stored. */
  async read(reply: PageReply, asked: WordAsked, request: PageRequest): Promise<void> {
    const sent = await fileOf(request, LARGEST_WORD);
    const again = (text: string, status: number) =>
      this.show(reply, asked, { formKey: newKey(), faults: [{ field: 'file', text }], text: null }, status);
    if (sent.kind !== 'file')
      return sent.kind === 'tooLarge' ? again(words.tooLarge, 413) : again(words.choose, 400);
    // Before the file is read: what one may not save one need not have read.
    const { lock } = await this.query.page(asked, { formKey: '', faults: [], text: null });
    if (lock !== null) return again(lock, 403);
    const text = await textOfWord(sent.file.bytes, await this.query.sources(asked));
    if ('fault' in text) return again(text.fault, 400);
    await this.show(reply, asked, { formKey: newKey(), faults: [], text });
  }

  /** Saves what was shown as a new draft, and its comments after it. */
  async save(reply: PageReply, asked: WordAsked, body: unknown): Promise<void> {
    const { caller, number, subject } = asked;
    const key = keyIn(body);
    const incoming = unpackIncoming(textFields(body)['incoming'] ?? '');
    const again = (faults: readonly FieldFault[], status: number, text: WordText | null = null) =>
      this.show(reply, asked, { formKey: newKey(), faults, text }, status);
    const tree = incoming && treeOf(incoming);
    if (!incoming || !tree) return again([{ field: 'file', text: words.lost }], 400);
    const { caseId, saved } = await this.query.saved(asked);
    const command = saveBody(subject, saved, incoming.version, tree);
    const sent = await this.forms.send(caller, { caseId, key, body: command });
    if (sent.kind === 'refused') {
      const text = { tree, comments: incoming.comments, notices: [] };
      return again(faultsOf({ text: sent.refusal.text, fields: [] }), sent.status, text);
    }
    const hash = String(sent.answer.hash);
    await sendComments(subject, hash, incoming.comments, async (comment, ending) => {
      const taken = await this.forms.send(caller, { caseId, key: key && `${key}${ending}`, body: comment });
      return taken.kind === 'done';
    });
    seeOther(reply, wordPlace(number, subject)[incoming.comments.length > 0 ? 'comments' : 'desk']);
  }

  private async show(reply: PageReply, asked: WordAsked, form: WordForm, status = 200): Promise<void> {
    sendPage(reply, WordInPage({ view: await this.query.page(asked, form) }), status);
  }
}
