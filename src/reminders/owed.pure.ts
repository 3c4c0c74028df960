import type { CaseContext } from '../workflow/case-context.js';
import type { MilestoneInForce } from '../deadlines/milestones.reads.js';

/** Who owes an act: a role of one region. The person is found when it is sent. */
export interface Owed {
  readonly region: string;
  readonly role: 'secretariat' | 'chair';
}

type Milestone = Pick<MilestoneInForce, 'owedBy' | 'section' | 'region'>;

/** The regions and roles that owe the act of a milestone, as the case stands. */
export function owedBy({ owedBy, section, region }: Milestone, context: CaseContext): Owed[] {
  const lead = section === null ? null : (context.sections[section]?.lead ?? null);
  switch (owedBy) {
    case 'chair':
      return [{ region: region!, role: 'chair' }];
    case 'coordinator':
      return [{ region: context.coordinator, role: 'secretariat' }];
    case 'lead':
      return lead === null ? [] : [{ region: lead, role: 'secretariat' }];
    case 'secretariats':
      return context.regions
        .filter((asked) => asked !== lead)
        .map((asked) => ({ region: asked, role: 'secretariat' }));
  }
}
