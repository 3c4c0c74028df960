import { Injectable } from '@nestjs/common';
import { IsBase64, MaxLength } from 'class-validator';
import { fileRows } from '../../documents/documents.reads.js';
import { inspectWord, WordFault } from '../../drafting/word-in/word-in.reads.js';
import { Id, ShortText } from '../../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { AdminScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { readLook, type TemplateLook } from './read-look.pure.js';
import { ReplyTemplate } from './reply-template.entity.js';

/** Largest template, in bytes: 2 MiB. */
export const LARGEST_TEMPLATE = 2 * 1024 * 1024;

/** An organisation's Word template: from then on its replies have that look. Of the file only names, a colour and a picture are used. */
export class UploadReplyTemplate {
  static readonly type = 'uploadReplyTemplate';
  static readonly says =
    'Lægger en organisations Word-skabelon ind, som dens afrapporteringer tager skrift og logo fra.';
  @Id() organisationId: string;
  @ShortText('Filnavn') fileName: string;
  @IsBase64({}, { message: 'Filens indhold kunne ikke læses. Vælg filen igen.' })
  @MaxLength(Math.ceil((LARGEST_TEMPLATE * 4) / 3) + 4, { message: 'Skabelonen må højst fylde 2 MB.' })
  content: string;
}

@Injectable()
@Handles(UploadReplyTemplate, 'administration', 'admin')
export class UploadReplyTemplateHandler implements AdminHandler<UploadReplyTemplate> {
  async decide(
    { organisationId, fileName, content }: UploadReplyTemplate,
    scope: AdminScope,
  ): Promise<WriteSet> {
    const [known] = await scope.tx.query(
      `select 1 from samsvar.organisation where id = $1 and kind = 'secretariat'`,
      [organisationId],
    );
    if (!known) throw wrong('organisationId', 'unknownOrganisation', 'Vælg et sekretariat.');
    const bytes = Buffer.from(content, 'base64');
    const look = await lookIn(bytes);
    const id = scope.ids.id();
    const writes = scope.start();
    const sha256 = fileRows(writes, bytes);
    return writes
      .update(ReplyTemplate, { organisationId, current: true }, { current: false }, null)
      .insert(ReplyTemplate, {
        id,
        organisationId,
        fileName: fileName.normalize('NFC'),
        sha256,
        look,
        current: true,
        uploadedBy: scope.personId,
        uploadedAt: scope.now,
      })
      .entry({
        type: UploadReplyTemplate.type,
        data: { template: id, organisation: organisationId, sha256 },
        texts: {},
      })
      .reply({ templateId: id });
  }
}

/** Errors: `Refused` for what is no harmless Word file, and for one from which nothing can be taken. */
async function lookIn(bytes: Buffer): Promise<TemplateLook> {
  if (bytes.length > LARGEST_TEMPLATE) throw wrong('content', 'tooLarge', 'Skabelonen må højst fylde 2 MB.');
  try {
    await inspectWord(bytes);
  } catch (error) {
    if (error instanceof WordFault) throw wrong('content', error.code, error.message);
    throw error;
  }
  const look = readLook(bytes);
  if (Object.keys(look).length === 0)
    throw wrong(
      'content',
      'nothingToTake',
      'Skabelonen har hverken skrift, farve eller logo, der kan bruges.',
    );
  return look;
}

const wrong = (field: string, code: string, text: string) =>
  new Refused('invalid', code, text, [{ field, text }]);
