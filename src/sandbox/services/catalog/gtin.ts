/**
 * The check digit a GTIN of 8, 12, 13 or 14 digits should end with (GS1 General Specifications, 7.9): weights 3 and 1
 * from the right.
 */
export function gtinCheckDigit(gtin: string): number {
  const sum = [...gtin.slice(0, -1)].reverse().reduce((total, digit, index) => {
    return total + Number(digit) * (index % 2 === 0 ? 3 : 1);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

export function isGtin(gtin: string): boolean {
  return Number(gtin.at(-1)) === gtinCheckDigit(gtin);
}
