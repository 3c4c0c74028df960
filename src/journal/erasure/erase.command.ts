import { Injectable } from '@nestjs/common';
import { Id, ShortText, Text, WholeNumber } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { erasureOf, TEXT_ERASED } from '../entry.pure.js';
import { TextErasure } from './text-erasure.entity.js';

/** Asks that a free text of the journal be erased because it holds personal data; nothing goes before another confirms. */
export class ProposeErasure {
  static readonly type = 'proposeErasure';
  static readonly says =
    'Foreslår, at en fritekst i sagsloggen slettes, fordi den indeholder personoplysninger.';
  @WholeNumber('Postens nummer', 1) seq: number;
  @ShortText('Tekstens felt') field: string;
  @Text('Begrundelsen') reason: string;
}

class OnErasure {
  @Id('Forslagets id') erasureId: string;
}

/** Erases the text: another person than the one who asked. */
export class ConfirmErasure extends OnErasure {
  static readonly type = 'confirmErasure';
  static readonly says = 'Bekræfter som den anden person, at teksten slettes. Det kan ikke gøres om.';
}

/** Lets the text stand. */
export class DropErasure extends OnErasure {
  static readonly type = 'dropErasure';
  static readonly says = 'Lader teksten stå, og afslutter forslaget om at slette den.';
}

@Injectable()
@Handles(ProposeErasure, 'case', 'coordinator')
export class ProposeErasureHandler implements CaseHandler<ProposeErasure> {
  async decide({ seq, field, reason }: ProposeErasure, scope: CaseScope): Promise<WriteSet> {
    if (scope.region !== scope.file.snapshot.context.coordinator)
      throw new Refused(
        'forbidden',
        'notCoordinator',
        'En sletning foreslås af det koordinerende sekretariat.',
      );
    await demandText(scope, seq, field);
    const id = scope.ids.id();
    const row = { id, caseId: scope.file.id, seq, field, reason, proposedBy: scope.personId };
    return scope
      .start()
      .insert(TextErasure, {
        ...row,
        proposedAt: scope.now,
        state: 'proposed',
        settledBy: null,
        settledAt: null,
      })
      .entry({ type: ProposeErasure.type, data: { erasure: id, seq, field }, texts: { reason } })
      .reply({ erasureId: id });
  }
}

@Injectable()
@Handles(ConfirmErasure, 'case', 'secretariat')
export class ConfirmErasureHandler implements CaseHandler<ConfirmErasure> {
  async decide({ erasureId }: ConfirmErasure, scope: CaseScope): Promise<WriteSet> {
    const { seq, field, proposedBy } = await openErasure(scope, erasureId);
    if (proposedBy === scope.personId)
      throw new Refused(
        'forbidden',
        'samePerson',
        'Den, der har foreslået sletningen, kan ikke selv bekræfte den. Bed en anden om det.',
      );
    return settle(scope, erasureId, 'erased').entry({
      type: TEXT_ERASED,
      data: erasureOf(seq, field),
      texts: {},
    });
  }
}

@Injectable()
@Handles(DropErasure, 'case', 'secretariat')
export class DropErasureHandler implements CaseHandler<DropErasure> {
  async decide({ erasureId }: DropErasure, scope: CaseScope): Promise<WriteSet> {
    await openErasure(scope, erasureId);
    return settle(scope, erasureId, 'dropped').entry({
      type: DropErasure.type,
      data: { erasure: erasureId },
      texts: {},
    });
  }
}

/** The database takes the text away when the row says so; see the migration. */
function settle(scope: CaseScope, id: string, state: 'erased' | 'dropped'): WriteSet {
  const settled = { state, settledBy: scope.personId, settledAt: scope.now };
  return scope.start().update(TextErasure, { id, state: 'proposed' }, settled);
}

/** Title and sender are the case's own name: they stand in more places than a row can be asked about. */
const NOT_ERASABLE = ['openCase', ProposeErasure.type];

async function demandText(scope: CaseScope, seq: number, field: string): Promise<void> {
  const [text] = await scope.tx.query<{ type: string; gone: boolean; asked: boolean }>(TEXT, [
    scope.file.id,
    seq,
    field,
  ]);
  if (!text || NOT_ERASABLE.includes(text.type))
    throw new Refused('refused', 'noText', 'Posten har ingen fritekst af den slags, der kan slettes.');
  if (text.gone) throw new Refused('refused', 'alreadyErased', 'Teksten er allerede slettet.');
  if (text.asked)
    throw new Refused('refused', 'alreadyProposed', 'Det er allerede foreslået at slette teksten.');
}

async function openErasure(
  scope: CaseScope,
  id: string,
): Promise<Pick<TextErasure, 'seq' | 'field' | 'proposedBy'>> {
  const [found] = await scope.tx.query<Pick<TextErasure, 'seq' | 'field' | 'proposedBy' | 'state'>>(
    `select seq, field, proposed_by as "proposedBy", state from samsvar.text_erasure where id = $1 and case_id = $2`,
    [id, scope.file.id],
  );
  if (!found) throw new Refused('unknown', 'unknownErasure', 'Forslaget om sletning findes ikke på sagen.');
  if (found.state !== 'proposed')
    throw new Refused('refused', 'settledErasure', 'Der er allerede taget stilling til forslaget.');
  return found;
}

const TEXT = `
  select e.entry::jsonb ->> 'type' as type, t.erased_at is not null as gone,
         exists (select from samsvar.text_erasure x where x.case_id = t.chain_id and x.seq = t.seq and x.field = t.field
                  and x.state = 'proposed') as asked
    from samsvar.journal_text t join samsvar.journal_entry e using (chain_id, seq)
   where t.chain_id = $1 and t.seq = $2 and t.field = $3`;
