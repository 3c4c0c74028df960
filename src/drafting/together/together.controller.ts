import { Controller, HttpCode, Injectable, Logger, Param, Post } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { HttpProblem } from '../../platform/http/failure.js';
import { Permits } from '../../platform/http/permission.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import { LiveGate } from './live-gate.js';
import { LiveStore } from './live-store.js';

/** The shared text that a page of writing joins. */
interface Joined {
  readonly document: string;
}

/** Gives pages of writing the shared text of their draft. */
@Injectable()
export class JoinDesk {
  private readonly log = new Logger('live drafts');

  constructor(
    private readonly pages: CasePages,
    private readonly gate: LiveGate,
    private readonly store: LiveStore,
  ) {}

  /** Errors: as `LiveGate.seat`; 403 for a program, which has no session to write under. */
  async join(caller: Caller, number: string, section: string): Promise<Joined> {
    if (!caller.session)
      throw new HttpProblem('forbidden', 'notOwnPage', 'Programmer gemmer kladder gennem API’et.');
    const who = { personId: caller.personId, sessionId: caller.credentialId };
    const seat = await this.gate.seat(who, await this.pages.idOf(number), section);
    return { document: await this.store.open(who, seat) };
  }

  /**
   * Shows all who write a shared text what saving it has made of its sources. What is saved is saved: when this cannot be done now,
   * the next save does it.
   */
  async settle(caller: Caller, live: string): Promise<void> {
    const who = { personId: caller.personId, sessionId: caller.credentialId };
    try {
      await this.store.settle(who, await this.gate.at(who, live), live);
    } catch (error) {
      this.log.warn(`A shared draft could not be told of its sources: ${(error as Error).message}`);
    }
  }
}

/** Joining the shared text of a section's draft. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/udkast')
export class TogetherController {
  constructor(private readonly desk: JoinDesk) {}

  @Post('sammen')
  @HttpCode(200)
  join(
    @Param() { number, section }: { number: string; section: string },
    @CurrentCaller() caller: Caller,
  ): Promise<Joined> {
    return this.desk.join(caller, number, section === FRONT_MATTER ? '' : section);
  }
}

/** Joining the shared text of the front matter. */
@Permits('caseWork')
@Controller('sager/:number/samlet/sammenfatning')
export class FrontMatterTogetherController {
  constructor(private readonly desk: JoinDesk) {}

  @Post('sammen')
  @HttpCode(200)
  join(@Param('number') number: string, @CurrentCaller() caller: Caller): Promise<Joined> {
    return this.desk.join(caller, number, FRONT_MATTER);
  }
}
