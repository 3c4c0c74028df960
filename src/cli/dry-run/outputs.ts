import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { coverage, type Coverage } from '../../drafting/content.reads.js';
import { readCaseJournal } from '../../journal/journal.reads.js';
import { writeJournalFile } from '../../journal/journal-file.js';
import { Processes } from '../../platform/commands/processes.js';
import { plural } from '../../platform/danish/numbers.pure.js';
import { clockTime, localDateOf, longDate } from '../../platform/danish/dates.pure.js';
import type { Stage, Step } from '../../sample/story/stage.js';
import type { ReplyInput } from '../../reply/reply-input.js';
import type { Engine } from '../../engine.js';
import { processLookup } from '../../journal/process-lookup.pure.js';
import { procedures } from '../../procedure/catalogue.js';
import { packageReport } from '../../reply/package/package-report.js';
import { roundPackage } from '../../reply/package/round-package.js';
import { verifyPackage } from '../../reply/package/verify-package.js';
import { latestSubmission, submissionsOf } from '../../reply/submissions.reads.js';
import { Papers } from './papers.js';
import type { DryRunStage } from './set.js';

/** What the last line counts beside the mails. */
export interface Outcome {
  readonly coverage: Coverage;
  readonly journal: { readonly entries: number; readonly head: string };
}

/** Writes `reply.docx`, `reply.html`, `reply.pdf`, `package.zip`, `agenda.zip`, `export.zip`, `reminders.csv`, `timeline.md` and `journal.jsonl`. Same seed, same bytes. */
export async function writeOutputs(
  { engine }: DryRunStage,
  stage: Stage,
  steps: readonly Step[],
  out: string,
): Promise<Outcome> {
  const caseId = stage.noted('case');
  const submission = await engine.db.transaction((tx) => latestSubmission(tx, caseId));
  for (const [name, sha256] of [
    ['reply.html', submission!.htmlSha256],
    ['reply.docx', submission!.docxSha256],
    ['reply.pdf', submission!.pdfSha256!],
  ] as const) {
    const [file] = await engine.db.read<{ bytes: Buffer }>(
      'select bytes from samsvar.stored_file where sha256 = $1',
      [sha256],
    );
    await writeFile(join(out, name), file!.bytes);
  }
  await writeFile(join(out, 'package.zip'), await packageOf(engine, caseId));
  const papers = new Papers(engine, stage);
  await writeFile(join(out, 'agenda.zip'), await papers.agenda());
  await writeFile(join(out, 'export.zip'), await papers.handedOut());
  await writeFile(join(out, 'reminders.csv'), await remindersCsv(stage));
  await writeFile(join(out, 'timeline.md'), await timeline(stage, steps));
  const journal = await engine.db.transaction((tx) => readCaseJournal(tx, caseId));
  await writeJournalFile(createWriteStream(join(out, 'journal.jsonl')), journal.header, journal.lines);
  const { sections, frontMatter } = submission!.model as ReplyInput;
  const contents = {
    ...Object.fromEntries(sections.map(({ id, content }) => [id, content])),
    overall: frontMatter.content,
  };
  const { procedure } = engine.app.get(Processes, { strict: false }).of('fornyet-behandling', 1);
  return {
    coverage: coverage(procedure, contents),
    journal: { entries: journal.header.entries, head: journal.header.head },
  };
}

/** The package of the last round, as it verifies without the system. Errors: it does not. */
async function packageOf({ db }: Engine, caseId: string): Promise<Uint8Array> {
  const { bytes } = await db.transaction(async (tx) => {
    const rows = await submissionsOf(tx, caseId, 0, 100);
    return roundPackage(tx, caseId, rows.at(-1)!);
  });
  const verdict = await verifyPackage(bytes, { process: processLookup(procedures) });
  if (!verdict.ok) throw new Error(`Pakken kan ikke efterprøves: ${packageReport(verdict).lines.join(' ')}`);
  return bytes;
}

async function remindersCsv(stage: Stage): Promise<string> {
  const rows = await stage.props.db.read(
    `
    select r.milestone_key, r.occurrence, r.rung, r.region, r.role, r.local_date, r.due_at, r.state, coalesce(r.reason, '') as reason,
           coalesce(string_agg(p.name || ' (' || o.state || ')', '; ' order by p.name), '') as mails
      from samsvar.reminder r
      left join samsvar.outgoing_reminder l on l.reminder_id = r.id
      left join samsvar.outgoing o on o.id = l.outgoing_id
      left join samsvar.person p on p.id = o.person_id
     where r.case_id = $1
     group by r.id
     order by r.milestone_key, r.occurrence, r.due_at, r.rung, r.region, r.role`,
    [stage.noted('case')],
  );
  return stringify(rows, { header: true, delimiter: ';', bom: true });
}

async function timeline(stage: Stage, steps: readonly Step[]): Promise<string> {
  const mails = await stage.props.db.read<{ date: string; time: string; kind: string; count: number }>(
    `select local_date as date, to_char(dated at time zone 'Europe/Copenhagen', 'HH24:MI') as time, kind, count(*)::int as count
       from samsvar.outgoing where state = 'sent' group by 1, 2, 3 order by 1, 2, 3`,
  );
  const events = [
    ...steps.map(({ date, time, title }) => ({ date, time, text: title })),
    ...mails.map(({ date, time, kind, count }) => ({
      date,
      time,
      text: `${kind === 'digest' ? 'Samlemail' : 'Besked straks'} til ${plural(count, 'modtager', 'modtagere')}`,
    })),
  ].sort((a, b) => (`${a.date} ${a.time}` < `${b.date} ${b.time}` ? -1 : 1));
  const days = [...new Set(events.map(({ date }) => date))];
  const parts = days.map((day) => {
    const lines = events
      .filter(({ date }) => date === day)
      .map(({ time, text }) => `- kl. ${time.replace(/^0/, '').replace(':', '.')}: ${text}`);
    return `## ${longDate(day).replace(/^./, (letter) => letter.toUpperCase())}\n\n${lines.join('\n')}\n`;
  });
  const end = await stage.props.clock.now();
  return `# Sag 2023-7996: fra brev til lukket sag\n\nPrøvekørsel med eksempelindhold. Uret endte ${longDate(localDateOf(end))}, ${clockTime(end)}.\n\n${parts.join('\n')}`;
}
