import fc from 'fast-check';
import type { Actor, Grant } from '../platform/commands/actor.js';
import { propertyRuns } from '../../test/support/property-runs.js';
import { maySee, type Seen, type SeenCase } from './policy-of-reading.pure.js';

const regions = ['DK-81', 'DK-82', 'DK-83'];
const region = fc.constantFrom(...regions);
const people = ['p1', 'p2'];
const released = fc.subarray(people);

const grant: fc.Arbitrary<Grant> = fc
  .record({
    kind: fc.constantFrom('membership' as const, 'mandate' as const),
    role: fc.constantFrom(
      'secretariat' as const,
      'chair' as const,
      'agency' as const,
      'reader' as const,
      'admin' as const,
    ),
    region,
  })
  .map(({ kind, role, region }) => ({
    kind,
    role,
    id: 'g',
    region: role === 'secretariat' || role === 'chair' ? region : null,
    principal: kind === 'mandate' ? { personId: 'p9', name: 'En anden' } : null,
  }));
const viewer = (grants: Grant[], disabled = false): Actor => ({
  personId: 'p1',
  name: 'Prøve',
  disabled,
  grants,
});
const file: fc.Arbitrary<SeenCase> = fc.record({
  regions: fc.subarray(regions),
  submitted: fc.boolean(),
  releasedTo: released,
});
const inCase: fc.Arbitrary<Seen & { case: SeenCase }> = fc.oneof(
  fc.record({
    what: fc.constantFrom(
      'case' as const,
      'plan' as const,
      'ledger' as const,
      'draft' as const,
      'comment' as const,
      'answer' as const,
      'journal' as const,
      'reminders' as const,
      'outgoing' as const,
    ),
    case: file,
  }),
  fc.record({ what: fc.constant('revision' as const), case: file, releasedTo: released }),
  fc.record({ what: fc.constant('contribution' as const), case: file, region, handedIn: fc.boolean() }),
  fc.record({
    what: fc.constant('document' as const),
    case: file,
    access: fc.constantFrom('open' as const, 'exempt' as const, 'undecided' as const),
  }),
  fc.record({ what: fc.constant('reply' as const), case: file, submitted: fc.boolean() }),
);
const anything: fc.Arbitrary<Seen> = fc.oneof(
  inCase,
  fc.constant<Seen>({ what: 'directory' }),
  fc.constant<Seen>({ what: 'administration' }),
  fc.constant<Seen>({ what: 'outgoing', case: null }),
);
const sees = (grants: Grant[], seen: Seen) => maySee(viewer(grants), seen).ok;
const regional = ({ role }: Grant) => role === 'secretariat' || role === 'chair';

describe('The policy of reading, whoever looks at whatever', () => {
  const runs = {
    numRuns: propertyRuns(500, 5000),
    ...(process.env.SAMSVAR_PROPERTY_SEED ? { seed: Number(process.env.SAMSVAR_PROPERTY_SEED) } : {}),
  };

  it('denies whoever holds no grant, and whose account is closed', () => {
    fc.assert(
      fc.property(fc.array(grant), anything, (grants, seen) => {
        expect(sees([], seen)).toBe(false);
        expect(maySee(viewer(grants, true), seen).ok).toBe(false);
      }),
      runs,
    );
  });

  it('shows no region what another has not handed in', () => {
    fc.assert(
      fc.property(fc.array(grant), file, region, (grants, seenCase, owner) => {
        const own = grants.some((one) => regional(one) && one.region === owner);
        const seen: Seen = { what: 'contribution', case: seenCase, region: owner, handedIn: false };
        expect(sees(grants, seen) && !own).toBe(false);
      }),
      runs,
    );
  });

  it('shows the agency nothing before submission, and no draft, comment or answer after it', () => {
    fc.assert(
      fc.property(inCase, (seen) => {
        const allowed = sees([agencyGrant], seen);
        if (!seen.case.submitted) expect(allowed).toBe(false);
        if (allowed) expect(['case', 'reply', 'document']).toContain(seen.what);
      }),
      runs,
    );
  });

  it('shows a reader nothing in a case where nothing was released to that very person', () => {
    fc.assert(
      fc.property(inCase, (seen) => {
        const allowed = sees([readerGrant], seen);
        if (!seen.case.releasedTo.includes('p1')) expect(allowed).toBe(false);
        if (allowed) expect(['case', 'revision', 'reply', 'document']).toContain(seen.what);
        if (allowed && seen.what === 'revision') expect(seen.releasedTo).toContain('p1');
      }),
      runs,
    );
  });

  it('lets an administrator into no case', () => {
    fc.assert(
      fc.property(inCase, (seen) => {
        expect(sees([adminGrant], seen)).toBe(seen.what === 'outgoing');
      }),
      runs,
    );
  });

  it('shows nothing of a case that itself is hidden', () => {
    fc.assert(
      fc.property(fc.array(grant), inCase, (grants, seen) => {
        if (sees(grants, { what: 'case', case: seen.case }) || grants.some(({ role }) => role === 'admin'))
          return;
        const answer = maySee(viewer(grants), seen);
        expect(answer).toMatchObject({ ok: false, denial: { hidden: true } });
      }),
      runs,
    );
  });

  it('never shows less to whoever is given one more grant', () => {
    fc.assert(
      fc.property(fc.array(grant), grant, anything, (grants, more, seen) => {
        if (sees(grants, seen)) expect(sees([...grants, more], seen)).toBe(true);
      }),
      runs,
    );
  });
});

const bare = (role: Grant['role']): Grant => ({
  kind: 'membership',
  id: role,
  role,
  region: null,
  principal: null,
});
const agencyGrant = bare('agency');
const readerGrant = bare('reader');
const adminGrant = bare('admin');
