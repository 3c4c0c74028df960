import { IdentityCallerSource } from '../../src/identity/callers.js';
import { beginSession } from '../../src/identity/sessions.js';
import { issueToken, liveTokens, revokeToken, TOKEN_PREFIX } from '../../src/identity/tokens.js';
import { openTestEngine, type TestEngine } from '../support/engine.js';
import { runCommand } from '../support/process.js';

const HTTPS = 'https://samsvar.example';
const HTTP = 'http://127.0.0.1:3000';

describe('Who calls', () => {
  let arena: TestEngine;
  let person: string;

  beforeAll(async () => {
    arena = await openTestEngine();
    person = arena.stage.people.get('formand-nordjylland')!;
  });
  afterAll(() => arena?.close());

  const source = (publicUrl = HTTPS, demo = true) =>
    new IdentityCallerSource(arena.engine.db, { publicUrl, demo });
  const calls = (headers: Record<string, string>, cookies: Record<string, string> = {}, from = source()) =>
    from.callerOf({ method: 'GET', url: '/', headers, cookies });
  const bearer = (token: string) => calls({ authorization: `Bearer ${token}` });
  const write = (sql: string, ...parameters: unknown[]) =>
    arena.engine.db.transaction((tx) => tx.query(sql, parameters));
  const issue = (scope: 'read' | 'act' = 'act', days = 30) =>
    arena.engine.db.transaction((tx) => issueToken(tx, { personId: person, name: 'Prøve', days, scope }));
  const begin = (method: 'password' | 'demo' = 'password') =>
    arena.engine.db.transaction((tx) =>
      beginSession(tx, { personId: person, method, browser: 'Prøvebrowser', csrfSecret: 's' }),
    );

  describe('by a token', () => {
    it('finds the person, and what the token may', async () => {
      const { token } = await issue();
      expect(token.startsWith(TOKEN_PREFIX)).toBe(true);
      await expect(bearer(token)).resolves.toMatchObject({
        personId: person,
        name: 'Formand Nordjylland',
        through: 'token',
        mayAct: true,
      });
      const reading = await issue('read');
      await expect(bearer(reading.token)).resolves.toMatchObject({ mayAct: false });
    });

    it('keeps only a hash of it', async () => {
      const { id, token } = await issue();
      const [row] = await arena.engine.db.read<{ text: string }>(
        'select t::text as text from samsvar.access_token t where id = $1',
        [id],
      );
      expect(row!.text).not.toContain(token.slice(TOKEN_PREFIX.length));
    });

    it('knows nobody by another token, a revoked one, one that has expired, or a closed account', async () => {
      await expect(bearer(`${TOKEN_PREFIX}wrong`)).resolves.toBeNull();
      await expect(calls({ authorization: 'Basic YTpi' })).resolves.toBeNull();
      const revoked = await issue();
      await expect(arena.engine.db.transaction((tx) => revokeToken(tx, revoked.id, null))).resolves.toBe(
        true,
      );
      await expect(bearer(revoked.token)).resolves.toBeNull();
      const old = await issue();
      await write(
        `update samsvar.access_token set created_at = samsvar.now() - interval '2 days', expires_at = samsvar.now() where id = $1`,
        old.id,
      );
      await expect(bearer(old.token)).resolves.toBeNull();
      const good = await issue();
      await write('update samsvar.person set disabled_at = samsvar.now() where id = $1', person);
      await expect(bearer(good.token)).resolves.toBeNull();
      await write('update samsvar.person set disabled_at = null where id = $1', person);
      await expect(bearer(good.token)).resolves.not.toBeNull();
    });

    it('does not look at the cookie when there is a token', async () => {
      const cookie = await begin();
      await expect(
        calls({ authorization: 'Bearer samsvar_wrong' }, { '__Host-samsvar': cookie }),
      ).resolves.toBeNull();
    });

    it('notes when it was used', async () => {
      const { id, token } = await issue();
      await bearer(token);
      const tokens = await arena.engine.db.transaction((tx) => liveTokens(tx, person));
      expect(tokens.find((one) => one.id === id)?.lastUsedAt).not.toBeNull();
    });

    it("is not revoked by another person's hand", async () => {
      const { id } = await issue();
      const other = arena.stage.people.get('formand-midtjylland')!;
      await expect(arena.engine.db.transaction((tx) => revokeToken(tx, id, other))).resolves.toBe(false);
    });
  });

  describe('by a session', () => {
    it('finds the person by the cookie of this address', async () => {
      const cookie = await begin();
      const found = await calls({}, { '__Host-samsvar': cookie });
      expect(found).toMatchObject({ personId: person, through: 'session', mayAct: true });
      await expect(calls({}, { samsvar: cookie })).resolves.toBeNull();
      await expect(calls({}, { samsvar: cookie }, source(HTTP))).resolves.toMatchObject({ personId: person });
    });

    it.each([
      ['has ended', 'ended_at = clock_timestamp()'],
      ['was idle too long', `idle_until = clock_timestamp() - interval '1 second'`],
      ['is too old, however busy', `ends_at = clock_timestamp() - interval '1 second'`],
    ])('is nobody when it %s', async (_, change) => {
      const cookie = await begin();
      const found = await calls({}, { '__Host-samsvar': cookie });
      await write(`update samsvar.session set ${change} where id = $1`, found!.credentialId);
      await expect(calls({}, { '__Host-samsvar': cookie })).resolves.toBeNull();
    });

    it('lives on while it is used, noted at most once a minute', async () => {
      const cookie = await begin();
      const { credentialId } = (await calls({}, { '__Host-samsvar': cookie }))!;
      const times = async () => {
        const [row] = await arena.engine.db.read<{ seen: string; idle: string }>(
          'select last_seen_at as seen, idle_until as idle from samsvar.session where id = $1',
          [credentialId],
        );
        return row!;
      };
      const begun = await times();
      await calls({}, { '__Host-samsvar': cookie });
      await expect(times()).resolves.toEqual(begun);
      await write(
        `update samsvar.session set last_seen_at = last_seen_at - interval '2 minutes', idle_until = idle_until - interval '2 minutes' where id = $1`,
        credentialId,
      );
      const before = await times();
      // What a page asks by itself is no use.
      await calls({ 'x-unattended': 'yes' }, { '__Host-samsvar': cookie });
      await expect(times()).resolves.toEqual(before);
      await calls({}, { '__Host-samsvar': cookie });
      const later = await times();
      expect(later.seen >= begun.seen && later.idle >= begun.idle).toBe(true);
    });

    it('made without a password counts in a demo only', async () => {
      const cookie = await begin('demo');
      await expect(calls({}, { '__Host-samsvar': cookie })).resolves.not.toBeNull();
      await expect(calls({}, { '__Host-samsvar': cookie }, source(HTTPS, false))).resolves.toBeNull();
    });
  });

  describe('npx samsvar token', () => {
    const token = (...args: string[]) =>
      runCommand(['token', ...args], {
        DATABASE_URL: arena.database.appUrl,
        SAMSVAR_ROLE_PREFIX: arena.database.rolePrefix,
      });

    it('prints a token once that works, lists it, and revokes it', async () => {
      const made = await token('Sekretariat@midtjylland.example', '--name', 'Prøve', '--scope', 'act');
      expect(made.code).toBe(0);
      const text = made.stdout.trim();
      await expect(bearer(text)).resolves.toMatchObject({ name: 'Sekretariat Midtjylland', mayAct: true });
      const { stdout } = await token('list');
      expect(stdout).not.toContain(text);
      const row = stdout.split('\n').find((line) => line.includes('sekretariat@midtjylland.example'))!;
      const revoked = await token('revoke', row.split('\t')[0]!);
      expect([revoked.code, revoked.stdout.trim()]).toEqual([0, 'token revoked']);
      await expect(bearer(text)).resolves.toBeNull();
    });

    it('refuses what it does not understand, and people it does not know', async () => {
      for (const args of [[], ['a@b.example'], ['a@b.example', '--days', '0'], ['revoke', 'x']])
        expect((await token(...args)).code).toBe(2);
    });
  });
});
