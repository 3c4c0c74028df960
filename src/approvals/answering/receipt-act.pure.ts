import type { NumberedEntry } from '../../journal/activity.reads.js';
import type { CaseEventOf } from '../../workflow/case-event.js';
import { REPLY_EVENTS, SECTION_EVENTS } from '../answer-events.pure.js';

const SECTION_ACTS = [...Object.values(SECTION_EVENTS), 'nameAsNotJoined'] as const;
const REPLY_ACTS = [...Object.values(REPLY_EVENTS), 'nameAsNotEndorsing'] as const;
type ActType = (typeof SECTION_ACTS)[number] | (typeof REPLY_ACTS)[number];

/** A journal entry that a confirmation can be given of: an answer, one taken back, or a region named. */
export interface ActEntry {
  readonly seq: number;
  readonly entry: Omit<NumberedEntry['entry'], 'event'> & { readonly event: CaseEventOf<ActType> };
}

const isAct = (type: string): type is ActType =>
  (SECTION_ACTS as readonly string[]).includes(type) || (REPLY_ACTS as readonly string[]).includes(type);

/** Whether an entry is such an act. */
export const isConfirmed = (numbered: NumberedEntry): numbered is NumberedEntry & ActEntry =>
  numbered.entry.event !== undefined && isAct(numbered.entry.event.type);

/** The section an act is about; undefined for the whole. */
export const subjectOfEntry = ({ entry: { event } }: ActEntry): string | undefined =>
  'section' in event ? event.section : undefined;

/** Hash of the text an act names. */
export const hashOfEntry = ({ entry: { event } }: ActEntry): string =>
  'replyHash' in event ? event.replyHash : event.hash;
