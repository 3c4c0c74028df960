import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Which reminders a mail carries, and in which capacity the receiver gets each. */
@Entity('outgoing_reminder')
@Index('outgoing_reminder_reminder', ['reminderId'])
export class OutgoingReminder {
  @ForeignKey('Outgoing')
  @PrimaryColumn('uuid')
  outgoingId: string;
  @ForeignKey('Reminder')
  @PrimaryColumn('uuid')
  reminderId: string;
  @Column('text') capacity: 'owner' | 'substitute' | 'chair' | 'coordinator';
}
