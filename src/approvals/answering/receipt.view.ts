import type { CaseFrame } from '../../web/case-layout.js';
import type { MarkName } from '../../web/components/marks.js';
import type { LinkView } from './answer.view.js';

/** One act as its confirmation shows it. */
export interface ReceiptEntry {
  readonly mark: MarkName;
  /** "Godkendt". */
  readonly head: string;
  /** "Kommunerne i Midtjylland har godkendt", followed by what. */
  readonly did: string;
  readonly what: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Reservation or reason, verbatim. */
  readonly words: string | null;
  /** Hash of the text in full; null for what names no text. */
  readonly checkNumber: string | null;
}

/** Confirmation of one act, or of several sent together. */
export interface ReceiptView {
  readonly frame: CaseFrame;
  /** Where in the case's menu it belongs. */
  readonly place: 'sections' | 'reply';
  readonly mark: MarkName;
  readonly title: string;
  /** "mandag den 8. april 2024 kl. 9.14". */
  readonly at: string;
  readonly entries: readonly ReceiptEntry[];
  readonly next: readonly string[];
  readonly onward: LinkView;
  readonly back: LinkView;
  /** How it is taken back; null when it cannot be. */
  readonly undo: readonly LinkView[];
}
