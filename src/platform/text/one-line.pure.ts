/** A text of several lines as one: each line without the blanks around it, empty ones left out, a blank between them. */
export const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
