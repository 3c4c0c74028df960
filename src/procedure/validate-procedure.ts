import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { procedureFaults, type ProcedureFault } from './procedure-rules.js';
import { ProcedureShape } from './procedure-shape.js';
import type { Procedure } from './procedure.js';

/** A procedure that cannot be used. The message is Danish and names every field at fault. */
export class InvalidProcedure extends Error {
  constructor(readonly faults: readonly ProcedureFault[]) {
    super(
      `Forløbsskabelonen kan ikke bruges. ${faults.map((fault) => `${fault.field}: ${fault.text}.`).join(' ')}`,
    );
    this.name = 'InvalidProcedure';
  }
}

const inDanish: Readonly<Record<string, string>> = {
  whitelistValidation: 'er et ukendt felt',
  isDefined: 'mangler',
  isString: 'skal være tekst',
  isLength: 'er tom eller for lang',
  isInt: 'skal være et helt tal',
  min: 'er for lille',
  max: 'er for stor',
  isBoolean: 'skal være sand eller falsk',
  isArray: 'skal være en liste',
  arrayNotEmpty: 'må ikke være tom',
  arrayMaxSize: 'er for lang',
  isObject: 'skal være et objekt',
  nestedValidation: 'skal være et objekt',
  isIn: 'har en ukendt værdi',
  matches: 'har en forkert form',
};

function faultsOfShape(errors: readonly ValidationError[], path = ''): ProcedureFault[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const words = Object.keys(error.constraints ?? {}).map((code) => inDanish[code] ?? code);
    const text = [...new Set(words)].join(' og ');
    return [...(text === '' ? [] : [{ field, text }]), ...faultsOfShape(error.children ?? [], field)];
  });
}

/** Freezes a JSON value all the way down and gives it back. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/**
 * A procedure from anything, e.g. parsed JSON: a frozen plain copy when every field is of the right form, none is
 * unknown and the fields fit together. Throws InvalidProcedure otherwise.
 */
export function validateProcedure(plain: unknown): Procedure {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    throw new InvalidProcedure([{ field: 'skabelonen', text: 'skal være et objekt' }]);
  const shape = plainToInstance(ProcedureShape, plain);
  const errors = validateSync(shape, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  const malformed = faultsOfShape(errors);
  if (malformed.length > 0) throw new InvalidProcedure(malformed);
  // Through JSON: the copy has no class, no undefined fields and nothing of the caller's.
  const procedure = JSON.parse(JSON.stringify(shape)) as Procedure;
  const faults = procedureFaults(procedure);
  if (faults.length > 0) throw new InvalidProcedure(faults);
  return frozen(procedure);
}
