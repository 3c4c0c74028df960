import type { CasePageReading } from '../../cases/case-pages.reads.js';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { whyNot } from './acts.pure.js';
import type { LinkView } from './answer.view.js';
import { seatsOf } from './seat.pure.js';
import type { Standing } from './standing.js';
import { answerPages } from './subject.pure.js';

const words = texts.answer.links;

/** What else the reader may do about the answers to a subject, and where the text can be read. */
export function linksOf(reading: CasePageReading, standing: Standing): LinkView[] {
  const { frame, viewer, seen, procedure, file } = reading;
  const { number } = frame.bar;
  const { subject, asked, consent } = standing;
  const pages = answerPages(number, subject);
  const secretariats = seatsOf(viewer, 'secretariat', seen.regions, procedure.regions);
  const acts = frame.csrf !== null && asked;
  const registers =
    acts &&
    secretariats.some(({ region }) =>
      (['yes', 'cannotJoin'] as const).some(
        (kind) => whyNot(reading, standing, kind, { region, capacity: 'chair' }) === null,
      ),
    );
  const names =
    acts &&
    secretariats.some(({ region }) => region === file.snapshot.context.coordinator) &&
    consent.yes.length < seen.regions.length;
  const whole = subject.kind === 'reply';
  return [
    ...(registers ? [{ label: words.register, href: pages.decision }] : []),
    ...(standing.text !== null && secretariats.length > 0
      ? [{ label: words.agenda, href: pages.agenda }]
      : []),
    ...(names ? [{ label: words.name, href: pages.naming }] : []),
    ...(whole && asked ? [{ label: words.standpoint, href: replyPages(number).standpoint }] : []),
    { label: whole ? words.readWhole : words.read, href: pages.read },
  ];
}
