import { Injectable } from '@nestjs/common';
import { Optional, RegionCode, SectionId, Text } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { CoordinationConsent } from './coordination-consent.entity.js';

/** The coordinator makes a region's secretariat lead (tovholder) of a section, or another one. Voids no answer. */
export class AssignLead {
  static readonly type = 'assignLead';
  static readonly says = 'Koordinator udpeger et afsnits tovholder.';
  @SectionId() section: string;
  @RegionCode() region: string;
  @Optional() @Text('Begrundelsen') reason?: string;
}

@Injectable()
@Handles(AssignLead, 'case', 'coordinator')
export class AssignLeadHandler implements CaseHandler<AssignLead> {
  decide({ section, region, reason }: AssignLead, scope: CaseScope): Promise<WriteSet> {
    const writes = scope.start();
    scope.step(writes, { type: 'assignLead', section, region }, {}, reason ? { reason } : {});
    return Promise.resolve(writes.reply({ section, region }));
  }
}

/** The coordinator opens the drafting once every section has a lead. */
export class OpenDrafting {
  static readonly type = 'openDrafting';
  static readonly says = 'Koordinator åbner udarbejdelsen, når alle afsnit har en tovholder.';
}

@Injectable()
@Handles(OpenDrafting, 'case', 'coordinator')
export class OpenDraftingHandler implements CaseHandler<OpenDrafting> {
  decide(_command: OpenDrafting, scope: CaseScope): Promise<WriteSet> {
    const writes = scope.start();
    scope.step(writes, { type: 'openDrafting' });
    return Promise.resolve(writes);
  }
}

/** A secretariat says yes to taking over the coordination, before it is handed over. */
export class AcceptCoordination {
  static readonly type = 'acceptCoordination';
  static readonly says = 'Et sekretariat siger ja til at overtage koordineringen.';
}

@Injectable()
@Handles(AcceptCoordination, 'case', 'secretariat')
export class AcceptCoordinationHandler implements CaseHandler<AcceptCoordination> {
  decide(_command: AcceptCoordination, scope: CaseScope): Promise<WriteSet> {
    const { file, region, personId, now, process } = scope;
    if (process.where(file.snapshot).progress === 'closed')
      throw new Refused('refused', 'closed', 'Sagen er lukket.');
    if (region === file.snapshot.context.coordinator)
      throw new Refused('refused', 'alreadyCoordinator', 'Jeres sekretariat koordinerer allerede sagen.');
    const writes = scope
      .start()
      .insert(CoordinationConsent, { caseId: file.id, region, givenBy: personId, givenAt: now })
      .entry({ type: AcceptCoordination.type, data: { region }, texts: {} });
    return Promise.resolve(writes);
  }
}

/** The coordinator hands the coordination over to a secretariat that has said yes. */
export class HandOverCoordination {
  static readonly type = 'handOverCoordination';
  static readonly says = 'Koordinator overdrager koordineringen til et sekretariat, der har sagt ja.';
  @RegionCode() to: string;
}

@Injectable()
@Handles(HandOverCoordination, 'case', 'coordinator')
export class HandOverCoordinationHandler implements CaseHandler<HandOverCoordination> {
  async decide({ to }: HandOverCoordination, scope: CaseScope): Promise<WriteSet> {
    const accepted = await scope.tx.query(
      'select 1 from samsvar.coordination_consent where case_id = $1 and region = $2 and used_at is null',
      [scope.file.id, to],
    );
    const writes = scope.start();
    scope.step(writes, { type: 'handOverCoordination', to, facts: { accepted: accepted.length > 0 } });
    return writes.update(
      CoordinationConsent,
      { caseId: scope.file.id, region: to, usedAt: null },
      { usedAt: scope.now },
      null,
    );
  }
}

/** The coordinator cancels the case before submission, with a reason. */
export class Cancel {
  static readonly type = 'cancel';
  static readonly says = 'Koordinator annullerer sagen før fremsendelsen, med en begrundelse.';
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(Cancel, 'case', 'coordinator')
export class CancelHandler implements CaseHandler<Cancel> {
  decide({ reason }: Cancel, scope: CaseScope): Promise<WriteSet> {
    const writes = scope.start();
    scope.step(writes, { type: 'cancel' }, {}, { reason });
    return Promise.resolve(writes);
  }
}

/** The coordinator closes the case: after the agency's assessment, or with a reason. */
export class Close {
  static readonly type = 'close';
  static readonly says = 'Koordinator afslutter sagen: efter styrelsens vurdering eller med en begrundelse.';
  @Optional() @Text('Begrundelsen') reason?: string;
}

@Injectable()
@Handles(Close, 'case', 'coordinator')
export class CloseHandler implements CaseHandler<Close> {
  decide({ reason }: Close, scope: CaseScope): Promise<WriteSet> {
    const writes = scope.start();
    scope.step(
      writes,
      { type: 'close', facts: { reasoned: reason !== undefined } },
      {},
      reason ? { reason } : {},
    );
    return Promise.resolve(writes);
  }
}
