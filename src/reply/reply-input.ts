import type { SectionContent } from '../drafting/content.reads.js';
import type { Known } from '../drafting/content.reads.js';
import type { IsoDate } from '../platform/danish/dates.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import type { AnswerKind } from '../workflow/case-context.js';
import type { ReplyLook } from './reply-blocks.js';

/** How a region came to its answer: at a meeting, by written procedure, or by the chair's own authority (bemyndigelse). */
export type AnswerBasis = 'meeting' | 'written' | 'authority';

/** One region's answer as it stands, to a section's revision or to the whole. */
export interface RegionAnswer {
  /** ISO 3166-2 code. */
  readonly region: string;
  readonly kind: AnswerKind;
  /** The region's own words: reservation, reason for not joining or for sending back. Printed verbatim. */
  readonly words?: string;
  readonly basis?: AnswerBasis;
  /** Name of the forum, e.g. "Socialdirektørforum". */
  readonly forum?: string;
  /** The day of the decision. */
  readonly date?: IsoDate;
  /** A decision made elsewhere and registered by the region's own secretariat. */
  readonly registered?: boolean;
  /** The coordinator has named the region as not having joined. */
  readonly named?: boolean;
}

/** A region's own words to the whole, printed in the annex: verbatim, outside the reply hash, inside the submission hash. */
export interface Standpoint {
  readonly region: string;
  readonly words: string;
  /** Set when the words are a reservation to one section, given or changed after the whole was put forward. */
  readonly section?: string;
}

/** A recorded fact about political treatment in a region; never blocks, always stated. */
export interface PoliticalTreatment {
  readonly region: string;
  /** E.g. "KKR Midtjylland har taget afrapporteringen til efterretning". */
  readonly text: string;
  readonly date?: IsoDate;
}

/** One section as it goes into the reply. Section answers and reservations are those of the moment the whole was put forward. */
export interface ReplySectionInput {
  readonly id: string;
  /** Number of the approved revision. */
  readonly revision: number;
  readonly content: SectionContent;
  readonly answers: readonly RegionAnswer[];
}

/** Everything a reply is made of, as plain rows. */
export interface ReplyInput {
  readonly procedure: Procedure;
  /** Title of the case, e.g. "Sikret tilbud i Vestdanmark". */
  readonly title: string;
  readonly agencyCaseNumber: string;
  readonly ownCaseNumber: string;
  /** To whom, e.g. "Social- og Boligstyrelsen". */
  readonly recipient: string;
  /** Date of the reply; also the date in the files' properties. */
  readonly date: IsoDate;
  /** Number of the putting forward (forelæggelse), from 1. */
  readonly version: number;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly frontMatter: { readonly revision: number; readonly content: SectionContent };
  readonly sections: readonly ReplySectionInput[];
  /** The regions' answers to the whole. */
  readonly endorsements: readonly RegionAnswer[];
  readonly standpoints: readonly Standpoint[];
  readonly politicalTreatment?: readonly PoliticalTreatment[];
  /** Contradictions between sections that have been explained, with the explanation. */
  readonly explanations?: readonly { readonly text: string; readonly explanation: string }[];
  /** Facts of the case that conditional ledger lines read. */
  readonly caseFacts?: Known;
  /** The look of the sender's papers; outside both hashes, since it says nothing. Absent: our own look. */
  readonly look?: ReplyLook;
}
