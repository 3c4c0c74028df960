import type { CaseReading } from '../../cases/case-reader.reads.js';
import type { Acting } from '../../workflow/case-event.js';
import type { Refusal } from '../../workflow/reasons.js';
import { GIVEN, type Given } from '../answer-events.pure.js';
import { actOf, namingOf } from './subject.pure.js';
import type { Standing } from './standing.js';

type Asked = Pick<CaseReading, 'process' | 'file' | 'now'>;

/** Stands for a text that is not there yet; no text has this hash. */
const NO_TEXT = 'f'.repeat(64);

/** Why the case would refuse an answer to the current text now; null when it would take it. */
export function whyNot(
  { process, file, now }: Asked,
  { subject, text }: Standing,
  kind: Given | 'withdrawn',
  by: Acting,
): Refusal | null {
  const act = actOf(subject, kind, text?.hash ?? NO_TEXT);
  return process.explain(file.snapshot, { ...act, by, at: now });
}

/** Why the case would refuse that a region is named as not having joined. `overdue`: its answer is. */
export function whyNotNamed(
  { process, file, now }: Asked,
  { subject, text }: Standing,
  region: string,
  overdue: boolean,
  by: Acting,
): Refusal | null {
  const act = namingOf(subject, region, text?.hash ?? NO_TEXT);
  return process.explain(file.snapshot, { ...act, facts: { overdue }, by, at: now });
}

/** The answers that the case would take from a region's chair now. */
export const openTo = (asked: Asked, standing: Standing, region: string): Given[] =>
  GIVEN.filter((kind) => whyNot(asked, standing, kind, { region, capacity: 'chair' }) === null);
