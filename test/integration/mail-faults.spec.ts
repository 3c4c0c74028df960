import { runCommand } from '../support/process.js';

// A tenth of what mail servers and clocks do to reminders, and months of cases; the whole numbers are run by hand.
jest.setTimeout(1_200_000);

it('a tenth of the faults of mail: a clock that jumps, a week without a worker, dead addresses, a day without a server, a slow one', async () => {
  const ids = ['F11', 'F20', 'F21', 'F22', 'F23'];
  const args = ['faults', '--only', ids.join(), '--share', '0.1', '--seed', '20240531'];
  const { code, stdout, stderr } = await runCommand(args);
  expect({ code, said: code === 0 ? '' : stderr }).toEqual({ code: 0, said: '' });
  expect(stdout.trim().split('\n')).toEqual([
    ...ids.map((id) =>
      expect.stringMatching(new RegExp(`^${id} ok runs=\\d+ lost=0 doubled=0 uncertain=\\d+ seed=20240531$`)),
    ),
    '5 passed, 0 failed, 0 skipped',
  ]);
});

it('200 simulated cases: every rung sent once or skipped with a true reason, though workers are killed', async () => {
  const args = ['simulate', '--cases', '200', '--months', '2', '--seed', '2'];
  const { code, stdout, stderr } = await runCommand(args);
  expect({ code, said: code === 0 ? '' : stderr }).toEqual({ code: 0, said: '' });
  expect(stdout.trim().split('\n').at(-1)).toMatch(
    /^simulate ok cases=200 due=\d+ sent=\d+ skipped=\d+ lost=0 doubled=0 uncertain=\d+$/,
  );
  expect(stderr).toMatch(/"restarts":[1-9]\d*,"kills":[1-9]\d*,"daysDown":[1-9]/);
});
