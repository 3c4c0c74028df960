import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { openErasures, type OpenErasure } from './erasure.reads.js';
import type { ErasureView, OpenErasureLine } from './erasure.view.js';

const words = texts.files.journal.erasures;

/** The page of erasures: for those who work on the case. */
@Injectable()
export class ErasureQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`. */
  page(
    caller: Caller,
    number: string,
    form: Pick<ErasureView, 'formKey' | 'typed' | 'faults'>,
  ): Promise<ErasureView> {
    return this.pages.read(caller, number, 'journal', async ({ tx, frame, file, viewer }) => {
      const { coordinator } = file.snapshot.context;
      const rows = await openErasures(tx, file.id);
      return {
        ...form,
        frame,
        open: rows.map((row) => lineOf(row, caller.personId)),
        maySettle: viewer.grants.some(({ role }) => role === 'secretariat'),
        mayPropose: viewer.grants.some(
          ({ role, region }) => role === 'secretariat' && region === coordinator,
        ),
      };
    });
  }
}

function lineOf(
  { id, seq, field, text, reason, proposedBy, name, at }: OpenErasure,
  reader: string,
): OpenErasureLine {
  const label = Object.hasOwn(words.fields, field) ? words.fields[field as keyof typeof words.fields] : field;
  return {
    id,
    title: words.of(seq, label),
    text,
    reason,
    proposed: words.proposed(name, longInstant(at)),
    own: proposedBy === reader,
  };
}
