import { Body, Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Permits } from '../../platform/http/permission.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { answerFile, type FileReply } from '../../platform/http/file-answer.js';
import type { PageReply, PageRequest } from '../../web/http.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import type { WritingSubject } from '../writing/desk-reading.js';
import { WordInQuery } from './word-in.query.js';
import { WordPages } from './word-pages.js';

interface Place {
  readonly number: string;
  readonly section: string;
}

/** A section's draft to Word and back. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/word')
export class WordInController {
  constructor(
    private readonly word: WordPages,
    private readonly query: WordInQuery,
  ) {}

  @Get()
  form(@Param() at: Place, @CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    return this.word.form(reply, draftAsked(caller, at));
  }

  @Get('udkast')
  async out(
    @Param() at: Place,
    @CurrentCaller() caller: Caller,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return answerFile(reply, held, await this.query.word(draftAsked(caller, at)));
  }

  @Post()
  read(
    @Param() at: Place,
    @CurrentCaller() caller: Caller,
    @Req() request: PageRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.word.read(reply, draftAsked(caller, at), request);
  }

  @Post('gem')
  save(
    @Param() at: Place,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.word.save(reply, draftAsked(caller, at), body);
  }
}

/** The front matter has an address of its own; no section is called as it is. */
const draftAsked = (caller: Caller, { number, section }: Place) => {
  const subject: WritingSubject = { kind: 'draft', section: section === FRONT_MATTER ? '' : section };
  return { caller, number, subject };
};

/** The front matter to Word and back. */
@Permits('caseWork')
@Controller('sager/:number/samlet/sammenfatning/word')
export class FrontMatterWordController {
  constructor(
    private readonly word: WordPages,
    private readonly query: WordInQuery,
  ) {}

  @Get()
  form(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.word.form(reply, { caller, number, subject: FRONT });
  }

  @Get('udkast')
  async out(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return answerFile(reply, held, await this.query.word({ caller, number, subject: FRONT }));
  }

  @Post()
  read(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Req() request: PageRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.word.read(reply, { caller, number, subject: FRONT }, request);
  }

  @Post('gem')
  save(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.word.save(reply, { caller, number, subject: FRONT }, body);
  }
}

const FRONT: WritingSubject = { kind: 'draft', section: FRONT_MATTER };

/** A region's contribution to Word and back; `?region=` for whoever works for several. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/bidrag/word')
export class ContributionWordController {
  constructor(
    private readonly word: WordPages,
    private readonly query: WordInQuery,
  ) {}

  @Get()
  form(
    @Param() at: Place,
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.word.form(reply, contributionAsked(caller, at, region));
  }

  @Get('udkast')
  async out(
    @Param() at: Place,
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return answerFile(reply, held, await this.query.word(contributionAsked(caller, at, region)));
  }

  @Post()
  read(
    @Param() at: Place,
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Req() request: PageRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.word.read(reply, contributionAsked(caller, at, region), request);
  }

  @Post('gem')
  save(
    @Param() at: Place,
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.word.save(reply, contributionAsked(caller, at, region), body);
  }
}

function contributionAsked(caller: Caller, { number, section }: Place, region: unknown) {
  const named = typeof region === 'string' ? region : undefined;
  const subject: WritingSubject = { kind: 'contribution', section, region: named };
  return { caller, number, subject };
}
