/** A second card of the first test customer, blocked: for trying out what a till does then. */
export const BLOCKED_CARD = testCard(0);

/** Card of the test customer with this number, counted from 1: `2200000000000001`. */
export function testCard(number: number): string {
  return `22000000${String(number).padStart(8, '0')}`;
}

/** Phone of the test customer with this number: `+79990000001`. */
export function testPhone(number: number): string {
  return `+7999${String(number).padStart(7, '0')}`;
}
