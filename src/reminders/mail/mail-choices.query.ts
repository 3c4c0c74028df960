import { Injectable } from '@nestjs/common';
import { seenCases } from '../../cases/seen-case.reads.js';
import { SignedInPages } from '../../identity/pages.reads.js';
import { maySee } from '../../identity/viewer.reads.js';
import { localDateOf, plainDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { feedsOf, type FeedRow } from '../feed/feeds.js';
import { mailCatalogue } from './mail-catalogue.pure.js';
import type { FeedLine, MailChoicesView } from './mail-choices.page.js';
import { earlyOffAmong } from './mail-preferences.js';

const words = texts.post.choices;

/** What the page says besides what it reads. */
export type ChoiceNews = Pick<MailChoicesView, 'done' | 'made'>;

/** The one read of the page "Post og kalender". */
@Injectable()
export class MailChoicesQuery {
  constructor(private readonly pages: SignedInPages) {}

  /** Errors: as `SignedInPages.read`. */
  choices(caller: Caller, news: ChoiceNews): Promise<MailChoicesView> {
    return this.pages.read(caller, null, async ({ tx, viewer, frame }) => {
      const planned = (await seenCases(tx)).filter(
        (seen) => seen.state !== 'closed' && maySee(viewer, { what: 'plan', case: seen }).ok,
      );
      return {
        ...news,
        frame,
        earlyOff: (await earlyOffAmong(tx, [caller.personId])).has(caller.personId),
        feeds: (await feedsOf(tx, caller.personId)).map(feedLine),
        cases: planned.map(({ id, number }) => ({ value: id, label: words.ofCase(number) })),
        mails: Object.entries(mailCatalogue).map(([name, { title, need, when, canBeStopped }]) => ({
          name,
          title,
          need,
          when: words[when],
          canStop: canBeStopped ? words.yes : words.no,
        })),
      };
    });
  }
}

function feedLine({ id, caseNumber, createdAt, lastReadAt }: FeedRow): FeedLine {
  const read = lastReadAt === null ? words.neverRead : words.lastRead(plainDate(localDateOf(lastReadAt)));
  return {
    id,
    what: caseNumber === null ? words.all : words.ofCase(caseNumber),
    used: `${words.made(plainDate(localDateOf(createdAt)))}, ${read}`,
  };
}
