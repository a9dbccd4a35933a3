import type { XmlEncoding } from './decode.ts';
import type { XmlElement } from './element.ts';

/** Line and column, both from 1; a column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A document read from bytes. */
export interface XmlDocument {
  readonly root: XmlElement;
  readonly encoding: XmlEncoding;
  readonly byteOrderMark: boolean;
  /** Where an element's or attribute's `offset` lies. */
  locate(offset: number): Position;
}

/** Lines are counted only when somebody asks for a position: most documents are without findings. */
export function positions(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
