import type { Viewer } from '../identity/viewer.reads.js';
import { addDays, instantOf } from '../platform/danish/dates.pure.js';
import type { CaseProcess } from '../workflow/case-process.js';
import type { StoredSnapshot } from '../workflow/case-context.js';
import type { CaseEvent } from '../workflow/case-event.js';
import type { ExtensionActName } from './deadline.view.js';

/** A case as its rules see it. */
export interface Ruled {
  readonly process: CaseProcess;
  readonly snapshot: StoredSnapshot;
  /** ISO UTC. */
  readonly now: string;
}

/** Whether somebody is of the coordinating secretariat today, by membership or mandate. */
export const coordinates = ({ grants }: Pick<Viewer, 'grants'>, { context }: StoredSnapshot): boolean =>
  grants.some(({ role, region }) => role === 'secretariat' && region === context.coordinator);

/** Why the coordinator cannot register something about an extension now, in the rules' own words; null when it can. */
export function refusalOf(act: ExtensionActName, { process, snapshot, now }: Ruled): string | null {
  const by = { region: snapshot.context.coordinator, capacity: 'secretariat' } as const;
  const explained = (event: CaseEvent) => process.explain(snapshot, event)?.text ?? null;
  switch (act) {
    case 'request':
      return explained({ type: 'requestExtension', by, at: now });
    case 'promise':
    case 'answer':
    case 'partly':
      return explained({ type: 'grantExtension', by, at: now, due: anotherDue(snapshot) });
    case 'confirm':
      return null;
  }
}

/** Any date but the one in force: the date in force is refused for that alone. */
const anotherDue = ({ context }: StoredSnapshot) =>
  instantOf(addDays(context.deadline.formal.slice(0, 10), 7), '23:59');
