import { createServer } from 'node:net';
import { MachineError } from './exit.js';

/** Says before the long part of a start that the port cannot be had. Errors: MachineError naming PORT. */
export async function demandFreePort(port: number, host: string): Promise<void> {
  await namingPort(port, async () => {
    const probe = createServer();
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
    await new Promise((resolve) => probe.close(resolve));
  });
}

/** Turns the system's refusal of a port into a MachineError that names PORT. */
export async function namingPort<T>(port: number, listen: () => Promise<T>): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new MachineError(
        `Porten ${port} er optaget. Vælg en anden med PORT, for eksempel PORT=${port + 1}.`,
        { cause: error },
      );
    }
    if (code === 'EACCES') {
      throw new MachineError(`Porten ${port} må denne bruger ikke bruge. Vælg en over 1023 med PORT.`, {
        cause: error,
      });
    }
    throw error;
  }
}
