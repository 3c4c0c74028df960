/** The media types of a round's files. */
export const ROUND_FILES = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
export type RoundFormat = keyof typeof ROUND_FILES;

/** "Samlet afrapportering 2023-7996, 1. fremsendelse.pdf". */
export const roundFileName = (number: string, round: number, ending: string): string =>
  `Samlet afrapportering ${number}, ${round}. fremsendelse.${ending}`;
