import { escapeAttribute, escapeText } from '../../xml/escape.ts';
import { COLOURS } from '../page/colours.ts';
import { MM_PER_POINT } from '../page/face.ts';
import type { PageItem, PrintedPage, SquaresItem } from '../page/primitive.ts';

const FAMILY = 'PT Sans, Arial, sans-serif';

/**
 * A page as an SVG image of its own: no scripts, no styles, nothing loaded from elsewhere. A browser without PT Sans
 * stretches each text to the width it was laid out with.
 *
 * @param label what the image is, for those who cannot see it
 */
export function svgPage({ width, height, items }: PrintedPage, label: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"`,
    ` font-family="${FAMILY}" role="img" aria-label="${escapeAttribute(label)}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...items.map(markup),
    '</svg>',
  ].join('');
}

function markup(item: PageItem): string {
  switch (item.kind) {
    case 'text': {
      const { x, y, width, text, weight, size, colour } = item;
      const bold = weight === 'bold' ? ' font-weight="700"' : '';
      const stretched = width > 0 ? ` textLength="${short(width)}" lengthAdjust="spacingAndGlyphs"` : '';
      const place = `x="${short(x)}" y="${short(y)}" font-size="${short(size * MM_PER_POINT)}"`;
      return `<text ${place}${bold}${stretched} fill="${COLOURS[colour]}">${escapeText(text)}</text>`;
    }
    case 'line': {
      const { x1, y1, x2, y2, thickness, colour } = item;
      const ends = `x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}"`;
      return `<line ${ends} stroke="${COLOURS[colour]}" stroke-width="${short(thickness)}"/>`;
    }
    case 'box': {
      const { x, y, width, height, thickness, colour } = item;
      const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
      return `<rect ${place} fill="none" stroke="${COLOURS[colour]}" stroke-width="${short(thickness)}"/>`;
    }
    case 'squares':
      return `<path d="${squaresPath(item)}" fill="#000000"/>`;
  }
}

/** Neighbours in a row become one rectangle, so that no hair lines show between them. */
function squaresPath({ x, y, side, rows }: SquaresItem): string {
  const parts: string[] = [];
  for (const { row, column, length } of runsOf(rows)) {
    const wide = short(length * side);
    parts.push(`M${short(x + column * side)} ${short(y + row * side)}h${wide}v${short(side)}h-${wide}z`);
  }
  return parts.join('');
}

/** Dark squares side by side. */
export function runsOf(
  rows: SquaresItem['rows'],
): readonly { readonly row: number; readonly column: number; readonly length: number }[] {
  return rows.flatMap((cells, row) => {
    const runs: { row: number; column: number; length: number }[] = [];
    for (const [column, isDark] of cells.entries()) {
      const last = runs.at(-1);
      if (!isDark) continue;
      if (last !== undefined && last.column + last.length === column) last.length += 1;
      else runs.push({ row, column, length: 1 });
    }
    return runs;
  });
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
