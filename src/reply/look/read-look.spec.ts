import { Document, Header, ImageRun, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { renderReplyDocx } from '../reply-docx.js';
import { renderReplyHtml } from '../reply-html.js';
import { renderReplyPdf } from '../pdf/reply-pdf.js';
import { buildReplyModel } from '../reply-model.pure.js';
import { sampleReply } from '../../../test/support/sample-reply.js';
import { readLook } from './read-look.pure.js';

/** A picture of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function template(
  font: string,
  change: (path: string, text: string) => string = (_path, text) => text,
) {
  const image = new ImageRun({ type: 'png', data: PNG, transformation: { width: 10, height: 10 } });
  const packed = await Packer.toBuffer(
    new Document({
      styles: {
        default: { document: { run: { font } }, heading1: { run: { font: 'Georgia', color: '7a1f2b' } } },
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph({ children: [image] })] }) },
          children: [],
        },
      ],
    }),
  );
  const parts = Object.entries(unzipSync(new Uint8Array(packed))).map(
    ([path, bytes]): [string, Uint8Array] => [
      path,
      /\.(xml|rels)$/.test(path) ? strToU8(change(path, strFromU8(bytes))) : bytes,
    ],
  );
  return zipSync(Object.fromEntries(parts));
}

describe('the look of a template', () => {
  it('is its fonts, the colour of its headings and the picture of its header', async () => {
    expect(readLook(await template('Calibri'))).toEqual({
      font: 'Calibri',
      headingFont: 'Georgia',
      headingColour: '7A1F2B',
      logo: { type: 'png', width: 1, height: 1, data: PNG.toString('base64') },
    });
  });

  it('is nothing that is no name, no colour and no picture', async () => {
    const hostile = await template('Calibri', (path, text) => {
      if (path === 'word/styles.xml')
        return text
          .replaceAll('Calibri', '&quot;/><w:evil')
          .replaceAll('Georgia', 'x'.repeat(100))
          .replaceAll('7a1f2b', 'javascript');
      return text.replaceAll('relationships/image', 'relationships/other');
    });
    expect(readLook(hostile)).toEqual({});
  });

  it('goes into every form, with words for the logo, and changes no hash', async () => {
    const look = { organisation: 'Sekretariat Midtjylland', ...readLook(await template('Calibri')) };
    const [plain, model] = [buildReplyModel(sampleReply), buildReplyModel({ ...sampleReply, look })];
    expect(model.submissionHash).toBe(plain.submissionHash);
    expect(renderReplyHtml(model)).toContain('alt="Logo: Sekretariat Midtjylland"');
    const docx = unzipSync(await renderReplyDocx(model));
    expect(strFromU8(docx['word/styles.xml']!)).toMatch(/w:ascii="Calibri"[\s\S]*w:ascii="Georgia"/);
    expect(strFromU8(docx['word/document.xml']!)).toContain('descr="Logo: Sekretariat Midtjylland"');
    const pdf = Buffer.from(await renderReplyPdf(model)).toString('latin1');
    expect(pdf).toContain('/Subtype /Image');
  });
});
