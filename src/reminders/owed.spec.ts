import type { CaseContext } from '../workflow/case-context.js';
import { owedBy } from './owed.pure.js';

const context = {
  regions: ['DK-81', 'DK-82', 'DK-83'],
  coordinator: 'DK-82',
  sections: { need: { lead: 'DK-81' }, price: { lead: null } },
} as unknown as CaseContext;
const owed = (by: Parameters<typeof owedBy>[0]['owedBy'], section: string | null, region: string | null) =>
  owedBy({ owedBy: by, section, region }, context).map((one) => `${one.role} ${one.region}`);

describe('who owes an act', () => {
  it('asks the secretariat of the lead for a draft, and nobody before there is one', () => {
    expect(owed('lead', 'need', null)).toEqual(['secretariat DK-81']);
    expect(owed('lead', 'price', null)).toEqual([]);
  });

  it('asks every secretariat but the lead to comment', () => {
    expect(owed('secretariats', 'need', null)).toEqual(['secretariat DK-82', 'secretariat DK-83']);
    expect(owed('secretariats', 'price', null)).toHaveLength(3);
  });

  it('asks the chair of the region itself for an answer, never another', () => {
    expect(owed('chair', 'need', 'DK-83')).toEqual(['chair DK-83']);
    expect(owed('chair', null, 'DK-82')).toEqual(['chair DK-82']);
  });

  it('asks the coordinator to submit', () => {
    expect(owed('coordinator', null, null)).toEqual(['secretariat DK-82']);
  });
});
