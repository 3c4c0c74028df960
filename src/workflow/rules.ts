import type { AgreementRule } from '../procedure/procedure.js';
import type { CaseContext } from './case-context.js';
import type { CaseEvent, CaseEventOf, CaseEventType } from './case-event.js';
import { questions, type Rule, type RuleSet, type RuleTable } from './rule.js';
import { progressRules } from './rules-progress.js';
import { sectionRules } from './rules-sections.js';
import { deadlineRules, submissionRules } from './rules-submission.js';
import type { RefusalCode } from './reasons.js';
import type { Where } from './where.js';

/** The one table of rules per event type: the machine's guard `allowed` and the reasons on the page both read it. */
export const rules: RuleTable = { ...progressRules, ...sectionRules, ...submissionRules, ...deadlineRules };

/** The rules of one event's type. */
export function rulesOf<T extends CaseEventType>(type: T): RuleSet<CaseEventOf<T>> {
  return rules[type];
}

/** Every rule that the table names, for the check at start. */
export function ruleCodes(): readonly RefusalCode[] {
  const sets = Object.values(rules) as readonly RuleSet<never>[];
  return [...new Set(sets.flatMap(({ first, then }) => [...first, ...then].map(({ code }) => code)))];
}

/** The code of the first broken rule of a list, or null. */
export function firstBroken(
  list: readonly Rule<never>[],
  context: CaseContext,
  event: CaseEvent,
  where: Where,
  agreement: AgreementRule,
): RefusalCode | null {
  const facts = { context, event, agreement } as {
    context: CaseContext;
    event: never;
    agreement: AgreementRule;
  };
  const broken = list.find(
    (rule) => !rule.holds(facts, rule.asks !== undefined && questions[rule.asks](where)),
  );
  return broken?.code ?? null;
}
