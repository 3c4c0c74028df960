import type { CaseReading } from '../../cases/case-reader.reads.js';
import { meetingsFrom } from '../../deadlines/meetings/meetings.reads.js';
import { datesInForce } from '../../deadlines/milestones.reads.js';
import { forumsOf } from '../../identity/people.reads.js';
import { sha256Hex } from '../../platform/canonical/canonical.js';
import { localDateOf } from '../../platform/danish/dates.pure.js';
import type { FileAnswer } from '../../platform/http/file-answer.js';
import { ROUND_FILES } from '../../reply/word.reads.js';
import { texts } from '../../texts/texts.js';
import { nameOf } from '../answering/head.pure.js';
import { seatsOf, type Seat } from '../answering/seat.pure.js';
import type { Standing } from '../answering/standing.js';
import { titleOf } from '../answering/text-part.pure.js';
import { agendaDocx } from './agenda-docx.js';
import { agendaParts, type AgendaFacts } from './agenda-item.js';
import { agendaText } from './agenda-text.pure.js';
import { nextMeeting } from './next-meeting.pure.js';

const words = texts.answer.agenda;

/** Secretariats make the item; a chair may read the one of its own region. */
export function seatsHere({ viewer, seen, procedure }: CaseReading): Seat[] {
  const all = (['secretariat', 'chair'] as const).flatMap((role) =>
    seatsOf(viewer, role, seen.regions, procedure.regions),
  );
  return all.filter(({ region }, index) => all.findIndex((one) => one.region === region) === index);
}

/** What the item of a region's forum says; null while there is no text to decide on. */
export async function factsOf(
  reading: CaseReading,
  { subject, text, due, overdueAfter }: Standing,
  { region, name }: Seat,
): Promise<AgendaFacts | null> {
  if (text === null) return null;
  const { tx, file, procedure, seen, now } = reading;
  const target = (await datesInForce(tx, file.id)).find(({ kind }) => kind === 'target');
  const formalDate = localDateOf(file.snapshot.context.deadline.formal);
  const deadlines = [overdueAfter.get(region), target?.date].filter((date) => date !== undefined);
  // Also those that are past: whether a forum's meetings are entered at all is known by them.
  const meetings = await meetingsFrom(tx, [region], file.letterDate);
  return {
    caseNumber: file.number,
    sender: file.sender,
    letterDate: file.letterDate,
    formalDate,
    targetDate: target?.date ?? null,
    procedureTitle: procedure.title,
    legalBasis: procedure.legalBasis,
    subject,
    what: nameOf(subject),
    version: text.number,
    hash: text.hash,
    madeAt: text.madeAt,
    region: name,
    forum: (await forumsOf(tx, localDateOf(now))).get(region) ?? words.forumOf(name),
    regions: procedure.regions.filter(({ code }) => seen.regions.includes(code)).map((one) => one.name),
    answerBy: due.get(region) ?? null,
    meeting: nextMeeting(meetings, [...deadlines, formalDate], localDateOf(now)),
    body: text.kind === 'section' ? text.content.body : text.reply.frontMatter.body,
    annexes:
      text.kind === 'section'
        ? []
        : text.reply.sections.map(({ id, revision }) => ({
            title: titleOf(procedure, id),
            version: revision,
          })),
  };
}

/** The item as a file. The same facts give the same bytes. */
export async function agendaFile(facts: AgendaFacts, format: 'word' | 'tekst'): Promise<FileAnswer> {
  const name = words.fileName(facts.what, facts.version, facts.region);
  const bytes =
    format === 'word'
      ? Buffer.from(await agendaDocx(facts))
      : Buffer.from(agendaText(words.title(facts.what), agendaParts(facts)), 'utf8');
  return {
    bytes,
    mediaType: format === 'word' ? ROUND_FILES.docx : 'text/plain; charset=utf-8',
    fileName: `${name}.${format === 'word' ? 'docx' : 'txt'}`,
    sha256: sha256Hex(bytes),
  };
}
