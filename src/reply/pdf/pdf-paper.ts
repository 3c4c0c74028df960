import PDFDocument from 'pdfkit';
import type { Cell, Run } from '../reply-blocks.js';
import { BOTTOM, fontFile, FONTS, INK, MARGINS, SIZE, TEXT_WIDTH, type FontName } from './pdf-style.js';

export type Doc = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** How a stretch of text is set. */
export interface Setting {
  readonly size?: number;
  readonly x?: number;
  readonly width?: number;
  readonly colour?: string;
  readonly strong?: boolean;
}

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
/** "¹²" of 12. */
const raised = (count: number) => [...String(count)].map((digit) => RAISED[Number(digit)]!).join('');

/** What a paper is told of itself. */
export interface PaperFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO UTC: made and changed. No clock shows in the bytes. */
  readonly at: string;
}

/** A4 paper on which text is set and marked at once: nothing is drawn that is neither in the structure nor an artifact. */
export class Paper {
  readonly doc: Doc;
  /** Of rows of tables that were measured; a row belongs to one table. */
  readonly rowHeights = new WeakMap<readonly Cell[], number>();
  private readonly chunks: Buffer[] = [];
  private readonly ended: Promise<void>;

  constructor({ title, subject, author, at }: PaperFacts) {
    const dates = { CreationDate: new Date(at), ModDate: new Date(at) };
    this.doc = new PDFDocument({
      size: 'A4',
      margins: MARGINS,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'da-DK',
      displayTitle: true,
      bufferPages: true,
      // Another version of a compressor gives other bytes: stored as it is, the file is the same on every machine.
      compress: false,
      // Each font is opened once, by its name below.
      font: null as never,
      info: {
        Title: title,
        Subject: subject,
        Author: author,
        Creator: 'Samsvar',
        Producer: 'Samsvar',
        ...dates,
      },
    });
    for (const name of Object.keys(FONTS) as FontName[]) this.doc.registerFont(name, fontFile(name));
    this.doc.on('data', (chunk: Buffer) => void this.chunks.push(chunk));
    this.ended = new Promise((resolve) => void this.doc.on('end', resolve));
  }

  /** The bytes, when everything is set. */
  async bytes(): Promise<Uint8Array> {
    this.doc.end();
    await this.ended;
    return new Uint8Array(Buffer.concat(this.chunks));
  }

  /** Adds an element of the structure and what it holds: further elements, or what is drawn for it. */
  within(parent: Element, tag: string, fill: (element: Element) => void, options: object = {}): Element {
    const element = this.doc.struct(tag, options);
    parent.add(element);
    fill(element);
    return element;
  }

  /** Adds an element that is text or drawing and nothing else. */
  leaf(parent: Element, tag: string, draw: () => void, options: object = {}): Element {
    return this.within(parent, tag, (element) => void element.add(draw), options);
  }

  /** Draws what says nothing: lines, and what stands on every page. */
  decoration(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Begins a new page unless this much fits on this one. */
  room(height: number): void {
    if (this.doc.y + height > BOTTOM) this.newPage();
  }

  newPage(): void {
    if (this.doc.y > MARGINS.top) this.doc.addPage();
  }

  /** Sets runs as one paragraph from where the paper is at. */
  text(runs: readonly Run[], setting: Setting = {}): void {
    const { doc } = this;
    const { size = SIZE.text, x = MARGINS.left, width = TEXT_WIDTH, colour = INK, strong = false } = setting;
    const said = runs.filter((run) => run.text !== '' || run.note !== undefined);
    doc.x = x;
    said.forEach((run, index) => {
      const text = run.note === undefined ? run.text : raised(run.note);
      doc.font(fontOf(run, strong)).fontSize(size).fillColor(colour);
      // What a run is set with holds for the next one too, unless it says otherwise.
      const link = run.href?.startsWith('https:') ? run.href : null;
      doc.text(text, {
        width,
        lineGap: size * 0.32,
        continued: index < said.length - 1,
        link,
        underline: link !== null,
      });
    });
  }

  /** How high paragraphs would be. */
  heightOf(paragraphs: readonly (readonly Run[])[], setting: Setting = {}): number {
    const { size = SIZE.text, width = TEXT_WIDTH, strong = false } = setting;
    return paragraphs.reduce((total, runs) => {
      const text = runs.map((run) => (run.note === undefined ? run.text : raised(run.note))).join('');
      this.doc.font(fontOf(runs[0] ?? { text: '' }, strong)).fontSize(size);
      return total + this.doc.heightOfString(text === '' ? ' ' : text, { width, lineGap: size * 0.32 });
    }, 0);
  }
}

function fontOf(run: Run, strong: boolean): FontName {
  if (run.strong === true || strong) return run.em === true ? 'strongEm' : 'strong';
  return run.em === true ? 'em' : 'text';
}
