import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A revision released to one named reader by the coordinator, and thereby handed to another authority. */
@Entity('revision_release')
@Check(`revision_release_withdrawn`, `(withdrawn_by is null) = (withdrawn_at is null)`)
@Check(`revision_release_hash`, `hash ~ '^[0-9a-f]{64}$'`)
@Index('revision_release_one_in_force', ['caseId', 'section', 'hash', 'personId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('revision_release_person', ['personId', 'caseId'])
export class RevisionRelease {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') section: string;
  @Column('text') hash: string;
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @ForeignKey('Person')
  @Column('uuid')
  releasedBy: string;
  @Column('timestamptz') releasedAt: string;
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: string | null;
}
