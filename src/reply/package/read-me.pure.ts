import { longInstant } from '../../platform/danish/dates.pure.js';
import { grouped } from '../reply-model.pure.js';
import type { RoundFacts } from './package-files.js';
import type { ReplyInput } from '../reply-input.js';

/** What lies beside the files, for whoever opens the package in ten years. */
export function readMe(
  { title, agencyCaseNumber, recipient }: ReplyInput,
  { formatVersion, round, submittedAt }: RoundFacts,
  head: string,
): string {
  const lines = [
    `${title}, sag ${agencyCaseNumber}`,
    `${round}. fremsendelse til ${recipient}, ${longInstant(submittedAt)}.`,
    '',
    formatVersion === 1
      ? 'afrapportering.html og afrapportering.docx er den samlede afrapportering, som den blev sendt.'
      : 'afrapportering.html, afrapportering.docx og afrapportering.pdf er den samlede afrapportering, som den blev sendt. De siger det samme.',
    'afrapportering.json er den samme tekst, som et program kan læse den.',
    'kravliste, svar og standpunkter er uddrag af den til regneark og programmer.',
    ...(formatVersion === 1
      ? []
      : ['dokumenter er de dokumenter på sagen, der har åben aktindsigt. De er nævnt i dokumenter.json.']),
    'sagslog.jsonl er sagsloggen til og med fremsendelsen. Friteksterne er ikke udleveret; deres aftryk står der.',
    'manifest.json nævner hver fil med størrelse og kontrolnummer (SHA-256).',
    '',
    'Pakken kan kontrolleres uden systemet og uden database:',
    '  npx samsvar verify PAKKE.zip --head AFTRYK',
    'Aftrykket står nederst i samlemails og på kvitteringen. I denne pakke er sagsloggens sidste aftryk',
    `  ${grouped(head)}`,
    'Det skal være noteret et andet sted end i pakken for at bevise noget om den.',
    '',
  ];
  return lines.join('\r\n');
}
