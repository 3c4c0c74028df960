import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

const root = join(__dirname, '../..');
const folders = ['src', 'test/support'];
const isSource = (name: string) => /\.tsx?$/.test(name) && !/\.(spec|property)\.tsx?$/.test(name);

function compile(file: string, to: string): void {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
    },
    module: { type: 'es6' },
  });
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, code);
}

const script = `
import { createHash } from 'node:crypto';
import { sampleReply } from './test/support/sample-reply.js';
import { buildReplyModel } from './src/reply/reply-model.pure.js';
import { renderReplyDocx } from './src/reply/reply-docx.js';
import { renderReplyHtml } from './src/reply/reply-html.js';
const hash = (data) => createHash('sha256').update(data).digest('hex');
const model = buildReplyModel(sampleReply);
console.log(JSON.stringify([hash(await renderReplyDocx(model)), hash(renderReplyHtml(model)), model.replyHash, model.submissionHash]));
`;

describe('the files of a reply', () => {
  let work: string;
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'samsvar-docx-'));
    symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
    writeFileSync(join(work, 'package.json'), '{"type":"module"}');
    writeFileSync(join(work, 'render.mjs'), script);
    for (const folder of folders)
      for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
        isSource,
      ))
        compile(join(root, folder, name), join(work, folder, name.replace(/\.tsx?$/, '.js')));
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('have the same bytes in two processes, in other time zones and languages', () => {
    const run = (env: Record<string, string>) =>
      execFileSync(process.execPath, [join(work, 'render.mjs')], {
        env: { PATH: process.env.PATH ?? '', ...env },
        encoding: 'utf8',
      });
    const first = run({ TZ: 'Europe/Copenhagen', LANG: 'da_DK.UTF-8' });
    expect(JSON.parse(first)).toHaveLength(4);
    expect(run({ TZ: 'Pacific/Auckland', LANG: 'C' })).toBe(first);
  });
});
