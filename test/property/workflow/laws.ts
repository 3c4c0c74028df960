import type { CaseContext, StoredSnapshot } from '../../../src/workflow/case-context.js';
import type { CaseEvent } from '../../../src/workflow/case-event.js';
import type { CaseProcess, Decision } from '../../../src/workflow/case-process.js';
import { shapeFault } from '../../../src/workflow/event-shape.js';
import { reasonTexts, refusalKind } from '../../../src/workflow/reasons.js';
import { isAnswer, isNaming, type Judge } from './model.js';

// The rules of the statechart that always hold, by their numbers in the design. Each throws when it does not hold.

export function must(holds: boolean, law: string): void {
  if (!holds) throw new Error(law);
}
const json = (value: unknown) => JSON.stringify(value);
const same = (one: unknown, other: unknown, law: string) =>
  must(one === other || json(one) === json(other), law);

/** Rule 1 and 2: consent, as computed, is what the judge reads off the whole history; states follow it. */
export function consentIsTrue(process: CaseProcess, stored: StoredSnapshot, judge: Judge): void {
  const where = process.where(stored);
  for (const [section, state] of Object.entries(where.sections)) {
    const judged = judge.consent(section);
    same(process.consent(stored, { section }), judged, `1: consent to ${section}`);
    must(
      stored.context.sections[section]?.revision === judge.subject(section).texts,
      `2: revision of ${section}`,
    );
    if (state === 'approved' || state === 'approving') {
      must(judged.agreed === (state === 'approved'), `1: ${section} is ${state} against the answers`);
    }
  }
  const judged = judge.consent('reply');
  same(process.consent(stored, 'reply'), judged, '1: consent to the reply');
  const isPutForward = where.progress === 'working.endorsing' || where.progress === 'working.ready';
  if (!isPutForward) return;
  must(
    judged.agreed === (where.progress === 'working.ready'),
    `1: the reply is ${where.progress} against the answers`,
  );
  must(
    Object.values(where.sections).every((state) => state === 'approved'),
    '1: a reply is put forward over a section that is not approved',
  );
}

/** Rule 3: only a region's own answer, or a naming, touches an answer, and only that one. */
export function answersStand(before: CaseContext, after: CaseContext, event: CaseEvent): void {
  const by = isAnswer(event.type)
    ? event.by.region
    : isNaming(event.type) && 'region' in event
      ? event.region
      : null;
  const about = by === null ? null : 'section' in event ? event.section : 'reply';
  for (const [section, { answers }] of Object.entries(after.sections)) {
    for (const [region, answer] of Object.entries(answers)) {
      if (section === about && region === by) continue;
      same(
        before.sections[section]?.answers[region],
        answer,
        `3: ${event.type} touched an answer of ${region}`,
      );
    }
  }
  for (const [region, answer] of Object.entries(after.reply.answers)) {
    if (about === 'reply' && region === by) continue;
    same(before.reply.answers[region], answer, `3: ${event.type} touched an endorsement of ${region}`);
  }
}

/** Rule 4: who may not is refused, and told so. */
export function onlyWhoMay(event: CaseEvent, decision: Decision, judge: Judge): void {
  if (judge.may(event)) return;
  must(!decision.ok, `4: ${event.type} was taken from ${json(event.by)}`);
}

/** Rule 5: a refusal has a code, a Danish sentence, the same snapshot; what is taken changes something. */
export function answerIsHonest(
  process: CaseProcess,
  stored: StoredSnapshot,
  event: CaseEvent,
  d: Decision,
): void {
  if (d.ok) return;
  must(d.snapshot === stored, '5: a refusal gives back another snapshot');
  const { code, text, params } = d.refusal;
  must(Object.hasOwn(reasonTexts, code) && refusalKind(code) !== undefined, `5: no such reason ${code}`);
  must(code !== 'unchanged', `5: the rules allow what the machine does not take: ${json(event)}`);
  must(
    /^[A-ZÆØÅ].*\.$/u.test(text) && !/undefined|\bnull\b|\[object|»«/.test(text),
    `5: ${code} says "${text}"`,
  );
  same(process.explain(stored, event), d.refusal, '5: explained otherwise than decided');
  must(json(JSON.parse(json(params))) === json(params), '5: params that JSON cannot carry');
}

/** Rule 6: rounds are numbered in order, and what was submitted stays as it was. */
export function roundsAreFrozen(before: CaseContext, after: CaseContext, judge: Judge): void {
  must(after.round === judge.rounds, '6: a round that nobody sent');
  if (before.round === 0) return;
  same(after.sections, before.sections, '6: a section changed after submission');
  same(after.reply, before.reply, '6: the reply changed after submission');
}

/** Rule 5: the machine by itself refuses what its process refuses; the guards and the reasons are one table. */
export function machineAgrees(
  process: CaseProcess,
  { value, context }: StoredSnapshot,
  event: CaseEvent,
): void {
  const before = process.machine.resolveState({ value: value as never, context: context });
  must(!before.can(event), `5: the machine would take what is refused: ${json(event)}`);
}

/** Rule 6: a ready reply, unchanged since it was shown, is sent whatever the clock and the deadline say. */
export function submittingIsNeverLate(
  process: CaseProcess,
  stored: StoredSnapshot,
  event: CaseEvent,
  decision: Decision,
  judge: Judge,
): void {
  if (shapeFault(event) !== null || event.type !== 'submit' || !judge.may(event)) return;
  if (process.where(stored).progress !== 'working.ready') return;
  const isCurrent = event.submissionHash === event.facts.currentSubmissionHash;
  must(decision.ok === isCurrent, '6: a ready reply could not be sent');
}

/** Rule 8: a reply's hash moves only when a reply is put forward, whatever the regions answer meanwhile. */
export function replyIsBound(before: CaseContext, after: CaseContext, event: CaseEvent): void {
  const put = event.type === 'putForward' ? event.replyHash : before.reply.hash;
  must(after.reply.hash === put, `8: ${event.type} changed the reply put forward`);
}

/** The other regions of the chart stand where the judge says. */
export function timeIsKept(process: CaseProcess, stored: StoredSnapshot, judge: Judge): void {
  const { deadline, extension, progress } = process.where(stored);
  must(deadline === judge.deadlineState(), `deadline is ${deadline}, judged ${judge.deadlineState()}`);
  must((extension === 'requested') === judge.requested, `extension is ${extension}`);
  must((progress === 'closed') === judge.closed, `progress is ${progress}`);
}

/** Rules 5 and 7: a step taken changes something; its snapshot survives its row and is opened again as it was. */
export function survivesStorage(process: CaseProcess, before: string, after: string): StoredSnapshot {
  must(after !== before, '5: a step that changes nothing was taken');
  const { snapshot, upcastFrom } = process.read(JSON.parse(after));
  must(json(snapshot) === after && upcastFrom === null, '7: a snapshot does not survive its row');
  return snapshot;
}
