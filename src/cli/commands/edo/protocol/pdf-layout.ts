/** Points of an A4 page (ISO 216: 210 × 297 mm at 72 to the inch). */
export const PAGE = { size: 'A4', width: 595.28, height: 841.89, left: 40, right: 40, top: 32, bottom: 40 } as const;

export const INNER_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export const COLOURS = {
  text: '#1a1a1a',
  dim: '#555555',
  line: '#dfe2e5',
  ground: '#f5f6f7',
  ok: '#1d7a3a',
  passed: '#1d7a3a',
  warning: '#8a5a00',
  indeterminate: '#8a5a00',
  error: '#b3261e',
  failed: '#b3261e',
  'not-checked': '#555555',
} as const;

/** One cell of a row: text in a column. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly font: 'regular' | 'bold';
  readonly colour: string;
}

/** Where the text of facts and checks begins, from the left margin. */
export const COLUMNS = { factValue: 100, checkTitle: 68, checkReason: 178 } as const;
