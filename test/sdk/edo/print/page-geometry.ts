import type { PageItem, PrintedForm, PrintedPage, TextItem } from '@styk/sdk/edo/print';

const MM_PER_POINT = 25.4 / 72;

/** Rounding and the thickness of lines. */
const SLACK = 0.12;

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the letters of a text stand: capitals are 0.7 of their size high, tails 0.2. */
function extentOf({ x, y, width, size }: TextItem): Extent {
  const em = size * MM_PER_POINT;
  return { left: x, right: x + width, top: y - 0.7 * em, bottom: y + 0.2 * em };
}

interface Stroke {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

function strokesOf(item: PageItem): readonly Stroke[] {
  if (item.kind === 'line') return [item];
  if (item.kind !== 'box') return [];
  const { x, y, width, height } = item;
  return [
    { x1: x, x2: x + width, y1: y, y2: y },
    { x1: x, x2: x + width, y1: y + height, y2: y + height },
    { x1: x, x2: x, y1: y, y2: y + height },
    { x1: x + width, x2: x + width, y1: y, y2: y + height },
  ];
}

function crosses({ x1, x2, y1, y2 }: Stroke, { left, right, top, bottom }: Extent): boolean {
  const isApart =
    Math.max(x1, x2) < left + SLACK ||
    Math.min(x1, x2) > right - SLACK ||
    Math.max(y1, y2) < top + SLACK ||
    Math.min(y1, y2) > bottom - SLACK;
  return !isApart;
}

function overlap(one: Extent, other: Extent): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > SLACK && high > SLACK;
}

/** Everything a reader would not accept: text over the margin, over another text, or struck through by a line. */
export function defectsOf(form: PrintedForm, margin = 9.9): string[] {
  return form.pages.flatMap((page, index) => pageDefects(page, margin).map((defect) => `${index + 1}: ${defect}`));
}

function pageDefects({ width, height, items }: PrintedPage, margin: number): string[] {
  const texts = items.filter((item) => item.kind === 'text');
  const extents = texts.map(extentOf);
  const strokes = items.flatMap(strokesOf);
  const found: string[] = [];
  const said = (index: number) => JSON.stringify(texts[index]?.text.slice(0, 60));
  for (const [index, extent] of extents.entries()) {
    const { left, right, top, bottom } = extent;
    if (left < margin || top < margin || right > width - margin || bottom > height - margin) {
      found.push(`over the margin: ${said(index)}`);
    }
    if (strokes.some((stroke) => crosses(stroke, extent))) found.push(`struck through: ${said(index)}`);
    for (let other = index + 1; other < extents.length; other++) {
      const rival = extents[other];
      if (rival !== undefined && overlap(extent, rival)) found.push(`overlap: ${said(index)} ${said(other)}`);
    }
  }
  const isInside = ({ x1, x2, y1, y2 }: Stroke) =>
    Math.min(x1, x2, y1, y2) >= margin && Math.max(x1, x2) <= width - margin && Math.max(y1, y2) <= height - margin;
  if (!strokes.every(isInside)) found.push('a line over the margin');
  return found;
}

/** What stands on the pages, from the top down and from the left to the right. */
export function textOf(form: PrintedForm): string {
  return form.pages.map(pageText).join('\n');
}

export function pageText({ items }: PrintedPage): string {
  return items
    .filter((item) => item.kind === 'text')
    .toSorted((one, other) => one.y - other.y || one.x - other.x)
    .map(({ text }) => text.replaceAll('\u00A0', ' '))
    .join('\n');
}
