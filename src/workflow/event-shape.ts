import type { CaseEvent, CaseEventType } from './case-event.js';

type Check = (value: unknown) => boolean;

const text =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const flag: Check = (value) => typeof value === 'boolean';
const texts: Check = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');

const regionCode = text(/^[A-Z]{2}-[A-Z0-9]{1,3}$/);
const contentHash = text(/^[0-9a-f]{64}$/);
const identifier = text(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
const instantForm = /^\d{4}-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/;
const days = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

/** An ISO 8601 instant in UTC that exists (29 February only in leap years). */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !instantForm.test(value) || Number.isNaN(Date.parse(value))) return false;
  return days(value).toISOString().slice(0, 10) === value.slice(0, 10);
}

/** A region code (ISO 3166-2), e.g. `DK-81`. */
export const isRegionCode = (value: unknown): value is string => regionCode(value);
/** A content hash: 64 lower-case hex digits. */
export const isContentHash = (value: unknown): value is string => contentHash(value);
/** An id that may be a key: letters, digits, `-` and `_`, never starting with `_`. */
export const isIdentifier = (value: unknown): value is string => identifier(value);

const section = { section: identifier };
const onHash = { ...section, hash: contentHash };
const onReply = { replyHash: contentHash };
const clarification = { id: identifier };
const overdue = { 'facts.overdue': flag };
const silent = { 'facts.silent': texts };

const fields: Readonly<Record<CaseEventType, Readonly<Record<string, Check>>>> = {
  assignLead: { ...section, region: regionCode },
  handOverCoordination: { to: regionCode, 'facts.accepted': flag },
  openDrafting: {},
  cancel: {},
  startDraft: section,
  requestReview: { ...onHash, ...silent },
  revise: { ...onHash, ...silent },
  closeReview: section,
  takeBack: section,
  approve: onHash,
  approveWithReservation: onHash,
  decline: onHash,
  sendBack: onHash,
  withdrawAnswer: onHash,
  nameAsNotJoined: { ...onHash, region: regionCode, ...overdue },
  reopen: section,
  putForward: { ...onReply, ...silent, 'facts.contradictions': texts },
  endorse: onReply,
  endorseWithReservation: onReply,
  declineToEndorse: onReply,
  sendBackReply: onReply,
  withdrawEndorsement: onReply,
  nameAsNotEndorsing: { ...onReply, region: regionCode, ...overdue },
  submit: { submissionHash: contentHash, 'facts.currentSubmissionHash': contentHash },
  sendAgain: {},
  showDelivery: { deliveredAt: isInstant },
  registerReceipt: { deliveredAt: isInstant },
  registerAssessment: {},
  askClarification: clarification,
  reviseClarification: { ...clarification, hash: contentHash, factual: flag },
  approveClarification: { ...clarification, hash: contentHash },
  withdrawClarification: clarification,
  answerClarification: { ...clarification, hash: contentHash },
  close: { 'facts.reasoned': flag },
  passDeadline: { due: isInstant },
  requestExtension: {},
  grantExtension: { due: isInstant },
  declineExtension: {},
};

/** Every event type the case accepts; anything else, XState's own included, is refused. */
export const eventTypes = Object.keys(fields) as readonly CaseEventType[];

const capacities = ['secretariat', 'chair', 'agency', 'system'];
const base: Readonly<Record<string, Check>> = {
  at: isInstant,
  'by.region': (value) => value === null || regionCode(value),
  'by.capacity': (value) => typeof value === 'string' && capacities.includes(value),
};

/** What is wrong with a thing offered as an event: an unknown type, or the first field that does not fit. */
export type ShapeFault = { readonly fault: 'type' } | { readonly fault: 'field'; readonly field: string };

/** Null when the thing is a well-formed case event. Never throws. */
export function shapeFault(event: unknown): ShapeFault | null {
  const type = read(event, 'type');
  if (typeof type !== 'string' || !Object.hasOwn(fields, type)) return { fault: 'type' };
  const checks = { ...base, ...fields[type as CaseEvent['type']] };
  const field = Object.keys(checks).find((path) => !checks[path]?.(read(event, path)));
  return field === undefined ? null : { fault: 'field', field };
}

function read(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    return (inner as Record<string, unknown>)[key];
  }, value);
}
