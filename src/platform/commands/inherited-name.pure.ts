/**
 * Whether every object has something by this name already (`toString`, `constructor`, `__proto__` ...). A validation that
 * looks fields up by name takes such a one for a field it knows, so it is refused before. `__proto__` is refused where no
 * object has it, too (`src/platform/boot/no-proto.ts`).
 */
export const isInheritedName = (name: string): boolean => name === '__proto__' || name in Object.prototype;
