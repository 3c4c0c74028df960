import { documentRows, type DocumentRow } from '../../documents/documents.reads.js';
import { revisionNumbers } from '../../drafting/progress.reads.js';
import { releasedTo, releasesOf } from '../../drafting/release/releases.reads.js';
import { maySee } from '../../identity/viewer.reads.js';
import {
  localDateOf,
  longDate,
  longInstant,
  plainDate,
  shortDate,
} from '../../platform/danish/dates.pure.js';
import { submissionsOf } from '../../reply/submissions.reads.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { CasePageReading } from '../case-pages.reads.js';
import type { CaseReading } from '../case-reader.reads.js';
import { sectionTitle } from '../overview/case-data.js';
import type { BriefDocument, BriefRelease, BriefRound, BriefView } from './brief.view.js';

/** More than a case will ever have. */
const ROUNDS = 100;
const DOCUMENTS = 1000;
/** Documents on this page; the rest stand on their own. */
const SHOWN = 5;

const words = texts.brief;

/** What somebody who does not work on a case may see of it, each part as the policy says. */
export async function readBrief(reading: CasePageReading): Promise<BriefView> {
  const { frame, file, procedure } = reading;
  const rounds = await roundsOf(reading);
  const documents = await documentsOf(reading);
  return {
    frame,
    title: file.title,
    basis: words.basis(procedure.title, procedure.legalBasis),
    letter: words.letter(plainDate(file.letterDate), file.sender),
    rounds,
    delivery: rounds.length === 0 ? null : deliveryOf(reading),
    releases: await releasesTo(reading),
    documents: documents.slice(-SHOWN).reverse().map(documentOf),
    documentCount: documents.length,
  };
}

async function roundsOf({ tx, viewer, seen }: CaseReading): Promise<BriefRound[]> {
  if (!maySee(viewer, { what: 'reply', case: seen, submitted: true }).ok) return [];
  const rows = await submissionsOf(tx, seen.id, 0, ROUNDS);
  return rows.map(({ round, submittedAt, submissionHash }) => ({
    title: words.round(round),
    when: words.sentAt(longInstant(submittedAt)),
    hash: submissionHash,
  }));
}

function deliveryOf({ file }: CaseReading): NonNullable<BriefView['delivery']> {
  const { delivery } = file.snapshot.context;
  return delivery === null
    ? { words: words.notConfirmed, done: false }
    : { words: words.delivered(longInstant(delivery)), done: true };
}

/** Versions released to the reader by name, the latest first. */
async function releasesTo(reading: CaseReading): Promise<BriefRelease[] | null> {
  const { tx, viewer, seen, file, procedure } = reading;
  if (!viewer.grants.some(({ role }) => role === 'reader')) return null;
  const all = await releasesOf(tx, seen.id);
  const numbers = await revisionNumbers(tx, seen.id);
  return all
    .filter((row) => row.personId === viewer.personId && row.withdrawnAt === null)
    .filter((row) => maySee(viewer, { what: 'revision', case: seen, releasedTo: releasedTo(all, row) }).ok)
    .reverse()
    .map(({ section, hash, releasedAt }) => {
      // The same text can come back under a later number: the reader was given the first.
      const { number } = numbers.find((one) => one.section === section && one.hash === hash)!;
      return {
        title: words.version(sectionTitle({ procedure }, section), number),
        href: sectionPages(file.number, section).version(number),
        when: words.releasedAt(longDate(localDateOf(releasedAt))),
        hash,
      };
    });
}

async function documentsOf({ tx, viewer, seen }: CaseReading): Promise<DocumentRow[]> {
  const access = (['open', 'exempt', 'undecided'] as const).filter(
    (one) => maySee(viewer, { what: 'document', case: seen, access: one }).ok,
  );
  return documentRows(tx, seen.id, access, null, DOCUMENTS);
}

const documentOf = ({ id, dated, theme, party }: DocumentRow): BriefDocument => ({
  id,
  dated: shortDate(dated),
  title: words.document(theme, party),
});
