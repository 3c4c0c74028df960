import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { demandSight } from '../../identity/viewer.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { Caller } from '../../platform/http/caller.js';
import { blockText, type DocumentTree } from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { Choice } from '../../web/components/form.js';
import { localDateOf } from '../../platform/danish/dates.pure.js';
import { mentionable } from '../comments/mentions.js';
import { commentsOf } from '../comments/comments.reads.js';
import { contributionsTo } from '../contributions/contributions.reads.js';
import { savedDraftOf } from '../drafts.reads.js';
import type { CommentedText, CommentsView } from './comments.view.js';
import { regionName, regionsHeld } from './section-context.js';
import { headOf, isWorking, sectionReading, sectionThreads, type SectionReading } from './section-reading.js';

const words = texts.section.comments;

/** The comments on a section, and what its reader may comment. */
@Injectable()
export class CommentsPageQuery {
  constructor(private readonly pages: CasePages) {}

  /**
   * `about`: "udkast", "version" or the code of a region whose contribution is meant; anything else gives the text that
   * stands now. Errors: as `CasePages.read`.
   */
  page(
    caller: Caller,
    number: string,
    section: string,
    about: string,
    form: Pick<CommentsView, 'formKey' | 'refused' | 'begin'>,
  ): Promise<CommentsView> {
    return this.pages.read(caller, number, 'comment', async (opened) => {
      const reading = await sectionReading(opened, section);
      const regions = regionsHeld(reading, 'secretariat');
      const writer = reading.context.lead;
      const commented = await commentedTexts(reading, about);
      const shown = commented.find(({ chosen }) => chosen)?.body ?? null;
      const threads = await sectionThreads(reading, shown);
      const writes = regions.length > 0 && isWorking(reading);
      return {
        ...form,
        frame: reading.frame,
        head: headOf(reading),
        threads: threads.map((thread) => ({
          thread,
          maySettle: writes && regions.some((region) => region === writer || region === thread.region),
        })),
        writing: writes
          ? {
              texts: commented.map(({ text }) => text),
              regions: regions.map((code) => regionChoice(reading, code)),
              people: await peopleOf(reading),
            }
          : null,
        whyNot: writes ? null : regions.length > 0 ? words.notWorking : words.onlySecretariats,
      };
    });
  }

  /** Id of a comment on the section by its number. Errors: NotFoundException, also for whoever may not see it. */
  idOf(caller: Caller, number: string, section: string, comment: number): Promise<string> {
    return this.pages.read(caller, number, 'comment', async ({ tx, file, viewer, seen }) => {
      demandSight(viewer, { what: 'comment', case: seen });
      const found = (await commentsOf(tx, file.id, section)).find((one) => one.number === comment);
      if (!found) throw new Refused('unknown', 'unknownComment', 'Kommentaren findes ikke i sagen.');
      return found.id;
    });
  }
}

const regionChoice = (reading: SectionReading, code: string): Choice => ({
  value: code,
  label: texts.section.secretariat(regionName(reading, code)),
});

/** Whom a comment can mention. */
async function peopleOf(reading: SectionReading): Promise<Choice[]> {
  const { tx, file, now, viewer } = reading;
  const people = await mentionable(tx, file.snapshot.context.regions, localDateOf(now));
  return people
    .filter(({ personId }) => personId !== viewer.personId)
    .map(({ personId, name, role, region }) => ({
      value: personId,
      label: words.mentionChoice[role](name, regionName(reading, region)),
    }));
}

interface Commented {
  readonly text: CommentedText;
  readonly chosen: boolean;
  readonly body: { readonly hash: string; readonly body: DocumentTree };
}

/** The texts that can be commented now: the draft, the current version, and the latest contribution of each region. */
async function commentedTexts(reading: SectionReading, about: string): Promise<Commented[]> {
  const { tx, file, context, revisions } = reading;
  const { comments } = sectionPages(file.number, context.id);
  const draft = await savedDraftOf(tx, file.id, context.id);
  const revision = revisions.find(({ current }) => current);
  const written = context.state === 'drafting' || context.state === 'notStarted' || context.state === null;
  const found: (Omit<CommentedText, 'href' | 'chosen' | 'blocks'> & { body: DocumentTree; asked: string })[] =
    [];
  if (revision)
    found.push({
      subject: 'revision',
      hash: revision.hash,
      ofRegion: null,
      label: texts.section.version(revision.number),
      body: revision.content.body,
      asked: 'version',
    });
  if (draft && draft.hash !== revision?.hash)
    found[written ? 'unshift' : 'push']({
      subject: 'draft',
      hash: draft.hash,
      ofRegion: null,
      label: words.theDraft,
      body: draft.content.body,
      asked: 'udkast',
    });
  for (const row of await contributionsTo(tx, file.id, context.id))
    if (row.latest)
      found.push({
        subject: 'contribution',
        hash: row.hash,
        ofRegion: row.region,
        label: words.theContribution(regionName(reading, row.region)),
        body: row.content.body,
        asked: row.region,
      });
  const wanted = found.some(({ asked }) => asked === about) ? about : found[0]?.asked;
  return found.map(({ body, asked, ...text }) => ({
    text: {
      ...text,
      href: `${comments}?om=${encodeURIComponent(asked)}#ny-titel`,
      chosen: asked === wanted,
      blocks: blocksOf(body),
    },
    chosen: asked === wanted,
    body: { hash: text.hash, body },
  }));
}

const SHOWN = 60;

/** "Stykke 3: »Driftsansvaret er endnu ikke ...«". */
const blocksOf = (body: DocumentTree): Choice[] =>
  body.content.map((block, index) => {
    const text = blockText(block);
    const lead =
      text.length <= SHOWN
        ? text
        : `${text
            .slice(0, SHOWN)
            .replace(/\s\S*$/, '')
            .trimEnd()} ...`;
    return { value: String(index + 1), label: words.blockChoice(index + 1, lead) };
  });
