import { Refused } from '../platform/commands/refusal.js';
import { CaseScope, type RowScope } from '../platform/commands/scope.js';
import { ContentError } from './content-error.js';
import { FRONT_MATTER } from './section-content.pure.js';

/** Refuses what concerns an unknown section, or a case that is not under work. Errors: `Refused` with `text`. */
export function refuseOutsideWork(scope: CaseScope, section: string, text: string): void {
  refuseUnlessWorking(scope, text);
  if (!Object.hasOwn(scope.file.snapshot.context.sections, section))
    throw new Refused('unknown', 'unknownSection', 'Afsnittet findes ikke i sagen.');
}

/**
 * The region that writes a text of the case: the section's lead, for the front matter the coordinator. Null before a lead
 * is assigned. Errors: `Refused` for a section the case does not have.
 */
export function writerOf({ file }: CaseScope, section: string): string | null {
  const { sections, coordinator } = file.snapshot.context;
  if (section === FRONT_MATTER) return coordinator;
  if (!Object.hasOwn(sections, section))
    throw new Refused('unknown', 'unknownSection', 'Afsnittet findes ikke i sagen.');
  return sections[section]!.lead;
}

/** Texts and what is said of them change only until submission. Errors: `Refused` with `text`. */
export function refuseUnlessWorking({ file, process }: CaseScope, text: string): void {
  if (!process.where(file.snapshot).progress.startsWith('working'))
    throw new Refused('refused', 'notWorking', text);
}

/** A row of its own is still a row of a case. */
export function ofCase(scope: RowScope): CaseScope {
  if (scope instanceof CaseScope) return scope;
  throw new Error('This row belongs to a case.');
}

/** Reads content of the field `field`; what is wrong becomes a refusal naming every place. Errors: `Refused`. */
export function readingContent<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const fields = error.problems.map((problem) => ({
      field: field === '' ? problem.field : `${field}.${problem.field}`,
      text: problem.message,
    }));
    throw new Refused('invalid', 'content', fields.map(({ text }) => text).join(' '), fields);
  }
}
