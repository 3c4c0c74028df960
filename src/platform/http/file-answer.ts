import { attachmentNamed } from './content-disposition.pure.js';

/** A file as it leaves the house. */
export interface FileAnswer {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
  /** Its content hash, which is its ETag. */
  readonly sha256: string;
}

/** What is needed of an answer to send a file with it. */
export interface FileReply {
  header(name: string, value: string): FileReply;
  code(status: number): FileReply;
}

/**
 * Sends a file to be kept, never to be run or shown as a page of ours; 304 when the client holds these bytes already.
 * `held`: the header If-None-Match.
 */
export function answerFile(reply: FileReply, held: string | undefined, file: FileAnswer): Buffer | undefined {
  const etag = `"${file.sha256}"`;
  void reply.header('etag', etag);
  const tags = (held ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags.includes(etag) || tags.includes('*')) {
    void reply.code(304);
    return undefined;
  }
  void reply
    .header('content-type', file.mediaType)
    .header('content-disposition', attachmentNamed(file.fileName))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox");
  return Buffer.from(file.bytes);
}
