import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { printableText } from '../../../../print/printable-text.ts';
import { type Cell, COLOURS, INNER_WIDTH, PAGE } from './pdf-layout.ts';

const require = createRequire(import.meta.url);

export interface PdfInfo {
  readonly title: string;
  readonly language: string;
  readonly producer: string;
  /** The only date in the file: the same input gives the same bytes. */
  readonly date: Date;
}

/** Rows of text from the top down, over as many pages as it takes. */
export class PdfWriter {
  readonly #document: PDFKit.PDFDocument;
  readonly #chunks: Buffer[] = [];
  #y: number = PAGE.top;

  constructor({ title, language, producer, date }: PdfInfo) {
    const { size, top, bottom, left, right } = PAGE;
    this.#document = new PDFDocument({
      size,
      margins: { top, bottom, left, right },
      autoFirstPage: false,
      bufferPages: true,
      lang: language,
      displayTitle: true,
      info: { Title: title, Producer: producer, Creator: producer, CreationDate: date, ModDate: date },
    });
    this.#document.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#document.registerFont(
      'regular',
      require.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
    );
    this.#document.registerFont('bold', require.resolve('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'));
  }

  newPage(): void {
    this.#document.addPage();
    this.#y = PAGE.top;
  }

  space(points: number): void {
    this.#y += points;
  }

  /** Goes to a new page where less than this is left, so that a heading stays with what it is for. */
  keepTogether(points: number): void {
    if (this.#y + points > PAGE.height - PAGE.bottom) this.newPage();
  }

  line(): void {
    const { left, width, right } = PAGE;
    this.#document.lineWidth(0.5).strokeColor(COLOURS.line);
    this.#document
      .moveTo(left, this.#y)
      .lineTo(width - right, this.#y)
      .stroke();
  }

  /** A bar of this height in the colour of the answer, behind what is written next. */
  bar(height: number, colour: string): void {
    this.#document.rect(PAGE.left, this.#y, INNER_WIDTH, height).fill(COLOURS.ground);
    this.#document.rect(PAGE.left, this.#y, 4, height).fill(colour);
  }

  height({ text, width, font }: Pick<Cell, 'text' | 'width' | 'font'>, size: number): number {
    return this.#document.font(font).fontSize(size).heightOfString(printableText(text), { width });
  }

  /** Cells beside each other; the tallest one decides where the next row begins. A row is not torn apart by a page. */
  row(cells: readonly Cell[], size: number, after = 1.2): void {
    const height = Math.max(...cells.map((cell) => this.height(cell, size)));
    this.keepTogether(height);
    for (const { text, x, width, font, colour } of cells) {
      this.#document.font(font).fontSize(size).fillColor(colour);
      this.#document.text(printableText(text), PAGE.left + x, this.#y, { width });
    }
    this.#y += height + after;
  }

  /** @param numbered the text for page n of m */
  async finish(numbered: (page: number, pages: number) => string): Promise<Uint8Array> {
    const document = this.#document;
    const { count } = document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      document.switchToPage(page);
      // Below the margin, where text would otherwise begin a new page.
      document.page.margins.bottom = 0;
      document.font('regular').fontSize(7).fillColor(COLOURS.dim);
      const options = { width: INNER_WIDTH, align: 'right', lineBreak: false } as const;
      document.text(numbered(page + 1, count), PAGE.left, PAGE.height - 28, options);
    }
    const ended = new Promise((done) => document.on('end', done));
    document.end();
    await ended;
    return Buffer.concat(this.#chunks);
  }
}
