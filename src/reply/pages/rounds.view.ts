import type { Choice } from '../../web/components/form.js';
import type { ReceiptFact } from './checks.js';
import type { SentForm } from './put-forward.view.js';
import type { ActLink, LockedAct, ReplyFrame, StateView } from './reply.view.js';

/** What can be done with a reply that was sent; also the last part of the act's address. */
export const ROUND_ACTS = ['aflevering', 'kvittering', 'vurdering', 'igen', 'afslutning'] as const;
export type RoundAct = (typeof ROUND_ACTS)[number];

/** A file of a round. */
export interface FileView {
  /** "Word-dokument". */
  readonly name: string;
  /** "48 kB". */
  readonly size: string;
  readonly sha256: string;
  readonly link: ActLink;
}

/** One sending, frozen. */
export interface RoundView {
  readonly title: string;
  /** "fredag den 31. maj 2024 kl. 13.30 af Sekretariat Midtjylland, Digital Post". */
  readonly sent: string;
  readonly files: readonly FileView[];
  readonly href: string;
}

/** A proof of delivery. */
export interface ProofView {
  readonly kind: string;
  readonly deliveredAt: string;
  readonly registered: string;
  /** Theme of its document; null without one. */
  readonly document: string | null;
}

/** What was sent, whether it has arrived, and what follows. */
export interface RoundsView extends ReplyFrame {
  /** What was just done; null when the page is opened otherwise. */
  readonly done: string | null;
  /** The latest first. */
  readonly rounds: readonly RoundView[];
  /** Null before anything is sent. */
  readonly delivery: { readonly state: StateView; readonly proofs: readonly ProofView[] } | null;
  /** Null to outsiders and before anything is sent. */
  readonly assessment: string | null;
  readonly acts: readonly ActLink[];
  readonly locked: readonly LockedAct[];
  readonly closed: string | null;
}

/** One sending as its confirmation shows it. */
export interface RoundPageView extends ReplyFrame {
  readonly title: string;
  readonly facts: readonly ReceiptFact[];
  readonly files: readonly FileView[];
  /** Everything in one file that can be verified anywhere. */
  readonly packageHref: string;
  readonly next: readonly string[];
  /** The reader has just sent it, or could have: shows the steps. */
  readonly coordinator: boolean;
}

/** The form of one act on a reply that was sent. */
export interface RoundActView extends ReplyFrame {
  readonly act: RoundAct;
  /** The case's documents, to choose the proof from. */
  readonly documents: readonly Choice[];
  /** Null when it cannot be done: then `reason` says why. */
  readonly form: SentForm | null;
  readonly reason: string | null;
}
