import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { edgeText, foldRegions, type Edge, type Shape } from './fold.pure.js';
import type { CurrentStates, Graph } from './graph.js';

interface Lead {
  readonly text: string;
  /** Label of the state it leads to; null when the state stays. */
  readonly to: string | null;
}
/** Where one or more regions stand, and what leads on from there. */
export interface OutlineEntry {
  readonly regions: readonly string[];
  /** From the outermost to the innermost state. */
  readonly path: readonly string[];
  readonly leads: readonly Lead[];
}

/** Where the case stands and which events lead on, in the graph's order. */
export function outlineOf(graph: Graph, current: CurrentStates): OutlineEntry[] {
  return foldRegions(graph, current).flatMap((shape) =>
    shape.states.flatMap((state, at) => (state.here.length === 0 ? [] : [entryOf(shape, at)])),
  );
}

function entryOf(shape: Shape, at: number): OutlineEntry {
  const chain: number[] = [];
  for (let up: number | null | undefined = at; up !== null && up !== undefined; up = shape.states[up]?.parent)
    chain.unshift(up);
  const label = (index: number): string => shape.states[index]?.label ?? '';
  const lead = (edge: Edge): Lead => ({ text: edgeText(edge), to: edge.to === null ? null : label(edge.to) });
  return {
    regions: shape.states[at]?.here ?? [],
    path: chain.map(label),
    leads: shape.edges.filter((edge) => edge.to !== null && chain.includes(edge.from)).map(lead),
  };
}

/** The picture in words: a nested list, for those who cannot see it and for small screens. */
export function DiagramOutline({
  graph,
  current,
}: {
  readonly graph: Graph;
  readonly current: CurrentStates;
}): VNode {
  return (
    <ul class="outline">
      {outlineOf(graph, current).map((entry) => (
        <li key={[...entry.regions, ...entry.path].join('/')}>
          <strong>{entry.regions.join(', ')}</strong>
          {`: ${entry.path.join(' › ')}`}
          {entry.leads.length > 0 ? (
            <ul>
              {entry.leads.map((lead, index) => (
                <li key={index}>{lead.to === null ? lead.text : `${lead.text} → ${lead.to}`}</li>
              ))}
            </ul>
          ) : (
            <ul>
              <li>{texts.case.diagram.nothing}</li>
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
