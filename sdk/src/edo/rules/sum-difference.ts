import { Decimal } from '../../money/decimal.ts';
import { KOPECKS } from '../documents/amounts.ts';
import type { RuleProblem } from './rule.ts';

/** How far a sum may be off: up to `pass` it is right, up to `warn` it deserves a look. */
export interface Tolerance {
  readonly pass: Decimal;
  readonly warn: Decimal;
}

const KOPECK = Decimal.of('0.01');
const HALF_KOPECK = Decimal.of('0.005');

/** Tax may be rounded in each line or taken out of a sum that holds it. */
export const taxTolerance: Tolerance = { pass: KOPECK, warn: Decimal.of('0.05') };

/** A price rounded to kopecks moves the product by half a kopeck per unit. */
export function priceTolerance(quantity: Decimal): Tolerance {
  return { pass: KOPECK, warn: quantity.abs().multiply(HALF_KOPECK) };
}

/** A sum of a document that is not the one it should be; undefined where either is unknown. */
export function differs(
  given: Decimal | undefined,
  expected: Decimal | undefined,
  at: string,
  tolerance?: () => Tolerance,
): RuleProblem | undefined {
  if (given === undefined || expected === undefined || given.equals(expected)) return undefined;
  const problem = { params: { given: given.toFixed(KOPECKS), expected: expected.toFixed(KOPECKS) }, at };
  if (tolerance === undefined) return problem;
  const { pass, warn } = tolerance();
  const difference = given.subtract(expected).abs();
  if (difference.compare(pass) <= 0) return undefined;
  return difference.compare(warn) <= 0 ? { ...problem, severity: 'warning' } : problem;
}
