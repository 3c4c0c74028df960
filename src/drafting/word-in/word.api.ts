import { applyDecorators, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam } from '@nestjs/swagger';
import { ApiController } from '../../platform/http/api-controller.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { SectionParams } from '../../platform/http/case-parameters.js';
import type { FileReply } from '../../platform/http/file-answer.js';
import { Operation } from '../../platform/http/operation.js';
import { Permits } from '../../platform/http/permission.js';
import { FORM_TYPE, type FormRequest } from '../../platform/http/uploaded-form.js';
import { SavingHeaders } from '../api/draft-saver.js';
import { wordFormSchema } from './word-form.schema.js';
import { WordSaved } from './word-saved.resource.js';
import { WordSaver } from './word-saver.js';

type SentHeaders = Readonly<Record<string, string | undefined>>;

const TakesWord = (id: string, summary: string, description: string) =>
  applyDecorators(
    HttpCode(200),
    SectionParams(),
    SavingHeaders(),
    ApiConsumes(FORM_TYPE),
    ApiBody({ required: true, schema: wordFormSchema() }),
    Operation({
      id,
      summary,
      description: `${description} Kun teksten skiftes ud: strukturerede svar og kravlistens svar bliver, som de er. Dokumentets kommentarer bliver kommentarer i sagen.`,
      answers: { type: WordSaved, description: 'Teksten er gemt; ETag er dens nye version.' },
      consumes: [FORM_TYPE],
      problems: [403, 404, 409, 412, 422],
    }),
  );

/** Texts from Word files, for programs. */
@Permits('caseWork')
@ApiController('Kladder og versioner')
export class WordApi {
  constructor(private readonly saver: WordSaver) {}

  @Post('cases/:caseId/sections/:section/draft/word')
  @TakesWord(
    'saveDraftFromWord',
    'Gem et Word-dokument som kladde til et afsnit',
    'Som saveDraft, med teksten fra et Word-dokument (DOCX, højst 10 MB). Sammenfatningen er afsnittet overall.',
  )
  draft(
    @CurrentCaller() caller: Caller,
    @Param() { caseId, section }: { caseId: string; section: string },
    @Headers() headers: SentHeaders,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<WordSaved> {
    return this.saver.save({ caller, caseId, headers, subject: { kind: 'draft', section } }, request, reply);
  }

  @Post('cases/:caseId/sections/:section/contributions/:region/draft/word')
  @ApiParam({ name: 'region', schema: { type: 'string' }, description: 'Regionens kode (ISO 3166-2).' })
  @TakesWord(
    'saveContributionFromWord',
    'Gem et Word-dokument som regionens eget bidrag',
    'Som saveContributionDraft, med teksten fra et Word-dokument (DOCX, højst 10 MB). Kommentarerne ses kun af regionen selv.',
  )
  contribution(
    @CurrentCaller() caller: Caller,
    @Param() { caseId, section, region }: { caseId: string; section: string; region: string },
    @Headers() headers: SentHeaders,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<WordSaved> {
    const subject = { kind: 'contribution', section, region } as const;
    return this.saver.save({ caller, caseId, headers, subject }, request, reply);
  }
}
