import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../cases/case-pages.reads.js';
import { localDateOf } from '../platform/danish/dates.pure.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { FormDesk } from '../platform/http/form-desk.js';
import { fileOf, type SentFile } from '../platform/http/page-form.js';
import { PERSONAL_NUMBER } from '../platform/personal/examination.js';
import { texts } from '../texts/texts.js';
import { casePages, withQuery } from '../web/addresses.js';
import { faultsOf } from '../web/components/faults.js';
import type { FieldFault } from '../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply, type PageRequest } from '../web/http.js';
import { actingChoices } from './acting-choices.pure.js';
import { mediaTypeOf } from './file-kind.pure.js';
import { LARGEST_FILE, RegisterDocument } from './register-document.command.js';
import { UploadPage, type UploadView } from './upload.page.js';
import { Permits } from '../platform/http/permission.js';

const words = texts.files.documents.upload;
/** Of a file whose ending no type has; the command takes none of it. */
const UNTOLD = 'application/octet-stream';
/** Fields of the command that the file itself tells: what is wrong with them is wrong with the file. */
const OF_THE_FILE = { fileName: 'file', mediaType: 'file', content: 'file' };

/** Laying a document with its file on the case. */
@Permits('caseWork')
@Controller('sager/:number/dokumenter/nyt')
export class UploadController {
  constructor(
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.show(reply, caller, number, { formKey: newKey(), typed: null, faults: [] });
  }

  @Post()
  async send(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: PageRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const typed = typedIn(body);
    const caseId = await this.pages.idOf(number);
    const sent = await fileOf(request, LARGEST_FILE);
    const again = { formKey: keyIn(body) ?? newKey(), typed };
    if (sent.kind === 'tooLarge')
      return this.show(
        reply,
        caller,
        number,
        { ...again, faults: [{ field: 'file', text: words.tooLarge }] },
        413,
      );
    const outcome = await this.forms.send(caller, {
      caseId,
      key: keyIn(body),
      showsNumber: true,
      body: { type: RegisterDocument.type, ...typed, ...fileFields(sent.kind === 'file' ? sent.file : null) },
    });
    if (outcome.kind === 'done')
      return seeOther(
        reply,
        withQuery(casePages(number).documents, { lagt: String(outcome.answer.documentId) }),
      );
    const faults = faultsOfFile(faultsOf(outcome.refusal, OF_THE_FILE), sent.kind === 'file');
    const asksNumber = outcome.refusal.code === PERSONAL_NUMBER;
    await this.show(reply, caller, number, { ...again, faults, asksNumber }, outcome.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    number: string,
    form: Pick<UploadView, 'formKey' | 'faults'> & {
      readonly typed: UploadView['typed'] | null;
      readonly asksNumber?: boolean;
    },
    status = 200,
  ): Promise<void> {
    const view = await this.pages.read(caller, number, 'plan', ({ frame, now, viewer }) =>
      Promise.resolve({
        ...form,
        asksNumber: form.asksNumber ?? false,
        frame,
        regions: actingChoices(viewer),
        typed: form.typed ?? { dated: localDateOf(now), accessStatus: 'undecided' },
      }),
    );
    sendPage(reply, UploadPage({ view }), status);
  }
}

function typedIn(body: unknown) {
  const { kind, theme, party, dated, direction, accessStatus, actingRegion } = textFields(body);
  return { kind, theme, party, dated, direction, accessStatus, ...(actingRegion ? { actingRegion } : {}) };
}

/** What a file tells of itself. Its type is that of its ending: a browser guesses from what happens to be installed. */
function fileFields(file: SentFile | null) {
  if (!file) return {};
  const mediaType = mediaTypeOf(file.name) ?? UNTOLD;
  return { fileName: file.name, mediaType, content: file.bytes.toString('base64') };
}

/**
 * One fault for the file: that it is missing, what is wrong with it, or that it must be chosen once more because
 * something else was wrong. The last is nothing the sender did, so it stands after the others.
 */
function faultsOfFile(faults: readonly FieldFault[], came: boolean): FieldFault[] {
  const others = faults.filter(({ field }) => field !== 'file');
  const own = faults.find(({ field }) => field === 'file');
  if (own) return [...others, came ? own : { field: 'file', text: words.chooseFile }];
  const ofForm = others.some(({ field }) => field === '');
  return ofForm ? others : [...others, { field: 'file', text: words.chooseAgain }];
}
