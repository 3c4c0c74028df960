import { verifyReport } from '../../journal/journal-file.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import { grouped } from '../reply-model.pure.js';
import { packageBreakTexts, type PackageVerdict } from './verify-package.js';

/** What `verify` prints of a package, in Danish: what is proven, what is not, and the last line that programs read. */
export function packageReport(verdict: PackageVerdict): { lines: readonly string[]; exitCode: 0 | 1 } {
  if ('code' in verdict) {
    const { code, path } = verdict;
    const place = path === undefined ? [] : [`Det gælder ${path}.`];
    return {
      lines: [packageBreakTexts[code], ...place, `verify broken seq=0 reason=${code}`],
      exitCode: 1,
    };
  }
  const { lines, exitCode } = verifyReport(verdict.journal);
  return { lines: verdict.ok ? [...proven(verdict), ...lines] : lines, exitCode };
}

function proven({ manifest, madeAgain }: Extract<PackageVerdict, { ok: true }>): string[] {
  const { round, case: number, submittedAt, submissionHash, files } = manifest;
  const documents = files.filter(({ path }) => path.startsWith('dokumenter/')).length;
  return [
    `Pakken er ${round}. fremsendelse i sag ${number}, ${longInstant(submittedAt)}. Alle ${files.length} filer svarer til deres kontrolnumre.`,
    `Teksten er den, som sagsloggen siger er fremsendt: kontrolnummer ${grouped(submissionHash)}.`,
    madeAgain
      ? 'Webside, Word-dokument, PDF, kravliste, svar og standpunkter er dannet på ny af teksten og er ens, tegn for tegn.'
      : 'Ikke kontrolleret: om webside, Word-dokument og PDF siger det samme som teksten. Pakken er dannet af en anden udgave af Samsvar.',
    documents > 0
      ? `De ${documents} dokumenter, der følger med, er lagt på sagen med åben aktindsigt, før afrapporteringen blev fremsendt.`
      : 'Der følger ingen dokumenter med.',
    'Ikke kontrolleret: hvem der har afleveret pakken, og hvornår styrelsen modtog den.',
  ];
}
