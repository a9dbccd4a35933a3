/** `0.456` → 456. The contract has let in up to nine digits and three decimals, which is a safe integer. */
export function toThousandths(quantity: string): number {
  const [whole = '0', fraction = ''] = quantity.split('.');
  return Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
}
