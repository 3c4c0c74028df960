import { Injectable, NotFoundException } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { demandSight, maySee } from '../../identity/viewer.reads.js';
import { localDateOf, longDate, longInstant } from '../../platform/danish/dates.pure.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { clarificationsOf, looksOf, type ClarificationRow } from '../clarifications.reads.js';
import { grouped } from '../reply-model.pure.js';
import { Permits, type BareEvent, type Permit } from './permits.js';
import type { SentForm } from './put-forward.view.js';
import { QUESTION_ACTS, type QuestionAct, type QuestionsView, type QuestionView } from './questions.view.js';
import { replyFrame } from './reply-frames.js';
import type { StateView } from './reply.view.js';

const words = texts.reply.questions;
const NO_HASH = 'f'.repeat(64);

/** The agency's questions after the reply was sent, and the answers to them. */
@Injectable()
export class QuestionPagesQuery {
  constructor(
    private readonly pages: CasePages,
    private readonly permits: Permits,
  ) {}

  /** Errors: as `CasePages.read`; forbidden to outsiders before anything is sent. */
  list(caller: Caller, number: string, form: SentForm): Promise<QuestionsView> {
    return this.read(caller, number, async (reading) => {
      const rows = await clarificationsOf(reading.tx, reading.file.id);
      const event: BareEvent = { type: 'askClarification', id: String(rows.length + 1) };
      const permit = this.permits.ask(reading, event, ['coordinator', 'agency']);
      return {
        ...replyFrame(this.permits, reading),
        questions: visible(reading, rows).map((row) => lineOf(reading, row)),
        form: permit.kind === 'allowed' ? form : null,
        requirements: reading.procedure.requirements.map(({ id }) => ({
          value: id,
          label: lineWords(reading, id),
        })),
      };
    });
  }

  /** Errors: as `list`; NotFoundException for a question there is not, or that is not the reader's to see. */
  one(
    caller: Caller,
    number: string,
    question: string,
    form: SentForm | null,
    done: QuestionAct | null,
  ): Promise<QuestionView> {
    return this.read(caller, number, async (reading) => {
      const rows = visible(reading, await clarificationsOf(reading.tx, reading.file.id));
      const row = rows.find((one) => String(one.number) === question);
      if (!row) throw new NotFoundException();
      const works = worksOn(reading);
      const answered = row.answer !== null && row.hash !== null && (works || row.state === 'answered');
      const missing = missingIn(reading, row);
      const looks = works && row.factual && row.hash !== null ? await looksFor(reading, row) : [];
      const note = row.factual
        ? words.factualNote
        : missing.length > 0
          ? words.others(listed(missing))
          : null;
      return {
        ...replyFrame(this.permits, reading),
        number: row.number,
        done: done && words.done[done],
        line: lineOf(reading, row),
        answer: answered
          ? {
              heading: row.state === 'answered' ? words.supplement(row.number) : words.answer,
              text: row.answer!,
              checkNumber: grouped(row.hash!),
            }
          : null,
        looks,
        approvals: answered && works && !row.factual ? approvalsOf(reading, row) : [],
        note: answered && (row.factual || row.state === 'answered') ? note : null,
        ...this.actsOn(reading, row, looks),
        hash: row.hash,
        form: form ?? emptyForm(row),
      };
    });
  }

  private actsOn(
    reading: CasePageReading,
    row: ClarificationRow,
    looks: QuestionView['looks'],
  ): Pick<QuestionView, 'acts' | 'locked'> {
    if (row.state !== 'open') return { acts: [], locked: [] };
    const asked = QUESTION_ACTS.map((act) => ({ act, permit: this.permitOf(reading, act, row, looks) }));
    return {
      acts: asked.flatMap(({ act, permit }) => (permit.kind === 'allowed' ? [act] : [])),
      locked: asked.flatMap(({ act, permit }) =>
        act === 'afgivelse' && permit.kind === 'locked' && row.hash !== null
          ? [{ label: words.sendTitle, reason: permit.reason }]
          : [],
      ),
    };
  }

  private permitOf(
    reading: CasePageReading,
    act: QuestionAct,
    row: ClarificationRow,
    looks: QuestionView['looks'],
  ): Permit {
    const id = String(row.number);
    // Nothing can be approved or sent before it is written.
    if (row.hash === null && (act === 'godkendelse' || act === 'afgivelse'))
      return { kind: 'notYours', reason: words.noAnswer };
    const hash = row.hash ?? NO_HASH;
    switch (act) {
      case 'gennemsyn':
        return mayLook(reading, row, looks)
          ? { kind: 'allowed' }
          : { kind: 'notYours', reason: words.notSeen };
      case 'frist':
        return this.permits.ask(reading, { type: 'withdrawClarification', id });
      case 'svar':
        return this.permits.ask(reading, { type: 'reviseClarification', id, hash: NO_HASH, factual: false });
      case 'godkendelse':
        return this.permits.ask(reading, { type: 'approveClarification', id, hash }, ['chair']);
      case 'afgivelse': {
        const permit = this.permits.ask(reading, { type: 'answerClarification', id, hash });
        const unseen = unseenBy(reading, row, looks);
        return permit.kind === 'allowed' && unseen.length > 0
          ? { kind: 'locked', reason: words.awaitsLooks(listed(unseen)) }
          : permit;
      }
      case 'tilbagetraekning':
        return this.permits.ask(reading, { type: 'withdrawClarification', id });
    }
  }

