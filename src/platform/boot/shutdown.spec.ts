import { makeShutdown } from './shutdown.js';

describe('shutdown', () => {
  it('closes in the reverse order, one after the other, once', async () => {
    const shutdown = makeShutdown();
    const seen: string[] = [];
    for (const name of ['database', 'kø', 'web']) {
      shutdown.onClose(name, async () => {
        seen.push(`${name} begynder`);
        await Promise.resolve();
        seen.push(`${name} slut`);
      });
    }
    await Promise.all([shutdown.close(), shutdown.close()]);
    expect(seen).toEqual([
      'web begynder',
      'web slut',
      'kø begynder',
      'kø slut',
      'database begynder',
      'database slut',
    ]);
  });

  it('goes on after a failure and names it', async () => {
    const shutdown = makeShutdown();
    const closed = jest.fn();
    shutdown.onClose('Databasen', closed);
    shutdown.onClose('Køen', () => Promise.reject(new Error('hænger')));
    expect((await shutdown.close()).map((error) => error.message)).toEqual([
      'Køen kunne ikke lukkes: hænger',
    ]);
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
