import { chartOf, currentStates, type MachineDrawing } from './chart.pure.js';
import { foldRegions } from './fold.pure.js';

const state = (id: string, parent: string | null, initial = false) => ({
  id,
  parent,
  region: id.split('.')[0] ?? '',
  label: id,
  initial,
});
const drawing: MachineDrawing = {
  regions: [
    { id: 'progress', label: 'Sagens gang' },
    { id: 'sections', label: 'Afsnit' },
  ],
  states: [
    state('progress', null),
    state('progress.working', 'progress', true),
    state('progress.working.drafting', 'progress.working', true),
    state('sections', null),
    state('sections.<afsnit>', 'sections'),
    state('sections.<afsnit>.notStarted', 'sections.<afsnit>', true),
    state('sections.<afsnit>.drafting', 'sections.<afsnit>'),
  ],
  transitions: [
    {
      source: 'sections.<afsnit>.notStarted',
      target: 'sections.<afsnit>.drafting',
      event: 'startDraft',
      label: 'Påbegynd udkast',
      guard: 'tovholderen',
    },
    {
      source: 'progress.working.drafting',
      target: 'progress.working.drafting',
      event: 'always',
      label: '',
      guard: '',
    },
  ],
};
const sections = [
  { id: 'placement', title: 'Placering' },
  { id: 'financing', title: 'Finansiering' },
];

describe('chartOf', () => {
  const chart = chartOf(drawing, sections);

  it('puts each section of the procedure in the place of the pattern', () => {
    expect(chart.regions).toEqual([
      { id: 'progress', label: 'Sagens gang' },
      { id: 'sections.placement', label: 'Placering' },
      { id: 'sections.financing', label: 'Finansiering' },
    ]);
    expect(chart.states.map((s) => [s.id, s.region, s.parent])).toEqual([
      ['progress.working', 'progress', null],
      ['progress.working.drafting', 'progress', 'progress.working'],
      ['sections.placement.notStarted', 'sections.placement', null],
      ['sections.financing.notStarted', 'sections.financing', null],
      ['sections.placement.drafting', 'sections.placement', null],
      ['sections.financing.drafting', 'sections.financing', null],
    ]);
    expect(foldRegions(chart, ['sections.financing.drafting'])[1]?.states[1]?.here).toEqual(['Finansiering']);
  });

  it('turns what follows by itself and empty conditions into null', () => {
    expect(chart.transitions.at(-1)).toEqual({
      source: 'progress.working.drafting',
      target: 'progress.working.drafting',
      event: null,
      guard: null,
    });
    expect(chart.transitions[1]).toEqual({
      source: 'sections.financing.notStarted',
      target: 'sections.financing.drafting',
      event: 'Påbegynd udkast',
      guard: 'tovholderen',
    });
  });
});

describe('currentStates', () => {
  it('gives the innermost states of a stored value', () => {
    const value = {
      progress: { working: 'drafting' },
      sections: { placement: 'drafting', financing: 'notStarted' },
      deadline: 'running',
    };
    expect(currentStates(value)).toEqual([
      'progress.working.drafting',
      'sections.placement.drafting',
      'sections.financing.notStarted',
      'deadline.running',
    ]);
  });

  it('refuses what is no state value', () => {
    expect(() => currentStates({ progress: 7 })).toThrow('Not a state value at progress.');
  });
});
