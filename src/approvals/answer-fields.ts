import { Hash, LocalDate, OneOf, Optional, SectionId } from '../platform/commands/fields.js';
import { BASES, type Basis } from './bases.pure.js';

export type { Basis } from './bases.pure.js';

/** What every answer to a text carries: what it rests on, and when it was decided. */
export class Decided {
  /** The chair's authority, a meeting, or written procedure. */
  @Optional() @OneOf('Grundlaget', BASES) basis?: Basis;
  /** Local date of the decision; today when left out. */
  @Optional() @LocalDate('Beslutningsdatoen') decidedOn?: string;
}

export class OnSectionText extends Decided {
  @SectionId() section: string;
  /** Content hash of the revision that is answered. */
  @Hash() hash: string;
}

export class OnReplyText extends Decided {
  /** Hash of the whole as put forward. */
  @Hash() replyHash: string;
}
