import type { Program } from '../program/program.ts';

/** A line as far as points are concerned. */
export interface PricedLine {
  readonly lineId: string;
  /** To pay before points. */
  readonly payKop: number;
  readonly category?: string;
}

/** Whether points are given for the line and may pay for it (L24). */
export function takesPart(program: Program, line: Pick<PricedLine, 'category'>): boolean {
  return line.category === undefined || !program.redeemExclusions.includes(line.category);
}

/** What points may pay of each line at most. */
export function redeemCaps(program: Program, lines: readonly PricedLine[]): number[] {
  return lines.map((line) => (takesPart(program, line) ? Math.max(0, line.payKop - program.minLineKop) : 0));
}

/** The most points this basket takes, whatever the member has. */
export function basketLimit(program: Program, lines: readonly PricedLine[]): number {
  const pointValue = BigInt(program.pointValueKop);
  const eligible = sum(lines.map((line) => (takesPart(program, line) ? line.payKop : 0)));
  const byShare = (eligible * BigInt(program.maxRedeemBp)) / (10_000n * pointValue);
  const byLines = sum(redeemCaps(program, lines)) / pointValue;
  return Number(byShare < byLines ? byShare : byLines);
}

function sum(values: readonly number[]): bigint {
  return values.reduce((total, value) => total + BigInt(value), 0n);
}
