import { treeFromPlainText } from '../platform/text/document-tree.js';
import { coverage } from './coverage.pure.js';
import { placementContent, sampleProcedure } from '../../test/support/sample-section.js';
import type { SectionContent } from './section-content.pure.js';

const frontMatter: SectionContent = {
  body: treeFromPlainText('Én løsning.'),
  answers: {},
  ledger: { 'overall.solution': { status: 'answered', paragraph: 1 } },
};

describe('coverage', () => {
  it('numbers every line of the ledger and says where and how it is answered', () => {
    const { lines } = coverage(sampleProcedure, { overall: frontMatter, placement: placementContent });
    expect(lines.map((line) => [line.number, line.requirement.id, line.state, line.where])).toEqual([
      [1, 'overall.solution', 'answered', 'Sammenfatning'],
      [2, 'placement.location', 'answered', 'Geografisk placering'],
      [3, 'placement.operator', 'partly', 'Geografisk placering'],
      [4, 'placement.sharedOperation', 'notRelevant', 'Geografisk placering'],
      [5, 'financing.model', 'silent', 'Finansiering'],
      [6, 'financing.sameModel', 'notRelevant', 'Finansiering'],
    ]);
    expect(lines[2]!.entry?.clarifiedByDate).toBe('2024-10-31');
  });

  it('counts what is met of what is relevant, by weight', () => {
    const result = coverage(
      sampleProcedure,
      { overall: frontMatter, placement: placementContent },
      { kofoedsmindeModel: 'objective' },
    );
    expect(result.mandatory).toEqual({ met: 3, of: 4, partly: 1, declined: 0, notRelevant: 0 });
    expect(result.recommended).toEqual({ met: 0, of: 1, partly: 0, declined: 0, notRelevant: 1 });
  });

  it('finds every line silent or not relevant when nothing is written', () => {
    expect(coverage(sampleProcedure, {}).mandatory).toMatchObject({ met: 0, of: 4 });
  });
});
