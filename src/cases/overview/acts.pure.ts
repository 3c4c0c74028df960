import { texts } from '../../texts/texts.js';
import { caseAddress, casePages, replyPages, sectionPages } from '../../web/addresses.js';
import type { CaseEvent } from '../../workflow/case-event.js';
import type { Refusal, RefusalCode } from '../../workflow/reasons.js';
import type { CaseView, PossibleAct, RefusedAct, Way } from '../overview.view.js';
import { progressCandidates } from './acts-of-the-case.pure.js';
import { sectionCandidates } from './acts-of-sections.pure.js';
import type { CaseData } from './case-data.js';
import { dueText, isTheirs, ownersText, type Held, type Owners } from './who.pure.js';

/** An act worth telling of: shown as possible when the machine takes its event, else as refused with the machine's reason. */
export interface Candidate {
  readonly act: string;
  readonly owners: Owners;
  /** ISO date; null without one. */
  readonly due: string | null;
  /** Null for what the machine does not decide, such as a comment. */
  readonly event: CaseEvent | null;
  /** The page on which its owner does it. */
  readonly href: string;
  /** Says nothing when refused: the act is simply somebody else's turn. */
  readonly quiet?: boolean;
  /** Told to its owner alone: others do not wait for it. */
  readonly ownOnly?: boolean;
  /** Possible at any time, and nothing waits for it. */
  readonly minor?: boolean;
}

/**
 * What may be done now and what not yet, as the machine itself answers. `held`: what its reader holds today; those acts
 * lead to their page, what is due first on top.
 */
export function actsOf(data: CaseData, held: readonly Held[]): Pick<CaseView, 'possible' | 'refused'> {
  const possible: (PossibleAct & { readonly date: string | null })[] = [];
  const refused: RefusedAct[] = [];
  for (const { act, owners, due, event, href, quiet, ownOnly, minor = false } of candidatesOf(data)) {
    const theirs = isTheirs(owners, held);
    const refusal = event === null ? null : data.process.explain(data.snapshot, event);
    if (refusal === null && (theirs || !ownOnly)) {
      const who = ownersText(data, owners);
      const page = theirs ? href : null;
      possible.push({ act, who, due: dueText(due, data.today), href: page, minor, date: due });
    } else if (refusal !== null && !quiet) {
      refused.push({ act, reason: refusal.text, way: wayOn(data, refusal, event!) });
    }
  }
  // What is due first comes first; what has no date keeps its place at the end, and what can wait comes last.
  possible.sort((a, b) => Number(a.minor) - Number(b.minor) || (a.date ?? '9').localeCompare(b.date ?? '9'));
  return { possible: possible.map(({ date: _date, ...act }) => act), refused };
}

const candidatesOf = (data: CaseData) => [...sectionCandidates(data), ...progressCandidates(data)];

type MakeWay = (number: string, section: string) => string;
type WayName = keyof typeof texts.case.acts.ways;

/** Where what is missing can be seen or done, by the reason's code. */
const WAYS: Readonly<Partial<Record<RefusalCode, readonly [WayName, MakeWay]>>> = {
  sectionsNotApproved: ['sections', (number) => `${caseAddress(number)}#afsnit`],
  overallSilent: ['frontMatter', (number) => replyPages(number).frontMatter],
  contradictions: ['contradictions', (number) => replyPages(number).putForward],
  leadsMissing: ['leads', (number) => casePages(number).coordination],
  noLead: ['leads', (number) => casePages(number).coordination],
  mandatorySilent: ['draft', (number, section) => sectionPages(number, section).draft],
  majorityMissing: ['clarifications', (number) => replyPages(number).clarifications],
  reasonMissing: ['rounds', (number) => replyPages(number).rounds],
};

function wayOn({ file }: CaseData, { code }: Refusal, event: CaseEvent): Way | null {
  const way = WAYS[code];
  if (!way) return null;
  const [name, make] = way;
  const section = 'section' in event ? event.section : '';
  return { label: texts.case.acts.ways[name], href: make(file.number, section) };
}
