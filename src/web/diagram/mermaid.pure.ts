import { edgeText, foldRegions, type Shape } from './fold.pure.js';
import type { Graph } from './graph.js';

/**
 * The graph as Mermaid `stateDiagram-v2`, equal regions once with a note naming them. Same graph, same text.
 * Colons, semicolons, quotes and angle brackets would end a Mermaid label and are replaced.
 */
export function mermaidOf(graph: Graph): string {
  const shapes = foldRegions(graph);
  const lines = [
    'stateDiagram-v2',
    `  %% ${clean(graph.title)}. Skrevet af npm run diagram; ret maskinen, ikke filen.`,
  ];
  shapes.forEach((shape, at) => {
    lines.push(
      `  state "${clean(shapeTitle(shape))}" as r${at} {`,
      ...children(shape, null, `r${at}`, '    '),
      ...edges(shape, `r${at}`),
      '  }',
    );
  });
  return `${lines.join('\n')}\n`;
}

/** The heading of a shape: one region's name, or how many are equal and which. */
export function shapeTitle({ regions }: Shape): string {
  const names = regions.map((region) => region.label);
  return names.length === 1 ? (names[0] ?? '') : `${names.length} ens: ${names.join(', ')}`;
}

const clean = (text: string): string =>
  text
    .replace(/[:;]/g, ',')
    .replace(/["<>{}#%]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function children(shape: Shape, parent: number | null, id: string, indent: string): string[] {
  return shape.states.flatMap((state, at) => {
    if (state.parent !== parent) return [];
    const name = `${id}s${at}`;
    const inner = children(shape, at, id, `${indent}  `);
    const declared = `${indent}state "${clean(state.label)}" as ${name}`;
    return [
      ...(state.initial ? [`${indent}[*] --> ${name}`] : []),
      ...(inner.length > 0 ? [`${declared} {`, ...inner, `${indent}}`] : [declared]),
    ];
  });
}

function edges(shape: Shape, id: string): string[] {
  const grouped = new Map<string, string[]>();
  for (const edge of shape.edges) {
    const arrow = `${id}s${edge.from} --> ${id}s${edge.to ?? edge.from}`;
    grouped.set(arrow, [...(grouped.get(arrow) ?? []), clean(edgeText(edge))]);
  }
  return [...grouped].map(([arrow, texts]) => `    ${arrow} : ${texts.join('<br/>')}`);
}
