import { Injectable } from '@nestjs/common';
import { IsBase64, MaxLength } from 'class-validator';
import { Care } from '../platform/personal/field-care.js';
import { LocalDate, OneOf, ShortText, Text } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { Document } from './document.entity.js';
import { fileRows } from './documents.reads.js';
import { fileProblem, isArchive } from './file-kind.pure.js';
import { officeProblem } from './office-file.js';

/** Largest file, in bytes: 20 MiB. */
export const LARGEST_FILE = 20 * 1024 * 1024;
const KINDS = ['letter', 'correspondence', 'minutes', 'receipt', 'evidence', 'reply'] as const;

class Described {
  @OneOf('Retning', ['in', 'out', 'internal']) direction: Document['direction'];
  @ShortText('Part') party: string;
  @ShortText('Tema') theme: string;
  /** The date of the document itself, not of its registration. */
  @LocalDate('Dato') dated: string;
  @OneOf('Aktindsigt', ['open', 'exempt', 'undecided']) accessStatus: Document['accessStatus'];
}

/** Registers a document with its file; the file is stored whole or not at all. */
export class RegisterDocument extends Described {
  static readonly type = 'registerDocument';
  static readonly says = 'Læg et dokument på sagen';
  @OneOf('Dokumentets art', KINDS) kind: (typeof KINDS)[number];
  @ShortText('Filnavn') fileName: string;
  @ShortText('Filtype') mediaType: string;
  @Care('file')
  @IsBase64({}, { message: 'Filens indhold kunne ikke læses. Vælg filen igen.' })
  @MaxLength(Math.ceil((LARGEST_FILE * 4) / 3) + 4, { message: 'Filen må højst fylde 20 MB.' })
  content: string;
}

@Injectable()
@Handles(RegisterDocument, 'case', 'secretariat')
export class RegisterDocumentHandler implements CaseHandler<RegisterDocument> {
  async decide({ content, ...command }: RegisterDocument, scope: CaseScope): Promise<WriteSet> {
    const described = { ...command, fileName: command.fileName.normalize('NFC') };
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > LARGEST_FILE) throw wrong('content', 'tooLarge', 'Filen må højst fylde 20 MB.');
    const problem =
      fileProblem(described.fileName, described.mediaType, bytes) ??
      (isArchive(bytes) ? await officeProblem(bytes) : null);
    if (problem) throw wrong(problem.field, problem.code, problem.text);
    const writes = scope.start();
    const sha256 = fileRows(writes, bytes);
    return register(writes, scope, RegisterDocument.type, { ...described, sha256, note: null });
  }
}

const wrong = (field: string, code: string, text: string) =>
  new Refused('invalid', code, text, [{ field, text }]);

/** A note of a telephone call or another oral fact (offentlighedsloven § 13), written in a minute. */
export class RegisterNote extends Described {
  static readonly type = 'registerNote';
  static readonly says = 'Læg et notat på sagen';
  @Text('Notatet') note: string;
}

@Injectable()
@Handles(RegisterNote, 'case', 'secretariat')
export class RegisterNoteHandler implements CaseHandler<RegisterNote> {
  decide(command: RegisterNote, scope: CaseScope): Promise<WriteSet> {
    const row = { ...command, kind: 'telephoneNote' as const, fileName: null, mediaType: null, sha256: null };
    return Promise.resolve(register(scope.start(), scope, RegisterNote.type, row));
  }
}

type Row = Pick<
  Document,
  | 'kind'
  | 'direction'
  | 'party'
  | 'theme'
  | 'dated'
  | 'fileName'
  | 'mediaType'
  | 'sha256'
  | 'note'
  | 'accessStatus'
>;

function register(writes: WriteSet, scope: CaseScope, type: string, row: Row): WriteSet {
  const id = scope.ids.id();
  const { kind, direction, dated, sha256, accessStatus, theme, party, note } = row;
  return writes
    .insert(Document, {
      ...row,
      id,
      caseId: scope.file.id,
      registeredBy: scope.personId,
      registeredAt: scope.now,
    })
    .entry({
      type,
      data: { document: id, kind, direction, dated, sha256, accessStatus },
      texts: { theme, party, ...(note ? { note } : {}) },
    })
    .reply({ documentId: id, sha256 });
}
