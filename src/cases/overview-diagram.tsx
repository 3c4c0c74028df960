import type { VNode } from 'preact';
import type { CurrentStates, Graph } from '../web/diagram/graph.js';
import { DiagramOutline } from '../web/diagram/outline.js';
import { DiagramPicture } from '../web/diagram/picture.js';

/** The statechart with the case's place marked, and the same in words. */
export function DiagramSection({
  graph,
  current,
}: {
  readonly graph: Graph;
  readonly current: CurrentStates;
}): VNode {
  return (
    <section aria-labelledby="forloeb" class="part">
      <div class="part-head">
        <h2 id="forloeb">Sagens forløb</h2>
        <p class="quiet">Mørke kasser med ordene Her nu viser, hvor sagen og dens afsnit står.</p>
      </div>
      <div class="columns">
        <div class="where">
          <h3>Hvor sagen står, og hvad der fører videre</h3>
          <DiagramOutline graph={graph} current={current} />
        </div>
      </div>
      <details class="picture-details" open>
        <summary>Hele forløbet som figur</summary>
        <p class="scroll-hint">Rul figuren til siden for at se det hele.</p>
        <div class="scroll" role="region" aria-label="Hele forløbet som figur" tabIndex={0}>
          <DiagramPicture graph={graph} current={current} id="forloeb-figur" />
        </div>
        <p class="aside">
          Hele linjer er handlinger. Stiplede linjer sker af sig selv, når betingelsen i kantet parentes er
          opfyldt.
        </p>
      </details>
    </section>
  );
}
