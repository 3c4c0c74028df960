import type { MatrixCase } from './matrix-cases.js';

/** A region whose drafts one asks for, own or foreign, takes the place of `:region`. */
export const DRAFTING_REGIONS = ['DK-81', 'DK-82', 'DK-85'] as const;

/** What stands in an address for each parameter of a route; one of a list where the routes differ by what they take. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  section: ['placement'],
  revision: ['1'],
  version: ['1'],
  round: ['1'],
  option: ['1'],
  comment: ['1'],
  entry: ['1'],
  given: ['1'],
  acts: ['1'],
  which: ['1'],
  question: ['1'],
  step: ['kommentering'],
  role: ['formand'],
  date: ['2024-05-31'],
  procedureId: ['fornyet-behandling'],
  format: ['html', 'docx', 'pakke'],
  what: ['1'],
  act: ['anmodning'],
  region: DRAFTING_REGIONS,
};

/** An address to try, with the region it asks for when it names one. */
export interface Address {
  readonly path: string;
  readonly region: string | null;
}

/** The addresses of a route in a case; several where it takes a region or a form of its own. */
export function addressesOf(route: string, file: MatrixCase | null, personId: string): Address[] {
  const names = [...route.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  const fill = (path: string, [name, ...more]: string[], region: string | null): Address[] => {
    // What must be asked for beside the path, or nobody is answered.
    const query = route.endsWith('/difference') ? '?from=1' : '';
    if (name === undefined) return [{ path: `${path}${query}`, region }];
    return wordsOf(name, route, file, personId).flatMap((word) =>
      fill(path.replace(`:${name}`, encodeURIComponent(word)), more, name === 'region' ? word : region),
    );
  };
  return fill(route, names, null);
}

function wordsOf(name: string, route: string, file: MatrixCase | null, personId: string): readonly string[] {
  if (name === 'caseId') return [file!.id];
  // Of a case its number, of a contribution the number of what was handed in.
  if (name === 'number') return [route.startsWith('/sager') ? file!.number : '1'];
  if (name === 'documentId') return [file!.document];
  if (name === 'id') return [route.startsWith('/sager') ? file!.document : personId];
  // A new parameter leads nowhere until it has a word here; the routes nobody reached are told at the end.
  return WORDS[name] ?? ['1'];
}
