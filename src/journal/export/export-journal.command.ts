import { Injectable } from '@nestjs/common';
import { documentsByDate } from '../../documents/documents.reads.js';
import { OneOf, Text } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';

/** For one's own journal system (ESDH), or for somebody who has asked for access (aktindsigt). */
export const PURPOSES = ['esdh', 'aktindsigt'] as const;
export type ExportPurpose = (typeof PURPOSES)[number];
/** So many exports of a case one person makes in an hour. */
const MOST_AN_HOUR = 10;

/** A secretariat hands out (udleverer) everything of the case; the archive is what it was at this entry of the journal. */
export class ExportJournal {
  static readonly type = 'exportJournal';
  static readonly says = 'Udlever sagens dokumenter og poster som ét arkiv.';
  @OneOf('Formålet', PURPOSES) purpose: ExportPurpose;
  /** To whom and why. */
  @Text('Modtageren') receiver: string;
}

@Injectable()
@Handles(ExportJournal, 'case', 'secretariat')
export class ExportJournalHandler implements CaseHandler<ExportJournal> {
  async decide({ purpose, receiver }: ExportJournal, scope: CaseScope): Promise<WriteSet> {
    await refuseTooOften(scope);
    if (purpose === 'aktindsigt') await refuseUndecided(scope);
    return scope
      .start()
      .entry({ type: ExportJournal.type, data: { purpose }, texts: { receiver: receiver.normalize('NFC') } })
      .reply({ after: scope.file.seq });
  }
}

async function refuseTooOften({ tx, file, personId, now }: CaseScope): Promise<void> {
  const [made] = await tx.query<{ count: number }>(
    `select count(*)::int as count from samsvar.journal_entry
      where chain_id = $1 and entry::jsonb ->> 'type' = 'exportJournal' and entry::jsonb #>> '{actor,person}' = $2
        and (entry::jsonb ->> 'at')::timestamptz > $3::timestamptz - interval '1 hour'`,
    [file.id, personId, now],
  );
  if (made!.count < MOST_AN_HOUR) return;
  throw new Refused(
    'refused',
    'tooOften',
    `Sagen er udleveret ${MOST_AN_HOUR} gange den seneste time. Vent en time, eller brug et arkiv, der er lavet.`,
  );
}

async function refuseUndecided({ tx, file }: CaseScope): Promise<void> {
  const asked = { access: ['undecided'], kind: null, direction: null, search: null } as const;
  const { count } = await documentsByDate(tx, file.id, asked, { limit: 1, skip: 0 });
  if (count === 0) return;
  throw new Refused(
    'refused',
    'undecided',
    'Der er dokumenter, som der ikke er taget stilling til. Sæt deres status for aktindsigt først.',
  );
}
