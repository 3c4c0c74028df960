import { HttpProblem } from './failure.js';

/** The strong ETag of a draft or a row that carries a version. */
export const versionTag = (version: number): string => `"${version}"`;

/**
 * The version that a change says it has read, from the header If-Match. Errors: `HttpProblem` 400 when it is missing or
 * names no version: a change without it could overwrite what nobody has seen.
 */
export function versionRead(header: string | undefined): number {
  const version = /^"(\d{1,9})"$/.exec(header?.trim() ?? '')?.[1];
  if (version !== undefined) return Number(version);
  const text = 'Send den version, du har læst, i hovedet If-Match, som den står i ETag (f.eks. "3").';
  throw new HttpProblem('invalid', header === undefined ? 'ifMatchMissing' : 'ifMatch', text, {
    fields: [{ parameter: 'If-Match', text }],
  });
}
