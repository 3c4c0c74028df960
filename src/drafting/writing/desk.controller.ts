import { Body, Controller, Get, Headers, Injectable, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { replyPages, sectionPages } from '../../web/addresses.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import { DeskVisits } from '../presence/desk-visits.js';
import { DeskSuggestions } from '../suggestions/desk-suggestions.js';
import { DeskPage } from './desk.page.js';
import { MERGE_FIELD } from './writing-form.pure.js';
import { DeskQuery } from './desk.query.js';
import type { DeskForm } from './desk-view.js';
import type { WritingSubject } from './desk-reading.js';
import { DeskSaver, type Saving } from './desk-saver.js';
import { Permits } from '../../platform/http/permission.js';

/** A request to save: by the button, which is answered with a page, or by the script while one writes. */
interface Sent {
  readonly caller: Caller;
  readonly number: string;
  readonly subject: WritingSubject;
  readonly body: unknown;
  readonly accept: string | undefined;
  /** Where the browser goes when it is saved. */
  readonly next: string;
}

const JSON_TYPE = 'application/json';

/** What the pages of writing have in common: showing the desk, and saving from it. */
@Injectable()
export class DeskPages {
  constructor(
    private readonly query: DeskQuery,
    private readonly saver: DeskSaver,
    private readonly visits: DeskVisits,
    private readonly suggestions: DeskSuggestions,
  ) {}

  async show(reply: PageReply, caller: Caller, number: string, subject: WritingSubject): Promise<void> {
    const form = { formKey: newKey(), typed: null, faults: [] };
    await this.sendDesk(reply, { caller, number, subject }, form);
  }

  async save(reply: PageReply, sent: Sent): Promise<void> {
    const { caller, number, subject, body, accept } = sent;
    if (textFields(body)[MERGE_FIELD] === 'ja') return this.together(reply, sent);
    const saving = await this.saver.save(caller, number, subject, body);
    if (accept === JSON_TYPE) return this.tellScript(reply, sent, saving);
    if (saving.kind === 'saved') return this.settle(reply, sent);
    const { typed, faults, conflict, status } = saving;
    // The next save after a conflict is another act: it replaces what is stored now.
    const formKey = conflict ? newKey() : (keyIn(body) ?? newKey());
    const form = { formKey, typed, faults, ...(conflict ? { mine: conflict } : {}) };
    await this.sendDesk(reply, sent, form, status);
  }

  /** The text is saved; a suggestion that was asked for is taken or not. */
  private async settle(reply: PageReply, sent: Sent): Promise<void> {
    const { caller, number, subject, body, next } = sent;
    const refused = await this.suggestions.settle(caller, number, subject.section, body);
    if (refused === null) return seeOther(reply, next);
    const faults = [{ field: '', text: refused.text }];
    await this.sendDesk(reply, sent, { formKey: newKey(), typed: null, faults }, refused.status);
  }

  /** Both texts in one form, to be read before it is saved. What cannot be read is sent to be saved, which says why. */
  private async together(reply: PageReply, sent: Sent): Promise<void> {
    const { caller, number, subject, body } = sent;
    const typed = await this.saver.together(caller, number, subject, body);
    if (typed === null)
      return this.save(reply, { ...sent, body: { ...textFields(body), [MERGE_FIELD]: '' } });
    const form = { formKey: newKey(), typed, faults: [], merged: true };
    await this.sendDesk(reply, sent, form);
  }

  private async sendDesk(
    reply: PageReply,
    { caller, number, subject }: Pick<Sent, 'caller' | 'number' | 'subject'>,
    form: DeskForm,
    status?: number,
  ): Promise<void> {
    const view = await this.query.page(caller, number, subject, form);
    const page = newKey();
    const said = await this.visits.opened(caller, number, subject, page);
    const present = { address: visitAddress(number, subject), page, said };
    sendPage(reply, DeskPage({ view: { ...view, present } }), status);
  }

  /** The script is told the version that the next save is based on, or what is wrong; it keeps what is typed. */
  private async tellScript(
    reply: PageReply,
    { caller, number, subject }: Sent,
    saving: Saving,
  ): Promise<void> {
    const told =
      saving.kind === 'saved'
        ? await this.query.savedNow(caller, number, subject)
        : { conflict: saving.conflict !== null, faults: saving.faults };
    void reply
      .code(saving.kind === 'saved' ? 200 : saving.status)
      .header('cache-control', 'no-store')
      .type(JSON_TYPE)
      .send(JSON.stringify(told));
  }
}

/** Where the script of the page tells that it is open. */
function visitAddress(number: string, { kind, section }: WritingSubject): string {
  if (section === FRONT_MATTER) return replyPages(number).frontMatterVisit;
  const pages = sectionPages(number, section);
  return kind === 'contribution' ? pages.contributionVisit : pages.draftVisit;
}

/** The lead writes a section. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/udkast')
export class DraftController {
  constructor(private readonly desk: DeskPages) {}

  @Get()
  show(
    @Param('number') number: string,
    @Param('section') section: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.desk.show(reply, caller, number, sectionDraft(section));
  }

  @Post()
  save(
    @Param() { number, section }: { number: string; section: string },
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Headers('accept') accept: string | undefined,
    @Res() reply: PageReply,
  ): Promise<void> {
    const next = sectionPages(number, section).draft;
    return this.desk.save(reply, { caller, number, subject: sectionDraft(section), body, accept, next });
  }
}

/** The front matter has an address of its own; no section is called as it is. */
const sectionDraft = (section: string): WritingSubject => ({
  kind: 'draft',
  section: section === FRONT_MATTER ? '' : section,
});

/** The coordinator writes the front matter. */
@Permits('caseWork')
@Controller('sager/:number/samlet/sammenfatning')
export class FrontMatterController {
  constructor(private readonly desk: DeskPages) {}

  @Get()
  show(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.desk.show(reply, caller, number, FRONT);
  }

  @Post()
  save(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Headers('accept') accept: string | undefined,
    @Res() reply: PageReply,
  ): Promise<void> {
    const next = replyPages(number).frontMatter;
    return this.desk.save(reply, { caller, number, subject: FRONT, body, accept, next });
  }
}

const FRONT: WritingSubject = { kind: 'draft', section: FRONT_MATTER };

/** A secretariat writes its region's contribution; `?region=` for whoever works for several. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/bidrag')
export class ContributionController {
  constructor(private readonly desk: DeskPages) {}

  @Get()
  show(
    @Param() { number, section }: { number: string; section: string },
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const named = typeof region === 'string' ? region : undefined;
    return this.desk.show(reply, caller, number, { kind: 'contribution', section, region: named });
  }

  @Post()
  save(
    @Param() { number, section }: { number: string; section: string },
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Headers('accept') accept: string | undefined,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _region: region, next } = textFields(body);
    const pages = sectionPages(number, section);
    const subject: WritingSubject = { kind: 'contribution', section, region };
    const back = next === 'afgiv' ? pages.handIn : pages.contribution;
    return this.desk.save(reply, { caller, number, subject, body, accept, next: forRegion(back, region) });
  }
}

/** An address for one region, for whoever works for several. */
const forRegion = (address: string, region: string | undefined) =>
  region ? `${address}?region=${encodeURIComponent(region)}` : address;
