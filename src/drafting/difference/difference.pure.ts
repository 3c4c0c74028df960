import type { Procedure } from '../../procedure/procedure.js';
import { answerRows } from '../answers-text.pure.js';
import type { SectionContent } from '../section-content.pure.js';
import { compareAnswers } from './answers.pure.js';
import { compareTrees } from './blocks.pure.js';
import { countsOf } from './counts.pure.js';
import type { ContentDifference } from './difference-model.js';
import { compareLedgers } from './ledger.pure.js';

/** What tells two contents of a section apart: text, structured answers, ledger. Both texts in normal form. */
export function compareContents(
  procedure: Procedure,
  section: string,
  before: SectionContent,
  after: SectionContent,
): ContentDifference {
  const blocks = compareTrees(before.body, after.body);
  const regionName = (code: string) => procedure.regions.find((region) => region.code === code)?.name ?? code;
  const rows = ({ answers }: SectionContent) => answerRows(section, answers, regionName);
  const answers = compareAnswers(rows(before), rows(after));
  const ledger = compareLedgers(procedure, section, { before, after }, blocks);
  const counts = { ...countsOf(blocks), answers: answers.length, ledger: ledger.length };
  return { blocks, answers, ledger, counts };
}