  private read<T>(
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

const worksOn = ({ viewer, seen }: CasePageReading) => maySee(viewer, { what: 'plan', case: seen }).ok;

/** The agency sees every question, as its own; readers only what was sent: questions that are answered. */
function visible(reading: CasePageReading, rows: readonly ClarificationRow[]): ClarificationRow[] {
  const all = worksOn(reading) || reading.viewer.grants.some(({ role }) => role === 'agency');
  return rows.filter(({ state }) => all || state === 'answered');
}

function lineOf(reading: CasePageReading, row: ClarificationRow) {
  return {
    title: words.numbered(row.number),
    question: row.question,
    asked: words.asked(longInstant(row.askedAt)),
    state: stateOf(reading, row),
    lines: row.requirements.map((id) => lineWords(reading, id)),
    due: row.dueOn === null ? null : words.due(longDate(row.dueOn)),
    href: replyPages(reading.file.number).clarification(row.number),
  };
}

function stateOf(reading: CasePageReading, row: ClarificationRow): StateView {
  const at = row.answeredAt === null ? '' : longInstant(row.answeredAt);
  switch (row.state) {
    case 'answered':
      return { mark: 'done', word: words.states.answered, note: words.answeredAt(at) };
    case 'withdrawn':
      return { mark: 'notRelevant', word: words.states.withdrawn, note: words.withdrawnAt(at) };
    case 'open':
      return { mark: 'waiting', word: words.states.open, note: worksOn(reading) ? awaits(reading, row) : '' };
  }
}

/** Who is waited for. */
function awaits(reading: CasePageReading, row: ClarificationRow): string {
  if (row.hash === null) return words.awaitsText;
  if (row.factual) return words.awaitsFactual;
  const { process, file } = reading;
  const event = { type: 'answerClarification', id: String(row.number), hash: row.hash } as const;
  const by = { region: file.snapshot.context.coordinator, capacity: 'secretariat' } as const;
  const refusal = process.explain(file.snapshot, { ...event, by, at: reading.now });
  return refusal === null ? words.awaitsSending : words.awaitsRegions(listed(missingIn(reading, row)));
}

/** Names of the regions that have not said yes to the answer as it stands. */
function missingIn({ procedure, file }: CasePageReading, row: ClarificationRow): string[] {
  const { regions, clarifications } = file.snapshot.context;
  const answers = clarifications[String(row.number)]?.answers ?? {};
  return procedure.regions
    .filter(({ code }) => regions.includes(code) && answers[code] !== row.hash)
    .map(({ name }) => name);
}

function approvalsOf(reading: CasePageReading, row: ClarificationRow): QuestionView['approvals'] {
  const missing = missingIn(reading, row);
  const { regions } = reading.file.snapshot.context;
  return reading.procedure.regions
    .filter(({ code }) => regions.includes(code))
    .map(({ name }) =>
      missing.includes(name)
        ? { region: name, mark: 'waiting', word: words.notApproved }
        : { region: name, mark: 'done', word: words.approved },
    );
}

const emptyForm = ({ answer, factual }: ClarificationRow): SentForm => ({
  formKey: '',
  typed: { answer: answer ?? '', ...(factual === null ? {} : { factual: factual ? 'ja' : 'nej' }) },
  faults: [],
});

/** "Krav 9: Antal pladser ..."; the id itself for a line the procedure does not have. */
function lineWords({ procedure }: CasePageReading, id: string): string {
  const index = procedure.requirements.findIndex((line) => line.id === id);
  return index < 0 ? id : words.line(index + 1, procedure.requirements[index]!.text);
}

/** Who of the other secretariats has seen the answer as it stands. */
async function looksFor(reading: CasePageReading, row: ClarificationRow): Promise<QuestionView['looks']> {
  const { procedure, file, tx } = reading;
  const { regions, coordinator } = file.snapshot.context;
  const seen = new Set(
    (await looksOf(tx, [row.id])).filter(({ hash }) => hash === row.hash).map(({ region }) => region),
  );
  return procedure.regions
    .filter(({ code }) => regions.includes(code) && code !== coordinator)
    .map(({ code, name }) =>
      seen.has(code)
        ? { region: name, mark: 'done', word: words.seen }
        : { region: name, mark: 'waiting', word: words.notSeen },
    );
}

/** The secretariats that hold a factual answer back: none from the day the agency wants it. */
function unseenBy({ now }: CasePageReading, row: ClarificationRow, looks: QuestionView['looks']): string[] {
  if (!row.factual || (row.dueOn !== null && localDateOf(now) >= row.dueOn)) return [];
  return looks.filter(({ mark }) => mark !== 'done').map(({ region }) => region);
}

/** A secretariat of a region that has not seen the factual answer yet. */
function mayLook(
  { viewer, procedure }: CasePageReading,
  { factual, hash }: ClarificationRow,
  looks: QuestionView['looks'],
): boolean {
  if (!factual || hash === null) return false;
  return looks.some(
    ({ region: name, mark }) =>
      mark !== 'done' &&
      viewer.grants.some(
        ({ role, region }) =>
          role === 'secretariat' && procedure.regions.find(({ code }) => code === region)?.name === name,
      ),
  );
}
