import type { Language } from '@styk/sdk/errors';
import {
  type CheckLine,
  type Fact,
  type Protocol,
  pageNumber,
  presentProtocol,
  type SheetPart,
} from '@styk/sdk/signing/protocol';
import { COLOURS, COLUMNS, INNER_WIDTH } from './pdf-layout.ts';
import { PdfWriter } from './pdf-writer.ts';

const SIZE = { title: 14, verdict: 11.5, heading: 9.5, text: 8, small: 6.6 } as const;

/** The protocol as PDF: a page for each document, more where one is not enough. The same protocol gives the same bytes. */
export async function protocolPdf(protocol: Protocol, language: Language): Promise<Uint8Array> {
  const sheets = presentProtocol(protocol, language);
  const writer = new PdfWriter({
    title: sheets[0]?.title ?? '',
    language,
    producer: `${protocol.program.name} ${protocol.program.version}`,
    date: new Date(protocol.at),
  });
  for (const { title, subtitle, parts } of sheets) {
    writer.newPage();
    writer.row([whole(title, 'bold', COLOURS.text)], SIZE.title, 0);
    writer.row([whole(subtitle, 'regular', COLOURS.dim)], SIZE.text, 4);
    for (const part of parts) drawPart(part, writer);
  }
  return writer.finish((page, pages) => pageNumber(page, pages, language));
}

function whole(text: string, font: 'regular' | 'bold', colour: string, x = 0) {
  return { text, x, width: INNER_WIDTH - x, font, colour };
}

function drawPart(part: SheetPart, writer: PdfWriter): void {
  switch (part.kind) {
    case 'verdict':
      drawVerdict(part, writer);
      return;
    case 'facts':
      drawHeading(part.title, writer);
      for (const fact of part.facts) drawFact(fact, part.small ? SIZE.small : SIZE.text, writer);
      return;
    case 'checks':
      drawHeading(part.title, writer);
      for (const check of part.checks) drawCheck(check, writer);
      return;
    case 'note':
      writer.space(4);
      writer.row([whole(part.text, 'regular', COLOURS.dim)], SIZE.small);
  }
}

function drawVerdict(part: Extract<SheetPart, { readonly kind: 'verdict' }>, writer: PdfWriter): void {
  const colour = COLOURS[part.verdict];
  const text = whole(part.text, 'bold', colour, 12);
  const detail = whole(part.detail, 'regular', COLOURS.dim, 12);
  const height = writer.height(text, SIZE.verdict) + writer.height(detail, SIZE.text) + 7;
  writer.space(4);
  // With what follows it at once: an answer alone at the end of a page belongs to nothing.
  writer.keepTogether(height + 60);
  writer.bar(height, colour);
  writer.space(3);
  writer.row([text], SIZE.verdict, 0);
  writer.row([detail], SIZE.text, 7);
}

function drawHeading(title: string | undefined, writer: PdfWriter): void {
  if (title === undefined) return;
  const heading = whole(title, 'bold', COLOURS.text);
  writer.space(5);
  writer.keepTogether(writer.height(heading, SIZE.heading) + 60);
  writer.row([heading], SIZE.heading, 2);
}

function drawFact({ label, value }: Fact, size: number, writer: PdfWriter): void {
  const name = { text: label, x: 0, width: COLUMNS.factValue - 6, font: 'regular', colour: COLOURS.dim } as const;
  writer.row([name, whole(value, 'regular', COLOURS.text, COLUMNS.factValue)], size, 0.6);
}

function drawCheck({ result, resultText, title, reason, note }: CheckLine, writer: PdfWriter): void {
  const { checkTitle, checkReason } = COLUMNS;
  const text = note === undefined ? reason : `${reason} [${note}]`;
  writer.row(
    [
      { text: resultText, x: 0, width: checkTitle - 6, font: 'bold', colour: COLOURS[result] },
      { text: title, x: checkTitle, width: checkReason - checkTitle - 6, font: 'regular', colour: COLOURS.text },
      whole(text, 'regular', COLOURS.text, checkReason),
    ],
    SIZE.text,
  );
  writer.line();
  writer.space(1.2);
}
