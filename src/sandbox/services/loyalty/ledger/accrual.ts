import { mulDivHalfUp, split } from '@styk/sdk/money';
import type { Program } from '../program/program.ts';
import { type PricedLine, takesPart } from './basket.ts';

export interface DiscountedLine extends PricedLine {
  /** Paid with points. */
  readonly discountKop: number;
}

export interface Accrual {
  readonly points: number;
  /** The same by line, so that a return knows what its lines brought. */
  readonly byLine: readonly number[];
}

/** Points for what money pays of a receipt: rounded once for the whole receipt, then spread over its lines. */
export function accrue(program: Program, rateBp: number, lines: readonly DiscountedLine[]): Accrual {
  const bases = lines.map((line) => (takesPart(program, line) ? line.payKop - line.discountKop : 0));
  const base = bases.reduce((sum, kopecks) => sum + kopecks, 0);
  const points = mulDivHalfUp(base, rateBp, 10_000 * program.pointValueKop);
  return { points, byLine: split(points, bases) };
}
