import type { CaseReading } from '../../cases/case-reader.reads.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import type { WritingSubject } from './desk-reading.js';

type Reading = Pick<CaseReading, 'file' | 'process' | 'seen' | 'viewer'>;

/** Regions of the case whose secretariat the reader is. */
export const ownRegions = ({ seen, viewer }: Pick<Reading, 'seen' | 'viewer'>): string[] =>
  seen.regions.filter((region) =>
    viewer.grants.some((grant) => grant.role === 'secretariat' && grant.region === region),
  );

/** Region that writes a text: the lead, the coordinator, the contributor; null when there is none. */
export function writerIn(
  { file }: Pick<Reading, 'file'>,
  { kind, section, region }: WritingSubject,
  own: readonly string[],
): string | null {
  const { coordinator, sections } = file.snapshot.context;
  if (kind === 'contribution') return own.find((one) => region === undefined || one === region) ?? null;
  return section === FRONT_MATTER ? coordinator : (sections[section]?.lead ?? null);
}

/** Whether the reader may save this text today; the command that saves asks the same again. */
export function mayWriteIn(reading: Reading, subject: WritingSubject): boolean {
  const { process, file } = reading;
  const own = ownRegions(reading);
  const writer = writerIn(reading, subject, own);
  const { progress, sections } = process.where(file.snapshot);
  const begun = sections[subject.section] !== 'notStarted';
  return progress.startsWith('working') && begun && writer !== null && own.includes(writer);
}
