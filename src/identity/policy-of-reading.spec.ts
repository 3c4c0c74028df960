import type { Actor, Grant } from '../platform/commands/actor.js';
import { maySee, type Seen, type SeenCase } from './policy-of-reading.pure.js';

const grant = (
  role: Grant['role'],
  region: string | null = null,
  kind: Grant['kind'] = 'membership',
): Grant => ({
  kind,
  id: `${kind}-${role}-${region}`,
  role,
  region,
  principal: kind === 'mandate' ? { personId: 'p2', name: 'Formand Syddanmark' } : null,
});
const viewer = (...grants: Grant[]): Actor => ({ personId: 'p1', name: 'Prøve', disabled: false, grants });
const file = (more: Partial<SeenCase> = {}): SeenCase => ({
  regions: ['DK-81', 'DK-82'],
  submitted: false,
  releasedTo: [],
  ...more,
});
const denied = (who: Actor, seen: Seen) => {
  const answer = maySee(who, seen);
  return answer.ok ? 'allowed' : answer.denial.code;
};

const secretariat = viewer(grant('secretariat', 'DK-81'));
const chair = viewer(grant('chair', 'DK-82'));
const agency = viewer(grant('agency'));
const reader = viewer(grant('reader'));
const admin = viewer(grant('admin'));
const inCase = ['plan', 'ledger', 'draft', 'comment', 'answer', 'journal', 'reminders'] as const;

describe('The policy of reading', () => {
  it('shows secretariats and chairs of the regions asked what is worked on', () => {
    for (const who of [secretariat, chair])
      for (const what of inCase) expect(denied(who, { what, case: file() })).toBe('allowed');
    expect(denied(chair, { what: 'revision', case: file(), releasedTo: [] })).toBe('allowed');
  });

  it('shows a contribution to its own region until it is handed in', () => {
    const seen = (handedIn: boolean): Seen => ({
      what: 'contribution',
      case: file(),
      region: 'DK-81',
      handedIn,
    });
    expect(denied(secretariat, seen(false))).toBe('allowed');
    expect(denied(chair, seen(false))).toBe('otherRegion');
    expect(denied(chair, seen(true))).toBe('allowed');
    expect(denied(viewer(grant('chair', 'DK-81', 'mandate')), seen(false))).toBe('allowed');
  });

  it('knows no case for a region that was not asked', () => {
    expect(denied(viewer(grant('chair', 'DK-84')), { what: 'case', case: file() })).toBe('unknownCase');
  });

  it('shows the agency what was submitted, and nothing before', () => {
    expect(denied(agency, { what: 'case', case: file() })).toBe('unknownCase');
    const sent = file({ submitted: true });
    expect(denied(agency, { what: 'case', case: sent })).toBe('allowed');
    expect(denied(agency, { what: 'reply', case: sent, submitted: true })).toBe('allowed');
    expect(denied(agency, { what: 'reply', case: sent, submitted: false })).toBe('notSubmitted');
    for (const what of inCase) expect(denied(agency, { what, case: sent })).toBe('notForRole');
  });

  it('shows a reader the revisions released to that reader, and the reply once it is sent', () => {
    expect(denied(reader, { what: 'case', case: file({ releasedTo: ['somebody'] }) })).toBe('unknownCase');
    const released = file({ releasedTo: ['p1'] });
    expect(denied(reader, { what: 'revision', case: released, releasedTo: ['p1'] })).toBe('allowed');
    expect(denied(reader, { what: 'revision', case: released, releasedTo: ['somebody'] })).toBe(
      'notReleased',
    );
    expect(denied(reader, { what: 'reply', case: released, submitted: false })).toBe('notSubmitted');
    expect(denied(reader, { what: 'document', case: released, access: 'open' })).toBe('allowed');
    for (const access of ['exempt', 'undecided'] as const)
      expect(denied(reader, { what: 'document', case: released, access })).toBe('notReleased');
    for (const what of inCase) expect(denied(reader, { what, case: released })).toBe('notForRole');
  });

  it('shows an administrator accounts and the post, never a case', () => {
    expect(denied(admin, { what: 'administration' })).toBe('allowed');
    expect(denied(admin, { what: 'outgoing', case: null })).toBe('allowed');
    expect(denied(admin, { what: 'case', case: file({ submitted: true }) })).toBe('unknownCase');
  });

  it('shows who holds which role to those who work together, their accounts to administrators only', () => {
    expect([secretariat, chair, admin].map((who) => denied(who, { what: 'directory' }))).toEqual(
      Array(3).fill('allowed'),
    );
    expect([agency, reader].map((who) => denied(who, { what: 'directory' }))).toEqual(
      Array(2).fill('notForRole'),
    );
    expect(denied(secretariat, { what: 'administration' })).toBe('notForRole');
  });
});
