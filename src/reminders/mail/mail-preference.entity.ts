import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person has chosen about mail. */
@Entity('mail_preference')
export class MailPreference {
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  personId: string;
  /** The early reminders are turned off; what is required still comes. */
  @Column('boolean') earlyOff: boolean;
  @Column('timestamptz') changedAt: string;
}
