import type { PageFrame } from '../../identity/pages.reads.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { CasePreview } from '../change-preview.js';

/** The ways in which meetings are entered, by the word in the address. */
export type Way = 'moede' | 'liste' | 'kalender';

export interface MeetingLine {
  readonly id: string;
  readonly name: string;
  readonly papers: string;
  /** Why the day is none of work; null when it is one. */
  readonly warning: string | null;
}

/** The page of a region's meetings, with the form of one way in. */
export interface MeetingsView {
  readonly frame: PageFrame;
  readonly done: string | null;
  /** Regions the reader's secretariats act for; one is shown. */
  readonly desks: readonly Choice[];
  readonly region: string;
  readonly regionName: string;
  readonly lines: readonly MeetingLine[];
  readonly way: Way;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** Meetings as they were read, and what they move, before they count. */
export interface MeetingsCheckView {
  readonly frame: PageFrame;
  readonly formKey: string;
  readonly region: string;
  readonly regionName: string;
  readonly forum: string;
  /** `papersBy/date` of each, as the command takes them. */
  readonly meetings: readonly string[];
  readonly source: string;
  readonly lines: readonly MeetingLine[];
  readonly cases: readonly CasePreview[];
}

/** A meeting that is to be removed, and what that moves. */
export interface MeetingRemovalView {
  readonly frame: PageFrame;
  readonly formKey: string;
  readonly region: string;
  readonly id: string;
  readonly line: MeetingLine;
  readonly cases: readonly CasePreview[];
  readonly faults: readonly FieldFault[];
}
