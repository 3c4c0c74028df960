import { foldRegions } from './fold.pure.js';
import { withParents, type Graph } from './graph.js';
import { placeShape } from './layout.pure.js';
import { straightTarget, widthOf, wrap } from './layout-text.pure.js';
import { mermaidOf } from './mermaid.pure.js';
import { outlineOf } from './outline.js';
import { layoutGraph } from './picture.js';
import { sampleCurrent, sampleGraph } from '../../../test/support/sample-graph.js';

const tiny: Graph = {
  title: 'Prøve',
  regions: [{ id: 'a', label: 'A' }],
  states: [
    { id: 'a.x', region: 'a', parent: null, label: 'Ikke <begyndt>', initial: true },
    { id: 'a.y', region: 'a', parent: null, label: 'Begyndt', initial: false },
  ],
  transitions: [
    { source: 'a.x', target: 'a.y', event: 'Begynd: "nu"; straks', guard: null },
    { source: 'a.y', target: 'a.x', event: null, guard: 'fortrudt' },
  ],
};

describe('foldRegions', () => {
  it('draws the five equal sections once and keeps where each stands', () => {
    const shapes = foldRegions(sampleGraph, sampleCurrent);
    expect(shapes.map((shape) => shape.regions.length)).toEqual([1, 5, 1, 1]);
    expect(shapes[1]?.states.map((state) => state.here)).toEqual([
      ['Tidsperspektiv'],
      ['Dimensionering', 'Finansiering'],
      ['Faglige forhold'],
      ['Geografisk placering'],
      [],
    ]);
  });

  it('keeps a region apart as soon as one of its transitions differs', () => {
    const [first, ...others] = sampleGraph.transitions.filter((t) => t.source === 'placement.notStarted');
    const changed = {
      ...sampleGraph,
      transitions: sampleGraph.transitions.map((t) => (t === first ? { ...t, guard: 'kun her' } : t)),
    };
    expect(others).toEqual([]);
    expect(foldRegions(changed).map((shape) => shape.regions.length)).toEqual([1, 1, 4, 1, 1]);
  });

  it('refuses a current state and a transition that the graph does not have', () => {
    expect(() => foldRegions(sampleGraph, ['progress.nowhere'])).toThrow(
      'The graph has no state progress.nowhere.',
    );
    expect(() =>
      foldRegions({ ...tiny, transitions: [{ source: 'a.x', target: 'b.z', event: 'e', guard: null }] }),
    ).toThrow('b.z');
    expect(() => withParents(sampleGraph, ['constructor'])).toThrow('The graph has no state constructor.');
  });

  it('marks a state and everything around it', () => {
    expect([...withParents(sampleGraph, ['progress.drafting'])]).toEqual([
      'progress.drafting',
      'progress.working',
    ]);
  });
});

