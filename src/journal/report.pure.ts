import type { VerifyHolds, VerifyResult } from './journal-file-check.pure.js';
import { breakTexts } from './reasons.pure.js';
import type { Break } from './reasons.pure.js';
import type { SnapshotProof } from './replay.pure.js';

export interface VerifyReport {
  /** Danish explanation, then the stable last line. */
  readonly lines: readonly string[];
  /** 0: the chain holds; 1: it is broken. */
  readonly exitCode: 0 | 1;
}

/** What `verify` prints: what is proven, what is not, and the last line that programs read. */
export function verifyReport(result: VerifyResult): VerifyReport {
  return result.ok
    ? { lines: [...proven(result), `verify ok entries=${result.entries} head=${result.head}`], exitCode: 0 }
    : { lines: [...explain(result), `verify broken seq=${result.seq} reason=${result.code}`], exitCode: 1 };
}

const snapshotTexts: Record<SnapshotProof, string | undefined> = {
  replayed: 'Sagens gemte tilstand er den, som hændelserne i sagsloggen fører til, når de genafspilles.',
  hashed:
    'Sagens gemte tilstand svarer til aftrykket i den seneste post, der ændrede den. Hændelserne er ikke genafspillet.',
  unchecked: 'Sagens gemte tilstand er ikke kontrolleret: forløbet kunne ikke genafspilles her.',
  none: undefined,
};

function proven(result: VerifyHolds): string[] {
  const { texts } = result;
  const entries = count(result.entries, 'post', 'poster');
  return [
    `Sagsloggen hænger sammen: ${entries}, hver med sit eget aftryk og aftrykket af posten før.`,
    snapshotTexts[result.snapshot],
    textLine(texts.checked, 'svarer til aftrykket i posten', 'svarer til aftrykkene i posterne'),
    textLine(
      texts.erased,
      'er slettet, og sletningen er ført i sagsloggen',
      'er slettet, og sletningerne er ført i sagsloggen',
    ),
    textLine(
      texts.withheld,
      'er ikke udleveret og derfor ikke kontrolleret',
      'er ikke udleveret og derfor ikke kontrolleret',
    ),
    anchorLine(result.anchorAt),
    headLine(result),
    'Kontrollen siger ikke, om det indførte var rigtigt, da det blev indført.',
  ].filter((line) => line !== undefined);
}

function headLine({ headGiven, anchorAt }: VerifyHolds): string {
  if (headGiven)
    return 'Det sidste aftryk er det, der er opgivet med --head: Ingen post er ændret, fjernet eller tilføjet, siden det blev noteret.';
  const rewritten = anchorAt === null ? 'hele sagsloggen' : 'posterne derefter';
  return `Ikke kontrolleret: om ${rewritten} er skrevet om af nogen, der har beregnet alle aftryk på ny. Det ses kun med --head og et aftryk fra en samlemail eller en kvittering.`;
}

function anchorLine(anchorAt: number | null): string | undefined {
  if (anchorAt === null) return undefined;
  return `Aftrykket opgivet med --anchor er post nr. ${anchorAt}: Til og med den er intet ændret, siden det blev noteret.`;
}

function explain(result: Break): string[] {
  const place =
    result.seq === 0 ? 'Fejlen er i filens første linje.' : `Fejlen viser sig ved post nr. ${result.seq}.`;
  return [place, breakTexts[result.code], ...grown(result)];
}

function grown({ headAt, seq }: Break): string[] {
  if (headAt === undefined) return [];
  const later = count(seq - headAt, 'post', 'poster');
  return [
    `Det opgivne aftryk er post nr. ${headAt}; siden er der kommet ${later} til. Brug --anchor med et ældre aftryk.`,
  ];
}

function textLine(number: number, one: string, more: string): string | undefined {
  if (number === 0) return undefined;
  return `${count(number, 'fritekst', 'fritekster')} ${number === 1 ? one : more}.`;
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}
