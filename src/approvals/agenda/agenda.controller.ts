import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { Permits } from '../../platform/http/permission.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { answerFile, type FileReply } from '../../platform/http/file-answer.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { AgendaPage } from './agenda.page.js';
import { AgendaQuery } from './agenda.query.js';

type Path = { readonly number: string; readonly section?: string };
type Asked = Readonly<Record<'region' | 'kontrolnummer', unknown>>;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Items for the agendas of the regions' forums: the page, and the item as a file. */
@Permits('caseWork')
@Controller(['sager/:number/afsnit/:section/dagsorden', 'sager/:number/samlet/dagsorden'])
export class AgendaController {
  constructor(private readonly query: AgendaQuery) {}

  @Get()
  async page(
    @Param() path: Path,
    @Query() { region }: Asked,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const view = await this.query.page(caller, { ...path, region: text(region) });
    sendPage(reply, AgendaPage({ view }));
  }

  @Get('word')
  word(
    @Param() path: Path,
    @Query() asked: Asked,
    @CurrentCaller() caller: Caller,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return this.send(caller, path, asked, 'word', held, reply);
  }

  @Get('tekst')
  plain(
    @Param() path: Path,
    @Query() asked: Asked,
    @CurrentCaller() caller: Caller,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return this.send(caller, path, asked, 'tekst', held, reply);
  }

  private async send(
    caller: Caller,
    path: Path,
    { region, kontrolnummer }: Asked,
    format: 'word' | 'tekst',
    held: string | undefined,
    reply: FileReply,
  ): Promise<Buffer | undefined> {
    const asked = { ...path, region: text(region), hash: text(kontrolnummer) };
    return answerFile(reply, held, await this.query.file(caller, asked, format));
  }
}
