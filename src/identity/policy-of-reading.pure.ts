import type { Actor, Role } from '../platform/commands/actor.js';

/** What the policy must know of a case to say who may read in it. */
export interface SeenCase {
  /** Codes of the regions asked. */
  readonly regions: readonly string[];
  /** At least one round has been sent to the agency. */
  readonly submitted: boolean;
  /** Ids of the people something in the case has been released to. */
  readonly releasedTo: readonly string[];
}

/** Something somebody wants to read. */
export type Seen =
  | { readonly what: 'case'; readonly case: SeenCase }
  /** What only those who work on the case see. `plan`: dates, milestones, calendar. `answer`: of a region, to a text or the whole. */
  | {
      readonly what: 'plan' | 'ledger' | 'draft' | 'comment' | 'answer' | 'journal' | 'reminders';
      readonly case: SeenCase;
    }
  /** Mail that has left the house or will; without case texts. */
  | { readonly what: 'outgoing'; readonly case: SeenCase | null }
  /** `releasedTo`: ids of the people this very revision has been released to. */
  | { readonly what: 'revision'; readonly case: SeenCase; readonly releasedTo: readonly string[] }
  /** A region's contribution with its answers and the comments on it. */
  | {
      readonly what: 'contribution';
      readonly case: SeenCase;
      readonly region: string;
      readonly handedIn: boolean;
    }
  | {
      readonly what: 'document';
      readonly case: SeenCase;
      readonly access: 'open' | 'exempt' | 'undecided';
    }
  /** The whole reply: as put forward to the regions, or a round as it was sent. */
  | { readonly what: 'reply'; readonly case: SeenCase; readonly submitted: boolean }
  /** Who holds which role for which region. */
  | { readonly what: 'directory' }
  /** Accounts, organisations, memberships and mandates with their history. */
  | { readonly what: 'administration' };

/** Why somebody may not read. `hidden`: as if it were not there (404), otherwise known but not theirs (403). */
export interface SightDenial {
  readonly code: 'unknownCase' | 'otherRegion' | 'notReleased' | 'notSubmitted' | 'notForRole';
  readonly text: string;
  readonly hidden: boolean;
}

export type SightAnswer = { readonly ok: true } | { readonly ok: false; readonly denial: SightDenial };

const DENIALS: Record<SightDenial['code'], SightDenial> = {
  unknownCase: { code: 'unknownCase', text: 'Sagen findes ikke.', hidden: true },
  otherRegion: {
    code: 'otherRegion',
    text: 'Bidraget findes ikke, eller det er ikke afgivet endnu.',
    hidden: true,
  },
  notReleased: {
    code: 'notReleased',
    text: 'Det er ikke frigivet til dig. Spørg det koordinerende sekretariat.',
    hidden: false,
  },
  notSubmitted: {
    code: 'notSubmitted',
    text: 'Afrapporteringen er ikke fremsendt endnu.',
    hidden: false,
  },
  notForRole: {
    code: 'notForRole',
    text: 'Din rolle giver ikke adgang til at se det.',
    hidden: false,
  },
};

/**
 * The policy of reading: whether a person, with the grants valid today, may see something. Denied unless a line here
 * says otherwise. Source: design.md section 1, "Who sees what".
 */
export function maySee(viewer: Actor, seen: Seen): SightAnswer {
  if (viewer.disabled) return deny(caseOf(seen) ? 'unknownCase' : 'notForRole');
  if (seen.what === 'administration') return allowIf(holds(viewer, 'admin'), 'notForRole');
  if (seen.what === 'directory')
    return allowIf(
      holds(viewer, 'admin') || holds(viewer, 'secretariat') || holds(viewer, 'chair'),
      'notForRole',
    );
  if (seen.what === 'outgoing' && holds(viewer, 'admin')) return ALLOWED;
  if (seen.case === null) return deny('notForRole');
  if (worksOn(viewer, seen.case)) return asParticipant(viewer, seen);
  return asOutsider(viewer, seen.case, seen);
}

/** A secretariat or chair of a region asked, by membership or mandate: sees all but what another region has not handed in. */
function asParticipant(viewer: Actor, seen: Seen): SightAnswer {
  if (seen.what !== 'contribution' || seen.handedIn) return ALLOWED;
  return allowIf(
    regionalGrants(viewer).some(({ region }) => region === seen.region),
    'otherRegion',
  );
}

/** Agency and readers: the agency what was submitted, readers what was released to them by name. */
function asOutsider(viewer: Actor, file: SeenCase, seen: Seen): SightAnswer {
  const agency = holds(viewer, 'agency') && file.submitted;
  const reader = holds(viewer, 'reader') && file.releasedTo.includes(viewer.personId);
  if (!agency && !reader) return deny('unknownCase');
  if (seen.what === 'case') return ALLOWED;
  if (seen.what === 'reply') return allowIf(seen.submitted, 'notSubmitted');
  if (seen.what === 'revision')
    return allowIf(reader && seen.releasedTo.includes(viewer.personId), 'notReleased');
  if (seen.what === 'document') return allowIf(seen.access === 'open', 'notReleased');
  return deny(seen.what === 'contribution' ? 'otherRegion' : 'notForRole');
}

const ALLOWED: SightAnswer = { ok: true };
const deny = (code: SightDenial['code']): SightAnswer => ({ ok: false, denial: DENIALS[code] });
const allowIf = (allowed: boolean, otherwise: SightDenial['code']) => (allowed ? ALLOWED : deny(otherwise));
const caseOf = (seen: Seen) => ('case' in seen ? seen.case : null);
const holds = ({ grants }: Actor, role: Role) => grants.some((grant) => grant.role === role);
const regionalGrants = ({ grants }: Actor) =>
  grants.filter(({ role }) => role === 'secretariat' || role === 'chair');
const worksOn = (viewer: Actor, { regions }: SeenCase) =>
  regionalGrants(viewer).some(({ region }) => region !== null && regions.includes(region));
