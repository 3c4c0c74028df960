import '../../platform/boot/no-proto.js';
import { goOffline } from './offline.js';
import { renderSheetPdf } from '../pdf/sheet-pdf.js';
import { makeFiles } from './make-files.js';
import type { PressOrder, PressSaid } from './press-protocol.js';

// The process in which files are made: it is told what to make, says how far it is, and ends.
goOffline();
const say = (said: PressSaid) =>
  new Promise<void>((resolve) => process.send!(said, undefined, {}, () => resolve()));
process.once('disconnect', () => process.exit(0));
process.once('message', (order: PressOrder) => {
  const made =
    'sheet' in order ? renderSheetPdf(order.sheet) : makeFiles(order.input, (done) => void say({ done }));
  made
    .then((files) => say({ made: files }))
    .catch((error: unknown) => say({ failed: error instanceof Error ? error.message : String(error) }))
    .finally(() => process.disconnect());
});
