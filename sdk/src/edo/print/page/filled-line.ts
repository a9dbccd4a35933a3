import { type Block, moved, ruleItem, textBlock } from './block.ts';
import type { Face } from './face.ts';

export interface FilledLine {
  readonly label: string;
  readonly value: string;
  /** Mark of the line at its right: «(2а)». */
  readonly mark?: string;
}

export interface FilledLineLayout {
  readonly width: number;
  readonly label: number;
  readonly size: number;
}

const MARK = 8;

/** «Продавец ______ (2)»: a value on a line of its own, which goes on below itself where it is long. */
export function filledLine({ label, value, mark }: FilledLine, layout: FilledLineLayout, face: Face): Block {
  const { width, label: left, size } = layout;
  const right = mark === undefined ? 0 : MARK;
  const room = width - left - right;
  const name = textBlock(label, left - 1, { size }, face);
  const text = textBlock(value, room - 0.5, { size }, face);
  const height = Math.max(name.height, text.height) + 0.5;
  const marked = mark === undefined ? [] : textBlock(mark, right, { size, align: 'right' }, face).items;
  return {
    height,
    items: [
      ...name.items,
      ...moved(text.items, left + 0.5, 0),
      ruleItem(left, width - right - 0.5, height - 0.25),
      ...moved(marked, width - right, 0),
    ],
  };
}

/** A line to sign on with what goes there written below: «(подпись)». */
export function signatureSlot(value: string, note: string, width: number, face: Face): Block {
  const text = textBlock(value, width - 1, { size: 6.5, align: 'centre' }, face);
  const below = textBlock(note, width - 1, { size: 5, align: 'centre' }, face);
  const line = Math.max(text.height, 3) + 0.4;
  return {
    height: line + 0.3 + below.height,
    items: [
      ...moved(text.items, 0.5, line - 0.4 - text.height),
      ruleItem(0.5, width - 0.5, line),
      ...moved(below.items, 0.5, line + 0.3),
    ],
  };
}
