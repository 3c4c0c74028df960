import { Injectable } from '@nestjs/common';
import { OneOf, Text, WholeNumber } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import type { EntryAccess } from './export-items.pure.js';

/** A secretariat exempts an entry of the journal from access to documents (offentlighedsloven §§ 19-35), or opens it again, and says why. */
export class SetEntryAccess {
  static readonly type = 'setEntryAccess';
  static readonly says = 'Undtag en post i sagsloggen fra aktindsigt, eller åbn den igen, med begrundelse.';
  @WholeNumber('Postens nummer', 1) seq: number;
  @OneOf('Aktindsigt', ['open', 'exempt']) accessStatus: EntryAccess;
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(SetEntryAccess, 'case', 'secretariat')
export class SetEntryAccessHandler implements CaseHandler<SetEntryAccess> {
  decide({ seq, accessStatus, reason }: SetEntryAccess, scope: CaseScope): Promise<WriteSet> {
    if (seq > scope.file.seq) throw unknownEntry(scope.file.seq);
    return Promise.resolve(
      scope
        .start()
        .entry({
          type: SetEntryAccess.type,
          data: { seq, accessStatus },
          texts: { reason: reason.normalize('NFC') },
        })
        .reply({ seq, accessStatus }),
    );
  }
}

function unknownEntry(last: number): Refused {
  const text = `Sagsloggen har ingen post med det nummer. Den seneste er post ${last}.`;
  return new Refused('refused', 'unknownEntry', text, [{ field: 'seq', text }]);
}
