import { createMachine } from 'xstate';
import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { testProcedure } from '../../test/support/workflow/procedure.js';

import { eventTypes } from './event-shape.js';
import { caseGraph, graphOf, MissingLabel } from './machine-graph.js';
import { sectionStates } from './where.js';

const graph = caseGraph(testProcedure(3, 2));

describe('the graph of the case machine', () => {
  it('has the four regions, and one section standing for all', () => {
    expect(graph.regions).toEqual([
      { id: 'progress', label: 'Sagens gang' },
      { id: 'sections', label: 'Afsnit' },
      { id: 'deadline', label: 'Frist' },
      { id: 'extension', label: 'Fristforlængelse' },
    ]);
    const pattern = graph.states.filter(({ parent }) => parent === 'sections.<afsnit>').map(({ id }) => id);
    expect(pattern).toEqual(sectionStates.map((state) => `sections.<afsnit>.${state}`));
    expect(graph.states.some(({ id }) => id.includes('placement'))).toBe(false);
    expect(caseGraph(fornyetBehandlingV1)).toEqual(graph);
  });

  it('draws every event, between states that it has', () => {
    const ids = new Set(graph.states.map(({ id }) => id));
    const events = new Set(graph.transitions.map(({ event }) => event));
    expect([...eventTypes].filter((type) => !events.has(type))).toEqual([]);
    expect(graph.transitions.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual(
      [],
    );
  });

  it('says what an arrow is called and what must hold', () => {
    const arrow = (event: string, source: string) =>
      graph.transitions.find((t) => t.event === event && t.source === source);
    expect(arrow('requestReview', 'sections.<afsnit>.drafting')).toEqual({
      source: 'sections.<afsnit>.drafting',
      target: 'sections.<afsnit>.reviewing',
      event: 'requestReview',
      label: 'Sæt i kommentering',
      guard: 'tovholderen; intet skal-krav mangler svar',
    });
    expect(arrow('always', 'sections.<afsnit>.approving')).toMatchObject({
      target: 'sections.<afsnit>.approved',
      label: '',
      guard: 'enighed om den gældende tekst',
    });
  });

  it('starts each region in one state', () => {
    const first = graph.states.filter(({ initial }) => initial).map(({ id }) => id);
    expect(first).toEqual([
      'progress.preparing',
      'progress.working.drafting',
      'progress.submitted.sent',
      'sections.<afsnit>.notStarted',
      'deadline.running',
      'extension.none',
    ]);
  });

  it('is not drawn with a label missing', () => {
    const machine = createMachine({ type: 'parallel', states: { weather: {} } });
    expect(() => graphOf(machine, 'placement')).toThrow(MissingLabel);
  });
});
