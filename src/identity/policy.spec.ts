import { mayAct } from './policy.pure.js';
import type { Actor, Grant, Need } from '../platform/commands/actor.js';

const grant = (role: Grant['role'], region: string | null, kind: Grant['kind'] = 'membership'): Grant => ({
  kind,
  id: `${kind}-${role}-${region}`,
  role,
  region,
  principal: kind === 'mandate' ? { personId: 'p2', name: 'Formand Syddanmark' } : null,
});
const actor = (...grants: Grant[]): Actor => ({ personId: 'p1', name: 'Prøve', disabled: false, grants });
const need = (more: Partial<Need>): Need => ({
  capacities: ['chair'],
  region: null,
  lead: null,
  coordinator: null,
  ...more,
});

describe('The policy', () => {
  it('denies whoever holds no grant of the role', () => {
    expect(mayAct(actor(grant('secretariat', 'DK-81')), need({}))).toMatchObject({
      ok: false,
      denial: { code: 'noRole' },
    });
    expect(mayAct(actor(), need({ capacities: ['admin'] }))).toMatchObject({
      ok: false,
      denial: { code: 'noRole' },
    });
  });

  it('denies a region the person holds no grant for', () => {
    expect(mayAct(actor(grant('chair', 'DK-81')), need({ region: 'DK-82' }))).toMatchObject({
      ok: false,
      denial: { code: 'notThisRegion' },
    });
  });

  it('asks which region when several would do and none is preferred', () => {
    const two = actor(grant('chair', 'DK-81'), grant('chair', 'DK-83', 'mandate'));
    expect(mayAct(two, need({}))).toMatchObject({ ok: false, denial: { code: 'ambiguous' } });
    expect(mayAct(two, need({ region: 'DK-83' }))).toMatchObject({
      ok: true,
      acting: { by: { region: 'DK-83', capacity: 'chair' } },
    });
  });

  it('prefers the lead, then the coordinator, and a membership before a mandate', () => {
    const person = actor(
      grant('secretariat', 'DK-84', 'mandate'),
      grant('secretariat', 'DK-84'),
      grant('secretariat', 'DK-82'),
    );
    const answer = mayAct(person, need({ capacities: ['lead'], lead: 'DK-84', coordinator: 'DK-82' }));
    expect(answer).toMatchObject({ ok: true, acting: { grant: { kind: 'membership', region: 'DK-84' } } });
  });

  it("never prefers a region for an act that is the region's own", () => {
    const two = actor(grant('chair', 'DK-82'), grant('chair', 'DK-83', 'mandate'));
    expect(mayAct(two, need({ lead: 'DK-83', coordinator: 'DK-82' }))).toMatchObject({
      ok: false,
      denial: { code: 'ambiguous' },
    });
  });

  it('carries whose membership a mandate lends', () => {
    const answer = mayAct(actor(grant('chair', 'DK-83', 'mandate')), need({}));
    expect(answer).toMatchObject({
      ok: true,
      acting: { grant: { principal: { name: 'Formand Syddanmark' } } },
    });
  });
});
