import type { Answer, ClarificationContext, SectionContext } from './case-context.js';
import { isContentHash, isIdentifier, isInstant, isRegionCode } from './event-shape.js';

type Loose = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const record = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const flag: Check = (value) => typeof value === 'boolean';
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value as string);
const sameKeys = (value: Loose, keys: readonly string[]) =>
  Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
/** Exactly these fields, each as its check demands. */
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    record(value) &&
    sameKeys(value, Object.keys(fields)) &&
    Object.entries(fields).every(([k, check]) => check(value[k]));
const every =
  (key: Check, item: Check): Check =>
  (value) =>
    record(value) && Object.entries(value).every(([k, v]) => key(k) && item(v));
const keyedBy =
  (keys: readonly string[], item: Check): Check =>
  (value) =>
    record(value) && sameKeys(value, keys) && Object.values(value).every(item);

const hash = orNull(isContentHash);
const answer = shape({
  hash,
  kind: oneOf('none', 'yes', 'yesWithReservation', 'cannotJoin', 'sentBack', 'withdrawn'),
  named: hash,
} satisfies Record<keyof Answer, Check>);

function fieldsOf(
  regions: readonly string[],
  sectionIds: readonly string[],
): Readonly<Record<string, Check>> {
  const asked = oneOf(...regions);
  const answers = keyedBy(regions, answer);
  return {
    coordinator: asked,
    sections: keyedBy(
      sectionIds,
      shape({ lead: orNull(asked), hash, revision: count, answers } satisfies Record<
        keyof SectionContext,
        Check
      >),
    ),
    reply: shape({ hash, answers }),
    round: count,
    clarifications: every(
      isIdentifier,
      shape({
        hash,
        factual: flag,
        answers: every(asked, isContentHash),
        state: oneOf('open', 'answered', 'withdrawn'),
      } satisfies Record<keyof ClarificationContext, Check>),
    ),
    deadline: shape({ formal: isInstant, passed: orNull(isInstant) }),
    delivery: orNull(isInstant),
    assessed: flag,
  };
}

/** The first field of a stored context that does not fit the case's shape, in English for the log; null if all fit. */
export function contextFault(context: unknown, sectionIds: readonly string[]): string | null {
  if (!record(context)) return 'not an object';
  const { regions } = context;
  if (!Array.isArray(regions) || regions.length === 0 || !regions.every(isRegionCode)) return 'regions';
  if (new Set(regions).size !== regions.length) return 'regions';
  const fields = fieldsOf(regions, sectionIds);
  if (!sameKeys(context, ['regions', ...Object.keys(fields)])) return 'set of fields';
  return Object.keys(fields).find((field) => !fields[field]?.(context[field])) ?? null;
}
