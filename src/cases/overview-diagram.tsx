import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import type { CurrentStates, Graph } from '../web/diagram/graph.js';
import { DiagramOutline } from '../web/diagram/outline.js';
import { DiagramPicture } from '../web/diagram/picture.js';
import { Part } from './overview-part.js';

const words = texts.case.diagram;

/** The statechart with the case's place marked, and the same in words. */
export function DiagramSection({
  graph,
  current,
}: {
  readonly graph: Graph;
  readonly current: CurrentStates;
}): VNode {
  return (
    <Part id="forloeb" note={words.here}>
      <div class="columns">
        <div class="where">
          <h3>{words.where}</h3>
          <DiagramOutline graph={graph} current={current} />
        </div>
      </div>
      <details class="picture-details" open>
        <summary>{words.picture}</summary>
        <p class="scroll-hint">{words.scroll}</p>
        <div class="scroll" role="region" aria-label={words.picture} tabIndex={0}>
          <DiagramPicture graph={graph} current={current} id="forloeb-figur" />
        </div>
        <p class="aside">{words.lines}</p>
      </details>
    </Part>
  );
}
