import { act, chair, secretariat, system } from '../../test/support/workflow/acts.js';
import { testProcedure } from '../../test/support/workflow/procedure.js';
import { formalDeadline, Story } from '../../test/support/workflow/story.js';
import { buildCaseProcess } from './case-process.js';

const caseProcess = buildCaseProcess(testProcedure(1, 2));
const story = () => new Story(caseProcess);
const late = '2024-06-02T10:00:00.000Z';
const july = '2024-07-01T21:59:00.000Z';
const pass = (due = formalDeadline, at = late) => act('passDeadline', system, { due }, at);

describe('the formal deadline', () => {
  it('passes once, by the clock alone, and not before its instant', () => {
    const played = story();
    expect(played.refused({ ...pass(), by: secretariat('DK-81') }).code).toBe('notSystem');
    expect(played.refused(pass(formalDeadline, '2024-06-01T21:58:59Z')).code).toBe('deadlineAhead');
    expect(played.refused(pass(july, july)).code).toBe('otherDeadline');
    played.take(pass(formalDeadline, formalDeadline));
    expect(played.where.deadline).toBe('overdue');
    expect(played.refused(pass()).code).toBe('notInState');
  });

  it('is the same instant however it is written', () => {
    expect(story().take(pass('2024-06-01T21:59Z')).where.deadline).toBe('overdue');
  });

  it('runs again when it is moved later, and an old bell does no harm', () => {
    const played = story().take(pass());
    played.take(act('grantExtension', played.desk, { due: july }));
    expect(played.where.deadline).toBe('running');
    expect(played.refused(pass()).code).toBe('otherDeadline');
    expect(played.take(pass(july, july)).where.deadline).toBe('overdue');
  });

  it('stays overdue when it is moved earlier', () => {
    const played = story().take(pass());
    played.take(act('grantExtension', played.desk, { due: '2024-05-15T21:59:00Z' }));
    expect(played.where.deadline).toBe('overdue');
  });

  it('is met or missed by the moment of delivery, not by the day it is registered', () => {
    const deliver = (played: Story, deliveredAt: string) =>
      played.take(act('registerReceipt', played.desk, { deliveredAt }, july));
    const played = story().toSent().take(pass());
    expect(deliver(played, formalDeadline).where).toMatchObject({
      progress: 'submitted.delivered',
      deadline: 'met',
    });
    expect(deliver(played, late).where.deadline).toBe('metLate');
    played.take(act('grantExtension', played.desk, { due: july }));
    expect(played.where.deadline).toBe('met');
    expect(played.refused(act('showDelivery', played.desk, { deliveredAt: late }, july)).code).toBe(
      'sameDelivery',
    );
    const future = act('showDelivery', played.desk, { deliveredAt: july }, late);
    expect(played.refused(future).code).toBe('deliveryInFuture');
  });
});

describe('an extension', () => {
  it('moves nothing while it is only asked for', () => {
    const played = story();
    played.take(act('requestExtension', played.desk, {}));
    expect(played.where.extension).toBe('requested');
    expect(played.context.deadline.formal).toBe(formalDeadline);
    expect(played.refused(act('requestExtension', played.desk, {})).text).toBe(
      'Der er allerede anmodet om fristforlængelse. Der kan kun være én åben anmodning ad gangen.',
    );
    played.take(act('declineExtension', played.desk, {}));
    expect(played.where.extension).toBe('none');
    expect(played.refused(act('declineExtension', played.desk, {})).code).toBe('notInState');
  });

  it('can be granted unasked, to another date than the one in force', () => {
    const played = story();
    expect(played.refused(act('grantExtension', played.desk, { due: formalDeadline })).code).toBe(
      'sameDeadline',
    );
    expect(played.refused(act('grantExtension', chair('DK-81'), { due: july })).code).toBe('notCoordinator');
    played.take(act('requestExtension', played.desk, {}), act('grantExtension', played.desk, { due: july }));
    expect(played.where.extension).toBe('none');
    expect(played.context.deadline.formal).toBe(july);
  });

  it('is no longer asked for after delivery, and not granted after closing', () => {
    const played = story();
    played.take(act('requestExtension', played.desk, {}));
    played.toDelivered();
    expect(played.where.extension).toBe('none');
    expect(played.refused(act('requestExtension', played.desk, {})).code).toBe('alreadyDelivered');
    played.take(act('close', played.desk, { facts: { reasoned: true } }));
    expect(played.refused(act('grantExtension', played.desk, { due: july })).code).toBe('caseClosed');
  });
});
