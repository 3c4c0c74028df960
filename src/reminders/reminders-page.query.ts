import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../cases/case-pages.reads.js';
import { localDateOf } from '../platform/danish/dates.pure.js';
import type { Caller } from '../platform/http/caller.js';
import { texts } from '../texts/texts.js';
import { casePages, withQuery } from '../web/addresses.js';
import { FATES, fateOf } from './reminder-fate.pure.js';
import { endOf } from './rehearsal.query.js';
import { groupsOf } from './reminder-lines.pure.js';
import { remindersOf, type ReminderRow } from './reminder-rows.js';
import type { Fate, RemindersView } from './reminders.view.js';

const words = texts.files.reminders;

/** What the page is asked for, as it stands in the address. */
export interface RemindersParameters {
  readonly tilstand?: string;
  /** "chair DK-82" or "secretariat DK-82". */
  readonly modtager?: string;
  readonly alle?: string;
}

/** The reminders of a case for its page: for those who work on it. */
@Injectable()
export class RemindersPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`. */
  list(caller: Caller, number: string, parameters: RemindersParameters): Promise<RemindersView> {
    return this.pages.read(caller, number, 'reminders', async (reading) => {
      const { tx, file, procedure, now, frame } = reading;
      const rows = await remindersOf(tx, file.id);
      const fate = fateAsked(parameters.tilstand);
      const receivers = receiversIn(rows, reading);
      const to = receivers.some(({ value }) => value === parameters.modtager) ? parameters.modtager! : '';
      const ofReceiver = to === '' ? rows : rows.filter((row) => receiverKey(row) === to);
      const chosen = fate === null ? ofReceiver : ofReceiver.filter((row) => fateOf(row) === fate);
      const address = (asked: RemindersParameters) => withQuery(casePages(number).reminders, { ...asked });
      const kept = { tilstand: fate ?? '', modtager: to };
      const today = localDateOf(now);
      return {
        frame,
        any: rows.length > 0,
        asked: kept,
        receivers: [{ value: '', label: words.all }, ...receivers],
        chips: chipsOf(ofReceiver, fate, (tilstand) => address({ ...kept, tilstand })),
        groups: groupsOf(
          chosen,
          { procedure, today, number },
          {
            all: parameters.alle === 'ja',
            moreHref: address({ ...kept, alle: 'ja' }),
          },
        ),
        proposed: { til: endOf(reading), maal: '', antag: 'intet' },
      };
    });
  }
}

const fateAsked = (asked: string | undefined): Fate | null =>
  typeof asked === 'string' && Object.hasOwn(FATES, asked) ? (asked as Fate) : null;
const receiverKey = ({ role, region }: ReminderRow) => `${role} ${region}`;

function receiversIn(rows: readonly ReminderRow[], { procedure }: CasePageReading) {
  const held = new Set(rows.map(receiverKey));
  return (['secretariat', 'chair'] as const).flatMap((role) =>
    procedure.regions
      .filter(({ code }) => held.has(`${role} ${code}`))
      .map(({ code, name }) => ({ value: `${role} ${code}`, label: words[role](name) })),
  );
}

function chipsOf(
  rows: readonly ReminderRow[],
  current: Fate | null,
  href: (fate: string) => string,
): RemindersView['chips'] {
  const counts = new Map<Fate, number>();
  for (const row of rows) counts.set(fateOf(row), (counts.get(fateOf(row)) ?? 0) + 1);
  const all = { href: href(''), label: words.all, mark: null, count: rows.length, current: current === null };
  const fates = (Object.keys(FATES) as Fate[]).map((fate) => ({
    href: href(fate),
    label: words.fates[fate],
    mark: FATES[fate],
    count: counts.get(fate) ?? 0,
    current: current === fate,
  }));
  return [all, ...fates];
}
