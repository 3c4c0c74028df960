import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../platform/http/page.js';
import type { Task } from '../reminders/tasks.reads.js';

/** An act the caller owes: the same that reminders are sent about. */
export class TaskResource implements Task {
  @ApiProperty({ format: 'uuid', description: 'Sagens id.' })
  caseId: string;
  @ApiProperty({ description: 'Sagens nummer.' })
  caseNumber: string;
  @ApiProperty({ description: 'Sagens titel.' })
  caseTitle: string;
  @ApiProperty({
    enum: ['draft', 'review', 'approval', 'endorsement', 'submission', 'clarification'],
    description: 'Milepælens art.',
  })
  kind: Task['kind'];
  @ApiProperty({ type: String, nullable: true, description: 'Afsnit; null for helheden.' })
  section: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Afsnittets titel.' })
  sectionTitle: string | null;
  @ApiProperty({ description: 'Den region, der skylder opgaven.', example: 'DK-81' })
  region: string;
  @ApiProperty({ description: 'Regionens navn.' })
  regionName: string;
  @ApiProperty({ enum: ['secretariat', 'chair'], description: 'Den rolle, der skylder opgaven.' })
  role: Task['role'];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hvem du er stedfortræder for; null, når opgaven er din egen.',
  })
  standsInFor: string | null;
  @ApiProperty({ format: 'date', description: 'Senest denne dag.' })
  date: string;
  @ApiProperty({
    type: 'integer',
    description: 'Arbejdsdage fra i morgen til og med dagen; negativt, når dagen er passeret.',
  })
  workingDays: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hvorfor den ikke kan løses endnu; null, når den kan.',
  })
  notYet: string | null;
}

export const TaskPage = pageOf(TaskResource);
