import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A secretariat's look at one revision: no remarks, remarks, should change. */
@Entity('review_remark')
@Unique('review_remark_case_id_section_hash_region_key', ['caseId', 'section', 'hash', 'region'])
@Check(`review_remark_kind`, `kind in ('none', 'remarks', 'shouldChange')`)
@Check(`review_remark_text`, `(kind = 'none') = (text is null)`)
export class ReviewRemark {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') section: string;
  @Column('text') hash: string;
  @Column('text') region: string;
  @Column('text') kind: 'none' | 'remarks' | 'shouldChange';
  @Column('text', { nullable: true }) text: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  madeBy: string;
  @Column('timestamptz') madeAt: string;
}
