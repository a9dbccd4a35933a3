/**
 * The rounding policy of the whole project, in one place: half up on non-negative integers,
 * and the split of a total into exact parts. Big integers inside, because base × basis points exceeds 2⁵³.
 */

/** floor((2n + d) / 2d): n/d rounded half up, for n ≥ 0 and d > 0. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  if (numerator < 0n || denominator <= 0n) {
    throw new RangeError(`halfUp needs n ≥ 0 and d > 0, got ${numerator}/${denominator}`);
  }
  return (2n * numerator + denominator) / (2n * denominator);
}

/** `halfUp` over safe integers; the product `a × b` may exceed 2⁵³, the result may not. */
export function mulDivHalfUp(a: number, b: number, divisor: number): number {
  return toSafeInteger(halfUp(BigInt(a) * BigInt(b), BigInt(divisor)));
}

function toSafeInteger(value: bigint): number {
  const result = Number(value);
  if (!Number.isSafeInteger(result)) throw new RangeError(`${value} does not fit a safe integer`);
  return result;
}

/**
 * Splits `total` over lines in proportion to `weights`, no part above its cap: every part starts as the floor
 * of its share, the missing units go one by one to the largest remainders (equal remainders: the earlier line),
 * what exceeds a cap moves to the first lines with room. The parts add up to `total` exactly.
 *
 * @throws RangeError when the caps together have no room for the total, or where something is negative or no integer.
 */
export function split(total: number, weights: readonly number[], caps?: readonly number[]): number[] {
  for (const value of [total, ...weights]) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`split needs integers from 0, got ${value}`);
  }
  const room = caps ?? weights.map(() => Number.MAX_SAFE_INTEGER);
  const sumOfWeights = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0) return weights.map(() => 0);
  if (sumOfWeights === 0n) throw new RangeError('split: all weights are zero');

  const parts: number[] = [];
  const remainders: { index: number; remainder: bigint }[] = [];
  let missing = total;
  for (const [index, weight] of weights.entries()) {
    const share = BigInt(total) * BigInt(weight);
    const part = toSafeInteger(share / sumOfWeights);
    parts.push(part);
    missing -= part;
    remainders.push({ index, remainder: share % sumOfWeights });
  }
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of remainders.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return settleOverflow(parts, room);
}

function settleOverflow(parts: readonly number[], caps: readonly number[]): number[] {
  let overflow = 0;
  const capped = parts.map((part, index) => {
    const cap = caps[index] ?? 0;
    overflow += Math.max(0, part - cap);
    return Math.min(part, cap);
  });
  const settled = capped.map((part, index) => {
    const moved = Math.min(overflow, (caps[index] ?? 0) - part);
    overflow -= moved;
    return part + moved;
  });
  if (overflow > 0) throw new RangeError('split: the caps have no room for the total');
  return settled;
}
