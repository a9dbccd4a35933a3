import type { XmlElement } from '../../../xml/element.ts';
import { type Block, beside, gapBlock, stacked, textBlock } from '../../page/block.ts';
import type { Face } from '../../page/face.ts';
import { filledLine } from '../../page/filled-line.ts';
import { Flow, PORTRAIT } from '../../page/flow.ts';
import type { PrintedForm } from '../../page/primitive.ts';
import { placeStamps } from '../../stamps/place-stamps.ts';
import type { PrintedFile } from '../../stamps/signature.ts';
import { factsOf, type PlainFact } from './facts.ts';

const SIZE = 7.5;
const INDENT = 4;

/** A file of a document for which there is no form of its own. */
export interface PlainFile extends PrintedFile {
  /** Root of its XML; undefined of what is none. */
  readonly root: XmlElement | undefined;
  /** Bytes of the file. */
  readonly size: number;
}

export interface PlainExchange {
  readonly title: string;
  readonly files: readonly PlainFile[];
  readonly operator?: string;
}

/** Names and values of a document as its format has them; of a file that is no document of a format a cover page. */
export function printPlain({ title, files, operator }: PlainExchange, face: Face): PrintedForm {
  const flow = new Flow(PORTRAIT, face);
  const { width } = flow;
  flow.place(stacked([textBlock(title, width, { size: 13, weight: 'bold', align: 'centre' }, face), gapBlock(3)]));
  for (const file of files) {
    flow.place(fileHead(file, width, face));
    for (const fact of file.root === undefined ? [] : factsOf(file.root)) placeFact(flow, fact);
    flow.skip(3);
  }
  placeStamps(flow, files, operator);
  return { title, pages: flow.finish(title) };
}

function fileHead({ name, fileId, size, root }: PlainFile, width: number, face: Face): Block {
  const layout = { width, label: 30, size: SIZE };
  const content =
    root === undefined ? 'Файл не является документом установленного формата и приложен без изменений' : undefined;
  return stacked(
    [
      textBlock(name, width, { size: 10, weight: 'bold' }, face),
      filledLine({ label: 'Файл', value: fileId }, layout, face),
      filledLine({ label: 'Размер', value: `${size} байт` }, layout, face),
      ...(content === undefined ? [] : [textBlock(content, width, { size: SIZE }, face)]),
      gapBlock(1),
    ],
    0.6,
  );
}

function placeFact(flow: Flow, { depth, caption, value }: PlainFact): void {
  const { face, width } = flow;
  const x = depth * INDENT;
  if (value === undefined) {
    flow.skip(0.8);
    const heading = textBlock(caption, width - x, { size: SIZE, weight: 'bold' }, face);
    // A heading is not left alone at the end of a page.
    if (heading.height * 2 > flow.room) flow.newPage();
    flow.place(heading, x);
    return;
  }
  const label = 62 - x;
  flow.place(
    beside([
      { x, block: textBlock(caption, label - 1, { size: SIZE, colour: 'grey' }, face) },
      { x: 62, block: textBlock(value, width - 62, { size: SIZE }, face) },
    ]),
  );
  flow.skip(0.3);
}
