import { Injectable, NotFoundException } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { documentRows, fileOf } from '../../documents/documents.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { demandSight, maySee } from '../../identity/viewer.reads.js';
import { Database } from '../../platform/database/database.js';
import { longInstant, shortDate } from '../../platform/danish/dates.pure.js';
import { fileSize } from '../../platform/danish/numbers.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import type { FileAnswer } from '../../platform/http/file-answer.js';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import type { MarkName } from '../../web/components/marks.js';
import type { Choice } from '../../web/components/form.js';
import type { DeadlineState } from '../../workflow/where.js';
import { deliveriesOf } from '../deliveries.reads.js';
import { mailKey } from '../package/round-mail.js';
import { grouped } from '../reply-model.pure.js';
import { PACKAGE_TYPE, roundPackage } from '../package/round-package.js';
import { ROUND_FILES, type RoundFormat } from '../round-files.js';
import { mailOf } from '../../platform/outgoing/mail-state.js';
import { submissionsOf, type RoundRow } from '../submissions.reads.js';
import { channelText } from './channels.js';
import { Permits, type Permit } from './permits.js';
import type { SentForm } from './put-forward.view.js';
import { replyFrame } from './reply-frames.js';
import { roundActLinks } from './round-act-links.js';
import { eventOfAct } from './round-acts.pure.js';
import {
  ROUND_ACTS,
  type FileView,
  type ProofView,
  type RoundAct,
  type RoundActView,
  type RoundPageView,
  type RoundsView,
} from './rounds.view.js';

const words = texts.reply.rounds;
/** More than any case has. */
const MOST = 200;

/** What was sent to the agency, whether it has arrived, and what follows. */
@Injectable()
export class RoundPagesQuery {
  constructor(
    private readonly pages: CasePages,
    private readonly permits: Permits,
    private readonly db: Database,
  ) {}

  /** Errors: as `CasePages.read`; forbidden to outsiders before anything is sent. */
  list(caller: Caller, number: string, done: string | null): Promise<RoundsView> {
    return this.sent(caller, number, async (reading) => {
      const rows = await submissionsOf(reading.tx, reading.file.id, 0, MOST);
      const names = await namesIn(reading, rows);
      const works = maySee(reading.viewer, { what: 'plan', case: reading.seen }).ok;
      const { context } = reading.file.snapshot;
      const { closedAt } = reading.file;
      return {
        ...replyFrame(this.permits, reading),
        done,
        rounds: rows.map((row) => roundView(number, row, names)).reverse(),
        delivery: rows.length > 0 ? await deliveryOf(reading, works) : null,
        assessment: rows.length > 0 && works ? (context.assessed ? words.assessed : words.notAssessed) : null,
        ...this.actsOf(reading),
        closed: closedAt && words.closed(longInstant(closedAt)),
      };
    });
  }

  /** Errors: as `list`; NotFoundException for a round there is not. */
  round(caller: Caller, number: string, round: string): Promise<RoundPageView> {
    return this.sent(caller, number, async (reading) => {
      const row = await roundNumbered(reading, round);
      const names = await namesIn(reading, [row]);
      const { sender, snapshot } = reading.file;
      const coordinator = this.permits.coordinates(reading);
      const waiting = coordinator && snapshot.context.delivery === null;
      return {
        ...replyFrame(this.permits, reading),
        title: words.receiptTitle(row.round),
        facts: [
          { label: texts.reply.check.when, value: longInstant(row.submittedAt) },
          { label: texts.reply.check.by, value: names.get(row.submittedBy) ?? '' },
          { label: words.recipient, value: sender },
          { label: words.how, value: channelText(row.channel) },
          ...(coordinator ? await mailFact(reading.tx, row) : []),
          { label: words.replyHash, value: grouped(row.replyHash), checkNumber: true },
          { label: words.submissionHash, value: grouped(row.submissionHash), checkNumber: true },
        ],
        files: filesOf(number, row),
        packageHref: replyPages(number).roundFile(row.round, 'pakke'),
        next: waiting
          ? [
              row.recipient ? words.nextMailed : words.nextSend(sender),
              words.nextDelivery,
              words.nextQuestions,
            ]
          : [],
        coordinator,
      };
    });
  }

  /** A round's file as it was sent. Errors: as `round`. */
  file(caller: Caller, number: string, round: string, format: string): Promise<FileAnswer> {
    return this.sent(caller, number, async (reading) => {
      const row = await roundNumbered(reading, round);
      if (format === 'pakke') {
        const fileName = `${texts.reply.title} ${number}, ${words.round(row.round)}.zip`;
        return {
          // Made by the program, not by its reader: the journal in it is nobody's outside to read otherwise.
          ...(await this.db.transaction((own) => roundPackage(own, reading.file.id, row))),
          mediaType: PACKAGE_TYPE,
          fileName,
        };
      }
      const known = Object.hasOwn(ROUND_FILES, format) ? (format as RoundFormat) : null;
      const file = known && row[known];
      const found = file && (await fileOf(reading.tx, file.sha256));
      if (!known || !found) throw new NotFoundException();
      const name = `${texts.reply.title} ${number}, ${words.round(row.round)}.${known}`;
      return { ...found, mediaType: ROUND_FILES[known], fileName: name };
    });
  }

  /** The form of an act. Errors: as `CasePages.read`; forbidden to whoever does not work on the case. */
  act(caller: Caller, number: string, act: RoundAct, form: SentForm): Promise<RoundActView> {
    return this.pages.read(caller, number, 'reply', async (reading) => {
      const permit = this.permitOf(reading, act);
      return {
        ...replyFrame(this.permits, reading),
        act,
        documents: await documentChoices(reading),
        form: permit.kind === 'allowed' ? form : null,
        reason: permit.kind === 'allowed' ? null : permit.reason,
      };
    });
  }

