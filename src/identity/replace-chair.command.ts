import { Injectable } from '@nestjs/common';
import { Id, LocalDate, OneOf, Optional, RegionCode } from '../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../platform/commands/handler.js';
import { Processes } from '../platform/commands/processes.js';
import { Refused } from '../platform/commands/refusal.js';
import type { AdminScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { addDays } from '../platform/danish/dates.pure.js';
import { Membership } from './membership.entity.js';
import { chairOn } from './memberships.reads.js';
import { chairFollows } from './new-chair.js';
import { OPEN_QUESTIONS, type OpenQuestionsChoice } from './new-chair.pure.js';

/** A region gets another chair from a day: the present one ends the day before. What it answered stands as the region's. */
export class ReplaceChair {
  static readonly type = 'replaceChair';
  static readonly says =
    'Giver en region en ny formand fra en dag; den hidtidige slutter dagen før, og svar, der er givet, står ved magt.';
  @RegionCode() region: string;
  @Id() personId: string;
  @Id() organisationId: string;
  @LocalDate('Første dag') from: string;
  /** Demanded when the region has been asked and has not answered. */
  @Optional() @OneOf('Valget for åbne spørgsmål', OPEN_QUESTIONS) openQuestions?: OpenQuestionsChoice;
}

@Injectable()
@Handles(ReplaceChair, 'administration', 'admin')
export class ReplaceChairHandler implements AdminHandler<ReplaceChair> {
  constructor(private readonly processes: Processes) {}

  async decide(command: ReplaceChair, scope: AdminScope): Promise<WriteSet> {
    const { region, personId, organisationId, from, openQuestions } = command;
    const writes = scope.start();
    const now = await chairOn(scope.tx, region, from);
    if (now !== null && now.validFrom >= from) {
      const text = 'Første dag skal ligge efter den nuværende formands første dag.';
      throw new Refused('invalid', 'sameDay', text, [{ field: 'from', text }]);
    }
    if (now !== null) writes.update(Membership, { id: now.id }, { validTo: addDays(from, -1) });
    const id = scope.ids.id();
    const role = 'chair';
    writes
      .insert(Membership, { id, personId, organisationId, role, region, validFrom: from, validTo: null })
      .entry({
        type: ReplaceChair.type,
        data: { region, person: personId, membership: id, ended: now?.id ?? null, validFrom: from },
        texts: {},
      })
      .reply({ membershipId: id });
    return chairFollows(scope, writes, this.processes, {
      personId,
      role,
      region,
      validFrom: from,
      openQuestions,
    });
  }
}
