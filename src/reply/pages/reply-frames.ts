import type { CasePageReading } from '../../cases/case-pages.reads.js';
import type { CaseReading } from '../../cases/case-reader.reads.js';
import { maySee } from '../../identity/viewer.reads.js';
import type { Permits } from './permits.js';
import { replyPlaces, type ReplyReader } from './reply-places.pure.js';
import type { ReplyFrame } from './reply.view.js';

/** Who reads a page about the reply. */
export function replyReader(permits: Permits, reading: CaseReading): ReplyReader {
  const { viewer, seen, file } = reading;
  const { regions } = file.snapshot.context;
  return {
    participant: maySee(viewer, { what: 'plan', case: seen }).ok,
    coordinator: permits.coordinates(reading),
    chair: viewer.grants.some(({ role, region }) => role === 'chair' && regions.includes(region ?? '')),
  };
}

/** What stands round every page about the reply. */
export function replyFrame(permits: Permits, reading: CasePageReading): ReplyFrame {
  const { frame, seen } = reading;
  return { frame, places: replyPlaces(replyReader(permits, reading), seen.submitted) };
}

/** Whether the whole is put forward and waits for answers or for being sent. */
export function isPutForward({ process, file }: CaseReading): boolean {
  const { progress } = process.where(file.snapshot);
  return progress === 'working.endorsing' || progress === 'working.ready';
}
