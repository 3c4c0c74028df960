import { fileProblem } from './file-kind.pure.js';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const ZIP = 'PK\u0003\u0004';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('a file', () => {
  it.each([
    ['notat.pdf', 'application/pdf', bytes('%PDF-1.7\n')],
    ['Høringssvar æøå.docx', DOCX, bytes(ZIP, '[Content_Types].xml', 'word/document.xml')],
    ['kort.PNG', 'image/png', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['foto.jpeg', 'image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['brev.txt', 'text/plain', bytes('Kære alle', [0xe6, 0xf8, 0xe5])],
    ['svar.eml', 'message/rfc822', bytes('Received: from x\r\n')],
    [
      'svar.odt',
      'application/vnd.oasis.opendocument.text',
      bytes(ZIP, Array<number>(26).fill(0), 'mimetypeapplication/vnd.oasis.opendocument.text', 'content.xml'),
    ],
  ])('%s of type %s is taken', (name, type, content) => {
    expect(fileProblem(name, type, content)).toBeNull();
  });

  it.each([
    ['tom.txt', 'text/plain', bytes(), 'emptyFile'],
    ['../brev.txt', 'text/plain', bytes('x'), 'fileName'],
    ['C:\\brev.txt', 'text/plain', bytes('x'), 'fileName'],
    ['brev\u202Etxt.txt', 'text/plain', bytes('x'), 'fileName'],
    ['.txt', 'text/plain', bytes('x'), 'fileName'],
    ['program.exe', 'application/x-msdownload', bytes('MZ'), 'fileType'],
    ['side.html', 'text/html', bytes('<p>'), 'fileType'],
    ['side.html', 'text/plain', bytes('<p>'), 'fileType'],
    ['brev.pdf', 'text/plain', bytes('%PDF-'), 'fileType'],
    ['brev.pdf', 'application/pdf', bytes('MZ'), 'fileContent'],
    ['brev.docx', DOCX, bytes(ZIP, 'xl/workbook.xml'), 'fileContent'],
    ['brev.txt', 'text/plain', bytes([0, 1, 2]), 'fileContent'],
    ['svar.eml', 'message/rfc822', bytes('Kære alle, her er vores svar'), 'fileContent'],
    ['brev.docm', 'application/vnd.ms-word.document.macroEnabled.12', bytes(ZIP), 'macros'],
    ['brev.docx', DOCX, bytes(ZIP, 'word/document.xml', 'word/vbaProject.bin'), 'macros'],
  ])('%s of type %s is refused', (name, type, content, code) => {
    expect(fileProblem(name, type, content)).toMatchObject({
      code,
      text: expect.stringMatching(/\.$/) as string,
    });
  });
});
