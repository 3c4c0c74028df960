import { BadRequestException, Body, Controller, HttpCode, Injectable, Param, Post } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { Permits } from '../../platform/http/permission.js';
import { textFields } from '../../web/http.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import type { WritingSubject } from '../writing/desk-reading.js';
import { DeskVisits } from './desk-visits.js';

/** What an open page is told: who else has the text open; null when nobody has. */
interface Presence {
  readonly said: string | null;
}

/** What the pages of writing tell of themselves while they are open. */
@Injectable()
export class VisitDesk {
  constructor(private readonly visits: DeskVisits) {}

  /** Errors: 400 for what no page of ours sends; as `CasePages.read`. */
  async told(caller: Caller, number: string, subject: WritingSubject, body: unknown): Promise<Presence> {
    const { side, skriver, forlader } = textFields(body);
    if (!isUuid(side)) throw new BadRequestException();
    const told = { page: side!, wrote: skriver === 'ja', leaves: forlader === 'ja' };
    return { said: await this.visits.told(caller, number, subject, told) };
  }
}

/** Who has a section's draft or a contribution to it open. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section')
export class PresenceController {
  constructor(private readonly desk: VisitDesk) {}

  @Post('udkast/til-stede')
  @HttpCode(200)
  atDraft(
    @Param() { number, section }: { number: string; section: string },
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
  ): Promise<Presence> {
    return this.desk.told(caller, number, { kind: 'draft', section }, body);
  }

  @Post('bidrag/til-stede')
  @HttpCode(200)
  atContribution(
    @Param() { number, section }: { number: string; section: string },
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
  ): Promise<Presence> {
    const { _region: region } = textFields(body);
    return this.desk.told(
      caller,
      number,
      { kind: 'contribution', section, region: region || undefined },
      body,
    );
  }
}

/** Who has the front matter open. */
@Permits('caseWork')
@Controller('sager/:number/samlet/sammenfatning')
export class FrontMatterPresenceController {
  constructor(private readonly desk: VisitDesk) {}

  @Post('til-stede')
  @HttpCode(200)
  atFrontMatter(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
  ): Promise<Presence> {
    return this.desk.told(caller, number, { kind: 'draft', section: FRONT_MATTER }, body);
  }
}