describe('layoutGraph', () => {
  const svg = layoutGraph(sampleGraph, sampleCurrent);

  it('is a well-named picture that says the current states in words', () => {
    expect(svg).toContain('<title id="d-t">Sagsforløbet</title>');
    expect(svg).toContain('aria-labelledby="d-t d-d"');
    // One for the case, deadline and extension each, and one for each of five sections.
    expect(svg.match(/▶ Her nu/g)).toHaveLength(8);
    expect(svg.match(/class="state is-current"/g)).toHaveLength(8);
  });

  it('marks nothing when no case is given', () => {
    const plain = layoutGraph(sampleGraph);
    expect(plain).not.toContain('Her nu');
    expect(plain).not.toContain('is-current');
  });

  it('shows every state and the event of every transition', () => {
    const text = svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    const words = new Set(
      [
        ...sampleGraph.states.map((s) => s.label),
        ...sampleGraph.transitions.flatMap((t) => t.event ?? []),
      ].flatMap((w) => w.split(' ')),
    );
    expect([...words].filter((word) => !text.includes(word))).toEqual([]);
  });

  it('escapes hostile labels and carries neither style nor script, so that a strict page may hold it', () => {
    const hostile = layoutGraph({ ...tiny, title: '</title><script>x</script>' }, ['a.x']);
    expect(hostile).toContain('&lt;begyndt');
    expect(hostile).not.toMatch(/<script|<style|style=|onload/);
  });

  it('lets no two boxes overlap unless one holds the other', () => {
    for (const shape of foldRegions(sampleGraph, sampleCurrent)) {
      const boxes = placeShape(shape, ['x']).boxes.filter((box) => !box.container);
      for (const [at, a] of boxes.entries())
        for (const b of boxes.slice(at + 1))
          expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
    }
  });

  it('keeps lines to the same target on one track and those to different targets apart where they would meet', () => {
    for (const shape of foldRegions(sampleGraph)) {
      const vertical = placeShape(shape, ['x']).lines.flatMap(({ points }) => {
        const [, from, to] = points;
        return from && to && from[0] === to[0]
          ? [{ x: from[0], low: Math.min(from[1], to[1]), high: Math.max(from[1], to[1]), end: to[1] }]
          : [];
      });
      for (const a of vertical)
        for (const b of vertical)
          if (a.x === b.x && a.end !== b.end) expect(a.high < b.low || b.high < a.low).toBe(true);
    }
  });

  it('gives the same bytes for the same graph', () => {
    expect(layoutGraph(sampleGraph, sampleCurrent)).toBe(svg);
  });
});

describe('layout text', () => {
  it('breaks at spaces within the width and never loses a word', () => {
    const lines = wrap('hvert afsnit er godkendt, ingen uforklaret modstrid', 120, 12.5);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => widthOf(line, 12.5) <= 120)).toBe(true);
    expect(lines.join(' ')).toBe('hvert afsnit er godkendt, ingen uforklaret modstrid');
  });

  it('reaches straight down to the next state only', () => {
    const [progress] = foldRegions(sampleGraph);
    if (!progress) throw new Error('no shape');
    const at = (label: string): number => progress.states.findIndex((state) => state.label === label);
    expect(straightTarget(progress, at('Klar til fremsendelse'))).toBe(at('Fremsendt'));
    expect(straightTarget(progress, at('Lukket'))).toBeNull();
  });
});

describe('mermaidOf', () => {
  it('writes each shape once, with the initial states and conditions', () => {
    const text = mermaidOf(sampleGraph);
    expect(text.startsWith('stateDiagram-v2\n')).toBe(true);
    expect(text).toContain(
      'state "5 ens, Geografisk placering, Dimensionering, Faglige forhold, Finansiering, Tidsperspektiv" as r1 {',
    );
    expect(text).toContain('r1s0 --> r1s1 : Begynd udkast');
    expect(text.match(/\[\*\] --> /g)).toHaveLength(6);
  });

  it('takes out of labels what would end them', () => {
    expect(mermaidOf(tiny)).toContain('state "Ikke begyndt" as r0s0');
    expect(mermaidOf(tiny)).toContain('r0s0 --> r0s1 : Begynd, nu, straks');
    expect(mermaidOf(tiny)).toContain('r0s1 --> r0s0 : af sig selv [fortrudt]');
  });
});

describe('outlineOf', () => {
  it('says where the case stands and what leads on, from the state and from those around it', () => {
    const [progress] = outlineOf(sampleGraph, sampleCurrent);
    expect(progress).toEqual({
      regions: ['Sagen'],
      path: ['Afsnittene er i arbejde', 'Afsnit udarbejdes'],
      leads: [
        { text: 'Indstil sagen', to: 'Lukket' },
        {
          text: 'Forelæg [hvert afsnit er godkendt, intet skal-krav er tavst, ingen uforklaret modstrid]',
          to: 'Til tilslutning',
        },
      ],
    });
  });

  it('groups sections that stand in the same state', () => {
    expect(outlineOf(sampleGraph, sampleCurrent).map((entry) => entry.regions.join('+'))).toEqual([
      'Sagen',
      'Tidsperspektiv',
      'Dimensionering+Finansiering',
      'Faglige forhold',
      'Geografisk placering',
      'Fristen',
      'Fristforlængelse',
    ]);
  });
});
