import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { StoredSnapshot } from '../../workflow/case-context.js';
import type { CaseEvent } from '../../workflow/case-event.js';
import type { CaseProcess } from '../../workflow/case-process.js';
import type { StepView } from './desk.view.js';

/** The steps by which a section is carried on, each on a page of its own under the address it is named by. */
export const STEP_SLUGS = {
  startDraft: 'begynd',
  requestReview: 'kommentering',
  revise: 'ny-version',
  closeReview: 'afslut-kommentering',
  takeBack: 'traek-tilbage',
  reopen: 'genaabn',
} as const;
export type StepType = keyof typeof STEP_SLUGS;

/** The step an address names; undefined for none. */
export const stepOf = (slug: string): StepType | undefined =>
  (Object.keys(STEP_SLUGS) as StepType[]).find((type) => STEP_SLUGS[type] === slug);

const OF_STATE: Readonly<Record<string, readonly StepType[]>> = {
  notStarted: ['startDraft'],
  drafting: ['requestReview'],
  reviewing: ['revise', 'closeReview', 'takeBack'],
  approving: ['revise', 'takeBack'],
  approved: ['reopen'],
};

/** What is asked about a section's steps. */
export interface StepsAsked {
  readonly number: string;
  readonly section: string;
  readonly process: CaseProcess;
  readonly snapshot: StoredSnapshot;
  /** ISO UTC. */
  readonly now: string;
  /** Region in whose name they are taken. */
  readonly region: string;
  /** Content hash of the draft; null before the first save. */
  readonly draft: string | null;
  /** Mandatory lines that the draft does not answer. */
  readonly silent: readonly { readonly id: string; readonly number: number }[];
}

/** Stands for a draft there is none of; no text has this hash. */
const NO_DRAFT = 'f'.repeat(64);

/** Why the case would refuse a step now; null when it would take it. */
export function refusalOf(asked: StepsAsked, type: StepType): string | null {
  const { process, snapshot, now, region, section, draft, silent } = asked;
  const by = { region, capacity: 'secretariat' } as const;
  const onDraft = { hash: draft ?? NO_DRAFT, facts: { silent: silent.map(({ id }) => id) } };
  const told = type === 'requestReview' || type === 'revise' ? onDraft : {};
  const event = { type, section, by, at: now, ...told } as CaseEvent;
  const refusal = process.explain(snapshot, event);
  if (refusal !== null) return refusal.text;
  return 'hash' in told && draft === null ? texts.writing.steps.noDraft : null;
}

/** The steps of a section as it stands, each with the case's own reason when it is not yet possible. */
export function stepsOf(asked: StepsAsked): StepView[] {
  const { process, snapshot, section, number, silent } = asked;
  const words = texts.writing.steps;
  const state = process.where(snapshot).sections[section] ?? '';
  return (OF_STATE[state] ?? []).map((type) => {
    const refusal = refusalOf(asked, type);
    const waits = refusal !== null && silent.length > 0 && (type === 'requestReview' || type === 'revise');
    return {
      label: words.labels[type],
      href: sectionPages(number, section).step(STEP_SLUGS[type]),
      reason: waits ? words.when : refusal,
      mend: waits
        ? silent.map((line) => ({ label: words.line(line.number), href: `#mangler.${line.number}` }))
        : [],
    };
  });
}
