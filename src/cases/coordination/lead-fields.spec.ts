import { leadChanges } from './lead-fields.pure.js';

describe('leadChanges', () => {
  it('takes the sections whose choice is another than what stood there', () => {
    expect(
      leadChanges({
        'lead-placement': 'DK-82',
        'before-placement': 'DK-82',
        'lead-financing': 'DK-81',
        'before-financing': 'DK-84',
        'lead-timeline': '',
        'before-timeline': 'DK-85',
        'lead-professional': 'DK-83',
        'before-professional': '',
        reason: 'x',
      }),
    ).toEqual([
      { section: 'financing', region: 'DK-81' },
      { section: 'professional', region: 'DK-83' },
    ]);
  });
});
