/** What of a case was read. */
export const ACCESS_KINDS = [
  'case',
  'section',
  'contribution',
  'document',
  'reply',
  'answer',
  'journal',
  'export',
  'plan',
  'mail',
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** It was shown; it was known but not theirs (403); there is none, or it is hidden from them (404). */
export type AccessOutcome = 'shown' | 'denied' | 'notFound';

/** One reading, as the address says it. */
export interface Access {
  readonly kind: AccessKind;
  readonly caseRef: string;
  /** The other parts of the address that name something; null for the case itself. */
  readonly object: string | null;
}

/** Longest part of an address that is kept. */
const LONGEST = 200;
const CASE_ROUTES = [/^\/sager\/:number(?:\/|$)/, /^\/api\/v1\/cases\/:caseId(?:\/|$)/];
/** By a word of the route, the narrowest first. */
const KINDS: readonly (readonly [RegExp, AccessKind])[] = [
  [/\/(udlevering|exports?|pakke|package)(\/|$)/, 'export'],
  [/\/(sagslog|journal)(\/|$)/, 'journal'],
  [/\/(bidrag|contributions?)(\/|$)/, 'contribution'],
  [/\/(svar|dagsorden|answers?|standpoints?)(\/|$)/, 'answer'],
  [/\/(afsnit|sections|drafts?|revisions?)(\/|$)/, 'section'],
  [/\/(dokumenter|documents?)(\/|$)/, 'document'],
  [/\/(samlet|reply|submissions?|rounds?)(\/|$)/, 'reply'],
  [/\/(paamindelser|reminders?|outgoing)(\/|$)/, 'mail'],
  [/\/(plan|frist|deadlines?|milestones?|calendar)(\/|$)/, 'plan'],
];

/** What a request reads of a case, by its route's pattern and the parts of its address; null when it reads none. */
export function accessOf(
  method: string,
  route: string,
  params: Readonly<Record<string, unknown>>,
): Access | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (!CASE_ROUTES.some((pattern) => pattern.test(route))) return null;
  const { number, caseId, ...others } = params;
  const rest = Object.values(others).filter((part): part is string => typeof part === 'string');
  return {
    kind: KINDS.find(([pattern]) => pattern.test(route))?.[1] ?? 'case',
    caseRef: plain(String(number ?? caseId)),
    object: rest.length === 0 ? null : plain(rest.join('/')),
  };
}

/** What a status means for the log; null for what says nothing about reading: not signed in, too many, faults. */
export function outcomeOf(status: number): AccessOutcome | null {
  if ((status >= 200 && status < 300) || status === 304) return 'shown';
  if (status === 403) return 'denied';
  return status === 404 ? 'notFound' : null;
}

/** An address is anybody's text: without control characters, which the database refuses, and not too long. */
const plain = (text: string) => text.replace(/\p{Cc}/gu, ' ').slice(0, LONGEST);
