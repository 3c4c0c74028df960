import { describeWithRedis } from '../support/redis.js';
import { runCommand } from '../support/process.js';

// A tenth of the workers killed in the middle of a mail, and a queue that is emptied; the whole numbers are run by `npm run faults`.
jest.setTimeout(1_200_000);

describeWithRedis('months of cases', () => {
  it('ring in Redis as they do in PostgreSQL: every rung sent once or skipped with a true reason', async () => {
    const args = ['simulate', '--cases', '200', '--months', '1', '--seed', '59', '--queue', 'redis'];
    const { code, stdout, stderr } = await runCommand(args);
    expect({ code, said: code === 0 ? '' : stderr }).toEqual({ code: 0, said: '' });
    expect(stdout).toMatch(
      /^simulate ok cases=200 due=\d+ sent=\d+ skipped=\d+ lost=0 doubled=0 uncertain=\d+$/m,
    );
    expect(stderr).toMatch(/"kills":[1-9]\d*,"daysDown":[1-9]/);
  });
});

describeWithRedis('a share of the faults of a queue', () => {
  it.each([
    ['redis', 'F3,F4', '0.1'],
    ['postgres', 'F3,F4', '0.1'],
    ['postgres', 'F28', '0.01'],
    ['redis', 'F7', '0.2'],
  ])('on %s: %s lose nothing and double nothing', async (queue, only, share) => {
    const args = ['faults', '--only', only, '--share', share, '--queue', queue, '--seed', '20240531'];
    const { code, stdout, stderr } = await runCommand(args);
    const lines = stdout.trim().split('\n');
    const ok = only
      .split(',')
      .map((id) => expect.stringMatching(new RegExp(`^${id} ok runs=\\d+ lost=0 doubled=0 `)));
    expect({ code, lines, said: code === 0 ? '' : stderr }).toEqual({
      code: 0,
      lines: [...ok, `${ok.length} passed, 0 failed, 0 skipped`],
      said: '',
    });
  });
});
