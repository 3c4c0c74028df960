import { own } from '../../../src/workflow/own.js';
import type { CaseGraph } from '../../../src/workflow/machine-graph.js';
import type { Where } from '../../../src/workflow/where.js';

/** Where the regions stand, as paths of the drawn chart; sections under their own id. */
export function leaves(where: Where): Readonly<Record<string, string>> {
  return {
    progress: `progress.${where.progress}`,
    deadline: `deadline.${where.deadline}`,
    extension: `extension.${where.extension}`,
    ...Object.fromEntries(
      Object.entries(where.sections).map(([id, state]) => [`sections.${id}`, `sections.<afsnit>.${state}`]),
    ),
  };
}

/** Counts how often every state and every transition of the chart was visited, and knows every one there is. */
export class Visits {
  private readonly counts = new Map<string, number>();
  private readonly initial = new Map<string, string>();
  private readonly parents = new Map<string, string | null>();

  constructor(private readonly graph: CaseGraph) {
    for (const { id, parent, initial, kind } of graph.states) {
      this.parents.set(id, parent);
      if (initial && parent !== null) this.initial.set(parent, id);
      if (kind === 'atomic') this.counts.set(`state ${id}`, 0);
    }
    for (const transition of graph.transitions) this.counts.set(keyOf(transition), 0);
  }

  /** Counts a step that was taken. Throws when a region moved along an arrow that the chart does not draw. */
  taken(before: Where, after: Where, event: { readonly type: string; readonly section?: unknown }): void {
    const [from, to] = [leaves(before), leaves(after)];
    for (const region of Object.keys(to)) {
      const [source, target] = [own(from, region) ?? '', own(to, region) ?? ''];
      this.count(`state ${target}`);
      const here = !region.startsWith('sections.') || region === `sections.${String(event.section)}`;
      const after = here ? this.follow(source, event.type) : source;
      if (after !== target) this.count(`always ${after} > ${target}`);
    }
  }

  private follow(source: string, type: string): string {
    for (let state: string | null = source; state !== null; state = this.parents.get(state) ?? null) {
      const arrow = this.graph.transitions.find((t) => t.source === state && t.event === type);
      if (arrow === undefined) continue;
      this.count(keyOf(arrow));
      return arrow.target === arrow.source ? source : this.leafOf(arrow.target);
    }
    return source;
  }

  private leafOf(state: string): string {
    const first = this.initial.get(state);
    return first === undefined ? state : this.leafOf(first);
  }

  private count(key: string): void {
    const before = this.counts.get(key);
    if (before === undefined) throw new Error(`The chart does not draw this: ${key}`);
    this.counts.set(key, before + 1);
  }

  /** Names of states and transitions that were never visited. */
  unvisited(): string[] {
    return [...this.counts].filter(([, n]) => n === 0).map(([key]) => key);
  }
  lines(): string[] {
    return [...this.counts].map(([key, n]) => `${String(n).padStart(9)} ${key}`);
  }
}

const keyOf = ({ event, source, target }: { event: string; source: string; target: string }) =>
  event === 'always' ? `always ${source} > ${target}` : `${event} in ${source}`;
