import { Get, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiParam } from '@nestjs/swagger';
import { Executor } from '../../platform/commands/executor.js';
import { API_ROOT, ApiController } from '../../platform/http/api-controller.js';
import { Asked } from '../../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { CaseIdParam } from '../../platform/http/case-parameters.js';
import { CommandDesk } from '../../platform/http/command-desk.js';
import { CommandAnswer } from '../../platform/http/command.resource.js';
import { answerFile, type FileReply } from '../../platform/http/file-answer.js';
import { Operation } from '../../platform/http/operation.js';
import { pageOf, PageQuery, type Page } from '../../platform/http/page.js';
import { FORM_TYPE, readForm, type FormRequest } from '../../platform/http/uploaded-form.js';
import { MEDIA_TYPES, mediaTypeOf } from '../file-kind.pure.js';
import { LARGEST_FILE, RegisterDocument } from '../register-document.command.js';
import { DocumentResource } from './document.resource.js';
import { DocumentsQuery } from './documents.query.js';
import { uploadSchema } from './upload.schema.js';
import { Permits } from '../../platform/http/permission.js';

const DocumentPage = pageOf(DocumentResource);
const UNTOLD = 'application/octet-stream';
const DocumentId = () =>
  ApiParam({
    name: 'documentId',
    schema: { type: 'string', format: 'uuid' },
    description: 'Dokumentets id.',
  });

/** The papers of a case: read, fetched, and laid on it with a file. A note is a command like any other. */
@Permits('case')
@ApiController('Dokumenter')
export class DocumentsApi {
  constructor(
    private readonly documents: DocumentsQuery,
    private readonly executor: Executor,
    private readonly desk: CommandDesk,
  ) {}

  @Get('cases/:caseId/documents')
  @CaseIdParam()
  @Operation({
    id: 'listDocuments',
    summary: 'Sagens dokumenter og notater',
    answers: { type: DocumentPage, description: 'I den rækkefølge, de er lagt på sagen.' },
    query: PageQuery,
    problems: [404],
  })
  list(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: PageQuery,
  ): Promise<Page<DocumentResource>> {
    return this.documents.list(caller, caseId, query);
  }

  @Permits('caseWork')
  @Post('cases/:caseId/documents')
  @HttpCode(201)
  @CaseIdParam()
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'Handlingens nøgle, som for enhver anden handling.',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[ -~]{1,200}$' },
  })
  @ApiConsumes(FORM_TYPE)
  @ApiBody({ required: true, schema: uploadSchema() })
  @Operation({
    id: 'uploadDocument',
    summary: 'Læg et dokument med fil på sagen',
    description: 'Handlingen registerDocument med filen som del af en formular, højst 20 MB.',
    answers: {
      status: 201,
      type: CommandAnswer,
      description: 'Dokumentet ligger på sagen. Location er dets adresse.',
    },
    consumes: [FORM_TYPE],
    problems: [403, 404, 409, 412, 422],
  })
  async upload(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<CommandAnswer> {
    const { type } = RegisterDocument;
    // Before the file is read: a sender without a key, or with a token that may only read, need not send it.
    this.desk.receive('case', caller, key, caseId, { type });
    const { fields, file } = await readForm(request, LARGEST_FILE);
    const { name: fileName, bytes } = file;
    const mediaType = file.mediaType === UNTOLD ? (mediaTypeOf(fileName) ?? UNTOLD) : file.mediaType;
    const body = { ...fields, type, fileName, mediaType, content: bytes.toString('base64') };
    const { answer, repeated } = await this.executor.execute(
      this.desk.receive('case', caller, key, caseId, body),
    );
    if (repeated) void reply.header('idempotent-replayed', 'true');
    void reply.header('location', `/${API_ROOT}/cases/${caseId}/documents/${String(answer.documentId)}`);
    return { type, answer, repeated };
  }

  @Get('cases/:caseId/documents/:documentId')
  @CaseIdParam()
  @DocumentId()
  @Operation({
    id: 'readDocument',
    summary: 'Et dokument eller notat',
    answers: { type: DocumentResource, description: 'Dokumentet.' },
    problems: [403, 404],
  })
  show(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('documentId') id: string,
  ): Promise<DocumentResource> {
    return this.documents.show(caller, caseId, id);
  }

  @Get('cases/:caseId/documents/:documentId/content')
  @CaseIdParam()
  @DocumentId()
  @Operation({
    id: 'downloadDocument',
    summary: 'Et dokuments fil',
    answers: { mediaType: MEDIA_TYPES, description: 'Filen, som den blev lagt på sagen.' },
    problems: [403, 404],
  })
  async download(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('documentId') id: string,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return answerFile(reply, held, await this.documents.file(caller, caseId, id));
  }
}
