import { mediaTypeOf } from '../../documents/file-kind.pure.js';
import { sampleNotice } from '../words.js';
import type { Stage } from './stage.js';

/** A paper of the sample, as a text file. */
export interface Paper {
  readonly kind: 'letter' | 'correspondence' | 'minutes' | 'receipt' | 'evidence';
  readonly direction: 'in' | 'out' | 'internal';
  readonly party: string;
  readonly theme: string;
  readonly dated: string;
  readonly fileName: string;
  readonly text: string;
}

/** Registers a sample paper as a document of the case; gives its id. The notice comes first in the file. */
export async function fileDocument(stage: Stage, person: string, { text, ...paper }: Paper): Promise<string> {
  const content = Buffer.from(`${sampleNotice}\n\n${text}\n`, 'utf8').toString('base64');
  return register(stage, person, paper, content, 'text/plain');
}

/** Registers a file as it is; one whose name says nothing of its type as text. */
export async function fileBytes(
  stage: Stage,
  person: string,
  paper: Omit<Paper, 'text'>,
  bytes: Uint8Array,
): Promise<string> {
  const content = Buffer.from(bytes).toString('base64');
  const mediaType = mediaTypeOf(paper.fileName);
  if (mediaType) return register(stage, person, paper, content, mediaType);
  return register(stage, person, { ...paper, fileName: `${paper.fileName}.txt` }, content, 'text/plain');
}

async function register(
  stage: Stage,
  person: string,
  paper: Omit<Paper, 'text'>,
  content: string,
  mediaType: string,
): Promise<string> {
  const { documentId } = await stage.act(person, {
    type: 'registerDocument',
    accessStatus: 'open',
    mediaType,
    content,
    ...paper,
  });
  return String(documentId);
}
