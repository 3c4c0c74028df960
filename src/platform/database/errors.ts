/** The database could not be reached; nothing was stored. */
export class Unavailable extends Error {
  constructor(cause: unknown) {
    super('Databasen kan ikke nås lige nu. Intet er gemt. Prøv igen om lidt.', { cause });
  }
}

/** The connection was lost while committing: stored or not is not known. Asking again with the same key tells. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super(
      'Forbindelsen faldt ud, mens handlingen blev gemt. Prøv igen: samme handling udføres kun én gang.',
      { cause },
    );
  }
}

/** PostgreSQL's code for a broken unique constraint. */
export const UNIQUE_VIOLATION = '23505';

/** PostgreSQL's code for a transaction it ended because two waited for each other. */
export const DEADLOCK = '40P01';

/** The constraint an error names, when PostgreSQL refused a row. */
export function brokenConstraint(error: unknown): { code: string; constraint: string } | null {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code && constraint ? { code, constraint } : null;
}

/** Characters that no text of PostgreSQL can hold, NUL above all: character_not_in_repertoire, untranslatable_character. */
const UNSTORABLE = ['22021', '22P05'];

/** Whether a statement failed because somebody sent a character that the database cannot hold. */
export const isUnstorable = (error: unknown): boolean =>
  UNSTORABLE.includes(String((error as { code?: unknown } | null)?.code));
