import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A page on which somebody may write, while it is open. By the real clock: it is about browsers, not about the case. */
@Entity('desk_visit')
@Check(`desk_visit_subject`, `subject in ('draft', 'contribution')`)
@Index('desk_visit_desk', ['caseId', 'section', 'hereUntil'])
export class DeskVisit {
  /** The page, not its reader: one person may have two open. */
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') subject: 'draft' | 'contribution';
  @Column('text') section: string;
  /** Region whose text it is. */
  @Column('text') region: string;
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @Column('timestamptz') openedAt: string;
  /** Until when it counts as open, unless it tells again. */
  @Column('timestamptz') hereUntil: string;
  /** When its script told last that it is open; null without script. */
  @Column('timestamptz', { nullable: true }) toldAt: string | null;
  /** When something was typed last. */
  @Column('timestamptz', { nullable: true }) wroteAt: string | null;
}
