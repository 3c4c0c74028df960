import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isApi } from './answer-problem.js';
import { HttpProblem } from './failure.js';

/** A file that came with a form of our own pages. */
export interface SentFile {
  readonly name: string;
  /** As the browser tells it, which is a guess from the name. */
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The file of a form: nothing was chosen, more than the form takes, or its bytes. */
export type FormFile =
  { readonly kind: 'none' | 'tooLarge' } | { readonly kind: 'file'; readonly file: SentFile };

type Fields = Record<string, string | string[]>;

const LIMITS = { files: 1, fields: 40, fieldSize: 100_000, fieldNameSize: 100, headerPairs: 50, parts: 50 };
/** Largest file of any form of our own pages, in bytes: 20 MiB. */
const LARGEST = 20 * 1024 * 1024;
const waiting = new WeakMap<object, MultipartFile>();

/**
 * Reads the fields of a form with a file before anybody asks whether it may be sent, up to the file and not further: a
 * browser without script can send the form's token only as a field. The file waits until a handler wants it (`fileOf`).
 * The fields are the request's body then, as they are of a form without a file. Call once, before the routes are set.
 */
export function readPageForms(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', async (request, reply) => {
      if (request.is404 || isApi(request.url) || !request.isMultipart()) return;
      const { fields, file } = await leadingFields(
        request.parts({ limits: { ...LIMITS, fileSize: LARGEST } }),
      );
      request.body = fields;
      if (!file) return;
      waiting.set(request, file);
      // Whoever was refused may still be sending: what comes is taken in and dropped, so that the answer is read.
      reply.raw.once('finish', () => void file.file.resume());
    });
}

async function leadingFields(
  parts: AsyncIterableIterator<Multipart>,
): Promise<{ readonly fields: Fields; readonly file: MultipartFile | null }> {
  const fields: Fields = {};
  try {
    // Not a loop over the parts: leaving one ends the reading, and with it the file.
    for (;;) {
      const next = await parts.next();
      if (next.done) return { fields, file: null };
      if (next.value.type === 'file') return { fields, file: next.value };
      add(fields, next.value.fieldname, String(next.value.value));
    }
  } catch {
    throw unreadable();
  }
}

function add(fields: Fields, name: string, value: string): void {
  const before = fields[name];
  fields[name] = before === undefined ? value : [before, value].flat();
}

/**
 * The file a request came with, whole, at most `most` bytes. A form that was sent without one, as one that is sent again
 * from the error page, has none. Errors: `HttpProblem` 400 when the sender left before it was whole.
 */
export async function fileOf(request: object, most: number): Promise<FormFile> {
  const part = waiting.get(request);
  waiting.delete(request);
  if (!part) return { kind: 'none' };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of part.file) {
      size += (chunk as Buffer).length;
      // What is too much is read to its end, but not kept.
      if (size <= most) chunks.push(chunk as Buffer);
    }
  } catch {
    throw unreadable();
  }
  if (size > most || part.file.truncated) return { kind: 'tooLarge' };
  // A browser sends an empty part without a name when nothing was chosen.
  if (!part.filename && size === 0) return { kind: 'none' };
  const { filename: name, mimetype: mediaType } = part;
  return { kind: 'file', file: { name, mediaType, bytes: Buffer.concat(chunks) } };
}

const unreadable = () =>
  new HttpProblem('malformed', 'form', 'Formularen kunne ikke læses. Send den igen. Intet er gemt.');
