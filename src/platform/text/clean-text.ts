/** Everything no text of ours may carry: control characters, half surrogates, direction overrides, invisible marks, noncharacters. */
export const forbiddenCharacters =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/** One line as it is stored and hashed: NFC, no white space at the ends. Null when it holds a forbidden character. */
export function cleanLine(text: string): string | null {
  return forbiddenCharacters.test(text) ? null : text.normalize('NFC').trim();
}

/**
 * Words of several lines, as a reservation or standpoint may have: line ends are LF, each line clean, at most one blank
 * line in a row. Null when it holds a forbidden character.
 */
export function cleanLines(text: string): string | null {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').split('\n').map(cleanLine);
  if (lines.includes(null)) return null;
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
