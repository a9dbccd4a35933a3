/** Numbers as octets, in the byte order that each place of GOST R 34.10 wants. */

export function fromBigEndian(octets: Uint8Array): bigint {
  let hex = '0x0';
  for (const octet of octets) hex += octet.toString(16).padStart(2, '0');
  return BigInt(hex);
}

export function fromLittleEndian(octets: Uint8Array): bigint {
  return fromBigEndian(octets.toReversed());
}

/** `number` must fit into `length` octets. */
export function toBigEndian(number: bigint, length: number): Uint8Array {
  const hex = number.toString(16).padStart(2 * length, '0');
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

export function toLittleEndian(number: bigint, length: number): Uint8Array {
  return toBigEndian(number, length).reverse();
}

/** The remainder that is never negative. */
export function modulo(number: bigint, modulus: bigint): bigint {
  const rest = number % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** The inverse by a prime modulus of a number that is no multiple of it (extended Euclid). Its time depends on the number. */
export function inverse(number: bigint, modulus: bigint): bigint {
  let [dividend, divisor] = [modulus, modulo(number, modulus)];
  let [before, factor] = [0n, 1n];
  while (divisor > 1n) {
    const quotient = dividend / divisor;
    [dividend, divisor] = [divisor, dividend % divisor];
    [before, factor] = [factor, before - quotient * factor];
  }
  return modulo(factor, modulus);
}
