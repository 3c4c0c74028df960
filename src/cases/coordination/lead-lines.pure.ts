import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { CaseData } from '../overview/case-data.js';
import { stateWord } from '../overview/matrix.pure.js';
import { ownersText, secretariats } from '../overview/who.pure.js';
import type { LeadLine } from './coordination.view.js';

/** Each section with its state and who leads it. */
export function leadLines(data: CaseData): LeadLine[] {
  return data.procedure.sections.map(({ id, title }) => {
    const { lead } = data.snapshot.context.sections[id]!;
    return {
      section: id,
      title,
      href: sectionPages(data.file.number, id).read,
      state: stateWord(data, id),
      lead: lead ?? '',
      leadText: lead === null ? texts.case.matrix.noLead : ownersText(data, secretariats([lead])),
    };
  });
}
