import type { StoredSnapshot } from '../../../src/workflow/case-context.js';
import type { CaseEvent } from '../../../src/workflow/case-event.js';
import type { CaseProcess } from '../../../src/workflow/case-process.js';
import type { Refusal } from '../../../src/workflow/reasons.js';
import { act, chair, consistent, noneSilent, secretariat } from './acts.js';
import { hashOf } from './procedure.js';

export const formalDeadline = '2024-06-01T21:59:00.000Z';

/** Plays a case in a test: each step must be taken, or be refused, as the test says. */
export class Story {
  readonly regions: readonly string[];
  readonly sections: readonly string[];
  readonly coordinator: string;
  snapshot: StoredSnapshot;

  constructor(readonly process: CaseProcess) {
    this.regions = process.procedure.regions.map(({ code }) => code);
    this.sections = process.procedure.sections.map(({ id }) => id);
    this.coordinator = this.regions[0] ?? '';
    this.snapshot = process.open({ regions: this.regions, coordinator: this.coordinator, formalDeadline });
  }

  get where() {
    return this.process.where(this.snapshot);
  }
  get context() {
    return this.snapshot.context;
  }
  get desk() {
    return secretariat(this.context.coordinator);
  }
  lead(section: string) {
    return secretariat(this.context.sections[section]?.lead ?? '');
  }

  /** Takes events that the case must accept. */
  take(...events: CaseEvent[]): this {
    for (const event of events) {
      const decision = this.process.decide(this.snapshot, event);
      if (!decision.ok)
        throw new Error(`${event.type} refused: ${decision.refusal.code} ${decision.refusal.text}`);
      expect(decision.snapshot).not.toEqual(this.snapshot);
      this.snapshot = JSON.parse(JSON.stringify(decision.snapshot)) as StoredSnapshot;
    }
    return this;
  }

  /** Offers an event that the case must refuse, and gives back why. */
  refused(event: CaseEvent): Refusal {
    const decision = this.process.decide(this.snapshot, event);
    if (decision.ok) throw new Error(`${event.type} was taken`);
    expect(decision.snapshot).toBe(this.snapshot);
    expect(this.process.explain(this.snapshot, event)).toEqual(decision.refusal);
    return decision.refusal;
  }

  assignLeads(): this {
    return this.take(
      ...this.sections.map((section, index) =>
        act('assignLead', this.desk, {
          section,
          region: this.regions[(index + 1) % this.regions.length] ?? '',
        }),
      ),
    );
  }
  openDrafting(): this {
    return this.assignLeads().take(act('openDrafting', this.desk, {}));
  }
  toReview(section: string, letters = section): this {
    const by = this.lead(section);
    if (this.where.sections[section] === 'notStarted') this.take(act('startDraft', by, { section }));
    return this.take(act('requestReview', by, { section, hash: hashOf(letters), ...noneSilent }));
  }
  toApproval(section: string, letters = section): this {
    this.toReview(section, letters);
    return this.take(act('closeReview', this.lead(section), { section }));
  }
  approve(section: string, ...regions: readonly string[]): this {
    const hash = this.context.sections[section]?.hash ?? '';
    return this.take(...regions.map((region) => act('approve', chair(region), { section, hash })));
  }
  approveAll(): this {
    for (const section of this.sections) this.toApproval(section).approve(section, ...this.regions);
    return this;
  }
  putForward(letters: string): this {
    return this.take(act('putForward', this.desk, { replyHash: hashOf(letters), ...consistent }));
  }
  endorse(...regions: readonly string[]): this {
    const replyHash = this.context.reply.hash ?? '';
    return this.take(...regions.map((region) => act('endorse', chair(region), { replyHash })));
  }
  submit(letters = 'pakke'): this {
    const submissionHash = hashOf(letters);
    return this.take(
      act('submit', this.desk, { submissionHash, facts: { currentSubmissionHash: submissionHash } }),
    );
  }
  toReady(): this {
    return this.openDrafting()
      .approveAll()
      .putForward('svar')
      .endorse(...this.regions);
  }
  toSent(): this {
    return this.toReady().submit();
  }
  toDelivered(deliveredAt = '2024-04-08T09:00:00.000Z'): this {
    return this.toSent().take(act('showDelivery', this.desk, { deliveredAt }));
  }
}
