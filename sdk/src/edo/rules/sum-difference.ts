import { Decimal } from '../../money/decimal.ts';
import { KOPECKS } from '../documents/amounts.ts';
import type { RuleProblem } from './rule.ts';

/** A sum of a document that is not the one it should be; undefined where either is unknown. */
export function differs(
  given: Decimal | undefined,
  expected: Decimal | undefined,
  at: string,
): RuleProblem | undefined {
  if (given === undefined || expected === undefined || given.equals(expected)) return undefined;
  return { params: { given: given.toFixed(KOPECKS), expected: expected.toFixed(KOPECKS) }, at };
}

/** As `differs`, with a difference that passes and one that only warns. */
export function tolerated(problem: RuleProblem | undefined, pass: Decimal, warn: Decimal): RuleProblem | undefined {
  if (problem?.params === undefined) return problem;
  const given = Decimal.of(problem.params['given'] ?? 0);
  const difference = given.subtract(Decimal.of(problem.params['expected'] ?? 0)).abs();
  if (difference.compare(pass) <= 0) return undefined;
  return difference.compare(warn) <= 0 ? { ...problem, severity: 'warning' } : problem;
}

export const KOPECK: Decimal = Decimal.of('0.01');
export const FIVE_KOPECKS: Decimal = Decimal.of('0.05');

/** A price rounded to kopecks moves the product by half a kopeck per unit. */
export function roundedPrice(quantity: Decimal): Decimal {
  return quantity.abs().multiply(Decimal.of('0.005'));
}
