/** Texts about who else has a text open. */
export const presence = {
  label: 'Andre ved teksten',
  /** "Anna Holm, Carl Juul og Mette Sørensen". */
  list: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`,
  write: (names: string) => `${names} skriver her nu.`,
  haveOpen: (names: string) => `${names} har teksten åben.`,
  opened: (name: string, time: string) => `${name} åbnede teksten ${time}.`,
  self: 'Du har også teksten åben i et andet vindue.',
};
