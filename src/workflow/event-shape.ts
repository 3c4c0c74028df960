import type { CaseEventType } from './case-event.js';

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
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/;

/** An ISO 8601 instant in UTC that exists (29 February only in leap years). */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !instantForm.test(value)) return false;
  // JavaScript reads 30 February as 1 March; such a day does not come back as it went in.
  return new Date(value).getUTCDate() === Number(value.slice(8, 10));
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

interface Field {
  readonly path: string;
  readonly keys: readonly string[];
  readonly check: Check;
}
const shapes = new Map<string, ReadonlyMap<string, Field>>(
  Object.entries(fields).map(([type, own]) => [
    type,
    new Map(
      Object.entries({ ...base, ...own }).map(([path, check]) => [
        path,
        { path, keys: path.split('.'), check },
      ]),
    ),
  ]),
);

/** The fields of an event type as dotted paths, e.g. `by.region`, `hash`, `facts.silent`. */
export const fieldsOf = (type: CaseEventType): readonly string[] => [...(shapes.get(type)?.keys() ?? [])];

/**
 * Null when the thing is a well-formed case event. A field that the type does not have is a fault too: events are
 * journaled as they are, so a reason or another text must not slip in with them. Never throws.
 */
export function shapeFault(event: unknown): ShapeFault | null {
  const type = read(event, ['type']);
  const shape = typeof type === 'string' ? shapes.get(type) : undefined;
  if (shape === undefined) return { fault: 'type' };
  for (const { path, keys, check } of shape.values()) {
    if (!check(read(event, keys))) return { fault: 'field', field: path };
  }
  const field = surplus(event as object, shape);
  return field === undefined ? null : { fault: 'field', field };
}

function surplus(event: object, shape: ReadonlyMap<string, Field>): string | undefined {
  for (const [key, value] of Object.entries(event) as [string, unknown][]) {
    if (key === 'type') continue;
    if (key !== 'by' && key !== 'facts') {
      if (!shape.has(key)) return key;
      continue;
    }
    const within = typeof value === 'object' && value !== null ? Object.keys(value) : [''];
    const unknown = within.find((inner) => !shape.has(`${key}.${inner}`));
    if (unknown !== undefined) return unknown === '' ? key : `${key}.${unknown}`;
  }
  return undefined;
}

function read(value: unknown, keys: readonly string[]): unknown {
  let inner = value;
  for (const key of keys) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    inner = (inner as Record<string, unknown>)[key];
  }
  return inner;
}
