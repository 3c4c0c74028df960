import { Injectable } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { milestonesInForce, type MilestoneInForce } from '../milestones.reads.js';
import { settingOf } from '../plan-rows.js';
import { reproject } from '../reproject.js';
import { WrittenDecision } from './written-decision.entity.js';

const Key = () =>
  Matches(/^(approval:[a-zA-Z][a-zA-Z0-9]{0,39}|endorsement):[A-Z]{2}-[A-Z0-9]{1,3}$/, {
    message: 'Vælg en milepæl, som regionens forum afgør.',
    context: { description: 'Milepælens navn', schema: { examples: ['approval:placement:DK-82'] } },
  });

/** A region's secretariat chooses that the forum decides something by mail (skriftlig behandling), not at a meeting. */
export class DecideByMail {
  static readonly type = 'decideByMail';
  static readonly says = 'Sekretariatet vælger, at regionens forum afgør en milepæl skriftligt pr. mail.';
  @Key() milestone: string;
}

@Injectable()
@Handles(DecideByMail, 'case', 'secretariat')
export class DecideByMailHandler implements CaseHandler<DecideByMail> {
  async decide({ milestone: key }: DecideByMail, scope: CaseScope): Promise<WriteSet> {
    await ownMilestone(scope, key);
    const { setting, written } = await choices(scope);
    if (written.has(key))
      throw new Refused('refused', 'alreadyByMail', 'Det afgøres allerede skriftligt pr. mail.');
    const writes = await planned(
      scope,
      setting,
      new Set([...written, key]),
      'Regionens forum afgør det skriftligt.',
    );
    return writes
      .insert(WrittenDecision, {
        id: scope.ids.id(),
        caseId: scope.file.id,
        region: scope.region,
        milestoneKey: key,
        chosenBy: scope.personId,
        chosenAt: scope.now,
      })
      .entry({ type: DecideByMail.type, data: { milestone: key, region: scope.region }, texts: {} });
  }
}

/** The forum decides at a meeting after all. */
export class DecideAtMeeting {
  static readonly type = 'decideAtMeeting';
  static readonly says = 'Sekretariatet vælger, at regionens forum alligevel afgør en milepæl på et møde.';
  @Key() milestone: string;
}

@Injectable()
@Handles(DecideAtMeeting, 'case', 'secretariat')
export class DecideAtMeetingHandler implements CaseHandler<DecideAtMeeting> {
  async decide({ milestone: key }: DecideAtMeeting, scope: CaseScope): Promise<WriteSet> {
    await ownMilestone(scope, key);
    const { setting, written } = await choices(scope);
    if (!written.has(key))
      throw new Refused('refused', 'notByMail', 'Det er ikke valgt, at det afgøres skriftligt.');
    const kept = new Set([...written].filter((one) => one !== key));
    const writes = await planned(scope, setting, kept, 'Regionens forum afgør det på et møde.');
    return writes
      .update(
        WrittenDecision,
        { caseId: scope.file.id, milestoneKey: key, withdrawnAt: null },
        { withdrawnAt: scope.now },
      )
      .entry({ type: DecideAtMeeting.type, data: { milestone: key, region: scope.region }, texts: {} });
  }
}

type Setting = Awaited<ReturnType<typeof settingOf>>;

async function choices(scope: CaseScope): Promise<{ setting: Setting; written: ReadonlySet<string> }> {
  const setting = await settingOf(scope);
  return { setting, written: setting.forums.written };
}

/** The plan by another choice; without a date that moves, a write set that leaves the plan alone. */
async function planned(
  scope: CaseScope,
  setting: Setting,
  written: ReadonlySet<string>,
  reason: string,
): Promise<WriteSet> {
  const change = { cause: 'writtenDecision', reason, before: setting.calendars.common } as const;
  const chosen = { ...setting, forums: { ...setting.forums, written } };
  return (await reproject(scope, change, chosen)) ?? scope.start();
}

/** Errors: `Refused` for what is not the region's own, or is answered already. */
async function ownMilestone(scope: CaseScope, key: string): Promise<MilestoneInForce> {
  const found = (await milestonesInForce(scope.tx, scope.file.id)).find((one) => one.key === key);
  if (!found) throw new Refused('invalid', 'unknownMilestone', 'Milepælen findes ikke i sagen.');
  if (found.region !== scope.region)
    throw new Refused('forbidden', 'notYourRegion', 'Det vælger regionens eget sekretariat.');
  if (found.state !== 'open')
    throw new Refused(
      'refused',
      'alreadyReached',
      'Regionen har allerede svaret. Der er ikke mere at planlægge.',
    );
  return found;
}
