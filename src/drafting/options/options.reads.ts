import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { Tx } from '../../platform/database/database.js';
import type { Stand } from './stand.js';

/** An option as it is worded now. */
export interface OptionRow {
  readonly id: string;
  readonly section: string;
  readonly number: number;
  readonly version: number;
  readonly title: string;
  readonly description: string | null;
  readonly madeBy: string;
  /** ISO UTC, as are the other instants. */
  readonly madeAt: string;
  readonly changedAt: string | null;
  readonly withdrawnAt: string | null;
}

/** A region's position on one wording of an option. */
export interface PositionRow {
  readonly optionId: string;
  readonly optionVersion: number;
  readonly region: string;
  readonly stand: Stand;
  readonly condition: string | null;
  readonly givenBy: string;
  readonly onBehalfOf: string | null;
  readonly givenAt: string;
  readonly latest: boolean;
}

/** The options of a case, withdrawn ones too, by section and number. */
export async function optionsOf(tx: Tx, caseId: string): Promise<OptionRow[]> {
  return tx.query<OptionRow>(
    `select id, section, number, version, title, description, made_by as "madeBy", made_at as "madeAt",
            changed_at as "changedAt", withdrawn_at as "withdrawnAt"
       from samsvar.section_option where case_id = $1 order by section, number`,
    [caseId],
  );
}

/** Every position taken in a case, earlier ones too, by region and time. */
export async function positionsOf(tx: Tx, caseId: string): Promise<PositionRow[]> {
  return tx.query<PositionRow>(
    `select option_id as "optionId", option_version as "optionVersion", region, stand, condition, given_by as "givenBy",
            on_behalf_of as "onBehalfOf", given_at as "givenAt", latest
       from samsvar.option_position where case_id = $1 order by region, given_at, latest, id`,
    [caseId],
  );
}

/** An option of the case that is still open. Errors: `Refused` when unknown or withdrawn. */
export async function openOption({ tx, file }: CaseScope, id: string): Promise<OptionRow> {
  const option = (await optionsOf(tx, file.id)).find((row) => row.id === id);
  if (!option) throw new Refused('unknown', 'unknownOption', 'Løsningsmuligheden findes ikke i sagen.');
  if (option.withdrawnAt !== null)
    throw new Refused('refused', 'optionWithdrawn', 'Løsningsmuligheden er trukket tilbage.');
  return option;
}

/** The option a position is taken on: open, of this section, and in the wording that was read. Errors: `Refused`. */
export async function optionToStandOn(
  scope: CaseScope,
  id: string,
  version: number,
  section?: string,
): Promise<OptionRow> {
  const option = await openOption(scope, id);
  if (section !== undefined && option.section !== section)
    throw new Refused('invalid', 'otherSection', 'Løsningsmuligheden hører til et andet afsnit.');
  if (option.version !== version)
    throw new Refused(
      'stale',
      'optionChanged',
      `Løsningsmuligheden "${option.title}" har fået en ny ordlyd. Læs den, og tag stilling igen.`,
    );
  return option;
}
