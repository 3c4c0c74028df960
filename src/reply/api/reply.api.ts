import { Get, Headers, Param, Res } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { ApiController } from '../../platform/http/api-controller.js';
import { Asked } from '../../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { CaseIdParam } from '../../platform/http/case-parameters.js';
import { answerFile, type FileReply } from '../../platform/http/file-answer.js';
import { Operation } from '../../platform/http/operation.js';
import { pageOf, PageQuery, type Page } from '../../platform/http/page.js';
import { ReplyResource, RoundResource } from './reply.resource.js';
import { ReplyReading } from './reply-reading.query.js';
import { PACKAGE_TYPE } from '../package/round-package.js';
import { ROUND_FILES, type RoundFormat } from '../round-files.js';
import { RoundsQuery } from './rounds.query.js';
import { Permits } from '../../platform/http/permission.js';

const RoundPage = pageOf(RoundResource);
const Round = () =>
  ApiParam({ name: 'round', schema: { type: 'integer', minimum: 1 }, description: 'Fremsendelsens nummer.' });

/** The whole reply, as it stands and as it was submitted. */
@Permits('case')
@ApiController('Samlet afrapportering')
export class ReplyApi {
  constructor(
    private readonly replies: ReplyReading,
    private readonly rounds: RoundsQuery,
  ) {}

  @Get('cases/:caseId/reply')
  @CaseIdParam()
  @Operation({
    id: 'readReply',
    summary: 'Den samlede afrapportering, som den står nu, med kontrolnumre',
    answers: { type: ReplyResource, description: 'Kontrolnumrene, og hvad der står i vejen.' },
    problems: [403, 404],
  })
  asItStands(@CurrentCaller() caller: Caller, @Param('caseId') caseId: string): Promise<ReplyResource> {
    return this.replies.asItStands(caller, caseId);
  }

  @Get('cases/:caseId/reply/html')
  @CaseIdParam()
  @Operation({
    id: 'readReplyHtml',
    summary: 'Det forelagte, som det ville blive fremsendt nu',
    answers: { mediaType: 'text/html', description: 'Den samlede afrapportering som side.' },
    problems: [403, 404, 409],
  })
  async html(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<string> {
    const html = await this.replies.html(caller, caseId);
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-disposition', 'attachment; filename="afrapportering.html"')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    return html;
  }

  @Get('cases/:caseId/reply/rounds')
  @CaseIdParam()
  @Operation({
    id: 'listRounds',
    summary: 'Det, der er fremsendt',
    answers: { type: RoundPage, description: 'Fremsendelserne, den første først.' },
    query: PageQuery,
    problems: [403, 404],
  })
  list(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: PageQuery,
  ): Promise<Page<RoundResource>> {
    return this.rounds.list(caller, caseId, query);
  }

  @Get('cases/:caseId/reply/rounds/:round/html')
  @CaseIdParam()
  @Round()
  @Operation({
    id: 'downloadRoundHtml',
    summary: 'En fremsendelse som HTML',
    answers: { mediaType: 'text/html', description: 'Filen, som den blev sendt.' },
    problems: [403, 404],
  })
  downloadHtml(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('round') round: string,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return this.download(caller, caseId, round, 'html', held, reply);
  }

  @Get('cases/:caseId/reply/rounds/:round/docx')
  @CaseIdParam()
  @Round()
  @Operation({
    id: 'downloadRoundDocx',
    summary: 'En fremsendelse som Word-dokument',
    answers: { mediaType: ROUND_FILES.docx, description: 'Filen, som den blev sendt.' },
    problems: [403, 404],
  })
  downloadDocx(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('round') round: string,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return this.download(caller, caseId, round, 'docx', held, reply);
  }

  @Get('cases/:caseId/reply/rounds/:round/pdf')
  @CaseIdParam()
  @Round()
  @Operation({
    id: 'downloadRoundPdf',
    summary: 'En fremsendelse som PDF',
    answers: { mediaType: ROUND_FILES.pdf, description: 'Filen, som den blev sendt.' },
    problems: [403, 404],
  })
  downloadPdf(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('round') round: string,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return this.download(caller, caseId, round, 'pdf', held, reply);
  }

  @Get('cases/:caseId/reply/rounds/:round/package')
  @CaseIdParam()
  @Round()
  @Operation({
    id: 'downloadRoundPackage',
    summary: 'En fremsendelse som pakke: afrapportering, kravliste, svar, standpunkter og sagslog',
    answers: { mediaType: PACKAGE_TYPE, description: 'Pakken, som kan kontrolleres uden systemet.' },
    problems: [403, 404],
  })
  async downloadPackage(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('round') round: string,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return answerFile(reply, held, await this.rounds.package(caller, caseId, round));
  }

  private async download(
    caller: Caller,
    caseId: string,
    round: string,
    format: RoundFormat,
    held: string | undefined,
    reply: FileReply,
  ): Promise<Buffer | undefined> {
    return answerFile(reply, held, await this.rounds.file(caller, caseId, round, format));
  }
}
