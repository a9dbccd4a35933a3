import { COLOURS, MM_PER_POINT, type PageItem, type PrintedForm, runsOf } from '@styk/sdk/edo/print';
import PDFDocument from 'pdfkit';
import { PT_SANS } from './pt-sans.ts';

const POINTS = 1 / MM_PER_POINT;

export interface PdfFacts {
  readonly producer: string;
  /** The only date in the file: the same form gives the same bytes. */
  readonly date: Date;
}

/** The form as PDF with the letters it uses embedded, its text searchable. */
export async function formPdf({ title, pages }: PrintedForm, { producer, date }: PdfFacts): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    lang: 'ru',
    displayTitle: true,
    info: { Title: title, Producer: producer, Creator: producer, CreationDate: date, ModDate: date },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((done) => document.on('end', done));
  document.registerFont('regular', PT_SANS.regular);
  document.registerFont('bold', PT_SANS.bold);
  for (const { width, height, items } of pages) {
    document.addPage({ size: [width * POINTS, height * POINTS], margin: 0 });
    document.scale(POINTS);
    for (const item of items) draw(document, item);
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function draw(document: PDFKit.PDFDocument, item: PageItem): void {
  switch (item.kind) {
    case 'text': {
      const { x, y, text, weight, size, colour } = item;
      document
        .font(weight)
        .fontSize(size * MM_PER_POINT)
        .fillColor(COLOURS[colour]);
      document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    }
    case 'line': {
      const { x1, y1, x2, y2, thickness, colour } = item;
      document.lineWidth(thickness).moveTo(x1, y1).lineTo(x2, y2).stroke(COLOURS[colour]);
      return;
    }
    case 'box': {
      const { x, y, width, height, thickness, colour } = item;
      document.lineWidth(thickness).rect(x, y, width, height).stroke(COLOURS[colour]);
      return;
    }
    case 'squares':
      for (const { row, column, length } of runsOf(item.rows)) {
        document.rect(item.x + column * item.side, item.y + row * item.side, length * item.side, item.side);
      }
      document.fill('#000000');
  }
}
