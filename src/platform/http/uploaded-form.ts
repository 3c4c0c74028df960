import type { Multipart } from '@fastify/multipart';
import { HttpProblem } from './failure.js';

/** A form with one file, as it was sent. */
export interface UploadedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };
}

/** What is needed of a request that carries a form. */
export interface FormRequest {
  parts(options: { limits: Readonly<Record<string, number>> }): AsyncIterableIterator<Multipart>;
}

/** Media type of a form with a file. */
export const FORM_TYPE = 'multipart/form-data';
const FILE_FIELD = 'file';
const LIMITS = { files: 2, fields: 20, fieldSize: 10_000, fieldNameSize: 100, headerPairs: 50, parts: 30 };

/**
 * Reads a form with one file, counting the bytes while they come: a file larger than `most` is given up at once and nothing
 * is kept. Errors: `HttpProblem` 400 and 413.
 */
export async function readForm(request: FormRequest, most: number): Promise<UploadedForm> {
  const fields: Record<string, string> = {};
  let file: UploadedForm['file'] | null = null;
  try {
    for await (const part of request.parts({ limits: { ...LIMITS, fileSize: most } })) {
      if (part.type === 'file') {
        if (file || part.fieldname !== FILE_FIELD)
          throw wrong('oneFile', `Send én fil i feltet "${FILE_FIELD}".`);
        file = { name: part.filename, mediaType: part.mimetype, bytes: await collect(part, most) };
      } else {
        if (Object.hasOwn(fields, part.fieldname))
          throw wrong('duplicateKey', 'Det samme felt står flere gange.');
        fields[part.fieldname] = String(part.value);
      }
    }
  } catch (error) {
    throw error instanceof HttpProblem ? error : unreadable(error);
  }
  if (!file) throw wrong('oneFile', `Send én fil i feltet "${FILE_FIELD}".`);
  return { fields, file };
}

async function collect(part: Extract<Multipart, { type: 'file' }>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (!part.file.truncated) return Buffer.concat(chunks);
  const text = `Filen må højst fylde ${Math.floor(most / 1024 / 1024)} MB. Intet er gemt.`;
  throw new HttpProblem('tooLarge', 'fileTooLarge', text);
}

const wrong = (code: string, text: string) =>
  new HttpProblem('invalid', code, text, { fields: [{ field: FILE_FIELD, text }] });

/** The form reader's own refusals: too many parts, no boundary, a form that ends too early. */
function unreadable(error: unknown): unknown {
  const { statusCode } = error as { statusCode?: number };
  if (statusCode === 413)
    return new HttpProblem(
      'tooLarge',
      'formTooLarge',
      'Formularen har for mange eller for store felter. Intet er gemt.',
    );
  return new HttpProblem('malformed', 'form', 'Formularen kunne ikke læses. Send den igen. Intet er gemt.');
}
