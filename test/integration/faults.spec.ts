import { runCommand } from '../support/process.js';

describe('samsvar faults', () => {
  it('runs the row that is asked for, and counts it', async () => {
    const { code, stdout } = await runCommand(['faults', '--only', 'F25', '--seed', '42']);
    const [row, last] = stdout.trim().split('\n').slice(-2);
    expect(row).toMatch(/^F25 ok runs=\d+ lost=0 doubled=0 uncertain=0 seed=42$/);
    expect({ code, last }).toEqual({ code: 0, last: '1 passed, 0 failed, 0 skipped' });
  });

  it('names its rows to whoever asks for another', async () => {
    const { code, stderr } = await runCommand(['faults', '--only', 'F99']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('F25|') });
  });
});
