import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The text of a draft that several people write at once, for as long as it goes on. */
@Entity('live_draft')
@Unique('live_draft_case_id_section_key', ['caseId', 'section'])
@Check('live_draft_version', 'version >= 0')
export class LiveDraft {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') section: string;
  /** Version of the draft that stands in it; 0 before the first save. */
  @Column('integer') version: number;
  /** A version was made of the draft: whoever opens it next gets a new one, with everything that stands here. */
  @Column('boolean') ended: boolean;
  /** How far it had come when it was last saved, or something was put into it; null before that. */
  @Column('text', { nullable: true }) state: string | null;
  @Column('timestamptz') openedAt: string;
}
