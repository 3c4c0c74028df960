import { runCommand } from '../support/process.js';

// Each run starts a database of its own and plays in it; on a busy machine that takes its time.
jest.setTimeout(240_000);

describe('samsvar faults', () => {
  it('runs the row that is asked for, and counts it', async () => {
    const { code, stdout } = await runCommand(['faults', '--only', 'F25', '--seed', '42']);
    const [row, last] = stdout.trim().split('\n').slice(-2);
    expect(row).toMatch(/^F25 ok runs=\d+ lost=0 doubled=0 uncertain=0 seed=42$/);
    expect({ code, last }).toEqual({ code: 0, last: '1 passed, 0 failed, 0 skipped' });
  });

  it('keeps dates through changes of clocks, holidays and deadlines that move while mails leave', async () => {
    const only = ['--only', 'F12,F13,F19', '--share', '0.1', '--seed', '42'];
    const { code, stdout } = await runCommand(['faults', ...only]);
    const rows = stdout.match(/^F\d+ ok runs=\d+ lost=0 doubled=0 uncertain=0 seed=42$/gm) ?? [];
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['F12', 'F13', 'F19']);
    expect({ code, last: stdout.trim().split('\n').at(-1) }).toEqual({
      code: 0,
      last: '3 passed, 0 failed, 0 skipped',
    });
  });

  it('names its rows to whoever asks for another', async () => {
    const { code, stderr } = await runCommand(['faults', '--only', 'F99']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('F25|') });
  });
});
