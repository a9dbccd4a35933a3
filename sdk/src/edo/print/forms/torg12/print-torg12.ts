import { gapBlock, stacked } from '../../page/block.ts';
import type { Face } from '../../page/face.ts';
import { Flow, LANDSCAPE } from '../../page/flow.ts';
import type { PrintedForm } from '../../page/primitive.ts';
import { Table } from '../../page/table.ts';
import { placeStamps } from '../../stamps/place-stamps.ts';
import type { PrintedFile } from '../../stamps/signature.ts';
import { dayText } from '../../words/dates.ts';
import type { GoodsNote } from './goods-note.ts';
import { annexBlock, noteFoot } from './note-foot.ts';
import { noteHead } from './note-head.ts';
import { NoteSums, noteRow, noteTable } from './note-table.ts';

const FOOT_GAP = 1.5;

export interface GoodsNoteExchange {
  readonly note: GoodsNote;
  readonly files: readonly PrintedFile[];
  readonly operator?: string;
}

/** ТОРГ-12, form ОКУД 0330212 of Госкомстат's resolution № 132 of 25.12.1998. */
export function printTorg12({ note, files, operator }: GoodsNoteExchange, face: Face): PrintedForm {
  const flow = new Flow(LANDSCAPE, face);
  flow.place(noteHead(note, flow.width, face));
  const { lines } = note;
  const isOneUnit = lines.every(({ unitCode }) => unitCode === lines[0]?.unitCode);
  const all = new NoteSums(isOneUnit);
  let page = new NoteSums(isOneUnit);
  const table = new Table(
    flow,
    noteTable(() => {
      const cells = page.cells('Итого');
      page = new NoteSums(isOneUnit);
      return cells;
    }),
  );
  for (const line of lines) all.add(line);
  const foot = stacked([gapBlock(FOOT_GAP), noteFoot(note, all, flow.width, face)]);
  for (const [index, line] of lines.entries()) table.row(noteRow(line, index + 1), () => page.add(line));
  table.end([all.cells('Всего по накладной')], foot.height);
  flow.place(foot);
  flow.later((pages) => annexBlock(pages, face), 0, FOOT_GAP - foot.height);
  placeStamps(flow, files, operator);
  const title = `Товарная накладная № ${note.number} от ${dayText(note.date)}`;
  return { title, pages: flow.finish(title) };
}
