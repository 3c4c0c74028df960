import { readCase } from '../platform/commands/guard.js';
import type { Processes } from '../platform/commands/processes.js';
import type { Tx } from '../platform/database/database.js';
import { openFor } from './open-questions.pure.js';

export { openFor } from './open-questions.pure.js';

/** The questions of one running case that wait for a region's chair. */
export interface OpenQuestions {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  /** Titles of the sections asked, in their order. */
  readonly sections: readonly string[];
  /** The whole is asked too. */
  readonly whole: boolean;
}

/** Every case in which a region has been asked and has not answered, by number. Cases of unknown procedures are left out. */
export async function openQuestions(tx: Tx, processes: Processes, region: string): Promise<OpenQuestions[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from samsvar.case_file
      where closed_at is null and state like 'working.%' and snapshot #> '{context,regions}' ? $1
        and procedure_id || '@' || procedure_version = any($2) order by number`,
    [region, processes.names],
  );
  const found: OpenQuestions[] = [];
  for (const { id } of rows) {
    const { number, title, snapshot, procedureId, procedureVersion } = await readCase(tx, id, false);
    const { procedure, process } = processes.of(procedureId, procedureVersion);
    const open = openFor(process, process.read(snapshot).snapshot, region);
    if (open.length === 0) continue;
    const sections = procedure.sections.filter((one) => open.includes(one.id)).map((one) => one.title);
    found.push({ caseId: id, number, title, sections, whole: open.includes(null) });
  }
  return found;
}
