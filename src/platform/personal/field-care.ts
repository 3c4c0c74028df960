import 'reflect-metadata';

/**
 * What a field of a command needs beside the examination that every text gets. `draft`: work in progress, warned of but
 * not refused. `file`: the bytes of a file, examined as the text that a reader of it would see.
 */
export type FieldCare = 'draft' | 'file';

const CARE = Symbol('samsvar:personalData');

/** Marks a field of a command class whose texts are no plain ones; a field without a mark is examined and refused. */
export const Care =
  (care: FieldCare): PropertyDecorator =>
  (prototype, property) => {
    const known = careOf(prototype);
    Reflect.defineMetadata(CARE, { ...known, [property]: care }, prototype);
  };

/** The marked fields of a command, by name. */
export function careOf(command: object): Readonly<Record<string, FieldCare>> {
  return (Reflect.getMetadata(CARE, command) as Record<string, FieldCare> | undefined) ?? {};
}
