import { ascent, type Face, lineHeight } from './face.ts';
import type { Colour, PageItem, TextItem, Weight } from './primitive.ts';
import { oneLine, wrap } from './wrap.ts';

/** Something laid out from its own top left corner, to be placed as a whole. */
export interface Block {
  readonly height: number;
  readonly items: readonly PageItem[];
}

export type Align = 'left' | 'centre' | 'right';

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly align?: Align;
  readonly colour?: Colour;
}

/** Lines of a text one below the other. */
export function textBlock(text: string, width: number, style: TextStyle, face: Face): Block {
  const { size, weight = 'regular' } = style;
  return linesBlock(wrap(text, width, { size, weight }, face), width, style, face);
}

/** Lines that were broken before. */
export function linesBlock(lines: readonly string[], width: number, style: TextStyle, face: Face): Block {
  const step = lineHeight(style.size);
  const items = lines.flatMap((line, index) => textItem(line, { x: 0, y: index * step, width }, style, face));
  return { height: lines.length * step, items };
}

/** One line in a column, made smaller where it would not fit, so that a number is never broken. */
export function fittedBlock(text: string, width: number, style: TextStyle, face: Face, smallest: number): Block {
  const line = oneLine(text, face);
  const { weight = 'regular' } = style;
  const wide = face.width(line, weight, style.size);
  const size = wide <= width ? style.size : Math.floor(((style.size * width) / wide) * 20) / 20;
  return textBlock(line, width, { ...style, size: Math.max(size, smallest) }, face);
}

function textItem(
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  { size, weight = 'regular', align = 'left', colour = 'black' }: TextStyle,
  face: Face,
): TextItem[] {
  if (text === '') return [];
  const wide = face.width(text, weight, size);
  const free = Math.max(width - wide, 0);
  const shift = align === 'left' ? 0 : align === 'right' ? free : free / 2;
  return [{ kind: 'text', x: x + shift, y: y + ascent(size), width: wide, text, weight, size, colour }];
}

/** The item elsewhere. */
export function shifted(item: PageItem, dx: number, dy: number): PageItem {
  return item.kind === 'line'
    ? { ...item, x1: item.x1 + dx, x2: item.x2 + dx, y1: item.y1 + dy, y2: item.y2 + dy }
    : { ...item, x: item.x + dx, y: item.y + dy };
}

export function moved(items: readonly PageItem[], dx: number, dy: number): PageItem[] {
  return items.map((item) => shifted(item, dx, dy));
}

/** Blocks one below the other. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  let y = 0;
  const items: PageItem[] = [];
  for (const block of blocks) {
    items.push(...moved(block.items, 0, y));
    y += block.height + gap;
  }
  return { height: blocks.length === 0 ? 0 : y - gap, items };
}

/** Blocks side by side, each at its own distance from the left. */
export function beside(blocks: readonly { readonly x: number; readonly block: Block }[]): Block {
  return {
    height: Math.max(0, ...blocks.map(({ block }) => block.height)),
    items: blocks.flatMap(({ x, block }) => moved(block.items, x, 0)),
  };
}

export function gapBlock(height: number): Block {
  return { height, items: [] };
}

/** A line to write on or to part things by. */
export function ruleItem(x1: number, x2: number, y: number, thickness = 0.15, colour: Colour = 'black'): PageItem {
  return { kind: 'line', x1, y1: y, x2, y2: y, thickness, colour };
}
