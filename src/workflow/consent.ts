import type { AgreementRule } from '../procedure/procedure.js';
import type { Answer, Answers } from './case-context.js';
import { own } from './own.js';

/** How the regions asked stand to one exact text. Every list keeps the order of the regions asked. */
export interface Consent {
  /** The procedure's rule is met for this hash. */
  readonly agreed: boolean;
  /** Said yes to this hash, with or without a reservation. */
  readonly yes: readonly string[];
  /** Those of `yes` with a reservation. */
  readonly reserved: readonly string[];
  /** Said about this hash that they cannot join. */
  readonly cannotJoin: readonly string[];
  /** Sent this hash back. */
  readonly sentBack: readonly string[];
  /** No answer to this hash: never answered, withdrawn, or answered another text. Silence is never a yes. */
  readonly silent: readonly string[];
  /** Named by the coordinator as not having joined this hash, and no yes to it. */
  readonly named: readonly string[];
}

export interface ConsentInput {
  /** The current text; null before there is one. */
  readonly hash: string | null;
  readonly answers: Answers;
  readonly regions: readonly string[];
  readonly rule: AgreementRule;
}

/** Consent to the current text, computed from answers and namings that name its hash; all others count as nothing. */
export function consentOf({ hash, answers, regions, rule }: ConsentInput): Consent {
  const of = (...kinds: Answer['kind'][]) =>
    regions.filter((region) => {
      const answer = own(answers, region);
      return hash !== null && answer?.hash === hash && kinds.includes(answer.kind);
    });
  const yes = of('yes', 'yesWithReservation');
  const cannotJoin = of('cannotJoin');
  const sentBack = of('sentBack');
  const answered = new Set([...yes, ...cannotJoin, ...sentBack]);
  const named = regions.filter(
    (region) => hash !== null && own(answers, region)?.named === hash && !yes.includes(region),
  );
  return {
    agreed: hash !== null && isAgreed(regions.length, yes.length, named.length, rule),
    yes,
    reserved: of('yesWithReservation'),
    cannotJoin,
    sentBack,
    silent: regions.filter((region) => !answered.has(region)),
    named,
  };
}

function isAgreed(asked: number, yes: number, named: number, rule: AgreementRule): boolean {
  if (asked === 0) return false;
  if (yes === asked) return true;
  return isMajority(asked, yes, rule) && (!rule.othersNamed || yes + named === asked);
}

/** True when more than the rule's share of the regions asked say yes. */
export function isMajority(asked: number, yes: number, rule: AgreementRule): boolean {
  return yes * rule.moreThan.denominator > rule.moreThan.numerator * asked;
}
