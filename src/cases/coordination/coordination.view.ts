import type { CaseFrame } from '../../web/case-layout.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { MarkedWord } from '../../web/components/marks.js';

/** The forms of the page. */
export type CoordinationForm = 'leads' | 'open' | 'accept' | 'handOver' | 'cancel';

/** What came back from a form that was refused. */
export interface ReturnedForm {
  readonly form: CoordinationForm;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

export interface LeadLine {
  readonly section: string;
  readonly title: string;
  readonly href: string;
  readonly state: MarkedWord;
  /** Code of the region whose secretariat leads; empty while nobody does. */
  readonly lead: string;
  /** "Sekretariat Midtjylland", "Ingen tovholder endnu". */
  readonly leadText: string;
}

/** An act: open to the reader (`form`), barred with the reason, or somebody else's (`none`). */
export type Offered =
  | { readonly kind: 'form' }
  | { readonly kind: 'barred'; readonly reason: string }
  | { readonly kind: 'none' };

export interface ParticipantLine {
  readonly region: string;
  readonly forum: string | null;
  readonly secretariat: readonly string[];
  readonly chair: readonly string[];
}

export interface ReleaseLine {
  readonly id: string;
  readonly reader: string;
  /** "Geografisk placering, version 2". */
  readonly text: string;
  readonly href: string;
  readonly when: string;
  /** When it was withdrawn; null while it holds. */
  readonly withdrawn: string | null;
}

export interface CoordinationView {
  readonly frame: CaseFrame;
  readonly formKey: string;
  /** What has just been done, in words; null on an ordinary visit. */
  readonly done: { readonly heading: string; readonly text: string } | null;
  readonly returned: ReturnedForm | null;
  /** "Sekretariat Midtjylland". */
  readonly coordinator: string;
  readonly leads: readonly LeadLine[];
  readonly assign: Offered;
  readonly secretariats: readonly Choice[];
  readonly open: Offered;
  /** Secretariats that have said yes, with when. */
  readonly accepted: readonly string[];
  readonly receivers: readonly Choice[];
  readonly handOver: Offered;
  /** Regions for which the reader can say yes. */
  readonly canAccept: readonly Choice[];
  readonly cancel: Offered;
  readonly participants: readonly ParticipantLine[];
  readonly releases: readonly ReleaseLine[];
}