  /**
   * What to ask before a delivery is registered that would lie before the first sending; null when it does not. It may be
   * true, when the reply was sent first and registered here afterwards, but a slip of a day would decide met or late.
   */
  beforeSending(caller: Caller, number: string, body: Readonly<Record<string, unknown>>) {
    const { deliveredAt } = body;
    return this.pages.read(caller, number, 'reply', async ({ tx, file }) => {
      const [first] = await submissionsOf(tx, file.id, 0, 1);
      if (typeof deliveredAt !== 'string' || !first) return null;
      // Proofs name whole minutes.
      const early = Date.parse(deliveredAt) < Math.floor(Date.parse(first.submittedAt) / 60_000) * 60_000;
      return early ? words.beforeSending(longInstant(first.submittedAt)) : null;
    });
  }

  private permitOf(reading: CasePageReading, act: RoundAct): Permit {
    return this.permits.ask(reading, eventOfAct(act, reading.now));
  }

  /** What the coordinator can do now, and what not yet; nothing for others, and nothing before it is sent. */
  private actsOf(reading: CasePageReading): Pick<RoundsView, 'acts' | 'locked'> {
    const { seen, file } = reading;
    if (!seen.submitted || file.closedAt !== null || !this.permits.coordinates(reading))
      return { acts: [], locked: [] };
    const links = roundActLinks(file.number);
    const asked = ROUND_ACTS.map((act) => ({ act, permit: this.permitOf(reading, act) }));
    return {
      acts: asked.flatMap(({ act, permit }) =>
        permit.kind === 'allowed' ? [{ label: words.act[act], href: links[act] }] : [],
      ),
      locked: asked.flatMap(({ act, permit }) =>
        permit.kind === 'locked' ? [{ label: words.act[act], reason: permit.reason }] : [],
      ),
    };
  }

  private sent<T>(
    caller: Caller,
    number: string,
    work: (reading: CasePageReading) => Promise<T>,
  ): Promise<T> {
    return this.pages.read(caller, number, 'case', (reading) => {
      const { viewer, seen } = reading;
      demandSight(viewer, { what: 'reply', case: seen, submitted: seen.submitted });
      return work(reading);
    });
  }
}

/** How far the mail is with which the system sends a round; nothing for a round that is sent by hand. */
async function mailFact(tx: CasePageReading['tx'], { id, recipient }: RoundRow) {
  if (recipient === null) return [];
  const mail = await mailOf(tx, mailKey(id));
  if (!mail) return [];
  const at = mail.finishedAt === null ? '' : longInstant(mail.finishedAt);
  return [{ label: words.mailTo, value: words.mailStates[mail.state](recipient, at) }];
}

const namesIn = ({ tx }: CasePageReading, rows: readonly RoundRow[]) =>
  namesOf(
    tx,
    rows.map(({ submittedBy }) => submittedBy),
  );

async function roundNumbered({ tx, file }: CasePageReading, round: string): Promise<RoundRow> {
  const wanted = /^[1-9]\d{0,5}$/.test(round) ? Number(round) : 0;
  const [row] = await submissionsOf(tx, file.id, wanted - 1, 1);
  if (row?.round !== wanted) throw new NotFoundException();
  return row;
}

function roundView(number: string, row: RoundRow, names: ReadonlyMap<string, string>) {
  const by = words.sentBy(names.get(row.submittedBy) ?? '');
  return {
    title: words.round(row.round),
    sent: `${words.sentAt(longInstant(row.submittedAt))} ${by}, ${channelText(row.channel)}`,
    files: filesOf(number, row),
    href: replyPages(number).round(row.round),
  };
}

function filesOf(number: string, row: RoundRow): FileView[] {
  return (['pdf', 'docx', 'html'] as const).flatMap((format) => {
    const file = row[format];
    return file
      ? [
          {
            name: words.formats[format],
            size: fileSize(file.size),
            sha256: grouped(file.sha256),
            link: {
              label: words.download(words.formatNames[format]),
              href: replyPages(number).roundFile(row.round, format),
            },
          },
        ]
      : [];
  });
}

const DEADLINE_MARKS: Readonly<Record<DeadlineState, MarkName>> = {
  running: 'sent',
  overdue: 'late',
  met: 'done',
  metLate: 'late',
  lapsed: 'notRelevant',
};

/** Whether it has arrived, and in time: decided by the moment of delivery, not by the day it was registered. */
async function deliveryOf({ tx, file, process }: CasePageReading, works: boolean) {
  const { delivery, deadline } = file.snapshot.context;
  const { deadline: state } = process.where(file.snapshot);
  const formal = longInstant(deadline.formal);
  const unproven = delivery === null && state === 'running';
  return {
    state: {
      mark: DEADLINE_MARKS[state],
      word: unproven ? words.notProven : words.deadlines[state],
      note:
        delivery === null
          ? `${words.notProvenNote} ${words.formalIs(formal)}`
          : words.deliveredAt(longInstant(delivery), formal),
    },
    proofs: works ? (await deliveriesOf(tx, file.id)).map(proofView) : [],
  };
}

function proofView(row: Awaited<ReturnType<typeof deliveriesOf>>[number]): ProofView {
  return {
    kind: words.kinds[row.kind],
    deliveredAt: longInstant(row.deliveredAt),
    registered: words.registered(row.by, longInstant(row.registeredAt)),
    document: row.theme,
  };
}

async function documentChoices({ tx, file }: CasePageReading): Promise<Choice[]> {
  const rows = await documentRows(tx, file.id, ['open', 'exempt', 'undecided'], null, MOST);
  return rows
    .reverse()
    .map(({ id, theme, dated }) => ({ value: id, label: words.documentLabel(theme, shortDate(dated)) }));
}
