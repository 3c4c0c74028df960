import { renderReplyPdf } from '../pdf/reply-pdf.js';
import { renderReplyDocx } from '../reply-docx.js';
import { renderReplyHtml } from '../reply-html.js';
import type { ReplyInput } from '../reply-input.js';
import { buildReplyModel } from '../reply-model.pure.js';

/** The reply as it is read, in each form. */
export interface ReplyFiles {
  readonly html: Uint8Array;
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
}

/**
 * The files of a reply, in this process: for whoever has nothing else to do meanwhile. `told` hears after each step how
 * many are done. Errors: as `buildReplyModel`.
 */
export async function makeFiles(
  input: ReplyInput,
  told: (done: number) => void = () => undefined,
): Promise<ReplyFiles> {
  const model = buildReplyModel(input);
  told(1);
  const html = new TextEncoder().encode(renderReplyHtml(model));
  told(2);
  const docx = await renderReplyDocx(model);
  told(3);
  const pdf = await renderReplyPdf(model);
  told(4);
  return { html, docx, pdf };
}
