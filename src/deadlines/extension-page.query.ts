import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../cases/case-pages.reads.js';
import { documentsByDate } from '../documents/documents.reads.js';
import { Refused } from '../platform/commands/refusal.js';
import { localDateOf, shortDate } from '../platform/danish/dates.pure.js';
import type { Caller } from '../platform/http/caller.js';
import { regionNames } from '../procedure/region-names.js';
import { texts } from '../texts/texts.js';
import type { Choice, Typed } from '../web/components/form.js';
import type { ExtensionActName, ExtensionCheckView, ExtensionFormView } from './deadline.view.js';
import { answersOf, effectOf, moveOf } from './extension-answers.pure.js';
import { coordinates, refusalOf } from './extension-acts.pure.js';
import { datesInForce, milestonesInForce } from './milestones.reads.js';
import { moveLines } from './move-lines.pure.js';
import { plannedMove } from './moves.pure.js';
import { planSetting } from './plan-setting.js';

const words = texts.files.deadline;
/** More than a case has that are worth choosing between. */
const MOST = 200;

type Filled = Pick<ExtensionFormView, 'act' | 'formKey' | 'faults'> & { readonly typed: Typed | null };

/** The forms about an extension, and what they would do. Only for the coordinating secretariat, while the case takes them. */
@Injectable()
export class ExtensionPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** The form with what was typed. Errors: as `CasePages.read`; `Refused` for whoever cannot, or when the case does not take it. */
  form(caller: Caller, number: string, filled: Filled): Promise<ExtensionFormView> {
    return this.pages.read(caller, number, 'plan', async (reading) => {
      demandAct(reading, filled.act);
      return {
        ...filled,
        typed: filled.typed ?? defaults(reading),
        frame: reading.frame,
        ...(await papers(reading)),
      };
    });
  }

  /** What was typed and what it would do. Errors: as `form`. */
  check(
    caller: Caller,
    number: string,
    act: ExtensionActName,
    formKey: string,
    typed: Typed,
  ): Promise<ExtensionCheckView> {
    return this.pages.read(caller, number, 'plan', async (reading) => {
      demandAct(reading, act);
      const { tx, file, procedure, frame, now } = reading;
      const move = moveOf(act, typed);
      const planned =
        move &&
        plannedMove({
          ...move,
          formal: localDateOf(file.snapshot.context.deadline.formal),
          procedure,
          regions: file.snapshot.context.regions,
          setting: await planSetting(tx, file.id, file.snapshot.context.regions, localDateOf(now)),
          milestones: await milestonesInForce(tx, file.id),
        });
      const setting = { dates: await datesInForce(tx, file.id), procedure, today: localDateOf(now) };
      return {
        frame,
        act,
        formKey,
        typed,
        answers: answersOf(act, typed, await papers(reading)),
        effect: effectOf(act, typed),
        moves: planned ? moveLines(planned, setting) : [],
      };
    });
  }
}

function demandAct({ viewer, file, process, now }: CasePageReading, act: ExtensionActName): void {
  const { snapshot } = file;
  if (!coordinates(viewer, snapshot)) {
    const { coordinator } = snapshot.context;
    const who = words.extension.coordinator(regionNames.get(coordinator) ?? coordinator);
    throw new Refused('forbidden', 'notCoordinator', words.extension.onlyCoordinator(who));
  }
  const refusal = refusalOf(act, { process, snapshot, now });
  if (refusal !== null) throw new Refused('refused', 'notNow', refusal);
}

const defaults = ({ file, now }: CasePageReading): Typed => ({
  party: file.sender,
  dated: localDateOf(now),
  direction: 'in',
});

/** Notes and incoming documents of the case, latest first. */
async function papers({
  tx,
  file,
  procedure,
}: CasePageReading): Promise<Pick<ExtensionFormView, 'notes' | 'documents' | 'sections'>> {
  const asked = {
    access: ['open', 'exempt', 'undecided'] as const,
    kind: null,
    direction: null,
    search: null,
  };
  const { rows } = await documentsByDate(tx, file.id, asked, { limit: MOST, skip: 0 });
  const choices = (wanted: typeof rows): Choice[] =>
    wanted.map(({ id, theme, dated }) => ({
      value: id,
      label: words.promise.existingNote(theme, shortDate(dated)),
    }));
  return {
    sections: procedure.sections.map(({ id, title }) => ({ value: id, label: title })),
    notes: choices(rows.filter(({ kind }) => kind === 'telephoneNote')),
    documents: choices(rows.filter(({ kind, direction }) => kind !== 'telephoneNote' && direction === 'in')),
  };
}
