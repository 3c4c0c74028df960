import type { CaseFrame } from '../../web/case-layout.js';
import type { Choice } from '../../web/components/form.js';
import type { ReplyPart } from '../../reply/word.reads.js';
import type { AnswerSubject } from '../answering/subject.pure.js';
import type { LinkView } from '../answering/answer.view.js';

/** An agenda item ready to read, to copy and to fetch; null `item` says why there is none. */
export interface AgendaView {
  readonly frame: CaseFrame;
  readonly subject: AnswerSubject;
  readonly back: LinkView;
  readonly title: string;
  readonly item: AgendaItemView | null;
  readonly lock: string | null;
  /** The regions the reader may make it for, when there are several. */
  readonly regions: readonly Choice[];
  readonly region: string;
}

export interface AgendaItemView {
  readonly forum: string;
  /** The forum's next meeting that it can be treated at, or why there is none. */
  readonly meeting: string;
  /** Where the forum's meetings are entered; null for one who may not. */
  readonly meetings: string | null;
  readonly parts: readonly ReplyPart[];
  /** The whole item as plain text. */
  readonly text: string;
  readonly word: string;
  readonly plain: string;
  /** Where the forum's decision is registered; null for one who may not. */
  readonly decision: { readonly action: string; readonly hidden: Readonly<Record<string, string>> } | null;
}
