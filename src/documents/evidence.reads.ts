import type { SentFile } from '../platform/http/page-form.js';
import { mediaTypeOf } from './file-kind.pure.js';
import { RegisterDocument } from './register-document.command.js';

export { LARGEST_FILE } from './register-document.command.js';

/** Of a file whose ending no type has; the command takes none of it. */
const UNTOLD = 'application/octet-stream';

/** The command by which the evidence of a decision is laid on the case. Its type is that of its ending. */
export function registerEvidence(
  { name, bytes }: SentFile,
  described: Readonly<Record<'theme' | 'party' | 'dated', string>>,
) {
  return {
    type: RegisterDocument.type,
    kind: 'evidence',
    direction: 'internal',
    accessStatus: 'undecided',
    ...described,
    fileName: name,
    mediaType: mediaTypeOf(name) ?? UNTOLD,
    content: bytes.toString('base64'),
  };
}
