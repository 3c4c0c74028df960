import type { Task } from './tasks.pure.js';

/** What is to be done, as a heading: "Send Finansiering i kommentering". */
export function taskTitle({ kind, sectionTitle }: Pick<Task, 'kind' | 'sectionTitle'>): string {
  const section = sectionTitle ?? 'afsnittet';
  switch (kind) {
    case 'draft':
      return `Send ${section} i kommentering`;
    case 'review':
      return `Kommentér ${section}`;
    case 'approval':
      return `Svar på ${section}`;
    case 'endorsement':
      return 'Svar på den samlede afrapportering';
    case 'submission':
      return 'Fremsend den samlede afrapportering';
    case 'clarification':
      return 'Besvar et uddybende spørgsmål';
  }
}
