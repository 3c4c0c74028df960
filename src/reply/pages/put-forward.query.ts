import { Injectable, NotFoundException } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { milestonesInForce } from '../../deadlines/milestones.reads.js';
import { FRONT_MATTER, type Contradiction } from '../../drafting/content.reads.js';
import { draftOf } from '../../drafting/drafts.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { longDate, longInstant } from '../../platform/danish/dates.pure.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { caseAddress, replyPages, sectionPages } from '../../web/addresses.js';
import type { PutForwardContent } from '../assemble.js';
import { currentPutForward, putForwardNumbered } from '../put-forward.reads.js';
import { grouped } from '../reply-model.pure.js';
import { draftNow } from '../standing-reply.js';
import { Permits, type Permit } from './permits.js';
import { putForwardChecks } from './put-forward-checks.pure.js';
import type { ContradictionView, PutForwardView, SentForm, WasPutForwardView } from './put-forward.view.js';
import { replacedView } from './replaced.js';
import { shortHash } from './reply-document.pure.js';
import { replyFrame } from './reply-frames.js';

const words = texts.reply.putForward;
/** Before the code of a contradiction in the name of its field. */
export const EXPLANATION = 'forklaring.';

type Draft = Awaited<ReturnType<typeof draftNow>>;

/** What is checked before the reply is put forward, and the confirmation afterwards. */
@Injectable()
export class PutForwardQuery {
  constructor(
    private readonly pages: CasePages,
    private readonly permits: Permits,
  ) {}

  /** Errors: as `CasePages.read`; forbidden to whoever does not work on the case. */
  page(caller: Caller, number: string, form: SentForm): Promise<PutForwardView> {
    return this.pages.read(caller, number, 'reply', async (reading) => {
      const draft = await draftNow(reading);
      const permit = this.permitOf(reading, draft);
      const latest = await currentPutForward(reading.tx, reading.file.id);
      const links = replyPages(number);
      return {
        ...replyFrame(this.permits, reading),
        checks: await checksOf(reading, draft),
        contradictions: (draft?.contradictions ?? []).map((one) => contradictionView(reading, one)),
        replaced:
          draft && latest && latest.replyHash !== draft.replyHash ? replacedOf(reading, latest, draft) : null,
        latest: latest && {
          label: words.latest(latest.number, longInstant(latest.madeAt)),
          href: links.wasPutForward(latest.number),
        },
        form:
          permit.kind === 'allowed' && draft
            ? { ...form, replyHash: draft.replyHash, starts: await startsOf(reading, draft.replyHash) }
            : null,
        reason:
          permit.kind === 'allowed' ? null : permit.kind === 'notYours' ? words.notYours : permit.reason,
      };
    });
  }

  /** Errors: as `page`; NotFoundException for a number there is not. */
  confirmation(caller: Caller, number: string, which: string): Promise<WasPutForwardView> {
    return this.pages.read(caller, number, 'reply', async (reading) => {
      const found = /^[1-9]\d{0,5}$/.test(which)
        ? await putForwardNumbered(reading.tx, reading.file.id, Number(which))
        : null;
      if (!found) throw new NotFoundException();
      const names = await namesOf(reading.tx, [found.madeBy]);
      const { check } = texts.reply;
      return {
        ...replyFrame(this.permits, reading),
        title: found.current ? words.receiptTitle(found.number) : words.receiptReplaced(found.number),
        facts: [
          { label: check.when, value: longInstant(found.madeAt) },
          { label: check.by, value: names.get(found.madeBy) ?? '' },
          { label: check.version, value: String(found.number) },
          { label: texts.common.checkNumber, value: grouped(found.replyHash), checkNumber: true },
        ],
        next: found.current
          ? [...(await startsOf(reading, found.replyHash)).slice(0, 2), words.nextReady, words.nextChanged]
          : [words.noLonger],
        links: [
          { label: words.readIt, href: replyPages(number).read },
          { label: words.toCase, href: caseAddress(number) },
        ],
      };
    });
  }

  /** Contradictions hinder only until they are explained, which is done in the same form. */
  private permitOf(reading: CasePageReading, draft: Draft): Permit {
    if (draft) {
      const facts = { silent: draft.silent, contradictions: [] };
      return this.permits.ask(reading, { type: 'putForward', replyHash: draft.replyHash, facts });
    }
    if (!this.permits.coordinates(reading)) return { kind: 'notYours', reason: words.notYours };
    return { kind: 'locked', reason: words.frontMatterMissing };
  }
}

async function checksOf({ tx, file, procedure, process }: CasePageReading, draft: Draft) {
  const { sections } = file.snapshot.context;
  const front = await draftOf(tx, file.id, FRONT_MATTER);
  return putForwardChecks({
    number: file.number,
    procedure,
    states: process.where(file.snapshot).sections,
    revisions: Object.fromEntries(Object.entries(sections).map(([id, { revision }]) => [id, revision])),
    frontMatter: front?.content ?? null,
    contradictions: draft?.contradictions.length ?? 0,
  });
}

function contradictionView(
  { file, procedure }: CasePageReading,
  { code, text, sections }: Contradiction,
): ContradictionView {
  return {
    field: `${EXPLANATION}${code}`,
    text,
    sections: procedure.sections
      .filter(({ id }) => sections.includes(id))
      .map(({ id, title }) => ({
        label: words.mendSection(title),
        href: sectionPages(file.number, id).read,
      })),
  };
}

function replacedOf(
  { file, procedure, process }: CasePageReading,
  latest: { readonly number: number; readonly content: unknown },
  draft: NonNullable<Draft>,
) {
  const { context } = file.snapshot;
  const { silent } = process.consent(file.snapshot, 'reply');
  return replacedView({
    number: file.number,
    procedure,
    before: { number: latest.number, content: latest.content as PutForwardContent },
    after: draft.content,
    answered: namesOfRegions(
      procedure,
      context.regions.filter((region) => !silent.includes(region)),
    ),
  });
}

const namesOfRegions = (procedure: CasePageReading['procedure'], codes: readonly string[]): string[] =>
  procedure.regions.filter(({ code }) => codes.includes(code)).map(({ name }) => name);

/** What the act sets going: who is asked, until when, and what the answers hold for. */
async function startsOf({ tx, file, procedure }: CasePageReading, replyHash: string): Promise<string[]> {
  const milestones = await milestonesInForce(tx, file.id);
  const dates = milestones.filter(({ kind }) => kind === 'endorsement').map(({ date }) => date);
  const last = dates.sort().at(-1);
  return [
    words.asks(listed(namesOfRegions(procedure, file.snapshot.context.regions))),
    ...(last === undefined ? [] : [words.due(longDate(last))]),
    words.mails,
    words.frozen(shortHash(replyHash)),
  ];
}
