import { createServer } from 'node:net';
import { MachineError } from '../boot/exit.js';

/** The wanted port on 127.0.0.1 when it is free (0: any), else another free one. */
export async function freePort(wanted: number): Promise<number> {
  const tryPort = (port: number) =>
    new Promise<number | undefined>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(undefined));
      probe.listen(port, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? undefined) : undefined));
      });
    });
  const port = (await tryPort(wanted)) ?? (await tryPort(0));
  if (port === undefined) throw new MachineError('Der er ingen ledig port på 127.0.0.1.');
  return port;
}
