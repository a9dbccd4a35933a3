import type { Weight } from './primitive.ts';

/** Millimetres in a point of 1/72 inch. */
export const MM_PER_POINT = 25.4 / 72;

/** The letters a form is drawn with. */
export interface Face {
  /** Width of a text of one line, millimetres; never less than what is drawn. */
  width(text: string, weight: Weight, size: number): number;
  /** The text with what this face has no glyphs for made visible otherwise. */
  drawable(text: string): string;
}

/** Height of a line of letters of this size, millimetres. */
export function lineHeight(size: number): number {
  return size * MM_PER_POINT * 1.16;
}

/** From the top of a line down to its base line. */
export function ascent(size: number): number {
  return size * MM_PER_POINT * 0.9;
}
