import { type Block, shifted } from './block.ts';
import { ascent, lineHeight } from './face.ts';
import type { BoxItem, LineItem, PageItem } from './primitive.ts';

/** Less than this is no distance. */
const HAIR = 1e-6;

/**
 * Parts a block that is taller than a page: above what fits into the height without cutting a line of text, below the rest.
 * Upright lines and boxes go on below.
 */
export function tear({ items, height }: Block, room: number): readonly [above: Block, below: Block] {
  const parts = items.flatMap((item): readonly PageItem[] => (item.kind === 'box' ? sidesOf(item) : [item]));
  const cut = cutOf(parts, room);
  const above: PageItem[] = [];
  const below: PageItem[] = [];
  for (const item of parts) {
    const { top, bottom } = extentOf(item);
    if (item.kind === 'line' && top < cut - HAIR && bottom > cut + HAIR) {
      above.push({ ...item, y1: top, y2: cut });
      below.push({ ...item, y1: 0, y2: bottom - cut });
    } else if (top < cut - HAIR || bottom <= cut + HAIR) above.push(item);
    else below.push(shifted(item, 0, -cut));
  }
  return [
    { height: cut, items: above },
    { height: height - cut, items: below },
  ];
}

/** The lowest place within the room that nothing but lines stands across; the whole room where something is taller. */
function cutOf(items: readonly PageItem[], room: number): number {
  const solid = items.filter(({ kind }) => kind !== 'line').map(extentOf);
  let cut = room;
  for (let before = Number.POSITIVE_INFINITY; cut < before; ) {
    before = cut;
    for (const { top, bottom } of solid) if (top < cut - HAIR && bottom > cut + HAIR) cut = top;
  }
  return cut > HAIR ? cut : room;
}

function extentOf(item: PageItem): { readonly top: number; readonly bottom: number } {
  switch (item.kind) {
    case 'text': {
      const top = item.y - ascent(item.size);
      return { top, bottom: top + lineHeight(item.size) };
    }
    case 'line':
      return { top: Math.min(item.y1, item.y2), bottom: Math.max(item.y1, item.y2) };
    case 'box':
      return { top: item.y, bottom: item.y + item.height };
    case 'squares':
      return { top: item.y, bottom: item.y + item.rows.length * item.side };
  }
}

function sidesOf({ x, y, width, height, thickness, colour }: BoxItem): readonly LineItem[] {
  const side = (x1: number, y1: number, x2: number, y2: number): LineItem => {
    return { kind: 'line', x1, y1, x2, y2, thickness, colour };
  };
  const [right, bottom] = [x + width, y + height];
  return [side(x, y, right, y), side(x, bottom, right, bottom), side(x, y, x, bottom), side(right, y, right, bottom)];
}
