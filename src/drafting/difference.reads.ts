import type { CaseReading } from '../cases/case-reader.reads.js';
import { Refused } from '../platform/commands/refusal.js';
import type { Procedure } from '../procedure/procedure.js';
import type { DifferenceView } from '../web/difference/difference.view.js';
import { compareContents } from './difference/difference.pure.js';
import { differenceView } from './difference/view.pure.js';
import { differenceIn, type DifferenceAsked } from './difference.query.js';
import type { SectionContent } from './section-content.pure.js';

/** Two contents of a section compared, ready to print; null when they are the same. `title`: "Version 6". */
export function contentDifference(
  procedure: Procedure,
  section: string,
  before: Side,
  after: Side,
): DifferenceView | null {
  const found = compareContents(procedure, section, before.content, after.content);
  const view = differenceView(procedure, found, { before, after });
  const { stretches, answers, ledger } = view;
  return stretches.length + answers.length + ledger.length === 0 ? null : view;
}

interface Side {
  readonly title: string;
  readonly content: SectionContent;
}

/** What changed in a section between two of its revisions. */
export interface SectionChange {
  /** Number of the earlier revision. */
  readonly from: number;
  /** Null when both have the same content. */
  readonly view: DifferenceView | null;
}

/** As `DifferenceQuery`, ready to print; null when the section has no such revision or the region no such yes. */
export async function sectionChange(
  reading: CaseReading,
  section: string,
  asked: DifferenceAsked,
): Promise<SectionChange | null> {
  try {
    const { before, after, procedure } = await differenceIn(reading, section, asked);
    const side = ({ number, content }: typeof before) => ({ title: `Version ${number}`, content });
    return {
      from: before.number,
      view: contentDifference(procedure, section, side(before), side(after)),
    };
  } catch (error) {
    if (error instanceof Refused && error.kind === 'unknown') return null;
    throw error;
  }
}
