import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { Refused } from '../platform/commands/refusal.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { answerFile, type FileReply } from '../platform/http/file-answer.js';
import { sendPage, type PageReply } from '../web/http.js';
import { DifferencePage } from './difference.page.js';
import { DifferencePageQuery } from './difference-page.query.js';
import type { DifferenceAsked } from './difference.query.js';
import { Permits } from '../platform/http/permission.js';

/**
 * The page of a difference: `?fra=6&til=7`, or `?siden=svar` from the text that the reader's region last said yes to.
 * Without `til` it ends at the current version, without `fra` it begins at the one before.
 */
@Permits('case')
@Controller()
export class DifferenceController {
  constructor(private readonly query: DifferencePageQuery) {}

  @Get('sager/:number/afsnit/:section/forskel')
  async show(
    @Param('number') number: string,
    @Param('section') section: string,
    @Query() asked: Readonly<Record<string, unknown>>,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(
      reply,
      DifferencePage({ view: await this.query.page(caller, number, section, readAsked(asked)) }),
    );
  }

  /** The same as a Word document with tracked changes. */
  @Get('sager/:number/afsnit/:section/forskel/word')
  async word(
    @Param() { number, section }: { number: string; section: string },
    @Query() asked: Readonly<Record<string, unknown>>,
    @CurrentCaller() caller: Caller,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return answerFile(reply, held, await this.query.word(caller, number, section, readAsked(asked)));
  }
}

function readAsked({ fra, til, siden }: Readonly<Record<string, unknown>>): DifferenceAsked {
  const to = versionNumber(til);
  if (siden === undefined) return { from: versionNumber(fra), to };
  if (siden === 'svar' && fra === undefined) return { since: 'answer', to };
  throw new Refused('invalid', 'since', 'Adressen skal have enten fra=versionsnummer eller siden=svar.');
}

function versionNumber(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new Refused('invalid', 'version', 'Versionens nummer i adressen skal være et helt tal fra 1.');
}
