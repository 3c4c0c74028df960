import { Injectable } from '@nestjs/common';
import { Hash, OneOf, Optional, SectionId, Text } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { remarksOn } from './drafts.reads.js';
import { ReviewRemark } from './review-remark.entity.js';

/** A secretariat's look at one revision in review: no remarks, remarks, should change. Moves no machine. */
export class Remark {
  static readonly type = 'remark';
  static readonly says = 'Kommentér en version i kommenteringsrunden';
  @SectionId() section: string;
  @Hash() hash: string;
  @OneOf('Kommentering', ['none', 'remarks', 'shouldChange']) kind: ReviewRemark['kind'];
  @Optional() @Text('Bemærkningen') text?: string;
}

@Injectable()
@Handles(Remark, 'case', 'secretariat')
export class RemarkHandler implements CaseHandler<Remark> {
  async decide({ section, hash, kind, text }: Remark, scope: CaseScope): Promise<WriteSet> {
    refuseOutsideReview(section, hash, scope);
    if ((kind === 'none') !== (text === undefined)) {
      throw new Refused('invalid', 'remarkText', 'Skriv bemærkningen, eller vælg "ingen bemærkninger".', [
        { field: 'text', text: 'Skriv bemærkningen, eller vælg "ingen bemærkninger".' },
      ]);
    }
    const given = await remarksOn(scope.tx, scope.file.id, section, hash);
    if (given.has(scope.region))
      throw new Refused(
        'refused',
        'remarkGiven',
        'Jeres sekretariat har allerede kommenteret denne version.',
      );
    const id = scope.ids.id();
    return scope
      .start()
      .insert(ReviewRemark, {
        id,
        caseId: scope.file.id,
        section,
        hash,
        region: scope.region,
        kind,
        text: text ?? null,
        madeBy: scope.personId,
        madeAt: scope.now,
      })
      .entry({
        type: Remark.type,
        data: { remark: id, section, hash, region: scope.region, kind },
        texts: text ? { text } : {},
      })
      .reply({ remarkId: id });
  }
}

function refuseOutsideReview(section: string, hash: string, { file, process, region }: CaseScope): void {
  const { sections } = file.snapshot.context;
  if (!Object.hasOwn(sections, section))
    throw new Refused('unknown', 'unknownSection', 'Afsnittet findes ikke i sagen.');
  const where = process.where(file.snapshot);
  if (!where.progress.startsWith('working') || where.sections[section] !== 'reviewing') {
    throw new Refused('refused', 'notInReview', 'Afsnittet er ikke i kommentering.');
  }
  if (sections[section]!.hash !== hash)
    throw new Refused('stale', 'otherVersion', 'Der er kommet en nyere version. Læs den, og kommentér den.');
  if (sections[section]!.lead === region)
    throw new Refused('refused', 'ownText', 'Tovholderen kommenterer ikke sin egen tekst.');
}
