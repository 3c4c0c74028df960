import type { CaseReading } from '../../cases/case-reader.reads.js';
import { sectionContext } from './section-context.js';
import type { SectionHeadView } from './section.view.js';

/** The head of a section for whoever has a version of it alone: nothing of how the work stands. */
export function releasedHead(reading: CaseReading, section: string): SectionHeadView {
  const { id, title, place } = sectionContext(reading, section);
  return {
    number: reading.file.number,
    section: id,
    title,
    place,
    lead: '',
    yours: null,
    state: null,
    warnings: [],
    next: null,
  };
}
