import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { sheetOf } from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { draftVersion, savedDraftOf, type SavedDraftRow } from '../drafts.reads.js';
import { regionName, regionsHeld } from '../pages/section-context.js';
import {
  headOf,
  isWorking,
  personName,
  sectionReading,
  type SectionReading,
} from '../pages/section-reading.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import { BASIS_FIELD, TEXT_FIELD } from '../writing/writing-form.pure.js';
import type { SuggestView } from './suggestions.view.js';

const words = texts.section.suggestions.form;

/** A form as it comes back: null for the first time. */
export interface SuggestForm {
  readonly formKey: string;
  readonly typed: Typed | null;
  readonly faults: readonly FieldFault[];
}

/** The page on which another secretariat suggests changes in a draft. */
@Injectable()
export class SuggestPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; `Refused` for a section there is not. */
  page(caller: Caller, number: string, section: string, form: SuggestForm): Promise<SuggestView> {
    return this.pages.read(caller, number, 'draft', async (opened) => {
      const reading = await sectionReading(opened, section);
      const draft = await draftRead(reading, form.typed);
      const whyNot = reasonAgainst(reading, draft);
      return {
        frame: reading.frame,
        head: headOf(reading),
        whyNot,
        form: whyNot === null ? await formView(reading, draft!, form) : null,
      };
    });
  }
}

/** The draft of today, or the one that was read when what was typed in it comes back. */
async function draftRead(
  { tx, file, context }: SectionReading,
  typed: Typed | null,
): Promise<Omit<SavedDraftRow, 'hash'> | null> {
  const version = Number(typed?.['_version'] ?? '');
  const read = Number.isInteger(version) && version > 0 && version < 2 ** 31;
  const earlier = read ? await draftVersion(tx, file.id, context.id, version) : null;
  return earlier ?? savedDraftOf(tx, file.id, context.id);
}

function reasonAgainst(reading: SectionReading, draft: object | null): string | null {
  const own = regionsHeld(reading, 'secretariat');
  if (own.length === 0) return words.onlySecretariats;
  if (!isWorking(reading)) return words.notWorking;
  if (own.every((region) => region === reading.context.lead)) return words.ownText;
  return draft === null ? words.noDraft : null;
}

async function formView(
  reading: SectionReading,
  { version, content, savedAt, savedBy }: Omit<SavedDraftRow, 'hash'>,
  { formKey, typed, faults }: SuggestForm,
): Promise<NonNullable<SuggestView['form']>> {
  const { context } = reading;
  const { text, kept } = sheetOf(content.body);
  const writer =
    context.lead === null ? words.text : texts.section.secretariat(regionName(reading, context.lead));
  return {
    lead: words.lead(context.id === FRONT_MATTER ? writer : `tovholderen, ${writer},`),
    draft: words.draft(version, longInstant(savedAt), await personName(reading, savedBy)),
    version,
    regions: regionsHeld(reading, 'secretariat')
      .filter((region) => region !== context.lead)
      .map((code) => ({ value: code, label: texts.section.secretariat(regionName(reading, code)) })),
    formKey,
    typed: typed ?? { [TEXT_FIELD]: text, [BASIS_FIELD]: JSON.stringify({ kept }) },
    faults,
  };
}
