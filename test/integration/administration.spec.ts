import { issueToken, liveTokens } from '../../src/identity/tokens.js';
import { beginSession } from '../../src/identity/sessions.js';
import { refusalOf } from '../support/case-play.js';
import { openTestEngine, type TestEngine } from '../support/engine.js';

describe('Organisations, people, memberships and mandates', () => {
  let arena: TestEngine;

  beforeAll(async () => {
    // Thursday 23 November 2023.
    arena = await openTestEngine();
    arena.stage.begin('administration');
  });
  afterAll(() => arena?.close());

  const act = (body: Record<string, unknown>, by = 'administrator') =>
    arena.stage.actOn(null, by, body as never);
  const refused = (body: Record<string, unknown>, by?: string) => refusalOf(act(body, by));
  const one = async (sql: string, ...parameters: unknown[]) =>
    (await arena.engine.db.read(sql, parameters))[0]!;
  const membershipOf = async (name: string) => {
    const row = await one(
      'select m.id from samsvar.membership m join samsvar.person p on p.id = m.person_id where p.name = $1',
      name,
    );
    return String(row.id);
  };
  const id = (name: string) => arena.stage.people.get(name)!;
  const NOBODY = '00000000-0000-8000-8000-00000000ffff';

  it('ends a membership on a day it has begun before, once', async () => {
    const membershipId = await membershipOf('Formand Sjælland');
    const end = (validTo: string, which = membershipId) => ({
      type: 'endMembership',
      membershipId: which,
      validTo,
    });
    expect(await refused(end('2022-12-31'))).toEqual({ kind: 'invalid', code: 'period' });
    expect(await refused(end('2023-12-31', NOBODY))).toEqual({ kind: 'unknown', code: 'unknownMembership' });
    await act(end('2023-11-22'));
    expect(await refused(end('2023-12-31'))).toEqual({ kind: 'invalid', code: 'alreadyEnded' });
    expect(await one('select valid_to from samsvar.membership where id = $1', membershipId)).toEqual({
      valid_to: '2023-11-22',
    });
  });

  it('says in Danish from which day on it could end', async () => {
    const membershipId = await membershipOf('Formand Hovedstaden');
    await expect(act({ type: 'endMembership', membershipId, validTo: '2022-12-31' })).rejects.toThrow(
      'Sidste dag skal ligge på eller efter første dag, 1. januar 2023.',
    );
  });

  it('ends an organisation when nobody is a member after that day', async () => {
    const { organisationId } = await act({
      type: 'addOrganisation',
      kind: 'authority',
      name: 'Prøvekommune',
      validFrom: '2023-11-01',
    });
    const end = { type: 'endOrganisation', organisationId, validTo: '2023-11-30' };
    const { membershipId } = await act({
      type: 'addMembership',
      personId: id('laeser'),
      organisationId,
      role: 'reader',
      validFrom: '2023-11-01',
    });
    expect(await refused(end)).toEqual({ kind: 'refused', code: 'organisationInUse' });
    await act({ type: 'endMembership', membershipId, validTo: '2023-11-30' });
    await act(end);
    expect(await refused({ ...end, organisationId: NOBODY })).toMatchObject({ code: 'unknownOrganisation' });
  });

  it('changes a person, and lets no two have one address, whatever its case', async () => {
    const change = (email: string) => ({
      type: 'changePerson',
      personId: id('laeser'),
      name: 'Læser, Prøvekommune',
      email,
    });
    await act(change('laeser@prove.example'));
    expect(await one('select name, email, phone from samsvar.person where id = $1', id('laeser'))).toEqual({
      name: 'Læser, Prøvekommune',
      email: 'laeser@prove.example',
      phone: null,
    });
    expect(await refused(change('FORMAND@nordjylland.example'))).toEqual({
      kind: 'refused',
      code: 'emailTaken',
    });
    expect(await refused({ ...change('x@y.example'), personId: NOBODY })).toMatchObject({
      code: 'unknownPerson',
    });
  });

  it('closes an account with its sessions and tokens, which do not come back when it is opened again', async () => {
    const personId = id('formand-midtjylland');
    const { db } = arena.engine;
    await db.transaction(async (tx) => {
      await issueToken(tx, { personId, name: 'x', days: 9, scope: 'act' });
      await beginSession(tx, { personId, method: 'password', browser: '', csrfSecret: 's' });
    });
    await act({ type: 'closePerson', personId });
    expect(await refused({ type: 'closePerson', personId })).toEqual({
      kind: 'refused',
      code: 'alreadyClosed',
    });
    await act({ type: 'reopenPerson', personId });
    expect(await refused({ type: 'reopenPerson', personId })).toEqual({ kind: 'refused', code: 'notClosed' });
    expect(await db.transaction((tx) => liveTokens(tx, personId))).toEqual([]);
    const open = 'select 1 from samsvar.session where person_id = $1 and ended_at is null';
    expect(await db.read(open, [personId])).toEqual([]);
  });

  it('closes neither the last administrator nor the program itself', async () => {
    expect(await refused({ type: 'closePerson', personId: id('administrator') })).toEqual({
      kind: 'refused',
      code: 'lastAdministrator',
    });
    expect(await refused({ type: 'closePerson', personId: id('samsvar') })).toMatchObject({
      code: 'unknownPerson',
    });
  });

  it('revokes a mandate by the hand of its own region or an administrator, once', async () => {
    const register = async (substitute: string) => {
      const { mandateId } = await act(
        {
          type: 'registerMandate',
          role: 'chair',
          substituteId: id(substitute),
          validFrom: '2023-11-23',
          validTo: '2024-01-31',
          reason: 'Orlov',
        },
        'sekretariat-nordjylland',
      );
      return { type: 'revokeMandate', mandateId };
    };
    const first = await register('stedfortraeder-nordjylland');
    expect(await refused(first, 'sekretariat-midtjylland')).toEqual({
      kind: 'unknown',
      code: 'unknownMandate',
    });
    expect(await refused(first, 'formand-nordjylland')).toMatchObject({ kind: 'forbidden' });
    await act(first, 'sekretariat-nordjylland');
    expect(await refused(first, 'sekretariat-nordjylland')).toEqual({ kind: 'refused', code: 'mandateOver' });
    await act(await register('stedfortraeder-nordjylland'));
  });

  it('is journaled without names in the entry itself', async () => {
    const rows = await arena.engine.db.read<{ type: string; entry: string }>(
      `select entry::jsonb ->> 'type' as type, entry from samsvar.journal_entry
        where entry::jsonb ->> 'type' in ('changePerson', 'closePerson', 'reopenPerson', 'endOrganisation', 'revokeMandate')`,
    );
    expect(new Set(rows.map(({ type }) => type)).size).toBe(5);
    expect(rows.filter(({ entry }) => entry.includes('prove.example'))).toEqual([]);
  });

  it.each(['changePerson', 'closePerson', 'reopenPerson', 'endOrganisation', 'endMembership'])(
    '%s is for administrators',
    async (type) => {
      const body = {
        type,
        personId: NOBODY,
        organisationId: NOBODY,
        membershipId: NOBODY,
        validTo: '2024-01-01',
      };
      const wanted: Record<string, string[]> = {
        changePerson: ['personId', 'name', 'email'],
        closePerson: ['personId'],
        reopenPerson: ['personId'],
        endOrganisation: ['organisationId', 'validTo'],
        endMembership: ['membershipId', 'validTo'],
      };
      const all: Record<string, unknown> = { ...body, name: 'x', email: 'x@y.example' };
      const fields = Object.fromEntries(['type', ...wanted[type]!].map((name) => [name, all[name]]));
      expect(await refused(fields, 'sekretariat-midtjylland')).toEqual({ kind: 'forbidden', code: 'noRole' });
    },
  );
});
