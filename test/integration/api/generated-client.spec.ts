import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { issueToken } from '../../../src/identity/tokens.js';
import { serveApi, type ServedApi } from '../../support/api.js';
import { COORDINATOR } from '../../support/engine.js';
import { runNode } from '../../support/process.js';

const root = resolve(__dirname, '../../..');

// A journey as somebody else would write it: types from the document alone, no line of ours.
const PROGRAM = `
import createClient from 'openapi-fetch';
import type { components, paths } from './samsvar.js';

const [url, token] = process.argv.slice(2) as [string, string];
const client = createClient<paths>({ baseUrl: url, headers: { authorization: \`Bearer \${token}\` } });
let count = 0;
const params = () => ({ header: { 'Idempotency-Key': \`generated-\${++count}\` } });
function done<T>({ data, error }: { data?: T; error?: components['schemas']['Problem'] }): T {
  if (data === undefined) throw new Error(\`\${error?.code}: \${error?.detail}\`);
  return data;
}

const me = done(await client.GET('/api/v1/me'));
const opened = done(await client.POST('/api/v1/cases', {
  params: params(),
  body: {
    type: 'openCase', number: '2024-500', title: 'Fra en fremmed klient', sender: 'Styrelsen', letterDate: '2023-11-22',
    procedureId: 'fornyet-behandling', formalDeadline: '2024-06-01',
  },
}));
const caseId = String(opened.answer.caseId);
const path = { caseId };
const send = async (body: components['schemas']['CaseCommand']) =>
  done(await client.POST('/api/v1/cases/{caseId}/commands', { params: { ...params(), path }, body }));
const before = done(await client.GET('/api/v1/cases/{caseId}', { params: { path } }));
for (const { id } of before.sections ?? []) await send({ type: 'assignLead', section: id, region: before.coordinator });
await send({ type: 'openDrafting' });
const refused = await client.POST('/api/v1/cases/{caseId}/commands', {
  params: { ...params(), path },
  body: { type: 'submit', submissionHash: '0'.repeat(64), channel: 'mail' },
});
const after = done(await client.GET('/api/v1/cases/{caseId}', { params: { path } }));
const milestones = done(await client.GET('/api/v1/cases/{caseId}/milestones', { params: { path, query: { limit: 3 } } }));
console.log(JSON.stringify({
  me: me.person.name, state: after.state, refused: refused.error?.status, milestones: milestones.items.length,
  may: after.allowedCommands.map(({ type }) => type).includes('startDraft'),
}));
`;

describe('a client generated from the document', () => {
  let api: ServedApi;
  let folder: string;

  beforeAll(async () => {
    api = await serveApi();
    folder = mkdtempSync(join(tmpdir(), 'samsvar-client-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'document.json'), JSON.stringify(api.witness.document));
    writeFileSync(join(folder, 'journey.ts'), PROGRAM);
  });
  afterAll(async () => {
    if (folder) rmSync(folder, { recursive: true, force: true });
    await api?.close();
  });

  const bin = (name: string) => join(root, 'node_modules', name);
  const run = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });

  it('has types that compile, and carries a case from its opening to drafting', async () => {
    run(bin('openapi-typescript/bin/cli.js'), 'document.json', '--output', 'samsvar.ts');
    const strict = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023,dom'];
    run(bin('typescript/bin/tsc'), ...strict, '--skipLibCheck', '--types', 'node', 'journey.ts');
    const personId = api.arena.stage.people.get(COORDINATOR)!;
    const { token } = await api.arena.engine.db.transaction((tx) =>
      issueToken(tx, { personId, name: 'Fremmed klient', days: 1, scope: 'answer' }),
    );
    const { stdout, stderr } = await runNode([join(folder, 'journey.js'), api.url, token]).ended;
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'working.drafting',
      refused: 409,
      milestones: 3,
      may: true,
    });
  });

  it('does not compile what the document does not allow', () => {
    writeFileSync(
      join(folder, 'wrong.ts'),
      `import type { components } from './samsvar.js';
export const unknownField: components['schemas']['CaseCommand'] = { type: 'openDrafting', extra: 1 };
export const unknownType: components['schemas']['CaseCommand'] = { type: 'applyClock' };`,
    );
    let said = '';
    try {
      run(
        bin('typescript/bin/tsc'),
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--skipLibCheck',
        'wrong.ts',
      );
    } catch (error) {
      said = (error as { stdout: string }).stdout;
    }
    expect(said).toContain('wrong.ts(2,');
    expect(said).toContain('wrong.ts(3,');
  });
});
